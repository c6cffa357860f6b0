// Watches the document in front: every change, and every key that is pressed in it.
#include "sidebar/plan_watch.hpp"

#include "sidebar/view_events.hpp"

namespace keyplan::sidebar {

using css::uno::Reference;
using css::uno::UNO_QUERY;

void PlanWatch::watch(const Reference<css::frame::XController>& controller) {
    const Reference<css::awt::XUserInputInterception> keys(controller, UNO_QUERY);
    const Reference<css::util::XModifyBroadcaster> document(
        controller.is() ? controller->getModel() : Reference<css::frame::XModel>(), UNO_QUERY);
    if (keys != keys_) {
        if (keys_.is())
            safely([&] { keys_->removeKeyHandler(this); });
        keys_ = keys;
        if (keys_.is())
            keys_->addKeyHandler(this);
    }
    if (document != document_) {
        if (document_.is())
            safely([&] { document_->removeModifyListener(this); });
        document_ = document;
        if (document_.is())
            document_->addModifyListener(this);
    }
}

void PlanWatch::stop() {
    quiet_ = nullptr;
    safely([&] { watch({}); });
}

void PlanWatch::modified(const css::lang::EventObject&) {
    if (quiet_)
        quiet_->changed();
}

sal_Bool PlanWatch::keyPressed(const css::awt::KeyEvent&) {
    if (quiet_)
        quiet_->busy();
    return false;
}

sal_Bool PlanWatch::keyReleased(const css::awt::KeyEvent&) {
    return false;
}

void PlanWatch::disposing(const css::lang::EventObject& event) {
    if (event.Source == document_)
        document_.clear();
    if (event.Source == keys_)
        keys_.clear();
}

} // namespace keyplan::sidebar
