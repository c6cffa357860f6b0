// The pace at which somebody makes changes, and how long to wait before they are believed to be done.
#pragma once

#include <chrono>
#include <optional>

namespace keyplan::sidebar {

/// Whoever fills in a table pauses between the cells: what follows each change would slow all of them. So the
/// wait is half as long again as the pause before the last change.
class Rhythm {
public:
    using Clock = std::chrono::steady_clock;
    using Wait = std::chrono::milliseconds;

    void changed(Clock::time_point now) {
        if (last_) {
            const auto pause = std::chrono::duration_cast<Wait>(now - *last_);
            if (pause > longest)
                wait_ = Wait::zero();
            else if (pause > together)
                wait_ = pause + pause / 2;
        }
        last_ = now;
    }

    /// 0 where no pace is known.
    Wait wait() const { return wait_; }

private:
    /// One entry may be heard as several changes.
    static constexpr Wait together{100};
    /// Who pauses for longer than this has done something else.
    static constexpr Wait longest{2500};

    std::optional<Clock::time_point> last_;
    Wait wait_{0};
};

} // namespace keyplan::sidebar
