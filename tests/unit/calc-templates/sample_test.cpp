// The sample plan of Acme Corporation: it speaks the vocabulary and fits its printed page.
// the data's.
#include "planning/id_list.hpp"
#include "template_files.hpp"

#include <map>
#include <set>
#include <tuple>

#include <gtest/gtest.h>

namespace keyplan::tests {

using planning::Field;
using planning::FieldType;
using planning::Plan;
using planning::Row;
using planning::Section;

namespace {

std::size_t characters(const std::string& utf8) {
    return static_cast<std::size_t>(std::count_if(
        utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

void checkValue(const Plan& plan, const Field& field, const Row& row, const std::string& place) {
    const std::string text = row.text(field.id);
    if (text.empty())
        return;
    switch (field.type) {
    case FieldType::Choice:
        EXPECT_NE(std::find(field.choices.begin(), field.choices.end(), text), field.choices.end()) << place;
        break;
    case FieldType::Day:
        EXPECT_TRUE(row.date(field.id)) << place;
        break;
    case FieldType::Score:
        EXPECT_TRUE(row.number(field.id) && *row.number(field.id) >= 1 && *row.number(field.id) <= 5)
            << place;
        break;
    case FieldType::Number:
    case FieldType::Money:
    case FieldType::Percent:
        EXPECT_TRUE(row.number(field.id)) << place;
        break;
    case FieldType::Reference:
        for (const std::string& id : planning::splitIds(text))
            EXPECT_TRUE(
                std::any_of(field.refersTo.begin(), field.refersTo.end(),
                            [&](const std::string& to) { return plan.find(to) && plan.find(to)->find(id); }))
                << place << " refers to " << id;
        break;
    case FieldType::Text:
    case FieldType::LongText:
        break;
    }
}

} // namespace

TEST(Sample, SpeaksTheVocabulary) {
    const Plan plan = sample();
    EXPECT_EQ(plan.templateId, "one-page");
    EXPECT_TRUE(plan.unknownSections.empty());
    EXPECT_TRUE(plan.unknownMembers.empty());
    ASSERT_EQ(plan.sections.size(), 7U);
    for (const auto& data : plan.sections) {
        const Section* section = realVocabulary().find(data.section);
        ASSERT_NE(section, nullptr) << data.section;
        std::set<std::string> ids;
        for (const Row& row : data.rows) {
            EXPECT_TRUE(row.unknown.empty()) << data.section << " " << row.id;
            if (section->kind == planning::SectionKind::Table) {
                EXPECT_TRUE(row.id.starts_with(section->rowId) && ids.insert(row.id).second) << row.id;
            }
            for (const Field& field : section->fields) {
                const std::string place = data.section + " " + row.id + " " + field.id;
                checkValue(plan, field, row, place);
                if (field.required) {
                    EXPECT_FALSE(row.text(field.id).empty()) << place << " is missing";
                }
            }
        }
    }
}

TEST(Sample, FitsItsPage) {
    const Plan plan = sample();
    const std::vector<std::tuple<const char*, const char*, std::size_t>> limits{
        {"account", "summary", 330},   {"discovery", "answer", 190}, {"objectives", "objective", 70},
        {"objectives", "measure", 55}, {"force-field", "force", 75}, {"solutions", "problem", 75},
        {"solutions", "solution", 75}, {"actions", "action", 70},    {"reviews", "outcome", 60},
        {"reviews", "audience", 28},   {"reviews", "by", 22},        {"objectives", "owner", 30}};
    for (const auto& [section, field, most] : limits)
        for (const Row& row : plan.rows(section))
            EXPECT_LE(characters(row.text(field)), most) << section << " " << row.id << " " << field;
    EXPECT_EQ(plan.rows("discovery").size(), 3U);
    EXPECT_EQ(plan.rows("objectives").size(), 3U);
    EXPECT_EQ(plan.rows("solutions").size(), 3U);
    EXPECT_LE(plan.rows("actions").size(), 10U);
    EXPECT_EQ(plan.rows("reviews").size(), 4U);
}

TEST(Sample, OneObjectiveIsLikelyToFailAndTwoHaveAGoodChance) {
    const Plan plan = sample();
    std::map<std::string, double> net;
    for (const Row& force : plan.rows("force-field"))
        net[force.text("objective")] += (force.text("kind") == "Driver" ? 1 : -1) * *force.number("strength");
    EXPECT_EQ(net, (std::map<std::string, double>{{"O1", 4}, {"O2", -2}, {"O3", 2}}));
}

TEST(Sample, DatesLieInThePlansPeriodAndBeforeTheirObjective) {
    const Plan plan = sample();
    const Row& account = plan.rows("account").front();
    const auto start = *account.date("period-start");
    const auto end = *account.date("period-end");
    for (const Row& objective : plan.rows("objectives"))
        EXPECT_TRUE(*objective.date("due") > start && *objective.date("due") <= end) << objective.id;
    for (const Row& action : plan.rows("actions")) {
        EXPECT_LT(*action.date("start"), *action.date("due")) << action.id;
        const Row* objective = plan.find("objectives")->find(action.text("objective"));
        ASSERT_NE(objective, nullptr);
        EXPECT_LT(*action.date("due"), *objective->date("due")) << action.id;
    }
    EXPECT_LT(*plan.find("objectives")->find("O1")->date("due"), *account.date("renewal-date"));
}

} // namespace keyplan::tests
