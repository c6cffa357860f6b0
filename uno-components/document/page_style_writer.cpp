// Puts a theme's page style into a document: paper, margins and the footer.
#include "document/page_style_writer.hpp"

#include "document/text.hpp"

#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/XHeaderFooterContent.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextContent.hpp>

#include <algorithm>

namespace keyplan::document {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using planning::layout::PageStyle;

/// Of the bottom margin the footer takes this much, in millimetres, and of that the air above its text.
constexpr double footerHeight = 7;
constexpr double footerAir = 3;
/// Printers leave a rim white.
constexpr double leastMargin = 5;

/// The text's own end; a cursor, since footers take no other range.
Reference<css::text::XTextRange> endOf(const Reference<css::text::XText>& text) {
    const Reference<css::text::XTextCursor> cursor = text->createTextCursor();
    cursor->gotoEnd(false);
    return {cursor.get()};
}

void appendField(const Spreadsheet& spreadsheet, const Reference<css::text::XText>& text, const char* kind) {
    const Reference<css::lang::XMultiServiceFactory> factory(spreadsheet.model(), UNO_QUERY_THROW);
    const Reference<css::text::XTextContent> field(
        factory->createInstance("com.sun.star.text.TextField." + rtl::OUString::createFromAscii(kind)),
        UNO_QUERY_THROW);
    text->insertTextContent(endOf(text), field, false);
}

/// The words with a field in place of {1} and {2}, in whatever order the language has them.
void appendPageOfPages(const Spreadsheet& spreadsheet, const Reference<css::text::XText>& text,
                       const rtl::OUString& words) {
    sal_Int32 at = 0;
    while (at < words.getLength()) {
        const sal_Int32 page = words.indexOf("{1}", at);
        const sal_Int32 count = words.indexOf("{2}", at);
        const bool pageNext = page >= 0 && (count < 0 || page < count);
        const sal_Int32 next = pageNext ? page : count;
        text->insertString(endOf(text), next < 0 ? words.copy(at) : words.copy(at, next - at), false);
        if (next < 0)
            return;
        appendField(spreadsheet, text, pageNext ? "PageNumber" : "PageCount");
        at = next + 3;
    }
}

void setInType(const Reference<css::text::XText>& text, const Reference<css::beans::XPropertySet>& type) {
    const Reference<css::text::XTextCursor> all = text->createTextCursor();
    all->gotoStart(false);
    all->gotoEnd(true);
    for (const char* property : {"CharFontName", "CharHeight", "CharColor", "CharWeight", "CharPosture"})
        setProperty(all, property, type->getPropertyValue(rtl::OUString::createFromAscii(property)));
}

void writeFooter(const Spreadsheet& spreadsheet, const Reference<css::uno::XInterface>& style,
                 const Reference<css::beans::XPropertySet>& type, const std::string& footer) {
    const char* const part = "RightPageFooterContent";
    const Reference<css::beans::XPropertySet> properties(style, UNO_QUERY_THROW);
    const Reference<css::sheet::XHeaderFooterContent> content(
        properties->getPropertyValue(rtl::OUString::createFromAscii(part)), UNO_QUERY_THROW);
    // The office itself puts a page number into the middle.
    for (const auto& text : {content->getLeftText(), content->getCenterText(), content->getRightText()})
        text->setString({});
    appendField(spreadsheet, content->getLeftText(), "SheetName");
    appendPageOfPages(spreadsheet, content->getRightText(), toOffice(footer));
    setInType(content->getLeftText(), type);
    setInType(content->getRightText(), type);
    setProperty(style, part, Any(content));
}

} // namespace

void fillPageStyle(const Spreadsheet& spreadsheet, const Reference<css::uno::XInterface>& style,
                   const PageStyle& look, const Reference<css::beans::XPropertySet>& type,
                   const std::string& footer) {
    const double width = look.landscape ? look.height : look.width;
    const double height = look.landscape ? look.width : look.height;
    setProperty(style, "IsLandscape", Any(look.landscape));
    setProperty(style, "Width", Any(hundredths(width)));
    setProperty(style, "Height", Any(hundredths(height)));
    for (const char* side : {"LeftMargin", "RightMargin", "TopMargin"})
        setProperty(style, side, Any(hundredths(look.margin)));
    setProperty(style, "HeaderIsOn", Any(false));
    setProperty(style, "FooterIsOn", Any(look.footer));
    setProperty(
        style, "BottomMargin",
        Any(hundredths(look.footer ? std::max(leastMargin, look.margin - footerHeight) : look.margin)));
    if (look.footer) {
        for (const char* shared : {"FooterIsShared", "FirstPageFooterIsShared"})
            setProperty(style, shared, Any(true));
        setProperty(style, "FooterIsDynamicHeight", Any(false));
        setProperty(style, "FooterHeight", Any(hundredths(footerHeight)));
        setProperty(style, "FooterBodyDistance", Any(hundredths(footerAir)));
        writeFooter(spreadsheet, style, type, footer);
    }
    setProperty(style, "CenterHorizontally", Any(true));
    // Pages go on counting where the next sheet has another style.
    setProperty(style, "FirstPageNumber", Any(sal_Int16(0)));
    if (look.fitPage) {
        setProperty(style, "ScaleToPages", Any(sal_Int16(1)));
    } else if (look.fitWidth) {
        setProperty(style, "ScaleToPagesX", Any(sal_Int16(1)));
        setProperty(style, "ScaleToPagesY", Any(sal_Int16(0)));
    } else {
        setProperty(style, "PageScale", Any(sal_Int16(100)));
    }
}

} // namespace keyplan::document
