// Plans for tests of pictures, and what a picture's sheet holds.
#pragma once

#include "../layout/layouts.hpp"

#include "planning/pictures/cell_picture.hpp"
#include "planning/plan.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace keyplan::tests {

using planning::CellPicture;
using planning::Plan;
using planning::Row;
using planning::Value;
namespace layout = planning::layout;

inline Row planRow(const std::string& id, const std::vector<std::pair<std::string, Value>>& values) {
    Row row;
    row.id = id;
    for (const auto& [field, value] : values)
        row.set(field, value);
    return row;
}

inline Plan planWith(const std::string& section, std::vector<Row> rows) {
    Plan plan;
    plan.sections.push_back({section, std::move(rows)});
    return plan;
}

/// Where a cell of the picture below its head holds a text that contains this.
inline std::vector<layout::Position> cellsWith(const CellPicture& picture, const std::string& words) {
    std::vector<layout::Position> found;
    for (const layout::Cell& cell : picture.sheet.cells)
        if (const auto* text = std::get_if<std::string>(&cell.content);
            text && cell.at.row >= planning::firstPictureRow && text->find(words) != std::string::npos)
            found.push_back(cell.at);
    return found;
}

/// Nothing is written twice, merged twice or outside of the columns, and every style is known.
inline void expectSound(const CellPicture& picture) {
    std::vector<layout::Position> all;
    for (const layout::Cell& cell : picture.sheet.cells) {
        all.push_back(cell.at);
        EXPECT_LT(cell.at.column, static_cast<int>(picture.sheet.columns.size()));
    }
    std::sort(all.begin(), all.end());
    EXPECT_EQ(std::adjacent_find(all.begin(), all.end()), all.end());
    for (const char* theme : {"light", "high-contrast"}) {
        for (const layout::Cell& cell : picture.sheet.cells)
            EXPECT_TRUE(cell.style.empty() || realTheme(theme).find(cell.style)) << cell.style;
        for (const layout::Fill& fill : picture.sheet.fills)
            EXPECT_TRUE(realTheme(theme).find(fill.style)) << fill.style;
    }
    for (std::size_t i = 0; i < picture.sheet.merges.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            const auto& a = picture.sheet.merges[i];
            const auto& b = picture.sheet.merges[j];
            EXPECT_TRUE(a.last.row < b.first.row || b.last.row < a.first.row ||
                        a.last.column < b.first.column || b.last.column < a.first.column);
        }
}

} // namespace keyplan::tests
