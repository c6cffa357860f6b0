// The bodies of the actions' functions: blanks, single cells, columns and the errors of their rows.
#include "bodies.hpp"

#include <gtest/gtest.h>

namespace keyplan::functions {

namespace {

// 10 March 2026.
constexpr double today = 46091;
constexpr std::monostate blank;
constexpr planning::Date nullDate = std::chrono::year(1899) / 12 / 30;

// What an answer shows, cells separated by bars.
std::string shown(const AnswerCell& cell) {
    if (const auto* number = std::get_if<double>(&cell)) {
        auto text = std::to_string(*number);
        return text.substr(0, text.find(".000000"));
    }
    if (const auto* word = std::get_if<Word>(&cell))
        return std::string(shownWord(*word, "en"));
    if (const auto* error = std::get_if<CellError>(&cell))
        return "error " + std::to_string(static_cast<int>(*error));
    const auto* text = std::get_if<std::string>(&cell);
    return text ? "'" + *text + "'" : "";
}

std::string shown(const Answer& answer) {
    if (const auto* cell = std::get_if<AnswerCell>(&answer))
        return std::holds_alternative<std::monostate>(*cell) ? "#N/A" : shown(*cell);
    std::string all;
    for (const auto& cell : std::get<Column>(answer))
        all += (all.empty() ? "" : "|") + shown(cell);
    return all;
}

std::string state(const Words& statuses, const Values& dues, double now = today,
                  std::optional<double> soonDays = std::nullopt) {
    return shown(actionState(statuses, dues, now, soonDays));
}

std::string next(const Values& lasts, const Words& cadences, double now = today) {
    return shown(actionNextReview(nullDate, lasts, cadences, now));
}

std::string horizon(const Values& dues, double start) {
    return shown(actionHorizon(nullDate, dues, start));
}

} // namespace

TEST(ActionStateFunction, ReadsStatusAndDate) {
    EXPECT_EQ(state({"To do"}, {today - 1}), "Overdue");
    EXPECT_EQ(state({" doing "}, {today}), "Due soon");
    EXPECT_EQ(state({"TO DO"}, {today + 8}), "On time");
    EXPECT_EQ(state({"Doing"}, {blank}), "No date");
    EXPECT_EQ(state({"Done"}, {blank}), "Done");
    EXPECT_EQ(state({"Done"}, {today - 1}), "Done");
    EXPECT_EQ(state({"To do"}, {today + 8}, today, 8), "Due soon");
}

TEST(ActionStateFunction, ABlankStatusIsToDo) {
    EXPECT_EQ(state({""}, {today - 1}), "Overdue");
    // One blank cell passed alone.
    EXPECT_EQ(state({"0"}, {today - 1}), "Overdue");
    EXPECT_EQ(state({""}, {blank}), "#N/A");
    EXPECT_EQ(state({"0"}, {0.0}), "#N/A");
}

TEST(ActionStateFunction, TheTimeOfDayDoesNotCount) {
    EXPECT_EQ(state({"To do"}, {today + 0.25}, today + 0.75), "Due soon");
    EXPECT_EQ(state({"To do"}, {today - 0.25}, today + 0.75), "Overdue");
    EXPECT_EQ(state({"To do"}, {today + 7.9}), "Due soon");
}

TEST(ActionStateFunction, DatesUpToZeroAreNoDates) {
    for (const double noDate : {0.0, 0.5, -1.0, -40000.0})
        EXPECT_EQ(state({"To do"}, {noDate}), "No date") << noDate;
}

TEST(ActionStateFunction, StatusesOfObjectivesRisksAndReviews) {
    EXPECT_EQ(
        state({"Not started", "On track", "Achieved", "Open", "Mitigating", "Closed", "Planned", "Held"},
              Values(8, Value(today - 1))),
        "Overdue|Overdue|Done|Overdue|Overdue|Done|Overdue|Done");
}

TEST(ActionStateFunction, EachRowByItself) {
    EXPECT_EQ(
        state({"Done", "", "Maybe", "To do", "Doing"}, {blank, blank, today, std::string("May"), today + 1}),
        "Done||error 502|error 519|Due soon");
    EXPECT_EQ(state({"To do"}, {today}, today, -1), "error 502");
    EXPECT_THROW(actionState({"Done"}, {today, today}, today, std::nullopt), planning::InvalidArgument);
}

TEST(ActionPriorityFunctions, EachRowByItself) {
    const Values first{5.0, 3.0, blank, 2.0, 1.0, std::string("high"), -1.0};
    const Values second{2.0, 3.0, 1.0, blank, 4.0, 1.0, 1.0};
    EXPECT_EQ(shown(actionQuadrant(first, second, std::nullopt)),
              "Quick win|Major project|||Time sink|error 519|error 502");
    EXPECT_EQ(shown(actionUrgency(first, second, std::nullopt)),
              "Schedule|Do|||Delegate|error 519|error 502");
    EXPECT_EQ(shown(actionQuadrant({4.0}, {4.0}, 5)), "Fill-in");
    EXPECT_EQ(shown(actionUrgency({4.0}, {4.0}, 5)), "Drop");
    EXPECT_EQ(shown(actionQuadrant({blank}, {4.0}, std::nullopt)), "#N/A");
    EXPECT_THROW(actionQuadrant({4.0}, {4.0, 4.0}, std::nullopt), planning::InvalidArgument);
}

TEST(ActionSmartFunction, NamesTheMissingLetters) {
    EXPECT_EQ(shown(actionSmart({"Renew the contract", "Renew the contract", "Renewal", ""},
                                {"Value", "", "Value", ""}, {"48000", "", "2", ""}, {"Ana", "Ana", "", ""},
                                {today, blank, today, blank})),
              "''|'MRT'|'SA'|");
    EXPECT_EQ(shown(actionSmart({""}, {""}, {""}, {""}, {blank})), "#N/A");
    EXPECT_EQ(shown(actionSmart({"Renew the contract"}, {"Value"}, {"2"}, {"Ana"}, {std::string("May")})),
              "error 519");
    EXPECT_THROW(actionSmart({"A"}, {""}, {""}, {"", ""}, {blank}), planning::InvalidArgument);
}

TEST(ActionSmartFunction, ZeroIsATargetOnlyWithAMeasure) {
    EXPECT_EQ(shown(actionSmart({"End all open complaints"}, {"Complaints"}, {"0"}, {"Ana"}, {today})), "''");
    // Blank cells passed alone.
    EXPECT_EQ(shown(actionSmart({"End all open complaints"}, {"0"}, {"0"}, {"0"}, {0.0})), "'MART'");
    EXPECT_EQ(shown(actionSmart({"0"}, {"0"}, {"0"}, {"0"}, {0.0})), "#N/A");
}

TEST(ActionProgressFunction, PassesOverWhatIsBlank) {
    EXPECT_EQ(shown(actionProgress({1, std::nullopt, 0.0}, std::nullopt)), "0.500000");
    EXPECT_EQ(shown(actionProgress({1, 1, 0.0}, Numbers{1, std::nullopt, 3})), "0.250000");
    EXPECT_EQ(shown(actionProgress({std::nullopt}, std::nullopt)), "#N/A");
    EXPECT_EQ(shown(actionProgress({1, std::nullopt}, Numbers{std::nullopt, 1})), "#N/A");
    EXPECT_THROW(actionProgress({1, 0.5}, Numbers{1}), planning::InvalidArgument);
    EXPECT_THROW(actionProgress({1, 0.5}, Numbers{0, 0}), planning::InvalidArgument);
    EXPECT_THROW(actionProgress({50}, std::nullopt), planning::InvalidArgument);
}

TEST(ActionNextReviewFunction, CountsFromTheLastReview) {
    // 31 January 2026 is 46053, 28 February 46081, 31 March 46112.
    EXPECT_EQ(next({46053.0}, {"Monthly"}, 46053), "46081");
    EXPECT_EQ(next({46053.9}, {"monthly"}, 46081.5), "46112");
    EXPECT_EQ(next({46053.0}, {"Monthly"}, 46080.9), "46081");
}

TEST(ActionNextReviewFunction, AllWordsForACadence) {
    const Words cadences{"Weekly",        "Fortnightly", "bi-weekly",   "Biweekly",    "Monthly",
                         "Quarterly",     "Half-yearly", "Half yearly", "Semi-annual", "Semiannually",
                         "Semi-Annually", "YEARLY",      "annual",      "Annually",    "Once"};
    // From 1 March 2026 (46082): 15 March, 1 April, 1 June, 1 September, 1 March 2027.
    EXPECT_EQ(next(Values(cadences.size(), Value(46082.0)), cadences),
              "46096|46096|46096|46096|46113|46174|46266|46266|46266|46266|46266|46447|46447|46447|");
}

TEST(ActionNextReviewFunction, EachRowByItself) {
    EXPECT_EQ(next({46082.0, blank, 0.0, 46082.0, 46082.0, std::string("May"), 46082.0},
                   {"Weekly", "Weekly", "Weekly", "", "Sometimes", "Weekly", "0"}),
              "46096|||"
              "|error 502|error 519|");
    EXPECT_EQ(next({blank}, {"Weekly"}), "#N/A");
    EXPECT_EQ(next({46082.0}, {"Once"}), "#N/A");
    EXPECT_EQ(next({3e6}, {"Weekly"}), "error 502");
    EXPECT_THROW(actionNextReview(nullDate, {46082.0}, {"Weekly", "Weekly"}, today),
                 planning::InvalidArgument);
}

TEST(ActionNextReviewFunction, AnyFirstDayOfTheDocument) {
    // 1904-01-01 lies 1462 days after 1899-12-30.
    const planning::Date other = std::chrono::year(1904) / 1 / 1;
    EXPECT_EQ(shown(actionNextReview(other, {46053.0 - 1462}, {"Monthly"}, 46081 - 1462)), "44650");
}

TEST(ActionHorizonFunction, EachRowByItself) {
    // A start on 1 January 2026.
    EXPECT_EQ(horizon({46023.0, 46113.9, 46114.0, blank, 46388.0, 46389.0, 40000.0, 0.0, std::string("May")},
                      46023.5),
              "90 days|90 days|1 year||1 year|Later|90 days||error 519");
    EXPECT_EQ(horizon({blank}, 46023), "#N/A");
    EXPECT_EQ(horizon({46023.0}, 0), "#N/A");
    EXPECT_EQ(horizon({3e6}, 46023), "error 502");
}

} // namespace keyplan::functions
