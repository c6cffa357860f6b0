// A plan in the office of a test program: made, exported and imported through the commands, and its cells by
// section, row id and field, wherever they lie.
#pragma once

#include "office.hpp"

#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/table/XTableRows.hpp>
#include <com/sun/star/text/XText.hpp>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <sstream>
#include <tuple>

namespace keyplan::office {

using nlohmann::json;

inline json details(const Answer& answer) {
    return json::parse(answer.json);
}

inline std::string readWhole(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

inline std::filesystem::path writeWhole(const std::string& name, const std::string& text) {
    auto file = workFolder() / name;
    std::ofstream(file, std::ios::binary) << text;
    return file;
}

// Snapshots are too long for the comparison of gtest, which looks for the shortest edit between them.
inline ::testing::AssertionResult same(const std::string& actual, const std::string& expected) {
    if (actual == expected) {
        return ::testing::AssertionSuccess();
    }
    std::string lines = difference(expected, actual);
    lines.resize(std::min<std::size_t>(lines.size(), 6000));
    return ::testing::AssertionFailure() << "(- expected, + actual)\n" << lines;
}

// Whether tests/run.sh was asked for its long form.
inline bool isLongRun() {
    return std::getenv("KEYPLAN_LONG") != nullptr;
}

// Every case with a form of the plan it is tried in: in a long run with both, else with one, the forms taking
// turns. Two tests of the same cases that begin with different forms see every case in both of them.
template <class Case>
std::vector<std::tuple<std::string, Case>> inTurns(const std::string& first, const std::string& second,
                                                   const std::vector<Case>& cases) {
    std::vector<std::tuple<std::string, Case>> all;
    for (std::size_t i = 0; i < cases.size(); ++i) {
        if (i % 2 == 0 || isLongRun())
            all.emplace_back(first, cases[i]);
        if (i % 2 == 1 || isLongRun())
            all.emplace_back(second, cases[i]);
    }
    return all;
}

// A new document from NewPlan; the test closes it (Opened).
inline Document newPlan(const Arguments& arguments) {
    const Answer answer = dispatch("org.keyplan:NewPlan", arguments);
    if (!answer.succeeded()) {
        throw std::runtime_error("NewPlan: " + answer.sentence);
    }
    return currentDocument();
}

inline Document newSamplePlan() {
    return newPlan({argument("Template", "one-page"), argument("Sample", true)});
}

inline Document newEmptyPlan() {
    return newPlan({argument("Template", "one-page")});
}

inline Document newPlanFrom(const std::string& data) {
    return newPlan({argument("Data", tools::fileUrl(writeWhole("new-plan.json", data)))});
}

inline std::string exported(const Document& document) {
    const auto file = workFolder() / "exported.json";
    const Answer answer =
        dispatch(document, "org.keyplan:ExportData", {argument("To", tools::fileUrl(file))});
    if (!answer.succeeded()) {
        throw std::runtime_error("ExportData: " + answer.sentence);
    }
    return readWhole(file);
}

inline Answer import(const Document& document, const std::string& data, const std::string& mode) {
    const auto file = writeWhole("imported.json", data);
    return dispatch(document, "org.keyplan:ImportData",
                    {argument("From", tools::fileUrl(file)), argument("Mode", mode)});
}

// The last cell in use, as its EndColumn and EndRow.
inline com::sun::star::table::CellRangeAddress endOf(const Sheet& sheet) {
    namespace uno = com::sun::star::uno;
    const auto cursor = sheet->createCursor();
    uno::Reference<com::sun::star::sheet::XUsedAreaCursor>(cursor, uno::UNO_QUERY_THROW)
        ->gotoEndOfUsedArea(false);
    return uno::Reference<com::sun::star::sheet::XCellRangeAddressable>(cursor, uno::UNO_QUERY_THROW)
        ->getRangeAddress();
}

// Everything a sheet shows, by row and column; one call, since the office is in another process.
inline std::vector<std::vector<std::string>> contents(const Sheet& sheet) {
    namespace uno = com::sun::star::uno;
    const auto end = endOf(sheet);
    const uno::Reference<com::sun::star::sheet::XCellRangeData> range(
        sheet->getCellRangeByPosition(0, 0, end.EndColumn, end.EndRow), uno::UNO_QUERY_THROW);
    std::vector<std::vector<std::string>> all;
    for (const auto& row : range->getDataArray()) {
        all.emplace_back();
        for (const uno::Any& value : row) {
            rtl::OUString text;
            double number = 0;
            if (value >>= text) {
                all.back().push_back(tools::toUtf8(text));
            } else {
                all.back().push_back((value >>= number) ? std::to_string(number) : std::string());
            }
        }
    }
    return all;
}

// Where a section of a plan lies now.
class SectionInSheet {
public:
    SectionInSheet(const Document& opened, const std::string& section) : document(opened) {
        for (const std::string& name : sheetNames(document)) {
            cells = contents(sheetNamed(document, name));
            for (std::size_t row = 0; row < cells.size(); ++row) {
                for (std::size_t column = 0; column < cells[row].size(); ++column) {
                    if (cells[row][column] == "keyplan:" + section) {
                        sheetName = name;
                        anchorRow = row;
                        anchorColumn = column;
                        return;
                    }
                }
            }
        }
        throw std::runtime_error("No sheet holds the section " + section);
    }

    const std::string& sheet() const { return sheetName; }

    // Where the anchor stands, counted from 0: a table's ids of fields lie in its row, a card's in its
    // column.
    int markRow() const { return static_cast<int>(anchorRow); }
    int markColumn() const { return static_cast<int>(anchorColumn); }

    // The row of a table's row id, counted from 0.
    int row(const std::string& id) const {
        for (std::size_t row = anchorRow + 1; row < cells.size(); ++row) {
            if (cells[row][anchorColumn] == id) {
                return static_cast<int>(row);
            }
        }
        throw std::runtime_error("No row " + id + " on " + sheetName);
    }

    int column(const std::string& field) const {
        for (std::size_t column = 0; column < cells[anchorRow].size(); ++column) {
            if (cells[anchorRow][column] == field) {
                return static_cast<int>(column);
            }
        }
        throw std::runtime_error("No field " + field + " on " + sheetName);
    }

    Cell cell(const std::string& id, const std::string& field) const {
        return sheetNamed(document, sheetName)->getCellByPosition(column(field), row(id));
    }
    // The cell of a card's field, or of a row's id.
    Cell card(const std::string& field) const {
        return sheetNamed(document, sheetName)
            ->getCellByPosition(column("keyplan:value"), static_cast<int>(fieldRow(field)));
    }
    Cell id(const std::string& id) const {
        return sheetNamed(document, sheetName)->getCellByPosition(static_cast<int>(anchorColumn), row(id));
    }

    std::string text(const std::string& rowId, const std::string& field) const {
        return cells[static_cast<std::size_t>(row(rowId))][static_cast<std::size_t>(column(field))];
    }

    com::sun::star::uno::Reference<com::sun::star::table::XTableRows> rows() const {
        namespace uno = com::sun::star::uno;
        return uno::Reference<com::sun::star::table::XColumnRowRange>(sheetNamed(document, sheetName),
                                                                      uno::UNO_QUERY_THROW)
            ->getRows();
    }

private:
    std::size_t fieldRow(const std::string& field) const {
        for (std::size_t row = anchorRow + 1; row < cells.size(); ++row) {
            if (cells[row][anchorColumn] == field) {
                return row;
            }
        }
        throw std::runtime_error("No field " + field + " on " + sheetName);
    }

    Document document;
    std::string sheetName;
    std::vector<std::vector<std::string>> cells;
    std::size_t anchorRow = 0;
    std::size_t anchorColumn = 0;
};

inline void setText(const Cell& cell, const std::string& text) {
    namespace uno = com::sun::star::uno;
    uno::Reference<com::sun::star::text::XText>(cell, uno::UNO_QUERY_THROW)->setString(tools::fromUtf8(text));
}

// One action of the plan, as the export says it; nothing when there is none from this source ("F7 weaken").
inline std::optional<json> actionFrom(const Document& document, const std::string& source) {
    const json plan = json::parse(exported(document));
    for (const json& action : plan["sections"]["actions"]) {
        if (action.value("source", "") == source) {
            return action;
        }
    }
    return std::nullopt;
}

} // namespace keyplan::office
