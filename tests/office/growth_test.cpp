// Tables grow where people write: in spare rows, at the very end, in inserted rows; commands complete such
// rows.
#include "user_edits.hpp"

namespace keyplan::office {
namespace {

class Growth : public ::testing::Test {
protected:
    const Opened document{open(sampleIn("ods"))};

    PlanTable table(const std::string& section) const { return {document, section}; }
    Cell cell(const PlanTable& in, int row, const std::string& field) const {
        return sheetNamed(document, in.sheet())->getCellByPosition(in.column(field), row);
    }
    std::string id(const PlanTable& in, int row) const {
        return shown(sheetNamed(document, in.sheet())->getCellByPosition(in.idColumn, row));
    }
    void typeForce(int row, const std::string& objective, const std::string& kind, double strength) const {
        const PlanTable forces = table("force-field");
        office::setText(cell(forces, row, "objective"), objective);
        office::setText(cell(forces, row, "force"), "A force typed in row " + std::to_string(row));
        office::setText(cell(forces, row, "kind"), kind);
        cell(forces, row, "strength")->setValue(strength);
    }
    int net(const std::string& objective) const {
        return rowOf(sectionsOf(document), "objectives", objective)["force-net"];
    }
    void generate() const {
        const Answer answer =
            dispatch(document, "org.keyplan:GenerateActions", {argument("Today", "2018-01-10")});
        ASSERT_TRUE(answer.succeeded()) << answer.sentence;
    }
};

TEST_F(Growth, TypingInTheFirstSpareRowBelongsToTheTable) {
    const PlanTable forces = table("force-field");
    typeForce(forces.row("F12") + 1, "O2", "Driver", 5);
    const json sections = sectionsOf(document);
    EXPECT_EQ(sections["force-field"].size(), 13U);
    EXPECT_FALSE(rowOf(sections, "force-field", "F13").is_null());
    EXPECT_EQ(net("O2"), 3);
}

TEST_F(Growth, TypingRightBeforeTheEndBelongsToTheTable) {
    const PlanTable forces = table("force-field");
    ASSERT_FALSE(id(forces, forces.endRow - 1).empty());
    typeForce(forces.endRow - 1, "O2", "Driver", 4);
    EXPECT_EQ(sectionsOf(document)["force-field"].size(), 13U);
    EXPECT_EQ(net("O2"), 2);
}

struct Insertion {
    const char* name;
    const char* before; // a row id, "" for before the end
};

class InsertedRows : public Growth, public ::testing::WithParamInterface<Insertion> {};

TEST_P(InsertedRows, BelongToTheTable) {
    const PlanTable forces = table("force-field");
    const std::string before = GetParam().before;
    const int at = before.empty() ? forces.endRow : forces.row(before);
    insertRows(document, forces.sheet(), at, 2);
    typeForce(at, "O2", "Driver", 3);
    typeForce(at + 1, "O1", "Barrier", 1);
    json sections = sectionsOf(document);
    ASSERT_EQ(sections["force-field"].size(), 14U);
    EXPECT_EQ(net("O2"), 1);
    EXPECT_EQ(net("O1"), 3);
    EXPECT_EQ(rowOf(sections, "force-field", "F12")["strength"], 2);
    std::set<std::string> ids;
    for (const json& row : sections["force-field"])
        ids.insert(row["id"]);
    EXPECT_EQ(ids.size(), 14U);
    EXPECT_EQ(errorCells(document), std::vector<std::string>{});
}

TEST_P(InsertedRows, OfObjectivesGetIdsAndFormulasWithTheNextImport) {
    const PlanTable objectives = table("objectives");
    const std::string before = GetParam().before;
    const int at = before.empty() ? objectives.endRow : objectives.row("O" + before.substr(1));
    insertRows(document, objectives.sheet(), at, 1);
    office::setText(cell(objectives, at, "objective"), "A fourth objective");
    const Answer merged = import(
        document, R"({"keyplan": 1, "sections": {"objectives": [{"id": "O1", "goal": "Peace"}]}})", "merge");
    ASSERT_TRUE(merged.succeeded()) << merged.sentence;
    const PlanTable now = table("objectives");
    const std::string given = id(now, at);
    ASSERT_FALSE(given.empty());
    EXPECT_NE(given, "O1");
    EXPECT_NE(given, "O2");
    EXPECT_NE(given, "O3");
    EXPECT_EQ(cell(now, at, "force-net")->getType(), com::sun::star::table::CellContentType_FORMULA);
    const PlanTable forces = table("force-field");
    typeForce(forces.row("F12") + 1, given, "Driver", 3);
    EXPECT_EQ(net(given), 3);
    EXPECT_EQ(net("O1"), 4);
    EXPECT_EQ(errorCells(document), std::vector<std::string>{});
}

INSTANTIATE_TEST_SUITE_P(Everywhere, InsertedRows,
                         ::testing::Values(Insertion{"AtTheTop", "F1"}, Insertion{"InTheMiddle", "F3"},
                                           Insertion{"BeforeTheEnd", ""}),
                         [](const auto& test) { return test.param.name; });

TEST_F(Growth, ARowThatHoldsOnlyAnIdIsNoRow) {
    const PlanTable forces = table("force-field");
    ASSERT_EQ(id(forces, forces.row("F13")), "F13");
    EXPECT_EQ(sectionsOf(document)["force-field"].size(), 12U);
    const PlanTable objectives = table("objectives");
    EXPECT_EQ(shown(cell(objectives, objectives.row("O4"), "force-net")), "");
    EXPECT_EQ(sectionsOf(document)["objectives"].size(), 3U);
}

TEST_F(Growth, GeneratedActionsKeepSpareRowsBehindThem) {
    // Until every spare row is used and the table has to grow.
    for (int round = 0; round < 3; ++round)
        generate();
    PlanTable actions = table("actions");
    for (int row = actions.hintRow + 1; row < actions.endRow; ++row)
        if (shown(cell(actions, row, "action")).empty())
            office::setText(cell(actions, row, "action"), "Typed in row " + std::to_string(row));
    const std::size_t full = sectionsOf(document)["actions"].size();
    EXPECT_EQ(full, static_cast<std::size_t>(actions.endRow - actions.hintRow - 1));
    // A barrier on an objective that fails gives one action more.
    const PlanTable forces = table("force-field");
    typeForce(forces.row("F12") + 1, "O3", "Barrier", 5);
    generate();
    const json sections = sectionsOf(document);
    EXPECT_GT(sections["actions"].size(), full);
    actions = table("actions");
    int spare = 0;
    for (int row = actions.endRow - 1; shown(cell(actions, row, "action")).empty(); --row, ++spare)
        EXPECT_FALSE(id(actions, row).empty()) << row;
    EXPECT_GE(spare, 3);
    std::set<std::string> ids;
    for (const json& row : sections["actions"])
        ids.insert(row["id"]);
    EXPECT_EQ(ids.size(), sections["actions"].size());
    EXPECT_EQ(errorCells(document), std::vector<std::string>{});
    // The new rows are seen and counted on the page.
    EXPECT_TRUE(sectionsOf(document)["actions"].back().contains("source") || spare >= 3);
}

TEST_F(Growth, ATableWithoutItsEndStillGrowsInsideItsFormulas) {
    const PlanTable forces = table("force-field");
    removeRow(document, forces.sheet(), forces.endRow);
    std::string rows;
    for (int number = 13; number < 50; ++number)
        rows += std::string(number > 13 ? "," : "") + R"({"id": "F)" + std::to_string(number) +
                R"(", "objective": "O2", "force": "One more of many", "kind": "Driver", "strength": 1})";
    const Answer merged =
        import(document, R"({"keyplan": 1, "sections": {"force-field": [)" + rows + "]}}", "merge");
    ASSERT_TRUE(merged.succeeded()) << merged.sentence;
    EXPECT_EQ(sectionsOf(document)["force-field"].size(), 49U);
    EXPECT_EQ(net("O2"), -2 + 37);
}

TEST_F(Growth, InsertedRowsKeepTheRulesOfTheirColumn) {
    const PlanTable forces = table("force-field");
    const int at = forces.row("F5");
    insertRows(document, forces.sheet(), at, 1);
    const com::sun::star::uno::Reference<com::sun::star::beans::XPropertySet> properties(
        cell(forces, at, "strength"), com::sun::star::uno::UNO_QUERY_THROW);
    rtl::OUString style;
    properties->getPropertyValue(tools::fromUtf8("CellStyle")) >>= style;
    EXPECT_EQ(tools::toUtf8(style), "Keyplan Score");
}

} // namespace
} // namespace keyplan::office
