// One command, one undo step.
#pragma once

#include "document/spreadsheet.hpp"
#include "planning/layout/sheet.hpp"

#include <com/sun/star/document/XUndoManager.hpp>

#include <string>

namespace keyplan::document {

/// Gathers everything that happens to a document during its life into one step of its undo list. Left by an
/// exception, it takes back what was done.
class UndoStep {
public:
    UndoStep(const Spreadsheet& spreadsheet, const std::string& title);
    ~UndoStep();
    UndoStep(const UndoStep&) = delete;
    UndoStep& operator=(const UndoStep&) = delete;

private:
    css::uno::Reference<css::document::XUndoManager> undo_;
    int exceptionsBefore_;
};

/// Adds a sheet as an action of our own: the office records neither input rules nor page styles, so undo
/// takes the whole sheet away and redo writes it anew. To be called within an UndoStep. Cells of other sheets
/// that shall refer to the new one must be written after it, so that they are undone before it.
void insertSheetUndoably(const Spreadsheet& spreadsheet, const planning::layout::SheetLayout& layout,
                         int position);

} // namespace keyplan::document
