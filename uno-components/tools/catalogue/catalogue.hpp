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
    Strengths,   ///< a range where 0 is as good as blank, which makes it fast; text is passed over, except in
                 ///< a single cell, where the office itself gives #VALUE!
    Words,       ///< a range of texts
    Word,        ///< one text
    ValuePerRow, ///< one number, or a range of numbers for one result each; text gives #VALUE!
    Number,      ///< one number; text gives #VALUE!
    Table,       ///< a range whose shape matters; numbers and texts
    Tables,      ///< any number of such ranges, also none: the last argument
    Today        ///< a date; always optional, then the day of the calculation
};

/// "numbers", "strengths", "words", "word", "value-per-row", "number", "table", "tables", "today".
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
    /// Rows of cells from A1 on: numbers, texts ("" is blank) and days, {"date": "2026-11-30"}.
    std::vector<std::vector<nlohmann::json>> cells;
    /// As typed in Calc in English, with semicolons: =FORCEFIELD.NET(A1:A3;B1:B3).
    std::string formula;
    /// What each cell of the result shows, row by row: like a cell, or {"error": "#N/A"}.
    std::vector<std::vector<nlohmann::json>> results;
};

struct FunctionEntry {
    /// The display name: FORCEFIELD.NET.
    std::string name;
    /// What documents store, upper-cased: forceFieldNet.
    std::string method;
    Text family;
    Text description;
    std::vector<Argument> arguments;
    /// Whether the body needs the day that the document counts dates from.
    bool calendar = false;
    std::string resultType;
    Text result;
    std::vector<Text> notes;
    std::vector<std::pair<std::string, Text>> errors;
    Text source;
    std::vector<std::string> seeAlso;
    std::vector<Example> examples;
};

/// A question that people have, and the functions that answer it, in the order of use.
struct Task {
    Text question;
    /// In a sentence or two.
    Text answer;
    std::vector<std::string> functions;
};

/// A set of words that functions read and show: its choices in order, each with its words by language. The
/// first word of a language is shown, all are read.
struct WordSet {
    /// kebab-case: force-kind.
    std::string name;
    struct Choice {
        std::string name;
        std::map<std::string, std::vector<std::string>, std::less<>> words;
    };
    std::vector<Choice> choices;
};

/// A file's name for messages and its text.
using File = std::pair<std::string, std::string>;

/// Reads catalogue files in the order given. Throws CatalogueError for anything that is missing, unknown, of
/// the wrong kind or without English text, for duplicates, and for see-also names that do not exist.
std::vector<FunctionEntry> parseCatalogue(const std::vector<File>& files);

/// Reads the sets of words. Throws CatalogueError for a choice without English words, and for a word that
/// means two choices of one set in whatever languages.
std::vector<WordSet> parseWordSets(const File& file);

/// Reads the tasks of the help's index. Throws CatalogueError for an unknown function, and for a function
/// that stands in no task: nobody would find it who does not know its name.
std::vector<Task> parseTasks(const File& file, const std::vector<FunctionEntry>& functions);

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
