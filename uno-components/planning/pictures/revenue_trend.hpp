// The trend of revenue: what was sold in each period, what was planned, and what the open business lets us
// expect for periods to come.
#pragma once

#include "planning/date.hpp"
#include "planning/messages.hpp"
#include "planning/plan.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace keyplan::planning {

struct RevenuePeriod {
    std::string name;
    std::optional<double> actual;
    std::optional<double> target;
    /// Won and weighted open deals that close in the period.
    std::optional<double> expected;
};

struct RevenueTrend {
    /// In the order of the plan, those to come last.
    std::vector<RevenuePeriod> periods;
    /// "2025: 950,100, 95 % of target."
    std::string says;
    /// "The plan's period: 1,020,000 expected, short by 40,000." Empty without deals or a target.
    std::string expects;
};

/// A year, half, quarter or month as people write it, both days included.
struct CalendarPeriod {
    enum class Length { Month = 1, Quarter = 3, Half = 6, Year = 12 };
    Date first;
    Date last;
    Length length = Length::Year;
};

/// Reads "2025", "2025 H2", "2025 Q4" (also "Q4 2025"), "2025-11"; case and blanks do not count. Nothing for
/// any other text.
std::optional<CalendarPeriod> readCalendarPeriod(std::string_view text);

/// The period of the same length that follows, with its name as readCalendarPeriod reads it.
std::pair<CalendarPeriod, std::string> periodAfter(const CalendarPeriod& period);

/// "1,234,567": whole, as print has it.
std::string groupedNumber(double number);

/// Periods without an actual get what `opportunities` let us expect for them; where the table ends before the
/// plan's period does, the periods up to its end follow. What cannot be placed in such a period, because the
/// table names its periods in words of its own, is shown as one for the whole of the plan's period. Throws
/// PlanError: "no-revenue" when no period has an actual or a target, "revenue-amount-invalid",
/// "open-amount-invalid", "open-probability-invalid" (row, what it says), "row-id-twice".
RevenueTrend revenueTrend(const Plan& plan, const Messages& messages);

} // namespace keyplan::planning
