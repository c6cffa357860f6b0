// The words that functions read and show: checked, and turned into C++.
#include "planning/words.hpp"
#include "tools/catalogue/generators.hpp"
#include "tools/catalogue/json_reader.hpp"

namespace keyplan::catalogue {

namespace {

constexpr std::string_view banner = "// Generated from the words of the function catalogue. Change those.\n"
                                    "#pragma once\n\n";

// good-chance: GoodChance.
std::string pascalCase(const std::string& name) {
    std::string text;
    bool capital = true;
    for (const char c : name) {
        if (c != '-')
            text += capital && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        capital = c == '-';
    }
    return text;
}

WordSet::Choice readChoice(const JsonReader& json, std::map<std::string, std::string>& meanings) {
    json.members({"choice", "words"});
    WordSet::Choice choice{json.at("choice").text(), {}};
    const auto words = json.at("words");
    for (const auto& [language, list] : words.value().items()) {
        for (const auto& item : words.at(language).items()) {
            const auto [meaning, isNew] = meanings.emplace(planning::wordKey(item.text()), choice.name);
            if (!isNew && meaning->second != choice.name)
                item.refuse("means " + meaning->second + " already");
            choice.words[language].push_back(item.text());
        }
    }
    if (!choice.words.contains("en") || choice.words["en"].empty())
        words.refuse("there is no English word");
    return choice;
}

std::string literal(const std::string& text) {
    return nlohmann::json(text).dump();
}

} // namespace

std::vector<WordSet> parseWordSets(const File& file) {
    const auto document = parseJson(file);
    const JsonReader json(file.first, document);
    std::vector<WordSet> sets;
    for (const auto& [name, choices] : document.items()) {
        WordSet set{name, {}};
        std::map<std::string, std::string> meanings;
        for (const auto& item : json.at(name).items())
            set.choices.push_back(readChoice(item, meanings));
        if (set.choices.empty())
            json.at(name).refuse("must not be empty");
        sets.push_back(std::move(set));
    }
    return sets;
}

std::string wordSetsHeader(const std::vector<WordSet>& sets) {
    std::string text(banner);
    text += "namespace keyplan::functions {\n\n/// The sets of words that functions read and show.\n"
            "enum class WordSet {\n";
    for (const auto& set : sets) {
        text += "    " + pascalCase(set.name) + ", ///<";
        for (const auto& choice : set.choices)
            text += " " + choice.name + (&choice == &set.choices.back() ? "" : ",");
        text += "\n";
    }
    return text + "};\n\n/// How many sets there are.\ninline constexpr unsigned wordSets = " +
           std::to_string(sets.size()) + ";\n\n} // namespace keyplan::functions\n";
}

std::string wordTableHeader(const std::vector<WordSet>& sets) {
    std::string text(banner);
    text += "#include \"word_sets.hpp\"\n\n#include <cstddef>\n#include <string_view>\n\nnamespace "
            "keyplan::functions {\n\nstruct WordEntry {\n    std::size_t choice;\n"
            "    std::string_view language;\n    std::string_view word;\n};\n\n"
            "/// By set, choice and language; the first word of a choice in a language is the one shown.\n"
            "inline constexpr WordEntry wordTable[] = {\n";
    std::size_t count = 0;
    std::string starts = "0";
    for (const auto& set : sets) {
        text += "    // " + pascalCase(set.name) + "\n";
        for (std::size_t i = 0; i < set.choices.size(); ++i)
            for (const auto& [language, words] : set.choices[i].words)
                for (const auto& word : words) {
                    text += "    {" + std::to_string(i) + ", " + literal(language) + ", " + literal(word) +
                            "},\n";
                    ++count;
                }
        starts += ", " + std::to_string(count);
    }
    return text +
           "};\n\n/// Where the words of each set begin, and where the last ones end.\n"
           "inline constexpr std::size_t wordStarts[] = {" +
           starts + "};\n\n} // namespace keyplan::functions\n";
}

} // namespace keyplan::catalogue
