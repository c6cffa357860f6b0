// Section files of the user's own join the vocabulary; one with a mistake is left out and stops nothing else.
#include "planning/errors.hpp"
#include "planning/vocabulary.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace keyplan::planning {
namespace {

using nlohmann::json;
using Files = std::vector<std::pair<std::string, std::string>>;

json table(const std::string& id, const std::string& letters, const std::string& refersTo = "") {
    json section{{"id", id},          {"kind", "table"},   {"label", id},
                 {"note", "A test."}, {"row-id", letters}, {"fields", json::array()}};
    section["fields"].push_back(
        {{"id", "thing"}, {"label", "Thing"}, {"type", "text"}, {"prompt", "What is it?"}});
    if (!refersTo.empty())
        section["fields"].push_back({{"id", "other"},
                                     {"label", "Other"},
                                     {"type", "reference"},
                                     {"to", {refersTo}},
                                     {"prompt", "Which one?"}});
    return section;
}

Files ours() {
    return {{"risks.json", table("risks", "RK").dump()}};
}

struct Read {
    Vocabulary vocabulary;
    std::vector<PlanError> mistakes;
};

Read read(const Files& own) {
    Read result;
    result.vocabulary = Vocabulary::parse(ours(), own, result.mistakes);
    return result;
}

TEST(OwnSections, JoinTheVocabularyAfterOurs) {
    const Read result = read({{"a.json", table("own-hopes", "OH", "own-fears").dump()},
                              {"b.json", table("own-fears", "OF", "risks").dump()}});
    EXPECT_TRUE(result.mistakes.empty());
    ASSERT_EQ(result.vocabulary.sections().size(), 3U);
    EXPECT_EQ(result.vocabulary.sections()[0].id, "risks");
    EXPECT_EQ(result.vocabulary.find("own-hopes")->find("other")->refersTo,
              std::vector<std::string>{"own-fears"});
}

TEST(OwnSections, WithAMistakeAreLeftOutAndTold) {
    json unknownType = table("own-fears", "OF");
    unknownType["fields"][0]["type"] = "words";
    const Read result = read({{"/team/broken.json", "{\n\"id\" \"own-fears\"}"},
                              {"/team/fears.json", unknownType.dump()},
                              {"/team/hopes.json", table("own-hopes", "OH").dump()}});
    ASSERT_EQ(result.vocabulary.sections().size(), 2U);
    EXPECT_NE(result.vocabulary.find("own-hopes"), nullptr);
    ASSERT_EQ(result.mistakes.size(), 2U);
    EXPECT_EQ(result.mistakes[0].arguments()[0], "/team/broken.json");
    EXPECT_NE(result.mistakes[0].arguments()[2].find("line 2, column "), std::string::npos)
        << result.mistakes[0].arguments()[2];
    EXPECT_EQ(result.mistakes[1].arguments(),
              (std::vector<std::string>{"/team/fears.json", "/fields/0/type", "unknown type \"words\""}));
}

TEST(OwnSections, ThatNeedALeftOutOneAreLeftOutToo) {
    const Read result = read({{"a.json", table("own-hopes", "OH", "own-fears").dump()},
                              {"b.json", table("own-fears", "OF", "weather").dump()}});
    EXPECT_EQ(result.vocabulary.sections().size(), 1U);
    ASSERT_EQ(result.mistakes.size(), 2U);
    EXPECT_EQ(result.mistakes[0].arguments()[0], "b.json");
    EXPECT_EQ(result.mistakes[1].arguments()[0], "a.json");
    EXPECT_NE(result.mistakes[1].arguments()[2].find("own-fears"), std::string::npos);
}

TEST(OwnSections, CannotTakeOurIdsOrLetters) {
    const Read result =
        read({{"a.json", table("risks", "OR").dump()}, {"b.json", table("own-risks", "RK").dump()}});
    EXPECT_EQ(result.vocabulary.sections().size(), 1U);
    ASSERT_EQ(result.mistakes.size(), 2U);
    EXPECT_EQ(result.mistakes[0].arguments()[1], "/id");
    EXPECT_NE(result.mistakes[0].arguments()[2].find("\"own-risks\""), std::string::npos);
    EXPECT_EQ(result.mistakes[1].arguments()[1], "/row-id");
}

TEST(OwnSections, CannotBeCalledLikeAMark) {
    for (const char* id : {"hints", "value", "end"}) {
        const Read result = read({{"a.json", table(id, "OX").dump()}});
        ASSERT_EQ(result.mistakes.size(), 1U) << id;
        EXPECT_NE(result.mistakes[0].arguments()[2].find("kept for a mark"), std::string::npos);
    }
}

TEST(OwnSections, DoNotExcuseAMistakeInOurs) {
    std::vector<PlanError> mistakes;
    EXPECT_THROW(
        Vocabulary::parse({{"risks.json", "{"}}, {{"a.json", table("own-hopes", "OH").dump()}}, mistakes),
        PlanError);
    EXPECT_TRUE(mistakes.empty());
}

} // namespace
} // namespace keyplan::planning
