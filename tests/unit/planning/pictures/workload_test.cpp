#include "planning/pictures/workload.hpp"

#include "../planned_actions.hpp"
#include "planning/pictures/work_per_week.hpp"
#include "planning/working_days.hpp"
#include "shown_cells.hpp"

#include <gtest/gtest.h>

#include <array>
#include <map>
#include <random>

namespace keyplan::planning {
namespace {

const char* const team =
    R"("team": [{"id": "T1", "name": "Ann", "capacity": 0.5}, {"id": "T2", "name": "Ben"}])";

Plan planWith(const std::string& actions) {
    return planOf(("{" + std::string(team) + R"(, "actions": [)" + actions + "]}").c_str());
}

CellPicture drawn(const Plan& plan, const char* today) {
    return workloadPicture(plan, day(today), tests::realMessages(), "Actions");
}

WorkPerWeek worked(const Plan& plan, Date today, int weeks = 26) {
    std::vector<Finding> findings;
    return workPerWeek(plan, today, 1, weeks, findings);
}

// Wednesday 2 December 2026; its week begins on 30 November.
const char* const today = "2026-12-02";

TEST(WorkPerWeek, SpreadsWhatIsOpenOverTheDaysThatAreLeft) {
    const WorkPerWeek work = worked(planWith(R"(
        {"id": "A1", "action": "x", "owner": "ann", "start": "2026-12-01", "due": "2026-12-09", "duration": 4,
         "done": 0.25},
        {"id": "A2", "action": "x", "owner": "Ann", "start": "2026-11-02", "due": "2026-11-20", "duration": 2},
        {"id": "A3", "action": "x", "owner": "Ben", "start": "2026-11-02", "due": "2026-12-20", "duration": 9,
         "status": "Done"},
        {"id": "A4", "action": "x", "due": "2026-12-18", "start": "2026-12-14"},
        {"id": "A5", "action": "x", "owner": "Zoe"})"),
                                    day(today));
    EXPECT_EQ(work.monday, day("2026-11-30"));
    EXPECT_EQ(work.weeks, 3);
    ASSERT_EQ(work.owners.size(), 3U);
    // Three days over Wednesday to Friday and Monday to Wednesday; two that are late.
    EXPECT_EQ(work.owners[0].owner, "Ann");
    EXPECT_DOUBLE_EQ(work.owners[0].capacity, 2.5);
    EXPECT_DOUBLE_EQ(work.owners[0].weeks[0], 1.5 + 2);
    EXPECT_DOUBLE_EQ(work.owners[0].weeks[1], 1.5);
    EXPECT_DOUBLE_EQ(work.owners[0].weeks[2], 0);
    EXPECT_DOUBLE_EQ(work.owners[1].total(), 0);
    EXPECT_DOUBLE_EQ(work.owners[1].capacity, 5);
    EXPECT_EQ(work.owners[2].owner, "");
    EXPECT_DOUBLE_EQ(work.owners[2].weeks[2], 1);
    EXPECT_EQ(work.undated, 1);
    EXPECT_EQ(work.unestimated, 1);
}

TEST(WorkPerWeek, PutsWorkOfAWeekendOntoTheDayBefore) {
    const WorkPerWeek work = worked(planWith(R"(
        {"id": "A1", "action": "x", "owner": "Ann", "start": "2026-12-12", "due": "2026-12-13", "duration": 1},
        {"id": "A2", "action": "x", "owner": "Ben", "due": "2026-12-06", "duration": 1})"),
                                    day("2026-12-05"));
    EXPECT_DOUBLE_EQ(work.owners[0].weeks[1], 1);
    EXPECT_DOUBLE_EQ(work.owners[1].weeks[0], 1);
}

TEST(WorkPerWeek, AgreesWithADiaryKeptDayByDay) {
    std::mt19937 random(5);
    const WorkingDays working;
    for (int round = 0; round < 300; ++round) {
        const auto upTo = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most)); };
        Plan plan = planWith("");
        const Date now = day("2026-12-01") + std::chrono::days(upTo(7));
        for (int i = 1; i <= 12; ++i) {
            Row row{"A" + std::to_string(i), {}, {}};
            row.set("action", std::string("x"));
            row.set("owner",
                    std::string(std::array{"Ann", "Ben", "Cid", ""}[static_cast<std::size_t>(upTo(4))]));
            const Date first = now + std::chrono::days(upTo(150) - 40);
            row.set("start", first);
            row.set("due", first + std::chrono::days(upTo(60)));
            row.set("duration", static_cast<double>(upTo(20)));
            row.set("done", upTo(5) / 5.0);
            if (upTo(5) == 0)
                row.set("status", std::string("Done"));
            plan.find("actions")->rows.push_back(std::move(row));
        }
        const WorkPerWeek work = worked(plan, now, 8);
        std::map<std::string, std::map<long long, double>> diary;
        for (const Row& row : plan.rows("actions")) {
            if (row.text("status") == "Done")
                continue;
            std::vector<Date> days;
            for (Date at = std::max(*row.date("start"), now); at <= *row.date("due");
                 at += std::chrono::days(1))
                if (working.contains(at))
                    days.push_back(at);
            // Late, or a weekend only: today, or the Friday before.
            if (days.empty()) {
                Date at = std::max(*row.date("start"), now);
                if (*row.date("due") > now)
                    while (!working.contains(at))
                        at -= std::chrono::days(1);
                days.push_back(std::max(at, now));
            }
            const double each = *row.number("duration") * (1 - row.number("done").value_or(0)) /
                                static_cast<double>(days.size());
            for (const Date at : days)
                diary[row.text("owner")][std::min((at - work.monday).count() / 7, 8L)] += each;
        }
        for (const OwnersWork& owner : work.owners) {
            for (int week = 0; week < work.weeks; ++week)
                EXPECT_NEAR(owner.weeks[static_cast<std::size_t>(week)], diary[owner.owner][week], 1e-9)
                    << owner.owner << ", week " << week;
            EXPECT_NEAR(owner.later, diary[owner.owner][8], 1e-9) << owner.owner;
        }
    }
}

TEST(Workload, ShowsWhoHasTooMuch) {
    const Plan plan = planWith(R"(
        {"id": "A1", "action": "x", "owner": "Ann", "start": "2026-12-07", "due": "2026-12-11", "duration": 4},
        {"id": "A2", "action": "x", "owner": "Ben", "start": "2026-12-07", "due": "2026-12-11", "duration": 4},
        {"id": "A3", "action": "x", "owner": "Ben", "start": "2026-12-14", "due": "2026-12-18", "duration": 3.5},
        {"id": "A4", "action": "x", "start": "2026-12-14", "due": "2026-12-18", "duration": 9})");
    const CellPicture picture = drawn(plan, today);
    expectSound(picture);
    EXPECT_EQ(picture.says,
              "Ann has more work than time, most in the week of 7 Dec 2026: 4 days of work for 2.5. 9 "
              "days of work have no owner.");
    const ShownCells cells(picture);
    const int ann = cells.rowOf("Ann");
    EXPECT_EQ(cells.number(ann, 2), 2.5);
    EXPECT_EQ(cells.number(ann, 4), 4);
    EXPECT_EQ(cells.style(ann, 4), "Keyplan Picture Load Over");
    EXPECT_EQ(cells.style(ann + 1, 4), "Keyplan Picture Load Full");
    // 3.5 days count as 4.
    EXPECT_EQ(cells.number(ann + 1, 5), 4);
    EXPECT_EQ(cells.rowOf("Nobody yet"), ann + 2);
    EXPECT_EQ(cells.number(cells.rowOf("All together"), 12), 21);
    EXPECT_EQ(cells.number(cells.rowOf("All together"), 2), 7.5);
}

TEST(Workload, TellsOwnersOutsideOfTheTeam) {
    const CellPicture picture =
        drawn(planWith(R"({"id": "A1", "action": "x", "owner": "Zoe", "due": "2026-12-11", "duration": 1},
                    {"id": "A2", "action": "x", "owner": "Yan", "due": "2026-12-11"},
                    {"id": "A3", "action": "x", "owner": " zoe "})"),
              today);
    EXPECT_EQ(picture.findings, (std::vector<Finding>{{"owner-without-capacity", {"2"}},
                                                      {"workload-undated", {"1"}},
                                                      {"workload-unestimated", {"1"}}}));
    EXPECT_EQ(picture.says, "Nobody has more work than time (weeks shown: 8).");
    const ShownCells cells(picture);
    EXPECT_LT(cells.rowOf("Ben"), cells.rowOf("Yan"));
    EXPECT_LT(cells.rowOf("Yan"), cells.rowOf("Zoe"));
}

TEST(Workload, KeepsToTwentyWeeks) {
    const CellPicture picture = drawn(
        planWith(
            R"({"id": "A1", "action": "x", "owner": "Ann", "start": "2026-12-02", "due": "9999-12-31", "duration": 9})"),
        today);
    expectSound(picture);
    const ShownCells cells(picture);
    EXPECT_EQ(cells.columnCount(), 1 + 2 + 20 + 2);
    EXPECT_NEAR(cells.number(cells.rowOf("Ann"), 23), 9, 0.01);
    EXPECT_NEAR(cells.number(cells.rowOf("Ann"), 24), 9, 1e-9);
}

TEST(Workload, RefusesWithoutOpenWork) {
    EXPECT_EQ(tests::refusal([] {
                  drawn(planWith(R"({"id": "A1", "action": "x", "due": "2026-12-11", "status": "Done"},
                                    {"id": "A2", "action": "x"})"),
                        today);
              }),
              (std::vector<std::string>{"workload-no-work"}));
}

} // namespace
} // namespace keyplan::planning
