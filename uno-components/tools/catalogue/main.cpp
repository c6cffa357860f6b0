// The catalogue compiler: reads the function catalogue, refuses what must not be built, writes what the build
// needs.
//
// catalogue_compiler <folder to write into> <built-in names> <shipped.json> <words.json> <catalogue file>...
#include "tools/catalogue/generators.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

namespace {

using keyplan::catalogue::File;

File readFile(const std::filesystem::path& path) {
    std::ifstream stream(path, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    if (!stream)
        throw std::runtime_error(path.string() + ": cannot be read");
    return {path.filename().string(), text.str()};
}

void writeFile(const std::filesystem::path& path, const std::string& text) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream stream(path, std::ios::binary);
    stream << text;
    stream.close();
    if (!stream)
        throw std::runtime_error(path.string() + ": cannot be written");
}

void compile(const std::filesystem::path& folder, const File& builtIns, const File& shipped,
             const File& words, const std::vector<File>& files) {
    using namespace keyplan::catalogue;
    const auto functions = parseCatalogue(files);
    refuseBuiltIns(functions, builtIns.second);
    refuseChangesToShipped(functions, shipped);

    writeFile(folder / "idl/org/keyplan/XFunctions.idl", idlInterface(functions));
    writeFile(folder / "idl/org/keyplan/Functions.idl", idlService());
    writeFile(folder / "CalcAddIns.xcu", addInRegistry(functions));
    writeFile(folder / "include/bodies.hpp", bodiesHeader(functions));
    writeFile(folder / "include/adaptor.hpp", adaptorHeader(functions));
    writeFile(folder / "include/adaptor_calls.hpp", adaptorCallsHeader(functions));
    const auto sets = parseWordSets(words);
    writeFile(folder / "include/word_sets.hpp", wordSetsHeader(sets));
    writeFile(folder / "include/word_table.hpp", wordTableHeader(sets));
    writeFile(folder / "functions.md", readmeTable(functions));
    writeFile(folder / "examples.fods", exampleSheet(functions));
    for (const auto& [name, text] : helpPages(functions))
        writeFile(folder / "help" / name, text);
}

} // namespace

int main(int count, char** arguments) {
    if (count < 6) {
        std::cerr << "usage: catalogue_compiler <folder> <built-in names> <shipped.json> <words.json> "
                     "<catalogue file>...\n";
        return EXIT_FAILURE;
    }
    try {
        std::vector<File> files;
        for (int i = 5; i < count; ++i)
            files.push_back(readFile(arguments[i]));
        compile(arguments[1], readFile(arguments[2]), readFile(arguments[3]), readFile(arguments[4]), files);
        return EXIT_SUCCESS;
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return EXIT_FAILURE;
    }
}
