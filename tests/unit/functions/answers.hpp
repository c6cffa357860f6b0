// What a cell shows of an answer.
#pragma once

#include "functions/values.hpp"

namespace keyplan::functions {

/// The number in the one cell of an answer.
inline double numberOf(const Answer& answer) {
    return std::get<double>(std::get<AnswerCell>(answer));
}

/// Whether an answer is a single #N/A: there was nothing to compute.
inline bool isNothing(const Answer& answer) {
    const auto* cell = std::get_if<AnswerCell>(&answer);
    if (!cell)
        return false;
    const auto* error = std::get_if<CellError>(cell);
    return std::holds_alternative<std::monostate>(*cell) || (error && *error == CellError::NotAvailable);
}

} // namespace keyplan::functions
