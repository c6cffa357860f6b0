// A soffice.bin process of our own: started with its profile and pipe, watched, and ended in every case.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <sys/types.h>

namespace keyplan::tools {

// Where an office shows itself. Headless: nowhere, dialogs return at once. Unseen: windows and dialogs work
// but are painted into memory only. Window: on the X display that DISPLAY names.
enum class Screen { Headless, Unseen, Window };

class OfficeProcess {
public:
    // Starts nothing yet. `profileUrl` is the office's UserInstallation, `output` receives what the office
    // prints.
    OfficeProcess(std::filesystem::path officeHome, std::string profileUrl, std::filesystem::path output,
                  std::string pipeName, Screen screen, std::map<std::string, std::string> environment);
    ~OfficeProcess();
    OfficeProcess(const OfficeProcess&) = delete;
    OfficeProcess& operator=(const OfficeProcess&) = delete;

    // Throws std::runtime_error when the program cannot be started.
    void start();
    // The exit code when the office has ended (128 + n after signal n), nothing while it runs.
    std::optional<int> exitCode();
    // Waits until the office has ended by itself; then, and after `seconds` in any case, ends its whole
    // group.
    void end(int seconds);
    pid_t id() const { return process; }

private:
    void waitForEnd(int seconds);

    std::filesystem::path home;
    std::string profileUrl;
    std::filesystem::path output;
    std::string pipeName;
    Screen screen;
    std::map<std::string, std::string> environment;
    pid_t process = -1;
    std::optional<int> ended;
};

} // namespace keyplan::tools
