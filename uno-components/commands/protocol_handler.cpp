// The office's way to the commands: dispatches org.keyplan: URLs, asks where it must, and never lets an error
// out.
#include "commands/command.hpp"
#include "commands/dialogs/message.hpp"
#include "commands/findings.hpp"
#include "document/text.hpp"
#include "planning/errors.hpp"

#include <com/sun/star/frame/DispatchResultEvent.hpp>
#include <com/sun/star/frame/DispatchResultState.hpp>
#include <com/sun/star/frame/InfobarType.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XInfobarProvider.hpp>
#include <com/sun/star/frame/XNotifyingDispatch.hpp>
#include <com/sun/star/lang/XInitialization.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <cppuhelper/implbase4.hxx>
#include <cppuhelper/supportsservice.hxx>
#include <rtl/ref.hxx>

#include <algorithm>
#include <memory>
#include <optional>

namespace keyplan::commands {

namespace {

using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY;
using document::fromOffice;
using document::toOffice;

constexpr std::string_view protocol = "org.keyplan:";

/// "org.keyplan:Draw?Picture=gantt" in its parts.
struct CommandUrl {
    std::string name;
    std::string query;
};

CommandUrl parse(const rtl::OUString& complete) {
    std::string text = fromOffice(complete);
    if (!text.starts_with(protocol))
        return {};
    text.erase(0, protocol.size());
    const auto mark = std::min(text.find('?'), text.size());
    return {text.substr(0, mark), text.substr(std::min(mark + 1, text.size()))};
}

const Command* findCommand(const rtl::OUString& url) {
    const std::string name = parse(url).name;
    const auto found = std::find_if(commands().begin(), commands().end(),
                                    [&](const Command& known) { return name == known.name; });
    return found == commands().end() ? nullptr : &*found;
}

/// What a sentence about an error says: a section by its label, as the user knows it.
std::vector<std::string> inWords(const planning::PlanError& error, const planning::Vocabulary& vocabulary) {
    std::vector<std::string> words = error.arguments();
    const bool namesSection = error.id() == "row-id-twice" || error.id() == "row-without-id";
    if (const planning::Section* section = namesSection ? vocabulary.find(words.at(0)) : nullptr)
        words[0] = section->label;
    return words;
}

struct Outcome {
    sal_Int16 state = css::frame::DispatchResultState::FAILURE;
    std::string sentence;
    nlohmann::ordered_json details = nlohmann::ordered_json::object();
    bool asked = false;
    /// Whether it names damage to the plan.
    bool warns = false;
};

} // namespace

class ProtocolHandler
    : public cppu::WeakImplHelper4<css::frame::XDispatchProvider, css::frame::XNotifyingDispatch,
                                   css::lang::XInitialization, css::lang::XServiceInfo> {
public:
    explicit ProtocolHandler(const Reference<css::uno::XComponentContext>& context) : context_(context) {}

    void SAL_CALL initialize(const Sequence<css::uno::Any>& arguments) override {
        if (arguments.getLength() > 0)
            arguments[0] >>= frame_;
    }

    Reference<css::frame::XDispatch> SAL_CALL queryDispatch(const css::util::URL& url, const rtl::OUString&,
                                                            sal_Int32) override {
        return findCommand(url.Complete) ? this : nullptr;
    }

    Sequence<Reference<css::frame::XDispatch>>
        SAL_CALL queryDispatches(const Sequence<css::frame::DispatchDescriptor>& requests) override {
        Sequence<Reference<css::frame::XDispatch>> found(requests.getLength());
        for (sal_Int32 i = 0; i < requests.getLength(); ++i)
            found[i] = queryDispatch(requests[i].FeatureURL, requests[i].FrameName, requests[i].SearchFlags);
        return found;
    }

    void SAL_CALL dispatch(const css::util::URL& url,
                           const Sequence<css::beans::PropertyValue>& arguments) override {
        dispatchWithNotification(url, arguments, {});
    }

    void SAL_CALL
    dispatchWithNotification(const css::util::URL& url, const Sequence<css::beans::PropertyValue>& arguments,
                             const Reference<css::frame::XDispatchResultListener>& listener) override {
        // A command may close the frame that it was called from.
        const Reference<css::frame::XNotifyingDispatch> keepAlive(this);
        Outcome outcome = run(url.Complete, arguments);
        if (!listener.is())
            return;
        css::frame::DispatchResultEvent event;
        event.Source = keepAlive;
        event.State = outcome.state;
        // A name that is quoted may have lines; the sentence is the first one.
        std::replace(outcome.sentence.begin(), outcome.sentence.end(), '\n', ' ');
        // Half a character in a file's name must not throw here: nothing may be thrown into the office.
        event.Result <<=
            toOffice(outcome.sentence + "\n" +
                     outcome.details.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
        listener->dispatchFinished(event);
    }

    /// Every command is always offered: one that cannot run says why.
    void SAL_CALL addStatusListener(const Reference<css::frame::XStatusListener>& listener,
                                    const css::util::URL& url) override {
        css::frame::FeatureStateEvent event;
        event.Source = Reference<css::frame::XNotifyingDispatch>(this);
        event.FeatureURL = url;
        event.IsEnabled = true;
        if (listener.is())
            listener->statusChanged(event);
    }
    void SAL_CALL removeStatusListener(const Reference<css::frame::XStatusListener>&,
                                       const css::util::URL&) override {}

    rtl::OUString SAL_CALL getImplementationName() override { return "org.keyplan.comp.Commands"; }
    sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override {
        return cppu::supportsService(this, name);
    }
    Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override {
        const rtl::OUString names[] = {"org.keyplan.Commands", "com.sun.star.frame.ProtocolHandler"};
        return {names, 2};
    }

private:
    Outcome run(const rtl::OUString& url, const Sequence<css::beans::PropertyValue>& arguments) {
        Outcome outcome;
        try {
            perform(url, arguments, outcome);
        } catch (const css::uno::Exception& error) {
            outcome.sentence = "LibreOffice reported a problem: " + fromOffice(error.Message);
            outcome.details["error"] = "office";
        } catch (const std::exception& error) {
            outcome.sentence = std::string("Something went wrong: ") + error.what();
            outcome.details["error"] = "unexpected";
        }
        try {
            tell(outcome);
        } catch (const css::uno::Exception&) {
            // There is no window to say it in: the result says it.
        } catch (const std::exception&) {
            // As above: nothing may be thrown into the office.
        }
        return outcome;
    }

    /// Runs the command; what the user can mend is said in the user's language.
    void perform(const rtl::OUString& url, const Sequence<css::beans::PropertyValue>& values,
                 Outcome& outcome) {
        std::shared_ptr<const Package> package;
        std::optional<CommandCall> call;
        try {
            package = package::sharedPackage(context_);
            const Command* command = findCommand(url);
            if (!command)
                throw planning::PlanError("command-unknown", {parse(url).name});
            std::vector<std::string> known = command->arguments;
            known.emplace_back("Ask");
            call.emplace(CommandCall{context_, frame_, *package, Arguments(values, parse(url).query, known)});
            call->ask = call->arguments.flag("Ask", call->arguments.empty());
            outcome.asked = call->ask;
            CommandResult result = command->run(*call);
            outcome.state = result.cancelled ? css::frame::DispatchResultState::DONTKNOW
                                             : css::frame::DispatchResultState::SUCCESS;
            outcome.sentence = std::move(result.sentence);
            outcome.details = std::move(result.details);
        } catch (const planning::PlanError& error) {
            outcome.sentence = package
                                   ? package->messages.say(error.id(), inWords(error, package->vocabulary))
                                   : planning::Messages().say(error.id(), error.arguments());
            outcome.details = {{"error", error.id()}, {"arguments", error.arguments()}};
        }
        if (call && outcome.state != css::frame::DispatchResultState::DONTKNOW) {
            outcome.warns = !call->damage.empty();
            tellDamage(call->damage, *package, outcome.sentence, outcome.details);
        }
    }

    /// Says to a person what came of it: in a quiet bar, or in a box when it failed.
    void tell(const Outcome& outcome) {
        if (!outcome.asked || outcome.sentence.empty() || !frame_.is())
            return;
        if (outcome.state == css::frame::DispatchResultState::FAILURE) {
            showMessage(context_, frame_->getContainerWindow(), true, "Keyplan", outcome.sentence);
            return;
        }
        const Reference<css::frame::XInfobarProvider> bars(frame_->getController(), UNO_QUERY);
        if (!bars.is())
            return;
        const rtl::OUString id("org.keyplan.result");
        if (bars->hasInfobar(id))
            bars->removeInfobar(id);
        bars->appendInfobar(
            id, {}, toOffice(outcome.sentence),
            outcome.warns ? css::frame::InfobarType::WARNING : css::frame::InfobarType::SUCCESS, {}, true);
    }

    Reference<css::uno::XComponentContext> context_;
    Reference<css::frame::XFrame> frame_;
};

} // namespace keyplan::commands

extern "C" __attribute__((visibility("default"))) com::sun::star::uno::XInterface*
org_keyplan_Commands_get_implementation(com::sun::star::uno::XComponentContext* context,
                                        const com::sun::star::uno::Sequence<com::sun::star::uno::Any>&) {
    rtl::Reference<keyplan::commands::ProtocolHandler> handler(
        new keyplan::commands::ProtocolHandler(context));
    handler->acquire();
    return static_cast<cppu::OWeakObject*>(handler.get());
}
