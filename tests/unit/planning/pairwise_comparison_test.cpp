// The analytic hierarchy process, on published examples.
#include "planning/pairwise_comparison.hpp"

#include "planning/errors.hpp"

#include <cmath>
#include <limits>
#include <numeric>

#include <gtest/gtest.h>

namespace keyplan::planning {

using List = std::vector<double>;

namespace {

// Saaty, "How to Make a Decision: The Analytic Hierarchy Process" (1990): eight criteria for buying a house.
const List house{
    1,       5,       3,       7, 6,       6,       1 / 3.0, 1 / 4.0, // size
    1 / 5.0, 1,       1 / 3.0, 5, 3,       3,       1 / 5.0, 1 / 7.0, // transportation
    1 / 3.0, 3,       1,       6, 3,       4,       6,       1 / 5.0, // neighbourhood
    1 / 7.0, 1 / 5.0, 1 / 6.0, 1, 1 / 3.0, 1 / 4.0, 1 / 7.0, 1 / 8.0, // age
    1 / 6.0, 1 / 3.0, 1 / 3.0, 3, 1,       1 / 2.0, 1 / 5.0, 1 / 6.0, // yard
    1 / 6.0, 1 / 3.0, 1 / 4.0, 4, 2,       1,       1 / 5.0, 1 / 6.0, // modern facilities
    3,       5,       1 / 6.0, 7, 5,       5,       1,       1 / 2.0, // condition
    4,       7,       5,       8, 6,       6,       2,       1,       // financing
};

// Three candidates for a leader, compared by experience: a standard example of the method. With three rows
// geometric means and Saaty's eigenvector are the same.
const List leaders{1, 1 / 4.0, 4, 4, 1, 9, 1 / 4.0, 1 / 9.0, 1};

// Comparisons that follow from weights, hence without contradiction.
PairwiseComparison consistent(const List& weights) {
    List cells;
    for (const double row : weights)
        for (const double column : weights)
            cells.push_back(row / column);
    return {weights.size(), cells};
}

// n criteria in order of importance, each compared to the later ones by a wrong and growing factor.
PairwiseComparison contradicting(std::size_t size) {
    List cells;
    for (std::size_t row = 0; row < size; ++row)
        for (std::size_t column = 0; column < size; ++column)
            cells.push_back(row == column ? 1 : (row + column) % 2 == 0 ? 3 : 1 / 3.0);
    for (std::size_t row = 0; row < size; ++row)
        for (std::size_t column = 0; column < row; ++column)
            cells[row * size + column] = 1 / cells[column * size + row];
    return {size, cells};
}

// Power iteration: the eigenvalue without which λ of geometric means could not be judged.
double largestEigenvalue(std::size_t size, const List& cells) {
    List vector(size, 1.0 / double(size));
    double value = 0;
    for (int round = 0; round < 1000; ++round) {
        List next(size, 0);
        for (std::size_t row = 0; row < size; ++row)
            for (std::size_t column = 0; column < size; ++column)
                next[row] += cells[row * size + column] * vector[column];
        value = std::accumulate(next.begin(), next.end(), 0.0);
        for (std::size_t row = 0; row < size; ++row)
            vector[row] = next[row] / value;
    }
    return value;
}

} // namespace

TEST(PairwiseComparisons, GiveTheWeightsOfTheLeaders) {
    const auto weights = PairwiseComparison(3, leaders).weights();
    ASSERT_EQ(weights.size(), 3U);
    EXPECT_NEAR(weights[0], 0.217, 0.0005);
    EXPECT_NEAR(weights[1], 0.717, 0.0005);
    EXPECT_NEAR(weights[2], 0.066, 0.0005);
}

TEST(PairwiseComparisons, ComeCloseToSaatysWeightsOfAHouse) {
    // Saaty takes the eigenvector, we take geometric means. These comparisons contradict each other (see
    // below), so the two differ, most for the neighbourhood.
    const List eigenvector{0.173, 0.054, 0.188, 0.018, 0.031, 0.036, 0.167, 0.333};
    const auto weights = PairwiseComparison(8, house).weights();
    ASSERT_EQ(weights.size(), eigenvector.size());
    for (std::size_t i = 0; i < weights.size(); ++i)
        EXPECT_NEAR(weights[i], eigenvector[i], 0.04) << i;
}

TEST(PairwiseComparisons, WeightsAreGeometricMeansOfRows) {
    const auto weights = PairwiseComparison(8, house).weights();
    List means;
    for (std::size_t row = 0; row < 8; ++row) {
        double product = 1;
        for (std::size_t column = 0; column < 8; ++column)
            product *= house[row * 8 + column];
        means.push_back(std::pow(product, 1 / 8.0));
    }
    const double total = std::accumulate(means.begin(), means.end(), 0.0);
    for (std::size_t row = 0; row < 8; ++row)
        EXPECT_NEAR(weights[row], means[row] / total, 1e-15);
    EXPECT_NEAR(std::accumulate(weights.begin(), weights.end(), 0.0), 1, 1e-15);
}

TEST(PairwiseComparisons, FindTheWeightsTheyWereMadeFrom) {
    const List weights{0.5, 0.25, 0.15, 0.1};
    const auto found = consistent(weights).weights();
    for (std::size_t i = 0; i < weights.size(); ++i)
        EXPECT_NEAR(found[i], weights[i], 1e-15);
    EXPECT_EQ(PairwiseComparison(1, {1}).weights(), List{1});
}

TEST(PairwiseComparisons, OfAnySizeStayWithinTheRangeOfNumbers) {
    const auto weights = PairwiseComparison(2, {1, 1e300, 1e-300, 1}).weights();
    EXPECT_DOUBLE_EQ(weights[0], 1);
    EXPECT_NEAR(weights[1] / 1e-300, 1, 1e-9);
    EXPECT_EQ(PairwiseComparison(12, List(144, 1)).weights(), List(12, 1 / 12.0));
}

TEST(ConsistencyRatio, OfPublishedExamples) {
    // λ = 3.037 and the index of three, 0.58.
    EXPECT_NEAR(PairwiseComparison(3, leaders).consistencyRatio(), (3.0369 - 3) / 2 / 0.58, 0.0001);
    // Saaty finds λ = 9.669 and 0.169 for the house with the eigenvector.
    EXPECT_NEAR(largestEigenvalue(8, house), 9.669, 0.0005);
    EXPECT_NEAR(PairwiseComparison(8, house).consistencyRatio(), 0.169, 0.01);
}

TEST(ConsistencyRatio, IsTheEigenvaluesForThreeCriteria) {
    EXPECT_NEAR(PairwiseComparison(3, leaders).consistencyRatio(),
                (largestEigenvalue(3, leaders) - 3) / 2 / 0.58, 1e-12);
}

TEST(ConsistencyRatio, IsZeroWithoutContradiction) {
    for (std::size_t size = 1; size <= 10; ++size) {
        List weights;
        for (std::size_t i = 1; i <= size; ++i)
            weights.push_back(double(i) / 3);
        EXPECT_EQ(consistent(weights).consistencyRatio(), 0) << size;
    }
    EXPECT_EQ(PairwiseComparison(1, {1}).consistencyRatio(), 0);
    EXPECT_EQ(PairwiseComparison(2, {1, 7, 1 / 7.0, 1}).consistencyRatio(), 0);
}

TEST(ConsistencyRatio, UsesSaatysIndexOfEachSize) {
    const double index[] = {0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49};
    for (std::size_t size = 3; size <= 10; ++size) {
        const auto comparison = contradicting(size);
        const auto weights = comparison.weights();
        // λ by definition, the cells read back from how they were made.
        double sum = 0;
        for (std::size_t row = 0; row < size; ++row)
            for (std::size_t column = 0; column < size; ++column) {
                const double upper = (row + column) % 2 == 0 ? 3 : 1 / 3.0;
                const double cell = row == column ? 1 : row < column ? upper : 1 / upper;
                sum += cell * weights[column] / weights[row];
            }
        const double n = double(size);
        const double expected = (sum / n - n) / (n - 1) / index[size - 3];
        EXPECT_GT(expected, 0.01);
        EXPECT_NEAR(comparison.consistencyRatio(), expected, 1e-12) << size;
    }
}

TEST(ConsistencyRatio, HasNoIndexBeyondTen) {
    EXPECT_THROW(PairwiseComparison(11, List(121, 1)).consistencyRatio(), InvalidArgument);
}

TEST(PairwiseComparisons, AreSquareAndPositive) {
    EXPECT_THROW(PairwiseComparison(2, List{1, 2}), InvalidArgument);
    EXPECT_THROW(PairwiseComparison(2, List{1, 2, 3}), InvalidArgument);
    EXPECT_THROW(PairwiseComparison(1, List{1, 2}), InvalidArgument);
    EXPECT_THROW(PairwiseComparison(0, List{}), InvalidArgument);
    for (const double bad :
         {0.0, -2.0, std::numeric_limits<double>::infinity(), std::numeric_limits<double>::quiet_NaN()})
        EXPECT_THROW(PairwiseComparison(2, List{1, bad, 1, 1}), InvalidArgument);
}

} // namespace keyplan::planning
