// The add-in as a UNO component: its names, how the office makes it, and what makes calling it cheap.
#include "adaptor.hpp"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/container/XHierarchicalNameAccess.hpp>
#include <com/sun/star/lang/XMultiComponentFactory.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <cppuhelper/supportsservice.hxx>
#include <uno/dispatcher.h>
#include <uno/mapping.hxx>

namespace keyplan::functions {

namespace {

namespace uno = com::sun::star::uno;
using rtl::OUString;

/// The language of the office's menus ("de" of "de-AT"), English when it cannot be read.
std::string languageOf(const uno::Reference<uno::XComponentContext>& context) {
    try {
        const uno::Reference<com::sun::star::lang::XMultiServiceFactory> configuration(
            context->getServiceManager()->createInstanceWithContext(
                "com.sun.star.configuration.ConfigurationProvider", context),
            uno::UNO_QUERY_THROW);
        const Any path(
            com::sun::star::beans::PropertyValue("nodepath", 0, Any(OUString("/org.openoffice.Setup/L10N")),
                                                 com::sun::star::beans::PropertyState_DIRECT_VALUE));
        const uno::Reference<com::sun::star::container::XHierarchicalNameAccess> settings(
            configuration->createInstanceWithArguments("com.sun.star.configuration.ConfigurationAccess",
                                                       uno::Sequence<Any>(&path, 1)),
            uno::UNO_QUERY_THROW);
        OUString locale;
        settings->getByHierarchicalName("ooLocale") >>= locale;
        const auto tag = rtl::OUStringToOString(locale, RTL_TEXTENCODING_UTF8);
        const std::string_view language(tag.getStr(), static_cast<std::size_t>(tag.getLength()));
        return std::string(language.substr(0, language.find('-')));
    } catch (const uno::Exception&) {
        return "en";
    }
}

class Functions final : public Adaptor {
public:
    explicit Functions(const uno::Reference<uno::XComponentContext>& context)
        : Adaptor(languageOf(context)) {}

    OUString SAL_CALL getImplementationName() override { return "org.keyplan.comp.Functions"; }
    sal_Bool SAL_CALL supportsService(const OUString& name) override {
        return cppu::supportsService(this, name);
    }
    uno::Sequence<OUString> SAL_CALL getSupportedServiceNames() override {
        const OUString name("org.keyplan.Functions");
        return uno::Sequence<OUString>(&name, 1);
    }
};

/// Calc calls through a proxy of the component, made for every call and dropped after it, which costs more
/// than the call. A proxy that somebody holds is found instead of made. It holds the component in turn, so
/// both stay until the office ends.
void holdProxy(const uno::Reference<org::keyplan::XFunctions>& functions) {
    const uno::Mapping toOffice(CPPU_CURRENT_LANGUAGE_BINDING_NAME, UNO_LB_UNO);
    if (toOffice.is())
        toOffice.mapInterface(functions.get(), cppu::UnoType<org::keyplan::XFunctions>::get());
}

/// The functions keep no state but the language: one component serves everybody.
uno::Reference<org::keyplan::XFunctions> theFunctions(const uno::Reference<uno::XComponentContext>& context) {
    static Functions* const functions = [&] {
        uno::Reference<org::keyplan::XFunctions> made(new Functions(context));
        holdProxy(made);
        made->acquire(); // never dropped: at the office's end there is nobody left to drop it safely
        return static_cast<Functions*>(made.get());
    }();
    return functions;
}

} // namespace

} // namespace keyplan::functions

extern "C" SAL_DLLPUBLIC_EXPORT com::sun::star::uno::XInterface*
org_keyplan_Functions_get_implementation(com::sun::star::uno::XComponentContext* context,
                                         const com::sun::star::uno::Sequence<com::sun::star::uno::Any>&) {
    auto functions = keyplan::functions::theFunctions(context);
    functions->acquire();
    return functions.get();
}
