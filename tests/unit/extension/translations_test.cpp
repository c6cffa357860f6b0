// Every sentence that the code asks for exists, every one that exists is asked for, and messages are filled
// in as they should.
#include "planning/messages.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace keyplan::planning {

namespace {

const std::filesystem::path root = KEYPLAN_SOURCE_DIR;

std::string textOf(const std::filesystem::path& path) {
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

/// The message ids that a source names as the first text of one of these calls.
std::vector<std::string> idsIn(const std::string& source) {
    std::vector<std::string> ids;
    for (const std::string call :
         {"PlanError(\"", "InvalidArgument(\"", "DivisionByZero(\"", "say(\"", "chosen<"})
        for (std::size_t at = source.find(call); at != std::string::npos; at = source.find(call, at + 1)) {
            const std::size_t start = source.find('"', at) + 1;
            ids.push_back(source.substr(start, source.find('"', start) - start));
        }
    return ids;
}

/// The texts that a source holds in quotes, comments left out: those name sentences, too.
std::vector<std::string> quotedIn(std::string_view source) {
    std::vector<std::string> texts;
    for (std::size_t at = 0; at < source.size(); ++at) {
        const bool inNumber = at > 0 && std::isalnum(static_cast<unsigned char>(source[at - 1])) != 0;
        if (source.compare(at, 2, "//") == 0) {
            at = std::min(source.find('\n', at), source.size());
        } else if (source.compare(at, 3, "R\"(") == 0) {
            at = std::min(source.find(")\"", at), source.size()) + 1;
        } else if (source[at] == '"' || (source[at] == '\'' && !inNumber)) {
            const char quote = source[at];
            const std::size_t start = ++at;
            while (at < source.size() && source[at] != quote)
                at += source[at] == '\\' ? 2 : 1;
            if (quote == '"')
                texts.emplace_back(source.substr(start, at - start));
        }
    }
    return texts;
}

/// What the sources say: whole ids, or ids made at run time from a beginning and a choice.
class Said {
public:
    void read(const std::string& source) {
        for (std::string& text : quotedIn(source))
            texts_.insert(std::move(text));
        for (std::size_t at = source.find("sentenceOf("); at != std::string::npos;
             at = source.find("sentenceOf(", at + 1))
            if (const auto after = quotedIn(source.substr(at, source.find(';', at) - at)); !after.empty())
                families_.insert(after.front());
    }

    bool says(const std::string& id) const {
        for (std::size_t hyphen = id.find('-'); hyphen != std::string::npos;
             hyphen = id.find('-', hyphen + 1)) {
            const std::string start = id.substr(0, hyphen);
            // "damage-" and a kind, "risk-zone" and a choice, "health-late" and "-one".
            if (texts_.contains(start + "-") || families_.contains(start) ||
                (texts_.contains(start) && texts_.contains(id.substr(hyphen))))
                return true;
        }
        return texts_.contains(id);
    }

private:
    std::set<std::string> texts_;
    std::set<std::string> families_;
};

} // namespace

TEST(Translations, EverySentenceIsSaidSomewhere) {
    Said said;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / "uno-components"))
        if (entry.path().extension() == ".cpp" || entry.path().extension() == ".hpp")
            said.read(textOf(entry.path()));
    const auto sentences = nlohmann::json::parse(textOf(root / "extension/translations/en.json"));
    EXPECT_GT(sentences.size(), 500U);
    for (const auto& [id, sentence] : sentences.items())
        EXPECT_TRUE(said.says(id)) << id;
}

TEST(Translations, ASentenceThatNobodySaysIsSeen) {
    Said said;
    said.read("// throws \"only-in-a-comment\"\n"
              "say(\"whole\"); c = '\"'; say(\"mark-\" + kind); n = 1'000; counted(\"late\"); add(\"-one\");"
              "sentenceOf(messages, \"zone\", word); R\"(\"raw\")\"; quoted(\"a \\\"b\\\"\");");
    for (const char* id : {"whole", "mark-lost", "late", "late-one", "zone-High", "a \\\"b\\\""})
        EXPECT_TRUE(said.says(id)) << id;
    for (const char* id : {"only-in-a-comment", "whole-more", "late-two", "other-one", "zones-High", "raw"})
        EXPECT_FALSE(said.says(id)) << id;
}

TEST(Translations, EverySentenceThatTheCodeNamesExists) {
    const auto messages = Messages::parse("en.json", textOf(root / "extension/translations/en.json"));
    std::size_t seen = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / "uno-components")) {
        if (entry.path().extension() != ".cpp")
            continue;
        for (const std::string& id : idsIn(textOf(entry.path()))) {
            ++seen;
            EXPECT_NE(messages.say(id), id) << "named in " << entry.path();
        }
    }
    EXPECT_GT(seen, 50U);
}

TEST(Messages, FillsInArguments) {
    const auto messages =
        Messages::parse("en.json", R"({"moved": "{1} moved from {2} to {3}: {1}. {x} {} {9} {"})");
    EXPECT_EQ(messages.say("moved", {"A1", "To do", "Doing"}),
              "A1 moved from To do to Doing: A1. {x} {} {9} {");
}

TEST(Messages, AnUnknownSentenceLosesNothing) {
    EXPECT_EQ(Messages().say("no-such", {"O1", "high"}), "no-such: O1: high");
}

} // namespace keyplan::planning
