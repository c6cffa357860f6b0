// Schedule Reviews: planned meetings for the plan's period, at the cadences that fit it.
#include "commands/dialogs/schedule_reviews_dialog.hpp"
#include "commands/plan_change.hpp"
#include "document/memory_sheet.hpp"
#include "document/plan_editor.hpp"
#include "exchange/schedule_memory_json.hpp"
#include "planning/errors.hpp"
#include "planning/review_schedule.hpp"
#include "planning/saying.hpp"

#include <algorithm>

namespace keyplan::commands {

namespace {

using planning::PlannedReviews;
using planning::ReviewOptions;

const std::string section = "reviews";

std::vector<CadenceOffer> offers(const CommandCall& call) {
    std::vector<CadenceOffer> all;
    for (const std::string cadence :
         {"one-page", "strategic", "weekly", "fortnightly", "monthly", "quarterly"}) {
        const std::string label = "reviews-offer-" + cadence;
        all.push_back({cadence, call.say(label)});
    }
    return all;
}

/// "Client update 4, Monthly review 8", in the order in which they first take place.
std::string countsOf(const PlannedReviews& reviews) {
    std::vector<std::pair<std::string, std::size_t>> counts;
    for (const planning::Row& row : reviews.added) {
        const std::string review = row.text("review");
        const auto found = std::find_if(counts.begin(), counts.end(),
                                        [&](const auto& count) { return count.first == review; });
        if (found == counts.end())
            counts.emplace_back(review, 1);
        else
            ++found->second;
    }
    std::string text;
    for (const auto& [review, count] : counts)
        text += (text.empty() ? "" : ", ") + review + " " + std::to_string(count);
    return text;
}

std::string said(const CommandCall& call, const PlannedReviews& reviews, const char* id) {
    std::string text =
        reviews.added.empty()
            ? call.say("reviews-none", {planning::isoDate(reviews.from), planning::isoDate(reviews.until)})
            : call.say(id, {std::to_string(reviews.added.size()), reviews.added.front().text("date"),
                            reviews.added.back().text("date"), countsOf(reviews)});
    if (reviews.present > 0)
        text += " " + call.say("reviews-present", {std::to_string(reviews.present)});
    if (reviews.covered > 0)
        text += " " + call.say("reviews-covered", {std::to_string(reviews.covered)});
    return text;
}

/// Asks for the cadence and the days between which it holds; false when cancelled.
bool ask(const CommandCall& call, const planning::Plan& plan, const std::vector<std::string>& kinds,
         const std::string& cadence, ReviewOptions& options) {
    const PlannedReviews first = planning::planReviews(plan, options);
    const auto asked = [&](const ReviewsWish& wish) {
        ReviewOptions all = options;
        all.series = planning::readSeries(wish.cadence, kinds);
        all.from = wish.from;
        all.until = wish.until;
        return all;
    };
    const auto preview = [&](const ReviewsWish& wish) -> SchedulePreview {
        try {
            const PlannedReviews reviews = planning::planReviews(plan, asked(wish));
            return {said(call, reviews, "reviews-preview"), !reviews.added.empty()};
        } catch (const planning::PlanError& error) {
            return {call.say(error.id(), error.arguments()), false};
        }
    };
    const auto wish =
        askReviews(call.context, call.window(), offers(call), {cadence, first.from, first.until}, preview);
    if (wish)
        options = asked(*wish);
    return wish.has_value();
}

} // namespace

CommandResult scheduleReviews(CommandCall& call) {
    const document::Spreadsheet spreadsheet = call.spreadsheet();
    document::OpenPlan open = call.openPlan(spreadsheet);
    call.mustHold(open, section, {"review", "date", "status"});
    spreadsheet.mustBeWritable(open.sheetsOf({section}));

    const std::vector<std::string>& kinds = call.package.vocabulary.find(section)->find("review")->choices;
    std::string cadence = call.arguments.text("Cadence");
    if (cadence.empty())
        cadence = planning::usualSeries(open.plan.templateId);
    ReviewOptions options{call.today(),
                          planning::readSeries(cadence, kinds),
                          call.arguments.date("From"),
                          call.arguments.date("Until"),
                          exchange::readScheduleMemory(document::entryText(document::readEntries(spreadsheet),
                                                                           exchange::scheduleEntry))
                              .holidays,
                          planning::saying(call.package.messages)};
    if (call.ask && !ask(call, open.plan, kinds, cadence, options))
        return CommandResult::cancel();
    const PlannedReviews reviews = planning::planReviews(open.plan, options);

    std::vector<std::string> ids;
    if (!reviews.added.empty() || open.canBeMended()) {
        const PlanChange change(call, spreadsheet, open, "undo-schedule-reviews");
        document::PlanEditor editor(spreadsheet, open, call.package.vocabulary, call.package.messages);
        editor.reserve(section, static_cast<int>(reviews.added.size()));
        for (const planning::Row& review : reviews.added) {
            const auto [row, id] = editor.appendRow(section);
            editor.write(section, row, review.values);
            ids.push_back(id);
        }
        editor.replenish(section);
    }
    return {said(call, reviews, "reviews-scheduled"),
            {{"added", reviews.added.size()},
             {"present", reviews.present},
             {"covered", reviews.covered},
             {"from", planning::isoDate(reviews.from)},
             {"until", planning::isoDate(reviews.until)},
             {"rows", ids},
             {"findings", nlohmann::ordered_json::array()}}};
}

} // namespace keyplan::commands
