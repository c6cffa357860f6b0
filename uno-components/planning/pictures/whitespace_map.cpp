// The picture of whitespace: what could still be sold, units against products, as a heat map.
#include "planning/pictures/whitespace_map.hpp"

#include "planning/actions/wording.hpp"
#include "planning/errors.hpp"
#include "planning/pictures/cells.hpp"
#include "planning/pictures/text_lines.hpp"
#include "planning/saying.hpp"
#include "planning/words.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace keyplan::planning {

using namespace layout;

namespace {

constexpr int steps = 5;
constexpr std::size_t mostProducts = 12;
constexpr double unitWidth = 46;
constexpr double pageWidth = 273;
constexpr double headSize = 9;

struct Side {
    std::string name;
    double total = 0;
};

struct Whitespace {
    std::vector<Side> units;
    std::vector<Side> products;
    /// By unit and product, as indices.
    std::map<std::pair<std::size_t, std::size_t>, double> values;
    double total = 0;
    double largest = 0;
    /// Whether the last product stands for several.
    bool shared = false;
    std::vector<Finding> findings;
};

/// An amount of 0 or more; blank is 0. Nothing for anything else.
std::optional<double> amountOf(const Row& row, const char* field) {
    constexpr double most = 1e15;
    if (row.text(field).empty())
        return 0;
    const auto number = row.number(field);
    return number && *number >= 0 && *number <= most ? number : std::nullopt;
}

class Reader {
public:
    Whitespace read(const Plan& plan, const Messages& messages) {
        std::vector<std::string> incomplete;
        for (const Row& row : plan.rows("whitespace")) {
            if (row.isBlank())
                continue;
            if (row.text("unit").empty() || row.text("product").empty() || row.text("potential").empty())
                incomplete.push_back(row.id);
            else
                add(row);
        }
        if (!incomplete.empty())
            found_.findings.push_back({"whitespace-incomplete", {someIds(incomplete, messages)}});
        return largestFirst();
    }

private:
    void add(const Row& row) {
        constexpr std::size_t longestWord = 40;
        const auto potential = amountOf(row, "potential");
        const auto current = amountOf(row, "current");
        if (!potential || !current) {
            found_.findings.push_back(
                {"whitespace-amount-left-out",
                 {row.id, shortened(row.text(potential ? "current" : "potential"), longestWord)}});
            return;
        }
        const double value = std::max(0.0, *potential - *current);
        const std::size_t unit = indexOf(found_.units, unitKeys_, row.text("unit"));
        const std::size_t product = indexOf(found_.products, productKeys_, row.text("product"));
        found_.values[{unit, product}] += value;
        found_.units[unit].total += value;
        found_.products[product].total += value;
        found_.total += value;
    }

    static std::size_t indexOf(std::vector<Side>& sides, std::map<std::string, std::size_t>& keys,
                               const std::string& name) {
        const auto [at, isNew] = keys.emplace(wordKey(name), sides.size());
        if (isNew)
            sides.push_back({name, 0});
        return at->second;
    }

    /// New place of each side.
    static std::vector<std::size_t> sorted(std::vector<Side>& sides) {
        std::vector<std::size_t> order(sides.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            order[i] = i;
        std::stable_sort(order.begin(), order.end(),
                         [&](std::size_t a, std::size_t b) { return sides[a].total > sides[b].total; });
        std::vector<Side> moved;
        std::vector<std::size_t> place(sides.size());
        for (const std::size_t from : order) {
            place[from] = moved.size();
            moved.push_back(sides[from]);
        }
        sides = std::move(moved);
        return place;
    }

    Whitespace largestFirst() {
        const auto unitPlace = sorted(found_.units);
        const auto productPlace = sorted(found_.products);
        std::map<std::pair<std::size_t, std::size_t>, double> values;
        for (const auto& [pair, value] : found_.values) {
            const std::size_t product = productPlace[pair.second];
            const bool rest = found_.products.size() > mostProducts && product >= mostProducts - 1;
            values[{unitPlace[pair.first], rest ? mostProducts - 1 : product}] += value;
        }
        found_.values = std::move(values);
        for (const auto& [pair, value] : found_.values)
            found_.largest = std::max(found_.largest, value);
        return std::move(found_);
    }

    Whitespace found_;
    std::map<std::string, std::size_t> unitKeys_;
    std::map<std::string, std::size_t> productKeys_;
};

/// The products beyond the largest share a column.
void joinTheRest(Whitespace& found, const Messages& messages) {
    if (found.products.size() <= mostProducts)
        return;
    Side rest{messages.say("whitespace-other", {std::to_string(found.products.size() - mostProducts + 1)}),
              0};
    for (std::size_t i = mostProducts - 1; i < found.products.size(); ++i)
        rest.total += found.products[i].total;
    found.products.resize(mostProducts - 1);
    found.products.push_back(rest);
    found.shared = true;
}

class HeatMap {
public:
    HeatMap(const Whitespace& found, SheetLayout& sheet, const Messages& messages)
        : found_(found), sheet_(sheet), messages_(messages) {}

    static std::vector<double> widths(std::size_t products) {
        std::vector<double> all{unitWidth};
        all.insert(all.end(), products + 1, (pageWidth - unitWidth) / static_cast<double>(products + 1));
        return all;
    }

    void draw() {
        drawHead();
        for (std::size_t unit = 0; unit < found_.units.size(); ++unit)
            drawUnit(unit);
        drawTotals();
        drawLegend();
        sheet_.titleRows = {{firstPictureRow, firstPictureRow}};
        sheet_.frozenRows = firstPictureRow + 1;
        sheet_.frozenColumns = firstPictureColumn + 1;
    }

private:
    static constexpr int unitColumn = firstPictureColumn;
    static int columnOf(std::size_t product) { return unitColumn + 1 + static_cast<int>(product); }
    int totalColumn() const { return columnOf(found_.products.size()); }

    void drawHead() {
        constexpr int mostLines = 3;
        const TextCell cell{widths(found_.products.size()).back(), headSize, true};
        int lines = 1;
        put(sheet_, {row_, unitColumn}, messages_.say("whitespace-unit"), "Keyplan Picture Header");
        for (std::size_t product = 0; product < found_.products.size(); ++product) {
            const std::string name = fitted(found_.products[product].name, cell, mostLines);
            lines = std::max(lines, linesOf(name, cell));
            put(sheet_, {row_, columnOf(product)}, name, "Keyplan Picture Header Center");
        }
        put(sheet_, {row_, totalColumn()}, messages_.say("whitespace-total"),
            "Keyplan Picture Header Center");
        sheet_.rows[row_].height = rowHeight(lines, headSize) + 2;
        ++row_;
    }

    void drawUnit(std::size_t unit) {
        constexpr int mostLines = 2;
        const TextCell cell{unitWidth, headSize};
        const std::string name = fitted(found_.units[unit].name, cell, mostLines);
        sheet_.rows[row_].height = std::max(7.5, rowHeight(linesOf(name, cell), headSize));
        put(sheet_, {row_, unitColumn}, name, "Keyplan Picture Unit");
        for (std::size_t product = 0; product < found_.products.size(); ++product) {
            const auto value = found_.values.find({unit, product});
            if (value == found_.values.end())
                put(sheet_, {row_, columnOf(product)}, std::string("–"), "Keyplan Picture Heat None");
            else
                put(sheet_, {row_, columnOf(product)}, std::round(value->second), heat(value->second));
        }
        put(sheet_, {row_, totalColumn()}, std::round(found_.units[unit].total), "Keyplan Picture Total");
        ++row_;
    }

    std::string heat(double value) const {
        return "Keyplan Picture Heat " + std::to_string(heatStep(value, found_.largest));
    }

    void drawTotals() {
        sheet_.rows[row_].height = 8;
        put(sheet_, {row_, unitColumn}, messages_.say("whitespace-total"), "Keyplan Picture Total Unit");
        for (std::size_t product = 0; product < found_.products.size(); ++product)
            put(sheet_, {row_, columnOf(product)}, std::round(found_.products[product].total),
                "Keyplan Picture Total");
        put(sheet_, {row_, totalColumn()}, std::round(found_.total), "Keyplan Picture Total");
        ++row_;
    }

    /// In the column of the units, so that a map of one product has room for it.
    void drawLegend() {
        sheet_.rows[row_].height = 6;
        put(sheet_, {row_, unitColumn}, messages_.say("whitespace-legend"), "Keyplan Picture Note");
        ++row_;
        sheet_.rows[row_].height = 6;
        put(sheet_, {row_, unitColumn}, messages_.say("whitespace-legend-none"), "Keyplan Picture Note");
    }

    const Whitespace& found_;
    SheetLayout& sheet_;
    const Messages& messages_;
    int row_ = firstPictureRow;
};

/// 1234567 as "1,234,567".
std::string grouped(double value, const Messages& messages) {
    std::string digits = asText(std::round(value));
    for (std::size_t end = digits.size(); end > 3; end -= 3)
        digits.insert(end - 3, messages.say("thousands"));
    return digits;
}

/// The largest pairs by their names; products that share a column are none.
std::string whatItSays(const Whitespace& found, const Messages& messages) {
    constexpr std::size_t most = 3;
    constexpr std::size_t longestName = 40;
    std::vector<std::pair<double, std::pair<std::size_t, std::size_t>>> pairs;
    for (const auto& [pair, value] : found.values)
        if (value > 0 && !(found.shared && pair.second + 1 == found.products.size()))
            pairs.emplace_back(value, pair);
    if (pairs.empty())
        return messages.say("whitespace-says-none");
    std::stable_sort(pairs.begin(), pairs.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<std::string> named;
    for (std::size_t i = 0; i < std::min(most, pairs.size()); ++i)
        named.push_back(messages.say("whitespace-pair",
                                     {shortened(found.units[pairs[i].second.first].name, longestName),
                                      shortened(found.products[pairs[i].second.second].name, longestName),
                                      grouped(pairs[i].first, messages)}));
    const Say say = saying(messages);
    return messages.say("whitespace-says", {grouped(found.total, messages), listed(named, say)});
}

} // namespace

int heatStep(double value, double largest) {
    if (value <= 0 || largest <= 0)
        return 0;
    return std::clamp(static_cast<int>(std::ceil(value / largest * steps)), 1, steps);
}

CellPicture whitespaceMap(const Plan& plan, const std::string& source, const Messages& messages) {
    Whitespace found = Reader().read(plan, messages);
    if (found.units.empty())
        throw PlanError("picture-no-whitespace", {source});
    joinTheRest(found, messages);
    CellPicture picture =
        startPicture({"whitespace", messages.say("whitespace-picture-name"), accountName(plan),
                      whatItSays(found, messages), source, HeatMap::widths(found.products.size())},
                     messages);
    HeatMap(found, picture.sheet, messages).draw();
    picture.findings = std::move(found.findings);
    return picture;
}

} // namespace keyplan::planning
