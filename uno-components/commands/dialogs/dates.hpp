// Dates as the dialogs take them.
#pragma once

#include "commands/dialogs/dialog.hpp"
#include "planning/date.hpp"

#include <optional>
#include <string_view>

#include <com/sun/star/util/Date.hpp>

namespace keyplan::commands {

/// Shows a date in a date field, written as 2026-11-30.
inline void showDate(const Dialog& dialog, std::string_view field, planning::Date date) {
    namespace uno = com::sun::star::uno;
    constexpr sal_Int16 isoFormat = 11;
    const std::chrono::year_month_day parts(date);
    dialog.set(field, "DateFormat", uno::Any(isoFormat));
    dialog.set(
        field, "Date",
        uno::Any(com::sun::star::util::Date(static_cast<sal_uInt16>(static_cast<unsigned>(parts.day())),
                                            static_cast<sal_uInt16>(static_cast<unsigned>(parts.month())),
                                            static_cast<sal_Int16>(static_cast<int>(parts.year())))));
}

/// The date in a date field; nothing while there is none.
inline std::optional<planning::Date> dateIn(const Dialog& dialog, std::string_view field) {
    com::sun::star::util::Date date;
    if (!(dialog.get(field, "Date") >>= date))
        return std::nullopt;
    const std::chrono::year_month_day parts{std::chrono::year(date.Year), std::chrono::month(date.Month),
                                            std::chrono::day(date.Day)};
    return parts.ok() ? std::optional(planning::Date(parts)) : std::nullopt;
}

} // namespace keyplan::commands
