// The function catalogue: reading and checking its entries one by one.
#include "tools/catalogue/catalogue.hpp"

#include "tools/catalogue/generators.hpp"
#include "tools/catalogue/json_reader.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <chrono>
#include <cstdio>
#include <set>

namespace keyplan::catalogue {

namespace {

constexpr std::array argumentTypes{
    std::pair{ArgumentType::Numbers, std::string_view("numbers")},
    std::pair{ArgumentType::Strengths, std::string_view("strengths")},
    std::pair{ArgumentType::Words, std::string_view("words")},
    std::pair{ArgumentType::Word, std::string_view("word")},
    std::pair{ArgumentType::ValuePerRow, std::string_view("value-per-row")},
    std::pair{ArgumentType::Number, std::string_view("number")},
    std::pair{ArgumentType::Table, std::string_view("table")},
    std::pair{ArgumentType::Tables, std::string_view("tables")},
    std::pair{ArgumentType::Today, std::string_view("today")},
};

bool isUpper(char c) {
    return c >= 'A' && c <= 'Z';
}
bool isLower(char c) {
    return c >= 'a' && c <= 'z';
}

// FAMILY.NAME: capitals on both sides of one dot.
bool isDisplayName(const std::string& name) {
    const auto dot = name.find('.');
    return dot != std::string::npos && dot > 0 && dot + 1 < name.size() &&
           std::all_of(name.begin(), name.end(),
                       [&](const char& c) { return isUpper(c) || &c == &name[dot]; });
}

bool isCamelCase(const std::string& name) {
    return !name.empty() && isLower(name.front()) && std::all_of(name.begin(), name.end(), [](char c) {
        return isLower(c) || isUpper(c) || (c >= '0' && c <= '9');
    });
}

std::string upperCased(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return isLower(c) ? static_cast<char>(c - 'a' + 'A') : c; });
    return text;
}

bool isIsoDate(const std::string& text) {
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    return text.size() == 10 && std::sscanf(text.c_str(), "%4d-%2u-%2u", &year, &month, &day) == 3 &&
           (std::chrono::year(year) / static_cast<int>(month) / static_cast<int>(day)).ok();
}

Argument readArgument(const JsonReader& json) {
    json.members({"name", "type", "label", "description"}, {"optional"});
    Argument argument;
    argument.name = json.at("name").text();
    if (!isCamelCase(argument.name))
        json.at("name").refuse("must be camelCase letters and digits");
    const auto& type = json.at("type").text();
    const auto found = std::find_if(argumentTypes.begin(), argumentTypes.end(),
                                    [&](const auto& known) { return known.second == type; });
    if (found == argumentTypes.end())
        json.at("type").refuse("\"" + type + "\" is no type of argument");
    argument.type = found->first;
    const bool alwaysOptional = argument.type == ArgumentType::Today || argument.type == ArgumentType::Tables;
    argument.optional = alwaysOptional || (json.has("optional") && json.at("optional").boolean());
    if (argument.optional &&
        (argument.type == ArgumentType::Table || argument.type == ArgumentType::Strengths))
        json.at("optional").refuse(type + " cannot be optional");
    if (alwaysOptional && json.has("optional"))
        json.at("optional").refuse("goes without saying for " + type);
    argument.label = json.at("label").translations();
    argument.description = json.at("description").translations();
    return argument;
}

// A number, a text, or {"date": "2026-11-30"}.
void checkCell(const JsonReader& json) {
    if (json.value().is_number() || json.value().is_string())
        return;
    json.members({"date"});
    if (!isIsoDate(json.at("date").text()))
        json.at("date").refuse("must be a day such as 2026-11-30");
}

void checkResult(const JsonReader& json) {
    if (!json.value().is_object() || !json.has("error"))
        return checkCell(json);
    json.members({"error"});
    if (!errorCodes().contains(json.at("error").text()))
        json.at("error").refuse("is no error of the office");
}

// One value, a list of rows with one value each, or a list of rows that are lists themselves.
std::vector<std::vector<nlohmann::json>> readResults(const JsonReader& json) {
    std::vector<std::vector<nlohmann::json>> results;
    const auto addTo = [](std::vector<nlohmann::json>& row, const JsonReader& cell) {
        checkResult(cell);
        row.push_back(cell.value());
    };
    if (!json.value().is_array()) {
        addTo(results.emplace_back(), json);
        return results;
    }
    for (const auto& row : json.items()) {
        results.emplace_back();
        if (!row.value().is_array())
            addTo(results.back(), row);
        else
            for (const auto& cell : row.items())
                addTo(results.back(), cell);
        if (results.back().empty() || results.back().size() != results.front().size())
            row.refuse("every row of a result has as many cells as the first, and one at least");
    }
    if (results.empty())
        json.refuse("must not be empty");
    return results;
}

Example readExample(const JsonReader& json, const std::string& function) {
    json.members({"description", "cells", "formula", "result"});
    Example example;
    example.description = json.at("description").translations();
    for (const auto& row : json.at("cells").items()) {
        example.cells.emplace_back();
        for (const auto& cell : row.items()) {
            checkCell(cell);
            example.cells.back().push_back(cell.value());
        }
    }
    example.formula = json.at("formula").text();
    if (!example.formula.starts_with("=") || example.formula.find(function + "(") == std::string::npos)
        json.at("formula").refuse("must begin with = and call " + function);
    example.results = readResults(json.at("result"));
    return example;
}

std::vector<Argument> readArguments(const JsonReader& json) {
    std::vector<Argument> arguments;
    for (const auto& item : json.items()) {
        auto argument = readArgument(item);
        if (!arguments.empty() && arguments.back().optional && !argument.optional)
            item.refuse("a needed argument stands behind an optional one");
        if (!arguments.empty() && arguments.back().type == ArgumentType::Tables)
            item.refuse("stands behind an argument that takes all that follow");
        if (std::any_of(arguments.begin(), arguments.end(), [&](const Argument& earlier) {
                return upperCased(earlier.name) == upperCased(argument.name);
            }))
            item.refuse("the argument \"" + argument.name + "\" is there twice");
        arguments.push_back(std::move(argument));
    }
    return arguments;
}

FunctionEntry readFunction(const JsonReader& json) {
    json.members({"name", "method", "description", "arguments", "result", "notes", "errors", "source",
                  "see-also", "examples"},
                 {"calendar"});
    FunctionEntry function;
    function.name = json.at("name").text();
    if (!isDisplayName(function.name))
        json.at("name").refuse("must be FAMILY.NAME in capitals A to Z");
    function.method = json.at("method").text();
    auto undotted = function.name;
    undotted.erase(undotted.find('.'), 1);
    if (!isCamelCase(function.method) || upperCased(function.method) != undotted)
        json.at("method").refuse("must be the name without its dot, in camelCase");
    function.description = json.at("description").translations();
    function.arguments = readArguments(json.at("arguments"));
    function.calendar = json.has("calendar") && json.at("calendar").boolean();

    const auto result = json.at("result");
    result.members({"type", "description"});
    function.resultType = result.at("type").text();
    if (function.resultType != "number" && function.resultType != "text" && function.resultType != "column" &&
        function.resultType != "table")
        result.at("type").refuse("must be number, text, column or table");
    function.result = result.at("description").translations();

    for (const auto& note : json.at("notes").items())
        function.notes.push_back(note.translations());
    for (const auto& error : json.at("errors").items()) {
        error.members({"code", "when"});
        if (!errorCodes().contains(error.at("code").text()))
            error.at("code").refuse("is no error of the office");
        function.errors.emplace_back(error.at("code").text(), error.at("when").translations());
    }
    function.source = json.at("source").translations();
    for (const auto& other : json.at("see-also").items())
        function.seeAlso.push_back(other.text());
    for (const auto& example : json.at("examples").items())
        function.examples.push_back(readExample(example, function.name));
    if (function.examples.empty())
        json.at("examples").refuse("at least one example is needed: it is the function's test");
    return function;
}

} // namespace

std::string_view argumentTypeName(ArgumentType type) {
    return std::find_if(argumentTypes.begin(), argumentTypes.end(),
                        [&](const auto& known) { return known.first == type; })
        ->second;
}

std::vector<FunctionEntry> parseCatalogue(const std::vector<File>& files) {
    std::vector<FunctionEntry> functions;
    std::set<std::string> methods;
    std::vector<nlohmann::json> documents(files.size());
    std::transform(files.begin(), files.end(), documents.begin(), parseJson);

    for (std::size_t i = 0; i < files.size(); ++i) {
        const JsonReader json(files[i].first, documents[i]);
        json.members({"family", "functions"});
        const Text family = json.at("family").translations();
        for (const auto& item : json.at("functions").items()) {
            functions.push_back(readFunction(item));
            functions.back().family = family;
            if (!methods.insert(upperCased(functions.back().method)).second)
                item.refuse(functions.back().name + " is in the catalogue twice");
        }
    }
    for (std::size_t i = 0; i < files.size(); ++i)
        for (const auto& item : JsonReader(files[i].first, documents[i]).at("functions").items())
            for (const auto& other : item.at("see-also").items())
                if (std::none_of(functions.begin(), functions.end(),
                                 [&](const FunctionEntry& known) { return known.name == other.text(); }))
                    other.refuse("there is no function " + other.text());
    return functions;
}

const std::map<std::string, int, std::less<>>& errorCodes() {
    static const std::map<std::string, int, std::less<>> codes{
        {"#N/A", 32767},  {"#VALUE!", 519}, {"#DIV/0!", 532}, {"#NUM!", 503},
        {"Err:502", 502}, {"Err:504", 504}, {"Err:511", 511}, {"Err:523", 523}};
    return codes;
}

const std::string& in(const Text& text, std::string_view language) {
    const auto found = text.find(language);
    return found != text.end() ? found->second : text.find("en")->second;
}

std::vector<Family> familiesOf(const Functions& functions) {
    std::vector<Family> families;
    for (const auto& function : functions) {
        auto family = std::find_if(families.begin(), families.end(),
                                   [&](const Family& known) { return *known.name == function.family; });
        if (family == families.end())
            family = families.insert(families.end(), Family{&function.family, {}});
        family->functions.push_back(&function);
    }
    return families;
}

std::string signature(const FunctionEntry& function) {
    std::string text = function.name + "(";
    std::string brackets;
    bool first = true;
    for (const auto& argument : function.arguments) {
        if (argument.optional) {
            text += first ? "[" : " [";
            brackets += "]";
        }
        text += (first ? "" : "; ") + in(argument.label, "en");
        if (argument.type == ArgumentType::Tables)
            text += " …";
        first = false;
    }
    return text + brackets + ")";
}

} // namespace keyplan::catalogue
