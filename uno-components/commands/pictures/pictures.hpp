// Every picture that Draw makes, and what those made of cells share.
#pragma once

#include "commands/command.hpp"
#include "planning/pictures/cell_picture.hpp"

#include <functional>
#include <string>
#include <vector>

namespace keyplan::commands {

/// One picture: its id in the protocol, and what draws it. Throws PlanError, having changed nothing.
struct Picture {
    const char* id;
    CommandResult (*draw)(CommandCall& call);
};

/// Every picture, in the order of the menu.
const std::vector<Picture>& pictures();

CommandResult drawForceFields(CommandCall& call);
CommandResult drawSwot(CommandCall& call);
CommandResult drawRisks(CommandCall& call);
CommandResult drawAccountMap(CommandCall& call);
CommandResult drawWhitespace(CommandCall& call);
CommandResult drawRevenue(CommandCall& call);
CommandResult drawBoard(CommandCall& call);
CommandResult drawGantt(CommandCall& call);
CommandResult drawTimeline(CommandCall& call);
CommandResult drawWorkload(CommandCall& call);

/// Draws a picture made of cells on its sheet, which stands after that of `section` when it is new, as one
/// undo step, and shows it. The sentence is what the picture says; findings are told. `onTop` adds to the
/// sheet of this name what lies over its cells.
CommandResult drawOnSheet(CommandCall& call, const document::Spreadsheet& spreadsheet,
                          document::OpenPlan& open, const planning::CellPicture& picture,
                          const std::string& section,
                          const std::function<void(const std::string&)>& onTop = {});

} // namespace keyplan::commands
