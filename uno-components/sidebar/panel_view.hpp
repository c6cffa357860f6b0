// The panel as controls in a window: it lays them out for any width, colours them for any theme, and says
// which one was chosen.
#pragma once

#include "sidebar/panel_content.hpp"

#include <com/sun/star/accessibility/XAccessible.hpp>
#include <com/sun/star/awt/Rectangle.hpp>
#include <com/sun/star/awt/Size.hpp>
#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XStyleSettings.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <rtl/ref.hxx>

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace keyplan::sidebar {

namespace css = com::sun::star;

class ViewEvents;

class PanelView {
public:
    struct Reactions {
        /// A link or a button was activated.
        std::function<void(const std::string& slot)> chosen;
        /// The window was given another size or shown.
        std::function<void()> resized;
    };

    /// `icons` is the URL of the folder with pictures for the buttons. Throws UNO exceptions.
    PanelView(const css::uno::Reference<css::uno::XComponentContext>& context,
              const css::uno::Reference<css::awt::XWindow>& parent, std::string icons, Reactions reactions);
    ~PanelView();
    PanelView(const PanelView&) = delete;
    PanelView& operator=(const PanelView&) = delete;

    css::uno::Reference<css::awt::XWindow> window() const;
    css::uno::Reference<css::accessibility::XAccessible> accessible() const;

    /// Changes only what differs from what is shown.
    void show(const PanelContent& content);
    /// Pixels.
    sal_Int32 heightFor(sal_Int32 width) const;
    sal_Int32 minimalWidth() const;
    /// Asks below the slot's control; the number of the answer, nothing when it is not given.
    std::optional<std::size_t> ask(const std::string& slot, const std::vector<std::string>& answers) const;

private:
    friend class ViewEvents;

    struct Shown {
        const Slot* slot;
        css::uno::Reference<css::beans::XPropertySet> model;
        css::uno::Reference<css::awt::XControl> control;
        css::uno::Reference<css::awt::XWindow> window;
        Piece piece = {};
        bool visible = false;
        css::awt::Rectangle place = {};
    };

    void createModels();
    void findControls();
    void addIcon(const Shown& shown) const;
    void nameBar(const Shown& shown) const;
    void colour(const Shown& shown) const;
    void colourAll() const;
    void layOut();
    /// Where everything lies in that width, in the order of the slots; the height of all.
    sal_Int32 places(sal_Int32 width, std::vector<css::awt::Rectangle>& all) const;
    sal_Int32 lineHeight() const;
    /// What the largest label needs.
    css::awt::Size buttonSize() const;

    css::uno::Reference<css::uno::XComponentContext> context_;
    std::string icons_;
    Reactions reactions_;
    css::uno::Reference<css::beans::XPropertySet> model_;
    css::uno::Reference<css::awt::XControl> dialog_;
    css::uno::Reference<css::awt::XStyleSettings> style_;
    rtl::Reference<ViewEvents> events_;
    std::vector<Shown> shown_;
};

} // namespace keyplan::sidebar
