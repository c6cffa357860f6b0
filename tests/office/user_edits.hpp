// What people do to a plan's sheets with the office's own means: insert, remove, move, sort, rename, copy.
#pragma once

#include "plan_in_office.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/sheet/FormulaResult.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeMovement.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/table/TableSortField.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/table/XTableColumns.hpp>
#include <com/sun/star/util/XSortable.hpp>

namespace keyplan::office {

inline std::string shown(const Cell& cell) {
    namespace uno = com::sun::star::uno;
    return tools::toUtf8(
        uno::Reference<com::sun::star::text::XText>(cell, uno::UNO_QUERY_THROW)->getString());
}

inline com::sun::star::uno::Reference<com::sun::star::table::XColumnRowRange> grid(const Document& document,
                                                                                   const std::string& sheet) {
    return {sheetNamed(document, sheet), com::sun::star::uno::UNO_QUERY_THROW};
}

inline void insertRows(const Document& document, const std::string& sheet, int before, int count) {
    grid(document, sheet)->getRows()->insertByIndex(before, count);
}

inline void removeRow(const Document& document, const std::string& sheet, int row) {
    grid(document, sheet)->getRows()->removeByIndex(row, 1);
}

inline void insertColumns(const Document& document, const std::string& sheet, int before, int count) {
    grid(document, sheet)->getColumns()->insertByIndex(before, count);
}

// Cut & paste of a whole column to a free one.
inline void moveColumn(const Document& document, const std::string& sheet, int from, int to, int rows) {
    namespace uno = com::sun::star::uno;
    const auto source = sheetNamed(document, sheet);
    const uno::Reference<com::sun::star::sheet::XCellRangeAddressable> range(
        source->getCellRangeByPosition(from, 0, from, rows), uno::UNO_QUERY_THROW);
    const auto address = range->getRangeAddress();
    uno::Reference<com::sun::star::sheet::XCellRangeMovement>(source, uno::UNO_QUERY_THROW)
        ->moveRange({address.Sheet, to, 0}, address);
}

// Sorts rows from `first` to `last` over all columns from `left` on, by one column.
inline void sortRows(const Document& document, const std::string& sheet, int first, int last, int left,
                     int right, int column, bool ascending) {
    namespace uno = com::sun::star::uno;
    const uno::Reference<com::sun::star::util::XSortable> range(
        sheetNamed(document, sheet)->getCellRangeByPosition(left, first, right, last), uno::UNO_QUERY_THROW);
    com::sun::star::table::TableSortField field;
    field.Field = column - left;
    field.IsAscending = ascending;
    const uno::Sequence<com::sun::star::table::TableSortField> fields(&field, 1);
    range->sort(tools::sequenceOf({argument("SortFields", uno::Any(fields)),
                                   argument("ContainsHeader", false), argument("IsSortColumns", false)}));
}

inline void renameSheet(const Document& document, const std::string& sheet, const std::string& name) {
    namespace uno = com::sun::star::uno;
    uno::Reference<com::sun::star::container::XNamed>(sheetNamed(document, sheet), uno::UNO_QUERY_THROW)
        ->setName(tools::fromUtf8(name));
}

// The cells of a document, as "Sheet.A1:B2", whose formulas give this kind of result (FormulaResult).
inline std::vector<std::string> formulasGiving(const Document& document, sal_Int16 result) {
    namespace uno = com::sun::star::uno;
    std::vector<std::string> found;
    for (const std::string& name : sheetNames(document)) {
        const uno::Reference<com::sun::star::sheet::XCellRangesQuery> query(sheetNamed(document, name),
                                                                            uno::UNO_QUERY_THROW);
        const auto ranges = query->queryFormulaCells(result);
        if (ranges->getRangeAddresses().getLength() > 0)
            found.push_back(tools::toUtf8(ranges->getRangeAddressesAsString()));
    }
    return found;
}

inline std::vector<std::string> errorCells(const Document& document) {
    return formulasGiving(document, com::sun::star::sheet::FormulaResult::ERROR);
}

// Whether any cell of the document shows exactly this.
inline bool showsSomewhere(const Document& document, const std::string& text) {
    for (const std::string& name : sheetNames(document))
        for (const auto& row : contents(sheetNamed(document, name)))
            for (const std::string& cell : row)
                if (cell == text)
                    return true;
    return false;
}

// A table with what a user can see and destroy around its data.
class PlanTable : public SectionInSheet {
public:
    PlanTable(const Document& plan, const std::string& section) : SectionInSheet(plan, section) {
        const auto rowsShown = contents(sheetNamed(plan, sheet()));
        bool inside = false;
        for (std::size_t row = 0; row < rowsShown.size(); ++row)
            for (std::size_t column = 0; column < rowsShown[row].size(); ++column) {
                const std::string& mark = rowsShown[row][column];
                if (mark == "keyplan:" + section) {
                    inside = true;
                    idColumn = static_cast<int>(column);
                } else if (inside && mark == "keyplan:hints" && hintRow < 0) {
                    hintRow = static_cast<int>(row);
                } else if (inside && mark == "keyplan:end" && endRow < 0) {
                    endRow = static_cast<int>(row);
                }
            }
    }

    int idColumn = -1;
    int hintRow = -1; // the empty row under the hints; -1 when it was deleted
    int endRow = -1;  // likewise
};

// The export's sections, each table's rows in the order of their ids, so that sorted plans compare as equal.
inline json sectionsOf(const Document& document) {
    json sections = json::parse(exported(document))["sections"];
    for (json& section : sections)
        if (section.is_array())
            std::sort(section.begin(), section.end(),
                      [](const json& a, const json& b) { return a["id"] < b["id"]; });
    return sections;
}

// The row of an exported table with this id; null when there is none.
inline json rowOf(const json& sections, const std::string& section, const std::string& id) {
    for (const json& row : sections.at(section))
        if (row.value("id", "") == id)
            return row;
    return nullptr;
}

// The sample plan as a file of this kind, made once for all tests of the program.
inline std::string sampleFile(const std::string& extension, const std::string& filter) {
    static std::map<std::string, std::string> made;
    std::string& url = made[extension];
    if (url.empty()) {
        const Opened plan(newSamplePlan());
        url = storeAs(plan, workFolder() / ("sample." + extension), filter);
    }
    return url;
}

inline constexpr const char* ods = "calc8";
inline constexpr const char* xlsx = "Calc MS Excel 2007 XML";

inline std::string sampleIn(const std::string& extension) {
    return sampleFile(extension, extension == "ods" ? ods : xlsx);
}

} // namespace keyplan::office
