// Tidy trees: against the rules that make a drawing tidy, on trees worked by hand and on many at random.
#include "planning/pictures/tidy_tree.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace keyplan::planning {
namespace {

TidyNode node(double top, double width, std::vector<std::size_t> children = {}) {
    return {std::move(children), top, width, 1, width / 2};
}

TEST(TidyTree, PutsAParentInTheMiddleOverItsChildren) {
    // Two children of width 4 stand side by side at 0 and 4: their axes at 2 and 6, the parent's at 4.
    EXPECT_EQ(tidyLefts({node(0, 4, {1, 2}), node(1, 4), node(1, 4)}), (std::vector<double>{2, 0, 4}));
}

TEST(TidyTree, PutsASmallTreeUnderALargeOnesOverhang) {
    // The first child has a wide child of its own below; the second, a leaf, keeps beside the first.
    const auto lefts = tidyLefts({node(0, 2, {1, 2}), node(1, 2, {3}), node(1, 2), node(2, 8)});
    EXPECT_DOUBLE_EQ(lefts[3], 0);
    EXPECT_DOUBLE_EQ(lefts[1], 3);
    EXPECT_DOUBLE_EQ(lefts[2], 5);
}

TEST(TidyTree, SpreadsSmallTreesBetweenLargeOnes) {
    // Outer children with wide children of their own leave room; the one in between stands in its middle.
    const auto lefts = tidyLefts(
        {node(0, 2, {1, 2, 3}), node(1, 2, {4}), node(1, 2), node(1, 2, {5}), node(2, 8), node(2, 8)});
    EXPECT_DOUBLE_EQ(lefts[1], 3);
    EXPECT_DOUBLE_EQ(lefts[3], 11);
    EXPECT_DOUBLE_EQ(lefts[2], 7);
}

TEST(TidyTree, KeepsNodesOfAnyHeightApart) {
    // A tall leaf beside a tree of two ranks.
    const auto lefts = tidyLefts({node(0, 2, {1, 2}), TidyNode{{}, 1, 2, 3, 1}, node(1, 2, {3}), node(2, 6)});
    EXPECT_GE(lefts[3], lefts[1] + 2);
}

TEST(TidyTree, OfNothingIsNothing) {
    EXPECT_TRUE(tidyLefts({}).empty());
    EXPECT_EQ(tidyLefts({node(0, 3)}), (std::vector<double>{0}));
}

std::vector<TidyNode> randomTree(std::mt19937& random, std::size_t size) {
    std::vector<TidyNode> nodes;
    for (std::size_t i = 0; i < size; ++i) {
        TidyNode next;
        next.width = 1 + static_cast<double>(random() % 9);
        next.height = 1 + static_cast<double>(random() % 3);
        next.axis = next.width / 2;
        if (i > 0) {
            const std::size_t parent = random() % i;
            next.top = nodes[parent].top + nodes[parent].height;
            nodes[parent].children.push_back(i);
        }
        nodes.push_back(next);
    }
    return nodes;
}

TEST(TidyTree, NeverLetsNodesOverlapNorChangesTheirOrder) {
    std::mt19937 random(7);
    for (int round = 0; round < 300; ++round) {
        const auto nodes = randomTree(random, 1 + random() % 60);
        const auto lefts = tidyLefts(nodes);
        EXPECT_DOUBLE_EQ(*std::min_element(lefts.begin(), lefts.end()), 0);
        for (std::size_t a = 0; a < nodes.size(); ++a) {
            const auto& children = nodes[a].children;
            if (!children.empty()) {
                const double first = lefts[children.front()] + nodes[children.front()].axis;
                const double last = lefts[children.back()] + nodes[children.back()].axis;
                ASSERT_NEAR(lefts[a] + nodes[a].axis, (first + last) / 2, 1e-6);
            }
            for (std::size_t i = 1; i < children.size(); ++i)
                ASSERT_GE(lefts[children[i]] + 1e-6, lefts[children[i - 1]] + nodes[children[i - 1]].width);
            for (std::size_t b = a + 1; b < nodes.size(); ++b) {
                const bool sameHeight = nodes[a].top < nodes[b].top + nodes[b].height &&
                                        nodes[b].top < nodes[a].top + nodes[a].height;
                const bool sameWidth = lefts[a] + 1e-6 < lefts[b] + nodes[b].width &&
                                       lefts[b] + 1e-6 < lefts[a] + nodes[a].width;
                ASSERT_FALSE(sameHeight && sameWidth) << "round " << round << ": " << a << " and " << b;
            }
        }
    }
}

} // namespace
} // namespace keyplan::planning
