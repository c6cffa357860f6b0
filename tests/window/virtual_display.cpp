// Xvfb: starting it, photographing it, typing on it.
#include "virtual_display.hpp"

#include <array>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <stdexcept>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace keyplan::window {
namespace {

constexpr int patience = 20000; // milliseconds

// Xvfb chooses a free display itself and writes its number and a line end.
std::string readNumber(int from) {
    std::string number;
    pollfd waiting{from, POLLIN, 0};
    char letter = 0;
    while (poll(&waiting, 1, patience) > 0 && read(from, &letter, 1) == 1 && letter != '\n') {
        number.push_back(letter);
    }
    return number;
}

} // namespace

VirtualDisplay::VirtualDisplay() {
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0) {
        throw std::runtime_error("No pipe for the screen");
    }
    const std::string number = std::to_string(ends[1]);
    process = fork();
    if (process == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        const int nothing = open("/dev/null", O_RDWR);
        dup2(nothing, 1);
        dup2(nothing, 2);
        execlp("Xvfb", "Xvfb", "-displayfd", number.c_str(), "-screen", "0", "1600x1000x24", "-nolisten",
               "tcp", static_cast<char*>(nullptr));
        _exit(127);
    }
    close(ends[1]);
    const std::string chosen = readNumber(ends[0]);
    close(ends[0]);
    if (process < 0 || chosen.empty()) {
        if (process > 0) {
            kill(process, SIGKILL);
            waitpid(process, nullptr, 0);
        }
        throw std::runtime_error("Xvfb did not start; is it installed?");
    }
    display.append(":").append(chosen);
}

VirtualDisplay::~VirtualDisplay() {
    kill(process, SIGTERM);
    waitpid(process, nullptr, 0);
}

bool VirtualDisplay::run(const std::string& command) const {
    return std::system(("DISPLAY=" + display + " " + command).c_str()) == 0;
}

bool VirtualDisplay::photograph(const std::filesystem::path& file) const {
    return run("import -silent -window root '" + file.string() + "'");
}

std::string VirtualDisplay::output(const std::string& command) const {
    FILE* const stream = popen(("DISPLAY=" + display + " " + command).c_str(), "r");
    if (stream == nullptr) {
        throw std::runtime_error("There is no shell");
    }
    std::array<char, 256> part{};
    std::string all;
    while (std::fgets(part.data(), part.size(), stream) != nullptr) {
        all += part.data();
    }
    return pclose(stream) == 0 ? all : std::string();
}

std::string VirtualDisplay::checksum() const {
    return output("import -silent -window root rgb:- | cksum");
}

bool VirtualDisplay::shows(const std::string& title) const {
    return run("xdotool search --onlyvisible --name '^" + title + "$' >/dev/null 2>&1");
}

void VirtualDisplay::click(int left, int top) const {
    if (!run("xdotool mousemove " + std::to_string(left) + " " + std::to_string(top) + " click 1")) {
        throw std::runtime_error("xdotool could not click");
    }
}

void VirtualDisplay::press(const std::string& keys) const {
    if (!run("xdotool key --delay 150 " + keys)) {
        throw std::runtime_error("xdotool could not press " + keys);
    }
}

void VirtualDisplay::type(const std::string& text) const {
    if (!run("xdotool type --delay 40 \"" + text + "\"")) {
        throw std::runtime_error("xdotool could not type " + text);
    }
}

} // namespace keyplan::window
