// Whether every mark of a plan leads to one section that can be read whole.
#include "document/section_marks.hpp"

#include "document/section_finder.hpp"
#include "document/sheet_names.hpp"
#include "planning/errors.hpp"

#include <com/sun/star/table/CellContentType.hpp>

#include <algorithm>
#include <map>

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
    std::map<std::string, std::string> sheetOfSection;
    for (const std::string& sheet : spreadsheet.sheetNames()) {
        const SheetContents contents(spreadsheet, sheet);
        const std::vector<SectionPlace> found = findSections(contents, vocabulary);
        for (const SectionPlace& place : found)
            if (const auto [first, fresh] = sheetOfSection.emplace(place.section, sheet); !fresh)
                throw PlanError("section-on-two-sheets",
                                {vocabulary.find(place.section)->label, first->second, sheet});
        refuseLostMarks(spreadsheet, contents, found, vocabulary);
    }
    for (const Section& section : vocabulary.sections())
        if (const std::string sheet = sheetOfName(spreadsheet, planning::layout::anchorName(section.id));
            !sheet.empty() && !sheetOfSection.contains(section.id))
            throw PlanError("section-marks-damaged", {section.label, sheet});
}

} // namespace keyplan::document
