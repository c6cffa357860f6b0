// Stakeholders: how far they are with us, whom we keep in touch with, and how far away everybody is.
#include "planning/stakeholders.hpp"

#include "planning/errors.hpp"
#include "planning/id_list.hpp"
#include "planning/sums.hpp"
#include "planning/words.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_map>
#include <utility>

namespace keyplan::planning {

namespace {

double influenceOf(double influence) {
    if (!(influence >= 0 && influence <= largestExact))
        throw InvalidArgument("influence-invalid");
    return influence;
}

double share(double part, double whole) {
    if (whole == 0)
        throw DivisionByZero("division-by-zero");
    return part / whole;
}

// The minus of the keyboard, and those that office programs make of it.
std::string_view withoutMinus(std::string_view id) {
    for (const std::string_view minus : {"-", "\xE2\x88\x92", "\xE2\x80\x93"})
        if (id.starts_with(minus))
            return id.substr(minus.size());
    return id;
}

// Who is linked with whom, as row numbers.
class Ties {
public:
    /// Without a list for loose ties they are refused.
    explicit Ties(std::span<const Person> people, std::vector<LooseTie>* loose = nullptr)
        : loose_(loose), ends_(people.size() + 1, 0) {
        rows_.reserve(people.size());
        for (std::size_t row = 0; row < people.size(); ++row)
            if (const auto id = withoutBlanks(people[row].id);
                !id.empty() && !rows_.emplace(wordKey(id), row).second)
                throw InvalidArgument("person-twice", {std::string(id)});
        for (std::size_t row = 0; row < people.size(); ++row) {
            if (isBlank(people[row].id))
                continue;
            link(row, people[row].reportsTo, true);
            link(row, people[row].influences, false);
        }
        arrange();
    }

    std::span<const std::size_t> neighbours(std::size_t row) const {
        return std::span(neighbours_).subspan(ends_[row], ends_[row + 1] - ends_[row]);
    }

private:
    void link(std::size_t row, std::string_view list, bool reporting) {
        for (const std::string_view entry : splitIds(list)) {
            const std::string_view id = withoutMinus(entry);
            if (id.empty())
                continue;
            const auto found = rows_.find(wordKey(id));
            const bool unknown = found == rows_.end();
            if (unknown || (reporting && found->second == row)) {
                if (!loose_)
                    throw InvalidArgument(unknown ? "person-unknown" : "person-reports-to-self",
                                          {std::string(id)});
                loose_->push_back({row, std::string(id)});
                continue;
            }
            links_.emplace_back(row, found->second);
        }
    }

    // Every link in both directions, those of one row side by side.
    void arrange() {
        for (const auto& [one, other] : links_) {
            ++ends_[one + 1];
            ++ends_[other + 1];
        }
        for (std::size_t row = 1; row < ends_.size(); ++row)
            ends_[row] += ends_[row - 1];
        std::vector<std::size_t> next(ends_.begin(), ends_.end() - 1);
        neighbours_.resize(ends_.back());
        for (const auto& [one, other] : links_) {
            neighbours_[next[one]++] = other;
            neighbours_[next[other]++] = one;
        }
    }

    std::vector<LooseTie>* loose_;
    /// By the key of the id.
    std::unordered_map<std::string, std::size_t> rows_;
    std::vector<std::pair<std::size_t, std::size_t>> links_;
    /// Where the neighbours of each row end; those of row 0 start at 0.
    std::vector<std::size_t> ends_;
    std::vector<std::size_t> neighbours_;
};

std::vector<std::optional<Introduction>> shortestWays(std::span<const Person> people, const Ties& ties) {
    std::vector<std::optional<Introduction>> ways(people.size());
    std::vector<std::size_t> reached;
    reached.reserve(people.size());
    for (std::size_t row = 0; row < people.size(); ++row)
        if (people[row].known && !isBlank(people[row].id)) {
            ways[row] = Introduction{0, row};
            reached.push_back(row);
        }
    std::stable_sort(reached.begin(), reached.end(), [&](std::size_t one, std::size_t other) {
        return people[one].trust > people[other].trust;
    });
    // Breadth first from all known people at once; `reached` grows while it is walked along.
    for (std::size_t i = 0; i < reached.size(); ++i)
        for (const std::size_t neighbour : ties.neighbours(reached[i]))
            if (!ways[neighbour]) {
                ways[neighbour] = Introduction{ways[reached[i]]->steps + 1, reached[i]};
                reached.push_back(neighbour);
            }
    return ways;
}

} // namespace

std::optional<double> support(std::span<const Supporter> people) {
    RunningSum friendly;
    RunningSum hostile;
    RunningSum all;
    for (const Supporter& person : people) {
        const double influence = influenceOf(person.influence);
        const int side = 2 - static_cast<int>(person.status);
        (side > 0 ? friendly : hostile).add(influence * std::abs(side));
        all.add(2 * influence);
    }
    if (people.empty())
        return std::nullopt;
    return share(difference(friendly.value(), hostile.value()), all.value());
}

std::optional<double> contactCoverage(std::span<const Contact> people, double today, double days) {
    if (!std::isfinite(today) || !std::isfinite(days) || days < 0)
        throw InvalidArgument("days-invalid");
    RunningSum covered;
    RunningSum all;
    for (const Contact& person : people) {
        const double influence = influenceOf(person.influence);
        all.add(influence);
        if (!person.last)
            continue;
        const double ago = std::floor(today) - std::floor(*person.last);
        if (ago >= 0 && ago <= days)
            covered.add(influence);
    }
    if (people.empty())
        return std::nullopt;
    return share(covered.value(), all.value());
}

std::vector<std::optional<long long>> handshakes(std::span<const Person> people) {
    const auto found = shortestWays(people, Ties(people));
    std::vector<std::optional<long long>> steps(people.size());
    for (std::size_t row = 0; row < people.size(); ++row)
        if (!isBlank(people[row].id))
            steps[row] = found[row] ? found[row]->steps : -1;
    return steps;
}

std::vector<std::optional<Introduction>> introductions(std::span<const Person> people,
                                                       std::vector<LooseTie>& loose) {
    return shortestWays(people, Ties(people, &loose));
}

std::optional<double> largestShare(std::span<const double> contacts) {
    RunningSum all;
    for (const double each : contacts) {
        if (!(each >= 0 && each <= largestExact))
            throw InvalidArgument("contacts-invalid");
        all.add(each);
    }
    if (contacts.empty())
        return std::nullopt;
    return share(*std::max_element(contacts.begin(), contacts.end()), all.value());
}

} // namespace keyplan::planning
