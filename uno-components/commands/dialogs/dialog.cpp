// A modal dialog laid out in extension/dialogs.
#include "commands/dialogs/dialog.hpp"

#include "commands/dialogs/text.hpp"

#include <algorithm>
#include <exception>
#include <map>
#include <string>

#include <com/sun/star/awt/DialogProvider2.hpp>
#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/XCheckBox.hpp>
#include <com/sun/star/awt/XDialogEventHandler.hpp>
#include <com/sun/star/awt/XItemListener.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/awt/XTextListener.hpp>
#include <com/sun/star/awt/XWindowPeer.hpp>
#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/NoSuchElementException.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <cppuhelper/implbase1.hxx>

namespace keyplan::commands {

using namespace com::sun::star;
using rtl::OUString;

class DialogEvents : public cppu::WeakImplHelper1<awt::XDialogEventHandler> {
public:
    std::map<std::string, std::function<void()>, std::less<>> reactions;
    std::exception_ptr failure;

    sal_Bool SAL_CALL callHandlerMethod(const uno::Reference<awt::XDialog>& dialog, const uno::Any&,
                                        const OUString& event) override {
        const auto reaction = reactions.find(fromOffice(event));
        if (reaction == reactions.end())
            return false;
        react(dialog, reaction->second);
        return true;
    }

    void react(const uno::Reference<awt::XDialog>& dialog, const std::function<void()>& reaction) {
        try {
            reaction();
        } catch (...) {
            // Nothing may pass through the office's event loop: run() throws it once the dialog is closed.
            failure = std::current_exception();
            dialog->endExecute();
        }
    }

    uno::Sequence<OUString> SAL_CALL getSupportedMethodNames() override {
        uno::Sequence<OUString> names(static_cast<sal_Int32>(reactions.size()));
        OUString* name = names.getArray();
        for (const auto& [event, reaction] : reactions)
            *name++ = toOffice(event);
        return names;
    }
};

namespace {

constexpr sal_Int32 accepted = 1;

/// Passes what a control tells its listeners on to a reaction.
template <class Listener>
class ReactingListener : public cppu::WeakImplHelper1<Listener> {
public:
    ReactingListener(const rtl::Reference<DialogEvents>& events, const uno::Reference<awt::XDialog2>& dialog,
                     std::function<void()> reaction)
        : events_(events), dialog_(dialog), reaction_(std::move(reaction)) {}

    void SAL_CALL disposing(const lang::EventObject&) override { dialog_.clear(); }

protected:
    void react() { events_->react(uno::Reference<awt::XDialog>(dialog_, uno::UNO_QUERY), reaction_); }

private:
    rtl::Reference<DialogEvents> events_;
    uno::Reference<awt::XDialog2> dialog_;
    std::function<void()> reaction_;
};

class TickListener : public ReactingListener<awt::XItemListener> {
public:
    using ReactingListener::ReactingListener;
    void SAL_CALL itemStateChanged(const awt::ItemEvent&) override { react(); }
};

class FieldListener : public ReactingListener<awt::XTextListener> {
public:
    using ReactingListener::ReactingListener;
    void SAL_CALL textChanged(const awt::TextEvent&) override { react(); }
};

} // namespace

Dialog::Dialog(const uno::Reference<uno::XComponentContext>& context,
               const uno::Reference<awt::XWindow>& parent, std::string_view name)
    : events_(new DialogEvents), parent_(parent) {
    const OUString url =
        toOffice("vnd.sun.star.extension://org.keyplan.calc/dialogs/" + std::string(name) + ".xdl");
    uno::Sequence<beans::NamedValue> arguments(parent.is() ? 2 : 1);
    beans::NamedValue* argument = arguments.getArray();
    argument[0] = {"EventHandler", uno::Any(uno::Reference<awt::XDialogEventHandler>(events_.get()))};
    if (parent.is())
        argument[1] = {"ParentWindow",
                       uno::Any(uno::Reference<awt::XWindowPeer>(parent, uno::UNO_QUERY_THROW))};
    const auto provider = awt::DialogProvider2::create(context);
    dialog_.set(provider->createDialogWithArguments(url, arguments), uno::UNO_QUERY_THROW);
}

Dialog::~Dialog() {
    try {
        self<lang::XComponent>()->dispose();
    } catch (const uno::Exception&) {
        // The office is closing and has disposed of it already.
    }
}

void Dialog::on(std::string_view event, std::function<void()> reaction) {
    events_->reactions.insert_or_assign(std::string(event), std::move(reaction));
}

void Dialog::onTick(std::string_view checkBox, std::function<void()> reaction) const {
    find<awt::XCheckBox>(checkBox)->addItemListener(new TickListener(events_, dialog_, std::move(reaction)));
}

void Dialog::onText(std::string_view field, std::function<void()> reaction) const {
    find<awt::XTextComponent>(field)->addTextListener(
        new FieldListener(events_, dialog_, std::move(reaction)));
}

void Dialog::add(std::string_view service, std::string_view name, const Values& values) const {
    const auto model = self<awt::XControl>()->getModel();
    const uno::Reference<lang::XMultiServiceFactory> factory(model, uno::UNO_QUERY_THROW);
    const uno::Reference<beans::XPropertySet> control(factory->createInstance(toOffice(service)),
                                                      uno::UNO_QUERY_THROW);
    for (const auto& [property, value] : values)
        control->setPropertyValue(OUString::createFromAscii(property), value);
    uno::Reference<container::XNameContainer>(model, uno::UNO_QUERY_THROW)
        ->insertByName(toOffice(name), uno::Any(control));
}

uno::Reference<awt::XControl> Dialog::control(std::string_view name) const {
    uno::Reference<awt::XControl> found = self<awt::XControlContainer>()->getControl(toOffice(name));
    if (!found.is())
        throw container::NoSuchElementException(toOffice(name), dialog_);
    return found;
}

uno::Any Dialog::get(std::string_view name, std::string_view property) const {
    return uno::Reference<beans::XPropertySet>(control(name)->getModel(), uno::UNO_QUERY_THROW)
        ->getPropertyValue(toOffice(property));
}

void Dialog::set(std::string_view name, std::string_view property, const uno::Any& value) const {
    uno::Reference<beans::XPropertySet>(control(name)->getModel(), uno::UNO_QUERY_THROW)
        ->setPropertyValue(toOffice(property), value);
}

void Dialog::setLabel(std::string_view name, std::string_view text) const {
    set(name, "Label", uno::Any(asLabel(text)));
}

void Dialog::fillLabel(std::string_view name, std::string_view text) const {
    set(name, "Label", uno::Any(get(name, "Label").get<OUString>().replaceFirst("{1}", asLabel(text))));
}

void Dialog::setVisible(std::string_view name, bool visible) const {
    set(name, "EnableVisible", uno::Any(visible));
}

void Dialog::setEnabled(std::string_view name, bool enabled) const {
    set(name, "Enabled", uno::Any(enabled));
}

bool Dialog::isTicked(std::string_view name) const {
    return get(name, "State") == uno::Any(sal_Int16(1));
}

void Dialog::place(std::string_view name, sal_Int32 x, sal_Int32 y, sal_Int32 width, sal_Int32 height) const {
    set(name, "PositionX", uno::Any(x));
    set(name, "PositionY", uno::Any(y));
    set(name, "Width", uno::Any(width));
    set(name, "Height", uno::Any(height));
}

bool Dialog::run() {
    if (parent_.is()) {
        // Below the parent's title and menu, where dialogs of the office open.
        const auto window = self<awt::XWindow>();
        const awt::Rectangle size = window->getPosSize();
        const awt::Rectangle around = parent_->getPosSize();
        window->setPosSize(std::max<sal_Int32>(0, (around.Width - size.Width) / 2),
                           std::max<sal_Int32>(0, (around.Height - size.Height) / 3), 0, 0,
                           awt::PosSize::POS);
    }
    const bool answer = dialog_->execute() == accepted;
    if (events_->failure)
        std::rethrow_exception(events_->failure);
    return answer;
}

void Dialog::accept() const {
    dialog_->endDialog(accepted);
}

} // namespace keyplan::commands
