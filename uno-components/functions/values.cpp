// What the functions' bodies take and give: the rules that all of them share.
#include "functions/values.hpp"

#include <cmath>

namespace keyplan::functions {

namespace {

constexpr planning::Date firstDay = std::chrono::year(1) / 1 / 1;
constexpr planning::Date lastDay = std::chrono::year(9999) / 12 / 31;

} // namespace

std::optional<double> numberIn(const Value& value) {
    if (std::holds_alternative<std::string>(value))
        throw NotANumber();
    const double* number = std::get_if<double>(&value);
    return number ? std::optional(*number) : std::nullopt;
}

planning::Date dateOf(double serial, planning::Date nullDate) {
    const double days = std::floor(serial);
    // Written so that a NaN is refused as well.
    if (!(days >= serialOf(firstDay, nullDate) && days <= serialOf(lastDay, nullDate)))
        throw planning::InvalidArgument("date-out-of-range");
    return nullDate + std::chrono::days(static_cast<int>(days));
}

double serialOf(planning::Date date, planning::Date nullDate) {
    return static_cast<double>((date - nullDate).count());
}

CellError currentError() noexcept {
    try {
        throw;
    } catch (const planning::InvalidArgument&) {
        return CellError::IllegalArgument;
    } catch (const planning::DivisionByZero&) {
        return CellError::DivisionByZero;
    } catch (...) {
        return CellError::NoValue;
    }
}

} // namespace keyplan::functions
