// The chance of a force field, against every way the estimates may be off.
#include "planning/force_field_chance.hpp"

#include "lists.hpp"
#include "planning/errors.hpp"
#include "planning/force_field.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include <gtest/gtest.h>

namespace keyplan::planning {

using tests::eachList;
using Strengths = std::vector<double>;

namespace {

// Every combination of errors, one force after another, weighed in whole numbers.
class Enumeration {
public:
    Enumeration(const Strengths& drivers, const Strengths& barriers, const StrengthError& error)
        : error_(error) {
        for (const double strength : drivers)
            take(strength, 1);
        for (const double strength : barriers)
            take(strength, -1);
        descend(0, 0, 1);
    }

    std::optional<double> chance() const {
        return forces_.empty() ? std::nullopt : std::optional(won_ / all_);
    }

private:
    void take(double strength, double sign) {
        if (strength != 0)
            forces_.emplace_back(strength, sign);
    }

    void descend(std::size_t force, double net, double weight) {
        if (force == forces_.size()) {
            all_ += weight;
            won_ += net > 0 ? weight : 0;
            return;
        }
        const auto& [strength, sign] = forces_[force];
        for (double k = -error_.most; k <= error_.most; ++k)
            descend(force + 1, net + sign * std::clamp(strength + k, error_.low, error_.high),
                    weight * (error_.most + 1 - std::abs(k)));
    }

    StrengthError error_;
    std::vector<std::pair<double, double>> forces_;
    double all_ = 0;
    double won_ = 0;
};

void expectAsEnumerated(const Strengths& drivers, const Strengths& barriers, const StrengthError& error) {
    const auto expected = Enumeration(drivers, barriers, error).chance();
    const auto found = chance(drivers, barriers, error);
    ASSERT_EQ(found.has_value(), expected.has_value());
    if (expected) {
        ASSERT_NEAR(*found, *expected, 1e-14);
    }
}

} // namespace

TEST(ForceFieldChance, WorkedByHand) {
    // 3 against 3, each 2, 3 or 4 with weights 1 2 1: the driver is larger in 1·2 + 1·1 + 2·1 = 5 of 16
    // cases.
    EXPECT_EQ(chance(Strengths{3}, Strengths{3}), 5.0 / 16);
    // 5 cannot rise: 5 with 3/4, 4 with 1/4. 4 is 3, 4 or 5: 3/4 · 3/4 + 1/4 · 1/4.
    EXPECT_EQ(chance(Strengths{5}, Strengths{4}), 10.0 / 16);
    // 2 may be 3 with 1/4, 4 may be 3 with 1/4: a tie at the best, and a tie is not enough.
    EXPECT_EQ(chance(Strengths{2}, Strengths{4}), 0);
    // The other way round only that tie is lost.
    EXPECT_EQ(chance(Strengths{4}, Strengths{2}), 15.0 / 16);
}

TEST(ForceFieldChance, WithoutErrorItIsTheVerdict) {
    for (double drivers = 1; drivers <= 5; ++drivers)
        for (double barriers = 1; barriers <= 5; ++barriers)
            EXPECT_EQ(chance(Strengths{drivers}, Strengths{barriers}, {0, 1, 5}),
                      goodChance(drivers - barriers) ? 1 : 0);
}

TEST(ForceFieldChance, AgreesWithEveryCombinationOfErrors) {
    for (std::size_t drivers = 0; drivers <= 2; ++drivers)
        for (std::size_t barriers = 0; barriers <= 3; ++barriers)
            eachList(drivers, 3, [&](const Strengths& forces) {
                eachList(barriers, 3, [&](const Strengths& resisting) {
                    expectAsEnumerated(forces, resisting, {1, 1, 5});
                });
            });
    for (const StrengthError& error :
         {StrengthError{1, 1, 3}, StrengthError{2, 1, 5}, StrengthError{3, 0, 4}, StrengthError{7, 1, 3},
          StrengthError{0, 0, 3}, StrengthError{2, 0, 9}})
        for (std::size_t barriers = 0; barriers <= 2; ++barriers)
            eachList(2, 3, [&](const Strengths& forces) {
                eachList(barriers, 3,
                         [&](const Strengths& resisting) { expectAsEnumerated(forces, resisting, error); });
            });
}

TEST(ForceFieldChance, AScaleOfOneValueLeavesNoDoubt) {
    EXPECT_EQ(chance(Strengths{3, 3}, Strengths{3}, {2, 3, 3}), 1);
    EXPECT_EQ(chance(Strengths{3}, Strengths{3}, {2, 3, 3}), 0);
}

TEST(ForceFieldChance, NothingWithoutStrengths) {
    EXPECT_EQ(chance({}, {}), std::nullopt);
    EXPECT_EQ(chance(Strengths{0, 0}, Strengths{0}), std::nullopt);
    EXPECT_EQ(chance(Strengths{2}, {}), 1);
    EXPECT_EQ(chance({}, Strengths{2}), 0);
}

TEST(ForceFieldChance, SwappingTheSidesLeavesOnlyTheTies) {
    // On an even field as many cases win as lose; the rest are ties.
    const Strengths some{2, 4, 5, 1};
    const Strengths others{3, 3, 3, 3};
    const double win = *chance(some, others);
    const double lose = *chance(others, some);
    EXPECT_GT(win, 0);
    EXPECT_LT(win + lose, 1);
    // 2 4 5 1 mirrored at 3 is 4 2 1 5: the same forces, so both sides have the same chance.
    EXPECT_NEAR(win, lose, 1e-15);
}

TEST(ForceFieldChance, HoldsUpWithManyForces) {
    // By the central limit theorem: 200 of 3 against 200 of 3 have variance 400 · 1/2, so a tie has the
    // probability 1 / √(2π · 200), and winning half of the rest.
    const Strengths many(200, 3);
    const double tie = 1 / std::sqrt(2 * 3.14159265358979 * 200);
    EXPECT_NEAR(*chance(many, many), (1 - tie) / 2, 1e-4);
    EXPECT_EQ(chance(Strengths(200, 5), Strengths(200, 1)), 1);
    // Here every case wins, most of them too rare for doubles to hold.
    EXPECT_EQ(chance(Strengths(1000, 3), {}), 1);
}

TEST(ForceFieldChance, RefusesWhatIsOutsideItsDomain) {
    const double infinity = std::numeric_limits<double>::infinity();
    const double nan = std::numeric_limits<double>::quiet_NaN();
    for (const double bad : {-1.0, 1.5, 6.0, 1e17, infinity, nan}) {
        EXPECT_THROW(chance(Strengths{bad}, {}), InvalidArgument) << bad;
        EXPECT_THROW(chance({}, Strengths{3, bad}), InvalidArgument) << bad;
    }
    for (const double bad : {-1.0, 1.5, 1e7, infinity, nan})
        EXPECT_THROW(chance(Strengths{3}, {}, {bad, 1, 5}), InvalidArgument) << bad;
    for (const double bad : {-1.0, 0.5, 6.0, infinity, nan})
        EXPECT_THROW(chance(Strengths{3}, {}, {1, bad, 5}), InvalidArgument) << bad;
    EXPECT_THROW(chance(Strengths{3}, {}, {1, 1, 5.5}), InvalidArgument);
    EXPECT_THROW(chance(Strengths{1}, {}, {1, 2, 5}), InvalidArgument);
    // Hours of work, or sums that doubles cannot count, are refused at once.
    EXPECT_THROW(chance(Strengths(1000000, 3), {}), InvalidArgument);
    EXPECT_THROW(chance(Strengths{5e8}, Strengths{5e8}, {1e6, 1, 1e9}), InvalidArgument);
    EXPECT_THROW(chance(Strengths{9e15, 9e15}, {}, {0, 1, 9e15}), InvalidArgument);
}

} // namespace keyplan::planning
