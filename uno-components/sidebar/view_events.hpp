// What the office tells the panel's window: that it was resized, that the look changed, that a control was
// chosen.
#pragma once

#include <com/sun/star/awt/XActionListener.hpp>
#include <com/sun/star/awt/XStyleChangeListener.hpp>
#include <com/sun/star/awt/XWindowListener.hpp>
#include <cppuhelper/implbase1.hxx>
#include <cppuhelper/implbase2.hxx>

#include <functional>
#include <string>
#include <utility>

namespace keyplan::sidebar {

namespace css = com::sun::star;

/// Nothing may be thrown into the office.
template <class Reaction>
void safely(const Reaction& reaction) noexcept {
    try {
        reaction();
    } catch (const css::uno::Exception&) {
        // A window or a document on its way out: there is nobody to tell.
    } catch (const std::exception&) {
        // The next change of the document tries again.
    }
}

class ViewEvents : public cppu::WeakImplHelper2<css::awt::XWindowListener, css::awt::XStyleChangeListener> {
public:
    ViewEvents(std::function<void()> resized, std::function<void()> restyled)
        : resized_(std::move(resized)), restyled_(std::move(restyled)) {}

    void forget() {
        resized_ = nullptr;
        restyled_ = nullptr;
    }

    void SAL_CALL windowResized(const css::awt::WindowEvent&) override { call(resized_); }
    void SAL_CALL windowMoved(const css::awt::WindowEvent&) override {}
    void SAL_CALL windowShown(const css::lang::EventObject&) override { call(resized_); }
    void SAL_CALL windowHidden(const css::lang::EventObject&) override {}
    void SAL_CALL styleSettingsChanged(const css::lang::EventObject&) override { call(restyled_); }
    void SAL_CALL disposing(const css::lang::EventObject&) override {}

private:
    void call(const std::function<void()>& reaction) {
        const rtl::Reference<ViewEvents> keepAlive(this);
        if (const auto called = reaction)
            safely(called);
    }

    std::function<void()> resized_;
    std::function<void()> restyled_;
};

/// Of one link or button.
class ChosenListener : public cppu::WeakImplHelper1<css::awt::XActionListener> {
public:
    explicit ChosenListener(std::function<void()> chosen) : chosen_(std::move(chosen)) {}

    void SAL_CALL actionPerformed(const css::awt::ActionEvent&) override {
        const rtl::Reference<ChosenListener> keepAlive(this);
        if (const auto called = chosen_)
            safely(called);
    }
    void SAL_CALL disposing(const css::lang::EventObject&) override { chosen_ = nullptr; }

private:
    std::function<void()> chosen_;
};

} // namespace keyplan::sidebar
