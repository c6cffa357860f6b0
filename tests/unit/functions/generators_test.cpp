// What the catalogue becomes: formulas as files store them, escaped texts, the README's table.
#include "tools/catalogue/generators.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

namespace keyplan::catalogue {

namespace {

std::string fileText(const std::filesystem::path& path) {
    std::ifstream stream(path);
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

Functions realFunctions() {
    std::vector<File> files;
    for (const auto& entry : std::filesystem::directory_iterator(
             KEYPLAN_SOURCE_DIR "/uno-components/functions/catalogue/families"))
        files.emplace_back(entry.path().filename().string(), fileText(entry.path()));
    std::sort(files.begin(), files.end());
    return parseCatalogue(files);
}

std::vector<Task> realTasks(const Functions& functions) {
    return parseTasks(
        {"tasks.json", fileText(KEYPLAN_SOURCE_DIR "/uno-components/functions/catalogue/tasks.json")},
        functions);
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST(Generators, FormulasAreStoredAsOpenFormula) {
    const auto functions = realFunctions();
    EXPECT_EQ(openFormula("=FORCEFIELD.NET(A1:B3;C4)", functions),
              "of:=ORG.KEYPLAN.FUNCTIONS.FORCEFIELDNET([.A1:.B3];[.C4])");
    EXPECT_EQ(openFormula("=FORCEFIELD.PICK(\"A1\";\"say \"\"B2\"\"\";A1:A2)", functions),
              "of:=ORG.KEYPLAN.FUNCTIONS.FORCEFIELDPICK(\"A1\";\"say \"\"B2\"\"\";[.A1:.A2])");
    EXPECT_EQ(openFormula("=IFNA(FORCEFIELD.NETOF(1;{2|3});0)", functions),
              "of:=IFNA(ORG.KEYPLAN.FUNCTIONS.FORCEFIELDNETOF(1;{2|3});0)");
}

TEST(Generators, FormulasMoveWithTheirData) {
    const auto functions = realFunctions();
    EXPECT_EQ(openFormula("=FORCEFIELD.NET(Z1:AA3;C4)", functions, 1, 10),
              "of:=ORG.KEYPLAN.FUNCTIONS.FORCEFIELDNET([.AA11:.AB13];[.D14])");
    EXPECT_EQ(openFormula("=FORCEFIELD.VERDICT(B4:B4)", functions, 0, 1),
              "of:=ORG.KEYPLAN.FUNCTIONS.FORCEFIELDVERDICT([.B5:.B5])")
        << "B5:B5 is not B5: a blank cell passed alone counts as 0";
}

TEST(Generators, TextsAreEscaped) {
    EXPECT_EQ(escaped("a < b & \"c\" > d"), "a &lt; b &amp; &quot;c&quot; &gt; d");
}

// A parameter hides the reader of the same name.
TEST(Generators, ArgumentsMayBeCalledAsTheirReaders) {
    EXPECT_TRUE(contains(adaptorHeader(realFunctions()),
                         "functions::actionState(functions::words(statuses), functions::values(due), "
                         "functions::today(today, options), functions::optionalNumber(soonDays))"));
}

TEST(Generators, ArgumentsAreMadeOneByOne) {
    EXPECT_TRUE(contains(adaptorCallsHeader(realFunctions()),
                         "             const auto argument1 = source.template next<Rows>();\n"
                         "             const auto argument2 = source.template next<Any>();\n"
                         "             return adaptor.actionProgress(argument1, argument2);"));
}

TEST(Generators, EveryFunctionIsEverywhere) {
    const auto functions = realFunctions();
    const auto pages = helpPages(functions, realTasks(functions));
    for (const auto& function : functions) {
        EXPECT_TRUE(contains(idlInterface(functions), "any " + function.method + "(")) << function.name;
        EXPECT_TRUE(contains(adaptorHeader(functions), " " + function.method + "(")) << function.name;
        EXPECT_TRUE(contains(adaptorCallsHeader(functions), "adaptor." + function.method + "("))
            << function.name;
        EXPECT_TRUE(contains(bodiesHeader(functions), "Answer " + function.method + "(")) << function.name;
        EXPECT_TRUE(contains(addInRegistry(functions), "oor:name=\"" + function.method + "\""))
            << function.name;
        EXPECT_TRUE(contains(readmeTable(functions), signature(function))) << function.name;
        EXPECT_TRUE(contains(exampleWorkbook(functions), function.name + " 1")) << function.name;
        EXPECT_TRUE(pages.contains(pageName(function) + ".html")) << function.name;
        EXPECT_TRUE(contains(pages.at("functions.html"), pageName(function) + ".html")) << function.name;
    }
    EXPECT_EQ(pages.size(), functions.size() + 2);
}

TEST(Generators, HelpNeedsNothingFromElsewhere) {
    const auto functions = realFunctions();
    for (const auto& [name, text] : helpPages(functions, realTasks(functions))) {
        EXPECT_FALSE(contains(text, "http")) << name;
        EXPECT_FALSE(contains(text, "<script")) << name;
    }
}

TEST(Generators, ReadmeHoldsTheFunctionTable) {
    const auto readme = fileText(KEYPLAN_SOURCE_DIR "/README.md");
    EXPECT_TRUE(contains(readme, "<!-- functions:begin -->\n" + readmeTable(realFunctions()) +
                                     "<!-- functions:end -->"))
        << "Run: cmake --build build --target readme_functions";
}

} // namespace keyplan::catalogue
