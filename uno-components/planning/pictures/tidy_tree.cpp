// Places of a tree's nodes from left to right: as narrow as can be, equal trees drawn alike, parents in the
// middle over their children.
#include "planning/pictures/tidy_tree.hpp"

#include <algorithm>
#include <limits>

namespace keyplan::planning {

namespace {

constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

/// A node while its tree is laid out; names as in the source: places are kept relative to the parent's until
/// the second walk.
struct Walked {
    double place = 0;
    double moved = 0;
    double shift = 0;
    double change = 0;
    /// Where the left and right contour goes on below a node without children.
    std::size_t leftThread = none;
    std::size_t rightThread = none;
    /// The lowest node of the subtree's left and right contour, and what its ancestors below this node moved
    /// it.
    std::size_t lowestLeft = none;
    std::size_t lowestRight = none;
    double movedLeft = 0;
    double movedRight = 0;
};

/// Which earlier sibling a part of the contour belongs to, lowest part first.
struct ContourPart {
    double bottom;
    std::size_t sibling;
};

class TidyTree {
public:
    explicit TidyTree(const std::vector<TidyNode>& nodes) : nodes_(nodes), walked_(nodes.size()) {}

    std::vector<double> lefts() {
        // Children are numbered after their parents: backwards, every subtree is done before its parent.
        for (std::size_t node = nodes_.size(); node-- > 0;)
            arrange(node);
        std::vector<double> lefts(nodes_.size());
        std::vector<double> moved(nodes_.size());
        for (std::size_t node = 0; node < nodes_.size(); ++node) {
            moved[node] += walked_[node].moved;
            lefts[node] = walked_[node].place + moved[node];
            spread(node);
            for (const std::size_t child : nodes_[node].children)
                moved[child] = moved[node];
        }
        const double least = lefts.empty() ? 0 : *std::min_element(lefts.begin(), lefts.end());
        for (double& left : lefts)
            left -= least;
        return lefts;
    }

private:
    double bottom(std::size_t node) const { return nodes_[node].top + nodes_[node].height; }
    std::size_t nextLeft(std::size_t node) const {
        return nodes_[node].children.empty() ? walked_[node].leftThread : nodes_[node].children.front();
    }
    std::size_t nextRight(std::size_t node) const {
        return nodes_[node].children.empty() ? walked_[node].rightThread : nodes_[node].children.back();
    }
    double axisOf(std::size_t node) const {
        return walked_[node].place + walked_[node].moved + nodes_[node].axis;
    }

    void arrange(std::size_t node) {
        const std::vector<std::size_t>& children = nodes_[node].children;
        Walked& walked = walked_[node];
        if (children.empty()) {
            walked.lowestLeft = walked.lowestRight = node;
            return;
        }
        std::vector<ContourPart> parts;
        const auto keep = [&](double lowest, std::size_t sibling) {
            while (!parts.empty() && lowest >= parts.back().bottom)
                parts.pop_back();
            parts.push_back({lowest, sibling});
        };
        keep(bottom(walked_[children.front()].lowestLeft), 0);
        for (std::size_t i = 1; i < children.size(); ++i) {
            const double lowest = bottom(walked_[children[i]].lowestRight);
            separate(node, i, parts);
            keep(lowest, i);
        }
        walked.place = (axisOf(children.front()) + axisOf(children.back())) / 2 - nodes_[node].axis;
        walked.lowestLeft = walked_[children.front()].lowestLeft;
        walked.movedLeft = walked_[children.front()].movedLeft;
        walked.lowestRight = walked_[children.back()].lowestRight;
        walked.movedRight = walked_[children.back()].movedRight;
    }

    /// Moves child i right until its left contour is clear of the right contour of those before it.
    void separate(std::size_t node, std::size_t i, const std::vector<ContourPart>& parts) {
        const std::vector<std::size_t>& children = nodes_[node].children;
        std::size_t right = children[i - 1];
        std::size_t left = children[i];
        double movedRight = walked_[right].moved;
        double movedLeft = walked_[left].moved;
        std::size_t part = parts.size() - 1;
        while (right != none && left != none) {
            if (bottom(right) > parts[part].bottom && part > 0)
                --part;
            const double overlap =
                (movedRight + walked_[right].place + nodes_[right].width) - (movedLeft + walked_[left].place);
            if (overlap > 0) {
                movedLeft += overlap;
                move(node, i, parts[part].sibling, overlap);
            }
            const double rightBottom = bottom(right);
            const double leftBottom = bottom(left);
            if (rightBottom <= leftBottom) {
                right = nextRight(right);
                if (right != none)
                    movedRight += walked_[right].moved;
            }
            if (rightBottom >= leftBottom) {
                left = nextLeft(left);
                if (left != none)
                    movedLeft += walked_[left].moved;
            }
        }
        if (right == none && left != none)
            threadLeft(node, i, left, movedLeft);
        else if (right != none && left == none)
            threadRight(node, i, right, movedRight);
    }

    void move(std::size_t node, std::size_t i, std::size_t sibling, double distance) {
        const std::vector<std::size_t>& children = nodes_[node].children;
        Walked& child = walked_[children[i]];
        child.moved += distance;
        child.movedLeft += distance;
        child.movedRight += distance;
        if (sibling + 1 >= i)
            return;
        // The children in between share the room that has come up.
        const double share = distance / static_cast<double>(i - sibling);
        walked_[children[sibling + 1]].shift += share;
        child.shift -= share;
        child.change -= distance - share;
    }

    void threadLeft(std::size_t node, std::size_t i, std::size_t next, double moved) {
        const std::vector<std::size_t>& children = nodes_[node].children;
        Walked& first = walked_[children.front()];
        Walked& lowest = walked_[first.lowestLeft];
        lowest.leftThread = next;
        const double difference = (moved - walked_[next].moved) - first.movedLeft;
        lowest.moved += difference;
        lowest.place -= difference;
        first.lowestLeft = walked_[children[i]].lowestLeft;
        first.movedLeft = walked_[children[i]].movedLeft;
    }

    void threadRight(std::size_t node, std::size_t i, std::size_t next, double moved) {
        const std::vector<std::size_t>& children = nodes_[node].children;
        Walked& child = walked_[children[i]];
        Walked& lowest = walked_[child.lowestRight];
        lowest.rightThread = next;
        const double difference = (moved - walked_[next].moved) - child.movedRight;
        lowest.moved += difference;
        lowest.place -= difference;
        child.lowestRight = walked_[children[i - 1]].lowestRight;
        child.movedRight = walked_[children[i - 1]].movedRight;
    }

    void spread(std::size_t node) {
        double distance = 0;
        double moved = 0;
        for (const std::size_t child : nodes_[node].children) {
            distance += walked_[child].shift;
            moved += distance + walked_[child].change;
            walked_[child].moved += moved;
        }
    }

    const std::vector<TidyNode>& nodes_;
    std::vector<Walked> walked_;
};

} // namespace

std::vector<double> tidyLefts(const std::vector<TidyNode>& nodes) {
    return TidyTree(nodes).lefts();
}

} // namespace keyplan::planning
