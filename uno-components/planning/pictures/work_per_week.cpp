// The open work of a plan by owner and week, against what each owner has time for.
#include "planning/pictures/work_per_week.hpp"

#include "planning/pictures/dated_actions.hpp"
#include "planning/words.hpp"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace keyplan::planning {

namespace {

using std::chrono::days;
using std::chrono::weeks;

constexpr double fullWeek = 5;

Date mondayOf(Date day) {
    return day - (std::chrono::weekday(day) - std::chrono::Monday);
}

/// Work on the days of a span.
struct OpenWork {
    std::size_t owner = 0;
    DaySpan span;
    double days = 0;
};

/// How many working days two spans share.
long long workingDaysIn(const WorkingDays& working, Date first, Date last) {
    return first > last ? 0 : working.number(last + days(1)) - working.number(first);
}

class Owners {
public:
    explicit Owners(const Plan& plan) {
        for (const Row& member : plan.rows("team")) {
            const std::string name = member.text("name");
            if (name.empty() || numbers_.contains(wordKey(name)))
                continue;
            const double share = std::clamp(member.number("capacity").value_or(1), 0.0, 1.0);
            add(name, share * fullWeek);
        }
        team_ = all_.size();
    }

    std::size_t numberOf(const std::string& name) {
        const auto found = numbers_.find(wordKey(name));
        return found == numbers_.end() ? add(name, name.empty() ? 0 : fullWeek) : found->second;
    }

    /// The team, the others by name, nobody.
    std::vector<OwnersWork> sorted() {
        std::stable_sort(all_.begin() + static_cast<std::ptrdiff_t>(team_), all_.end(),
                         [](const OwnersWork& left, const OwnersWork& right) {
                             return std::pair(left.owner.empty(), wordKey(left.owner)) <
                                    std::pair(right.owner.empty(), wordKey(right.owner));
                         });
        return std::move(all_);
    }

    void begin(int count) {
        for (OwnersWork& owner : all_)
            owner.weeks.assign(static_cast<std::size_t>(count), 0);
    }

    OwnersWork& at(std::size_t number) { return all_[number]; }

    std::size_t unknown() const {
        return static_cast<std::size_t>(
            std::count_if(all_.begin() + static_cast<std::ptrdiff_t>(team_), all_.end(),
                          [](const OwnersWork& owner) { return !owner.owner.empty(); }));
    }

private:
    std::size_t add(const std::string& name, double capacity) {
        numbers_.emplace(wordKey(name), all_.size());
        all_.push_back({name, capacity, {}, 0, 0});
        return all_.size() - 1;
    }

    std::vector<OwnersWork> all_;
    std::unordered_map<std::string, std::size_t> numbers_;
    std::size_t team_ = 0;
};

void spread(const OpenWork& work, const WorkingDays& working, Date monday, OwnersWork& owner) {
    const long long all = workingDaysIn(working, work.span.first, work.span.last);
    double rest = work.days;
    for (std::size_t week = 0; all > 0 && week < owner.weeks.size(); ++week) {
        const Date first = monday + weeks(static_cast<int>(week));
        const long long here = workingDaysIn(working, std::max(first, work.span.first),
                                             std::min(first + days(6), work.span.last));
        const double part = work.days * static_cast<double>(here) / static_cast<double>(all);
        owner.weeks[week] += part;
        rest -= part;
    }
    if (all == 0)
        owner.weeks.front() += work.days;
    else if (work.span.last >= monday + weeks(static_cast<int>(owner.weeks.size())))
        owner.later += rest;
}

} // namespace

double OwnersWork::total() const {
    return std::accumulate(weeks.begin(), weeks.end(), later);
}

WorkPerWeek workPerWeek(const Plan& plan, Date today, int leastWeeks, int mostWeeks,
                        std::vector<Finding>& findings) {
    const WorkingDays working;
    WorkPerWeek result{mondayOf(today), leastWeeks, {}, 0, 0};
    Owners owners(plan);
    std::vector<OpenWork> open;
    for (const DatedAction& action : datedActions(plan, working, findings)) {
        if (action.done())
            continue;
        if (!action.span) {
            ++result.undated;
            continue;
        }
        if (!action.duration)
            ++result.unestimated;
        OpenWork work{owners.numberOf(action.row->text("owner")),
                      {std::max(action.span->first, today), action.span->last},
                      static_cast<double>(action.duration.value_or(1)) * (1 - action.share)};
        ++owners.at(work.owner).actions;
        // Late: all of it waits for today.
        if (work.span.last < today)
            work.span.last = today;
        if (workingDaysIn(working, work.span.first, work.span.last) == 0 && work.span.last > today) {
            // Between its start and its due date lies a weekend only.
            const Date before = working.date(working.number(work.span.first) - 1);
            work.span = {std::max(before, today), std::max(before, today)};
        }
        result.weeks = std::clamp(static_cast<int>((mondayOf(work.span.last) - result.monday) / weeks(1)) + 1,
                                  result.weeks, mostWeeks);
        open.push_back(work);
    }
    owners.begin(result.weeks);
    for (const OpenWork& work : open)
        spread(work, working, result.monday, owners.at(work.owner));
    if (owners.unknown() > 0)
        findings.push_back({"owner-without-capacity", {std::to_string(owners.unknown())}});
    result.owners = owners.sorted();
    return result;
}

} // namespace keyplan::planning
