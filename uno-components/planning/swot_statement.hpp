// Whether a SWOT statement says something: a condition, and what follows from it for us.
//
// A good statement starts from a condition at the client, says what it means, and says what we can do.
// Source: Keyplan. Words cannot prove that a sentence makes sense; the rule looks for their signs and gives
// the writer the benefit of the doubt.
#pragma once

#include <functional>
#include <optional>
#include <string_view>

namespace keyplan::planning {

/// What a word or phrase is a sign of, in the order of the word set "statement-cue".
enum class StatementCue {
    /// A cause or a condition: because, if, due to.
    Cause,
    /// How things stand, and who else is meant: is, has, their, the client.
    State,
    /// What follows: so, therefore, risk, us.
    Consequence,
    /// What may be done or happen, a consequence when it is ours or follows something: can, may, should.
    Possibility,
    /// We and ours.
    Ours,
    /// Begins a new clause without a comma: and, but, where.
    Turn,
    /// Common words of the language, by which it is known.
    Common
};

/// The advice for a statement that cannot stand yet, in the order of the word set "statement-advice".
enum class StatementAdvice { TooShort, NoCondition, NoConsequence };

/// The cue that a phrase of one to three words in small letters is, nothing when it is none.
using CueOf = std::function<std::optional<StatementCue>(std::string_view phrase)>;

/// Nothing when the statement can stand. Fewer than five words are too short; longer ones lack a condition or
/// a consequence when no sign of it is found. Statements of eight words or more without a single cue are in
/// another language and can stand.
std::optional<StatementAdvice> adviceOn(std::string_view statement, const CueOf& cueOf);

} // namespace keyplan::planning
