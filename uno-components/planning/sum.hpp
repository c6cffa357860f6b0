// A sum whose last digits do not depend on the order of the rows.
#pragma once

namespace keyplan::planning {

/// Neumaier's compensated sum of numbers from 0 upwards.
///
/// Source: Arnold Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen" (1974).
class Sum {
public:
    void add(double value) {
        const double next = total_ + value;
        lost_ += total_ >= value ? (total_ - next) + value : (value - next) + total_;
        total_ = next;
    }

    double total() const { return total_ + lost_; }

private:
    double total_ = 0;
    double lost_ = 0;
};

} // namespace keyplan::planning
