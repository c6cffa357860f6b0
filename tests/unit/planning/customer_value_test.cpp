// What customers are worth and how well they stay, against published tables and plain definitions.
#include "planning/customer_value.hpp"

#include "planning/errors.hpp"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

namespace keyplan::planning {

using List = std::vector<double>;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

// The lifetime value as it is defined, year by year.
double yearByYear(double margin, double retention, double discount, double cost, int years) {
    double value = 0;
    double there = 1;
    double factor = 1;
    for (int year = 1; year <= years; ++year) {
        there *= retention;
        factor /= 1 + discount;
        value += margin * there * factor;
    }
    return value - cost;
}

int digit(double value, const List& all, bool fewerIsBetter) {
    int noBetter = 0;
    for (const double each : all)
        noBetter += (fewerIsBetter ? each >= value : each <= value) ? 1 : 0;
    return std::max(1, static_cast<int>(std::ceil(5.0 * noBetter / double(all.size()))));
}

} // namespace

TEST(LifetimeValue, GivesGuptaAndLehmannsMarginMultiples) {
    // "Managing Customers as Investments": the multiple of the yearly margin, by retention and discount.
    const double retentions[] = {0.6, 0.7, 0.8, 0.9};
    const double discounts[] = {0.10, 0.12, 0.14, 0.16};
    const double multiples[][4] = {{1.20, 1.15, 1.11, 1.07},
                                   {1.75, 1.67, 1.59, 1.52},
                                   {2.67, 2.50, 2.35, 2.22},
                                   {4.50, 4.09, 3.75, 3.46}};
    for (int row = 0; row < 4; ++row)
        for (int column = 0; column < 4; ++column)
            EXPECT_NEAR(lifetimeValue(1, retentions[row], discounts[column]), multiples[row][column], 0.005);
}

TEST(LifetimeValue, LessTheCost) {
    EXPECT_DOUBLE_EQ(lifetimeValue(1000, 0.9, 0.1, 1500), 3000);
    EXPECT_DOUBLE_EQ(lifetimeValue(-1000, 0.9, 0.1), -4500);
    EXPECT_EQ(lifetimeValue(1000, 0, 0.1, 200), -200);
}

TEST(LifetimeValue, OfSomeYearsIsTheirSum) {
    for (const double retention : {0.0, 0.05, 0.5, 0.9, 0.999, 1.0})
        for (const double discount : {-0.0001, 0.0001, 0.1, 1.5})
            for (const int years : {1, 2, 3, 10, 60}) {
                if (1 + discount - retention <= 0)
                    continue;
                const double expected = yearByYear(1000, retention, discount, 40, years);
                EXPECT_NEAR(lifetimeValue(1000, retention, discount, 40, years), expected,
                            1e-12 * (std::abs(expected) + 1000))
                    << retention << " " << discount << " " << years;
            }
}

TEST(LifetimeValue, OfVeryManyYearsIsThatForEver) {
    for (const double retention : {0.0, 0.5, 0.99, 1.0}) {
        const double forEver = lifetimeValue(1000, retention, 0.08, 10);
        EXPECT_DOUBLE_EQ(lifetimeValue(1000, retention, 0.08, 10, 1e6), forEver);
        EXPECT_DOUBLE_EQ(lifetimeValue(1000, retention, 0.08, 10, 1e300), forEver);
    }
}

TEST(LifetimeValue, KeepsItsDigitsCloseToTheEdge) {
    // Nearly nothing is lost from year to year: ten years bring close to ten margins.
    EXPECT_NEAR(lifetimeValue(1000, 1, 1e-12, 0, 10), 10000, 1e-6);
    EXPECT_NEAR(lifetimeValue(1000, 1, 1e-10), 1e13, 1e13 * 1e-12);
}

TEST(LifetimeValue, RefusesRetentionThatNothingDiscounts) {
    EXPECT_THROW(lifetimeValue(1000, 1, 0), InvalidArgument);
    EXPECT_THROW(lifetimeValue(1000, 0.9, -0.2), InvalidArgument);
    // On the edge on paper, beside it in binary.
    EXPECT_THROW(lifetimeValue(1000, 0.7, -0.3), InvalidArgument);
    EXPECT_THROW(lifetimeValue(1000, 0.9, -0.1), InvalidArgument);
    EXPECT_THROW(lifetimeValue(1000, 1, 0, 0, 5), InvalidArgument);
    EXPECT_THROW(lifetimeValue(1000, 0, -1, 0, 5), InvalidArgument);
}

TEST(LifetimeValue, RefusesWhatIsOutsideItsDomain) {
    for (const double bad : {-0.1, 1.1, 90.0, notANumber})
        EXPECT_THROW(lifetimeValue(1000, bad, 0.1), InvalidArgument);
    for (const double bad : {infinity, notANumber}) {
        EXPECT_THROW(lifetimeValue(1000, 0.9, bad), InvalidArgument);
        EXPECT_THROW(lifetimeValue(bad, 0.9, 0.1), InvalidArgument);
    }
    EXPECT_THROW(lifetimeValue(1000, 0.9, 0.1, -1), InvalidArgument);
    EXPECT_THROW(lifetimeValue(1e308, 1, 1e-3), InvalidArgument);
    for (const double bad : {0.0, -1.0, 2.5, infinity, notANumber})
        EXPECT_THROW(lifetimeValue(1000, 0.9, 0.1, 0, bad), InvalidArgument);
}

TEST(Retention, NetCountsExpansion) {
    // Of 100,000 at the start 20,000 more was sold, 5,000 given up, 10,000 lost with those who left.
    EXPECT_EQ(netRetention(100000, 20000, 5000, 10000), 1.05);
    EXPECT_EQ(grossRetention(100000, 5000, 10000), 0.85);
    EXPECT_EQ(netRetention(100, 0, 0, 100), 0);
    EXPECT_EQ(grossRetention(0.3, 0.1, 0.2), 0);
}

TEST(Retention, GrossIsNetWithoutExpansion) {
    for (const double contraction : {0.0, 0.1, 17.5})
        for (const double churn : {0.0, 0.2, 40.0})
            EXPECT_EQ(grossRetention(80, contraction, churn), netRetention(80, 0, contraction, churn));
}

TEST(Retention, RefusesWhatIsOutsideItsDomain) {
    EXPECT_THROW(netRetention(0, 1, 0, 0), DivisionByZero);
    EXPECT_THROW(grossRetention(0, 0, 0), DivisionByZero);
    EXPECT_THROW(netRetention(-1, 0, 0, 0), InvalidArgument);
    EXPECT_THROW(netRetention(1, -1, 0, 0), InvalidArgument);
    EXPECT_THROW(netRetention(1, 0, -1, 0), InvalidArgument);
    EXPECT_THROW(netRetention(1, 0, 0, -1), InvalidArgument);
    EXPECT_THROW(grossRetention(-1, 0, 0), InvalidArgument);
    EXPECT_THROW(grossRetention(1, -1, 0), InvalidArgument);
    EXPECT_THROW(grossRetention(1, 0, -1), InvalidArgument);
    EXPECT_THROW(netRetention(1e308, 1.7e308, 0, 0), InvalidArgument);
}

TEST(NetPromoterScore, IsPromotersLessDetractors) {
    // Reichheld's classes: 9 and 10 promote, 7 and 8 are passive, 0 to 6 detract.
    EXPECT_EQ(netPromoterScore(List{10, 9, 9, 8, 7, 6, 3, 0, 10, 9}), 20);
    EXPECT_EQ(netPromoterScore(List{9, 10}), 100);
    EXPECT_EQ(netPromoterScore(List{0, 6}), -100);
    EXPECT_EQ(netPromoterScore(List{7, 8, 8.9, 6.1}), 0);
    EXPECT_EQ(netPromoterScore(List{}), std::nullopt);
    for (const double bad : {-1.0, 10.5, notANumber})
        EXPECT_THROW(netPromoterScore(List{9, bad}), InvalidArgument);
}

TEST(RecencyFrequencyMoneyScore, PutsFiveAccountsIntoFiveFifths) {
    const RecencyFrequencyMoney accounts({10, 20, 30, 40, 50}, {1, 2, 3, 4, 5}, {500, 400, 300, 200, 100});
    EXPECT_EQ(accounts.score(10, 1, 500), 515);
    EXPECT_EQ(accounts.score(20, 2, 400), 424);
    EXPECT_EQ(accounts.score(50, 5, 100), 151);
}

TEST(RecencyFrequencyMoneyScore, AgreesWithItsDefinition) {
    List recencies;
    List frequencies;
    List moneys;
    for (int i = 0; i < 37; ++i) {
        recencies.push_back((i * 11) % 23);
        frequencies.push_back((i * 5) % 9);
        moneys.push_back((i * 17) % 31 * 100 - 300);
    }
    const RecencyFrequencyMoney accounts(recencies, frequencies, moneys);
    for (int value = 0; value < 40; ++value) {
        const double money = value * 100 - 500;
        const int expected = 100 * digit(value, recencies, true) + 10 * digit(value, frequencies, false) +
                             digit(money, moneys, false);
        EXPECT_EQ(accounts.score(value, value, money), expected) << value;
    }
}

TEST(RecencyFrequencyMoneyScore, AlwaysHasThreeDigits) {
    const RecencyFrequencyMoney accounts({5, 6}, {5, 6}, {5, 6});
    EXPECT_EQ(accounts.score(100, 0, 0), 111);
    EXPECT_EQ(accounts.score(0, 100, 100), 555);
}

TEST(RecencyFrequencyMoneyScore, NothingWithoutValues) {
    EXPECT_EQ(RecencyFrequencyMoney({}, {1}, {1}).score(1, 1, 1), std::nullopt);
    EXPECT_EQ(RecencyFrequencyMoney({1}, {}, {1}).score(1, 1, 1), std::nullopt);
    EXPECT_EQ(RecencyFrequencyMoney({1}, {1}, {}).score(1, 1, 1), std::nullopt);
}

TEST(RecencyFrequencyMoneyScore, RefusesWhatIsOutsideItsDomain) {
    EXPECT_THROW(RecencyFrequencyMoney({-1}, {1}, {1}), InvalidArgument);
    EXPECT_THROW(RecencyFrequencyMoney({1}, {-1}, {1}), InvalidArgument);
    EXPECT_THROW(RecencyFrequencyMoney({1}, {1}, {infinity}), InvalidArgument);
    const RecencyFrequencyMoney accounts({1}, {1}, {1});
    EXPECT_THROW(accounts.score(-1, 1, 1), InvalidArgument);
    EXPECT_THROW(accounts.score(1, notANumber, 1), InvalidArgument);
    EXPECT_THROW(accounts.score(1, 1, notANumber), InvalidArgument);
}

} // namespace keyplan::planning
