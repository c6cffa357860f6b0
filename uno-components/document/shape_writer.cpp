// Writes the shapes of an abstract drawing onto a page of the office, or into a group.
#include "document/shape_writer.hpp"

#include "document/text.hpp"

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/beans/XMultiPropertySet.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/drawing/DashStyle.hpp>
#include <com/sun/star/drawing/FillStyle.hpp>
#include <com/sun/star/drawing/LineDash.hpp>
#include <com/sun/star/drawing/LineStyle.hpp>
#include <com/sun/star/drawing/PolyPolygonBezierCoords.hpp>
#include <com/sun/star/drawing/TextHorizontalAdjust.hpp>
#include <com/sun/star/drawing/TextVerticalAdjust.hpp>
#include <com/sun/star/style/ParagraphAdjust.hpp>
#include <com/sun/star/text/XText.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

namespace keyplan::document {

namespace {

using css::drawing::PolygonFlags;
using css::drawing::PolyPolygonBezierCoords;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using planning::Dashes;
using planning::DrawingPoint;
using planning::Stroke;

css::awt::Point officePoint(const DrawingPoint& point) {
    return {hundredths(point.x), hundredths(point.y)};
}

void setFrame(const Reference<css::drawing::XShape>& shape, const planning::DrawingFrame& frame) {
    shape->setPosition({hundredths(frame.left), hundredths(frame.top)});
    shape->setSize({hundredths(frame.width), hundredths(frame.height)});
}

/// Properties set in one go: one by one, the office works each of them in.
class Look {
public:
    void set(const char* name, const Any& value) {
        names_.push_back(rtl::OUString::createFromAscii(name));
        values_.push_back(value);
    }
    void apply(const Reference<css::uno::XInterface>& object) const {
        Reference<css::beans::XMultiPropertySet>(object, UNO_QUERY_THROW)
            ->setPropertyValues({names_.data(), static_cast<sal_Int32>(names_.size())},
                                {values_.data(), static_cast<sal_Int32>(values_.size())});
    }

private:
    std::vector<rtl::OUString> names_;
    std::vector<Any> values_;
};

void setStroke(Look& look, const Stroke& stroke) {
    look.set("LineColor", Any(sal_Int32(stroke.colour)));
    look.set("LineWidth", Any(hundredths(stroke.width)));
    if (stroke.dashes == Dashes::None) {
        look.set("LineStyle", Any(css::drawing::LineStyle_SOLID));
        return;
    }
    const bool longer = stroke.dashes == Dashes::Long;
    look.set("LineStyle", Any(css::drawing::LineStyle_DASH));
    look.set("LineDash", Any(css::drawing::LineDash(css::drawing::DashStyle_RECT, 0, 0, 1, longer ? 180 : 50,
                                                    longer ? 90 : 60)));
}

void setType(Look& look, const planning::TextRun& run) {
    const Any height(static_cast<float>(run.size));
    const Any weight(run.bold ? css::awt::FontWeight::BOLD : css::awt::FontWeight::NORMAL);
    look.set("CharFontName", Any(toOffice("Liberation Sans")));
    look.set("CharColor", Any(sal_Int32(run.colour)));
    for (const char* property : {"CharHeight", "CharHeightAsian", "CharHeightComplex"})
        look.set(property, height);
    for (const char* property : {"CharWeight", "CharWeightAsian", "CharWeightComplex"})
        look.set(property, weight);
}

void setTextFrame(Look& look, const planning::DrawingBox& box) {
    for (const char* side : {"TextUpperDistance", "TextLowerDistance", "TextRightDistance"})
        look.set(side, Any(sal_Int32(0)));
    look.set("TextLeftDistance", Any(hundredths(box.indent)));
    look.set("TextAutoGrowHeight", Any(false));
    look.set("TextAutoGrowWidth", Any(false));
    look.set("TextWordWrap", Any(false));
    look.set("TextVerticalAdjust", Any(css::drawing::TextVerticalAdjust_CENTER));
    look.set("TextHorizontalAdjust", Any(box.centred ? css::drawing::TextHorizontalAdjust_CENTER
                                                     : css::drawing::TextHorizontalAdjust_LEFT));
    look.set("ParaAdjust",
             Any(box.centred ? css::style::ParagraphAdjust_CENTER : css::style::ParagraphAdjust_LEFT));
}

/// Writes all of the text, which has the look of its first run, then gives runs that look otherwise their
/// own.
void writeText(const Reference<css::drawing::XShape>& shape, const std::vector<planning::TextLine>& lines) {
    rtl::OUString whole;
    for (const planning::TextLine& line : lines) {
        if (&line != &lines.front())
            whole += "\n";
        for (const planning::TextRun& run : line)
            whole += toOffice(run.text);
    }
    const Reference<css::text::XText> text(shape, UNO_QUERY_THROW);
    text->setString(whole);
    const Reference<css::text::XTextCursor> cursor = text->createTextCursor();
    cursor->gotoStart(false);
    for (const planning::TextLine& line : lines) {
        if (&line != &lines.front())
            cursor->goRight(1, false);
        for (const planning::TextRun& run : line) {
            const auto length = static_cast<sal_Int16>(toOffice(run.text).getLength());
            cursor->goRight(length, true);
            Look look;
            setType(look, run);
            look.apply(cursor);
            cursor->collapseToEnd();
        }
    }
}

/// A polygon whose corners are quarter circles where there is room.
void addRounded(const std::vector<DrawingPoint>& corners, double radius, std::vector<css::awt::Point>& points,
                std::vector<PolygonFlags>& flags) {
    // The handles of a cubic that comes closest to a quarter of a circle.
    constexpr double handle = 0.5523;
    const auto towards = [](const DrawingPoint& from, const DrawingPoint& to, double distance) {
        const double length = std::hypot(to.x - from.x, to.y - from.y);
        const double share = length > 0 ? distance / length : 0;
        return DrawingPoint{from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share};
    };
    const auto put = [&](const DrawingPoint& point, PolygonFlags flag) {
        points.push_back(officePoint(point));
        flags.push_back(flag);
    };
    put(corners.front(), css::drawing::PolygonFlags_NORMAL);
    for (std::size_t i = 1; i + 1 < corners.size(); ++i) {
        const DrawingPoint& at = corners[i];
        const double before = std::hypot(at.x - corners[i - 1].x, at.y - corners[i - 1].y);
        const double after = std::hypot(at.x - corners[i + 1].x, at.y - corners[i + 1].y);
        const double turn = std::min({radius, before / 2, after / 2});
        put(towards(at, corners[i - 1], turn), css::drawing::PolygonFlags_NORMAL);
        put(towards(at, corners[i - 1], turn * (1 - handle)), css::drawing::PolygonFlags_CONTROL);
        put(towards(at, corners[i + 1], turn * (1 - handle)), css::drawing::PolygonFlags_CONTROL);
        put(towards(at, corners[i + 1], turn), css::drawing::PolygonFlags_NORMAL);
    }
    put(corners.back(), css::drawing::PolygonFlags_NORMAL);
}

template <class Item>
css::uno::Sequence<Item> sequenceOf(const std::vector<Item>& items) {
    return {items.data(), static_cast<sal_Int32>(items.size())};
}

PolyPolygonBezierCoords coordinatesOf(const planning::DrawingLine& line) {
    std::vector<css::uno::Sequence<css::awt::Point>> allPoints;
    std::vector<css::uno::Sequence<PolygonFlags>> allFlags;
    for (const std::vector<DrawingPoint>& part : line.parts) {
        std::vector<css::awt::Point> points;
        std::vector<PolygonFlags> flags;
        addRounded(part, line.radius, points, flags);
        allPoints.push_back(sequenceOf(points));
        allFlags.push_back(sequenceOf(flags));
    }
    return {sequenceOf(allPoints), sequenceOf(allFlags)};
}

/// A slim triangle; the office draws it along the end of a line.
PolyPolygonBezierCoords arrowHead() {
    const std::vector<css::awt::Point> points{{10, 0}, {0, 26}, {20, 26}, {10, 0}};
    const std::vector<PolygonFlags> flags(points.size(), css::drawing::PolygonFlags_NORMAL);
    const css::uno::Sequence<css::awt::Point> outline = sequenceOf(points);
    const css::uno::Sequence<PolygonFlags> kinds = sequenceOf(flags);
    return {{&outline, 1}, {&kinds, 1}};
}

} // namespace

Reference<css::drawing::XShape> ShapeWriter::add(const char* kind) {
    const Reference<css::drawing::XShape> shape(
        factory_->createInstance("com.sun.star.drawing." + rtl::OUString::createFromAscii(kind)),
        UNO_QUERY_THROW);
    shapes_->add(shape);
    return shape;
}

Reference<css::drawing::XShape> ShapeWriter::frame(double width, double height, const std::string& name) {
    const Reference<css::drawing::XShape> shape = add("RectangleShape");
    setFrame(shape, {0, 0, width, height});
    Look look;
    look.set("FillStyle", Any(css::drawing::FillStyle_NONE));
    look.set("LineStyle", Any(css::drawing::LineStyle_NONE));
    look.apply(shape);
    Reference<css::container::XNamed>(shape, UNO_QUERY_THROW)->setName(toOffice(name));
    return shape;
}

Reference<css::drawing::XShape> ShapeWriter::write(const planning::DrawingBox& box) {
    const bool round = box.form == planning::DrawingBox::Form::Ellipse;
    const Reference<css::drawing::XShape> shape = add(round ? "EllipseShape" : "RectangleShape");
    setFrame(shape, box.frame);
    Look look;
    look.set("FillStyle", Any(box.fill ? css::drawing::FillStyle_SOLID : css::drawing::FillStyle_NONE));
    if (box.fill)
        look.set("FillColor", Any(sal_Int32(*box.fill)));
    if (box.border)
        setStroke(look, *box.border);
    else
        look.set("LineStyle", Any(css::drawing::LineStyle_NONE));
    const bool hasText = !box.text.empty() && !box.text.front().empty();
    if (hasText)
        setTextFrame(look, box);
    look.apply(shape);
    if (hasText)
        writeText(shape, box.text);
    return shape;
}

Reference<css::drawing::XShape> ShapeWriter::write(const planning::DrawingLine& line) {
    const Reference<css::drawing::XShape> shape = add("OpenBezierShape");
    setProperty(shape, "PolyPolygonBezier", Any(coordinatesOf(line)));
    Look look;
    setStroke(look, line.stroke);
    if (line.arrow) {
        look.set("LineEnd", Any(arrowHead()));
        look.set("LineEndWidth", Any(sal_Int32(140)));
    }
    look.apply(shape);
    return shape;
}

} // namespace keyplan::document
