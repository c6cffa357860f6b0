// The names by which a document points to its plan's sections.
#include "document/sheet_names.hpp"

#include "document/text.hpp"
#include "planning/layout/place.hpp"

#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeReferrer.hpp>
#include <com/sun/star/sheet/XNamedRange.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>

namespace keyplan::document {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using planning::layout::Position;

/// How the office writes what a deleted cell, row, column or sheet was called.
constexpr std::string_view deleted = "#REF!";

Reference<css::sheet::XNamedRanges> namesOf(const Spreadsheet& spreadsheet) {
    return {spreadsheet.properties()->getPropertyValue("NamedRanges"), UNO_QUERY_THROW};
}

void writeName(const Spreadsheet& spreadsheet, const std::string& name, const std::string& sheet,
               Position at) {
    const Reference<css::sheet::XNamedRanges> names = namesOf(spreadsheet);
    if (names->hasByName(toOffice(name)))
        names->removeByName(toOffice(name));
    names->addNewByName(toOffice(name), toOffice(planning::layout::rangeName(sheet, {at, at})),
                        css::table::CellAddress(), 0);
}

/// The sheet in "$'It''s here'.$C$4"; "" where there is none.
std::string sheetIn(const std::string& content) {
    const auto dot = content.rfind('.');
    std::string sheet = content.substr(0, dot == std::string::npos ? 0 : dot);
    if (sheet.starts_with('$'))
        sheet.erase(0, 1);
    if (!sheet.starts_with('\''))
        return sheet == deleted ? std::string() : sheet;
    std::string plain;
    for (std::size_t i = 1; i + 1 < sheet.size(); ++i) {
        plain += sheet[i];
        if (sheet[i] == '\'')
            ++i;
    }
    return plain;
}

} // namespace

void writeNames(const Spreadsheet& spreadsheet, const planning::layout::SheetLayout& layout) {
    for (const auto& [name, at] : layout.names)
        writeName(spreadsheet, name, layout.name, at);
}

void writeAnchorName(const Spreadsheet& spreadsheet, std::string_view section, const std::string& sheet,
                     Position at) {
    writeName(spreadsheet, planning::layout::anchorName(section), sheet, at);
}

std::optional<AnchorName> readAnchorName(const Spreadsheet& spreadsheet, std::string_view section) {
    const Reference<css::sheet::XNamedRanges> names = namesOf(spreadsheet);
    const rtl::OUString name = toOffice(planning::layout::anchorName(section));
    if (!names->hasByName(name))
        return std::nullopt;
    const Reference<css::sheet::XNamedRange> range(names->getByName(name), UNO_QUERY_THROW);
    const std::string content = fromOffice(range->getContent());
    const std::string sheet = sheetIn(content);
    // The office gives cells of a neighbouring sheet for what was deleted: only the text says so.
    const bool gone = sheet.empty() || content.substr(content.rfind('.')).find(deleted) != std::string::npos;
    if (gone)
        return AnchorName{true, spreadsheet.hasSheet(sheet) ? sheet : std::string(), {}};
    const Reference<css::sheet::XCellRangeReferrer> referrer(range, UNO_QUERY_THROW);
    const Reference<css::sheet::XCellRangeAddressable> cell(referrer->getReferredCells(), UNO_QUERY);
    if (!cell.is())
        return AnchorName{true, {}, {}};
    const css::table::CellRangeAddress at = cell->getRangeAddress();
    const std::vector<std::string> sheets = spreadsheet.sheetNames();
    return AnchorName{false, sheets.at(static_cast<std::size_t>(at.Sheet)), {at.StartRow, at.StartColumn}};
}

void removeAnchorName(const Spreadsheet& spreadsheet, std::string_view section) {
    const rtl::OUString name = toOffice(planning::layout::anchorName(section));
    if (const Reference<css::sheet::XNamedRanges> names = namesOf(spreadsheet); names->hasByName(name))
        names->removeByName(name);
}

} // namespace keyplan::document
