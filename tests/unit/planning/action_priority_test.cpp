// Quadrants and urgency, over the whole scale and its cut.
#include "planning/action_priority.hpp"

#include "planning/errors.hpp"

#include <limits>

#include <gtest/gtest.h>

namespace keyplan::planning {

TEST(ActionPriority, QuadrantsOfImpactAndEffort) {
    EXPECT_EQ(quadrant(5, 1), Quadrant::QuickWin);
    EXPECT_EQ(quadrant(5, 5), Quadrant::MajorProject);
    EXPECT_EQ(quadrant(1, 1), Quadrant::FillIn);
    EXPECT_EQ(quadrant(1, 5), Quadrant::TimeSink);
}

TEST(ActionPriority, QuadrantsOfImportanceAndUrgency) {
    EXPECT_EQ(urgency(5, 5), Urgency::Do);
    EXPECT_EQ(urgency(5, 1), Urgency::Schedule);
    EXPECT_EQ(urgency(1, 5), Urgency::Delegate);
    EXPECT_EQ(urgency(1, 1), Urgency::Drop);
}

TEST(ActionPriority, TheCutItselfIsHigh) {
    EXPECT_EQ(quadrant(3, 2.9), Quadrant::QuickWin);
    EXPECT_EQ(quadrant(2.9, 3), Quadrant::TimeSink);
    EXPECT_EQ(urgency(3, 2.9), Urgency::Schedule);
    EXPECT_EQ(urgency(2.9, 3), Urgency::Delegate);
    EXPECT_EQ(quadrant(3, 3, 4), Quadrant::FillIn);
    EXPECT_EQ(quadrant(0, 0, 0), Quadrant::MajorProject);
    EXPECT_EQ(urgency(3, 3, 4), Urgency::Drop);
    EXPECT_EQ(urgency(60, 40, 50), Urgency::Schedule);
}

// Raising one score never moves an action away from what that score stands for.
TEST(ActionPriority, EachScoreDecidesItsOwnSide) {
    for (int one = 0; one <= 5; ++one)
        for (int other = 0; other <= 5; ++other) {
            const Quadrant cell = quadrant(one, other);
            EXPECT_EQ(cell == Quadrant::QuickWin || cell == Quadrant::MajorProject, one >= 3);
            EXPECT_EQ(cell == Quadrant::MajorProject || cell == Quadrant::TimeSink, other >= 3);
            const Urgency turn = urgency(one, other);
            EXPECT_EQ(turn == Urgency::Do || turn == Urgency::Schedule, one >= 3);
            EXPECT_EQ(turn == Urgency::Do || turn == Urgency::Delegate, other >= 3);
        }
}

TEST(ActionPriority, RefusesWhatIsOutsideItsDomain) {
    const double infinity = std::numeric_limits<double>::infinity();
    for (const double bad : {-1.0, infinity, std::numeric_limits<double>::quiet_NaN()}) {
        EXPECT_THROW(quadrant(bad, 1), InvalidArgument);
        EXPECT_THROW(quadrant(1, bad), InvalidArgument);
        EXPECT_THROW(quadrant(1, 1, bad), InvalidArgument);
        EXPECT_THROW(urgency(bad, 1), InvalidArgument);
        EXPECT_THROW(urgency(1, bad), InvalidArgument);
        EXPECT_THROW(urgency(1, 1, bad), InvalidArgument);
    }
}

} // namespace keyplan::planning
