// Adds sections to an open plan as sheets of their own.
#include "commands/plan_sheets.hpp"

#include "document/plan_editor.hpp"
#include "document/sheet_names.hpp"
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

planning::layout::WorkingSheet sheetFor(const std::string& section, const std::string& name) {
    return {name, {planning::layout::ShownSection{section, {}, 12, {}, {}}}};
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
    document::writeThemeUndoably(spreadsheet, package.themeOf(open.plan),
                                 package.messages.say("page-footer"));
    const WorkingSheet working =
        sheetFor(section, freeSheetName(spreadsheet, sheet.empty() ? known.label : sheet));
    const Places before = open.places;
    open.places.merge(arrangeSheet(working, package.vocabulary));
    const LayoutContext context{package.vocabulary, package.messages, open.places};
    const std::string front = spreadsheet.sheetNames().front();
    const SheetLayout laid = layWorkingSheet(working, front, context);
    document::insertSheetUndoably(spreadsheet, laid,
                                  positionAfterPlan(spreadsheet, {{}, before, {}, {}, {}}));
    document::writeNames(spreadsheet, laid);
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

std::vector<std::string> sheetsReading(const document::Spreadsheet& spreadsheet,
                                       const document::OpenPlan& open, const Package& package,
                                       const std::vector<std::string>& sections) {
    document::OpenPlan after = open;
    for (const std::string& section : sections)
        after.places.merge(planning::layout::arrangeSheet(
            sheetFor(section, package.vocabulary.find(section)->label), package.vocabulary));
    const document::PlanEditor editor(spreadsheet, after, package.vocabulary, package.messages);
    std::vector<std::string> sheets;
    for (const auto& [section, place] : open.places)
        if (editor.canBeRewired(section, open.places))
            sheets.push_back(place.sheet);
    return sheets;
}

} // namespace keyplan::commands
