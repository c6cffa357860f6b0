// Starting, connecting to, using and ending an office from outside.
#include "office_session.hpp"
#include "extension_approval.hpp"
#include "private_profile.hpp"

#include <com/sun/star/bridge/UnoUrlResolver.hpp>
#include <com/sun/star/connection/NoConnectException.hpp>
#include <com/sun/star/deployment/DeploymentException.hpp>
#include <com/sun/star/deployment/ExtensionManager.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/DispatchHelper.hpp>
#include <com/sun/star/frame/DispatchResultEvent.hpp>
#include <com/sun/star/frame/DispatchResultState.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <cppuhelper/bootstrap.hxx>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <thread>
#include <unistd.h>
#include <utility>

namespace keyplan::tools {

namespace uno = com::sun::star::uno;
namespace frame = com::sun::star::frame;

namespace {

constexpr int startAgain = 81; // the office's code for "I have set the profile up: start me once more"
constexpr auto userRepository = "user";

uno::Reference<uno::XComponentContext> clientContext(const std::filesystem::path& officeHome) {
    static const uno::Reference<uno::XComponentContext> context = [&officeHome] {
        const std::string bootstrap =
            "vnd.sun.star.pathname:" + (officeHome / "program" / "fundamentalrc").string();
        setenv("URE_BOOTSTRAP", bootstrap.c_str(), 1);
        return cppu::defaultBootstrap_InitialComponentContext();
    }();
    return context;
}

std::string newPipeName() {
    static int count = 0;
    return "keyplan-" + std::to_string(getpid()) + "-" + std::to_string(++count);
}

// Open documents would keep the office from ending; nobody is there to be asked about them.
void closeAndTerminate(const uno::Reference<frame::XDesktop2>& desktop) {
    const auto components = desktop->getComponents()->createEnumeration();
    while (components->hasMoreElements()) {
        const uno::Reference<com::sun::star::util::XCloseable> document(components->nextElement(),
                                                                        uno::UNO_QUERY);
        if (document.is()) {
            document->close(true);
        }
    }
    desktop->terminate();
}

} // namespace

bool Answer::succeeded() const {
    return state == frame::DispatchResultState::SUCCESS;
}
bool Answer::failed() const {
    return state == frame::DispatchResultState::FAILURE;
}
bool Answer::cancelled() const {
    return state == frame::DispatchResultState::DONTKNOW;
}

OfficeSession::OfficeSession(OfficeOptions options)
    : settings(std::move(options)), folder(newPrivateFolder()) {
    try {
        if (settings.officeHome.empty()) {
            settings.officeHome = KEYPLAN_OFFICE_HOME;
        }
        if (settings.profile.empty()) {
            settings.profile = folder / "profile";
            writePrivateProfile(settings.profile);
            // The same office wherever it runs: language and paper must not come from the surroundings.
            settings.environment.try_emplace("LC_ALL", "C.UTF-8");
        }
        start();
        if (!settings.extension.empty()) {
            addExtension(settings.extension);
        }
    } catch (...) {
        stop();
        std::filesystem::remove_all(folder);
        throw;
    }
}

OfficeSession::~OfficeSession() {
    stop();
    std::error_code ignored;
    std::filesystem::remove_all(folder, ignored);
}

void OfficeSession::start() {
    const std::string pipe = newPipeName();
    process =
        std::make_unique<OfficeProcess>(settings.officeHome, fileUrl(settings.profile), folder / "output.txt",
                                        pipe, settings.screen, settings.environment);
    process->start();
    const auto resolver = com::sun::star::bridge::UnoUrlResolver::create(clientContext(settings.officeHome));
    const rtl::OUString address = fromUtf8("uno:pipe,name=" + pipe + ";urp;StarOffice.ComponentContext");
    const auto limit = std::chrono::steady_clock::now() + settings.patience;
    int starts = 1;
    while (true) {
        try {
            remote.set(resolver->resolve(address), uno::UNO_QUERY_THROW);
            return;
        } catch (const com::sun::star::connection::NoConnectException&) {
            // Not listening yet.
        }
        const auto code = process->exitCode();
        if (code == startAgain && starts < 5) {
            process->start();
            ++starts;
        } else if (code) {
            throw std::runtime_error("The office ended while starting, with code " + std::to_string(*code) +
                                     ". " + output());
        }
        if (std::chrono::steady_clock::now() > limit) {
            throw std::runtime_error("The office did not answer within " +
                                     std::to_string(settings.patience.count()) + " seconds. " + output());
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
}

void OfficeSession::stop() {
    if (!process) {
        return;
    }
    // In a thread of its own: an office that hangs must not hang us. Ending its process frees the thread in
    // any case.
    std::thread polite([context = std::exchange(remote, {})] {
        try {
            if (context.is()) {
                closeAndTerminate(frame::Desktop::create(context));
            }
        } catch (const uno::Exception&) {
            // The connection breaks while the office goes: that is what was asked for.
        }
    });
    process->end(15);
    polite.join();
    process.reset();
}

void OfficeSession::restart() {
    stop();
    start();
}

uno::Reference<uno::XInterface> OfficeSession::service(const std::string& name) const {
    uno::Reference<uno::XInterface> made =
        remote->getServiceManager()->createInstanceWithContext(fromUtf8(name), remote);
    if (!made.is()) {
        throw std::runtime_error("The office has no service " + name);
    }
    return made;
}

uno::Reference<frame::XDesktop2> OfficeSession::desktop() const {
    return frame::Desktop::create(remote);
}

void OfficeSession::addExtension(const std::filesystem::path& oxt) {
    // Through the running office and not through unopkg: unopkg will not serve root, and ends with 0 when it
    // fails.
    const auto add = [&] {
        com::sun::star::deployment::ExtensionManager::get(remote)->addExtension(
            fromUtf8(fileUrl(oxt)), {}, fromUtf8(userRepository), {}, new ExtensionApproval);
    };
    try {
        try {
            add();
        } catch (const com::sun::star::deployment::DeploymentException&) {
            // Seen once in hundreds of starts, on a busy machine: the office takes it after another start.
            restart();
            add();
        }
    } catch (const com::sun::star::deployment::DeploymentException& problem) {
        uno::Exception cause;
        problem.Cause >>= cause;
        throw std::runtime_error("The office refused " + oxt.string() + ": " + toUtf8(problem.Message) +
                                 ": " + toUtf8(cause.Message));
    } catch (const uno::Exception& problem) {
        throw std::runtime_error("The office refused " + oxt.string() + ": " + toUtf8(problem.Message));
    }
    restart();
}

bool OfficeSession::hasExtension(const std::string& identifier) const {
    const auto extensions = com::sun::star::deployment::ExtensionManager::get(remote)->getDeployedExtensions(
        fromUtf8(userRepository), {}, new ExtensionApproval);
    for (const auto& extension : extensions) {
        if (extension.is() && toUtf8(extension->getIdentifier().Value) == identifier) {
            return true;
        }
    }
    return false;
}

uno::Reference<com::sun::star::lang::XComponent>
OfficeSession::loadDocument(const std::string& url, const Arguments& arguments) const {
    auto document =
        desktop()->loadComponentFromURL(fromUtf8(url), fromUtf8("_blank"), 0, sequenceOf(arguments));
    if (!document.is()) {
        throw std::runtime_error("The office did not open " + url);
    }
    return document;
}

Answer OfficeSession::dispatch(const uno::Reference<frame::XDispatchProvider>& target,
                               const std::string& command, const Arguments& arguments) const {
    uno::Reference<frame::XDispatchProvider> provider = target;
    if (!provider.is()) {
        provider.set(desktop(), uno::UNO_QUERY_THROW);
    }
    const uno::Any result = frame::DispatchHelper::create(remote)->executeDispatch(
        provider, fromUtf8(command), rtl::OUString(), 0, sequenceOf(arguments));
    Answer answer{frame::DispatchResultState::DONTKNOW, "", ""};
    frame::DispatchResultEvent event;
    if (result >>= event) {
        answer.state = event.State;
        rtl::OUString text;
        event.Result >>= text;
        const std::string all = toUtf8(text);
        const auto line = all.find('\n');
        answer.sentence = all.substr(0, line);
        answer.json = line == std::string::npos ? "" : all.substr(line + 1);
    }
    return answer;
}

std::string OfficeSession::output() const {
    std::ifstream file(folder / "output.txt");
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

pid_t OfficeSession::processId() const {
    return process ? process->id() : -1;
}

} // namespace keyplan::tools
