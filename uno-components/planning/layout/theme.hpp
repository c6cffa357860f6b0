// A theme: the look of every style that the layout names.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace keyplan::planning::layout {

enum class Horizontal { Standard, Left, Center, Right };
enum class Vertical { Standard, Top, Middle, Bottom };

/// A hairline along one side of a cell.
struct Line {
    int colour = 0;      ///< 0xRRGGBB
    double width = 0.25; ///< points
};

/// One cell style. What is not set comes from the parent.
struct CellStyle {
    std::string name;
    std::string parent = "Default";
    std::optional<std::string> font;
    std::optional<double> size; ///< points
    std::optional<bool> bold;
    std::optional<bool> italic;
    std::optional<bool> underline;
    std::optional<int> colour;
    std::optional<int> background;
    std::optional<Horizontal> horizontal;
    std::optional<Vertical> vertical;
    std::optional<bool> wrap;
    std::optional<double> indent;  ///< millimetres
    std::optional<double> padding; ///< millimetres of air above and below
    std::optional<double> gutter;  ///< millimetres of air on the right
    std::optional<std::string> format;
    std::optional<Line> top;
    std::optional<Line> bottom;
    std::optional<Line> left;
};

/// One page style: paper in millimetres, the same margin on every side.
struct PageStyle {
    std::string name;
    double width = 210;
    double height = 297;
    bool landscape = false;
    double margin = 12;
    bool fitWidth = false;
    /// Whether everything goes on one page, made smaller as far as needed.
    bool fitPage = false;
    /// Whether every page says the sheet's name and its number, in the look of `footerStyle`.
    bool footer = false;
};

/// The cell style whose type the footers of pages are set in.
inline constexpr std::string_view footerStyle = "Keyplan Footer";

struct Theme {
    std::string id;
    std::string label;
    /// Parents before their children.
    std::vector<CellStyle> styles;
    std::vector<PageStyle> pages;

    const CellStyle* find(std::string_view style) const;

    /// Reads theme files (name and text), in their order. A theme with a base says only what differs from it.
    /// Throws PlanError "definition-invalid" (file, path, reason).
    static std::vector<Theme> parse(const std::vector<std::pair<std::string, std::string>>& files);
};

} // namespace keyplan::planning::layout
