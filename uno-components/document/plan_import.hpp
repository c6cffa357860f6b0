// Puts plan data into an open plan.
#pragma once

#include "document/plan_editor.hpp"

namespace keyplan::document {

enum class ImportMode {
    /// The rows of each section in the data take the place of those in the plan.
    Replace,
    /// Rows with the same id are updated field by field, others are added.
    Merge
};

struct ImportCounts {
    int added = 0;
    int updated = 0;
};

/// Writes every section of the data; the plan must hold them all (see missingSections). Sections that the
/// data lacks stay as they are. To be called within an UndoStep.
ImportCounts importPlan(const Spreadsheet& spreadsheet, OpenPlan& open, const planning::Plan& data,
                        ImportMode mode, const planning::Vocabulary& vocabulary,
                        const planning::Messages& messages);

/// The sections of the data that the plan does not hold.
std::vector<std::string> missingSections(const OpenPlan& open, const planning::Plan& data);

} // namespace keyplan::document
