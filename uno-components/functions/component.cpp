// The add-in as a UNO component: its names, and how the office makes it.
#include "adaptor.hpp"

#include <com/sun/star/uno/XComponentContext.hpp>
#include <cppuhelper/supportsservice.hxx>

namespace keyplan::functions {

namespace {

class Functions final : public Adaptor {
public:
    rtl::OUString SAL_CALL getImplementationName() override { return "org.keyplan.comp.Functions"; }
    sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override {
        return cppu::supportsService(this, name);
    }
    com::sun::star::uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override {
        const rtl::OUString name("org.keyplan.Functions");
        return com::sun::star::uno::Sequence<rtl::OUString>(&name, 1);
    }
};

} // namespace

} // namespace keyplan::functions

extern "C" SAL_DLLPUBLIC_EXPORT com::sun::star::uno::XInterface*
org_keyplan_Functions_get_implementation(com::sun::star::uno::XComponentContext*,
                                         const com::sun::star::uno::Sequence<com::sun::star::uno::Any>&) {
    return cppu::acquire(new keyplan::functions::Functions);
}
