// What makes a file a template of the user's own.
#include "document/own_template.hpp"

#include "document/memory_sheet.hpp"
#include "document/text.hpp"

#include <com/sun/star/beans/PropertyAttribute.hpp>
#include <com/sun/star/beans/XPropertyContainer.hpp>
#include <com/sun/star/document/DocumentProperties.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/packages/zip/ZipFileAccess.hpp>

namespace keyplan::document {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

/// The names of the file's properties; they never change.
constexpr const char* nameProperty = "Keyplan own template";
constexpr const char* madeFromProperty = "Keyplan template";

Reference<css::beans::XPropertySet>
userDefined(const Reference<css::document::XDocumentProperties>& properties) {
    return {properties->getUserDefinedProperties(), UNO_QUERY_THROW};
}

std::string textOf(const Reference<css::beans::XPropertySet>& properties, const char* name) {
    const rtl::OUString key = rtl::OUString::createFromAscii(name);
    rtl::OUString text;
    if (properties->getPropertySetInfo()->hasPropertyByName(key))
        properties->getPropertyValue(key) >>= text;
    return fromOffice(text);
}

} // namespace

void nameOwnTemplate(const Spreadsheet& spreadsheet, const OwnTemplate& made) {
    const Reference<css::document::XDocumentProperties> properties =
        Reference<css::document::XDocumentPropertiesSupplier>(spreadsheet.model(), UNO_QUERY_THROW)
            ->getDocumentProperties();
    // Author, dates and the like first: resetting them keeps everything else.
    properties->resetUserData({});
    properties->setSubject({});
    properties->setDescription({});
    properties->setKeywords({});
    properties->setTemplateName({});
    properties->setTemplateURL({});
    properties->setTitle(toOffice(made.name));
    const Reference<css::beans::XPropertyContainer> own(properties->getUserDefinedProperties(),
                                                        UNO_QUERY_THROW);
    for (const css::beans::Property& property :
         userDefined(properties)->getPropertySetInfo()->getProperties())
        own->removeProperty(property.Name);
    const auto keep = [&](const char* name, const std::string& text) {
        own->addProperty(rtl::OUString::createFromAscii(name), css::beans::PropertyAttribute::REMOVABLE,
                         Any(toOffice(text)));
    };
    keep(nameProperty, made.name);
    keep(madeFromProperty, made.madeFrom);
    writeEntry(spreadsheet, ownTemplateEntry, made.name);
}

std::optional<OwnTemplate> readOwnTemplate(const Reference<css::uno::XComponentContext>& context,
                                           const std::string& url) {
    try {
        const auto properties = css::document::DocumentProperties::create(context);
        properties->loadFromMedium(toOffice(url), {});
        const auto own = userDefined(properties);
        OwnTemplate made{textOf(own, nameProperty), textOf(own, madeFromProperty)};
        return made.name.empty() ? std::nullopt : std::optional(made);
    } catch (const css::uno::Exception&) {
        // Not a document at all, or one that may not be read.
        return std::nullopt;
    }
}

bool isStoredDocument(const Reference<css::uno::XComponentContext>& context, const std::string& url) {
    try {
        return css::packages::zip::ZipFileAccess::createWithURL(context, toOffice(url))
            ->hasByName("content.xml");
    } catch (const css::uno::Exception&) {
        return false;
    }
}

} // namespace keyplan::document
