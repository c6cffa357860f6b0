// The panel "Health" of the deck "Account Plan", as the sidebar wants it: it follows the document of its
// frame.
#pragma once

#include "sidebar/panel_view.hpp"
#include "sidebar/plan_watch.hpp"

#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/ui/XSidebar.hpp>
#include <com/sun/star/ui/XSidebarPanel.hpp>
#include <com/sun/star/ui/XToolPanel.hpp>
#include <com/sun/star/ui/XUIElement.hpp>
#include <cppuhelper/basemutex.hxx>
#include <cppuhelper/compbase3.hxx>

#include <memory>

namespace keyplan::sidebar {

using HealthPanelBase =
    cppu::WeakComponentImplHelper3<css::ui::XUIElement, css::ui::XToolPanel, css::ui::XSidebarPanel>;

class HealthPanel : private cppu::BaseMutex, public HealthPanelBase {
public:
    struct Surroundings {
        rtl::OUString resource;
        css::uno::Reference<css::frame::XFrame> frame;
        css::uno::Reference<css::awt::XWindow> parent;
        /// Lays panels out again when one wants another height; may be null.
        css::uno::Reference<css::ui::XSidebar> sidebar;
    };

    HealthPanel(const css::uno::Reference<css::uno::XComponentContext>& context, Surroundings surroundings);

    /// Makes the window and reads the plan. Throws UNO exceptions and PlanError.
    void open();

    css::uno::Reference<css::frame::XFrame> SAL_CALL getFrame() override { return around_.frame; }
    rtl::OUString SAL_CALL getResourceURL() override { return around_.resource; }
    sal_Int16 SAL_CALL getType() override;
    css::uno::Reference<css::uno::XInterface> SAL_CALL getRealInterface() override;

    css::uno::Reference<css::awt::XWindow> SAL_CALL getWindow() override;
    css::uno::Reference<css::accessibility::XAccessible> SAL_CALL
    createAccessible(const css::uno::Reference<css::accessibility::XAccessible>& parent) override;

    css::ui::LayoutSize SAL_CALL getHeightForWidth(sal_Int32 width) override;
    sal_Int32 SAL_CALL getMinimalWidth() override;

private:
    void SAL_CALL disposing() override;

    /// Reads the document and shows what it says; while nobody sees the panel it only remembers to.
    void refresh();
    bool isSeen() const;
    /// When it was not looked at meanwhile.
    void catchUp();
    PanelContent read() const;
    void chosen(const std::string& slot);
    void goTo(const Destination& destination) const;
    void run(const std::string& url) const;

    css::uno::Reference<css::uno::XComponentContext> context_;
    Surroundings around_;
    std::unique_ptr<PanelView> view_;
    std::unique_ptr<QuietMoment> quiet_;
    rtl::Reference<PlanWatch> watch_;
    PanelContent content_;
    sal_Int32 askedWidth_ = 0;
    sal_Int32 height_ = 0;
    bool stale_ = false;
};

} // namespace keyplan::sidebar
