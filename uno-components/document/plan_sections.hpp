// Which sections a document holds, where each lies, and what is damaged: its marks and its names together.
#pragma once

#include "document/damage.hpp"
#include "document/section_finder.hpp"

#include <utility>
#include <vector>

namespace keyplan::document {

struct PlanSections {
    /// Every sheet with the plan's sections on it, in their order; each section once.
    std::vector<std::pair<SheetContents, std::vector<planning::layout::SectionPlace>>> sheets;
    std::vector<Damage> damage;
};

/// Reads every sheet; changes nothing. A section that lies in several places, as after copying a sheet, is
/// the one that the document's name for it points to, else the first.
PlanSections findPlanSections(const Spreadsheet& spreadsheet, const planning::Vocabulary& vocabulary);

} // namespace keyplan::document
