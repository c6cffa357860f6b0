// The function catalogue: what every worksheet function is called, takes, returns and says about itself.
#pragma once

#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

namespace keyplan::catalogue {

/// What is wrong with a catalogue, in a sentence that starts with the file and the path inside it.
class CatalogueError : public std::runtime_error {
public:
    CatalogueError(const std::string& file, const std::string& path, const std::string& reason)
        : std::runtime_error(file + ": " + path + ": " + reason) {}
};

/// Language to text; English ("en") is always there.
using Text = std::map<std::string, std::string, std::less<>>;

/// How an argument is read. Whether text is passed over or gives #VALUE! belongs to the argument, not to how
/// many cells it spans.
enum class ArgumentType {
    Numbers,     ///< a range; text is passed over
    Words,       ///< a range of texts
    Word,        ///< one text
    ValuePerRow, ///< one number, or a range of numbers for one result each; text gives #VALUE!
    Number       ///< one number; text gives #VALUE!
};

/// "numbers", "words", "word", "value-per-row", "number".
std::string_view argumentTypeName(ArgumentType type);

struct Argument {
    /// In IDL and CalcAddIns.xcu, camelCase.
    std::string name;
    ArgumentType type = ArgumentType::Numbers;
    bool optional = false;
    Text label;
    Text description;
};

struct Example {
    Text description;
    /// Rows of cells from A1 on: numbers and texts, "" is blank.
    std::vector<std::vector<nlohmann::json>> cells;
    /// As typed in Calc in English, with semicolons: =FORCEFIELD.NET(A1:A3;B1:B3).
    std::string formula;
    /// What each row of the result shows: a number, a text or {"error": "#N/A"}.
    std::vector<nlohmann::json> results;
};

struct FunctionEntry {
    /// The display name: FORCEFIELD.NET.
    std::string name;
    /// What documents store, upper-cased: forceFieldNet.
    std::string method;
    Text family;
    Text description;
    std::vector<Argument> arguments;
    std::string resultType;
    Text result;
    std::vector<Text> notes;
    std::vector<std::pair<std::string, Text>> errors;
    Text source;
    std::vector<std::string> seeAlso;
    std::vector<Example> examples;
};

/// A file's name for messages and its text.
using File = std::pair<std::string, std::string>;

/// Reads catalogue files in the order given. Throws CatalogueError for anything that is missing, unknown, of
/// the wrong kind or without English text, for duplicates, and for see-also names that do not exist.
std::vector<FunctionEntry> parseCatalogue(const std::vector<File>& files);

/// Throws CatalogueError when a display name is one of the office's own functions: it would lose silently.
/// `builtIns` holds one name a line; lines that begin with # are comments.
void refuseBuiltIns(const std::vector<FunctionEntry>& functions, std::string_view builtIns);

/// Throws CatalogueError when a shipped method is gone or differs in name, arguments or result: documents
/// that hold it would break.
void refuseChangesToShipped(const std::vector<FunctionEntry>& functions, const File& shipped);

/// The codes that a result or an error may name (#N/A, Err:502 …) and their numbers in the office.
const std::map<std::string, int, std::less<>>& errorCodes();

/// The text in a language, in English where it is not translated.
const std::string& in(const Text& text, std::string_view language);

/// "FORCEFIELD.FLIP(drivers; barriers [; costs])".
std::string signature(const FunctionEntry& function);

} // namespace keyplan::catalogue
