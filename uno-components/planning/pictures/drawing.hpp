// An abstract drawing: boxes with text, and lines, free of any office. Lengths in millimetres from its upper
// left corner; text sizes in points.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace keyplan::planning {

struct DrawingPoint {
    double x = 0;
    double y = 0;
    bool operator==(const DrawingPoint&) const = default;
};

struct DrawingFrame {
    double left = 0;
    double top = 0;
    double width = 0;
    double height = 0;
    double right() const { return left + width; }
    double bottom() const { return top + height; }
};

enum class Dashes { None, Long, Short };

/// Colours are 0xRRGGBB.
struct Stroke {
    int colour = 0;
    double width = 0.2;
    Dashes dashes = Dashes::None;
};

struct TextRun {
    std::string text;
    double size = 8;
    int colour = 0;
    bool bold = false;
};

/// A line of text; it is not broken.
using TextLine = std::vector<TextRun>;

struct DrawingBox {
    enum class Form { Rectangle, Ellipse };
    DrawingFrame frame;
    Form form = Form::Rectangle;
    std::optional<int> fill;
    std::optional<Stroke> border;
    std::vector<TextLine> text;
    bool centred = false;
    /// Air between the frame and its text on the left.
    double indent = 0;
};

/// Lines of one look, whose corners are rounded by `radius`.
struct DrawingLine {
    std::vector<std::vector<DrawingPoint>> parts;
    Stroke stroke;
    double radius = 0;
    bool arrow = false;
};

struct Drawing {
    double width = 0;
    double height = 0;
    /// In the order in which they cover each other, the last on top.
    std::vector<std::variant<DrawingBox, DrawingLine>> shapes;
};

/// How wide a line of text is in millimetres, set in a face with the widths of Liberation Sans: exact for
/// Latin letters, on the safe side for all others.
double textWidth(const std::string& text, double size, bool bold);

/// The text on one line of at most `width` millimetres, shortened with "…" where it is longer.
std::string fittedText(const std::string& text, double width, double size, bool bold);

} // namespace keyplan::planning
