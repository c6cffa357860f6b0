// Changes the tables and cards of an open plan cell by cell, so that the office's undo restores every one of
// them.
#pragma once

#include "document/open_plan.hpp"
#include "planning/layout/section_layout.hpp"

#include <map>
#include <string>
#include <vector>

namespace keyplan::document {

class PlanEditor {
public:
    PlanEditor(const Spreadsheet& spreadsheet, OpenPlan& open, const planning::Vocabulary& vocabulary,
               const planning::Messages& messages);

    /// Writes entered fields into a row of a table, given by its sheet row, or into a card. Only the fields
    /// named change.
    void write(const std::string& section, int sheetRow, const planning::Fields& values);

    /// The first blank row of a table, or a new one before its end; its id is written where it was missing,
    /// and given back.
    struct Place {
        int row;
        std::string id;
    };
    Place appendRow(const std::string& section);

    /// Makes sure that this many rows can be appended: one insertion instead of many.
    void reserve(const std::string& section, int count);

    /// Fills the formulas of calculated cells that are still empty or that Keyplan wrote when the plan lacked
    /// a section they read. `before` is where sections lay then.
    void rewire(const std::string& section, const planning::layout::Places& before);

    /// Whether rewire would change anything.
    bool canBeRewired(const std::string& section, const planning::layout::Places& before) const;

    /// Writes a row's id.
    void writeId(const std::string& section, int sheetRow, const std::string& id);

    /// Gives a blank row an unused id, where its old one means something that is gone.
    void renewId(const std::string& section, int sheetRow);

    /// Clears every entered field of a row.
    void clear(const std::string& section, int sheetRow);

    /// Gives filled rows without an id the one they have in the data, spare rows unused ids, missing
    /// formulas, and the table a few spare rows at its end.
    void replenish(const std::string& section);

private:
    const planning::layout::SectionPlace& place(const std::string& section) const;
    std::vector<RowPlace>& rows(const std::string& section) { return open_.rows[section]; }
    std::vector<planning::layout::Cell> rewiredCells(const std::string& section,
                                                     const planning::layout::Places& before) const;
    /// Adds rows before the end of a table; everything below on the sheet moves down.
    void insertRows(const std::string& section, int count);
    /// Whether the row that marks a table's end is still there.
    bool hasEnd(const planning::layout::SectionPlace& table) const;
    /// How many blank rows follow the last filled one.
    int spareCount(const std::string& section);
    std::string nextId(const std::string& section);
    void fillFormulas(const std::string& section, int sheetRow);

    const Spreadsheet& spreadsheet_;
    OpenPlan& open_;
    const planning::Vocabulary& vocabulary_;
    const planning::Messages& messages_;
};

/// Puts one value into a cell: dates as dates, text as text.
void writeValue(const Spreadsheet& spreadsheet, const css::uno::Reference<css::table::XCell>& cell,
                const planning::Value& value);

} // namespace keyplan::document
