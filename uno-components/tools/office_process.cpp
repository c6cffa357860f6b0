// Starts and ends soffice.bin: its arguments, its environment, its process group.
#include "office_process.hpp"

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <stdexcept>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <utility>
#include <vector>

namespace keyplan::tools {
namespace {

std::vector<std::string> childEnvironment(const std::map<std::string, std::string>& changes, Screen screen) {
    std::map<std::string, std::string> all;
    for (char** entry = environ; *entry != nullptr; ++entry) {
        const std::string text = *entry;
        const auto equals = text.find('=');
        all[text.substr(0, equals)] = equals == std::string::npos ? "" : text.substr(equals + 1);
    }
    // Ours serves the client side only: the office finds its own.
    all.erase("URE_BOOTSTRAP");
    if (screen == Screen::Window) {
        all.insert_or_assign("NO_AT_BRIDGE", std::string("1"));
    } else {
        all.erase("DISPLAY");
        all.erase("WAYLAND_DISPLAY");
        all.insert_or_assign("SAL_USE_VCLPLUGIN", std::string("svp"));
    }
    for (const auto& [name, value] : changes) {
        all[name] = value;
    }
    std::vector<std::string> entries;
    for (const auto& [name, value] : all) {
        entries.push_back(name);
        entries.back().append("=").append(value);
    }
    return entries;
}

std::vector<char*> pointersTo(std::vector<std::string>& texts) {
    std::vector<char*> pointers;
    pointers.reserve(texts.size() + 1);
    for (std::string& text : texts) {
        pointers.push_back(text.data());
    }
    pointers.push_back(nullptr);
    return pointers;
}

} // namespace

OfficeProcess::OfficeProcess(std::filesystem::path officeHome, std::string officeProfileUrl,
                             std::filesystem::path officeOutput, std::string name, Screen shownOn,
                             std::map<std::string, std::string> changes)
    : home(std::move(officeHome)), profileUrl(std::move(officeProfileUrl)), output(std::move(officeOutput)),
      pipeName(std::move(name)), screen(shownOn), environment(std::move(changes)) {}

OfficeProcess::~OfficeProcess() {
    end(0);
}

void OfficeProcess::start() {
    const std::string program = (home / "program" / "soffice.bin").string();
    std::vector<std::string> arguments{program,
                                       "-env:UserInstallation=" + profileUrl,
                                       "--accept=pipe,name=" + pipeName + ";urp;StarOffice.ComponentContext",
                                       "--norestore",
                                       "--nologo",
                                       "--nodefault",
                                       "--nofirststartwizard",
                                       "--nolockcheck"};
    if (screen == Screen::Headless) {
        arguments.emplace_back("--headless");
    }
    // Everything that allocates happens before the fork: the child may only make plain system calls.
    std::vector<std::string> variables = childEnvironment(environment, screen);
    const std::vector<char*> argumentPointers = pointersTo(arguments);
    const std::vector<char*> variablePointers = pointersTo(variables);
    const std::string outputPath = output.string();
    const pid_t parent = getpid();
    ended.reset();
    process = fork();
    if (process < 0) {
        throw std::runtime_error("The office cannot be started: " + std::string(std::strerror(errno)));
    }
    if (process == 0) {
        setpgid(0, 0);
        // Should we crash, the office must not stay behind.
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        const int log = open(outputPath.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
        const int nothing = open("/dev/null", O_RDONLY | O_CLOEXEC);
        if (getppid() == parent && log >= 0 && nothing >= 0 && dup2(nothing, 0) >= 0 && dup2(log, 1) >= 0 &&
            dup2(log, 2) >= 0) {
            execve(program.c_str(), argumentPointers.data(), variablePointers.data());
        }
        _exit(127);
    }
    setpgid(process, process);
}

std::optional<int> OfficeProcess::exitCode() {
    if (process > 0 && !ended) {
        int status = 0;
        if (waitpid(process, &status, WNOHANG) == process) {
            ended = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
        }
    }
    return ended;
}

void OfficeProcess::waitForEnd(int seconds) {
    const auto limit = std::chrono::steady_clock::now() + std::chrono::seconds(seconds);
    while (!exitCode() && std::chrono::steady_clock::now() < limit) {
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
}

void OfficeProcess::end(int seconds) {
    if (process <= 0) {
        return;
    }
    waitForEnd(seconds);
    for (const auto& [signal, patience] : {std::pair(SIGTERM, 3), std::pair(SIGKILL, 30)}) {
        if (!exitCode()) {
            kill(-process, signal);
            waitForEnd(patience);
        }
    }
    // The office may have left children in its group; the group outlives its leader.
    kill(-process, SIGKILL);
    process = -1;
}

} // namespace keyplan::tools
