// What every command gets and gives.
#pragma once

#include "commands/arguments.hpp"
#include "document/open_plan.hpp"
#include "package/package.hpp"

#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace keyplan::commands {

namespace css = com::sun::star;
using package::Package;

struct CommandCall {
    css::uno::Reference<css::uno::XComponentContext> context;
    /// The frame it was called from; null at the desktop.
    css::uno::Reference<css::frame::XFrame> frame;
    const Package& package;
    Arguments arguments;
    /// Whether a person may be asked for what is missing.
    bool ask = false;
    /// What the plan that the command works on has lost; the answer tells it.
    std::vector<document::Damage> damage = {};
    /// What could be undone when the plan was read.
    std::vector<std::string> steps = {};

    css::uno::Reference<css::awt::XWindow> window() const;
    /// The document in the frame. Throws PlanError "no-spreadsheet".
    document::Spreadsheet spreadsheet() const;
    /// The plan in the document. Throws PlanError "no-plan".
    document::OpenPlan openPlan(const document::Spreadsheet& spreadsheet);
    /// Throws PlanError "section-missing" or "field-missing" unless the plan holds the section with these
    /// fields; what is damaged there is told first then.
    void mustHold(const document::OpenPlan& open, const std::string& section,
                  const std::vector<std::string>& fields);
    std::string say(const std::string& id, const std::vector<std::string>& values = {}) const {
        return package.messages.say(id, values);
    }
    /// "Today", else the computer's date.
    planning::Date today() const;
};

struct CommandResult {
    /// What was done, in a sentence.
    std::string sentence;
    /// The same in numbers, files and findings.
    nlohmann::ordered_json details = nlohmann::ordered_json::object();
    bool cancelled = false;

    static CommandResult cancel() { return {{}, {}, true}; }
};

/// One command: its name in the protocol, the arguments it takes, and what it does. It throws PlanError for
/// what the user can mend, having changed nothing.
struct Command {
    const char* name;
    std::vector<std::string> arguments;
    CommandResult (*run)(CommandCall& call);
};

/// Every command.
const std::vector<Command>& commands();

CommandResult newPlan(CommandCall& call);
CommandResult insertSection(CommandCall& call);
CommandResult saveAsTemplate(CommandCall& call);
CommandResult generateActions(CommandCall& call);
CommandResult scheduleReviews(CommandCall& call);
CommandResult deriveStrategies(CommandCall& call);
CommandResult scheduleActions(CommandCall& call);
CommandResult whatIf(CommandCall& call);
CommandResult draw(CommandCall& call);
/// Changes the status alone: how much of an action is done is its owner's to say.
CommandResult moveAction(CommandCall& call);
CommandResult exportData(CommandCall& call);
CommandResult importData(CommandCall& call);
CommandResult exportCalendar(CommandCall& call);
CommandResult exportActions(CommandCall& call);
CommandResult showHealth(CommandCall& call);
CommandResult functionReference(CommandCall& call);
CommandResult about(CommandCall& call);

} // namespace keyplan::commands
