// What the cells of a picture show, as a reader would find it; and plans written short.
#pragma once

#include "../../calc-templates/template_files.hpp"
#include "../layout/layouts.hpp"

#include "planning/pictures/cell_picture.hpp"
#include "planning/plan.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>

namespace keyplan::planning {

class ShownCells {
public:
    explicit ShownCells(const CellPicture& picture) : sheet_(picture.sheet) {
        for (const layout::Cell& cell : sheet_.cells)
            cells_[cell.at] = &cell;
    }

    std::string text(int row, int column) const {
        const auto found = cells_.find({row, column});
        if (found == cells_.end())
            return {};
        const auto* text = std::get_if<std::string>(&found->second->content);
        return text ? *text : std::string();
    }

    double number(int row, int column) const {
        const auto found = cells_.find({row, column});
        const auto* number = found == cells_.end() ? nullptr : std::get_if<double>(&found->second->content);
        return number ? *number : 0;
    }

    /// The cell's own style, else that of the last fill over it.
    std::string style(int row, int column) const {
        const auto found = cells_.find({row, column});
        if (found != cells_.end() && !found->second->style.empty())
            return found->second->style;
        std::string style;
        for (const layout::Fill& fill : sheet_.fills)
            if (fill.range.first.row <= row && row <= fill.range.last.row &&
                fill.range.first.column <= column && column <= fill.range.last.column)
                style = fill.style;
        return style;
    }

    /// The rows that show this text in a column.
    std::vector<int> rowsOf(const std::string& text, int column = firstPictureColumn) const {
        std::vector<int> rows;
        for (const auto& [at, cell] : cells_)
            if (at.column == column && this->text(at.row, at.column) == text)
                rows.push_back(at.row);
        return rows;
    }

    int rowOf(const std::string& text, int column = firstPictureColumn) const {
        const auto rows = rowsOf(text, column);
        return rows.size() == 1 ? rows.front() : -1;
    }

    /// Columns of a row whose style begins so, as first and last; -1 when there are none.
    std::pair<int, int> columnsLike(int row, const std::string& style) const {
        std::pair<int, int> columns{-1, -1};
        for (int column = 0; column < columnCount(); ++column)
            if (this->style(row, column).starts_with(style)) {
                columns.first = columns.first < 0 ? column : columns.first;
                columns.second = column;
            }
        return columns;
    }

    int columnCount() const { return static_cast<int>(sheet_.columns.size()); }
    int lastRow() const { return cells_.rbegin()->first.row; }

private:
    const layout::SheetLayout& sheet_;
    std::map<layout::Position, const layout::Cell*> cells_;
};

inline Plan planOf(const char* sections) {
    return exchange::readPlanJson(std::string(R"({"keyplan": 1, "template": "one-page", "sections": )") +
                                      sections + "}",
                                  tests::realVocabulary());
}

/// What every picture must keep to: styles that the theme knows, cells within its columns, words of at least
/// 8 points where it is printed on a page of 273 mm.
inline void expectSound(const CellPicture& picture) {
    std::set<std::string> styles;
    for (const layout::Fill& fill : picture.sheet.fills)
        styles.insert(fill.style);
    double width = 0;
    for (const layout::ColumnSize& column : picture.sheet.columns)
        width += column.hidden ? 0 : column.width;
    EXPECT_LE(width, 273.01) << picture.id;
    std::set<layout::Position> seen;
    for (const layout::Cell& cell : picture.sheet.cells) {
        styles.insert(cell.style.empty() ? "Keyplan Text" : cell.style);
        EXPECT_LT(cell.at.column, static_cast<int>(picture.sheet.columns.size()));
        EXPECT_TRUE(seen.insert(cell.at).second)
            << picture.id << " writes row " << cell.at.row << ", column " << cell.at.column << " twice";
    }
    for (const std::string& style : styles)
        EXPECT_TRUE(tests::realTheme("light").find(style)) << style;
    for (const Finding& finding : picture.findings)
        EXPECT_FALSE(tests::realMessages().say(finding.id, finding.arguments).starts_with(finding.id))
            << finding.id;
}

} // namespace keyplan::planning
