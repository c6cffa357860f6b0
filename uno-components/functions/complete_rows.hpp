// Paired ranges read row by row: only the rows that are filled in everywhere count.
#pragma once

#include "functions/values.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

namespace keyplan::functions {

/// The numbers of the rows in which every range has one, a list for each range, so that a half-filled table
/// still computes. Ranges of different length throw InvalidArgument ("lengths-differ").
template <class... More>
std::array<std::vector<double>, 1 + sizeof...(More)> completeRows(const Numbers& first, const More&... more) {
    requireSameLength(first, more...);
    std::array<std::vector<double>, 1 + sizeof...(More)> lists;
    for (std::size_t i = 0; i < first.size(); ++i) {
        const std::array row{first[i], more[i]...};
        if (!std::all_of(row.begin(), row.end(), [](const auto& number) { return number.has_value(); }))
            continue;
        for (std::size_t list = 0; list < lists.size(); ++list)
            lists[list].push_back(row[list].value_or(0));
    }
    return lists;
}

/// The numbers in a range, without its blanks and texts.
inline std::vector<double> filledCells(const Numbers& range) {
    return std::move(completeRows(range).front());
}

/// What a method answered, #N/A where it had nothing to compute.
template <class Result>
AnswerCell cellOf(const Result& result) {
    return result;
}
template <class Result>
AnswerCell cellOf(const std::optional<Result>& result) {
    if (result)
        return *result;
    return CellError::NotAvailable;
}

/// One answer per row, from the numbers that the ranges have in it. A row with a blank stays blank; a
/// complete one for which there is nothing to compute shows #N/A. Otherwise as perRow.
template <class Method, class... More>
Answer perCompleteRow(const Method& method, const Values& first, const More&... more) {
    requireSameLength(first, more...);
    return perRow(first.size(), [&](std::size_t i) -> std::optional<AnswerCell> {
        const std::array row{numberIn(first[i]), numberIn(more[i])...};
        if (!std::all_of(row.begin(), row.end(), [](const auto& number) { return number.has_value(); }))
            return std::nullopt;
        return std::apply([&](const auto&... numbers) { return cellOf(method(numbers.value_or(0)...)); },
                          row);
    });
}

} // namespace keyplan::functions
