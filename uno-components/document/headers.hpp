// Headers of tables and labels of cards: which fields they name where hidden ids are gone, and which of them
// are blank.
#pragma once

#include "document/sheet_contents.hpp"
#include "planning/layout/place.hpp"
#include "planning/vocabulary.hpp"

#include <string>
#include <vector>

namespace keyplan::document {

/// The row of a table's headers: the last one above the hints in which the column of row ids has one, else
/// where it was laid out; -1 when it was deleted.
int headerRow(const SheetContents& contents, const planning::Section& section,
              const planning::layout::SectionPlace& place);

/// Adds to a table's place the fields that lack their id above a column whose header is the field's label;
/// to a card's those beside a label above `before`. Only where no other column or row has the same. Gives
/// the fields added.
std::vector<std::string> addFieldsByHeader(const SheetContents& contents, const planning::Section& section,
                                           planning::layout::SectionPlace& place, int before);

/// The fields whose headers a reader should see and that are blank.
std::vector<std::string> blankHeaders(const Spreadsheet& spreadsheet, const SheetContents& contents,
                                      const planning::Section& section,
                                      const planning::layout::SectionPlace& place);

/// Whether a sheet shows at least half of a section's headers or labels together, outside of these places.
bool showsHeaders(const SheetContents& contents, const planning::Section& section,
                  const std::vector<planning::layout::SectionPlace>& outside);

} // namespace keyplan::document
