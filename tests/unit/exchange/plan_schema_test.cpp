// The JSON Schema of plan data follows the vocabulary.
#include "exchange/plan_schema.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace keyplan::exchange {

namespace {

nlohmann::json schemaOf(const std::string& section) {
    return nlohmann::json::parse(writePlanSchema(planning::Vocabulary::parse({{"section.json", section}})));
}

} // namespace

TEST(PlanSchema, NamesEverySectionAndField) {
    const auto schema =
        schemaOf(R"({"id": "risks", "kind": "table", "label": "Risks", "note": "What may go wrong.",
        "row-id": "X", "fields": [
            {"id": "risk", "label": "Risk", "type": "text", "prompt": "What may go wrong?", "width": 40},
            {"id": "impact", "label": "Impact", "type": "score", "prompt": "How bad?", "width": 16},
            {"id": "due", "label": "Due", "type": "date", "prompt": "By when?", "width": 24},
            {"id": "double", "label": "Double", "type": "number", "prompt": "Twice the impact", "width": 16,
             "formula": "2*{impact}"}]})");
    EXPECT_EQ(schema["properties"]["keyplan"]["const"], 1);
    const auto& risks = schema["properties"]["sections"]["properties"]["risks"];
    EXPECT_EQ(risks["type"], "array");
    EXPECT_EQ(risks["description"], "What may go wrong.");
    const auto& fields = risks["items"]["properties"];
    EXPECT_EQ(fields["id"]["type"], "string");
    EXPECT_EQ(fields["risk"]["description"], "What may go wrong?");
    EXPECT_EQ(fields["impact"]["maximum"], 5);
    EXPECT_EQ(fields["due"]["format"], "date");
    EXPECT_EQ(fields["double"]["readOnly"], true);
    EXPECT_EQ(fields.size(), 5U);
}

TEST(PlanSchema, ACardIsAnObject) {
    const auto schema =
        schemaOf(R"({"id": "internal-notes", "kind": "card", "label": "Notes", "note": "For us.",
        "fields": [{"id": "notes", "label": "Notes", "type": "long-text", "prompt": "Anything"}]})");
    const auto& notes = schema["properties"]["sections"]["properties"]["internal-notes"];
    EXPECT_EQ(notes["type"], "object");
    EXPECT_TRUE(notes["properties"].contains("notes"));
    EXPECT_FALSE(notes["properties"].contains("id"));
}

} // namespace keyplan::exchange
