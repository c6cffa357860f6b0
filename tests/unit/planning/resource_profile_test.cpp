// Resource profiles, against a plain list of days.
#include "planning/resource_profile.hpp"

#include <random>

#include <gtest/gtest.h>

namespace keyplan::planning {

TEST(ResourceProfile, IsFreeAtFirst) {
    const ResourceProfile profile;
    EXPECT_EQ(profile.firstFit(0, 5, 0), 0);
    EXPECT_EQ(profile.firstFit(7, 1000000000000, 0), 7);
}

TEST(ResourceProfile, FindsGapsThatAreLongEnough) {
    ResourceProfile profile;
    profile.take(2, 3, 1); // 2 3 4
    profile.take(8, 2, 1); // 8 9
    EXPECT_EQ(profile.firstFit(0, 2, 0), 0);
    EXPECT_EQ(profile.firstFit(0, 3, 0), 5);
    EXPECT_EQ(profile.firstFit(0, 4, 0), 10);
    EXPECT_EQ(profile.firstFit(0, 4, 1), 0);
    EXPECT_EQ(profile.firstFit(6, 2, 0), 6);
    EXPECT_EQ(profile.firstFit(6, 3, 0), 10);
    profile.take(5, 3, 1);
    EXPECT_EQ(profile.firstFit(1, 1, 0), 1);
    EXPECT_EQ(profile.firstFit(1, 2, 0), 10);
    profile.clear();
    EXPECT_EQ(profile.firstFit(1, 2, 0), 1);
}

TEST(ResourceProfile, NothingTakenChangesNothing) {
    ResourceProfile profile;
    profile.take(3, 0, 1);
    profile.take(3, 5, 0);
    EXPECT_EQ(profile.firstFit(0, 100, 0), 0);
}

TEST(ResourceProfile, IsWhatAListOfDaysSays) {
    constexpr std::size_t days = 200;
    std::mt19937 numbers(5);
    const auto below = [&](std::size_t end) { return static_cast<long long>(numbers() % end); };
    for (int round = 0; round < 20; ++round) {
        ResourceProfile profile;
        std::vector<long long> taken(days, 0);
        for (int step = 0; step < 60; ++step) {
            const long long duration = 1 + below(9);
            const long long amount = 1 + below(3);
            const long long most = below(5);
            const long long earliest = below(100);
            auto first = static_cast<std::size_t>(earliest);
            for (std::size_t run = 0; run < static_cast<std::size_t>(duration); ++run)
                if (first + run < days && taken[first + run] > most) {
                    first += run + 1;
                    run = static_cast<std::size_t>(-1);
                }
            const long long fits = profile.firstFit(earliest, duration, most);
            ASSERT_EQ(fits, static_cast<long long>(first));
            if (first + static_cast<std::size_t>(duration) >= days)
                continue;
            profile.take(fits, duration, amount);
            for (std::size_t run = 0; run < static_cast<std::size_t>(duration); ++run)
                taken[first + run] += amount;
        }
    }
}

} // namespace keyplan::planning
