// Adds sections to an open plan as sheets of their own.
#include "commands/plan_sheets.hpp"

#include "document/plan_editor.hpp"
#include "document/sheet_names.hpp"
#include "document/start_sheet.hpp"
#include "document/undo.hpp"
#include "planning/layout/bank_layout.hpp"
#include "planning/layout/workbook_layout.hpp"

#include <algorithm>

namespace keyplan::commands {

namespace {

planning::layout::WorkingSheet sheetFor(const std::string& section, const std::string& name) {
    return {name, {planning::layout::ShownSection{section, {}, 12, {}, {}}}};
}

/// Beside the section that stands next to this one in a plan: after the nearest one before it, else before
/// the nearest one after it.
int sensiblePosition(const document::Spreadsheet& spreadsheet, const document::OpenPlan& open,
                     const planning::Section& section, const planning::Vocabulary& vocabulary) {
    const std::vector<std::string> names = spreadsheet.sheetNames();
    const planning::Section* before = nullptr;
    const planning::Section* after = nullptr;
    for (const auto& [id, place] : open.places) {
        const planning::Section* other = vocabulary.find(id);
        if (other->order <= section.order && (!before || other->order > before->order))
            before = other;
        if (other->order > section.order && (!after || other->order < after->order))
            after = other;
    }
    const planning::Section* neighbour = before ? before : after;
    if (!neighbour)
        return static_cast<int>(names.size());
    const auto found = std::find(names.begin(), names.end(), open.places.at(neighbour->id).sheet);
    return static_cast<int>(found - names.begin()) + (before ? 1 : 0);
}

/// Where a link at the top of the new sheet leads, and whether the sheet is printed like the plan's others.
planning::layout::SheetSurroundings surroundings(const document::Spreadsheet& spreadsheet,
                                                 const document::OpenPlan& open,
                                                 const package::Package& package,
                                                 const std::optional<document::StartPlace>& start) {
    planning::layout::SheetSurroundings around;
    around.front = spreadsheet.sheetNames().front();
    const bool startFirst = start && start->sheet == around.front;
    around.back =
        package.messages.say("link-back", {package.messages.say(startFirst ? "link-start" : "link-page")});
    const auto made = package.templates.find(open.plan.templateId);
    around.printed = made == package.templates.end() || !made->second.page;
    return around;
}

/// Phrases that the section's fields offer, where the document keeps them or can.
std::map<std::string, std::string, std::less<>> banksFor(const document::Spreadsheet& spreadsheet,
                                                         const planning::Section& section,
                                                         const planning::Vocabulary& vocabulary) {
    using namespace planning::layout;
    if (std::none_of(section.fields.begin(), section.fields.end(),
                     [](const planning::Field& field) { return !field.bank.empty(); }))
        return {};
    document::provideHiddenSheet(spreadsheet, layBanks(vocabulary));
    return bankRanges(vocabulary);
}

} // namespace

std::string addSection(const document::Spreadsheet& spreadsheet, document::OpenPlan& open,
                       const package::Package& package, const std::string& section,
                       const std::string& sheet) {
    using namespace planning::layout;
    const planning::Section& known = *package.vocabulary.find(section);
    document::writeThemeUndoably(spreadsheet, package.themeOf(open.plan),
                                 package.messages.say("page-footer"));
    const WorkingSheet working =
        sheetFor(section, spreadsheet.freeSheetName(sheet.empty() ? known.label : sheet));
    const Places before = open.places;
    const int position = sensiblePosition(spreadsheet, open, known, package.vocabulary);
    open.places.merge(arrangeSheet(working, package.vocabulary));
    const LayoutContext context{package.vocabulary, package.messages, open.places,
                                banksFor(spreadsheet, known, package.vocabulary)};
    const auto start = document::findStart(spreadsheet);
    const SheetLayout laid =
        layWorkingSheet(working, surroundings(spreadsheet, open, package, start), context);
    document::insertSheetUndoably(spreadsheet, laid, position);
    document::writeNames(spreadsheet, laid);
    if (start)
        document::writeStartLine(spreadsheet, *start, known, context);
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
                                       const document::OpenPlan& open, const package::Package& package,
                                       const std::vector<std::string>& sections) {
    document::OpenPlan after = open;
    for (const std::string& section : sections)
        after.places.merge(planning::layout::arrangeSheet(
            sheetFor(section, package.vocabulary.find(section)->label), package.vocabulary));
    const document::PlanEditor editor(spreadsheet, after, package.vocabulary, package.messages);
    std::vector<std::string> sheets;
    if (const auto start = document::findStart(spreadsheet); start && !sections.empty())
        sheets.push_back(start->sheet);
    for (const auto& [section, place] : open.places)
        if (editor.canBeRewired(section, open.places))
            sheets.push_back(place.sheet);
    return sheets;
}

} // namespace keyplan::commands
