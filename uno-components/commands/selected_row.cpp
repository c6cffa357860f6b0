// The row of a table on which the user's cursor stands.
#include "commands/selected_row.hpp"

#include "document/text.hpp"

#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSheetCellRange.hpp>

#include <algorithm>

namespace keyplan::commands {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

const planning::Row* selectedRow(const CommandCall& call, const document::OpenPlan& open,
                                 const std::string& section) {
    const auto place = open.places.find(section);
    if (place == open.places.end() || !call.frame.is() || !call.frame->getController().is())
        return nullptr;
    const Reference<css::uno::XInterface> selection =
        call.frame->getController()->getModel()->getCurrentSelection();
    const Reference<css::sheet::XSheetCellRange> range(selection, UNO_QUERY);
    const Reference<css::sheet::XCellRangeAddressable> address(selection, UNO_QUERY);
    if (!range.is() || !address.is())
        return nullptr;
    const Reference<css::container::XNamed> sheet(range->getSpreadsheet(), UNO_QUERY_THROW);
    if (document::fromOffice(sheet->getName()) != place->second.sheet)
        return nullptr;
    const auto rows = open.filled.find(section);
    if (rows == open.filled.end())
        return nullptr;
    const auto row = std::find(rows->second.begin(), rows->second.end(), address->getRangeAddress().StartRow);
    return row == rows->second.end()
               ? nullptr
               : &open.plan.rows(section)[static_cast<std::size_t>(row - rows->second.begin())];
}

std::string selectedObjective(const CommandCall& call, const document::OpenPlan& open) {
    if (const planning::Row* force = selectedRow(call, open, "force-field"))
        return force->text("objective");
    const planning::Row* objective = selectedRow(call, open, "objectives");
    return objective ? objective->id : std::string();
}

} // namespace keyplan::commands
