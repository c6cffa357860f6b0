// The stakeholder functions: ranges in, planning's stakeholders called, cells out.
#include "planning/stakeholders.hpp"

#include "bodies.hpp"
#include "planning/words.hpp"

#include <algorithm>

namespace keyplan::functions {

namespace {

using planning::StakeholderStatus;

StakeholderStatus statusOf(const std::string& word) {
    const auto status = choiceOf(WordSet::StakeholderStatus, word);
    if (!status)
        throw planning::InvalidArgument("stakeholder-status-unknown", {word});
    return static_cast<StakeholderStatus>(*status);
}

bool isBlank(const std::string& word) {
    return planning::withoutBlanks(word).empty();
}

} // namespace

Answer stakeholderSupport(const Numbers& influence, const Words& status) {
    requireSameLength(influence.size(), status.size());
    std::vector<planning::Supporter> people;
    for (std::size_t row = 0; row < influence.size(); ++row)
        if (influence[row] && !isBlank(status[row]))
            people.push_back({*influence[row], statusOf(status[row])});
    return numberOrNothing(planning::support(people));
}

Answer stakeholderCoverage(const Numbers& influence, const Numbers& lastContact, double today,
                           std::optional<double> days) {
    requireSameLength(influence.size(), lastContact.size());
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
    requireSameLength(ids.size(), reportsTo.size());
    requireSameLength(ids.size(), influences.size());
    requireSameLength(ids.size(), ourContact.size());
    std::vector<planning::Person> people;
    for (std::size_t row = 0; row < ids.size(); ++row)
        people.push_back({ids[row], reportsTo[row], influences[row], !isBlank(ourContact[row])});
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
    std::vector<double> counted;
    for (const auto& each : contacts)
        if (each)
            counted.push_back(*each);
    return numberOrNothing(planning::largestShare(counted));
}

} // namespace keyplan::functions
