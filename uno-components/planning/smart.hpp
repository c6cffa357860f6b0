// SMART goals: whether an action or an objective says all that makes it one.
//
// Source: George T. Doran, "There's a S.M.A.R.T. way to write management's goals and objectives", Management
// Review 70 (1981), 35–36.
#pragma once

#include <string>
#include <string_view>

namespace keyplan::planning {

/// What is written about an action or an objective.
struct SmartParts {
    std::string_view text;
    bool measure = false;
    bool target = false;
    bool owner = false;
    bool due = false;
};

/// The letters of what is missing, in the order of the word, "" when nothing is: S (specific) a text of three
/// words or more, M (measurable) a measure, A (assignable) an owner, R (realistic) a target, T (time-related)
/// a due date. A word is what stands between blanks and is more than punctuation.
std::string missingOfSmart(const SmartParts& parts);

} // namespace keyplan::planning
