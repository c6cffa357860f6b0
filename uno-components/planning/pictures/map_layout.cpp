// Where the people of an account map stand: a tidy tree whose lower ranks are stacked as far as the page asks
// for it.
#include "planning/pictures/map_layout.hpp"

#include "planning/pictures/tidy_tree.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>

namespace keyplan::planning {

namespace {

using namespace map_size;

/// What is tried: how many ranks from below are stacked, how long stacks get, how wide rows of trees get.
constexpr int mostRanks = 6;
constexpr int everyRank = std::numeric_limits<int>::max();
constexpr std::array<int, 23> stackLengths{3,  4,  5,  6,  7,  8,  9,   10,  11,  12,   14,  16,
                                           18, 21, 25, 32, 45, 70, 120, 250, 600, 1500, 5000};
constexpr std::array<double, 6> forestWidths{1e9, 1600, 1000, 700, pageWidth / leastScale, 330};
/// Printed larger than this it is no easier to read: the plainer layout wins.
constexpr double largeEnough = 0.9;
/// What a less plain layout must gain to win.
constexpr double worthwhile = 1.06;

/// Everybody with a place in a tree, bosses before their reports, trees one after the other.
struct Forest {
    std::vector<std::size_t> roots;
    std::vector<std::size_t> loose;
    std::vector<std::size_t> order;
    /// How many ranks there are below each person.
    std::vector<int> ranks;
};

Forest forestOf(const StakeholderMap& map) {
    Forest forest;
    for (std::size_t i = 0; i < map.people.size(); ++i)
        if (!map.people[i].boss)
            (map.people[i].reports.empty() ? forest.loose : forest.roots).push_back(i);
    std::vector<std::size_t> waiting(forest.roots.rbegin(), forest.roots.rend());
    while (!waiting.empty()) {
        const std::size_t person = waiting.back();
        waiting.pop_back();
        forest.order.push_back(person);
        const auto& reports = map.people[person].reports;
        waiting.insert(waiting.end(), reports.rbegin(), reports.rend());
    }
    forest.ranks.resize(map.people.size());
    for (auto person = forest.order.rbegin(); person != forest.order.rend(); ++person)
        if (const auto boss = map.people[*person].boss)
            forest.ranks[*boss] = std::max(forest.ranks[*boss], forest.ranks[*person] + 1);
    return forest;
}

/// One way to lay the forest out.
class Attempt {
public:
    Attempt(const StakeholderMap& map, const Forest& forest, int stackedRanks, int stackLength)
        : map_(map), forest_(forest), stackedRanks_(stackedRanks), stackLength_(stackLength) {
        layout_.boxes.resize(map.people.size());
        layout_.hanging.resize(map.people.size(), Hanging::Beside);
        for (const std::size_t root : forest.roots)
            layOutTree(root);
    }

    /// The trees beside each other in rows not wider than this, those without a place below.
    MapLayout arranged(double forestWidth) const {
        MapLayout arranged = layout_;
        double left = 0;
        int row = 0;
        int deepest = 0;
        std::size_t at = 0;
        for (const Tree& tree : trees_) {
            if (left > 0 && left + tree.width > forestWidth) {
                row += deepest;
                left = 0;
                deepest = 0;
            }
            for (std::size_t i = 0; i < tree.people; ++i, ++at) {
                MapBox& box = arranged.boxes[forest_.order[at]];
                box.left += left;
                box.row += row;
            }
            left += tree.width + 2 * gap;
            arranged.width = std::max(arranged.width, left - 2 * gap);
            deepest = std::max(deepest, tree.rows);
        }
        arranged.rows = row + deepest;
        placeLoose(arranged, forestWidth);
        arranged.scale = std::min(
            {1.0, pageWidth / arranged.width, pageHeight / (headHeight + arranged.rows * rowHeight)});
        return arranged;
    }

private:
    struct Tree {
        std::size_t people = 0;
        double width = 0;
        int rows = 0;
    };
    /// A person and everybody below, on top of each other.
    struct Outline {
        std::vector<std::pair<std::size_t, int>> people; // with their rank below the stack's boss, from 1
        int deepest = 1;
    };

    bool stacks(std::size_t person) const {
        return !map_.people[person].reports.empty() && forest_.ranks[person] <= stackedRanks_;
    }

    void layOutTree(std::size_t root) {
        std::vector<TidyNode> nodes;
        std::vector<std::size_t> people;
        Tree tree;
        std::vector<std::pair<std::size_t, std::size_t>> waiting{{root, 0}}; // a person with the boss's node
        while (!waiting.empty()) {
            const auto [person, boss] = waiting.back();
            waiting.pop_back();
            const std::size_t node = nodes.size();
            if (node > 0)
                nodes[boss].children.push_back(node);
            const int row = node == 0 ? 0 : layout_.boxes[people[boss]].row + 1;
            layout_.boxes[person] = {0, row};
            people.push_back(person);
            TidyNode room{{}, row * rowHeight, boxWidth, rowHeight, boxWidth / 2};
            if (stacks(person)) {
                room = stack(person, row);
            } else {
                const auto& reports = map_.people[person].reports;
                for (auto report = reports.rbegin(); report != reports.rend(); ++report)
                    waiting.emplace_back(*report, node);
            }
            room.width += gap;
            nodes.push_back(room);
        }
        const std::vector<double> lefts = tidyLefts(nodes);
        for (std::size_t node = 0; node < nodes.size(); ++node) {
            shift(people[node], lefts[node]);
            tree.width = std::max(tree.width, lefts[node] + nodes[node].width - gap);
            tree.rows = std::max(tree.rows,
                                 static_cast<int>((nodes[node].top + nodes[node].height) / rowHeight + 0.5));
        }
        tree.people = countBelow(root);
        trees_.push_back(tree);
    }

    /// The person and, if they are stacked, everybody below.
    template <class Visit>
    void visit(std::size_t person, const Visit& visiting) const {
        std::vector<std::pair<std::size_t, int>> waiting{{person, 0}};
        while (!waiting.empty()) {
            const auto [next, rank] = waiting.back();
            waiting.pop_back();
            visiting(next, rank);
            const auto& reports = map_.people[next].reports;
            for (auto report = reports.rbegin(); report != reports.rend(); ++report)
                waiting.emplace_back(*report, rank + 1);
        }
    }

    void shift(std::size_t person, double right) {
        if (!stacks(person))
            layout_.boxes[person].left += right;
        else
            visit(person, [&](std::size_t next, int) { layout_.boxes[next].left += right; });
    }

    std::size_t countBelow(std::size_t root) const {
        std::size_t count = 0;
        visit(root, [&](std::size_t, int) { ++count; });
        return count;
    }

    /// Stacks everybody below a person in columns right under them and gives the room that all of it takes.
    TidyNode stack(std::size_t boss, int row) {
        std::vector<std::vector<Outline>> columns;
        int length = 0;
        for (const std::size_t report : map_.people[boss].reports) {
            Outline outline;
            visit(report, [&](std::size_t person, int rank) {
                outline.people.emplace_back(person, rank + 1);
                outline.deepest = std::max(outline.deepest, rank + 1);
                layout_.hanging[person] = Hanging::Stacked;
            });
            const int size = static_cast<int>(outline.people.size());
            if (columns.empty() || length + size > stackLength_) {
                columns.emplace_back();
                length = 0;
            }
            length += size;
            columns.back().push_back(std::move(outline));
        }
        layout_.hanging[boss] = Hanging::Stacked;
        double left = 0;
        int deepest = 0;
        for (const std::vector<Outline>& column : columns) {
            double width = 0;
            int below = row;
            for (const Outline& outline : column) {
                for (const auto& [person, rank] : outline.people)
                    layout_.boxes[person] = {left + rank * indent, ++below};
                width = std::max(width, outline.deepest * indent + boxWidth);
            }
            deepest = std::max(deepest, below - row);
            left += width + gap;
        }
        const double width = left - gap;
        // Over one stack flush left, so that the line down to it starts at the boss.
        const double at = columns.size() == 1 ? 0 : (width - boxWidth) / 2;
        layout_.boxes[boss] = {at, row};
        return {{}, row * rowHeight, width, (deepest + 1) * rowHeight, at + boxWidth / 2};
    }

    void placeLoose(MapLayout& layout, double forestWidth) const {
        if (forest_.loose.empty())
            return;
        layout.loose = forest_.loose;
        const double across = std::max(layout.width, std::min(forestWidth, pageWidth));
        const auto columns = std::max<std::size_t>(
            1, std::min(forest_.loose.size(), static_cast<std::size_t>((across + gap) / (boxWidth + gap))));
        for (std::size_t i = 0; i < forest_.loose.size(); ++i)
            layout.boxes[forest_.loose[i]] = {static_cast<double>(i % columns) * (boxWidth + gap),
                                              layout.rows + static_cast<int>(i / columns)};
        layout.width = std::max(layout.width, static_cast<double>(columns) * (boxWidth + gap) - gap);
        layout.rows += static_cast<int>((forest_.loose.size() + columns - 1) / columns);
    }

    const StakeholderMap& map_;
    const Forest& forest_;
    int stackedRanks_;
    int stackLength_;
    MapLayout layout_;
    std::vector<Tree> trees_;
};

/// Whether a layout that is less plain than the best one so far is worth it: to one page, or to several as
/// wide as one and as short as can be.
bool isLarger(const MapLayout& layout, const MapLayout& best) {
    return std::min(layout.scale, largeEnough) > std::min(best.scale, largeEnough) * worthwhile;
}

bool isShorter(const MapLayout& layout, const MapLayout& best) {
    constexpr double widest = pageWidth / leastScale;
    const bool fits = layout.width <= widest;
    if (fits != (best.width <= widest))
        return fits;
    return fits ? layout.rows * worthwhile < best.rows : layout.width * worthwhile < best.width;
}

} // namespace

MapLayout layOutMap(const StakeholderMap& map) {
    const Forest forest = forestOf(map);
    std::optional<MapLayout> largest;
    std::optional<MapLayout> shortest;
    const int tallest = map.people.empty() ? 0 : *std::max_element(forest.ranks.begin(), forest.ranks.end());
    const int tried = std::min(mostRanks, tallest);
    for (int ranks = 0; ranks <= tried; ++ranks)
        for (const int length : stackLengths) {
            const Attempt attempt(map, forest, ranks == mostRanks ? everyRank : ranks, length);
            for (const double width : forestWidths) {
                const MapLayout layout = attempt.arranged(width);
                if (!largest || isLarger(layout, *largest))
                    largest = layout;
                if (!shortest || isShorter(layout, *shortest))
                    shortest = layout;
            }
            if (ranks == 0 || length > static_cast<int>(map.people.size()))
                break;
        }
    return largest->onePage() ? *largest : *shortest;
}

} // namespace keyplan::planning
