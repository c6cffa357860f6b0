// Writes the JSON Schema of plan data. Usage: plan_schema <output.json> <section.json>...
#include "exchange/plan_schema.hpp"
#include "planning/errors.hpp"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

int main(int count, char** words) {
    if (count < 3) {
        std::cerr << "Usage: plan_schema <output.json> <section.json>...\n";
        return 2;
    }
    std::vector<std::pair<std::string, std::string>> files;
    for (int i = 2; i < count; ++i) {
        std::ostringstream text;
        text << std::ifstream(words[i]).rdbuf();
        files.emplace_back(std::filesystem::path(words[i]).filename().string(), text.str());
    }
    try {
        std::ofstream file(words[1]);
        file << keyplan::exchange::writePlanSchema(keyplan::planning::Vocabulary::parse(files));
        return file.flush() ? 0 : 1;
    } catch (const keyplan::planning::PlanError& error) {
        for (const std::string& part : error.arguments())
            std::cerr << part << ": ";
        std::cerr << "the schema of plan data was not written\n";
        return 1;
    }
}
