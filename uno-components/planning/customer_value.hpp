// What customers are worth and how well they stay: lifetime value, retention of revenue, recommendation, and
// recency, frequency and money.
//
// Sources: Sunil Gupta, Donald Lehmann, "Managing Customers as Investments" (2005) for the lifetime value;
// Frederick Reichheld, "The One Number You Need to Grow", Harvard Business Review (December 2003) for the net
// promoter score; Arthur Hughes, "Strategic Database Marketing" (1994) for recency, frequency and money.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace keyplan::planning {

// Common to all of these: what is outside its domain throws InvalidArgument, and so does a result beyond what
// a cell can hold ("number-too-large").

/// What a customer is worth today: a margin m at the end of every year in which the customer is still there,
/// which at the end of year t has the probability r to the power of t, discounted at i, less what it costs to
/// win the customer. For ever: m·r / (1 + i − r) − cost; with `years` n: Σ m·rᵗ / (1 + i)ᵗ − cost for t from
/// 1 to n.
///
/// 0 ≤ r ≤ 1 ("retention-invalid"), 1 + i − r > 0 ("discount-invalid"), cost 0 or more ("amount-invalid"),
/// years whole and 1 or more ("years-invalid"). A margin may be below 0.
double lifetimeValue(double margin, double retention, double discount, double cost = 0,
                     std::optional<double> years = std::nullopt);

// Common to both: revenue of the customers that were there at the start, all amounts 0 or more
// ("amount-invalid"). Without any revenue at the start DivisionByZero.

/// (start + expansion − contraction − churn) / start.
double netRetention(double start, double expansion, double contraction, double churn);

/// (start − contraction − churn) / start.
double grossRetention(double start, double contraction, double churn);

/// 100 × (promoters − detractors) / all: promoters score 9 or more, detractors 6 or less. Scores 0..10
/// ("score-outside-scale"). Nothing when there are none.
std::optional<double> netPromoterScore(std::span<const double> scores);

/// Places accounts among all accounts by recency (days since the last business, fewer is better), frequency
/// and money.
class RecencyFrequencyMoney {
public:
    /// The values of all accounts, in any order. Sorts once. Recency and frequency 0 or more
    /// ("recency-invalid", "frequency-invalid"), money of any sign.
    RecencyFrequencyMoney(std::vector<double> recencies, std::vector<double> frequencies,
                          std::vector<double> moneys);

    /// Three digits from 111 to 555, each ⌈5 × (number of values no better than this one) / (number of
    /// values)⌉ and 5 the best fifth. Who is worse than all of them has a 1. Nothing when one of the three
    /// has no values.
    std::optional<double> score(double recency, double frequency, double money) const;

private:
    std::vector<double> recencies_;
    std::vector<double> frequencies_;
    std::vector<double> moneys_;
};

} // namespace keyplan::planning
