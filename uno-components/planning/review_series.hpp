// Series of reviews: which kinds of meeting a plan calls for, and how often.
#pragma once

#include "planning/review_cadence.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace keyplan::planning {

struct ReviewSeries {
    /// A choice of the field `review`, as it is written there.
    std::string review;
    Cadence cadence = Cadence::Monthly;
    /// Length of the meeting; 0 for none that was agreed.
    int minutes = 30;
};

/// Reads what was asked for, in any case:
/// - "one-page": confirm the plan at once, a monthly review of ours, a quarterly client update, a half-yearly
///   progress report of an hour;
/// - "strategic": a fortnightly check-in by email, a monthly client update, a quarterly progress report of an
///   hour;
/// - a list such as "Monthly review: monthly, Client update: quarterly", of kinds among `kinds`;
/// - one cadence, "weekly": check-ins.
/// Throws InvalidArgument "cadence-unknown" (word) or "review-unknown" (word, the kinds there are).
std::vector<ReviewSeries> readSeries(std::string_view text, const std::vector<std::string>& kinds);

/// "one-page" or "strategic": the cadences that fit plans of a template. Plans of a page or two, of one
/// account's management and of a lost account are reviewed like a one-page plan.
std::string_view usualSeries(std::string_view templateId);

/// "Monthly", "Half-yearly": as the field `cadence` offers it.
std::string_view cadenceWord(Cadence cadence);

} // namespace keyplan::planning
