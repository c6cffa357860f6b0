// An open Calc document: its sheets, cells, dates and state, said shortly.
#pragma once

#include "planning/date.hpp"
#include "planning/layout/sheet.hpp"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/sheet/XSpreadsheets.hpp>
#include <com/sun/star/table/XCell.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/uno/Reference.hxx>

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace keyplan::document {

namespace css = com::sun::star;

/// A view of a document; cheap to copy. Everything throws what the office throws, and PlanError where it says
/// so.
class Spreadsheet {
public:
    explicit Spreadsheet(const css::uno::Reference<css::frame::XModel>& model);

    const css::uno::Reference<css::frame::XModel>& model() const { return model_; }
    const css::uno::Reference<css::sheet::XSpreadsheetDocument>& document() const { return document_; }
    css::uno::Reference<css::sheet::XSpreadsheets> sheets() const { return document_->getSheets(); }

    std::vector<std::string> sheetNames() const;
    bool hasSheet(const std::string& name) const;
    /// 0 for the first sheet; behind the last one where there is none of this name.
    int positionOf(const std::string& name) const;
    /// The name itself, or with the first number behind it that makes a name no sheet has.
    std::string freeSheetName(const std::string& wanted) const;
    css::uno::Reference<css::sheet::XSpreadsheet> sheet(const std::string& name) const;
    css::uno::Reference<css::table::XCell> cell(const std::string& sheet,
                                                planning::layout::Position at) const;
    css::uno::Reference<css::table::XCellRange> range(const std::string& sheet,
                                                      const planning::layout::Range& range) const;
    css::uno::Reference<css::beans::XPropertySet> properties() const;
    bool isRowVisible(const std::string& sheet, int row) const;
    bool isColumnVisible(const std::string& sheet, int column) const;
    bool isProtected(const std::string& sheet) const;

    /// Days between a date and the document's null date.
    double serial(planning::Date date) const;
    planning::Date date(double serial) const;

    /// Throws PlanError "document-read-only", or "sheet-protected" (name) for any of these sheets.
    void mustBeWritable(const std::vector<std::string>& sheetNames) const;

    /// What shall happen after every change that a writer of sheets makes; see Unrecorded in undo.cpp.
    void onChange(std::function<void()> afterChange) { afterChange_ = std::move(afterChange); }
    void changed() const {
        if (afterChange_)
            afterChange_();
    }

private:
    css::uno::Reference<css::frame::XModel> model_;
    css::uno::Reference<css::sheet::XSpreadsheetDocument> document_;
    planning::Date nullDate_;
    std::function<void()> afterChange_;
};

/// Holds text as text, whatever it looks like: never a formula, a number or a link.
void setText(const css::uno::Reference<css::table::XCell>& cell, const std::string& text);

/// Puts a cell's content and style; an empty content clears nothing.
void setContent(const css::uno::Reference<css::table::XCell>& cell, const planning::layout::Content& content);

void setProperty(const css::uno::Reference<css::uno::XInterface>& object, const char* name,
                 const css::uno::Any& value);

css::beans::PropertyValue namedValue(const char* name, const css::uno::Any& value);

/// Millimetres, or points with `perUnit` 35.28, in the office's hundredths of a millimetre.
sal_Int32 hundredths(double value, double perUnit = 100);

} // namespace keyplan::document
