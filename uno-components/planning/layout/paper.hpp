// The papers that plans are printed on.
#pragma once

#include <array>
#include <string_view>

namespace keyplan::planning::layout {

/// A sheet of paper held upright, in millimetres.
struct Paper {
    std::string_view name;
    double width = 0;
    double height = 0;
};

inline constexpr std::array<Paper, 2> papers = {{{"A4", 210, 297}, {"Letter", 215.9, 279.4}}};

/// Templates are laid out on it when the extension is built.
inline constexpr const Paper& templatePaper = papers.front();

/// Null when there is no paper of that name.
constexpr const Paper* paperNamed(std::string_view name) {
    for (const Paper& paper : papers)
        if (paper.name == name)
            return &paper;
    return nullptr;
}

} // namespace keyplan::planning::layout
