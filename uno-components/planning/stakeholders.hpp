// Stakeholders: how far they are with us, whom we keep in touch with, and how far away everybody is.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace keyplan::planning {

/// Where a person stands towards us, in the order of the word set "stakeholder-status".
enum class StakeholderStatus { Mentor, Supporter, Neutral, NonSupporter, Enemy };

struct Supporter {
    double influence = 0;
    StakeholderStatus status = StakeholderStatus::Neutral;
};

/// Σ influence × s / (2 Σ influence), s from 2 for a mentor to −2 for an enemy: −1 all against us, 1 all
/// mentors. Nothing without people; InvalidArgument ("influence-invalid") when an influence is below 0,
/// DivisionByZero when nobody has any.
std::optional<double> support(std::span<const Supporter> people);

struct Contact {
    double influence = 0;
    /// The day of the last contact, as a number of days; nothing for never.
    std::optional<double> last;
};

/// The share of influence, 0..1, that lies with people whom we contacted within `days` days before `today`,
/// both ends included; a time of day does not count, and a day after today is no contact yet. Nothing without
/// people; InvalidArgument ("influence-invalid", "days-invalid"), DivisionByZero when nobody has any
/// influence.
std::optional<double> contactCoverage(std::span<const Contact> people, double today, double days);

/// One row of a list of people. Lists of ids as `splitIds` reads them; case does not count.
struct Person {
    /// A row without an id is blank.
    std::string_view id;
    std::string_view reportsTo;
    /// A minus before an id, for a bad influence, is passed over.
    std::string_view influences;
    bool known = false;
    /// How gladly we would be introduced by them: read by `introductions` alone.
    int trust = 0;
};

/// Steps from the nearest person whom one of us knows: 0 for a known one, 1 for their boss, their reports and
/// those on either side of an influence, and so on; −1 when nobody leads there, nothing for a blank row. One
/// for each row given, in its order. InvalidArgument for an unknown id ("person-unknown"), an id twice
/// ("person-twice") and a person who reports to himself ("person-reports-to-self").
std::vector<std::optional<long long>> handshakes(std::span<const Person> people);

/// How one of us gets to know a person: who introduces us, as a position in the list, and after how many
/// steps.
struct Introduction {
    /// 0 for a known one, who needs no introduction.
    long long steps = 0;
    std::size_t by = 0;
};

/// A tie that leads to nobody, or from a person to himself: whose, and the id that is written there.
struct LooseTie {
    std::size_t person = 0;
    std::string id;
};

/// The shortest way to each person, as `handshakes` counts it; of several the one that begins with the person
/// whose `trust` is highest, of equal ones with the earlier. Nothing for those whom nobody leads to and for
/// blank rows. Ties that lead nowhere are passed over and named in `loose`. Throws InvalidArgument for an id
/// twice ("person-twice").
std::vector<std::optional<Introduction>> introductions(std::span<const Person> people,
                                                       std::vector<LooseTie>& loose);

/// The largest share, 0..1, that one person has of all our contacts: 1 when everything hangs on one thread.
/// Nothing without people; InvalidArgument ("contacts-invalid") when a number is below 0, DivisionByZero when
/// all are 0.
std::optional<double> largestShare(std::span<const double> contacts);

} // namespace keyplan::planning
