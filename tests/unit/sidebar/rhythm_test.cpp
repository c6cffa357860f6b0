// How long the sidebar waits for somebody who makes changes at a pace.
#include "sidebar/rhythm.hpp"

#include <gtest/gtest.h>

namespace keyplan::sidebar {
namespace {

using std::chrono::milliseconds;

struct Changes {
    Rhythm rhythm;
    Rhythm::Clock::time_point now;

    Changes& after(int pause) {
        now += milliseconds(pause);
        rhythm.changed(now);
        return *this;
    }
};

TEST(Rhythm, OneChangeHasNoPace) {
    EXPECT_EQ(Changes().after(0).rhythm.wait(), milliseconds(0));
}

TEST(Rhythm, WaitsHalfAsLongAgainAsTheLastPause) {
    EXPECT_EQ(Changes().after(0).after(1200).rhythm.wait(), milliseconds(1800));
    EXPECT_EQ(Changes().after(0).after(1200).after(2000).rhythm.wait(), milliseconds(3000));
    EXPECT_EQ(Changes().after(0).after(2000).after(400).rhythm.wait(), milliseconds(600));
}

TEST(Rhythm, ChangesThatComeTogetherAreOne) {
    EXPECT_EQ(Changes().after(0).after(1200).after(3).after(20).rhythm.wait(), milliseconds(1800));
    EXPECT_EQ(Changes().after(0).after(5).rhythm.wait(), milliseconds(0));
}

TEST(Rhythm, ALongPauseEndsThePace) {
    EXPECT_EQ(Changes().after(0).after(1200).after(2501).rhythm.wait(), milliseconds(0));
}

} // namespace
} // namespace keyplan::sidebar
