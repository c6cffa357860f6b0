// Puts a theme's cell and page styles into a document.
#include "document/theme_writer.hpp"

#include "document/page_style_writer.hpp"
#include "document/text.hpp"

#include <com/sun/star/awt/FontSlant.hpp>
#include <com/sun/star/awt/FontUnderline.hpp>
#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/beans/PropertyState.hpp>
#include <com/sun/star/beans/XPropertyState.hpp>
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
using planning::layout::Paper;
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

template <class Type>
Any optionally(const std::optional<Type>& value) {
    return value ? Any(*value) : Any();
}

Any optionally(const std::optional<Line>& line) {
    return line ? Any(border(*line)) : Any();
}

Any alignment(Horizontal side) {
    using namespace css::table;
    return Any(side == Horizontal::Left     ? CellHoriJustify_LEFT
               : side == Horizontal::Center ? CellHoriJustify_CENTER
                                            : CellHoriJustify_RIGHT);
}

Any alignment(Vertical side) {
    namespace vertical = css::table::CellVertJustify2;
    return Any(side == Vertical::Top      ? vertical::TOP
               : side == Vertical::Middle ? vertical::CENTER
                                          : vertical::BOTTOM);
}

/// Every property that a theme decides, with nothing where the parent decides.
std::vector<std::pair<const char*, Any>> properties(const Spreadsheet& spreadsheet, const CellStyle& look) {
    const auto length = [](const std::optional<double>& millimetres) {
        return millimetres ? Any(hundredths(*millimetres)) : Any();
    };
    namespace weight = css::awt::FontWeight;
    namespace underline = css::awt::FontUnderline;
    return {
        {"CharFontName", look.font ? Any(toOffice(*look.font)) : Any()},
        {"CharHeight", look.size ? Any(static_cast<float>(*look.size)) : Any()},
        {"CharWeight", look.bold ? Any(*look.bold ? weight::BOLD : weight::NORMAL) : Any()},
        {"CharPosture",
         look.italic ? Any(*look.italic ? css::awt::FontSlant_ITALIC : css::awt::FontSlant_NONE) : Any()},
        {"CharUnderline",
         look.underline ? Any(*look.underline ? underline::SINGLE : underline::NONE) : Any()},
        {"CharColor", optionally(look.colour)},
        {"CellBackColor", optionally(look.background)},
        {"HoriJustify", look.horizontal ? alignment(*look.horizontal) : Any()},
        {"VertJustify", look.vertical ? alignment(*look.vertical) : Any()},
        {"IsTextWrapped", optionally(look.wrap)},
        {"ParaIndent", look.indent ? Any(static_cast<sal_Int16>(hundredths(*look.indent))) : Any()},
        {"ParaTopMargin", length(look.padding)},
        {"ParaBottomMargin", length(look.padding)},
        {"ParaRightMargin", length(look.gutter)},
        {"NumberFormat", look.format ? Any(formatKey(spreadsheet, *look.format)) : Any()},
        {"TopBorder2", optionally(look.top)},
        {"BottomBorder2", optionally(look.bottom)},
        {"LeftBorder2", optionally(look.left)},
    };
}

/// Changes what differs and little else: every change makes the office lay out its sheets anew.
void fillCellStyle(const Spreadsheet& spreadsheet, const Reference<css::style::XStyle>& style,
                   const CellStyle& look) {
    if (const rtl::OUString parent = toOffice(look.parent); style->getParentStyle() != parent)
        style->setParentStyle(parent);
    const Reference<css::beans::XPropertySet> values(style, UNO_QUERY_THROW);
    const Reference<css::beans::XPropertyState> states(style, UNO_QUERY_THROW);
    const auto isOwn = [&](const rtl::OUString& name) {
        return states->getPropertyState(name) == css::beans::PropertyState_DIRECT_VALUE;
    };
    const auto wanted = properties(spreadsheet, look);
    // First what goes: the four borders, and likewise the margins, come and go together.
    for (const auto& [property, value] : wanted)
        if (const auto name = rtl::OUString::createFromAscii(property); !value.hasValue() && isOwn(name))
            states->setPropertyToDefault(name);
    for (const auto& [property, value] : wanted)
        if (const auto name = rtl::OUString::createFromAscii(property);
            value.hasValue() && (!isOwn(name) || values->getPropertyValue(name) != value))
            values->setPropertyValue(name, value);
}

Reference<css::container::XNameContainer> styleFamily(const Spreadsheet& spreadsheet, const char* name) {
    const Reference<css::style::XStyleFamiliesSupplier> supplier(spreadsheet.model(), UNO_QUERY_THROW);
    return {supplier->getStyleFamilies()->getByName(rtl::OUString::createFromAscii(name)), UNO_QUERY_THROW};
}

/// The paper's size, held as the page's.
PageStyle onPaper(PageStyle page, const Paper& paper) {
    page.width = paper.width;
    page.height = paper.height;
    return page;
}

enum class Existing { Keep, Change };

NewStyles write(const Spreadsheet& spreadsheet, const planning::layout::Theme& theme, const Paper* paper,
                const std::string& footer, Existing existing) {
    NewStyles made;
    const Reference<css::lang::XMultiServiceFactory> factory(spreadsheet.model(), UNO_QUERY_THROW);
    // Gives the style to fill, or nothing when it is there and stays as it is.
    const auto provide = [&](const Reference<css::container::XNameContainer>& family, const char* service,
                             const std::string& name, std::vector<std::string>& news) {
        Reference<css::style::XStyle> style;
        if (family->hasByName(toOffice(name))) {
            if (existing == Existing::Change)
                style.set(family->getByName(toOffice(name)), UNO_QUERY_THROW);
            return style;
        }
        style.set(factory->createInstance(rtl::OUString::createFromAscii(service)), UNO_QUERY_THROW);
        family->insertByName(toOffice(name), Any(style));
        news.push_back(name);
        return style;
    };
    const Reference<css::container::XNameContainer> cells = styleFamily(spreadsheet, "CellStyles");
    for (const CellStyle& look : theme.styles)
        if (const auto style = provide(cells, "com.sun.star.style.CellStyle", look.name, made.cells);
            style.is())
            fillCellStyle(spreadsheet, style, look);
    const Reference<css::container::XNameContainer> pages = styleFamily(spreadsheet, "PageStyles");
    for (const PageStyle& look : theme.pages)
        if (const auto style = provide(pages, "com.sun.star.style.PageStyle", look.name, made.pages);
            style.is()) {
            Reference<css::beans::XPropertySet> type;
            if (look.footer)
                type.set(cells->getByName(toOffice(planning::layout::footerStyle)), UNO_QUERY_THROW);
            fillPageStyle(spreadsheet, style, paper ? onPaper(look, *paper) : look, type, footer);
        }
    return made;
}

} // namespace

NewStyles writeTheme(const Spreadsheet& spreadsheet, const planning::layout::Theme& theme,
                     const std::string& footer) {
    return write(spreadsheet, theme, nullptr, footer, Existing::Keep);
}

void restyle(const Spreadsheet& spreadsheet, const planning::layout::Theme& theme, const Paper& paper,
             const std::string& footer) {
    write(spreadsheet, theme, &paper, footer, Existing::Change);
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
