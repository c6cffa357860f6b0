// The section files: they hold the vocabulary as agreed, say something useful, and calculate nothing by
// words.
#include "template_files.hpp"

#include <map>
#include <regex>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

namespace keyplan::tests {

using planning::Field;
using planning::FieldType;
using planning::Section;
using planning::SectionKind;

namespace {

std::string joined(const std::vector<std::string>& words) {
    std::string all;
    for (const std::string& word : words)
        all += (all.empty() ? "" : ",") + word;
    return all;
}

std::string typeOf(const Field& field) {
    static const std::map<FieldType, std::string> names{
        {FieldType::Text, "text"},           {FieldType::LongText, "long-text"},
        {FieldType::Number, "number"},       {FieldType::Money, "money"},
        {FieldType::Percent, "percent"},     {FieldType::Day, "date"},
        {FieldType::Choice, "choice"},       {FieldType::Score, "score"},
        {FieldType::Reference, "reference"},
    };
    if (field.calculated())
        return "calc";
    if (field.type == FieldType::Choice)
        return "choice{" + joined(field.choices) + "}";
    if (field.type == FieldType::Reference)
        return "reference(" + joined(field.refersTo) + ")" + (field.several ? "+" : "");
    return names.at(field.type);
}

/// The section in the words of vocabulary.txt.
std::string described(const Section& section) {
    std::string text = section.id + (section.kind == SectionKind::Card ? " card\n" : " table\n");
    for (const Field& field : section.fields)
        text += "    " + field.id + (field.required ? "*" : "") + (field.forClient ? "+" : "") + ": " +
                typeOf(field) + "\n";
    return text;
}

/// What was agreed, by section.
std::map<std::string, std::string> agreed() {
    std::istringstream lines(readText(projectFile("tests/unit/calc-templates/vocabulary.txt")));
    std::map<std::string, std::string> sections;
    std::string section;
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line.front() == '#')
            continue;
        if (line.front() != ' ')
            section = line.substr(0, line.find(' '));
        sections[section] += line + "\n";
    }
    return sections;
}

/// Every formula and condition of the section files, by where it stands.
std::vector<std::pair<std::string, std::string>> formulas() {
    std::vector<std::pair<std::string, std::string>> all;
    for (const Section& section : realVocabulary().sections())
        for (const Field& field : section.fields) {
            const std::string place = section.id + "." + field.id;
            for (const std::string& formula : {field.formula, field.formulaWithout})
                if (!formula.empty())
                    all.emplace_back(place, formula);
            for (const auto& [when, style] : field.signals)
                all.emplace_back(place, when);
        }
    return all;
}

} // namespace

TEST(Sections, HoldTheVocabularyAsAgreed) {
    const auto expected = agreed();
    EXPECT_EQ(expected.size(), 38U);
    std::set<std::string> found;
    for (const Section& section : realVocabulary().sections()) {
        found.insert(section.id);
        ASSERT_TRUE(expected.contains(section.id)) << section.id << " was never agreed";
        EXPECT_EQ(described(section), expected.at(section.id));
    }
    for (const auto& [section, fields] : expected)
        EXPECT_TRUE(found.contains(section)) << section << " is missing";
}

TEST(Sections, StandInFilesOfTheirName) {
    std::set<std::string> files;
    for (const auto& [file, text] : sectionFiles())
        files.insert(file);
    for (const Section& section : realVocabulary().sections())
        EXPECT_TRUE(files.erase(section.id + ".json") == 1) << section.id;
    EXPECT_TRUE(files.empty());
}

TEST(Sections, StandInTheOrderOfAPlan) {
    std::set<int> orders;
    for (const Section& section : realVocabulary().sections())
        EXPECT_TRUE(orders.insert(section.order).second) << section.id;
    EXPECT_EQ(realVocabulary().sections().front().id, "account");
    EXPECT_EQ(realVocabulary().sections().back().id, "internal-notes");
}

TEST(Sections, KeepTheLettersThatPlansAreWrittenWith) {
    const std::map<std::string, std::string> letters{
        {"objectives", "O"}, {"force-field", "F"}, {"actions", "A"},      {"discovery", "Q"},
        {"solutions", "S"},  {"reviews", "R"},     {"stakeholders", "P"}, {"team", "T"}};
    for (const auto& [section, letter] : letters)
        EXPECT_EQ(realVocabulary().find(section)->rowId, letter) << section;
}

TEST(Sections, TellTheWriterWhatBelongsWhere) {
    for (const Section& section : realVocabulary().sections()) {
        std::set<std::string> labels;
        EXPECT_GT(section.note.size(), 40U) << section.id << ": too short to say what goes elsewhere";
        EXPECT_LE(section.note.size(), 160U) << section.id;
        for (const Field& field : section.fields) {
            EXPECT_GE(field.prompt.size(), 12U) << section.id << "." << field.id;
            EXPECT_LE(field.prompt.size(), 70U) << section.id << "." << field.id;
            EXPECT_NE(field.prompt, field.label) << section.id << "." << field.id;
            // Headers become column names in other file formats and must differ there.
            EXPECT_TRUE(labels.insert(field.label).second)
                << section.id << ": two fields are called " << field.label;
        }
    }
}

TEST(Sections, ATargetMayBeWords) {
    for (const Section& section : realVocabulary().sections())
        for (const Field& field : section.fields)
            EXPECT_EQ(field.orText, section.id == "objectives" && field.id == "target") << field.id;
}

TEST(Sections, FormulasCompareNoWordsAndHideNoErrors) {
    const std::regex name("\\{[^}]*\\}");
    const std::regex constant("\"[^\"]*\"");
    const std::regex call("([A-Z][A-Z.]*)\\(");
    const std::set<std::string> constants{"\"\"", "\"<>\"", "\">=\"", "\"<=\"", "\">\""};
    const std::set<std::string> known{"IF",
                                      "IFNA",
                                      "AND",
                                      "OR",
                                      "ISNUMBER",
                                      "N",
                                      "COUNT",
                                      "COUNTIF",
                                      "COUNTIFS",
                                      "SUMIF",
                                      "SUMIFS",
                                      "SUMPRODUCT",
                                      "INDEX",
                                      "ROW",
                                      "MAX",
                                      "MIN",
                                      "TODAY",
                                      "FORCEFIELD.NETOF",
                                      "FORCEFIELD.VERDICT",
                                      "SWOT.CHECK",
                                      "NOT",
                                      "SUM",
                                      "ROUND",
                                      "ACCOUNT.ATTAINMENT",
                                      "ACCOUNT.COVERAGE",
                                      "ACCOUNT.FIT",
                                      "ACCOUNT.GAP",
                                      "ACCOUNT.TIER",
                                      "ACCOUNT.WHITESPACE",
                                      "ACTION.HORIZON",
                                      "ACTION.SMART"};
    ASSERT_FALSE(formulas().empty());
    for (const auto& [place, formula] : formulas()) {
        const std::string plain = std::regex_replace(formula, name, "0");
        for (std::sregex_iterator at(plain.begin(), plain.end(), constant), end; at != end; ++at)
            EXPECT_TRUE(constants.contains(at->str())) << place << " compares " << at->str();
        for (std::sregex_iterator at(plain.begin(), plain.end(), call), end; at != end; ++at)
            EXPECT_TRUE(known.contains(at->str(1))) << place << " calls " << at->str(1);
        EXPECT_EQ(std::count(plain.begin(), plain.end(), '('), std::count(plain.begin(), plain.end(), ')'))
            << place;
        EXPECT_EQ(plain.find(','), std::string::npos) << place << ": arguments are parted by semicolons";
    }
}

} // namespace keyplan::tests
