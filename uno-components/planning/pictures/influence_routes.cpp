// The ways of influence lines through an account map: along the corridors between its rows and through the
// gaps within them, never across a box.
#include "planning/pictures/influence_routes.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <map>

namespace keyplan::planning {

namespace {

using namespace map_size;

/// Heights in a corridor, those around its middle left to the reporting lines.
constexpr std::array<double, 4> lanes{3.2, 1.4, 3.8, 0.8};
/// Lines beside each other in a gap are this far apart, and so far from the boxes.
constexpr double apart = 0.9;
/// Lines that end at one box share its edge like this; its middle and its left end are for reporting lines.
constexpr std::array<double, 4> rightHand{0.72, 0.86, 0.62, 0.94};
constexpr std::array<double, 4> leftHand{0.28, 0.18, 0.38, 0.13};
constexpr double tiny = 1e-9;

struct Interval {
    double first;
    double last;
};

class Router {
public:
    explicit Router(const MapLayout& layout) : layout_(layout) {
        gaps_.resize(static_cast<std::size_t>(layout.rows));
        used_.resize(gaps_.size());
        std::vector<std::vector<DrawingFrame>> rows(gaps_.size());
        for (const MapBox& box : layout.boxes)
            rows[static_cast<std::size_t>(box.row)].push_back(frameOf(box));
        for (std::size_t row = 0; row < rows.size(); ++row) {
            std::sort(rows[row].begin(), rows[row].end(),
                      [](const auto& one, const auto& other) { return one.left < other.left; });
            double free = -std::numeric_limits<double>::infinity();
            for (const DrawingFrame& frame : rows[row]) {
                gaps_[row].push_back({free + apart, frame.left - apart - hang});
                free = frame.right();
            }
            gaps_[row].push_back({free + apart, std::numeric_limits<double>::infinity()});
            used_[row].resize(gaps_[row].size());
        }
        taken_.resize(static_cast<std::size_t>(layout.rows) + 1);
    }

    std::vector<DrawingPoint> route(const MapInfluence& influence) {
        const DrawingFrame from = frameOf(layout_.boxes[influence.from]);
        const DrawingFrame to = frameOf(layout_.boxes[influence.to]);
        const int start = layout_.boxes[influence.from].row;
        const int end = layout_.boxes[influence.to].row;
        const bool down = end > start;
        const bool intoTop = end >= start;
        const bool rightwards = to.left + to.width / 2 >= from.left + from.width / 2;
        double at = port(influence.from, from, !down, rightwards);
        const double goal = port(influence.to, to, intoTop, !rightwards);
        std::vector<DrawingPoint> line{{at, down ? from.bottom() : from.top}};
        int corridorNow = down ? start + 1 : start;
        const int lastCorridor = intoTop ? end : end + 1;
        while (corridorNow != lastCorridor) {
            const int row = down ? corridorNow : corridorNow - 1;
            go(line, corridorNow, throughRow(row, at, goal));
            at = line.back().x;
            corridorNow += down ? 1 : -1;
        }
        go(line, corridorNow, goal);
        line.push_back({goal, intoTop ? to.top : to.bottom()});
        return line;
    }

private:
    /// Where the next line leaves or reaches an edge of a box.
    double port(std::size_t person, const DrawingFrame& frame, bool top, bool right) {
        const std::size_t count = ports_[{person, top, right}]++;
        return frame.left + frame.width * (right ? rightHand : leftHand)[count % rightHand.size()];
    }

    /// The gap of the row that is the least way round.
    double throughRow(int row, double at, double goal) {
        const auto& gaps = gaps_[static_cast<std::size_t>(row)];
        std::size_t best = 0;
        double shortest = std::numeric_limits<double>::infinity();
        for (std::size_t i = 0; i < gaps.size(); ++i) {
            if (gaps[i].last < gaps[i].first)
                continue;
            const double x = std::clamp(at, gaps[i].first, gaps[i].last);
            const double way = std::abs(x - at) + std::abs(goal - x);
            if (way < shortest) {
                shortest = way;
                best = i;
            }
        }
        const Interval& gap = gaps[best];
        if (at > gap.first && at < gap.last)
            return at;
        const double room = std::min(gap.last - gap.first, 12.0);
        const double aside =
            std::fmod(apart * static_cast<double>(used_[static_cast<std::size_t>(row)][best]++), room + tiny);
        return at <= gap.first ? gap.first + aside : gap.last - aside;
    }

    /// Along a corridor, on a lane that nobody has taken there.
    void go(std::vector<DrawingPoint>& line, int corridorNumber, double x) {
        const double from = line.back().x;
        if (std::abs(from - x) < tiny)
            return;
        auto& taken = taken_[static_cast<std::size_t>(corridorNumber)];
        const Interval wanted{std::min(from, x) - 1, std::max(from, x) + 1};
        std::size_t lane = 0;
        std::size_t fewest = std::numeric_limits<std::size_t>::max();
        for (std::size_t i = 0; i < lanes.size() && fewest > 0; ++i) {
            const auto met = static_cast<std::size_t>(
                std::count_if(taken[i].begin(), taken[i].end(), [&](const Interval& other) {
                    return other.first < wanted.last && wanted.first < other.last;
                }));
            if (met < fewest) {
                fewest = met;
                lane = i;
            }
        }
        taken[lane].push_back(wanted);
        const double y = corridorNumber * rowHeight + lanes[lane];
        line.push_back({from, y});
        line.push_back({x, y});
    }

    const MapLayout& layout_;
    /// Of each row, from left to right.
    std::vector<std::vector<Interval>> gaps_;
    std::vector<std::vector<std::size_t>> used_;
    /// Of each corridor and lane.
    std::vector<std::array<std::vector<Interval>, lanes.size()>> taken_;
    std::map<std::tuple<std::size_t, bool, bool>, std::size_t> ports_;
};

} // namespace

DrawingFrame frameOf(const MapBox& box) {
    return {box.left, box.row * rowHeight + corridor, boxWidth, boxHeight};
}

std::vector<std::vector<DrawingPoint>> influenceRoutes(const StakeholderMap& map, const MapLayout& layout) {
    Router router(layout);
    std::vector<std::vector<DrawingPoint>> routes;
    routes.reserve(map.influences.size());
    for (const MapInfluence& influence : map.influences)
        routes.push_back(router.route(influence));
    return routes;
}

DrawingPoint middleOfLongest(const std::vector<DrawingPoint>& line) {
    DrawingPoint middle;
    double longest = -1;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const double length = std::abs(line[i].x - line[i - 1].x) + std::abs(line[i].y - line[i - 1].y);
        if (length > longest) {
            longest = length;
            middle = {(line[i].x + line[i - 1].x) / 2, (line[i].y + line[i - 1].y) / 2};
        }
    }
    return middle;
}

} // namespace keyplan::planning
