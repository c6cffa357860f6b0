// The bodies of the functions of whole plans: what counts as filled, columns and the errors of their rows.
#include "bodies.hpp"

#include <gtest/gtest.h>

namespace keyplan::functions {

namespace {

constexpr double today = 46091;
constexpr std::monostate blank;

std::optional<double> numberOf(const Answer& answer) {
    const auto* number = std::get_if<double>(&std::get<AnswerCell>(answer));
    return number ? std::optional(*number) : std::nullopt;
}

Value text(const char* written) {
    return std::string(written);
}

} // namespace

TEST(PlanCompletenessFunction, BlanksAreNotFilledAndZerosAre) {
    EXPECT_EQ(numberOf(planCompleteness({1, {text("Graz"), blank, text(" \t"), 0.0}}, {})), 0.5);
    EXPECT_EQ(numberOf(planCompleteness({4, {text("Graz"), blank, text("\u00a0"), text("")}}, {})), 0.25);
}

TEST(PlanCompletenessFunction, TablesAndListsAddUp) {
    const Table table{
        3,
        {text("O1"), text("Renew"), text("Ana"), text("O2"), text("Win"), blank, text("O3"), blank, blank}};
    const Table list{1, {text("Graz"), blank, blank, blank}};
    EXPECT_EQ(numberOf(planCompleteness(table, {})), 0.75);
    EXPECT_EQ(numberOf(planCompleteness(list, {})), 0.25);
    EXPECT_EQ(numberOf(planCompleteness(list, {table, list})), 5 / 12.0);
    const Table noRowYet{2, {text("O1"), blank, text("O2"), blank}};
    EXPECT_EQ(numberOf(planCompleteness(noRowYet, {})), std::nullopt);
    EXPECT_EQ(numberOf(planCompleteness(noRowYet, {list})), 0.25);
}

TEST(PlanFreshnessFunction, EachRowByItself) {
    const auto column = std::get<Column>(planFreshness(
        {today, today - 30.0, today - 29.1, today + 5, blank, 0.0, text("May")}, today + 0.5, std::nullopt));
    EXPECT_EQ(std::get<double>(column[0]), 1);
    EXPECT_EQ(std::get<double>(column[1]), 0.5);
    EXPECT_EQ(std::get<double>(column[2]), 0.5);
    EXPECT_EQ(std::get<double>(column[3]), 1);
    EXPECT_TRUE(std::holds_alternative<std::monostate>(column[4]));
    EXPECT_TRUE(std::holds_alternative<std::monostate>(column[5]));
    EXPECT_EQ(std::get<CellError>(column[6]), CellError::NoValue);
    EXPECT_EQ(numberOf(planFreshness({today - 14}, today, 7)), 0.25);
    EXPECT_EQ(numberOf(planFreshness({blank}, today, std::nullopt)), std::nullopt);
    EXPECT_EQ(std::get<CellError>(std::get<AnswerCell>(planFreshness({today}, today, 0))),
              CellError::IllegalArgument);
}

TEST(PlanPeriodFunction, EachRowByItself) {
    EXPECT_EQ(numberOf(planPeriod({3.0}, std::nullopt)), 12);
    EXPECT_EQ(numberOf(planPeriod({6.0}, 3)), 18);
    EXPECT_EQ(numberOf(planPeriod({blank}, 3)), std::nullopt);
    const auto column = std::get<Column>(planPeriod({3.0, blank, -3.0, text("three")}, std::nullopt));
    EXPECT_EQ(std::get<double>(column[0]), 12);
    EXPECT_TRUE(std::holds_alternative<std::monostate>(column[1]));
    EXPECT_EQ(std::get<CellError>(column[2]), CellError::IllegalArgument);
    EXPECT_EQ(std::get<CellError>(column[3]), CellError::NoValue);
}

} // namespace keyplan::functions
