// Puts a theme's cell and page styles into a document.
#include "document/theme_writer.hpp"

#include "document/text.hpp"

#include <com/sun/star/awt/FontSlant.hpp>
#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/style/XStyle.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/table/BorderLine2.hpp>
#include <com/sun/star/table/BorderLineStyle.hpp>
#include <com/sun/star/table/CellHoriJustify.hpp>
#include <com/sun/star/table/CellVertJustify2.hpp>
#include <com/sun/star/util/XNumberFormats.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>

namespace keyplan::document {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using planning::layout::CellStyle;
using planning::layout::Horizontal;
using planning::layout::Line;
using planning::layout::PageStyle;
using planning::layout::Vertical;

/// The key of a number format written the English way, in the terms of the user's locale.
sal_Int32 formatKey(const Spreadsheet& spreadsheet, const std::string& code) {
    const Reference<css::util::XNumberFormatsSupplier> supplier(spreadsheet.model(), UNO_QUERY_THROW);
    const Reference<css::util::XNumberFormats> formats = supplier->getNumberFormats();
    const css::lang::Locale english("en", "US", {});
    const css::lang::Locale users;
    const sal_Int32 known = formats->queryKey(toOffice(code), users, false);
    return known != -1 ? known : formats->addNewConverted(toOffice(code), english, users);
}

css::table::BorderLine2 border(const Line& line) {
    css::table::BorderLine2 made;
    made.Color = line.colour;
    made.LineStyle = css::table::BorderLineStyle::SOLID;
    made.LineWidth = static_cast<sal_uInt32>(hundredths(line.width, 35.28));
    made.OuterLineWidth = static_cast<sal_Int16>(made.LineWidth);
    return made;
}

void fillCellStyle(const Spreadsheet& spreadsheet, const Reference<css::uno::XInterface>& style,
                   const CellStyle& look) {
    if (look.font)
        setProperty(style, "CharFontName", Any(toOffice(*look.font)));
    if (look.size)
        setProperty(style, "CharHeight", Any(static_cast<float>(*look.size)));
    if (look.bold)
        setProperty(style, "CharWeight",
                    Any(*look.bold ? css::awt::FontWeight::BOLD : css::awt::FontWeight::NORMAL));
    if (look.italic)
        setProperty(style, "CharPosture",
                    Any(*look.italic ? css::awt::FontSlant_ITALIC : css::awt::FontSlant_NONE));
    if (look.colour)
        setProperty(style, "CharColor", Any(static_cast<sal_Int32>(*look.colour)));
    if (look.background)
        setProperty(style, "CellBackColor", Any(static_cast<sal_Int32>(*look.background)));
    if (look.horizontal) {
        using namespace css::table;
        const CellHoriJustify justify = *look.horizontal == Horizontal::Left     ? CellHoriJustify_LEFT
                                        : *look.horizontal == Horizontal::Center ? CellHoriJustify_CENTER
                                                                                 : CellHoriJustify_RIGHT;
        setProperty(style, "HoriJustify", Any(justify));
    }
    if (look.vertical) {
        namespace vertical = css::table::CellVertJustify2;
        setProperty(style, "VertJustify",
                    Any(*look.vertical == Vertical::Top      ? vertical::TOP
                        : *look.vertical == Vertical::Middle ? vertical::CENTER
                                                             : vertical::BOTTOM));
    }
    if (look.wrap)
        setProperty(style, "IsTextWrapped", Any(*look.wrap));
    if (look.indent)
        setProperty(style, "ParaIndent", Any(static_cast<sal_Int16>(hundredths(*look.indent))));
    if (look.padding) {
        for (const char* side : {"ParaTopMargin", "ParaBottomMargin"})
            setProperty(style, side, Any(hundredths(*look.padding)));
    }
    if (look.gutter)
        setProperty(style, "ParaRightMargin", Any(hundredths(*look.gutter)));
    if (look.format)
        setProperty(style, "NumberFormat", Any(formatKey(spreadsheet, *look.format)));
    if (look.top)
        setProperty(style, "TopBorder2", Any(border(*look.top)));
    if (look.bottom)
        setProperty(style, "BottomBorder2", Any(border(*look.bottom)));
    if (look.left)
        setProperty(style, "LeftBorder2", Any(border(*look.left)));
}

void fillPageStyle(const Reference<css::uno::XInterface>& style, const PageStyle& look) {
    const double width = look.landscape ? look.height : look.width;
    const double height = look.landscape ? look.width : look.height;
    setProperty(style, "IsLandscape", Any(look.landscape));
    setProperty(style, "Width", Any(hundredths(width)));
    setProperty(style, "Height", Any(hundredths(height)));
    for (const char* side : {"LeftMargin", "RightMargin", "TopMargin", "BottomMargin"})
        setProperty(style, side, Any(hundredths(look.margin)));
    setProperty(style, "HeaderIsOn", Any(false));
    setProperty(style, "FooterIsOn", Any(false));
    setProperty(style, "CenterHorizontally", Any(true));
    if (look.fitWidth) {
        setProperty(style, "ScaleToPagesX", Any(sal_Int16(1)));
        setProperty(style, "ScaleToPagesY", Any(sal_Int16(0)));
    }
}

Reference<css::container::XNameContainer> styleFamily(const Spreadsheet& spreadsheet, const char* name) {
    const Reference<css::style::XStyleFamiliesSupplier> supplier(spreadsheet.model(), UNO_QUERY_THROW);
    return {supplier->getStyleFamilies()->getByName(rtl::OUString::createFromAscii(name)), UNO_QUERY_THROW};
}

} // namespace

NewStyles writeTheme(const Spreadsheet& spreadsheet, const planning::layout::Theme& theme) {
    NewStyles made;
    const Reference<css::lang::XMultiServiceFactory> factory(spreadsheet.model(), UNO_QUERY_THROW);
    const Reference<css::container::XNameContainer> cells = styleFamily(spreadsheet, "CellStyles");
    for (const CellStyle& look : theme.styles) {
        const rtl::OUString name = toOffice(look.name);
        if (cells->hasByName(name))
            continue;
        const Reference<css::style::XStyle> style(factory->createInstance("com.sun.star.style.CellStyle"),
                                                  UNO_QUERY_THROW);
        cells->insertByName(name, Any(style));
        style->setParentStyle(toOffice(look.parent));
        fillCellStyle(spreadsheet, style, look);
        made.cells.push_back(look.name);
    }
    const Reference<css::container::XNameContainer> pages = styleFamily(spreadsheet, "PageStyles");
    for (const PageStyle& look : theme.pages) {
        const rtl::OUString name = toOffice(look.name);
        if (pages->hasByName(name))
            continue;
        const Reference<css::uno::XInterface> style = factory->createInstance("com.sun.star.style.PageStyle");
        pages->insertByName(name, Any(style));
        fillPageStyle(style, look);
        made.pages.push_back(look.name);
    }
    return made;
}

void removeStyles(const Spreadsheet& spreadsheet, const NewStyles& styles) {
    const Reference<css::container::XNameContainer> cells = styleFamily(spreadsheet, "CellStyles");
    const Reference<css::container::XNameContainer> pages = styleFamily(spreadsheet, "PageStyles");
    // The last made first: a style goes before the one it builds on.
    for (auto name = styles.cells.rbegin(); name != styles.cells.rend(); ++name)
        cells->removeByName(toOffice(*name));
    for (const std::string& name : styles.pages)
        pages->removeByName(toOffice(name));
}

} // namespace keyplan::document
