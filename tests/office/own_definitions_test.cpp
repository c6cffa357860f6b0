// Templates and sections that the user wrote as JSON: read besides ours, at once when they change, and none
// of their mistakes stops anything else.
#include "own_folder.hpp"

namespace keyplan::office {
namespace {

json ownSection() {
    return json::parse(R"json({
        "id": "own-wishes", "kind": "table", "label": "Wishes", "note": "What the client dreams of; firm needs go into Needs.",
        "row-id": "OW",
        "fields": [
            {"id": "wish", "label": "Wish", "type": "text", "prompt": "What would delight them?", "width": 60},
            {"id": "objective", "label": "Objective", "type": "reference", "to": ["objectives"], "prompt": "Which one does it serve?"},
            {"id": "worth", "label": "Worth", "type": "number", "prompt": "From 1 to 10"},
            {"id": "double", "label": "Double", "type": "number", "prompt": "Twice its worth",
             "formula": "IF(ISNUMBER({worth});2*{worth};\"\")", "signals": [{"when": "N({worth})>5", "style": "Keyplan Good"}]}
        ]})json");
}

json ownTemplate() {
    return json::parse(R"json({
        "id": "own-wish-list", "label": "Wish list", "description": "Accounts that we only dream of.", "theme": "light",
        "sheets": [{"label": "Account", "sections": [{"section": "account"}]},
                   {"label": "Dreams", "sections": [{"section": "own-wishes", "rows": 5, "filled": [{"wish": "A second visit"}]}]},
                   {"label": "Objectives", "sections": [{"section": "objectives"}]}]})json");
}

Answer newFrom(const std::string& made) {
    return dispatch("org.keyplan:NewPlan", {argument("Template", made)});
}

TEST(OwnDefinitions, MakePlansLikeOurs) {
    const OwnFile section("sections/wishes.json", ownSection().dump());
    const OwnFile made("wish-list.json", ownTemplate().dump());
    const Opened plan(newPlan({argument("Template", "own-wish-list"), argument("Account", "Dreamland")}));
    EXPECT_EQ(sheetNames(plan)[1], "Dreams");
    EXPECT_EQ(sectionsOf(plan)["own-wishes"], json::parse(R"([{"id": "OW1", "wish": "A second visit"}])"));
    ASSERT_TRUE(import(plan, R"({"keyplan": 1, "sections": {
        "own-wishes": [{"id": "OW2", "wish": "A large order", "worth": 7, "objective": "O1"}]}})",
                       "merge")
                    .succeeded());
    EXPECT_EQ(rowOf(sectionsOf(plan), "own-wishes", "OW2")["double"], 14);
    EXPECT_EQ(errorCells(plan), std::vector<std::string>{});

    const Answer stored = saveAsTemplate(plan, "Saved wishes");
    ASSERT_TRUE(stored.succeeded()) << stored.sentence;
    EXPECT_EQ(details(stored)["template"], "own-wish-list");
    const Opened again(newPlan({argument("Template", "Saved wishes")}));
    EXPECT_EQ(
        sectionsOf(again)["own-wishes"],
        json::parse(R"([{"id": "OW1", "wish": "A second visit"}, {"id": "OW2", "wish": "A large order"}])"));
}

TEST(OwnDefinitions, GiveSectionsToPlansOfOurs) {
    const OwnFile section("sections/wishes.json", ownSection().dump());
    const Opened plan(newSamplePlan());
    const Answer inserted = dispatch(plan, "org.keyplan:InsertSection", {argument("Section", "own-wishes")});
    ASSERT_TRUE(inserted.succeeded()) << inserted.sentence;
    EXPECT_EQ(PlanTable(plan, "own-wishes").sheet(), "Wishes");
}

TEST(OwnDefinitions, AreReadAgainWhenTheyChange) {
    const Opened plan(newSamplePlan());
    const auto insert = [&] {
        return dispatch(plan, "org.keyplan:InsertSection", {argument("Section", "own-wishes")});
    };
    EXPECT_EQ(details(insert())["error"], "section-unknown");
    const OwnFile section("sections/wishes.json", "{");
    EXPECT_EQ(details(insert())["error"], "section-unknown");
    section.write(ownSection().dump());
    EXPECT_TRUE(insert().succeeded());
}

TEST(OwnDefinitions, MayBeAskedForByTheirFile) {
    const OwnFile section("sections/wishes.json", ownSection().dump());
    const OwnFile made("wish-list.json", ownTemplate().dump());
    const Opened plan(newPlan({argument("Template", made.url())}));
    EXPECT_TRUE(sectionsOf(plan).contains("own-wishes"));
}

TEST(OwnDefinitions, DoNotTakeTheFileOfATemplateOfOursForTheirs) {
    json made = ownTemplate();
    made["label"] = "One-page account plan";
    const OwnFile section("sections/wishes.json", ownSection().dump());
    const OwnFile file("wish-list.json", made.dump());
    const Opened plan(newPlan({argument("Template", "own-wish-list")}));
    EXPECT_TRUE(sectionsOf(plan).contains("own-wishes"));
}

TEST(OwnDefinitions, WithAMistakeStopNothingElse) {
    json cyclic = ownSection();
    cyclic["id"] = "own-circle";
    cyclic["row-id"] = "OC";
    cyclic["fields"][3]["formula"] = "{twice}";
    cyclic["fields"].push_back({{"id", "twice"},
                                {"label", "Twice"},
                                {"type", "number"},
                                {"prompt", "In a circle"},
                                {"formula", "{double}"}});
    json clashing = ownTemplate();
    clashing["id"] = "one-page";
    const OwnFile section("sections/wishes.json", ownSection().dump());
    const OwnFile circle("sections/circle.json", cyclic.dump());
    const OwnFile cut("sections/cut.json", R"({"id": "own-cut", )");
    json phrases = ownSection();
    phrases["id"] = "own-phrases";
    phrases["row-id"] = "OP";
    phrases["fields"][0]["bank"] = {"A phrase"};
    const OwnFile bank("sections/phrases.json", phrases.dump());
    const OwnFile good("wish-list.json", ownTemplate().dump());
    const OwnFile clash("clash.json", clashing.dump());

    const Answer answer = newFrom("own-wish-list");
    ASSERT_TRUE(answer.succeeded()) << answer.sentence;
    const Opened plan(currentDocument());
    std::map<std::string, json> findings;
    const json told = details(answer);
    for (const json& finding : told["findings"])
        findings[std::filesystem::path(finding["file"].get<std::string>()).filename()] = finding;
    ASSERT_EQ(findings.size(), 4U) << details(answer);
    EXPECT_EQ(findings["cut.json"]["path"], "/");
    EXPECT_EQ(findings["phrases.json"]["path"], "/fields/0/bank");
    EXPECT_EQ(findings["clash.json"]["path"], "/id");
    EXPECT_NE(findings["clash.json"]["reason"].get<std::string>().find("own-one-page"), std::string::npos);
    EXPECT_EQ(findings["circle.json"]["path"], "/fields/3/formula");
    EXPECT_NE(findings["circle.json"]["reason"].get<std::string>().find(
                  "\"own-circle.double\" reads \"own-circle.twice\""),
              std::string::npos)
        << findings["circle.json"];
    EXPECT_NE(findings["circle.json"]["sentence"].get<std::string>().find(circle.path.string()),
              std::string::npos);
    EXPECT_TRUE(newFrom("one-page").succeeded());
    close(currentDocument());
}

TEST(OwnDefinitions, SayTheirMistakeWhenAskedFor) {
    json made = ownTemplate();
    made["sheets"][0]["sections"][0]["section"] = "own-nothing";
    const OwnFile file("wish-list.json", made.dump());
    for (const std::string& wanted : {std::string("own-wish-list"), file.url()}) {
        const Answer answer = newFrom(wanted);
        EXPECT_TRUE(answer.failed());
        EXPECT_EQ(details(answer)["error"], "own-file-mistake") << answer.sentence;
        for (const std::string& said : {file.path.string(), std::string("/sheets/0/sections/0"),
                                        std::string("no section is called \"own-nothing\"")})
            EXPECT_NE(answer.sentence.find(said), std::string::npos) << answer.sentence;
    }
    EXPECT_FALSE(details(newFrom("one-page"))["findings"].empty());
    close(currentDocument());
}

TEST(OwnDefinitions, OfATemplateNeedAKnownSample) {
    const OwnFile section("sections/wishes.json", ownSection().dump());
    json made = ownTemplate();
    made["sample"] = "nobody";
    const OwnFile file("wish-list.json", made.dump());
    EXPECT_EQ(details(newFrom("own-wish-list"))["error"], "own-file-mistake");
    made["sample"] = "acme-corporation";
    file.write(made.dump());
    const Opened plan(newPlan({argument("Template", "own-wish-list"), argument("Sample", true)}));
    EXPECT_EQ(sectionsOf(plan)["account"]["name"], "Acme Corporation");
    made.erase("sample");
    file.write(made.dump());
    const Answer none =
        dispatch("org.keyplan:NewPlan", {argument("Template", "own-wish-list"), argument("Sample", true)});
    EXPECT_EQ(details(none)["error"], "template-no-sample");
}

} // namespace
} // namespace keyplan::office
