// The signs of an account map, the same in its boxes and in its legend.
#include "planning/pictures/map_legend.hpp"

#include <array>

namespace keyplan::planning {

namespace {

constexpr int ink = 0x1F2A30;
constexpr int paper = 0xFFFFFF;

/// By status; the last for those of whom nobody said. From the palette of Okabe and Ito, darkened where white
/// stands on it.
constexpr std::array<StatusLook, 6> looks{{{0x00694D, paper, "++"},
                                           {0x009E73, paper, "+"},
                                           {0x8A979E, paper, "0"},
                                           {0xE69F00, ink, "−"},
                                           {0xA83E00, paper, "−−"},
                                           {0xF4F7F8, ink, "?"}}};

constexpr double textSize = 7.5;
constexpr double legendLine = 6;
constexpr double sampleHeight = 3.6;
constexpr double air = 1.2;
constexpr double between = 4.5;

struct Entry {
    double sample;
    std::string words;
};

/// Puts entries beside each other and starts a new line where one is full.
class LegendWriter {
public:
    LegendWriter(Drawing& drawing, double width) : drawing_(drawing), width_(width) {}

    /// Room for a sample of this width, its words behind it; gives the sample's frame.
    DrawingFrame place(double sample, const std::string& words) {
        const double whole = sample + (sample > 0 ? air : 0) + textWidth(words, textSize, false) + 1;
        if (left_ > 0 && left_ + whole > width_) {
            left_ = 0;
            top_ += legendLine;
        }
        const DrawingFrame frame{left_, top_ + (legendLine - sampleHeight) / 2, sample, sampleHeight};
        const double start = left_ + sample + (sample > 0 ? air : 0);
        drawing_.shapes.emplace_back(DrawingBox{{start, top_, whole - sample, legendLine},
                                                DrawingBox::Form::Rectangle,
                                                {},
                                                {},
                                                {{{words, textSize, ink, false}}},
                                                false,
                                                0});
        left_ += whole + between;
        return frame;
    }

    double height() const { return top_ + legendLine; }

private:
    Drawing& drawing_;
    double width_;
    double left_ = 0;
    double top_ = 0;
};

} // namespace

const StatusLook& lookOf(std::optional<StakeholderStatus> status) {
    return looks[status ? static_cast<std::size_t>(*status) : looks.size() - 1];
}

DrawingBox statusField(std::optional<StakeholderStatus> status, const DrawingFrame& frame, double size) {
    const StatusLook& look = lookOf(status);
    DrawingBox box;
    box.frame = frame;
    box.fill = look.fill;
    box.text = {{{look.sign, size, look.colour, true}}};
    box.centred = true;
    return box;
}

std::vector<std::variant<DrawingBox, DrawingLine>> influenceLine(const std::vector<DrawingPoint>& corners,
                                                                 bool harmful, const DrawingPoint& sign) {
    constexpr int goodColour = 0x0072B2;
    constexpr int harmfulColour = 0xB34A00;
    constexpr double half = 1.35;
    const int colour = harmful ? harmfulColour : goodColour;
    DrawingLine line;
    line.parts = {corners};
    line.stroke = {colour, 0.3, harmful ? Dashes::Short : Dashes::Long};
    line.radius = 1.2;
    line.arrow = true;
    DrawingBox mark;
    mark.frame = {sign.x - half, sign.y - half, 2 * half, 2 * half};
    mark.form = DrawingBox::Form::Ellipse;
    mark.fill = paper;
    mark.border = Stroke{colour, 0.2, Dashes::None};
    mark.text = {{{harmful ? "−" : "+", 6.5, colour, true}}};
    mark.centred = true;
    return {line, mark};
}

Stroke borderOf(bool known) {
    return known ? Stroke{0x8A979E, 0.18, Dashes::None} : Stroke{ink, 0.4, Dashes::Long};
}

Stroke reportingStroke() {
    return {0x5F6E76, 0.25, Dashes::None};
}

std::string influenceDots(int influence) {
    std::string dots;
    for (int i = 1; influence > 0 && i <= 5; ++i)
        dots += i <= influence ? "●" : "○";
    return dots;
}

double addLegend(Drawing& drawing, double width, const Messages& messages) {
    LegendWriter writer(drawing, width);
    constexpr std::array<const char*, 5> words{"map-legend-mentor", "map-legend-supporter",
                                               "map-legend-neutral", "map-legend-non-supporter",
                                               "map-legend-enemy"};
    for (std::size_t i = 0; i < words.size(); ++i)
        drawing.shapes.emplace_back(
            statusField(static_cast<StakeholderStatus>(i), writer.place(6, messages.say(words[i])), 8));
    DrawingBox unmet;
    unmet.frame = writer.place(8, messages.say("map-not-met"));
    unmet.border = borderOf(false);
    drawing.shapes.emplace_back(unmet);
    writer.place(0, influenceDots(3) + " " + messages.say("map-legend-influence"));
    const DrawingFrame reports = writer.place(9, messages.say("map-legend-reports"));
    const auto middle = [](const DrawingFrame& frame) { return frame.top + frame.height / 2; };
    drawing.shapes.emplace_back(DrawingLine{
        {{{reports.left, middle(reports)}, {reports.right(), middle(reports)}}}, reportingStroke()});
    for (const bool harmful : {false, true}) {
        const DrawingFrame frame =
            writer.place(15, messages.say(harmful ? "map-legend-harms" : "map-legend-helps"));
        for (auto& shape : influenceLine({{frame.left, middle(frame)}, {frame.right(), middle(frame)}},
                                         harmful, {frame.left + frame.width / 2 - 1, middle(frame)}))
            drawing.shapes.push_back(std::move(shape));
    }
    return writer.height();
}

} // namespace keyplan::planning
