// Adds sections to an open plan as sheets of their own.
#include "commands/plan_sheets.hpp"

#include "document/plan_editor.hpp"
#include "document/theme_writer.hpp"
#include "document/undo.hpp"
#include "planning/layout/workbook_layout.hpp"

#include <algorithm>

namespace keyplan::commands {

namespace {

std::string freeSheetName(const document::Spreadsheet& spreadsheet, const std::string& wanted) {
    std::string name = wanted;
    for (int number = 2; spreadsheet.hasSheet(name); ++number)
        name = wanted + " " + std::to_string(number);
    return name;
}

/// After the last sheet that holds a section.
int positionAfterPlan(const document::Spreadsheet& spreadsheet, const document::OpenPlan& open) {
    const std::vector<std::string> names = spreadsheet.sheetNames();
    int position = 0;
    for (const auto& [section, place] : open.places) {
        const auto found = std::find(names.begin(), names.end(), place.sheet);
        position = std::max(position, static_cast<int>(found - names.begin()) + 1);
    }
    return position;
}

} // namespace

std::string addSection(const document::Spreadsheet& spreadsheet, document::OpenPlan& open,
                       const Package& package, const std::string& section, const std::string& sheet) {
    using namespace planning::layout;
    const planning::Section& known = *package.vocabulary.find(section);
    document::writeTheme(spreadsheet, package.theme(open.plan.templateId));
    const WorkingSheet working{freeSheetName(spreadsheet, sheet.empty() ? known.label : sheet),
                               {ShownSection{section, {}, 12, {}, {}}}};
    const Places before = open.places;
    open.places.merge(arrangeSheet(working, package.vocabulary));
    const LayoutContext context{package.vocabulary, package.messages, open.places};
    const std::string front = spreadsheet.sheetNames().front();
    document::insertSheetUndoably(spreadsheet, layWorkingSheet(working, front, context),
                                  positionAfterPlan(spreadsheet, {{}, before, {}, {}, {}}));
    document::PlanEditor editor(spreadsheet, open, package.vocabulary, package.messages);
    for (const auto& [other, place] : before)
        editor.rewire(other, before);
    const SectionPlace& place = open.places.at(section);
    open.plan.sections.push_back({section, {}});
    if (place.kind == planning::SectionKind::Card)
        open.plan.sections.back().rows.emplace_back();
    for (int row = place.firstRow(); place.kind == planning::SectionKind::Table && row < place.endRow; ++row)
        open.rows[section].push_back({row, known.rowId + std::to_string(row - place.hintRow), true});
    open.lastNumber[section] = place.rowCount();
    return working.label;
}

} // namespace keyplan::commands
