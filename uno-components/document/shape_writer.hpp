// Writes the shapes of an abstract drawing onto a page of the office, or into a group.
#pragma once

#include "document/spreadsheet.hpp"
#include "planning/pictures/drawing.hpp"

#include <com/sun/star/drawing/XShape.hpp>
#include <com/sun/star/drawing/XShapes.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>

#include <string>

namespace keyplan::document {

class ShapeWriter {
public:
    ShapeWriter(css::uno::Reference<css::lang::XMultiServiceFactory> factory,
                css::uno::Reference<css::drawing::XShapes> shapes)
        : factory_(std::move(factory)), shapes_(std::move(shapes)) {}

    /// A rectangle from the corner on that nobody sees, with a name.
    css::uno::Reference<css::drawing::XShape> frame(double width, double height, const std::string& name);
    css::uno::Reference<css::drawing::XShape> write(const planning::DrawingBox& box);
    css::uno::Reference<css::drawing::XShape> write(const planning::DrawingLine& line);

private:
    css::uno::Reference<css::drawing::XShape> add(const char* kind);

    css::uno::Reference<css::lang::XMultiServiceFactory> factory_;
    css::uno::Reference<css::drawing::XShapes> shapes_;
};

} // namespace keyplan::document
