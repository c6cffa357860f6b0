// The add-in as the office sees it: the Function Wizard's texts, what files store, calls from a script.
#include "office.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/sheet/FormulaResult.hpp>
#include <com/sun/star/sheet/FunctionArgument.hpp>
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/sheet/XFunctionAccess.hpp>
#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <nlohmann/json.hpp>

namespace keyplan::office {
namespace {

namespace uno = com::sun::star::uno;
using com::sun::star::sheet::FunctionArgument;
using tools::toUtf8;

std::vector<nlohmann::json> catalogue() {
    std::vector<nlohmann::json> functions;
    for (const auto& entry : std::filesystem::directory_iterator(
             KEYPLAN_SOURCE_DIR "/uno-components/functions/catalogue/families")) {
        std::ifstream stream(entry.path());
        const nlohmann::json family = nlohmann::json::parse(stream);
        for (const auto& function : family.at("functions"))
            functions.push_back(function);
    }
    return functions;
}

// What the Function Wizard shows, by name.
std::map<std::string, std::map<std::string, uno::Any>> wizard() {
    const uno::Reference<com::sun::star::container::XIndexAccess> list(
        session().service("com.sun.star.sheet.FunctionDescriptions"), uno::UNO_QUERY_THROW);
    std::map<std::string, std::map<std::string, uno::Any>> functions;
    for (sal_Int32 i = 0; i < list->getCount(); ++i) {
        uno::Sequence<com::sun::star::beans::PropertyValue> properties;
        list->getByIndex(i) >>= properties;
        std::map<std::string, uno::Any> function;
        for (const auto& property : properties)
            function[toUtf8(property.Name)] = property.Value;
        functions[toUtf8(function["Name"].get<rtl::OUString>())] = std::move(function);
    }
    return functions;
}

// As the formula bar shows it; scripts read the stored name instead.
std::string shownFormula(const Document& document, const std::string& where) {
    const uno::Reference<com::sun::star::beans::XPropertySet> cell(cellAt(document, where),
                                                                   uno::UNO_QUERY_THROW);
    return toUtf8(cell->getPropertyValue("FormulaLocal").get<rtl::OUString>());
}

TEST(Functions, WizardShowsEachWithItsTexts) {
    const auto shown = wizard();
    for (const auto& entry : catalogue()) {
        const auto name = entry.at("name").get<std::string>();
        const auto found = shown.find(name);
        ASSERT_NE(found, shown.end()) << name;
        EXPECT_EQ(toUtf8(found->second.at("Description").get<rtl::OUString>()), entry["description"]["en"])
            << name;
        const auto arguments = found->second.at("Arguments").get<uno::Sequence<FunctionArgument>>();
        ASSERT_EQ(static_cast<std::size_t>(arguments.getLength()), entry["arguments"].size()) << name;
        for (sal_Int32 i = 0; i < arguments.getLength(); ++i) {
            const auto& expected = entry["arguments"][static_cast<std::size_t>(i)];
            EXPECT_EQ(toUtf8(arguments[i].Name), expected["label"]["en"]) << name;
            const bool optional = expected.value("optional", false) || expected["type"] == "today" ||
                                  expected["type"] == "tables";
            const auto description = toUtf8(arguments[i].Description);
            if (optional) {
                EXPECT_NE(description.find("ptional"), std::string::npos) << name;
            } else {
                EXPECT_EQ(description, expected["description"]["en"]) << name;
            }
            EXPECT_EQ(static_cast<bool>(arguments[i].IsOptional), optional) << name;
        }
    }
}

TEST(Functions, SurviveFileFormats) {
    for (const auto& [extension, filter] :
         {std::pair{"ods", "calc8"}, std::pair{"xlsx", "Calc MS Excel 2007 XML"},
          std::pair{"fods", "OpenDocument Spreadsheet Flat XML"}}) {
        auto document = newBlankCalc();
        setValue(document, "A1", 5);
        setValue(document, "B1", 2);
        setFormula(document, "C1", "=FORCEFIELD.NET(A1:A1;B1:B1)");
        setFormula(document, "C2", "=IFNA(FORCEFIELD.VERDICT(FORCEFIELD.NET(A2:A2;B2:B2));\"\")");
        const Opened again(roundTrip(document, extension, filter));
        EXPECT_EQ(shownFormula(again, "C1"), "=FORCEFIELD.NET(A1:A1,B1:B1)") << extension;
        EXPECT_EQ(textAt(again, "C1"), "3") << extension;
        EXPECT_EQ(textAt(again, "C2"), "") << extension;
        setValue(again, "A2", 4);
        setValue(again, "A1", 1);
        EXPECT_EQ(textAt(again, "C1"), "-1") << extension;
        EXPECT_EQ(textAt(again, "C2"), "Good chance") << extension;
    }
}

// What a cell with a formula holds, whatever the format that it is shown in.
std::string contentAt(const Document& document, const std::string& where) {
    if (const int error = errorAt(document, where); error != 0)
        return "error " + std::to_string(error);
    const uno::Reference<com::sun::star::beans::XPropertySet> cell(cellAt(document, where),
                                                                   uno::UNO_QUERY_THROW);
    if (cell->getPropertyValue("FormulaResultType2") ==
        uno::Any(com::sun::star::sheet::FormulaResult::STRING))
        return textAt(document, where);
    return nlohmann::json(valueAt(document, where)).dump();
}

// The label of each check of the generated workbook of examples, and what came out.
std::map<std::string, std::string> checkedExamples(const Document& document) {
    uno::Reference<com::sun::star::sheet::XCalculatable>(document, uno::UNO_QUERY_THROW)->calculateAll();
    std::map<std::string, std::string> results;
    const int checks = static_cast<int>(valueAt(document, "Checks.B2"));
    for (int line = 5; line < 5 + checks; ++line) {
        const auto at = [&](const char* column) { return "Checks." + (column + std::to_string(line)); };
        results[textAt(document, at("A"))] =
            contentAt(document, at("B")) +
            (valueAt(document, at("D")) == 1 ? "" : " is not what it should be");
    }
    return results;
}

// Every example of every function, calculated anew after a trip through a format.
TEST(Functions, EveryExampleSurvivesFileFormats) {
    const auto examples =
        tools::fileUrl(KEYPLAN_BINARY_DIR "/uno-components/functions/generated/examples.fods");
    const auto expected = [&] {
        const Opened document(open(examples));
        return checkedExamples(document);
    }();
    ASSERT_GE(expected.size(), catalogue().size());
    for (const auto& [extension, filter] :
         {std::pair{"ods", "calc8"}, std::pair{"xlsx", "Calc MS Excel 2007 XML"},
          std::pair{"xls", "MS Excel 97"}}) {
        const Opened again(roundTrip(open(examples), extension, filter));
        const auto results = checkedExamples(again);
        ASSERT_EQ(results.size(), expected.size()) << extension;
        for (const auto& [label, result] : expected)
            EXPECT_EQ(results.at(label), result) << extension << ": " << label;
    }
}

TEST(Functions, FilesStoreServiceAndMethod) {
    const Opened document(newBlankCalc());
    setFormula(document, "A1", "=FORCEFIELD.NETOF(\"O1\";B1:B2;C1:C2;D1:D2)");
    const auto file = workFolder() / "stored.fods";
    storeAs(document, file, "OpenDocument Spreadsheet Flat XML");
    std::ifstream stream(file);
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    EXPECT_NE(text.find("of:=ORG.KEYPLAN.FUNCTIONS.FORCEFIELDNETOF("), std::string::npos);
}

TEST(Functions, RecalculateAsOneTypes) {
    const Opened document(newBlankCalc());
    setFormula(document, "C1", "=FORCEFIELD.NET(A1:A9;B1:B9)");
    EXPECT_EQ(errorAt(document, "C1"), 32767);
    setValue(document, "A3", 5);
    EXPECT_EQ(valueAt(document, "C1"), 5);
    setValue(document, "B9", 7);
    EXPECT_EQ(valueAt(document, "C1"), -2);
    setText(document, "A3", "high");
    EXPECT_EQ(valueAt(document, "C1"), -7);
    setValue(document, "B9", -7);
    EXPECT_EQ(errorAt(document, "C1"), 502);
}

TEST(Functions, ArrayFormulasFillTheirRows) {
    const Opened document(newBlankCalc());
    setValue(document, "A1", 4);
    setValue(document, "B1", 3);
    setValue(document, "B3", 5);
    const uno::Reference<com::sun::star::sheet::XArrayFormulaRange> range(
        sheetAt(document, 0)->getCellRangeByName("D1:D3"), uno::UNO_QUERY_THROW);
    range->setArrayFormula("=FORCEFIELD.FLIP(A1:A3;B1:B3)");
    EXPECT_EQ(textAt(document, "D1"), "3");
    EXPECT_EQ(textAt(document, "D2"), "");
    EXPECT_EQ(textAt(document, "D3"), "2");
}

TEST(Functions, ScriptsCallTheServiceToo) {
    const uno::Reference<com::sun::star::sheet::XFunctionAccess> access(
        session().service("com.sun.star.sheet.FunctionAccess"), uno::UNO_QUERY_THROW);
    const uno::Any net(1.0);
    const uno::Any verdict =
        access->callFunction("org.keyplan.Functions.forceFieldVerdict", uno::Sequence<uno::Any>(&net, 1));
    EXPECT_EQ(verdict.get<rtl::OUString>(), "Good chance");
    const uno::Reference<com::sun::star::lang::XServiceInfo> service(
        session().service("org.keyplan.Functions"), uno::UNO_QUERY_THROW);
    EXPECT_EQ(service->getImplementationName(), "org.keyplan.comp.Functions");
    EXPECT_TRUE(service->supportsService("org.keyplan.Functions"));
}

} // namespace
} // namespace keyplan::office
