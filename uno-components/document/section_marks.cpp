// Whether every mark of a plan leads to one section that can be read whole.
#include "document/section_marks.hpp"

#include "document/plan_sections.hpp"
#include "planning/errors.hpp"

#include <com/sun/star/table/CellContentType.hpp>

#include <algorithm>

namespace keyplan::document {

namespace {

using planning::PlanError;
using planning::Section;
using planning::layout::SectionPlace;

/// Whether the cell belongs to a section that was found: its anchor, or a person's text among its data.
bool belongsTo(const SectionPlace& place, int row, int column) {
    return row >= place.anchorRow && row < place.endRow && column >= place.anchorColumn &&
           column <= place.lastColumn();
}

/// Marks that lead to no section. Formulas only quote what stands elsewhere.
void refuseLostMarks(const Spreadsheet& spreadsheet, const SheetContents& contents,
                     const std::vector<SectionPlace>& found, const planning::Vocabulary& vocabulary) {
    using namespace planning::layout;
    for (int row = 0; row < contents.rows(); ++row)
        for (int column = 0; column < contents.columns(); ++column) {
            const std::string& text = contents.text(row, column);
            const bool isMark =
                text.starts_with(anchorPrefix) && text != endMark && text != valueMark && text != hintMark;
            if (!isMark ||
                spreadsheet.cell(contents.sheet(), {row, column})->getType() !=
                    css::table::CellContentType_TEXT ||
                std::any_of(found.begin(), found.end(),
                            [&](const SectionPlace& place) { return belongsTo(place, row, column); }))
                continue;
            const std::string id = text.substr(anchorPrefix.size());
            if (const Section* section = vocabulary.find(id))
                throw PlanError("section-marks-damaged", {section->label, contents.sheet()});
            throw PlanError("section-not-known-here", {id, contents.sheet()});
        }
}

} // namespace

void refuseUnclearMarks(const Spreadsheet& spreadsheet, const planning::Vocabulary& vocabulary) {
    const PlanSections plan = findPlanSections(spreadsheet, vocabulary);
    for (const Damage& damage : plan.damage) {
        const Section* section = vocabulary.find(damage.section);
        const std::string& label = section ? section->label : damage.section;
        if (damage.kind == DamageKind::SectionCopied)
            throw PlanError("section-on-two-sheets", {label, damage.sheet, damage.otherSheet});
        if (damage.kind == DamageKind::SectionLost || damage.mark)
            throw PlanError("section-marks-damaged", {label, damage.sheet});
    }
    for (const auto& [contents, found] : plan.sheets)
        refuseLostMarks(spreadsheet, contents, found, vocabulary);
}

} // namespace keyplan::document
