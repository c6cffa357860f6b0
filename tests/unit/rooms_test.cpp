// The rule of the arrows: which room may include what. Arrows point down only; planning does no input or
// output.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace keyplan {
namespace {

struct Room {
    std::set<std::string> mayInclude; // rooms, itself included
    bool office = false;              // may see the office's headers
};

const std::map<std::string, Room> rooms{
    {"planning", {{"planning"}, false}},
    {"exchange", {{"planning", "exchange"}, false}},
    {"document", {{"planning", "exchange", "document"}, true}},
    {"functions", {{"planning", "functions"}, true}},
    {"package", {{"planning", "exchange", "document", "package"}, true}},
    {"commands", {{"planning", "exchange", "document", "package", "commands"}, true}},
    {"sidebar", {{"planning", "exchange", "document", "package", "sidebar"}, true}},
};

const std::vector<std::string> officeFolders{"com/sun/star/", "cppu/",    "cppuhelper/", "osl/",
                                             "rtl/",          "sal/",     "salhelper/",  "typelib/",
                                             "uno/",          "registry/"};

const std::set<std::string> outsideWorld{"fstream", "iostream", "filesystem", "random", "ctime", "time.h"};

// What a line includes, without brackets or quotes; "" when it includes nothing.
std::string included(const std::string& line) {
    const auto start = line.find_first_not_of(" \t");
    if (start == std::string::npos || line.compare(start, 8, "#include") != 0) {
        return "";
    }
    const auto open = line.find_first_of("<\"", start);
    const auto close = line.find_last_of(">\"");
    return open == std::string::npos || close <= open ? "" : line.substr(open + 1, close - open - 1);
}

std::string brokenRule(const std::string& room, const std::string& header) {
    const Room& rules = rooms.at(room);
    const std::string folder = header.substr(0, header.find('/'));
    if ((rooms.contains(folder) || folder == "tools") && !rules.mayInclude.contains(folder)) {
        return room + " may not know " + folder;
    }
    const bool fromOffice = std::any_of(officeFolders.begin(), officeFolders.end(),
                                        [&](const std::string& each) { return header.starts_with(each); });
    if (fromOffice && !rules.office) {
        return room + " may not see the office";
    }
    if (room == "planning" && outsideWorld.contains(header)) {
        return "planning does no input or output and reads no clock";
    }
    return "";
}

TEST(Rooms, IncludeOnlyWhatTheArrowsAllow) {
    const std::filesystem::path top = std::filesystem::path(KEYPLAN_SOURCE_DIR) / "uno-components";
    int looked = 0;
    for (const auto& [room, rules] : rooms) {
        if (!std::filesystem::exists(top / room)) {
            continue;
        }
        for (const auto& entry : std::filesystem::recursive_directory_iterator(top / room)) {
            const auto extension = entry.path().extension();
            if (extension != ".cpp" && extension != ".hpp") {
                continue;
            }
            ++looked;
            std::ifstream file(entry.path());
            for (std::string line; std::getline(file, line);) {
                EXPECT_EQ(brokenRule(room, included(line)), "") << entry.path() << ": " << line;
            }
        }
    }
    EXPECT_GT(looked, 10);
}

TEST(Rooms, ABrokenRuleIsSeen) {
    EXPECT_NE(brokenRule("planning", included("#include \"exchange/plan_json.hpp\"")), "");
    EXPECT_NE(brokenRule("planning", included("#include <rtl/ustring.hxx>")), "");
    EXPECT_NE(brokenRule("planning", included("  #include <fstream>")), "");
    EXPECT_NE(brokenRule("exchange", included("#include <com/sun/star/uno/Any.hxx>")), "");
    EXPECT_NE(brokenRule("functions", included("#include \"document/undo.hpp\"")), "");
    EXPECT_NE(brokenRule("document", included("#include \"commands/draw.hpp\"")), "");
    EXPECT_EQ(brokenRule("document", included("#include <com/sun/star/uno/Any.hxx>")), "");
    EXPECT_EQ(brokenRule("exchange", included("#include <fstream>")), "");
    EXPECT_EQ(included("// #include <fstream>"), "");
}

} // namespace
} // namespace keyplan
