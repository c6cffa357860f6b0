// Adds sections to an open plan as sheets of their own.
#pragma once

#include "document/open_plan.hpp"
#include "package/package.hpp"

#include <string>
#include <vector>

namespace keyplan::commands {

/// Adds the section's sheet after the plan's last one, and brings the formulas of other sections that can
/// read it now to life. `open` knows the section afterwards. Gives the sheet's name: `sheet`, or the
/// section's label made unique. To be called within an UndoStep.
std::string addSection(const document::Spreadsheet& spreadsheet, document::OpenPlan& open,
                       const package::Package& package, const std::string& section,
                       const std::string& sheet = {});

/// The sheets of the plan whose formulas adding these sections would change.
std::vector<std::string> sheetsReading(const document::Spreadsheet& spreadsheet,
                                       const document::OpenPlan& open, const package::Package& package,
                                       const std::vector<std::string>& sections);

} // namespace keyplan::commands
