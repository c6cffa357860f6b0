// Every template: empty it shows no errors and no numbers, filled it calculates, it prints on a sensible
// number of pages, survives other file formats and the removal of any of its sheets, and works with every
// command.
#include "user_edits.hpp"

#include <com/sun/star/sheet/FormulaResult.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/sheet/XConditionalFormats.hpp>
#include <com/sun/star/table/XTableColumns.hpp>
#include <com/sun/star/view/XRenderable.hpp>

#include <cmath>
#include <set>

namespace keyplan::office {
namespace {

namespace uno = com::sun::star::uno;
namespace sheet = com::sun::star::sheet;
using com::sun::star::beans::XPropertySet;
using tools::fromUtf8;

const char* const xlsx = "Calc MS Excel 2007 XML";

std::vector<json> templates() {
    std::vector<json> all;
    const auto folder = std::filesystem::path(KEYPLAN_SOURCE_DIR) / "calc-templates" / "templates";
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        all.push_back(json::parse(readWhole(entry.path())));
    return all;
}

class Templates : public ::testing::TestWithParam<json> {
protected:
    std::string id() const { return GetParam()["id"]; }
    Document empty() const { return newPlan({argument("Template", id())}); }
    Document sample() const {
        return newPlan({argument("Template", id()), argument("Sample", true), argument("Paper", "A4")});
    }
    std::vector<std::string> sections() const {
        std::vector<std::string> all;
        for (const json& working : GetParam()["sheets"])
            for (const json& section : working["sections"])
                all.push_back(section["section"]);
        return all;
    }
    void expectCalculated(const Document& document) const;
    void expectSensiblePages(const Document& document) const;
    static void expectFewConditionalFormats(const Document& document);
    void expectHealthWithoutAnySheet(const Document& document) const;
    void expectARemovedSectionTakenBack(const Document& document) const;
};

bool isColumnVisible(const Sheet& sheet, int column) {
    const uno::Reference<com::sun::star::table::XColumnRowRange> grid(sheet, uno::UNO_QUERY_THROW);
    const uno::Reference<XPropertySet> properties(grid->getColumns()->getByIndex(column),
                                                  uno::UNO_QUERY_THROW);
    bool visible = true;
    properties->getPropertyValue(fromUtf8("IsVisible")) >>= visible;
    return visible;
}

/// Where formulas show numbers, as sheet and cell.
std::vector<std::string> numbersShown(const Document& document) {
    std::vector<std::string> found;
    for (const std::string& name : sheetNames(document)) {
        const Sheet shown = sheetNamed(document, name);
        const uno::Reference<sheet::XCellRangesQuery> query(shown, uno::UNO_QUERY_THROW);
        for (const auto& range : query->queryFormulaCells(sheet::FormulaResult::VALUE)->getRangeAddresses())
            for (int column = range.StartColumn; column <= range.EndColumn; ++column)
                if (isColumnVisible(shown, column))
                    found.push_back(name + " row " + std::to_string(range.StartRow + 1) + " column " +
                                    std::to_string(column + 1));
    }
    return found;
}

/// What every cell shows, sheet by sheet.
std::map<std::string, std::vector<std::vector<std::string>>> everything(const Document& document) {
    std::map<std::string, std::vector<std::vector<std::string>>> all;
    for (const std::string& name : sheetNames(document))
        all[name] = contents(sheetNamed(document, name));
    return all;
}

int pages(const Document& document) {
    return uno::Reference<com::sun::star::view::XRenderable>(document, uno::UNO_QUERY_THROW)
        ->getRendererCount(uno::Any(*&document), {});
}

/// The Start sheet: it stands first or second.
std::vector<std::vector<std::string>> startSheet(const Document& document) {
    for (const std::string& name : sheetNames(document)) {
        auto rows = contents(sheetNamed(document, name));
        for (const auto& row : rows)
            if (!row.empty() && row.front() == "start:sections")
                return rows;
    }
    return {};
}

/// What the line of a section on the Start sheet shows in a column, counted from the link's.
std::string shows(const std::vector<std::vector<std::string>>& start, const std::string& section,
                  std::size_t column) {
    for (const auto& row : start)
        if (!row.empty() && row.front() == "start:line:" + section)
            return row.at(2 + column);
    return "no line";
}

std::string startShows(const Document& document, const std::string& section, std::size_t column) {
    return shows(startSheet(document), section, column);
}

/// The data with numbers to the digits that no file format loses.
json rounded(const json& data) {
    if (data.is_number_float())
        return std::round(data.get<double>() * 1e9) / 1e9;
    json result = data;
    if (data.is_structured())
        for (auto& part : result)
            part = rounded(part);
    return result;
}

// The empty and the filled plan, each looked at from all sides: making it takes longer than looking.
TEST_P(Templates, ShowNoErrorAndNoNumberAndWhatIsMissingWhileTheyAreEmpty) {
    const Opened document(empty());
    EXPECT_EQ(errorCells(document), std::vector<std::string>{});
    EXPECT_EQ(numbersShown(document), std::vector<std::string>{});
    EXPECT_EQ(undoTitles(document), std::vector<std::string>{});
    const auto start = startSheet(document);
    for (const std::string& section : sections()) {
        EXPECT_EQ(shows(start, section, 2), "Not started") << section;
        EXPECT_NE(shows(start, section, 4), "") << section;
    }
}

TEST_P(Templates, CalculateAndPrintTheirSampleAndStayHealthyWithoutASection) {
    const Opened document(sample());
    expectCalculated(document);
    expectSensiblePages(document);
    expectFewConditionalFormats(document);
    expectHealthWithoutAnySheet(document);
    expectARemovedSectionTakenBack(document);
}

void Templates::expectCalculated(const Document& document) const {
    EXPECT_EQ(errorCells(document), std::vector<std::string>{});
    const json held = sectionsOf(document);
    const json data =
        json::parse(readWhole(std::filesystem::path(KEYPLAN_SOURCE_DIR) / "calc-templates" / "samples" /
                              (GetParam()["sample"].get<std::string>() + ".json")))["sections"];
    for (const auto& [section, rows] : data.items())
        EXPECT_EQ(held[section].size(), rows.is_array() ? rows.size() : held[section].size()) << section;
    const auto start = startSheet(document);
    for (const std::string& section : sections()) {
        EXPECT_EQ(shows(start, section, 2), std::to_string(1.0)) << section << " is complete";
        EXPECT_EQ(shows(start, section, 4), "") << section;
    }
}

void Templates::expectSensiblePages(const Document& document) const {
    const int printed = pages(document);
    if (id() == "one-page") {
        EXPECT_EQ(printed, 1);
    } else if (id() == "action-plan" || id() == "account-map") {
        EXPECT_LE(printed, 2);
    } else {
        EXPECT_LE(printed, static_cast<int>(sections().size()) + 8);
    }
    EXPECT_GE(printed, 1);
}

void Templates::expectFewConditionalFormats(const Document& document) {
    for (const std::string& name : sheetNames(document)) {
        const uno::Reference<XPropertySet> properties(sheetNamed(document, name), uno::UNO_QUERY_THROW);
        const uno::Reference<sheet::XConditionalFormats> formats(
            properties->getPropertyValue(fromUtf8("ConditionalFormats")), uno::UNO_QUERY_THROW);
        EXPECT_LE(formats->getLength(), 300) << name;
        for (const auto& format : formats->getConditionalFormats()) {
            const uno::Reference<XPropertySet> entry(format, uno::UNO_QUERY_THROW);
            uno::Reference<sheet::XSheetCellRanges> ranges;
            entry->getPropertyValue(fromUtf8("Range")) >>= ranges;
            for (const auto& range : ranges->getRangeAddresses())
                EXPECT_LT(range.EndRow, 5000) << name;
        }
    }
}

TEST_P(Templates, ShowTheSameAfterATripThroughOtherFormats) {
    for (const auto& [extension, filter] : {std::pair{"ods", "calc8"}, std::pair{"xlsx", xlsx}}) {
        const Document made = sample();
        const auto before = everything(made);
        const json data = rounded(json::parse(exported(made)));
        const Opened back(roundTrip(made, extension, filter));
        for (const auto& [name, rows] : before) {
            const auto after = contents(sheetNamed(back, name));
            for (std::size_t row = 0; row < rows.size(); ++row)
                for (std::size_t column = 0; column < rows[row].size(); ++column) {
                    const bool there = row < after.size() && column < after[row].size();
                    EXPECT_EQ(there ? after[row][column] : "", rows[row][column])
                        << extension << " " << name << " row " << row + 1 << " column " << column + 1;
                }
        }
        EXPECT_EQ(json::diff(data, rounded(json::parse(exported(back)))), json::array()) << extension;
    }
}

TEST_P(Templates, WorkWithEveryCommandAfterATripThroughXlsx) {
    const Opened document(roundTrip(sample(), "xlsx", xlsx));
    const json before = sectionsOf(document);
    if (before.contains("actions") && before.contains("objectives")) {
        const Answer answer =
            dispatch(document, "org.keyplan:GenerateActions", {argument("Today", "2026-11-22")});
        EXPECT_TRUE(answer.succeeded()) << answer.sentence;
    }
    if (before.contains("force-field")) {
        const Answer answer = dispatch(document, "org.keyplan:Draw", {argument("Picture", "force-field")});
        EXPECT_TRUE(answer.succeeded()) << answer.sentence;
    }
    const Answer inserted =
        dispatch(document, "org.keyplan:InsertSection", {argument("Section", "internal-notes")});
    EXPECT_TRUE(inserted.succeeded()) << inserted.sentence;
    const Answer imported = import(document, exported(document), "merge");
    EXPECT_TRUE(imported.succeeded()) << imported.sentence;
    EXPECT_EQ(errorCells(document), std::vector<std::string>{});
    const json after = sectionsOf(document);
    EXPECT_TRUE(after.contains("internal-notes"));
    for (const auto& [section, data] : before.items()) {
        // New actions change the progress of objectives.
        if (section != "actions" && section != "objectives") {
            EXPECT_EQ(json::diff(rounded(data), rounded(after[section])), json::array()) << section;
        }
    }
}

void Templates::expectHealthWithoutAnySheet(const Document& document) const {
    for (const std::string& section : sections()) {
        const std::string name = SectionInSheet(document, section).sheet();
        document->getSheets()->removeByName(fromUtf8(name));
        uno::Reference<sheet::XCalculatable>(document, uno::UNO_QUERY_THROW)->calculateAll();
        EXPECT_EQ(errorCells(document), std::vector<std::string>{}) << section;
        EXPECT_NE(startShows(document, section, 1).find("removed"), std::string::npos) << section;
        undo(document);
        ASSERT_EQ(errorCells(document), std::vector<std::string>{}) << section;
    }
}

void Templates::expectARemovedSectionTakenBack(const Document& document) const {
    const std::string section = sections().back();
    document->getSheets()->removeByName(fromUtf8(SectionInSheet(document, section).sheet()));
    const Answer answer = dispatch(document, "org.keyplan:InsertSection", {argument("Section", section)});
    ASSERT_TRUE(answer.succeeded()) << answer.sentence;
    EXPECT_EQ(startShows(document, section, 2), "Not started");
    EXPECT_EQ(errorCells(document), std::vector<std::string>{});
}

INSTANTIATE_TEST_SUITE_P(All, Templates, ::testing::ValuesIn(templates()), [](const auto& test) {
    std::string name = test.param["id"];
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
});

TEST(Start, ListsAnInsertedSectionAndLosesItAgainInOneStep) {
    const Opened document(newPlan({argument("Template", "lost-account"), argument("Sample", true)}));
    const std::string before = documentSnapshot(document);
    ASSERT_TRUE(
        dispatch(document, "org.keyplan:InsertSection", {argument("Section", "strategies")}).succeeded());
    EXPECT_EQ(startShows(document, "strategies", 0), "Strategies");
    EXPECT_EQ(startShows(document, "strategies", 2), "Not started");
    const std::string after = documentSnapshot(document);
    undo(document);
    EXPECT_TRUE(same(documentSnapshot(document), before));
    redo(document);
    EXPECT_TRUE(same(documentSnapshot(document), after));
}

TEST(Start, ReckonsCompletenessFromWhatIsFilledIn) {
    const Opened document(newPlan({argument("Template", "lost-account")}));
    // Two of the two required fields of the card, one after the other.
    office::setText(SectionInSheet(document, "lost-business").card("what-was-lost"), "Cold chain");
    EXPECT_EQ(startShows(document, "lost-business", 2), std::to_string(0.5));
    EXPECT_EQ(startShows(document, "lost-business", 4), "Why");
    office::setText(SectionInSheet(document, "lost-business").card("why"), "Price");
    EXPECT_EQ(startShows(document, "lost-business", 2), std::to_string(1.0));
    EXPECT_EQ(startShows(document, "lost-business", 4), "");
    // One need: its only required field; a row that lacks it does not count as complete.
    office::setText(SectionInSheet(document, "actions").cell("A1", "action"), "Call the buyer");
    EXPECT_EQ(startShows(document, "actions", 2), std::to_string(0.25));
    EXPECT_EQ(startShows(document, "actions", 4), "Owner (1), Due (1), Status (1)");
}

TEST(Portfolio, ScoresClientsByTheCriteria) {
    const Opened document(newPlan({argument("Template", "portfolio")}));
    const SectionInSheet criteria(document, "selection-criteria");
    const SectionInSheet clients(document, "selection");
    office::setText(criteria.cell("SC1", "criterion"), "Product fit");
    criteria.cell("SC1", "weight")->setValue(3);
    office::setText(criteria.cell("SC2", "criterion"), "Growth");
    criteria.cell("SC2", "weight")->setValue(1);
    const auto client = [&](const std::string& id, const char* name, double potential, double fit,
                            double growth) {
        office::setText(clients.cell(id, "account"), name);
        clients.cell(id, "potential")->setValue(potential);
        clients.cell(id, "score-1")->setValue(fit);
        clients.cell(id, "score-2")->setValue(growth);
    };
    client("AC1", "Large", 800, 4, 4);
    client("AC2", "Middle", 150, 5, 1);
    client("AC3", "Small", 50, 1, 5);
    const json rows = sectionsOf(document)["selection"];
    // (3·4 + 1·4) / 4 / 5, (3·5 + 1·1) / 4 / 5, (3·1 + 1·5) / 4 / 5
    EXPECT_DOUBLE_EQ(rows[0]["fit"], 0.8);
    EXPECT_DOUBLE_EQ(rows[1]["fit"], 0.8);
    EXPECT_DOUBLE_EQ(rows[2]["fit"], 0.4);
    // Strictly larger ones hold 0, 80 and 95 % of the total.
    EXPECT_EQ(rows[0]["tier"], "A");
    EXPECT_EQ(rows[1]["tier"], "B");
    EXPECT_EQ(rows[2]["tier"], "C");
    EXPECT_EQ(rows[0]["needs-plan"], "Yes");
    EXPECT_EQ(rows[1]["needs-plan"], "No");
    EXPECT_EQ(rows[2]["needs-plan"], "No");
    // The columns are headed by the criteria.
    bool headed = false;
    for (const auto& row : contents(sheetNamed(document, clients.sheet())))
        headed = headed || std::find(row.begin(), row.end(), "Product fit") != row.end();
    EXPECT_TRUE(headed);
}

} // namespace
} // namespace keyplan::office
