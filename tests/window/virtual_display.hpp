// A screen of our own: Xvfb on a free display, ended with its owner.
#pragma once

#include <filesystem>
#include <string>
#include <sys/types.h>

namespace keyplan::window {

class VirtualDisplay {
public:
    // Throws std::runtime_error when no screen comes up.
    VirtualDisplay();
    ~VirtualDisplay();
    VirtualDisplay(const VirtualDisplay&) = delete;
    VirtualDisplay& operator=(const VirtualDisplay&) = delete;

    const std::string& name() const { return display; } // ":99", as DISPLAY takes it
    // The whole screen as a PNG. Says whether it worked.
    bool photograph(const std::filesystem::path& file) const;
    // A number that is another one as soon as the screen shows something else.
    std::string checksum() const;
    // Whether a window of any program is in view that is called so; also those of the desktop's own dialogs.
    bool shows(const std::string& title) const;
    // In pixels from the screen's upper left corner. There is no window manager: a click gives a window the
    // focus.
    void click(int left, int top) const;
    // Keys as xdotool names them: "alt+p", "Return". Sent to the window that has the focus.
    void press(const std::string& keys) const;
    // Text without quotation marks.
    void type(const std::string& text) const;

private:
    bool run(const std::string& command) const;
    // What the command prints; empty when it fails.
    std::string output(const std::string& command) const;

    pid_t process = -1;
    std::string display;
};

} // namespace keyplan::window
