// Progress: weighted shares worked by hand, and the properties of a weighted mean.
#include "planning/progress.hpp"

#include "planning/errors.hpp"

#include <algorithm>
#include <limits>
#include <random>
#include <vector>

#include <gtest/gtest.h>

namespace keyplan::planning {

using Shares = std::vector<double>;

TEST(Progress, IsTheWeightedShareDone) {
    EXPECT_EQ(progress(Shares{1, 0.5, 0}), 0.5);
    EXPECT_EQ(progress(Shares{1, 0}, Shares{3, 1}), 0.75);
    EXPECT_EQ(progress(Shares{1, 0.5, 0.25}, Shares{0, 1, 1}), 0.375);
    EXPECT_EQ(progress(Shares{0, 0}), 0);
    EXPECT_EQ(progress(Shares{1, 1, 1}, Shares{0.1, 0.2, 0.7}), 1);
}

TEST(Progress, NothingWithoutShares) {
    EXPECT_EQ(progress({}), std::nullopt);
    EXPECT_EQ(progress({}, {}), std::nullopt);
}

TEST(Progress, LiesBetweenTheLeastAndTheMost) {
    std::mt19937 random(1);
    std::uniform_real_distribution<double> share(0, 1);
    for (int round = 0; round < 1000; ++round) {
        Shares done(1 + random() % 6);
        Shares weights(done.size());
        for (std::size_t i = 0; i < done.size(); ++i) {
            done[i] = share(random);
            weights[i] = share(random) + 1e-9;
        }
        const auto result = progress(done, weights);
        ASSERT_TRUE(result);
        EXPECT_GE(*result, *std::min_element(done.begin(), done.end()) - 1e-12);
        EXPECT_LE(*result, *std::max_element(done.begin(), done.end()) + 1e-12);

        // Only proportions count, and equal weights are no weights.
        Shares doubled = weights;
        for (double& weight : doubled)
            weight *= 2;
        EXPECT_NEAR(*progress(done, doubled), *result, 1e-12);
        EXPECT_NEAR(*progress(done, Shares(done.size(), 7)), *progress(done), 1e-12);
    }
}

TEST(Progress, HugeWeightsDoNotOverflow) {
    const double huge = std::numeric_limits<double>::max();
    EXPECT_EQ(progress(Shares{1, 0, 1, 0}, Shares{huge, huge, huge, huge}), 0.5);
    EXPECT_EQ(progress(Shares{1, 0}, Shares{5e-324, 5e-324}), 0.5);
}

TEST(Progress, RefusesWhatIsOutsideItsDomain) {
    const double infinity = std::numeric_limits<double>::infinity();
    const double noNumber = std::numeric_limits<double>::quiet_NaN();
    for (const double bad : {-0.01, 1.01, 50.0, infinity, noNumber})
        EXPECT_THROW(progress(Shares{1, bad}), InvalidArgument);
    for (const double bad : {-1.0, infinity, noNumber})
        EXPECT_THROW(progress(Shares{1, 1}, Shares{1, bad}), InvalidArgument);
    EXPECT_THROW(progress(Shares{1, 1}, Shares{0, 0}), InvalidArgument);
    EXPECT_THROW(progress(Shares{1, 1}, Shares{1}), InvalidArgument);
}

} // namespace keyplan::planning
