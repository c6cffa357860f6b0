// The reviews of a plan's period.
#include "planning/review_schedule.hpp"

#include "planning/errors.hpp"
#include "planning/words.hpp"
#include "planning/working_days.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <utility>

namespace keyplan::planning {

namespace {

using std::chrono::days;

struct Meeting {
    const ReviewSeries* series = nullptr;
    Date date;
};

/// A period in days, as near as it matters for what lies close together.
long long daysOf(Cadence cadence) {
    switch (cadence) {
    case Cadence::Weekly:
        return 7;
    case Cadence::Fortnightly:
        return 14;
    case Cadence::Monthly:
        return 30;
    case Cadence::Quarterly:
        return 91;
    case Cadence::HalfYearly:
        return 182;
    case Cadence::Yearly:
        return 365;
    case Cadence::Once:
        break;
    }
    return 0;
}

bool standsApart(const ReviewSeries& series) {
    return series.review == "Peer review" || series.review == "Manager review";
}

const Row* account(const Plan& plan) {
    const auto& rows = plan.rows("account");
    return rows.empty() ? nullptr : &rows.front();
}

Date yearAfter(Date date) {
    // The same day of the next year, the last one of February on its 28th.
    const std::chrono::year_month_day parts(date);
    const auto next = parts + std::chrono::years(1);
    return Date(next.ok() ? next : next.year() / next.month() / std::chrono::last) - days(1);
}

class Meetings {
public:
    Meetings(const Plan& plan, const ReviewOptions& options)
        : plan_(plan), options_(options), calendar_(options.holidays) {
        const Row* about = account(plan);
        const auto start = about ? about->date("period-start") : std::nullopt;
        const auto end = about ? about->date("period-end") : std::nullopt;
        from_ = options.from.value_or(std::max(options.today, start.value_or(options.today)));
        until_ = options.until.value_or(end && *end > from_ ? *end : yearAfter(from_));
        if (until_ < from_)
            throw InvalidArgument("reviews-until-before", {isoDate(from_), isoDate(until_)});
    }

    PlannedReviews run() {
        PlannedReviews result{from_, until_, {}, 0, 0};
        std::vector<Meeting> all;
        for (const ReviewSeries& series : options_.series)
            for (const Date date : datesOf(series))
                all.push_back({&series, date});
        std::vector<Meeting> wanted;
        for (const Meeting& meeting : all) {
            if (isPresent(meeting))
                ++result.present;
            else if (isCovered(meeting, all))
                ++result.covered;
            else
                wanted.push_back(meeting);
        }
        std::stable_sort(wanted.begin(), wanted.end(),
                         [](const Meeting& left, const Meeting& right) { return left.date < right.date; });
        for (const Meeting& meeting : wanted)
            result.added.push_back(rowOf(meeting));
        return result;
    }

private:
    Date onWorkingDay(Date date) const {
        const Date next = calendar_.onOrAfter(date);
        return next > until_ && date <= until_ ? std::max(calendar_.add(next, -1), from_) : next;
    }

    std::vector<Date> datesOf(const ReviewSeries& series) const {
        if (series.cadence == Cadence::Once)
            return {onWorkingDay(from_)};
        std::vector<Date> dates;
        for (Date date = from_; (date = *nextReview(from_, series.cadence, date)) <= until_ + days(1);) {
            dates.push_back(onWorkingDay(std::min(date, until_)));
            if (dates.size() > mostReviews)
                throw InvalidArgument("reviews-too-many", {series.review, std::to_string(mostReviews)});
        }
        return dates;
    }

    bool isPresent(const Meeting& meeting) const {
        const long long near = daysOf(meeting.series->cadence);
        const auto& rows = plan_.rows("reviews");
        return std::any_of(rows.begin(), rows.end(), [&](const Row& row) {
            if (!sameWord(row.text("review"), meeting.series->review))
                return false;
            const auto date = row.date("date");
            return near == 0 || (date && std::llabs((*date - meeting.date).count()) * 2 < near);
        });
    }

    /// Whether a meeting that comes less often, planned or there already, stands for this one.
    bool isCovered(const Meeting& meeting, const std::vector<Meeting>& all) const {
        const long long period = daysOf(meeting.series->cadence);
        if (period == 0 || standsApart(*meeting.series))
            return false;
        return std::any_of(all.begin(), all.end(), [&](const Meeting& other) {
            return daysOf(other.series->cadence) > period && !standsApart(*other.series) &&
                   std::llabs((other.date - meeting.date).count()) * 4 <= period;
        });
    }

    Row rowOf(const Meeting& meeting) const {
        const std::string& review = meeting.series->review;
        const Row* about = account(plan_);
        Row row;
        row.set("review", review);
        row.set("cadence", std::string(cadenceWord(meeting.series->cadence)));
        if (review == "Check-in")
            row.set("audience", options_.say("review-audience-email", {}));
        else if (review == "Monthly review" || standsApart(*meeting.series))
            row.set("audience", options_.say("review-audience-ours", {}));
        else if (about)
            row.set("audience", about->text("name"));
        row.set("date", meeting.date);
        if (meeting.series->minutes > 0)
            row.set("minutes", static_cast<double>(meeting.series->minutes));
        if (about)
            row.set("by", about->text("manager"));
        row.set("status", std::string("Planned"));
        return row;
    }

    const Plan& plan_;
    const ReviewOptions& options_;
    WorkingDays calendar_;
    Date from_;
    Date until_;
};

} // namespace

PlannedReviews planReviews(const Plan& plan, const ReviewOptions& options) {
    return Meetings(plan, options).run();
}

} // namespace keyplan::planning
