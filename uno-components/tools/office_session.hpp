// A real office to talk to from outside: a private profile, the extension in it, a connection, and its end.
#pragma once

#include "tools/office_process.hpp"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/frame/XDesktop2.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <chrono>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace keyplan::tools {

struct OfficeOptions {
    std::filesystem::path officeHome; // empty: the office this was built with
    std::filesystem::path profile;    // empty: a private one, removed at the end
    std::filesystem::path extension;  // an .oxt to add to the profile first; empty: none
    Screen screen = Screen::Headless;
    std::map<std::string, std::string> environment; // added to the office's
    std::chrono::seconds patience{90};              // for starting and connecting
};

// What a command answered: see commands.md. `state` is a constant of com.sun.star.frame.DispatchResultState.
struct Answer {
    short state = 0;
    std::string sentence; // the first line
    std::string json;     // the rest, "" when there is none
    bool succeeded() const;
    bool failed() const;
    bool cancelled() const;
};

using Arguments = std::vector<com::sun::star::beans::PropertyValue>;

// Starts the office on construction and ends it on destruction, whatever happens in between. Throws
// std::runtime_error with a sentence when no office starts or the extension cannot be added.
class OfficeSession {
public:
    explicit OfficeSession(OfficeOptions options);
    ~OfficeSession();
    OfficeSession(const OfficeSession&) = delete;
    OfficeSession& operator=(const OfficeSession&) = delete;

    const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context() const {
        return remote;
    }
    com::sun::star::uno::Reference<com::sun::star::uno::XInterface> service(const std::string& name) const;
    com::sun::star::uno::Reference<com::sun::star::frame::XDesktop2> desktop() const;

    // Adds an .oxt for this profile's user; the office is started anew so that it knows the extension.
    void addExtension(const std::filesystem::path& oxt);
    bool hasExtension(const std::string& identifier) const;
    void restart();

    // `url` as loadComponentFromURL takes it ("private:factory/scalc", "file://…"). Throws when nothing came
    // of it.
    com::sun::star::uno::Reference<com::sun::star::lang::XComponent>
    loadDocument(const std::string& url, const Arguments& arguments = {}) const;
    // Runs a command at a frame or at the desktop (no `target`) and waits for its answer. An empty answer
    // with state DONTKNOW comes from commands that answer nothing, as most .uno: commands do.
    Answer dispatch(const com::sun::star::uno::Reference<com::sun::star::frame::XDispatchProvider>& target,
                    const std::string& command, const Arguments& arguments = {}) const;

    const std::filesystem::path& profile() const { return settings.profile; }
    // What the office printed: for messages about an office that did not start.
    std::string output() const;
    pid_t processId() const;

private:
    void start();
    void stop();

    OfficeOptions settings;
    std::filesystem::path folder; // ours, removed at the end: the private profile, the office's output
    std::unique_ptr<OfficeProcess> process;
    com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext> remote;
};

com::sun::star::beans::PropertyValue argument(const std::string& name, const com::sun::star::uno::Any& value);
com::sun::star::beans::PropertyValue argument(const std::string& name, const std::string& value);
com::sun::star::beans::PropertyValue argument(const std::string& name, const char* value);
com::sun::star::beans::PropertyValue argument(const std::string& name, bool value);
com::sun::star::beans::PropertyValue argument(const std::string& name, int value);

com::sun::star::uno::Sequence<com::sun::star::beans::PropertyValue> sequenceOf(const Arguments& arguments);

rtl::OUString fromUtf8(const std::string& text);
std::string toUtf8(const rtl::OUString& text);
// "file://…" of an absolute or relative path.
std::string fileUrl(const std::filesystem::path& path);

} // namespace keyplan::tools
