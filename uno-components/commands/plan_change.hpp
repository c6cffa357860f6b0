// What a command changes in the open plan: one undo step, in which the plan's damage is mended first.
#pragma once

#include "commands/command.hpp"
#include "document/undo.hpp"

namespace keyplan::commands {

class PlanChange {
public:
    /// `title` is the id of the undo step's name. The plan must be writable. Throws PlanError "plan-changed"
    /// when somebody edited the document since it was read, as while a dialog was open.
    PlanChange(CommandCall& call, const document::Spreadsheet& spreadsheet, document::OpenPlan& open,
               const std::string& title);
    /// The command tells what was damaged, but not that a section is gone that it has just added.
    ~PlanChange();
    PlanChange(const PlanChange&) = delete;
    PlanChange& operator=(const PlanChange&) = delete;

private:
    CommandCall& call_;
    document::OpenPlan& open_;
    document::UndoStep step_;
    int exceptionsBefore_;
};

} // namespace keyplan::commands
