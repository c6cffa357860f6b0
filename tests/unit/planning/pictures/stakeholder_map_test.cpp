// Who is who: read from plans that are in order, and from plans that are not.
#include "planning/pictures/stakeholder_map.hpp"

#include "people.hpp"
#include "planning/errors.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace keyplan::planning {
namespace {

Messages english() {
    std::ifstream file(KEYPLAN_SOURCE_DIR "/extension/translations/en.json");
    std::ostringstream text;
    text << file.rdbuf();
    return Messages::parse("en.json", text.str());
}

std::string idOfError(const Plan& plan) {
    try {
        (void)readStakeholderMap(plan);
    } catch (const PlanError& error) {
        return error.id();
    }
    return {};
}

TEST(StakeholderMap, ReadsBossesReportsInfluencesAndContacts) {
    Plan plan = planOf({person("P1", {{"status", std::string("Enemy")}, {"influence", 5.0}}),
                        person("P2", {{"reports-to", std::string("p1")},
                                      {"influences", std::string("P1, -P3 ; −P1")},
                                      {"our-contact", std::string("T1, T9")}}),
                        person("P3", {{"reports-to", std::string("P1")}, {"influence", 7.0}})});
    plan.sections.push_back({"team", {person("T1", {{"name", std::string("Ida Berg")}})}});
    const StakeholderMap map = readStakeholderMap(plan);
    ASSERT_EQ(map.people.size(), 3U);
    EXPECT_EQ(map.people[0].reports, (std::vector<std::size_t>{1, 2}));
    EXPECT_EQ(map.people[0].status, StakeholderStatus::Enemy);
    EXPECT_EQ(map.people[0].influence, 5);
    EXPECT_FALSE(map.people[0].known);
    EXPECT_EQ(map.people[0].handshakes, 1);
    EXPECT_EQ(map.people[1].boss, 0U);
    EXPECT_EQ(map.people[1].ours, (std::vector<std::string>{"Ida Berg", "T9"}));
    EXPECT_TRUE(map.people[1].known);
    EXPECT_EQ(map.people[1].handshakes, 0);
    EXPECT_EQ(map.people[2].influence, 0);
    EXPECT_EQ(map.people[2].handshakes, 1);
    ASSERT_EQ(map.influences.size(), 3U);
    EXPECT_FALSE(map.influences[0].harmful);
    EXPECT_EQ(map.influences[1].to, 2U);
    EXPECT_TRUE(map.influences[1].harmful);
    EXPECT_TRUE(map.influences[2].harmful);
    EXPECT_TRUE(map.findings.empty());
}

TEST(StakeholderMap, TellsWhatItCannotPlace) {
    const StakeholderMap map = readStakeholderMap(
        planOf({person("P1", {{"reports-to", std::string("P7")}, {"influences", std::string("P8")}}),
                person("P2", {{"reports-to", std::string("P1 P3")}, {"status", std::string("Angry")}}),
                person("P3")}));
    ASSERT_EQ(map.findings.size(), 4U);
    EXPECT_EQ(map.findings[0], (Finding{"map-status-unknown", {"Name of P2", "Angry"}}));
    EXPECT_EQ(map.findings[1], (Finding{"map-boss-unknown", {"Name of P1", "P7"}}));
    EXPECT_EQ(map.findings[2], (Finding{"map-influence-unknown", {"Name of P1", "P8"}}));
    EXPECT_EQ(map.findings[3], (Finding{"map-bosses-several", {"Name of P2", "Name of P1"}}));
    EXPECT_EQ(map.people[1].boss, 0U);
}

TEST(StakeholderMap, CutsEachCircleOnceAndSaysWhoIsInIt) {
    const auto to = [](const char* boss) {
        return std::vector<std::pair<std::string, Value>>{{"reports-to", std::string(boss)}};
    };
    const StakeholderMap map =
        readStakeholderMap(planOf({person("P1", to("P3")), person("P2", to("P1")), person("P3", to("P2")),
                                   person("P4", to("P3")), person("P5", to("P5"))}));
    ASSERT_EQ(map.findings.size(), 2U);
    EXPECT_EQ(map.findings[0],
              (Finding{"map-circle", {"Name of P1 → Name of P3 → Name of P2 → Name of P1", "Name of P1"}}));
    EXPECT_EQ(map.findings[1], (Finding{"map-circle", {"Name of P5 → Name of P5", "Name of P5"}}));
    EXPECT_FALSE(map.people[0].boss);
    EXPECT_EQ(map.people[1].boss, 0U);
    EXPECT_EQ(map.people[3].boss, 2U);
    EXPECT_FALSE(map.people[4].boss);
}

TEST(StakeholderMap, RefusesWhatCannotBeDrawn) {
    EXPECT_EQ(idOfError(planOf({})), "no-people");
    EXPECT_EQ(idOfError(planOf({Row{"P1", {}, {}}})), "no-people");
    EXPECT_EQ(idOfError(planOf({person("P1"), person("p1")})), "row-id-twice");
}

TEST(StakeholderMap, TakesTheIdWhereThereIsNoName) {
    Row row;
    row.id = "P1";
    row.set("title", std::string("Buyer"));
    EXPECT_EQ(readStakeholderMap(planOf({row})).people[0].name, "P1");
}

TEST(StakeholderMap, SaysWhoDecidesAndIsNotMet) {
    const auto says = [](std::vector<Row> people) {
        return whatMapSays(readStakeholderMap(planOf(std::move(people))), english());
    };
    const std::pair<std::string, Value> known{"our-contact", std::string("T1")};
    const std::pair<std::string, Value> decides{"buying-role", std::string("Decision maker")};
    const std::pair<std::string, Value> approves{"buying-role", std::string("Approver")};
    EXPECT_EQ(says({person("P1", {decides}), person("P2", {known, approves})}),
              "1 of 2 people are known to us; the decision maker Name of P1 has not been met.");
    EXPECT_EQ(says({person("P1", {approves, {"influence", 2.0}}),
                    person("P2", {approves, {"influence", 4.0}}), person("P3", {decides, known})}),
              "1 of 3 people are known to us; the approver Name of P2 and 1 more of that role have not been "
              "met.");
    EXPECT_EQ(says({person("P1", {decides, known, {"status", std::string("Enemy")}})}),
              "1 of 1 people are known to us; the decision maker Name of P1 is against us.");
    EXPECT_EQ(says({person("P1", {decides, known})}), "1 of 1 people are known to us.");
}

} // namespace
} // namespace keyplan::planning
