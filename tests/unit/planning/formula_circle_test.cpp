// Calculated fields that read each other in a circle are refused, with the circle in words.
#include "planning/errors.hpp"
#include "planning/vocabulary.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace keyplan::planning {
namespace {

using nlohmann::json;

json calculated(const std::string& id, const std::string& formula) {
    return {{"id", id}, {"label", id}, {"type", "number"}, {"prompt", "Calculated."}, {"formula", formula}};
}

std::pair<std::string, std::string> table(const std::string& id, const std::string& letters,
                                          const std::vector<json>& fields) {
    json section{{"id", id},          {"kind", "table"},   {"label", id},
                 {"note", "A test."}, {"row-id", letters}, {"fields", json::array()}};
    section["fields"].push_back(
        {{"id", "amount"}, {"label", "A"}, {"type", "number"}, {"prompt", "How much?"}});
    for (const json& field : fields)
        section["fields"].push_back(field);
    return {id + ".json", section.dump()};
}

/// File, path and reason; empty when the files are accepted.
std::vector<std::string> refusalOf(const std::vector<std::pair<std::string, std::string>>& files) {
    try {
        Vocabulary::parse(files);
        return {};
    } catch (const PlanError& error) {
        EXPECT_EQ(error.id(), "definition-invalid");
        return error.arguments();
    }
}

using Said = std::vector<std::string>;

TEST(FormulaCircle, FormulasMayReadEachOtherInOneDirection) {
    EXPECT_EQ(
        refusalOf({table("deals", "D",
                         {calculated("half", "{amount}/2"), calculated("quarter", "{half}/2"),
                          calculated("share", "{quarter}/SUM({goals.all})")}),
                   table("goals", "G", {calculated("all", "SUM({deals.half})+MATCH({id};{goals.id};0)")})}),
        Said{});
}

TEST(FormulaCircle, InOneSectionIsRefused) {
    EXPECT_EQ(
        refusalOf(
            {table("deals", "D", {calculated("half", "{double}/4"), calculated("double", "{half}*4")})}),
        (Said{
            "deals.json", "/fields/1/formula",
            "is calculated in a circle: \"deals.half\" reads \"deals.double\", which reads \"deals.half\""}));
}

TEST(FormulaCircle, AcrossSectionsIsRefusedAtItsFirstField) {
    EXPECT_EQ(
        refusalOf(
            {table("deals", "D", {calculated("start", "SUM({goals.all})"), calculated("weight", "{start}")}),
             table("goals", "G", {calculated("all", "SUM({people.score})")}),
             table("people", "P", {calculated("score", "{amount}+SUM({deals.weight})")})}),
        (Said{"deals.json", "/fields/1/formula",
              "is calculated in a circle: \"deals.start\" reads \"goals.all\", which reads \"people.score\", "
              "which reads \"deals.weight\", which reads \"deals.start\""}));
}

TEST(FormulaCircle, ThroughAFormulaThatStandsInIsRefused) {
    json half = calculated("half", "{amount}");
    half["formula-without"] = "{double}/4";
    EXPECT_EQ(
        refusalOf({table("deals", "D", {half, calculated("double", "{half}*4")})}),
        (Said{
            "deals.json", "/fields/1/formula-without",
            "is calculated in a circle: \"deals.half\" reads \"deals.double\", which reads \"deals.half\""}));
}

TEST(FormulaCircle, ThroughASpanOfFieldsIsRefused) {
    EXPECT_EQ(refusalOf({table("deals", "D",
                               {calculated("half", "{amount}/2"), calculated("sum", "SUM({amount..half})"),
                                calculated("last", "{sum}")})}),
              Said{});
    const auto said = refusalOf({table("deals", "D",
                                       {calculated("first", "SUM({second..last})"),
                                        calculated("second", "{amount}"), calculated("last", "{first}")})});
    ASSERT_EQ(said.size(), 3U);
    EXPECT_EQ(said[2],
              "is calculated in a circle: \"deals.first\" reads \"deals.last\", which reads \"deals.first\"");
}

TEST(FormulaCircle, ThatAFieldLeadsIntoIsToldWithoutIt) {
    const auto said = refusalOf({table(
        "deals", "D",
        {calculated("first", "{half}"), calculated("half", "{double}"), calculated("double", "{half}")})});
    ASSERT_EQ(said.size(), 3U);
    EXPECT_EQ(said[1], "/fields/2/formula");
    EXPECT_EQ(said[2].find("first"), std::string::npos) << said[2];
}

} // namespace
} // namespace keyplan::planning
