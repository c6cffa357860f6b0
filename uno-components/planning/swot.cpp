// SWOT: strengths, weaknesses, opportunities and threats, weighed and paired into strategies.
#include "planning/swot.hpp"

#include "planning/errors.hpp"
#include "planning/sums.hpp"

#include <algorithm>

namespace keyplan::planning {

namespace {

void requireDomain(const Weighed& weighed) {
    if (!(weighed.importance >= 0 && weighed.importance <= largestExact))
        throw InvalidArgument("importance-invalid");
    if (!(weighed.rating >= 0 && weighed.rating <= largestExact))
        throw InvalidArgument("rating-invalid");
}

class WeightedMean {
public:
    void add(const Weighed& weighed) {
        requireDomain(weighed);
        weights_.add(weighed.importance);
        products_.add(weighed.importance * weighed.rating);
        empty_ = false;
    }

    bool empty() const { return empty_; }

    double mean() const {
        if (weights_.value() == 0)
            throw InvalidArgument("importance-all-zero");
        return products_.value() / weights_.value();
    }

private:
    RunningSum weights_;
    RunningSum products_;
    bool empty_ = true;
};

// A kind without factors counts 0. The noise is that of a quotient of sums.
double apart(const WeightedMean& good, const WeightedMean& bad) {
    return difference(good.empty() ? 0 : good.mean(), bad.empty() ? 0 : bad.mean(), 0x1p-50);
}

bool internal(FactorKind kind) {
    return kind == FactorKind::Strength || kind == FactorKind::Weakness;
}

Strategy strategyOf(FactorKind internal, FactorKind external) {
    if (internal == FactorKind::Strength)
        return external == FactorKind::Opportunity ? Strategy::StrengthOpportunity : Strategy::StrengthThreat;
    return external == FactorKind::Opportunity ? Strategy::WeaknessOpportunity : Strategy::WeaknessThreat;
}

// The score without its last bits, which hold the rounding of decimal fractions: 0.1 × 3 ties with 0.3 × 1.
double rank(double score) {
    const double shifted = score * 257;
    return shifted - (shifted - score);
}

double weight(const Factor& factor) {
    return factor.weighed.importance * factor.weighed.rating;
}

} // namespace

std::optional<double> weightedScore(std::span<const Weighed> factors) {
    WeightedMean mean;
    for (const Weighed& factor : factors)
        mean.add(factor);
    return mean.empty() ? std::nullopt : std::optional(mean.mean());
}

std::optional<Position> position(std::span<const Factor> factors) {
    WeightedMean strengths;
    WeightedMean weaknesses;
    WeightedMean opportunities;
    WeightedMean threats;
    for (const Factor& factor : factors) {
        switch (factor.kind) {
        case FactorKind::Strength:
            strengths.add(factor.weighed);
            break;
        case FactorKind::Weakness:
            weaknesses.add(factor.weighed);
            break;
        case FactorKind::Opportunity:
            opportunities.add(factor.weighed);
            break;
        case FactorKind::Threat:
            threats.add(factor.weighed);
            break;
        }
    }
    if (factors.empty())
        return std::nullopt;
    return Position{apart(strengths, weaknesses), apart(opportunities, threats)};
}

Strategy strategyAt(Position position) {
    if (position.x == 0 || position.y == 0)
        return Strategy::Balanced;
    return strategyOf(position.x > 0 ? FactorKind::Strength : FactorKind::Weakness,
                      position.y > 0 ? FactorKind::Opportunity : FactorKind::Threat);
}

std::vector<Pairing> strongestPairs(std::span<const Factor> factors, std::size_t most) {
    std::vector<std::size_t> inside;
    std::vector<std::size_t> outside;
    for (std::size_t i = 0; i < factors.size(); ++i) {
        requireDomain(factors[i].weighed);
        (internal(factors[i].kind) ? inside : outside).push_back(i);
    }

    const auto goesBefore = [](const Pairing& one, const Pairing& other) {
        const double first = rank(one.score);
        const double second = rank(other.score);
        if (first != second)
            return first > second;
        return one.internal != other.internal ? one.internal < other.internal : one.external < other.external;
    };
    // A heap of the best so far, the weakest of them on top: a table of thousands has millions of pairs.
    std::vector<Pairing> best;
    for (const std::size_t in : inside)
        for (const std::size_t out : outside) {
            const Pairing pair{strategyOf(factors[in].kind, factors[out].kind), in, out,
                               weight(factors[in]) * weight(factors[out])};
            if (best.size() == most) {
                if (best.empty() || !goesBefore(pair, best.front()))
                    continue;
                std::pop_heap(best.begin(), best.end(), goesBefore);
                best.pop_back();
            }
            best.push_back(pair);
            std::push_heap(best.begin(), best.end(), goesBefore);
        }
    std::sort_heap(best.begin(), best.end(), goesBefore);
    return best;
}

} // namespace keyplan::planning
