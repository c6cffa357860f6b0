// The package itself: known to the office, complete, made of stable parts only, and the same bytes every
// time.
#include "office.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <memory>
#include <regex>
#include <set>
#include <sstream>

namespace keyplan::office {
namespace {

std::string outputOf(const std::string& command) {
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
    std::string output;
    std::array<char, 4096> buffer{};
    while (pipe && fgets(buffer.data(), static_cast<int>(buffer.size()), pipe.get()) != nullptr) {
        output += buffer.data();
    }
    return output;
}

std::string contentOf(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream content;
    content << stream.rdbuf();
    return content.str();
}

std::string quoted(const std::filesystem::path& path) {
    return "'" + path.string() + "'";
}

// Every match's first group.
std::vector<std::string> found(const std::string& text, const std::string& expression) {
    const std::regex pattern(expression);
    std::vector<std::string> matches;
    for (auto at = std::sregex_iterator(text.begin(), text.end(), pattern); at != std::sregex_iterator();
         ++at) {
        matches.push_back((*at)[1]);
    }
    return matches;
}

class Package : public ::testing::Test {
protected:
    static void SetUpTestSuite() {
        outputOf("unzip -q -o " + quoted(packagePath()) + " -d " + quoted(files()));
        ASSERT_TRUE(std::filesystem::exists(files() / "description.xml")) << packagePath();
    }

    static std::filesystem::path files() { return workFolder() / "package"; }

    static std::vector<std::filesystem::path> libraries() {
        std::vector<std::filesystem::path> all;
        for (const auto& entry : std::filesystem::directory_iterator(files() / "lib")) {
            all.push_back(entry.path());
        }
        return all;
    }
};

TEST_F(Package, IsListedByTheOffice) {
    EXPECT_TRUE(session().hasExtension("org.keyplan.calc"));
}

TEST_F(Package, HoldsBothLibraries) {
    EXPECT_TRUE(std::filesystem::exists(files() / "lib" / "keyplan_functions.uno.so"));
    EXPECT_TRUE(std::filesystem::exists(files() / "lib" / "keyplan_commands.uno.so"));
}

TEST_F(Package, NeedsOnlyTheStableOfficeAndTheBaseSystem) {
    const std::set<std::string> stable{"libuno_sal.so.3",
                                       "libuno_cppu.so.3",
                                       "libuno_cppuhelpergcc3.so.3",
                                       "libuno_salhelpergcc3.so.3",
                                       "libstdc++.so.6",
                                       "libgcc_s.so.1",
                                       "libm.so.6",
                                       "libc.so.6",
                                       "ld-linux-x86-64.so.2",
                                       "ld-linux-aarch64.so.1"};
    for (const auto& library : libraries()) {
        const std::string dynamic = outputOf("readelf -d " + quoted(library));
        const auto needed = found(dynamic, R"(\(NEEDED\)[^\[]*\[([^\]]*)\])");
        EXPECT_FALSE(needed.empty()) << library;
        for (const std::string& name : needed) {
            EXPECT_TRUE(stable.contains(name)) << library << " needs " << name;
        }
        EXPECT_EQ(dynamic.find("RPATH"), std::string::npos) << library;
        EXPECT_EQ(dynamic.find("RUNPATH"), std::string::npos) << library;
    }
}

TEST_F(Package, ExportsTheConstructorsThatItsComponentsName) {
    const auto named = found(contentOf(files() / "keyplan.components"), R"re(constructor="([^"]*)")re");
    std::set<std::string> exported;
    for (const auto& library : libraries()) {
        for (const std::string& symbol :
             found(outputOf("nm -D --defined-only " + quoted(library)), R"( \S (\S+))")) {
            exported.insert(symbol);
        }
    }
    EXPECT_EQ(exported, std::set<std::string>(named.begin(), named.end()));
}

TEST_F(Package, NamesOnlyFilesThatExistAndEveryFileTheOfficeMustKnow) {
    const auto paths =
        found(contentOf(files() / "META-INF" / "manifest.xml"), R"re(manifest:full-path="([^"]*)")re");
    const std::set<std::string> named(paths.begin(), paths.end());
    for (const std::string& path : named) {
        EXPECT_TRUE(std::filesystem::is_regular_file(files() / path)) << path;
    }
    for (const auto& entry : std::filesystem::recursive_directory_iterator(files())) {
        const std::string extension = entry.path().extension().string();
        if (extension == ".xcu" || extension == ".components" || extension == ".rdb") {
            EXPECT_TRUE(named.contains(entry.path().lexically_relative(files()).string())) << entry.path();
        }
    }
    for (const std::string& reference :
         found(contentOf(files() / "description.xml"), R"re(xlink:href="([^"]+)")re")) {
        EXPECT_TRUE(std::filesystem::is_regular_file(files() / reference)) << reference;
    }
    for (const std::string& library :
         found(contentOf(files() / "keyplan.components"), R"re(uri="([^"]*)")re")) {
        EXPECT_TRUE(std::filesystem::is_regular_file(files() / library)) << library;
    }
}

TEST_F(Package, SaysNothingAboutTheMachineThatBuiltIt) {
    const std::string traces = outputOf("grep -rlF -e " + quoted(KEYPLAN_SOURCE_DIR) + " -e " +
                                        quoted(KEYPLAN_BINARY_DIR) + " " + quoted(files()));
    EXPECT_EQ(traces, "");
}

TEST_F(Package, PackedAgainIsTheSameBytes) {
    const std::filesystem::path built = KEYPLAN_BUILT_OXT;
    const std::filesystem::path again = workFolder() / "again.oxt";
    outputOf(
        "umask 077; TZ=Asia/Tokyo " + quoted(KEYPLAN_CMAKE) + " -Doxt=" + quoted(again) +
        " -Dentries=" + quoted(std::filesystem::path(KEYPLAN_BINARY_DIR) / "extension" / "keyplan.entries") +
        " -Dversion=" KEYPLAN_VERSION " -Dstage=" + quoted(workFolder() / "again") + " -Dzip=zip -P " +
        quoted(std::filesystem::path(KEYPLAN_SOURCE_DIR) / "uno-components" / "cmake" / "pack_oxt.cmake"));
    const std::string bytes = contentOf(again);
    EXPECT_FALSE(bytes.empty());
    EXPECT_TRUE(bytes == contentOf(built)) << "The second package differs from the first";
}

} // namespace
} // namespace keyplan::office
