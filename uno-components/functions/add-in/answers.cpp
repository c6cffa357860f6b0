// Answers for the office: numbers, texts, errors, rows of them.
#include "functions/add-in/answers.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>

namespace keyplan::functions {

namespace {

using com::sun::star::uno::Sequence;
using rtl::OUString;

OUString textForOffice(std::string_view text) {
    return {text.data(), static_cast<sal_Int32>(text.size()), RTL_TEXTENCODING_UTF8};
}

// Calc reads the low bits of a NaN as the number of an error.
double errorNumber(CellError error) {
    constexpr std::uint64_t quietNaN = 0x7FF8000000000000;
    return std::bit_cast<double>(quietNaN | static_cast<std::uint64_t>(error));
}

bool isNumber(const AnswerCell& cell) {
    return std::holds_alternative<double>(cell) || std::holds_alternative<CellError>(cell);
}

double numberOf(const AnswerCell& cell) {
    if (const auto* error = std::get_if<CellError>(&cell))
        return errorNumber(*error);
    const double number = std::get<double>(cell);
    // Beyond the largest number there is none to show.
    return std::isfinite(number) ? number : errorNumber(CellError::IllegalArgument);
}

// Cells, row by row, as rows of one type.
template <class Value, class Convert>
Any rowsOf(const std::vector<AnswerCell>& cells, std::size_t columns, Convert convert) {
    Sequence<Sequence<Value>> rows(static_cast<sal_Int32>(cells.size() / columns));
    auto* row = rows.getArray();
    for (auto cell = cells.begin(); cell != cells.end(); ++row) {
        row->realloc(static_cast<sal_Int32>(columns));
        auto* values = row->getArray();
        for (std::size_t i = 0; i < columns; ++i)
            values[i] = convert(*cell++);
    }
    return Any(rows);
}

} // namespace

Any toOffice(CellError error) {
    return Any(errorNumber(error));
}

Answers::Answers(std::string_view language) {
    for (std::size_t set = 0; set < wordSets; ++set) {
        auto& words = words_.emplace_back();
        for (Word word{static_cast<WordSet>(set), 0};; ++word.choice) {
            const auto shown = shownWord(word, language);
            if (shown.empty())
                break;
            words.push_back(textForOffice(shown));
        }
    }
}

OUString Answers::text(const AnswerCell& cell) const {
    if (const auto* word = std::get_if<Word>(&cell))
        return words_.at(static_cast<std::size_t>(word->set)).at(word->choice);
    const auto* written = std::get_if<std::string>(&cell);
    return written ? textForOffice(*written) : OUString();
}

Any Answers::cell(const AnswerCell& cell) const {
    return isNumber(cell) ? Any(numberOf(cell)) : Any(text(cell));
}

Any Answers::rows(const std::vector<AnswerCell>& cells, std::size_t columns) const {
    if (cells.empty() || columns == 0)
        return functions::toOffice(CellError::NotAvailable);
    const auto numbers = std::count_if(cells.begin(), cells.end(), isNumber);
    if (static_cast<std::size_t>(numbers) == cells.size())
        return rowsOf<double>(cells, columns, numberOf);
    if (numbers == 0)
        return rowsOf<OUString>(cells, columns, [&](const AnswerCell& each) { return text(each); });
    return rowsOf<Any>(cells, columns, [&](const AnswerCell& each) { return cell(each); });
}

Any Answers::toOffice(const Answer& answer) const {
    if (const auto* column = std::get_if<Column>(&answer))
        return rows(*column, 1);
    if (const auto* grid = std::get_if<Grid>(&answer))
        return rows(grid->cells, grid->columns);
    const auto& single = std::get<AnswerCell>(answer);
    return std::holds_alternative<std::monostate>(single) ? functions::toOffice(CellError::NotAvailable)
                                                          : cell(single);
}

} // namespace keyplan::functions
