// The first sheet of a plan of many sheets: what it is for, where its sections are, what they say and what
// they still lack.
#pragma once

#include "planning/layout/section_layout.hpp"

#include <optional>
#include <string>
#include <vector>

namespace keyplan::planning::layout {

/// Marks in the hidden column A; documents carry them for life.
inline constexpr std::string_view startMark = "start:sections";
inline constexpr std::string_view startEndMark = "start:end";
/// Marks the line of the section named after it.
inline constexpr std::string_view startLinePrefix = "start:line:";

/// The height of a section's line, in millimetres.
inline constexpr double startLineHeight = 7.8;

/// Lays the sheet. `description` says what the plan is for.
SheetLayout layStart(const PlanTemplate& made, const LayoutContext& context);

/// The cells of one section's line in `row`: its mark, a link, what it says, how complete it is, what it
/// lacks. `filled` are the fields that a template fills in, which do not count as the writer's.
std::vector<Cell> startLine(const Section& section, const std::vector<std::string>& filled, int row,
                            const LayoutContext& context);

} // namespace keyplan::planning::layout
