// One command, one undo step.
#pragma once

#include "document/spreadsheet.hpp"
#include "planning/layout/sheet.hpp"
#include "planning/layout/theme.hpp"

#include <com/sun/star/document/XUndoManager.hpp>

#include <string>
#include <vector>

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
    css::uno::Reference<css::frame::XModel> model_;
    css::uno::Reference<css::document::XUndoManager> undo_;
    int exceptionsBefore_;
};

/// The titles of the steps that can be undone, the latest first: they differ once the user has changed
/// something.
std::vector<std::string> undoableSteps(const Spreadsheet& spreadsheet);

/// Adds a sheet of ours that nobody shall see after all others, where the document lacks it. To be called
/// within an UndoStep.
void provideHiddenSheet(const Spreadsheet& spreadsheet, const planning::layout::SheetLayout& layout);

/// Adds a sheet and fills it with an action of our own: the office records neither input rules nor page
/// styles, so undo takes the whole sheet away and redo writes it anew. To be called within an UndoStep. Cells
/// of other sheets that shall refer to the new one must be written after it, so that they are undone before
/// it.
void insertSheetUndoably(const Spreadsheet& spreadsheet, const planning::layout::SheetLayout& layout,
                         int position);

/// Clears a sheet and writes it anew, at its position: the office records the clearing, an action of our own
/// the rest. No entry rules and no page style, which the office can not undo. To be called within an
/// UndoStep.
void refillSheetUndoably(const Spreadsheet& spreadsheet, const planning::layout::SheetLayout& layout,
                         int position);

/// Makes sure that the document knows a number format, written in the user's locale, as an action of our own.
void addNumberFormatUndoably(const Spreadsheet& spreadsheet, const std::string& code);

/// Creates the theme's styles that the document lacks, as an action of our own. To be called within an
/// UndoStep, before the sheets that use them. `footer`: see writeTheme.
void writeThemeUndoably(const Spreadsheet& spreadsheet, const planning::layout::Theme& theme,
                        const std::string& footer);

} // namespace keyplan::document
