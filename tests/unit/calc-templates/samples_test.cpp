// Every sample: it speaks the vocabulary, holds the sections of its template, and agrees with itself.
#include "../planning/layout/layouts.hpp"
#include "planning/id_list.hpp"

#include <gtest/gtest.h>

#include <set>

namespace keyplan::tests {

using planning::Field;
using planning::FieldType;
using planning::Plan;
using planning::Row;
using planning::Section;
using planning::layout::PlanTemplate;

namespace {

class Samples : public ::testing::TestWithParam<std::string> {
protected:
    const Plan plan = exchange::readPlanJson(
        readText(projectFile("calc-templates/samples/" + GetParam() + ".json")), realVocabulary());

    bool has(const std::string& section) const { return plan.find(section) != nullptr; }
};

bool isAmong(const std::vector<std::string>& words, const std::string& word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

void checkValue(const Plan& plan, const Field& field, const Row& row, const std::string& place) {
    const std::string text = row.text(field.id);
    if (text.empty())
        return;
    if (field.type == FieldType::Choice) {
        EXPECT_TRUE(isAmong(field.choices, text)) << place << ": " << text;
    } else if (field.type == FieldType::Day) {
        EXPECT_TRUE(row.date(field.id)) << place;
    } else if (field.type == FieldType::Score) {
        EXPECT_TRUE(row.number(field.id) && *row.number(field.id) >= 1 && *row.number(field.id) <= 5)
            << place;
    } else if (field.type == FieldType::Reference) {
        for (const std::string& id : planning::splitIds(text)) {
            const std::string plain = id.starts_with('-') ? id.substr(1) : id;
            EXPECT_TRUE(std::any_of(
                field.refersTo.begin(), field.refersTo.end(),
                [&](const std::string& to) { return plan.find(to) && plan.find(to)->find(plain); }))
                << place << " refers to " << id;
        }
    } else if (!field.orText && (field.type == FieldType::Number || field.type == FieldType::Money ||
                                 field.type == FieldType::Percent)) {
        EXPECT_TRUE(row.number(field.id)) << place;
    }
}

} // namespace

TEST_P(Samples, HoldTheSectionsOfTheirTemplate) {
    const PlanTemplate made = realTemplate(plan.templateId);
    EXPECT_EQ(made.sample, GetParam());
    std::vector<std::string> wanted;
    for (const auto& sheet : made.sheets)
        for (const auto& section : sheet.sections)
            wanted.push_back(section.section);
    std::vector<std::string> held;
    for (const auto& data : plan.sections)
        held.push_back(data.section);
    EXPECT_EQ(std::set<std::string>(held.begin(), held.end()),
              std::set<std::string>(wanted.begin(), wanted.end()));
    EXPECT_TRUE(plan.unknownSections.empty());
    EXPECT_TRUE(plan.unknownMembers.empty());
}

TEST_P(Samples, SpeakTheVocabularyAndLackNothing) {
    for (const auto& data : plan.sections) {
        const Section& section = *realVocabulary().find(data.section);
        EXPECT_FALSE(data.rows.empty()) << data.section;
        std::set<std::string> ids;
        for (const Row& row : data.rows) {
            EXPECT_TRUE(row.unknown.empty()) << data.section << " " << row.id;
            if (section.kind == planning::SectionKind::Table) {
                EXPECT_TRUE(row.id.starts_with(section.rowId) && ids.insert(row.id).second) << row.id;
            }
            for (const Field& field : section.fields) {
                const std::string place = data.section + " " + row.id + " " + field.id;
                checkValue(plan, field, row, place);
                EXPECT_FALSE(field.required && row.text(field.id).empty()) << place << " is missing";
            }
        }
    }
}

TEST_P(Samples, NameOwnersWhoAreInTheTeam) {
    if (!has("team"))
        return;
    std::vector<std::string> names;
    for (const char* section : {"team", "stakeholders"})
        if (has(section))
            for (const Row& person : plan.rows(section))
                names.push_back(person.text("name"));
    for (const char* section : {"objectives", "actions", "risks", "journey"})
        if (has(section))
            for (const Row& row : plan.rows(section)) {
                const std::string owner = row.text("owner");
                EXPECT_TRUE(owner.empty() || isAmong(names, owner))
                    << section << " " << row.id << " " << owner;
            }
}

TEST_P(Samples, KeepTheirDatesInOrder) {
    if (!has("account"))
        return;
    const Row& account = plan.rows("account").front();
    ASSERT_TRUE(account.date("period-start") && account.date("period-end"));
    EXPECT_LT(*account.date("period-start"), *account.date("period-end"));
    if (has("objectives")) {
        for (const Row& objective : plan.rows("objectives"))
            EXPECT_GT(*objective.date("due"), *account.date("period-start")) << objective.id;
    }
    if (!has("actions"))
        return;
    for (const Row& action : plan.rows("actions")) {
        if (action.date("start")) {
            EXPECT_LE(*action.date("start"), *action.date("due")) << action.id;
        }
        const planning::SectionData* objectives = plan.find("objectives");
        const Row* objective = objectives ? objectives->find(action.text("objective")) : nullptr;
        if (objective) {
            EXPECT_LE(*action.date("due"), *objective->date("due")) << action.id;
        }
        for (const std::string& id : planning::splitIds(action.text("after"))) {
            const Row* before = plan.find("actions")->find(id);
            ASSERT_NE(before, nullptr) << action.id;
            EXPECT_LE(*before->date("due"), *action.date("due")) << action.id << " after " << id;
        }
    }
}

TEST_P(Samples, HaveOnePersonAtTheTopAndNoCircleBelow) {
    if (!has("stakeholders"))
        return;
    int top = 0;
    for (const Row& person : plan.rows("stakeholders")) {
        top += person.text("reports-to").empty() ? 1 : 0;
        std::set<std::string> seen;
        const Row* next = &person;
        while (next && !next->text("reports-to").empty() && seen.insert(next->id).second)
            next = plan.find("stakeholders")->find(next->text("reports-to"));
        EXPECT_TRUE(next && next->text("reports-to").empty()) << person.id << " reports in a circle";
    }
    EXPECT_EQ(top, 1);
}

TEST(Samples, BelongToOneTemplateEach) {
    std::set<std::string> used;
    for (const std::string& id : definitionIds("templates")) {
        const std::string sample = realTemplate(id).sample;
        EXPECT_TRUE(used.insert(sample).second) << id << " has no sample of its own";
    }
    const auto files = definitionIds("samples");
    EXPECT_EQ(used, std::set<std::string>(files.begin(), files.end()));
}

INSTANTIATE_TEST_SUITE_P(All, Samples, ::testing::ValuesIn(definitionIds("samples")), [](const auto& test) {
    std::string name = test.param;
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
});

} // namespace keyplan::tests
