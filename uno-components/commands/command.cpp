// Every command by its name, and what they all need of the office.
#include "commands/command.hpp"

#include "document/today.hpp"
#include "document/undo.hpp"
#include "planning/errors.hpp"

#include <algorithm>

namespace keyplan::commands {

const std::vector<Command>& commands() {
    static const std::vector<Command> all = {
        {"NewPlan", {"Template", "Account", "Data", "Sample", "Theme", "Paper"}, newPlan},
        {"InsertSection", {"Section", "Sheet"}, insertSection},
        {"SaveAsTemplate", {"Name", "To"}, saveAsTemplate},
        {"GenerateActions", {"From", "Most", "Start", "Today"}, generateActions},
        {"ScheduleReviews", {"Cadence", "From", "Until", "Today"}, scheduleReviews},
        {"DeriveStrategies", {"Most"}, deriveStrategies},
        {"ScheduleActions", {"Start", "Level", "Holidays", "Today"}, scheduleActions},
        {"WhatIf", {"Objective", "Strengths", "Apply"}, whatIf},
        {"Draw", {"Picture", "Today"}, draw},
        {"MoveAction", {"Id", "Status", "Today"}, moveAction},
        {"ExportData", {"To"}, exportData},
        {"ImportData", {"From", "Mode"}, importData},
        {"ExportCalendar", {"To", "Today"}, exportCalendar},
        {"ExportActions", {"To", "Format"}, exportActions},
        {"ShowHealth", {"Today"}, showHealth},
        {"FunctionReference", {}, functionReference},
        {"About", {}, about},
    };
    return all;
}

css::uno::Reference<css::awt::XWindow> CommandCall::window() const {
    return frame.is() ? frame->getContainerWindow() : css::uno::Reference<css::awt::XWindow>();
}

document::Spreadsheet CommandCall::spreadsheet() const {
    if (!frame.is() || !frame->getController().is())
        throw planning::PlanError("no-spreadsheet");
    return document::Spreadsheet(frame->getController()->getModel());
}

document::OpenPlan CommandCall::openPlan(const document::Spreadsheet& spreadsheet) {
    document::OpenPlan open = document::readOpenPlan(spreadsheet, package.vocabulary);
    damage = open.damage;
    steps = document::undoableSteps(spreadsheet);
    return open;
}

void CommandCall::mustHold(const document::OpenPlan& open, const std::string& section,
                           const std::vector<std::string>& fields) {
    const planning::Section& known = *package.vocabulary.find(section);
    const auto tellFirst = [&](const std::string& field) {
        std::stable_partition(damage.begin(), damage.end(), [&](const document::Damage& found) {
            return found.section == section && found.field == field;
        });
    };
    const auto place = open.places.find(section);
    if (place == open.places.end()) {
        tellFirst({});
        throw planning::PlanError("section-missing", {known.label});
    }
    for (const std::string& field : fields)
        if (!place->second.has(field)) {
            tellFirst(field);
            throw planning::PlanError("field-missing",
                                      {known.find(field)->label, known.label, place->second.sheet});
        }
}

planning::Date CommandCall::today() const {
    if (const auto given = arguments.date("Today"))
        return *given;
    return document::today();
}

} // namespace keyplan::commands
