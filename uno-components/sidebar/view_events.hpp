// What the office tells the panel's window: that it was resized, that the look changed, that a control was
// chosen.
#pragma once

#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/MouseButton.hpp>
#include <com/sun/star/awt/XActionListener.hpp>
#include <com/sun/star/awt/XKeyListener.hpp>
#include <com/sun/star/awt/XMouseListener.hpp>
#include <com/sun/star/awt/XStyleChangeListener.hpp>
#include <com/sun/star/awt/XWindowListener.hpp>
#include <cppuhelper/implbase2.hxx>
#include <cppuhelper/implbase3.hxx>

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

/// Of one link or button. A link tells the listeners to its action of no key, so that its mouse and its keys
/// are heard.
class ChosenListener : public cppu::WeakImplHelper3<css::awt::XActionListener, css::awt::XMouseListener,
                                                    css::awt::XKeyListener> {
public:
    explicit ChosenListener(std::function<void()> chosen) : chosen_(std::move(chosen)) {}

    void SAL_CALL actionPerformed(const css::awt::ActionEvent&) override { choose(); }
    void SAL_CALL mouseReleased(const css::awt::MouseEvent& event) override {
        if (event.Buttons == css::awt::MouseButton::LEFT)
            choose();
    }
    void SAL_CALL mousePressed(const css::awt::MouseEvent&) override {}
    void SAL_CALL mouseEntered(const css::awt::MouseEvent&) override {}
    void SAL_CALL mouseExited(const css::awt::MouseEvent&) override {}
    void SAL_CALL keyPressed(const css::awt::KeyEvent& event) override {
        if (event.KeyCode == css::awt::Key::RETURN || event.KeyCode == css::awt::Key::SPACE)
            choose();
    }
    void SAL_CALL keyReleased(const css::awt::KeyEvent&) override {}
    void SAL_CALL disposing(const css::lang::EventObject&) override { chosen_ = nullptr; }

private:
    void choose() {
        const rtl::Reference<ChosenListener> keepAlive(this);
        if (const auto called = chosen_)
            safely(called);
    }

    std::function<void()> chosen_;
};

} // namespace keyplan::sidebar
