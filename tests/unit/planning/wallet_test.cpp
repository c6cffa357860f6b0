// Share of wallet, and what is still to be had.
#include "planning/wallet.hpp"

#include "planning/errors.hpp"

#include <limits>
#include <vector>

#include <gtest/gtest.h>

namespace keyplan::planning {

using List = std::vector<double>;

TEST(WalletShare, IsOursOfTotal) {
    EXPECT_EQ(walletShare(30000, 120000), 0.25);
    EXPECT_EQ(walletShare(0, 120000), 0);
    EXPECT_THROW(walletShare(30000, 0), DivisionByZero);
    EXPECT_THROW(walletShare(-1, 120000), InvalidArgument);
    EXPECT_THROW(walletShare(1, -120000), InvalidArgument);
}

TEST(WalletShareOfRank, OfThreeSuppliers) {
    // The rule's own example: half, a third, a sixth.
    EXPECT_DOUBLE_EQ(walletShareOfRank(1, 3), 1.0 / 2);
    EXPECT_DOUBLE_EQ(walletShareOfRank(2, 3), 1.0 / 3);
    EXPECT_DOUBLE_EQ(walletShareOfRank(3, 3), 1.0 / 6);
    EXPECT_EQ(walletShareOfRank(1, 1), 1);
}

TEST(WalletShareOfRank, SumsToOneOverAllRanks) {
    for (int suppliers = 1; suppliers <= 40; ++suppliers) {
        double sum = 0;
        for (int rank = 1; rank <= suppliers; ++rank)
            sum += walletShareOfRank(rank, suppliers);
        EXPECT_NEAR(sum, 1, 1e-14);
    }
}

TEST(WalletShareOfRank, TiesShareWhatTheirRanksBring) {
    // Two suppliers tied for first of three rank 1.5 each, the third 3.
    EXPECT_DOUBLE_EQ(walletShareOfRank(1.5, 3), (1.0 / 2 + 1.0 / 3) / 2);
}

TEST(WalletShareOfRank, LastOfVeryManyKeepsItsDigits) {
    EXPECT_DOUBLE_EQ(walletShareOfRank(1e9, 1e9), 2 / 1e9 / (1e9 + 1));
}

TEST(WalletShareOfRank, RefusesWhatIsOutsideItsDomain) {
    const double infinity = std::numeric_limits<double>::infinity();
    for (const double bad : {0.0, -3.0, 2.5, infinity, std::numeric_limits<double>::quiet_NaN()})
        EXPECT_THROW(walletShareOfRank(1, bad), InvalidArgument);
    for (const double bad : {0.0, 0.5, 3.5, infinity, std::numeric_limits<double>::quiet_NaN()})
        EXPECT_THROW(walletShareOfRank(bad, 3), InvalidArgument);
}

TEST(Whitespace, CountsOnlyWhatIsStillOpen) {
    // 30,000 open in the first, nothing in the second where we sell more than its potential.
    EXPECT_EQ(whitespace(List{50000, 10000, 8000}, List{20000, 15000, 8000}), 30000);
    EXPECT_EQ(whitespace(List{10}, List{20}), 0);
    EXPECT_EQ(whitespace({}, {}), std::nullopt);
    EXPECT_EQ(whitespace(List{0.1 + 0.2}, List{0.3}), 0);
}

TEST(Penetration, IsWhatIsReachedOfThePotential) {
    // 20,000 + 10,000 + 10,000 of 80,000.
    EXPECT_EQ(penetration(List{50000, 10000, 20000}, List{20000, 15000, 10000}), 0.5);
    EXPECT_EQ(penetration(List{10, 20}, List{0, 0}), 0);
    EXPECT_EQ(penetration(List{0.1, 0.2, 0.3}, List{5, 5, 5}), 1);
    EXPECT_EQ(penetration({}, {}), std::nullopt);
    EXPECT_THROW(penetration(List{0, 0}, List{1, 2}), DivisionByZero);
}

TEST(Penetration, AndWhitespaceShareThePotential) {
    const List potentials{120.5, 80.25, 0, 33, 7};
    const List currents{60, 100, 5, 0, 7};
    const double total = 120.5 + 80.25 + 33 + 7;
    EXPECT_NEAR(*penetration(potentials, currents) * total + *whitespace(potentials, currents), total, 1e-10);
}

TEST(Whitespace, RefusesWhatIsOutsideItsDomain) {
    for (const auto method : {whitespace, penetration}) {
        EXPECT_THROW(method(List{1, 2}, List{1}), InvalidArgument);
        EXPECT_THROW(method(List{-1}, List{1}), InvalidArgument);
        EXPECT_THROW(method(List{1}, List{-1}), InvalidArgument);
        EXPECT_THROW(method(List{1e308, 1e308}, List{0, 0}), InvalidArgument);
    }
}

} // namespace keyplan::planning
