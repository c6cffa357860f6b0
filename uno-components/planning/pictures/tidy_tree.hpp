// Places of a tree's nodes from left to right: as narrow as can be, equal trees drawn alike, parents in the
// middle over their children.
//
// Source: A. J. van der Ploeg, "Drawing Non-layered Tidy Trees in Linear Time", Software: Practice and
// Experience 44 (2014), 1467–1484: Buchheim, Jünger and Leipert's algorithm (2002) for nodes of any width and
// height.
#pragma once

#include <cstddef>
#include <vector>

namespace keyplan::planning {

/// A node's room in any unit. Room between neighbours is part of the width.
struct TidyNode {
    std::vector<std::size_t> children;
    double top = 0;
    double width = 0;
    double height = 0;
    /// How far right of its left edge the line lies that stands in the middle over its children.
    double axis = 0;
};

/// The left edge of every node; the leftmost is 0. Each child is numbered after its parent, has one parent,
/// and lies no higher than its parent's bottom; node 0 is the root of all. Linear in time.
std::vector<double> tidyLefts(const std::vector<TidyNode>& nodes);

} // namespace keyplan::planning
