// The stakeholder functions: ranges in, planning's stakeholders called, cells out.
#include "planning/stakeholders.hpp"

#include "bodies.hpp"
#include "functions/complete_rows.hpp"
#include "planning/words.hpp"

#include <algorithm>

namespace keyplan::functions {

namespace {

using planning::StakeholderStatus;

StakeholderStatus statusOf(const std::string& word) {
    return chosen<StakeholderStatus>(WordSet::StakeholderStatus, word, "stakeholder-status-unknown");
}

} // namespace

Answer stakeholderSupport(const Numbers& influence, const Words& status) {
    requireSameLength(influence, status);
    std::vector<planning::Supporter> people;
    for (std::size_t row = 0; row < influence.size(); ++row)
        if (influence[row] && !planning::isBlank(status[row]))
            people.push_back({*influence[row], statusOf(status[row])});
    return numberOrNothing(planning::support(people));
}

Answer stakeholderCoverage(const Numbers& influence, const Numbers& lastContact, double today,
                           std::optional<double> days) {
    requireSameLength(influence, lastContact);
    if (!(today > 0))
        throw planning::InvalidArgument("days-invalid");
    std::vector<planning::Contact> people;
    for (std::size_t row = 0; row < influence.size(); ++row) {
        if (!influence[row])
            continue;
        // A date of 0 or below is no date.
        const bool contacted = lastContact[row].value_or(0) > 0;
        people.push_back({*influence[row], contacted ? lastContact[row] : std::nullopt});
    }
    return numberOrNothing(planning::contactCoverage(people, today, days.value_or(90)));
}

Answer stakeholderHandshakes(const Words& ids, const Words& reportsTo, const Words& influences,
                             const Words& ourContact) {
    requireSameLength(ids, reportsTo, influences, ourContact);
    std::vector<planning::Person> people;
    for (std::size_t row = 0; row < ids.size(); ++row)
        people.push_back({ids[row], reportsTo[row], influences[row], !planning::isBlank(ourContact[row])});
    const auto steps = planning::handshakes(people);
    if (std::all_of(steps.begin(), steps.end(), [](const auto& each) { return !each; }))
        return AnswerCell();
    Column column(steps.size());
    for (std::size_t row = 0; row < steps.size(); ++row)
        if (steps[row])
            column[row] = static_cast<double>(*steps[row]);
    return column;
}

Answer stakeholderSingleThread(const Numbers& contacts) {
    return numberOrNothing(planning::largestShare(filledCells(contacts)));
}

} // namespace keyplan::functions
