// Watches the document in front: every change, and every key that is pressed in it.
#pragma once

#include "sidebar/quiet_moment.hpp"

#include <com/sun/star/awt/XKeyHandler.hpp>
#include <com/sun/star/awt/XUserInputInterception.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/util/XModifyBroadcaster.hpp>
#include <com/sun/star/util/XModifyListener.hpp>
#include <cppuhelper/implbase2.hxx>

namespace keyplan::sidebar {

namespace css = com::sun::star;

/// A change costs the time to write down when it was; so does a key.
class PlanWatch : public cppu::WeakImplHelper2<css::util::XModifyListener, css::awt::XKeyHandler> {
public:
    explicit PlanWatch(QuietMoment& quiet) : quiet_(&quiet) {}

    /// Watches the controller and its document instead of those before. Does nothing when they are the same.
    void watch(const css::uno::Reference<css::frame::XController>& controller);
    void stop();

    void SAL_CALL modified(const css::lang::EventObject& event) override;
    sal_Bool SAL_CALL keyPressed(const css::awt::KeyEvent& event) override;
    sal_Bool SAL_CALL keyReleased(const css::awt::KeyEvent& event) override;
    void SAL_CALL disposing(const css::lang::EventObject& event) override;

private:
    QuietMoment* quiet_;
    css::uno::Reference<css::util::XModifyBroadcaster> document_;
    css::uno::Reference<css::awt::XUserInputInterception> keys_;
};

} // namespace keyplan::sidebar
