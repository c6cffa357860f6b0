// The boundary to the office: its cells become plain values, answers become cells, and no exception passes.
#include "functions/boundary.hpp"

#include <rtl/ustring.hxx>

#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstdint>

namespace keyplan::functions {

namespace {

using com::sun::star::uno::Sequence;
using rtl::OUString;

Value valueOf(const Any& cell) {
    double number = 0;
    if (cell >>= number) {
        // A NaN that comes in is an error of another cell: it must come out as one, not take part.
        if (!std::isfinite(number))
            throw NotANumber();
        return number;
    }
    OUString text;
    if (!(cell >>= text) || text.isEmpty())
        return {};
    const auto utf8 = rtl::OUStringToOString(text, RTL_TEXTENCODING_UTF8);
    return std::string(utf8.getStr(), static_cast<std::size_t>(utf8.getLength()));
}

// As ids are typed: 1, not 1.0.
std::string textOf(const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value))
        return *text;
    const auto* number = std::get_if<double>(&value);
    if (!number)
        return "";
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), *number).ptr;
    return {digits.data(), end};
}

std::optional<double> numberOf(const Value& value) {
    const auto* number = std::get_if<double>(&value);
    return number ? std::optional(*number) : std::nullopt;
}

template <class Item, class Convert>
std::vector<Item> cellsOf(const Rows& range, Convert convert) {
    std::vector<Item> cells;
    for (const auto& row : range)
        for (const auto& cell : row)
            cells.push_back(convert(valueOf(cell)));
    return cells;
}

// A single cell comes as itself.
Rows rowsOf(const Any& argument) {
    Rows rows;
    if (argument >>= rows)
        return rows;
    const Sequence<Any> row(&argument, 1);
    return Rows(&row, 1);
}

Any cellToOffice(const AnswerCell& cell) {
    if (const auto* number = std::get_if<double>(&cell))
        return Any(*number);
    if (const auto* error = std::get_if<CellError>(&cell))
        return toOffice(*error);
    const auto* text = std::get_if<std::string>(&cell);
    return Any(text ? OUString(text->data(), static_cast<sal_Int32>(text->size()), RTL_TEXTENCODING_UTF8)
                    : OUString());
}

} // namespace

Numbers numbers(const Rows& range) {
    return cellsOf<std::optional<double>>(range, numberOf);
}

Words words(const Rows& range) {
    return cellsOf<std::string>(range, textOf);
}

Values values(const Rows& range) {
    return cellsOf<Value>(range, [](Value value) { return value; });
}

std::string word(const Rows& range) {
    const auto cells = words(range);
    requireSameLength(cells.size(), 1);
    return cells.front();
}

std::optional<Numbers> optionalNumbers(const Any& range) {
    return range.hasValue() ? std::optional(numbers(rowsOf(range))) : std::nullopt;
}

std::optional<double> optionalNumber(const Any& cell) {
    if (!cell.hasValue())
        return std::nullopt;
    const auto cells = values(rowsOf(cell));
    requireSameLength(cells.size(), 1);
    if (std::holds_alternative<std::string>(cells.front()))
        throw NotANumber();
    return numberOf(cells.front());
}

Any toOffice(CellError error) {
    // Calc reads the low bits of a NaN as the number of an error.
    constexpr std::uint64_t quietNaN = 0x7FF8000000000000;
    return Any(std::bit_cast<double>(quietNaN | static_cast<std::uint64_t>(error)));
}

Any toOffice(const Answer& answer) {
    if (const auto* cell = std::get_if<AnswerCell>(&answer))
        return std::holds_alternative<std::monostate>(*cell) ? toOffice(CellError::NotAvailable)
                                                             : cellToOffice(*cell);
    const auto& column = std::get<Column>(answer);
    Rows rows(static_cast<sal_Int32>(column.size()));
    auto* row = rows.getArray();
    for (const auto& cell : column) {
        const Any value = cellToOffice(cell);
        *row++ = Sequence<Any>(&value, 1);
    }
    return Any(rows);
}

} // namespace keyplan::functions
