// The look of critical dates.
#include "document/critical_dates.hpp"

#include "document/text.hpp"

#include <cstddef>

namespace keyplan::document {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

constexpr const char* plainStyle = "Keyplan Date";
constexpr const char* criticalStyle = "Keyplan Date Critical";

std::string styleOf(const Spreadsheet& spreadsheet, const std::string& sheet, planning::layout::Position at) {
    const Reference<css::beans::XPropertySet> cell(spreadsheet.cell(sheet, at), UNO_QUERY_THROW);
    rtl::OUString style;
    cell->getPropertyValue("CellStyle") >>= style;
    return fromOffice(style);
}

} // namespace

std::vector<StyleChange> criticalMarks(const Spreadsheet& spreadsheet, const OpenPlan& open,
                                       const std::vector<bool>& critical) {
    std::vector<StyleChange> changes;
    const auto found = open.places.find("actions");
    if (found == open.places.end())
        return changes;
    const planning::layout::SectionPlace& place = found->second;
    std::size_t filled = 0;
    for (const RowPlace& row : open.rows.at("actions")) {
        const bool marked = !row.blank && filled < critical.size() && critical[filled];
        filled += row.blank ? 0 : 1;
        for (const char* field : {"start", "due"}) {
            if (!place.has(field))
                continue;
            const planning::layout::Position at = place.cell(field, row.row);
            const std::string style = styleOf(spreadsheet, place.sheet, at);
            if (style == (marked ? plainStyle : criticalStyle))
                changes.push_back({place.sheet, at, marked ? criticalStyle : plainStyle});
        }
    }
    return changes;
}

void applyStyles(const Spreadsheet& spreadsheet, const std::vector<StyleChange>& changes) {
    for (const StyleChange& change : changes)
        setProperty(spreadsheet.cell(change.sheet, change.at), "CellStyle",
                    css::uno::Any(toOffice(change.style)));
}

} // namespace keyplan::document
