// The office's way to the sidebar's panel: the factory that makes one for each window.
#include "document/text.hpp"
#include "planning/errors.hpp"
#include "sidebar/health_panel.hpp"

#include <com/sun/star/container/NoSuchElementException.hpp>
#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/ui/XUIElementFactory.hpp>
#include <cppuhelper/implbase2.hxx>
#include <cppuhelper/supportsservice.hxx>

namespace keyplan::sidebar {

namespace {

using css::uno::Reference;
using css::uno::Sequence;

class PanelFactory : public cppu::WeakImplHelper2<css::ui::XUIElementFactory, css::lang::XServiceInfo> {
public:
    explicit PanelFactory(Reference<css::uno::XComponentContext> context) : context_(std::move(context)) {}

    Reference<css::ui::XUIElement>
        SAL_CALL createUIElement(const rtl::OUString& resource,
                                 const Sequence<css::beans::PropertyValue>& arguments) override {
        if (!resource.endsWith("/Health"))
            throw css::container::NoSuchElementException(resource, *this);
        HealthPanel::Surroundings around;
        around.resource = resource;
        for (const css::beans::PropertyValue& argument : arguments) {
            if (argument.Name == "Frame")
                argument.Value >>= around.frame;
            else if (argument.Name == "ParentWindow")
                argument.Value >>= around.parent;
            else if (argument.Name == "Sidebar")
                argument.Value >>= around.sidebar;
        }
        if (!around.frame.is() || !around.parent.is())
            throw css::lang::IllegalArgumentException("Frame or ParentWindow is missing", *this, 1);
        try {
            const rtl::Reference<HealthPanel> panel(new HealthPanel(context_, std::move(around)));
            panel->open();
            return panel.get();
        } catch (const std::exception& error) {
            // This interface allows no other exception.
            throw css::lang::IllegalArgumentException(document::toOffice(error.what()), *this, 1);
        }
    }

    rtl::OUString SAL_CALL getImplementationName() override { return "org.keyplan.comp.PanelFactory"; }
    sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override {
        return cppu::supportsService(this, name);
    }
    Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override {
        const rtl::OUString name("org.keyplan.PanelFactory");
        return {&name, 1};
    }

private:
    Reference<css::uno::XComponentContext> context_;
};

} // namespace

} // namespace keyplan::sidebar

extern "C" __attribute__((visibility("default"))) com::sun::star::uno::XInterface*
org_keyplan_PanelFactory_get_implementation(com::sun::star::uno::XComponentContext* context,
                                            const com::sun::star::uno::Sequence<com::sun::star::uno::Any>&) {
    const rtl::Reference<keyplan::sidebar::PanelFactory> factory(new keyplan::sidebar::PanelFactory(context));
    factory->acquire();
    return static_cast<cppu::OWeakObject*>(factory.get());
}
