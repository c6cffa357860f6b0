// What the functions' bodies take and give, free of the office: cells, columns, tables, words and errors.
#pragma once

#include "planning/date.hpp"
#include "planning/errors.hpp"
#include "word_sets.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace keyplan::functions {

/// A range of numbers, row by row; blanks and text are passed over.
using Numbers = std::vector<std::optional<double>>;
/// A range of strengths, row by row; 0 for blanks and text.
using Strengths = std::vector<double>;
/// A range of texts, row by row; numbers as text, blanks "".
using Words = std::vector<std::string>;
/// One cell of a range that takes one value per row: blank, a number or text.
using Value = std::variant<std::monostate, double, std::string>;
using Values = std::vector<Value>;
/// A range whose shape matters: its cells row by row.
struct Table {
    std::size_t columns = 0;
    Values cells;
};

/// Errors as the office numbers them.
enum class CellError { IllegalArgument = 502, NoValue = 519, DivisionByZero = 532, NotAvailable = 32767 };

/// A choice of a set by its place in the set, shown in the language of the office.
struct Word {
    WordSet set;
    std::size_t choice;
};

/// One cell of an answer. In a column or table a blank shows "".
using AnswerCell = std::variant<std::monostate, double, std::string, Word, CellError>;

/// What a body answers: one cell, a column of them, or a table. A single blank is #N/A: there is nothing to
/// compute.
using Column = std::vector<AnswerCell>;
struct Grid {
    std::size_t columns = 0;
    /// Row by row.
    std::vector<AnswerCell> cells;
};
using Answer = std::variant<AnswerCell, Column, Grid>;

/// Text where one number is needed. Cells: #VALUE!.
class NotANumber : public planning::PlanError {
public:
    NotANumber() : PlanError("not-a-number") {}
};

/// Throws InvalidArgument ("lengths-differ") unless paired ranges hold the same number of cells.
template <class Range, class... More>
void requireSameLength(const Range& first, const More&... more) {
    if (((first.size() != more.size()) || ...))
        throw planning::InvalidArgument("lengths-differ");
}

/// The number in a cell, nothing in a blank one. Text throws NotANumber.
std::optional<double> numberIn(const Value& value);

/// The choice of a set that a word means, in any language, in any case, surrounding blanks passed over.
std::optional<std::size_t> choiceOf(WordSet set, std::string_view word);
/// The same as the choice itself. Its enumeration lists the choices in the set's order. Any other word throws
/// InvalidArgument (`unknown`, the word).
template <class Choice>
Choice chosen(WordSet set, const std::string& word, const char* unknown) {
    const auto choice = choiceOf(set, word);
    if (!choice)
        throw planning::InvalidArgument(unknown, {word});
    return static_cast<Choice>(*choice);
}
/// What a cell shows for a choice; its enumeration lists the choices in the set's order.
template <class Choice>
Word wordOf(WordSet set, Choice choice) {
    return {set, static_cast<std::size_t>(choice)};
}
/// The word of a choice in a language ("en"), in English where it has none.
std::string_view shownWord(const Word& word, std::string_view language);

/// The day that a date counted from `nullDate` falls on, whatever its time of day. Throws InvalidArgument
/// ("date-out-of-range") outside the years 1 to 9999.
planning::Date dateOf(double serial, planning::Date nullDate);
/// The same the other way round.
double serialOf(planning::Date date, planning::Date nullDate);

/// The error that a cell shows for the exception being handled.
CellError currentError() noexcept;

/// One answer per row: `row(i)` gives what row i answers, nothing for a blank one. An exception is the error
/// of its row alone, as if each row were a formula of its own. A single row answers a single cell; without
/// any answer there is nothing to compute.
template <class Row>
Answer perRow(std::size_t rows, Row row) {
    Column column(rows);
    bool computed = false;
    for (std::size_t i = 0; i < rows; ++i) {
        try {
            if (auto answer = row(i))
                column[i] = std::move(*answer);
        } catch (...) {
            column[i] = currentError();
        }
        computed = computed || column[i].index() != 0;
    }
    if (!computed)
        return AnswerCell();
    return rows == 1 ? Answer(column.front()) : Answer(std::move(column));
}

/// A computed number, or nothing to compute.
template <class Number>
Answer numberOrNothing(const std::optional<Number>& number) {
    return number ? AnswerCell(static_cast<double>(*number)) : AnswerCell();
}

} // namespace keyplan::functions
