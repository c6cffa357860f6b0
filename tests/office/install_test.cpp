// The installer: what it makes, what it leaves alone, and what it refuses.
#include "office.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sys/wait.h>

namespace keyplan::office {
namespace {

struct Ended {
    int code = -1;
    std::string said;
};

Ended install(const std::string& arguments) {
    const std::string command = "sh '" KEYPLAN_SOURCE_DIR "/extension/install.sh' " + arguments + " 2>&1";
    FILE* pipe = popen(command.c_str(), "r");
    Ended ended;
    std::array<char, 4096> buffer{};
    while (pipe != nullptr && fgets(buffer.data(), static_cast<int>(buffer.size()), pipe) != nullptr) {
        ended.said += buffer.data();
    }
    const int status = pipe == nullptr ? -1 : pclose(pipe);
    ended.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return ended;
}

std::string into(const std::filesystem::path& profile, const std::filesystem::path& out) {
    return "--no-open --build '" KEYPLAN_BINARY_DIR "' --profile '" + profile.string() + "' --out '" +
           out.string() + "'";
}

bool mentions(const Ended& ended, const std::string& words) {
    return ended.said.find(words) != std::string::npos;
}

TEST(Install, MakesTheFirstPlanOnceAndChangesNothingTheSecondTime) {
    const auto profile = workFolder() / "a profile";
    const auto out = workFolder() / "my plans";
    const Ended first = install(into(profile, out));
    ASSERT_EQ(first.code, 0) << first.said;
    ASSERT_TRUE(std::filesystem::exists(out / "acme-corporation.ods")) << first.said;
    ASSERT_TRUE(std::filesystem::exists(out / "acme-corporation.pdf")) << first.said;
    EXPECT_TRUE(mentions(first, "Added Keyplan")) << first.said;
    const auto made = std::filesystem::last_write_time(out / "acme-corporation.ods");
    const auto configured = std::filesystem::last_write_time(profile / "user" / "registrymodifications.xcu");

    const Ended second = install(into(profile, out));
    EXPECT_EQ(second.code, 0) << second.said;
    EXPECT_TRUE(mentions(second, "is up to date")) << second.said;
    EXPECT_TRUE(mentions(second, "stays as it is")) << second.said;
    EXPECT_EQ(std::filesystem::last_write_time(out / "acme-corporation.ods"), made);
    EXPECT_EQ(std::filesystem::last_write_time(profile / "user" / "registrymodifications.xcu"), configured);
}

TEST(Install, NamesARunningOfficeAndChangesNothing) {
    const auto out = workFolder() / "not made";
    const Ended ended = install(into(session().profile(), out));
    EXPECT_EQ(ended.code, 1) << ended.said;
    EXPECT_TRUE(mentions(ended, "process " + std::to_string(session().processId()))) << ended.said;
    EXPECT_FALSE(std::filesystem::exists(out));
}

TEST(Install, RefusesWhatItDoesNotKnow) {
    const Ended ended = install("--colour blue");
    EXPECT_EQ(ended.code, 2);
    EXPECT_EQ(ended.said, "install.sh: there is no option --colour. See --help.\n");
    EXPECT_EQ(install("--out").code, 2);
    EXPECT_EQ(install("--help").code, 0);
}

} // namespace
} // namespace keyplan::office
