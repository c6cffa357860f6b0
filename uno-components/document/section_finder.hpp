// Finds sections in a sheet by the marks in its hidden cells and by the document's names for their anchors.
#pragma once

#include "document/damage.hpp"
#include "document/sheet_marks.hpp"
#include "planning/layout/place.hpp"
#include "planning/vocabulary.hpp"

#include <vector>

namespace keyplan::document {

/// A section as it lies in a sheet, and the marks that it has lost.
struct FoundSection {
    planning::layout::SectionPlace place;
    std::vector<Damage> damage;
};

/// The known sections of a sheet, in the order of their anchors.
std::vector<FoundSection> findSections(const Spreadsheet& spreadsheet, const SheetContents& contents,
                                       const planning::Vocabulary& vocabulary, const NamedAnchors& named);

} // namespace keyplan::document
