// The account map: nobody overlaps, bosses stand over their reports, lines keep out of the boxes, and texts
// fit.
#include "planning/pictures/account_map.hpp"

#include "people.hpp"
#include "planning/errors.hpp"
#include "planning/pictures/influence_routes.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace keyplan::planning {
namespace {

using namespace map_size;

bool overlap(const DrawingFrame& one, const DrawingFrame& other) {
    return one.left < other.right() - 1e-6 && other.left < one.right() - 1e-6 && one.top < other.bottom() &&
           other.top < one.bottom();
}

void expectTidy(const StakeholderMap& map, const MapLayout& layout) {
    ASSERT_EQ(layout.boxes.size(), map.people.size());
    for (std::size_t a = 0; a < layout.boxes.size(); ++a) {
        const DrawingFrame frame = frameOf(layout.boxes[a]);
        EXPECT_GE(frame.left, -1e-6);
        EXPECT_LE(frame.right(), layout.width + 1e-6);
        EXPECT_LT(layout.boxes[a].row, layout.rows);
        for (std::size_t b = a + 1; b < layout.boxes.size(); ++b)
            ASSERT_FALSE(overlap(frame, frameOf(layout.boxes[b]))) << a << " and " << b;
        const auto& reports = map.people[a].reports;
        for (std::size_t i = 0; i < reports.size(); ++i) {
            const MapBox& report = layout.boxes[reports[i]];
            EXPECT_GT(report.row, layout.boxes[a].row);
            if (i == 0)
                continue;
            const MapBox& before = layout.boxes[reports[i - 1]];
            EXPECT_TRUE(report.left > before.left || (report.left == before.left && report.row > before.row))
                << "reports of " << a << " out of order";
        }
        if (layout.hanging[a] == Hanging::Beside && !reports.empty()) {
            const double middle =
                (layout.boxes[reports.front()].left + layout.boxes[reports.back()].left) / 2;
            EXPECT_NEAR(layout.boxes[a].left, middle, 1e-6) << "boss " << a;
        }
    }
}

TEST(MapLayout, IsTidyForOrganisationsOfAnyShape) {
    for (const std::size_t size : {1U, 2U, 7U, 15U, 60U, 200U})
        for (unsigned seed = 0; seed < 12; ++seed) {
            const StakeholderMap map = readStakeholderMap(organisation(size, seed, 1 + seed % 9));
            SCOPED_TRACE(testing::Message() << size << " people, seed " << seed);
            expectTidy(map, layOutMap(map));
        }
}

TEST(MapLayout, ShowsASmallTeamAsATree) {
    const StakeholderMap map =
        readStakeholderMap(planOf({person("P1"), person("P2", {{"reports-to", std::string("P1")}}),
                                   person("P3", {{"reports-to", std::string("P1")}})}));
    const MapLayout layout = layOutMap(map);
    EXPECT_EQ(layout.boxes[1].row, 1);
    EXPECT_EQ(layout.boxes[2].row, 1);
    EXPECT_DOUBLE_EQ(layout.boxes[2].left - layout.boxes[1].left, boxWidth + gap);
    EXPECT_DOUBLE_EQ(layout.boxes[0].left, (boxWidth + gap) / 2);
    EXPECT_DOUBLE_EQ(layout.scale, 1);
}

TEST(MapLayout, PutsSixtyPeopleOntoOnePageThatCanBeRead) {
    for (const std::size_t span : {3U, 4U, 5U, 6U, 7U, 8U, 59U}) {
        Plan plan = organisation(60, 3, span);
        const MapLayout layout = layOutMap(readStakeholderMap(plan));
        EXPECT_TRUE(layout.onePage()) << "span " << span << ": " << layout.scale;
    }
}

TEST(MapLayout, PutsThoseWithoutAPlaceBelowAllOthers) {
    const StakeholderMap map =
        readStakeholderMap(planOf({person("P1", {{"reports-to", std::string("P9")}}), person("P2"),
                                   person("P3", {{"reports-to", std::string("P2")}})}));
    const MapLayout layout = layOutMap(map);
    EXPECT_EQ(layout.loose, (std::vector<std::size_t>{0}));
    EXPECT_EQ(layout.boxes[0].row, 2);
}

TEST(MapLayout, TakesVeryDeepAndVeryWideOrganisations) {
    std::vector<Row> chain{person("P0")};
    std::vector<Row> fan{person("P0")};
    for (int i = 1; i < 3000; ++i) {
        chain.push_back(person("P" + std::to_string(i), {{"reports-to", "P" + std::to_string(i - 1)}}));
        fan.push_back(person("P" + std::to_string(i), {{"reports-to", std::string("P0")}}));
    }
    EXPECT_EQ(layOutMap(readStakeholderMap(planOf(chain))).rows, 3000);
    const StakeholderMap wide = readStakeholderMap(planOf(fan));
    EXPECT_LE(layOutMap(wide).width, pageWidth / leastScale);
}

bool crosses(const DrawingPoint& from, const DrawingPoint& to, const DrawingFrame& box) {
    constexpr double edge = 1e-6;
    return std::max(from.x, to.x) > box.left + edge && std::min(from.x, to.x) < box.right() - edge &&
           std::max(from.y, to.y) > box.top + edge && std::min(from.y, to.y) < box.bottom() - edge;
}

TEST(InfluenceRoutes, NeverCrossABoxAndEndWhereTheyShould) {
    for (unsigned seed = 0; seed < 10; ++seed) {
        const StakeholderMap map = readStakeholderMap(organisation(80, seed, 2 + seed));
        const MapLayout layout = layOutMap(map);
        const auto routes = influenceRoutes(map, layout);
        ASSERT_EQ(routes.size(), map.influences.size());
        for (std::size_t i = 0; i < routes.size(); ++i) {
            const auto& line = routes[i];
            const DrawingFrame from = frameOf(layout.boxes[map.influences[i].from]);
            const DrawingFrame to = frameOf(layout.boxes[map.influences[i].to]);
            EXPECT_TRUE(line.front().y == from.top || line.front().y == from.bottom());
            EXPECT_TRUE(line.back().y == to.top || line.back().y == to.bottom());
            EXPECT_TRUE(line.front().x > from.left && line.front().x < from.right());
            EXPECT_TRUE(line.back().x > to.left && line.back().x < to.right());
            for (std::size_t k = 1; k < line.size(); ++k) {
                EXPECT_TRUE(line[k].x == line[k - 1].x || line[k].y == line[k - 1].y);
                for (const MapBox& box : layout.boxes)
                    ASSERT_FALSE(crosses(line[k - 1], line[k], frameOf(box))) << "seed " << seed;
            }
        }
    }
}

const DrawingBox* boxWith(const Drawing& drawing, const std::string& start) {
    for (const auto& shape : drawing.shapes)
        if (const auto* box = std::get_if<DrawingBox>(&shape);
            box && !box->text.empty() && box->text.front().front().text.starts_with(start))
            return box;
    return nullptr;
}

std::string lineOf(const DrawingBox& box, std::size_t line) {
    std::string text;
    for (const TextRun& run : box.text.at(line))
        text += run.text;
    return text;
}

TEST(AccountMap, WritesWhoSomebodyIsAndWhoOfUsKnowsThem) {
    Plan plan =
        planOf({person("P1", {{"name", std::string("Gerhard Pölzl")},
                              {"title", std::string("Head of Track")},
                              {"buying-role", std::string("Decision maker")},
                              {"status", std::string("Non-supporter")},
                              {"influence", 4.0}}),
                person("P2", {{"reports-to", std::string("P1")}, {"our-contact", std::string("T1")}})});
    plan.sections.push_back({"team", {person("T1", {{"name", std::string("Ida Berg")}})}});
    const AccountMap map = accountMap(plan, "Stakeholders", Messages());
    const DrawingBox* unmet = boxWith(map.drawing, "Gerhard Pölzl");
    ASSERT_TRUE(unmet);
    EXPECT_EQ(lineOf(*unmet, 1), "Head of Track");
    EXPECT_EQ(lineOf(*unmet, 2), "Decision maker  ●●●●○");
    EXPECT_TRUE(lineOf(*unmet, 3).starts_with("map-not-met-step")) << lineOf(*unmet, 3);
    EXPECT_EQ(unmet->border->dashes, Dashes::Long);
    const DrawingBox* met = boxWith(map.drawing, "Name of P2");
    ASSERT_TRUE(met);
    EXPECT_EQ(lineOf(*met, 3), "Ida Berg");
    EXPECT_EQ(met->border->dashes, Dashes::None);
    EXPECT_TRUE(boxWith(map.drawing, "−"));
    EXPECT_EQ(map.picture.id, "account-map");
    EXPECT_EQ(map.picture.sheet.pageStyle, "Keyplan Start");
}

TEST(AccountMap, KeepsEveryTextWithinItsBox) {
    const std::string endless(10000, 'W');
    std::string emoji;
    for (int woman = 0; woman < 13; ++woman)
        emoji += woman == 3 ? " 👩‍💼" : "👩‍💼";
    const std::string hebrew = "שלום עולם שלום עולם שלום עולם שלום עולם שלום עולם";
    const AccountMap map = accountMap(
        planOf(
            {person("P1", {{"name", endless}, {"title", emoji}, {"buying-role", hebrew}, {"influence", 5.0}}),
             person("P2", {{"name", hebrew + "\nsecond line"}, {"our-contact", endless + ", T2"}})}),
        "Stakeholders", Messages());
    for (const auto& shape : map.drawing.shapes)
        if (const auto* box = std::get_if<DrawingBox>(&shape))
            for (const TextLine& line : box->text) {
                double width = box->indent;
                for (const TextRun& run : line) {
                    EXPECT_EQ(run.text.find('\n'), std::string::npos);
                    width += textWidth(run.text, run.size, run.bold);
                }
                if (box->frame.width > 10) {
                    EXPECT_LE(width, box->frame.width) << line.front().text;
                }
            }
}

TEST(Drawing, MeasuresAndShortensText) {
    // 10 pt are 3.528 mm; "W" is 0.944 of that, "i" 0.222.
    EXPECT_NEAR(textWidth("Wi", 10, false), (0.944 + 0.222) * 3.5278, 0.001);
    EXPECT_EQ(fittedText("Anna", 100, 10, false), "Anna");
    const std::string fitted = fittedText("Annabelle of Green Gables and of the lake", 30, 10, false);
    EXPECT_TRUE(fitted.ends_with("…")) << fitted;
    EXPECT_LE(textWidth(fitted, 10, false), 30);
}

} // namespace
} // namespace keyplan::planning
