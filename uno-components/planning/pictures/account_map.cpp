// The account map: an organisation chart of the client's people that shows who decides, how they stand to us,
// whom they influence, who of us knows them, and whom nobody of us knows.
#include "planning/pictures/account_map.hpp"

#include "planning/pictures/influence_routes.hpp"
#include "planning/pictures/map_legend.hpp"

#include <algorithm>
#include <cmath>

namespace keyplan::planning {

namespace {

using namespace map_size;

constexpr int ink = 0x1F2A30;
constexpr int quiet = 0x46555D;
constexpr int paper = 0xFFFFFF;
constexpr double nameSize = 9;
constexpr double textSize = 7.5;
constexpr double signSize = 11;
/// The field with the sign of the status, at the left of a box.
constexpr double fieldWidth = 6.5;
constexpr double textAir = 1.4;
constexpr double dotsWidth = 9.6; // and the air before them
constexpr double wordsWidth = boxWidth - fieldWidth - 2 * textAir;
constexpr double columnWidth = 23;
/// The head of the sheet needs this much.
constexpr double leastWidth = 180;

/// Who of us knows the person, in as many names as there is room for.
std::string contactsOf(const MapPerson& person, const Messages& messages) {
    if (!person.known) {
        if (person.handshakes < 0)
            return messages.say("map-not-met-no-way");
        return messages.say(person.handshakes == 1 ? "map-not-met-step" : "map-not-met-steps",
                            {std::to_string(person.handshakes)});
    }
    if (person.ours.empty())
        return messages.say("map-met-by-nobody-named");
    std::string all = person.ours.front();
    for (std::size_t i = 1; i < person.ours.size(); ++i)
        all += ", " + person.ours[i];
    if (person.ours.size() == 1 || textWidth(all, textSize, false) <= wordsWidth)
        return all;
    const std::string more = " +" + std::to_string(person.ours.size() - 1);
    return fittedText(person.ours.front(), wordsWidth - textWidth(more, textSize, false), textSize, false) +
           more;
}

void addPerson(Drawing& drawing, const MapPerson& person, const DrawingFrame& frame,
               const Messages& messages) {
    const auto line = [](const std::string& text, double width, double size, int colour, bool bold) {
        return TextRun{fittedText(text, width, size, bold), size, colour, bold};
    };
    DrawingBox box;
    box.frame = frame;
    box.fill = paper;
    box.border = borderOf(person.known);
    box.indent = fieldWidth + textAir;
    const std::string dots = influenceDots(person.influence);
    TextLine role{line(person.role, wordsWidth - (dots.empty() ? 0 : dotsWidth), textSize, ink, false)};
    if (!dots.empty())
        role.push_back({(person.role.empty() ? "" : "  ") + dots, textSize, 0x0F5C6E, false});
    box.text = {{line(person.name, wordsWidth, nameSize, ink, true)},
                {line(person.title, wordsWidth, textSize, quiet, false)},
                role,
                {line(contactsOf(person, messages), wordsWidth, textSize, person.known ? quiet : ink,
                      !person.known)}};
    drawing.shapes.emplace_back(std::move(box));
    constexpr double inside = 0.35; // so that the border stays whole
    drawing.shapes.emplace_back(statusField(
        person.status,
        {frame.left + inside, frame.top + inside, fieldWidth - inside, frame.height - 2 * inside}, signSize));
}

class ReportingLines {
public:
    ReportingLines(const StakeholderMap& map, const MapLayout& layout, double top)
        : map_(map), layout_(layout), top_(top) {
        line_.stroke = reportingStroke();
        for (std::size_t i = 0; i < map.people.size(); ++i)
            if (!map.people[i].reports.empty()) {
                if (layout.hanging[i] == Hanging::Stacked)
                    stacked(i);
                else
                    beside(i);
            }
    }

    const DrawingLine& line() const { return line_; }

private:
    DrawingFrame frame(std::size_t person) const {
        DrawingFrame frame = frameOf(layout_.boxes[person]);
        frame.top += top_;
        return frame;
    }

    void beside(std::size_t boss) {
        const DrawingFrame above = frame(boss);
        const double middle = above.left + above.width / 2;
        const double level = above.bottom() + corridor / 2;
        const auto& reports = map_.people[boss].reports;
        const auto upright = [&](std::size_t report) {
            const DrawingFrame below = frame(report);
            return below.left + below.width / 2;
        };
        line_.parts.push_back({{middle, above.bottom()}, {middle, level}});
        if (reports.size() > 1)
            line_.parts.push_back({{upright(reports.front()), level}, {upright(reports.back()), level}});
        for (const std::size_t report : reports)
            line_.parts.push_back({{upright(report), level}, {upright(report), frame(report).top}});
    }

    void stacked(std::size_t boss) {
        const DrawingFrame above = frame(boss);
        const double level = above.bottom() + corridor / 2;
        const auto& reports = map_.people[boss].reports;
        const auto upright = [&](std::size_t report) { return frame(report).left - hang; };
        const auto middleOf = [&](std::size_t report) { return frame(report).top + boxHeight / 2; };
        // Reports of one column hang from one line.
        std::vector<double> lines;
        for (std::size_t i = 0; i < reports.size(); ++i) {
            const double x = upright(reports[i]);
            line_.parts.push_back({{x, middleOf(reports[i])}, {x + hang, middleOf(reports[i])}});
            if (i + 1 < reports.size() && std::abs(upright(reports[i + 1]) - x) < 0.01)
                continue;
            lines.push_back(x);
            lines.push_back(middleOf(reports[i]));
        }
        if (lines.size() == 2) {
            line_.parts.push_back({{lines[0], above.bottom()}, {lines[0], lines[1]}});
            return;
        }
        const double middle = above.left + above.width / 2;
        line_.parts.push_back({{middle, above.bottom()}, {middle, level}});
        line_.parts.push_back({{lines.front(), level}, {lines[lines.size() - 2], level}});
        for (std::size_t i = 0; i < lines.size(); i += 2)
            line_.parts.push_back({{lines[i], level}, {lines[i], lines[i + 1]}});
    }

    const StakeholderMap& map_;
    const MapLayout& layout_;
    double top_;
    DrawingLine line_;
};

double legendWidth(const MapLayout& layout) {
    return std::max(layout.width, leastWidth);
}

void addLooseHeading(Drawing& drawing, const MapLayout& layout, double top, const Messages& messages) {
    const double level = layout.boxes[layout.loose.front()].row * rowHeight + top;
    DrawingBox heading;
    heading.frame = {0, level, leastWidth, corridor - 1};
    heading.text = {{{messages.say("map-loose"), 8, 0x0F5C6E, true}}};
    drawing.shapes.emplace_back(heading);
}

} // namespace

double legendHeight(double width, const Messages& messages) {
    Drawing drawing;
    return addLegend(drawing, width, messages);
}

Drawing drawMap(const StakeholderMap& map, const MapLayout& layout, const Messages& messages) {
    Drawing drawing;
    const double top = addLegend(drawing, legendWidth(layout), messages);
    drawing.width = legendWidth(layout);
    drawing.height = top + layout.rows * rowHeight;
    const ReportingLines reporting(map, layout, top);
    if (!reporting.line().parts.empty())
        drawing.shapes.emplace_back(reporting.line());
    if (layout.loose.size() < map.people.size() && !layout.loose.empty())
        addLooseHeading(drawing, layout, top, messages);
    for (std::size_t i = 0; i < map.people.size(); ++i) {
        DrawingFrame frame = frameOf(layout.boxes[i]);
        frame.top += top;
        addPerson(drawing, map.people[i], frame, messages);
    }
    const auto routes = influenceRoutes(map, layout);
    for (std::size_t i = 0; i < routes.size(); ++i) {
        std::vector<DrawingPoint> corners = routes[i];
        for (DrawingPoint& corner : corners)
            corner.y += top;
        for (auto& shape : influenceLine(corners, map.influences[i].harmful, middleOfLongest(corners)))
            drawing.shapes.push_back(std::move(shape));
    }
    return drawing;
}

AccountMap accountMap(const Plan& plan, const std::string& source, const Messages& messages) {
    const StakeholderMap map = readStakeholderMap(plan);
    const MapLayout layout = layOutMap(map);
    AccountMap whole;
    whole.drawing = drawMap(map, layout, messages);
    const auto& account = plan.rows("account");
    const auto columns = static_cast<std::size_t>(std::ceil(whole.drawing.width / columnWidth));
    PictureHead head{"account-map",
                     messages.say("map-title"),
                     account.empty() ? std::string() : account.front().text("name"),
                     whatMapSays(map, messages),
                     source,
                     std::vector<double>(columns, whole.drawing.width / static_cast<double>(columns))};
    whole.picture = startPicture(head, messages);
    whole.picture.findings = map.findings;
    layout::SheetLayout& sheet = whole.picture.sheet;
    // The template of the same name has its printed page on a sheet called like the map.
    sheet.name = messages.say("map-sheet");
    sheet.rows[firstPictureRow].height = whole.drawing.height - layout.rows * rowHeight;
    for (int row = 0; row < layout.rows; ++row)
        sheet.rows[firstPictureRow + 1 + row].height = rowHeight;
    sheet.pageStyle = layout.onePage() ? "Keyplan Start" : "Keyplan Sheet";
    return whole;
}

} // namespace keyplan::planning
