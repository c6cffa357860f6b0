// New plans: empty ones prompt and show no errors or zeros, the sample scores itself, and both print on one
// page.
#include "user_edits.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/sheet/ValidationAlertStyle.hpp>
#include <com/sun/star/sheet/ValidationType.hpp>
#include <com/sun/star/sheet/XConditionalFormats.hpp>
#include <com/sun/star/sheet/XSheetCondition.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/table/BorderLine2.hpp>
#include <com/sun/star/view/XRenderable.hpp>

#include <cstdlib>

namespace keyplan::office {
namespace {

namespace uno = com::sun::star::uno;
namespace sheet = com::sun::star::sheet;
using com::sun::star::beans::XPropertySet;
using nlohmann::ordered_json;
using tools::fromUtf8;
using tools::toUtf8;

const char* const page = "One page";

json projectJson(const std::string& path) {
    return json::parse(readWhole(std::filesystem::path(KEYPLAN_SOURCE_DIR) / path));
}

bool pageShows(const Document& document, const std::string& text) {
    for (const auto& row : contents(sheetNamed(document, page)))
        for (const std::string& cell : row)
            if (cell == text)
                return true;
    return false;
}

uno::Reference<XPropertySet> styleOf(const Document& document, const char* family, const std::string& name) {
    const uno::Reference<com::sun::star::style::XStyleFamiliesSupplier> supplier(document,
                                                                                 uno::UNO_QUERY_THROW);
    const uno::Reference<com::sun::star::container::XNameAccess> styles(
        supplier->getStyleFamilies()->getByName(fromUtf8(family)), uno::UNO_QUERY_THROW);
    return {styles->getByName(fromUtf8(name)), uno::UNO_QUERY_THROW};
}

void setPaper(const Document& document, int width, int height) {
    const auto style = styleOf(document, "PageStyles", "Keyplan Page");
    style->setPropertyValue(fromUtf8("Width"), uno::Any(sal_Int32(width)));
    style->setPropertyValue(fromUtf8("Height"), uno::Any(sal_Int32(height)));
}

int printedPages(const Document& document) {
    const uno::Reference<com::sun::star::view::XRenderable> renderable(document, uno::UNO_QUERY_THROW);
    return renderable->getRendererCount(uno::Any(*&document), {});
}

int pagesInPdf(const Document& document) {
    const auto file = workFolder() / "page.pdf";
    try {
        storeAs(document, file, "calc_pdf_Export");
    } catch (const uno::Exception& problem) {
        ADD_FAILURE() << "No PDF: " << toUtf8(problem.Message);
        return 0;
    }
    const std::string pdf = readWhole(file);
    EXPECT_EQ(pdf.substr(0, 5), "%PDF-");
    int count = 0;
    for (std::size_t at = 0; (at = pdf.find("/Type/Page/", at)) != std::string::npos; ++at)
        ++count;
    return count;
}

void expectOnePage(const Document& document) {
    setPaper(document, 21000, 29700);
    EXPECT_EQ(printedPages(document), 1) << "A4";
    EXPECT_EQ(pagesInPdf(document), 1) << "A4";
    setPaper(document, 21590, 27940);
    EXPECT_EQ(printedPages(document), 1) << "Letter";
    EXPECT_EQ(pagesInPdf(document), 1) << "Letter";
}

uno::Reference<XPropertySet> validation(const Cell& cell) {
    const uno::Reference<XPropertySet> properties(cell, uno::UNO_QUERY_THROW);
    return {properties->getPropertyValue(fromUtf8("Validation")), uno::UNO_QUERY_THROW};
}

template <class Type>
Type property(const uno::Reference<XPropertySet>& object, const char* name) {
    Type value{};
    object->getPropertyValue(fromUtf8(name)) >>= value;
    return value;
}

std::string formula(const uno::Reference<XPropertySet>& rule, bool first = true) {
    const uno::Reference<sheet::XSheetCondition> condition(rule, uno::UNO_QUERY_THROW);
    return toUtf8(first ? condition->getFormula1() : condition->getFormula2());
}

class EmptyPlan : public ::testing::Test {
protected:
    const Opened document{newEmptyPlan()};
};

TEST_F(EmptyPlan, HasNoErrorInAnyCell) {
    EXPECT_EQ(errorCells(document), std::vector<std::string>{});
}

TEST_F(EmptyPlan, ShowsNoNumberThatNobodyEntered) {
    for (const std::string& name : sheetNames(document)) {
        const uno::Reference<sheet::XCellRangesQuery> query(sheetNamed(document, name), uno::UNO_QUERY_THROW);
        for (const auto& range : query->queryFormulaCells(sheet::FormulaResult::VALUE)->getRangeAddresses())
            // Behind the page's last printed column lie the hidden cells that find its rows.
            EXPECT_TRUE(name == page && range.StartColumn > 25)
                << name << " row " << range.StartRow + 1 << " column " << range.StartColumn + 1;
    }
}

TEST_F(EmptyPlan, PromptsForEverythingThePageShows) {
    const json made = projectJson("calc-templates/templates/one-page.json");
    int prompts = 0;
    const std::function<void(const json&)> look = [&](const json& node) {
        if (node.is_object() && node.contains("prompt")) {
            ++prompts;
            EXPECT_TRUE(pageShows(document, node["prompt"])) << node["prompt"];
        }
        for (const json& child : node)
            if (child.is_structured())
                look(child);
    };
    look(made["page"]);
    EXPECT_GE(prompts, 10);
}

TEST_F(EmptyPlan, HasTheTemplatesQuestionsAndNothingElse) {
    const json sections = sectionsOf(document);
    EXPECT_EQ(sections["discovery"].size(), 3U);
    for (const char* section : {"objectives", "force-field", "solutions", "actions", "reviews"})
        EXPECT_EQ(sections[section], json::array()) << section;
    EXPECT_EQ(sections["account"], json::object());
}

TEST_F(EmptyPlan, PrintsOnOnePage) {
    expectOnePage(document);
}

TEST_F(EmptyPlan, HasNothingToUndoAndNeedsNoSaving) {
    EXPECT_EQ(undoTitles(document), std::vector<std::string>{});
    EXPECT_EQ(redoTitles(document), std::vector<std::string>{});
}

TEST(NewPlan, NamesTheAccount) {
    const Opened document(newPlan({argument("Account", "=1+1 & Söhne")}));
    EXPECT_EQ(sectionsOf(document)["account"], json({{"name", "=1+1 & Söhne"}}));
    EXPECT_TRUE(pageShows(document, "=1+1 & Söhne"));
}

TEST(NewPlan, RefusesAnUnknownTemplate) {
    const Answer answer = dispatch("org.keyplan:NewPlan", {argument("Template", "two-page")});
    EXPECT_TRUE(answer.failed());
    EXPECT_NE(answer.sentence.find("one-page"), std::string::npos) << answer.sentence;
}

com::sun::star::table::BorderLine2 bottomLine(const Document& document, const std::string& style) {
    return property<com::sun::star::table::BorderLine2>(styleOf(document, "CellStyles", style),
                                                        "BottomBorder2");
}

sal_Int32 colour(const Document& document, const std::string& style, const char* which = "CharColor") {
    return property<sal_Int32>(styleOf(document, "CellStyles", style), which);
}

/// Whether a page style has this paper, in hundredths of a millimetre; files keep it a little less exactly.
::testing::AssertionResult isOn(const Document& document, const std::string& pageStyle, int width,
                                int height) {
    const auto style = styleOf(document, "PageStyles", pageStyle);
    const int wide = property<sal_Int32>(style, "Width");
    const int high = property<sal_Int32>(style, "Height");
    if (std::abs(wide - width) <= 2 && std::abs(high - height) <= 2)
        return ::testing::AssertionSuccess();
    return ::testing::AssertionFailure() << wide << " x " << high;
}

TEST(NewPlan, WearsTheThemeOfItsTemplate) {
    const Opened document(newPlan({argument("Template", "one-page"), argument("Paper", "A4")}));
    EXPECT_EQ(colour(document, "Keyplan Title", "CellBackColor"), 0x0F5C6E);
    EXPECT_EQ(bottomLine(document, "Keyplan Text").Color, 0xD0D7DB);
    EXPECT_GT(bottomLine(document, "Keyplan Text").LineWidth, 0U);
    EXPECT_EQ(property<sal_Int32>(styleOf(document, "CellStyles", "Keyplan Text"), "ParaTopMargin"), 120);
    EXPECT_TRUE(isOn(document, "Keyplan Page", 21000, 29700));
    EXPECT_TRUE(isOn(document, "Keyplan Sheet", 29700, 21000));
}

TEST(NewPlan, WearsTheThemeItIsGiven) {
    const Opened document(newPlan({argument("Theme", "high-contrast"), argument("Sample", true)}));
    EXPECT_EQ(colour(document, "Keyplan Title", "CellBackColor"), 0x000000);
    EXPECT_EQ(colour(document, "Keyplan Title"), 0xFFFFFF);
    EXPECT_EQ(colour(document, "Keyplan Bad", "CellBackColor"), 0x7A1500);
    const auto text = styleOf(document, "CellStyles", "Keyplan Text");
    EXPECT_EQ(property<float>(text, "CharHeight"), 11);
    EXPECT_EQ(bottomLine(document, "Keyplan Text").Color, 0x000000);
    EXPECT_GE(bottomLine(document, "Keyplan Text").LineWidth, 26U);
    EXPECT_EQ(property<sal_Int32>(text, "ParaTopMargin"), 120);
    // Children follow their parents.
    EXPECT_EQ(property<float>(styleOf(document, "CellStyles", "Keyplan Choice"), "CharHeight"), 11);
    EXPECT_EQ(errorCells(document), std::vector<std::string>{});
    EXPECT_EQ(undoTitles(document), std::vector<std::string>{});
    expectOnePage(document);
}

TEST(NewPlan, KeepsItsThemeForSectionsAddedLater) {
    const auto file = workFolder() / "high-contrast.ods";
    {
        const Opened document(newPlan({argument("Theme", "high-contrast")}));
        storeAs(document, file, "calc8");
    }
    const Opened document(open(tools::fileUrl(file)));
    // A style that the user has thrown away comes back as the plan's own theme has it.
    const uno::Reference<com::sun::star::style::XStyleFamiliesSupplier> supplier(*document,
                                                                                 uno::UNO_QUERY_THROW);
    const uno::Reference<com::sun::star::container::XNameContainer> styles(
        supplier->getStyleFamilies()->getByName(fromUtf8("CellStyles")), uno::UNO_QUERY_THROW);
    styles->removeByName(fromUtf8("Keyplan Information"));
    ASSERT_TRUE(dispatch(document, "org.keyplan:InsertSection", {argument("Section", "swot")}).succeeded());
    EXPECT_EQ(colour(document, "Keyplan Information"), 0x003B66);
}

TEST(NewPlan, TakesThePaperItIsGiven) {
    const Opened document(newPlan({argument("Paper", "Letter")}));
    EXPECT_TRUE(isOn(document, "Keyplan Page", 21590, 27940));
    EXPECT_TRUE(isOn(document, "Keyplan Sheet", 27940, 21590));
    EXPECT_EQ(colour(document, "Keyplan Title", "CellBackColor"), 0x0F5C6E);
    EXPECT_EQ(printedPages(document), 1);
    const Opened other(newPlan({argument("Paper", "A4"), argument("Theme", "high-contrast")}));
    EXPECT_TRUE(isOn(other, "Keyplan Page", 21000, 29700));
    EXPECT_EQ(colour(other, "Keyplan Title", "CellBackColor"), 0x000000);
}

TEST(NewPlan, RefusesUnknownThemesAndPapersAndOpensNothing) {
    const auto expect = [](const char* argumentName, const char* value,
                           const std::vector<std::string>& known) {
        const Opened before(newBlankCalc());
        const Answer answer = dispatch("org.keyplan:NewPlan", {argument(argumentName, value)});
        EXPECT_TRUE(answer.failed()) << value;
        EXPECT_NE(answer.sentence.find(value), std::string::npos) << answer.sentence;
        for (const std::string& one : known)
            EXPECT_NE(answer.sentence.find(one), std::string::npos) << answer.sentence;
        EXPECT_EQ(currentDocument(), *before) << value;
    };
    expect("Theme", "neon", {"light", "high-contrast"});
    expect("Theme", "Light", {"light", "high-contrast"});
    expect("Paper", "A3", {"A4", "Letter"});
}

/// What a stored plan says between two marks, the second one after the first.
std::string between(const std::string& text, const std::string& from, const std::string& to) {
    const std::size_t start = text.find(from);
    const std::size_t end = text.find(to, start);
    return end == std::string::npos ? std::string() : text.substr(start, end - start);
}

TEST_F(EmptyPlan, SaysSheetAndPageUnderItsWorkingSheetsAndNotUnderItsPage) {
    EXPECT_FALSE(property<bool>(styleOf(document, "PageStyles", "Keyplan Page"), "FooterIsOn"));
    EXPECT_TRUE(property<bool>(styleOf(document, "PageStyles", "Keyplan Sheet"), "FooterIsOn"));
    for (const char* style : {"Keyplan Start", "Keyplan Sheet"})
        EXPECT_EQ(property<sal_Int16>(styleOf(document, "PageStyles", style), "FirstPageNumber"), 0) << style;
    const auto file = workFolder() / "footer.fods";
    storeAs(document, file, "OpenDocument Spreadsheet Flat XML");
    const std::string master = between(readWhole(file), "<style:master-page style:name=\"Keyplan_20_Sheet\"",
                                       "</style:master-page>");
    const std::string left = between(master, "<style:region-left>", "</style:region-left>");
    EXPECT_NE(left.find("<text:sheet-name>"), std::string::npos) << master;
    EXPECT_EQ(left.find("<text:page-number>"), std::string::npos) << left;
    const std::string right = between(master, "<style:region-right>", "</style:region-right>");
    std::size_t at = 0;
    for (const char* piece : {"Page ", "<text:page-number>", "of ", "<text:page-count>"}) {
        at = right.find(piece, at);
        ASSERT_NE(at, std::string::npos) << piece << " in " << master;
    }
}

class SamplePlan : public ::testing::Test {
protected:
    const Opened document{newSamplePlan()};
};

TEST_F(SamplePlan, HoldsTheSampleInTheOrderOfItsSheets) {
    const ordered_json held = ordered_json::parse(exported(document))["sections"];
    std::vector<std::string> order;
    for (const auto& [section, rows] : held.items())
        order.push_back(section);
    EXPECT_EQ(order, (std::vector<std::string>{"account", "discovery", "objectives", "force-field",
                                               "solutions", "actions", "reviews"}));
    const json sample = projectJson("calc-templates/samples/acme-corporation.json")["sections"];
    for (const auto& [section, rows] : sample.items()) {
        if (rows.is_object()) {
            for (const auto& [field, value] : rows.items())
                EXPECT_EQ(json(held[section][field]), value) << section << " " << field;
            continue;
        }
        ASSERT_EQ(held[section].size(), rows.size()) << section;
        for (std::size_t i = 0; i < rows.size(); ++i)
            for (const auto& [field, value] : rows[i].items())
                EXPECT_EQ(json(held[section][i][field]), value) << section << " " << i << " " << field;
    }
}

TEST_F(SamplePlan, ScoresItsObjectives) {
    EXPECT_EQ(errorCells(document), std::vector<std::string>{});
    const json sections = sectionsOf(document);
    const auto expectVerdict = [&](const char* id, int net, const char* verdict) {
        EXPECT_EQ(rowOf(sections, "objectives", id)["force-net"], net) << id;
        EXPECT_EQ(rowOf(sections, "objectives", id)["verdict"], verdict) << id;
    };
    expectVerdict("O1", 4, "Good chance");
    expectVerdict("O2", -2, "Likely to fail");
    expectVerdict("O3", 2, "Good chance");
    EXPECT_TRUE(pageShows(document, "Good chance +4"));
    EXPECT_TRUE(pageShows(document, "Likely to fail −2"));
    EXPECT_TRUE(pageShows(document, "Good chance +2"));
}

TEST_F(SamplePlan, ScoresAgainAsStrengthsChange) {
    SectionInSheet(document, "force-field").cell("F1", "strength")->setValue(1);
    json sections = sectionsOf(document);
    EXPECT_EQ(rowOf(sections, "objectives", "O1")["force-net"], 0);
    EXPECT_EQ(rowOf(sections, "objectives", "O1")["verdict"], "Likely to fail");
    EXPECT_TRUE(pageShows(document, "Likely to fail 0"));
    SectionInSheet(document, "force-field").cell("F7", "strength")->setValue(1);
    sections = sectionsOf(document);
    EXPECT_EQ(rowOf(sections, "objectives", "O2")["force-net"], 2);
    EXPECT_EQ(rowOf(sections, "objectives", "O2")["verdict"], "Good chance");
}

TEST_F(SamplePlan, PrintsOnOnePage) {
    expectOnePage(document);
}

TEST_F(SamplePlan, PrintsAfterEveryCommandThatShowsAnotherSheet) {
    ASSERT_TRUE(dispatch(document, "org.keyplan:InsertSection", {argument("Section", "swot")}).succeeded());
    EXPECT_EQ(pagesInPdf(document), 1);
    ASSERT_TRUE(dispatch(document, "org.keyplan:Draw", {argument("Picture", "force-field")}).succeeded());
    EXPECT_EQ(pagesInPdf(document), 1);
    ASSERT_TRUE(
        dispatch(document, "org.keyplan:GenerateActions", {argument("Today", "2018-01-10")}).succeeded());
    EXPECT_EQ(pagesInPdf(document), 1);
}

TEST_F(SamplePlan, SaysWhenATextIsTooLongForThePage) {
    EXPECT_FALSE(pageShows(document, "Too long"));
    office::setText(SectionInSheet(document, "account").card("summary"), std::string(2000, 'x'));
    bool told = false;
    bool counted = false;
    for (const auto& row : contents(sheetNamed(document, page)))
        for (const std::string& cell : row) {
            told = told || cell.starts_with("Too long (2000 of ");
            counted = counted || cell.starts_with("Texts too long for this page: 1");
        }
    EXPECT_TRUE(told);
    EXPECT_TRUE(counted);
    EXPECT_EQ(printedPages(document), 1);
}

TEST_F(SamplePlan, AcceptsOnlyWholeScoresFromOneToFive) {
    const auto rule = validation(SectionInSheet(document, "force-field").cell("F1", "strength"));
    EXPECT_EQ(property<sheet::ValidationType>(rule, "Type"), sheet::ValidationType_WHOLE);
    EXPECT_EQ(formula(rule), "1");
    EXPECT_EQ(formula(rule, false), "5");
    EXPECT_TRUE(property<bool>(rule, "ShowErrorMessage"));
    EXPECT_EQ(property<sheet::ValidationAlertStyle>(rule, "ErrorAlertStyle"),
              sheet::ValidationAlertStyle_STOP);
    EXPECT_EQ(toUtf8(property<rtl::OUString>(rule, "ErrorMessage")),
              "Strength is a whole number from 1 (least) to 5 (most).");
    EXPECT_TRUE(property<bool>(rule, "ShowInputMessage"));
    EXPECT_FALSE(property<rtl::OUString>(rule, "InputMessage").isEmpty());
}

TEST_F(SamplePlan, OffersChoicesAndRowsToReferTo) {
    const SectionInSheet forces(document, "force-field");
    const auto kind = validation(forces.cell("F1", "kind"));
    EXPECT_EQ(property<sheet::ValidationType>(kind, "Type"), sheet::ValidationType_LIST);
    EXPECT_EQ(formula(kind), "\"Driver\";\"Barrier\"");
    const auto objective = validation(forces.cell("F1", "objective"));
    EXPECT_EQ(property<sheet::ValidationType>(objective, "Type"), sheet::ValidationType_LIST);
    EXPECT_NE(formula(objective).find("OFFSET"), std::string::npos) << formula(objective);
    const auto net = validation(SectionInSheet(document, "objectives").cell("O1", "force-net"));
    EXPECT_EQ(property<sheet::ValidationType>(net, "Type"), sheet::ValidationType_CUSTOM);
}

TEST_F(SamplePlan, ColoursByNumbersAndNeverByTranslatedWords) {
    int conditions = 0;
    int byNumber = 0;
    for (const std::string& name : sheetNames(document)) {
        const uno::Reference<XPropertySet> properties(sheetNamed(document, name), uno::UNO_QUERY_THROW);
        const uno::Reference<sheet::XConditionalFormats> formats(
            properties->getPropertyValue(fromUtf8("ConditionalFormats")), uno::UNO_QUERY_THROW);
        for (const auto& format : formats->getConditionalFormats()) {
            const uno::Reference<com::sun::star::container::XIndexAccess> entries(format,
                                                                                  uno::UNO_QUERY_THROW);
            for (sal_Int32 i = 0; i < entries->getCount(); ++i) {
                const uno::Reference<XPropertySet> entry(entries->getByIndex(i), uno::UNO_QUERY_THROW);
                const std::string when = toUtf8(property<rtl::OUString>(entry, "Formula1"));
                ++conditions;
                byNumber += when.find("ISNUMBER") != std::string::npos ? 1 : 0;
                EXPECT_EQ(when.find("Good chance"), std::string::npos) << when;
                EXPECT_EQ(when.find("Likely to fail"), std::string::npos) << when;
                EXPECT_EQ(when.find("#REF!"), std::string::npos) << when;
            }
        }
    }
    EXPECT_GT(conditions, 20);
    EXPECT_GE(byNumber, 6);
}

} // namespace
} // namespace keyplan::office
