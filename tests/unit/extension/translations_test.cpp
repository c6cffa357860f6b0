// Every sentence that the code asks for exists, and messages are filled in as they should.
#include "planning/messages.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
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

} // namespace

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
