// A row told elsewhere: its labels, its values, what its references point to.
#include "planning/row_in_words.hpp"

#include "../calc-templates/template_files.hpp"

#include <gtest/gtest.h>

namespace keyplan::planning {
namespace {

using Lines = std::vector<std::pair<std::string, std::string>>;

const Section& section(const char* id) {
    return *tests::realVocabulary().find(id);
}

Lines lines(const Plan& plan, const char* of, const Row& row,
            const std::vector<std::string_view>& except = {}) {
    return rowInWords(plan, tests::realVocabulary(), section(of), row, except);
}

TEST(RowInWords, SaysLabelsAndValuesInTheVocabularysOrder) {
    const Plan plan = tests::sample();
    EXPECT_EQ(lines(plan, "reviews", plan.rows("reviews")[1], {"review", "by"}),
              (Lines{{"Cadence", "Monthly"},
                     {"Audience", "Rocco Neubert, account team"},
                     {"Date", "2018-02-14"},
                     {"Minutes", "30"},
                     {"Status", "Planned"}}));
}

TEST(RowInWords, SaysPercentsAsPeopleDo) {
    Row row{"A1", {}, {}};
    row.set("done", 0.07);
    EXPECT_EQ(lines({}, "actions", row), (Lines{{"Done", "7%"}}));
    row.set("done", std::string("half"));
    EXPECT_EQ(lines({}, "actions", row), (Lines{{"Done", "half"}}));
}

TEST(RowInWords, LeavesOutWhatIsCalculated) {
    Row row{"A1", {}, {}};
    row.set("check", std::string("SMART"));
    EXPECT_TRUE(lines({}, "actions", row).empty());
}

TEST(ReferenceInWords, SaysWhatEachIdMeans) {
    const Plan plan = tests::sample();
    const Field& after = *section("actions").find("after");
    EXPECT_EQ(referenceInWords(plan, tests::realVocabulary(), after, "a3, A99"),
              "a3 Name one contact for Acme and tell all 16 agents; A99");
    EXPECT_EQ(referenceInWords(plan, tests::realVocabulary(), after, ""), "");
}

TEST(NameOf, IsTheFirstFieldElseTheId) {
    Row row{"A1", {}, {}};
    EXPECT_EQ(nameOf(row, section("actions")), "A1");
    row.set("action", std::string(" Call "));
    EXPECT_EQ(nameOf(row, section("actions")), "Call");
}

} // namespace
} // namespace keyplan::planning
