// An open Calc document: its sheets, cells, dates and state, said shortly.
#include "document/spreadsheet.hpp"

#include "document/text.hpp"
#include "planning/errors.hpp"

#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/table/XTableColumns.hpp>
#include <com/sun/star/table/XTableRows.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/util/Date.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace keyplan::document {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

namespace {

bool isVisible(const Reference<css::uno::XInterface>& rowsOrColumns) {
    bool visible = true;
    Reference<css::beans::XPropertySet>(rowsOrColumns, UNO_QUERY_THROW)->getPropertyValue("IsVisible") >>=
        visible;
    return visible;
}

} // namespace

Spreadsheet::Spreadsheet(const Reference<css::frame::XModel>& model)
    : model_(model), document_(model_, UNO_QUERY) {
    if (!document_.is())
        throw planning::PlanError("no-spreadsheet");
    css::util::Date null;
    properties()->getPropertyValue("NullDate") >>= null;
    nullDate_ = planning::Date(std::chrono::year(null.Year) / std::chrono::month(null.Month) /
                               std::chrono::day(null.Day));
}

std::vector<std::string> Spreadsheet::sheetNames() const {
    std::vector<std::string> names;
    for (const rtl::OUString& name : sheets()->getElementNames())
        names.push_back(fromOffice(name));
    return names;
}

int Spreadsheet::positionOf(const std::string& name) const {
    const std::vector<std::string> names = sheetNames();
    return static_cast<int>(std::find(names.begin(), names.end(), name) - names.begin());
}

std::string Spreadsheet::freeSheetName(const std::string& wanted) const {
    std::string name = wanted;
    for (int number = 2; hasSheet(name); ++number)
        name = wanted + " " + std::to_string(number);
    return name;
}

bool Spreadsheet::hasSheet(const std::string& name) const {
    return sheets()->hasByName(toOffice(name));
}

Reference<css::sheet::XSpreadsheet> Spreadsheet::sheet(const std::string& name) const {
    return {sheets()->getByName(toOffice(name)), UNO_QUERY_THROW};
}

Reference<css::table::XCell> Spreadsheet::cell(const std::string& name, planning::layout::Position at) const {
    return sheet(name)->getCellByPosition(at.column, at.row);
}

Reference<css::table::XCellRange> Spreadsheet::range(const std::string& name,
                                                     const planning::layout::Range& range) const {
    return sheet(name)->getCellRangeByPosition(range.first.column, range.first.row, range.last.column,
                                               range.last.row);
}

Reference<css::beans::XPropertySet> Spreadsheet::properties() const {
    return {document_, UNO_QUERY_THROW};
}

bool Spreadsheet::isRowVisible(const std::string& name, int row) const {
    const Reference<css::table::XColumnRowRange> cells(cell(name, {row, 0}), UNO_QUERY_THROW);
    return isVisible(cells->getRows());
}

bool Spreadsheet::isColumnVisible(const std::string& name, int column) const {
    const Reference<css::table::XColumnRowRange> cells(cell(name, {0, column}), UNO_QUERY_THROW);
    return isVisible(cells->getColumns());
}

bool Spreadsheet::isProtected(const std::string& name) const {
    return Reference<css::util::XProtectable>(sheet(name), UNO_QUERY_THROW)->isProtected();
}

double Spreadsheet::serial(planning::Date date) const {
    return static_cast<double>((date - nullDate_).count());
}

planning::Date Spreadsheet::date(double serial) const {
    return nullDate_ + std::chrono::days(static_cast<int>(serial));
}

void Spreadsheet::mustBeWritable(const std::vector<std::string>& names) const {
    if (const Reference<css::frame::XStorable> storable(model_, UNO_QUERY);
        storable.is() && storable->isReadonly())
        throw planning::PlanError("document-read-only");
    if (const Reference<css::util::XProtectable> whole(model_, UNO_QUERY); whole.is() && whole->isProtected())
        throw planning::PlanError("document-protected");
    for (const std::string& name : names)
        if (isProtected(name))
            throw planning::PlanError("sheet-protected", {name});
}

void setText(const Reference<css::table::XCell>& cell, const std::string& text) {
    Reference<css::text::XTextRange>(cell, UNO_QUERY_THROW)->setString(toOffice(text));
}

void setContent(const Reference<css::table::XCell>& cell, const planning::layout::Content& content) {
    if (const auto* number = std::get_if<double>(&content))
        cell->setValue(*number);
    else if (const auto* text = std::get_if<std::string>(&content))
        setText(cell, *text);
    else if (const auto* formula = std::get_if<planning::layout::Formula>(&content))
        cell->setFormula(toOffice("=" + formula->text));
}

void setProperty(const Reference<css::uno::XInterface>& object, const char* name,
                 const css::uno::Any& value) {
    Reference<css::beans::XPropertySet>(object, UNO_QUERY_THROW)
        ->setPropertyValue(rtl::OUString::createFromAscii(name), value);
}

css::beans::PropertyValue namedValue(const char* name, const css::uno::Any& value) {
    css::beans::PropertyValue property;
    property.Name = rtl::OUString::createFromAscii(name);
    property.Value = value;
    return property;
}

sal_Int32 hundredths(double value, double perUnit) {
    return static_cast<sal_Int32>(std::lround(value * perUnit));
}

} // namespace keyplan::document
