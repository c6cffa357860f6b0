// How complete a plan is, counted by hand.
#include "planning/plan_completeness.hpp"

#include "actions/plan_builder.hpp"

#include <gtest/gtest.h>

namespace keyplan::planning {
namespace {

Vocabulary twoSections() {
    return Vocabulary::parse(
        {{"card.json", R"({"id": "own-card", "kind": "card", "label": "Card", "note": "n", "order": 1,
        "fields": [{"id": "one", "label": "One", "type": "text", "required": true, "prompt": "p"},
                   {"id": "two", "label": "Two", "type": "number", "required": true, "prompt": "p"},
                   {"id": "more", "label": "More", "type": "text", "prompt": "p"}]})"},
         {"table.json", R"({"id": "own-table", "kind": "table", "label": "Table", "note": "n",
        "row-id": "T", "order": 2,
        "fields": [{"id": "what", "label": "What", "type": "text", "required": true, "prompt": "p"},
                   {"id": "who", "label": "Who", "type": "text", "required": true, "prompt": "p"},
                   {"id": "note", "label": "Note", "type": "text", "prompt": "p"}]})"}});
}

struct Laid {
    Vocabulary vocabulary = twoSections();
    layout::Places places;
    PlanBuilder builder;

    Laid() {
        for (const Section& section : vocabulary.sections()) {
            layout::SectionPlace place;
            place.section = section.id;
            place.kind = section.kind;
            for (const Field& field : section.fields)
                place.fields[field.id] = 1;
            places[section.id] = place;
        }
    }

    PlanCompleteness counted(const layout::PlanTemplate* made = nullptr) const {
        return planCompleteness(builder.plan, vocabulary, places, made);
    }
};

TEST(PlanCompleteness, IsTheMeanOfTheSections) {
    Laid laid;
    laid.builder.add("own-card", "").set("one", std::string("written"));
    Row& first = laid.builder.add("own-table", "T1");
    first.set("what", std::string("a"));
    first.set("who", std::string("b"));
    laid.builder.add("own-table", "T2").set("what", std::string("c"));
    const PlanCompleteness counted = laid.counted();
    ASSERT_EQ(counted.sections.size(), 2U);
    EXPECT_DOUBLE_EQ(counted.sections[0].share, 1.0 / 2);
    EXPECT_EQ(counted.sections[0].firstGap.field, "two");
    EXPECT_DOUBLE_EQ(counted.sections[1].share, 3.0 / 4);
    EXPECT_EQ(counted.sections[1].firstGap.row, "T2");
    EXPECT_EQ(counted.sections[1].firstGap.field, "who");
    EXPECT_DOUBLE_EQ(counted.share, (0.5 + 0.75) / 2);
    EXPECT_EQ(counted.complete, 0U);
}

TEST(PlanCompleteness, ARowWithNothingRequiredIsNotBegun) {
    Laid laid;
    laid.builder.add("own-table", "T1").set("note", std::string("only a note"));
    const PlanCompleteness counted = laid.counted();
    ASSERT_EQ(counted.sections.size(), 1U);
    EXPECT_EQ(counted.sections[0].share, 0);
    EXPECT_EQ(counted.sections[0].firstGap.field, "what");
    EXPECT_EQ(counted.sections[0].firstGap.row, "");
}

TEST(PlanCompleteness, BlanksAreNothingAndZeroIsWritten) {
    Laid laid;
    Row& card = laid.builder.add("own-card", "");
    card.set("one", std::string("  "));
    card.set("two", 0.0);
    EXPECT_DOUBLE_EQ(laid.counted().share, 0.5);
}

TEST(PlanCompleteness, WhatTheTemplateFilledInBeginsARowButDoesNotCount) {
    Laid laid;
    layout::PlanTemplate made;
    layout::ShownSection shown;
    shown.section = "own-table";
    shown.filled = {{{"what", "asked"}}};
    made.sheets.push_back({"Sheet", {shown}});
    laid.builder.add("own-table", "T1").set("what", std::string("asked"));
    EXPECT_EQ(laid.counted(&made).share, 0);
    laid.builder.row("own-table", "T1").set("who", std::string("b"));
    EXPECT_EQ(laid.counted(&made).share, 1);
    EXPECT_EQ(laid.counted(&made).complete, 1U);
}

TEST(PlanCompleteness, AFieldThatLiesNowhereDoesNotCount) {
    Laid laid;
    laid.places.at("own-card").fields.erase("two");
    laid.builder.add("own-card", "").set("one", std::string("written"));
    EXPECT_EQ(laid.counted().share, 1);
    laid.places.clear();
    EXPECT_EQ(laid.counted().share, 0);
    EXPECT_TRUE(laid.counted().sections.empty());
}

} // namespace
} // namespace keyplan::planning
