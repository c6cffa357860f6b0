// The reviews of a plan's period: when each meeting of its series takes place.
#pragma once

#include "planning/actions/proposal.hpp"
#include "planning/plan.hpp"
#include "planning/review_series.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace keyplan::planning {

struct ReviewOptions {
    Date today;
    std::vector<ReviewSeries> series;
    /// Dates are counted from here. Without it from today, or from the start of the plan's period if later.
    std::optional<Date> from = std::nullopt;
    /// The last day that is planned. Without it the end of the plan's period if that is still to come, else a
    /// year from the first.
    std::optional<Date> until = std::nullopt;
    std::vector<Date> holidays = {};
    Say say;
};

struct PlannedReviews {
    Date from;
    Date until;
    /// By date: review, cadence, audience, date, minutes, by, status.
    std::vector<Row> added;
    /// Dates for which there is such a review already, and those for which a larger meeting stands.
    std::size_t present = 0;
    std::size_t covered = 0;
};

/// Meetings of one kind this many at most: every week for five years.
constexpr std::size_t mostReviews = 260;

/// The meetings that are still missing. A series that comes once has its date on the first day, any other
/// after each whole period; one that would be complete on the day after the last takes place on the last.
/// Weekends and holidays move a meeting to the next working day, or to the one before where that is after the
/// last day.
///
/// - There is such a meeting already where a row of its kind, whatever its status, has a date within half a
///   period; for one that comes once, any row of its kind.
/// - A larger meeting (one that comes less often) stands for a smaller one within a quarter of the smaller
///   one's period: in the month of the client update there is no review of ours, and no check-in in the days
///   around a call. Reviews by peers and managers stand apart: they neither replace nor are replaced.
///
/// Throws InvalidArgument: "reviews-until-before" (first day, last day), "reviews-too-many" (how many at
/// most), "date-out-of-range".
PlannedReviews planReviews(const Plan& plan, const ReviewOptions& options);

} // namespace keyplan::planning
