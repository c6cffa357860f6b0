// Where an example's data and its result lie in a sheet, and what its cells show.
#include "tools/catalogue/example.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

namespace keyplan::catalogue {

namespace {

bool isBlank(const nlohmann::json& cell) {
    return cell.is_string() && cell.get_ref<const std::string&>().empty();
}

std::string shownDate(const std::string& iso) {
    constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto month = static_cast<std::size_t>(std::stoi(iso.substr(5, 2)));
    return std::to_string(std::stoi(iso.substr(8))) + " " + months.at(month - 1) + " " + iso.substr(0, 4);
}

} // namespace

DataSize dataSize(const Example& example) {
    DataSize size;
    for (std::size_t row = 0; row < example.cells.size(); ++row)
        for (std::size_t column = 0; column < example.cells[row].size(); ++column)
            if (!isBlank(example.cells[row][column])) {
                size.columns = std::max(size.columns, column + 1);
                size.rows = std::max(size.rows, row + 1);
            }
    for (const auto& range : rangesRead(example)) {
        size.columns = std::max(size.columns, range.lastColumn + 1);
        size.rows = std::max(size.rows, range.lastRow + 1);
    }
    return size;
}

std::vector<CellRange> rangesRead(const Example& example) {
    std::vector<CellRange> ranges;
    for (const auto& part : formulaParts(example.formula))
        if (part.kind == FormulaPart::Kind::Reference &&
            std::find(ranges.begin(), ranges.end(), part.cells) == ranges.end())
            ranges.push_back(part.cells);
    return ranges;
}

std::size_t resultRow(const Example& example) {
    const auto ranges = rangesRead(example);
    if (ranges.empty())
        return 0;
    // One result per row stands beside its row.
    for (const auto& range : ranges)
        if (range.lastRow - range.row + 1 == example.results.size())
            return range.row;
    return ranges.front().row;
}

bool fillsCells(const Example& example) {
    return example.results.size() > 1 || example.results.front().size() > 1;
}

std::string shown(const nlohmann::json& cell) {
    if (cell.is_object())
        return cell.contains("date") ? shownDate(cell.at("date").get<std::string>())
                                     : cell.at("error").get<std::string>();
    if (cell.is_string())
        return cell.get<std::string>();
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.10g", cell.get<double>());
    return text.data();
}

bool isNumeric(const nlohmann::json& cell) {
    return cell.is_number() || (cell.is_object() && cell.contains("date"));
}

} // namespace keyplan::catalogue
