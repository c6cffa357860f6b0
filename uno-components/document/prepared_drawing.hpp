// A drawing made of shapes, built aside and then put onto a sheet in one move.
//
// The office does not undo shapes that a program adds, and crashes when an undo action of ours removes and
// adds them. What is pasted and deleted through the view, as a person does it, it undoes and redoes. So the
// shapes are grouped in a document that nobody sees, and pasted from there, past the clipboard.
#pragma once

#include "document/spreadsheet.hpp"
#include "planning/pictures/drawing.hpp"

#include <com/sun/star/datatransfer/XTransferable.hpp>
#include <com/sun/star/drawing/XDrawPage.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <string>

namespace keyplan::document {

struct DrawingName {
    /// Tells the drawing from the user's own shapes. It is the name of the group's first shape, which .ods
    /// and .xlsx keep: a named group would be renamed on redo, which wipes the redo list.
    std::string mark;
    /// For people who cannot see it: what it is, and what it says.
    std::string title;
    std::string description;
};

class PreparedDrawing {
public:
    /// Throws PlanError "picture-without-view" when nothing can be pasted into the document.
    PreparedDrawing(const css::uno::Reference<css::uno::XComponentContext>& context,
                    const Spreadsheet& spreadsheet, const planning::Drawing& drawing, DrawingName name);
    ~PreparedDrawing();
    PreparedDrawing(const PreparedDrawing&) = delete;
    PreparedDrawing& operator=(const PreparedDrawing&) = delete;

    /// Puts the drawing onto a sheet, its upper left corner on that of a cell, in place of what was drawn
    /// there before under the same mark. The sheet is then the one in front, its cursor on that cell. To be
    /// called once, within an UndoStep. Throws PlanError "picture-not-inserted".
    void insert(const std::string& sheet, planning::layout::Position at) const;

private:
    css::uno::Reference<css::uno::XComponentContext> context_;
    Spreadsheet spreadsheet_;
    DrawingName name_;
    css::uno::Reference<css::lang::XComponent> aside_;
    css::uno::Reference<css::datatransfer::XTransferable> transferable_;
};

} // namespace keyplan::document
