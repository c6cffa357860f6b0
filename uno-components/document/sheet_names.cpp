// The names by which a document points to its plan's sections.
#include "document/sheet_names.hpp"

#include "document/text.hpp"

#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeReferrer.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>

namespace keyplan::document {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

Reference<css::sheet::XNamedRanges> namesOf(const Spreadsheet& spreadsheet) {
    return {spreadsheet.properties()->getPropertyValue("NamedRanges"), UNO_QUERY_THROW};
}

} // namespace

void writeNames(const Spreadsheet& spreadsheet, const planning::layout::SheetLayout& layout) {
    const Reference<css::sheet::XNamedRanges> names = namesOf(spreadsheet);
    for (const auto& [name, at] : layout.names) {
        if (names->hasByName(toOffice(name)))
            names->removeByName(toOffice(name));
        names->addNewByName(toOffice(name), toOffice(planning::layout::rangeName(layout.name, {at, at})),
                            css::table::CellAddress(), 0);
    }
}

std::string sheetOfName(const Spreadsheet& spreadsheet, const std::string& name) {
    const Reference<css::sheet::XNamedRanges> names = namesOf(spreadsheet);
    if (!names->hasByName(toOffice(name)))
        return {};
    const Reference<css::sheet::XCellRangeReferrer> referrer(names->getByName(toOffice(name)), UNO_QUERY);
    if (!referrer.is())
        return {};
    const Reference<css::sheet::XCellRangeAddressable> range(referrer->getReferredCells(), UNO_QUERY);
    if (!range.is())
        return {};
    const std::vector<std::string> sheets = spreadsheet.sheetNames();
    const auto sheet = static_cast<std::size_t>(range->getRangeAddress().Sheet);
    return sheet < sheets.size() ? sheets[sheet] : std::string();
}

} // namespace keyplan::document
