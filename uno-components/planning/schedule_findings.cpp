// What stands against a schedule: dates that cannot be met, each with its reason.
#include "planning/schedule_findings.hpp"

#include "planning/words.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace keyplan::planning {

namespace {

using std::chrono::days;

class Lateness {
public:
    Lateness(const Plan& plan, const ActionTable& table, const PlacedActions& placed,
             const WorkingDays& calendar, Date today)
        : plan_(plan), table_(table), placed_(placed), calendar_(calendar), today_(today) {}

    std::vector<Finding> run() const {
        std::vector<Finding> findings;
        for (std::size_t i = 0; i < table_.rows.size(); ++i)
            if (isScheduled(i) && placed_.wishes[i].due && finish(i) > *placed_.wishes[i].due)
                findings.push_back(ofPromise(i));
        addObjectives(findings);
        addPeriod(findings);
        return findings;
    }

private:
    bool isScheduled(std::size_t i) const { return table_.rows[i].open() && placed_.finishing[i]; }
    Date finish(std::size_t i) const { return *placed_.finishing[i]; }

    /// The day until which others wait for an action.
    Date countedOn(std::size_t i) const {
        return std::max(finish(i), placed_.wishes[i].due.value_or(finish(i)));
    }

    /// What the action waits for until it starts: one of its own predecessors, or of what it is part of.
    std::optional<std::size_t> waitsFor(std::size_t i) const {
        for (std::optional<std::size_t> at = i; at; at = table_.rows[*at].partOf)
            for (const std::size_t before : table_.rows[*at].after)
                if (isScheduled(before) &&
                    calendar_.onOrAfter(countedOn(before) + days(1)) >= *placed_.starting[i])
                    return before;
        return std::nullopt;
    }

    std::optional<std::size_t> lastPart(std::size_t i) const {
        for (std::size_t part = 0; part < table_.rows.size(); ++part)
            if (table_.rows[part].partOf == i && placed_.finishing[part] == placed_.finishing[i])
                return part;
        return std::nullopt;
    }

    /// Why an action is finished after the user's due date.
    Finding ofPromise(std::size_t i) const {
        const ActionRow& action = table_.rows[i];
        const DateWishes& wishes = placed_.wishes[i];
        const auto told = [&](const char* id, const std::vector<std::string>& more) {
            std::vector<std::string> words{action.id(), isoDate(*wishes.due), isoDate(finish(i)),
                                           std::to_string(action.days)};
            words.insert(words.end(), more.begin(), more.end());
            return Finding{id, words};
        };
        if (*wishes.due < today_)
            return told("schedule-late-passed", {});
        if (const auto part = action.hasParts ? lastPart(i) : std::nullopt)
            return told("schedule-late-parts", {table_.rows[*part].id()});
        if (action.status == ActionStatus::ToDo) {
            if (const auto before = waitsFor(i))
                return told("schedule-late-after", {table_.rows[*before].id(), isoDate(countedOn(*before))});
            if (const auto busy = placed_.busyBefore[i])
                return told("schedule-late-owner",
                            {action.row->text("owner"), table_.rows[*busy].id(), isoDate(finish(*busy))});
            if (wishes.start && calendar_.onOrAfter(*wishes.start) >= *placed_.starting[i])
                return told("schedule-late-start", {isoDate(*wishes.start)});
        }
        return told("schedule-late-long", {isoDate(*placed_.starting[i])});
    }

    void addObjectives(std::vector<Finding>& findings) const {
        std::unordered_map<std::string, Date> due;
        for (const Row& row : plan_.rows("objectives"))
            if (const auto date = row.date("due"))
                due.emplace(wordKey(row.id), *date);
        for (std::size_t i = 0; i < table_.rows.size(); ++i) {
            const std::string objective = table_.rows[i].row->text("objective");
            const auto found = due.find(wordKey(objective));
            if (isScheduled(i) && found != due.end() && finish(i) > found->second)
                findings.push_back(
                    {"schedule-late-objective",
                     {table_.rows[i].id(), isoDate(finish(i)), objective, isoDate(found->second)}});
        }
    }

    void addPeriod(std::vector<Finding>& findings) const {
        const auto& account = plan_.rows("account");
        const auto last = account.empty() ? std::nullopt : account.front().date("period-end");
        std::string beyond;
        for (std::size_t i = 0; last && i < table_.rows.size(); ++i)
            if (isScheduled(i) && finish(i) > *last)
                beyond += (beyond.empty() ? "" : ", ") + table_.rows[i].id();
        if (!beyond.empty())
            findings.push_back({"schedule-late-period", {isoDate(*last), beyond}});
    }

    const Plan& plan_;
    const ActionTable& table_;
    const PlacedActions& placed_;
    const WorkingDays& calendar_;
    Date today_;
};

} // namespace

std::vector<Finding> latenessIn(const Plan& plan, const ActionTable& table, const PlacedActions& placed,
                                const WorkingDays& calendar, Date today) {
    return Lateness(plan, table, placed, calendar, today).run();
}

} // namespace keyplan::planning
