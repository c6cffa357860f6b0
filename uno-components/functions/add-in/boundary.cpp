// The boundary to the office: its cells become plain values.
#include "functions/add-in/boundary.hpp"

#include <com/sun/star/util/Date.hpp>
#include <rtl/ustring.hxx>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <ctime>
#include <utility>

namespace keyplan::functions {

namespace {

using com::sun::star::uno::Sequence;
using rtl::OUString;

// The number in a cell; text is not even read.
std::optional<double> numberIn(const Any& cell) {
    double number = 0;
    if (!(cell >>= number))
        return std::nullopt;
    // A NaN that comes in is an error of another cell: it must come out as one, not take part.
    if (!std::isfinite(number))
        throw NotANumber();
    return number;
}

Value valueOf(const Any& cell) {
    if (const auto number = numberIn(cell))
        return *number;
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

// How many cells a range has; a caller that is not the office may pass rows of different length.
template <class Range>
std::size_t cellCount(const Range& range) {
    std::size_t count = 0;
    for (const auto& row : range)
        count += static_cast<std::size_t>(row.getLength());
    return count;
}

template <class Item, class Convert>
std::vector<Item> cellsOf(const Rows& range, Convert convert) {
    std::vector<Item> cells;
    cells.reserve(cellCount(range));
    for (const auto& row : range)
        for (const auto& cell : row)
            cells.push_back(convert(cell));
    return cells;
}

// For arguments that are one cell.
template <class Cells>
typename Cells::value_type onlyCell(Cells cells) {
    if (cells.size() != 1)
        throw planning::InvalidArgument("lengths-differ");
    return std::move(cells.front());
}

} // namespace

Rows rowsOf(const Any& argument) {
    Rows rows;
    if (argument >>= rows)
        return rows;
    const Sequence<Any> row(&argument, 1);
    return Rows(&row, 1);
}

Numbers numbers(const Rows& range) {
    return cellsOf<std::optional<double>>(range, [](const Any& cell) { return numberIn(cell); });
}

Strengths strengths(const NumberRows& range) {
    Strengths all;
    all.reserve(cellCount(range));
    for (const auto& row : range)
        all.insert(all.end(), row.begin(), row.end());
    if (!std::all_of(all.begin(), all.end(), [](double number) { return std::isfinite(number); }))
        throw NotANumber();
    return all;
}

Words words(const Rows& range) {
    return cellsOf<std::string>(range, [](const Any& cell) { return textOf(valueOf(cell)); });
}

Values values(const Rows& range) {
    return cellsOf<Value>(range, valueOf);
}

Table table(const Rows& range) {
    const sal_Int32 columns = range.hasElements() ? range[0].getLength() : 0;
    for (const auto& row : range)
        if (row.getLength() != columns)
            throw planning::InvalidArgument("lengths-differ");
    return {static_cast<std::size_t>(columns), values(range)};
}

std::string word(const Rows& range) {
    return onlyCell(words(range));
}

std::vector<Table> tables(const Sequence<Any>& ranges) {
    std::vector<Table> all;
    for (const Any& range : ranges)
        if (range.hasValue())
            all.push_back(table(rowsOf(range)));
    return all;
}

std::optional<double> optionalNumber(const Any& cell) {
    if (!cell.hasValue())
        return std::nullopt;
    return numberIn(onlyCell(values(rowsOf(cell))));
}

planning::Date nullDate(const Options& options) {
    com::sun::star::util::Date date(30, 12, 1899);
    if (options.is())
        options->getPropertyValue("NullDate") >>= date;
    return std::chrono::year(date.Year) / std::chrono::month(date.Month) / std::chrono::day(date.Day);
}

double today(const Any& cell, const Options& options) {
    if (const auto date = optionalNumber(cell); date && *date > 0)
        return *date;
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    const planning::Date date = std::chrono::year(local.tm_year + 1900) /
                                std::chrono::month(static_cast<unsigned>(local.tm_mon + 1)) /
                                std::chrono::day(static_cast<unsigned>(local.tm_mday));
    return serialOf(date, nullDate(options));
}

} // namespace keyplan::functions
