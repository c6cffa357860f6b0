// The catalogue compiler: reads the function catalogue, refuses what must not be built, writes what the build
// needs.
//
// catalogue_compiler <folder to write into> <built-in names> <shipped.json> <words.json> <tasks.json>
//                    <catalogue file>...
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
             const File& words, const File& taskFile, const std::vector<File>& files) {
    using namespace keyplan::catalogue;
    const auto functions = parseCatalogue(files);
    refuseBuiltIns(functions, builtIns.second);
    refuseChangesToShipped(functions, shipped);
    const auto tasks = parseTasks(taskFile, functions);

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
    writeFile(folder / "examples.fods", exampleWorkbook(functions));
    for (const auto& [name, text] : helpPages(functions, tasks))
        writeFile(folder / "help" / name, text);
}

} // namespace

int main(int count, char** arguments) {
    if (count < 7) {
        std::cerr << "usage: catalogue_compiler <folder> <built-in names> <shipped.json> <words.json> "
                     "<tasks.json> <catalogue file>...\n";
        return EXIT_FAILURE;
    }
    try {
        std::vector<File> files;
        for (int i = 6; i < count; ++i)
            files.push_back(readFile(arguments[i]));
        compile(arguments[1], readFile(arguments[2]), readFile(arguments[3]), readFile(arguments[4]),
                readFile(arguments[5]), files);
        return EXIT_SUCCESS;
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return EXIT_FAILURE;
    }
}
