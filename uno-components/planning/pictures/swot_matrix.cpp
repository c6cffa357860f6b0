// The picture of a SWOT: its statements two by two, strongest first, and the position they add up to.
#include "planning/pictures/swot_matrix.hpp"

#include "planning/actions/wording.hpp"
#include "planning/errors.hpp"
#include "planning/pictures/cells.hpp"
#include "planning/pictures/swot_statements.hpp"
#include "planning/pictures/text_lines.hpp"
#include "planning/swot_words.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace keyplan::planning {

namespace {

using layout::Content;
using layout::SheetLayout;

constexpr double textSize = 9;
constexpr int scale = 5; // the grid goes from −5 to 5
constexpr std::size_t kindCount = 4;

/// "+1.2", "−0.3", "0.0".
std::string signedDecimal(double value) {
    const auto tenths = std::lround(value * 10);
    const std::string digits =
        std::to_string(std::abs(tenths) / 10) + "." + std::to_string(std::abs(tenths) % 10);
    return (tenths > 0 ? "+" : tenths < 0 ? "−" : "") + digits;
}

std::string inWords(const char* id, Position at, const Messages& messages) {
    return messages.say(id, {sentenceOf(messages, "swot-strategy", strategyWord(strategyAt(at))),
                             signedDecimal(at.x), signedDecimal(at.y)});
}

/// The nearest cell of the grid; what is not 0 never stands on an axis.
int gridStep(double value) {
    const int nearest = static_cast<int>(std::lround(value));
    return nearest != 0 || value == 0 ? std::clamp(nearest, -scale, scale) : value > 0 ? 1 : -1;
}

class SwotMatrix {
public:
    SwotMatrix(const SwotStatements& swot, CellPicture& picture, const Messages& messages)
        : swot_(swot), sheet_(picture.sheet), messages_(messages) {}

    void draw() {
        row_ = firstPictureRow;
        drawPosition();
        drawPair(FactorKind::Strength, FactorKind::Weakness);
        drawPair(FactorKind::Opportunity, FactorKind::Threat);
    }

    static std::vector<double> widths() {
        std::vector<double> all = {11, 112, 11, 4, 11, 10};
        all.insert(all.end(), gridCells, 9.2);
        all.push_back(11);
        return all;
    }

private:
    static constexpr int gridCells = 2 * scale + 1;
    enum Column : int {
        leftId = firstPictureColumn,
        leftText,
        leftScore,
        gap,
        rightId,
        scaleColumn,
        firstGrid,
        rightScore = firstGrid + gridCells
    };
    static constexpr double textWidth = 111; // of the narrower side

    void drawPosition() {
        const int first = row_;
        constexpr double cellHeight = 4.6;
        for (int row = first; row < first + gridCells + 3; ++row)
            sheet_.rows[row].height = cellHeight;
        const int top = first + 1;
        join(sheet_, {{first, firstGrid}, {first, rightScore - 1}}, messages_.say("swot-axis-up"),
             "Keyplan Picture Axis");
        sheet_.fills.push_back(
            {{{top, firstGrid}, {top + gridCells - 1, rightScore - 1}}, "Keyplan Picture Grid"});
        sheet_.fills.push_back(
            {{{top + scale, firstGrid}, {top + scale, rightScore - 1}}, "Keyplan Picture Grid Axis"});
        sheet_.fills.push_back({{{top, firstGrid + scale}, {top + gridCells - 1, firstGrid + scale}},
                                "Keyplan Picture Grid Axis"});
        for (int step = -scale; step <= scale; ++step) {
            put(sheet_, {top + scale - step, scaleColumn}, signedNumber(step), "Keyplan Picture Axis");
            put(sheet_, {top + gridCells, firstGrid + scale + step}, signedNumber(step),
                "Keyplan Picture Axis");
        }
        const auto corner = [&](int row, int column, const char* strategy) {
            put(sheet_, {row, column}, strategy, "Keyplan Picture Grid");
        };
        corner(top, firstGrid, "WO");
        corner(top, rightScore - 1, "SO");
        corner(top + gridCells - 1, firstGrid, "WT");
        corner(top + gridCells - 1, rightScore - 1, "ST");
        join(sheet_, {{top + gridCells + 1, firstGrid}, {top + gridCells + 1, rightScore - 1}},
             messages_.say("swot-axis-across"), "Keyplan Picture Axis");
        mark(positionOf(swot_, true), top, "○", "Keyplan Picture There");
        mark(positionOf(swot_, false), top, "●", "Keyplan Picture Here");
        describe(first);
        row_ = first + gridCells + 3;
    }

    void mark(const std::optional<Position>& at, int top, const char* sign, const char* style) {
        if (!at)
            return;
        const layout::Position cell{top + scale - gridStep(at->y), firstGrid + scale + gridStep(at->x)};
        // Both in one cell share it.
        std::string signs = sign;
        std::erase_if(sheet_.cells, [&](const layout::Cell& other) {
            if (other.at != cell)
                return false;
            if (const auto* text = std::get_if<std::string>(&other.content); text && *text == "○")
                signs += " " + *text;
            return true;
        });
        put(sheet_, cell, signs, style);
    }

    /// What the grid says, in words, on its left.
    void describe(int row) {
        const auto line = [&](const std::string& text, const char* style) {
            join(sheet_, {{row, leftId}, {row, leftScore}}, text, style);
            ++row;
        };
        line(messages_.say("swot-picture-position"), "Keyplan Picture Heading");
        sheet_.rows[row - 1].height = 7;
        for (const bool client : {false, true}) {
            const auto at = positionOf(swot_, client);
            if (!at)
                continue;
            line(inWords(client ? "swot-position-client" : "swot-position-us", *at, messages_),
                 "Keyplan Picture Plain Strong");
            for (std::size_t kind = 0; kind < kindCount; ++kind)
                line(meanOf(static_cast<FactorKind>(kind), client), "Keyplan Picture Plain");
        }
        line(messages_.say("swot-picture-legend"), "Keyplan Picture Note");
    }

    std::string meanOf(FactorKind kind, bool client) const {
        std::vector<Weighed> weighed;
        for (const SwotStatement& statement : swot_.statements)
            if (statement.kind == kind && statement.aboutClient == client && statement.weighed)
                weighed.push_back(*statement.weighed);
        const std::string word = sentenceOf(messages_, "swot-kinds", std::to_string(static_cast<int>(kind)));
        const auto mean = weightedScore(weighed);
        if (!mean)
            return messages_.say("swot-mean-none", {word});
        std::string decimal = signedDecimal(*mean);
        return messages_.say("swot-mean", {word, decimal.substr(decimal.find_first_of("0123456789")),
                                           std::to_string(weighed.size())});
    }

    struct Entry {
        const SwotStatement* statement = nullptr;
        std::string heading;
    };

    std::vector<Entry> entriesOf(FactorKind kind) const {
        std::vector<Entry> entries;
        std::string part;
        for (const SwotStatement& statement : swot_.statements) {
            if (statement.kind != kind)
                continue;
            const std::string belongs = !statement.weighed      ? "swot-picture-unscored"
                                        : statement.aboutClient ? "swot-picture-client"
                                                                : "";
            if (belongs != part && !belongs.empty())
                entries.push_back({nullptr, messages_.say(belongs)});
            part = belongs;
            entries.push_back({&statement, {}});
        }
        if (entries.empty())
            entries.push_back({nullptr, messages_.say("swot-picture-none")});
        return entries;
    }

    void drawPair(FactorKind left, FactorKind right) {
        sheet_.rows[row_].height = 3;
        ++row_;
        sheet_.rows[row_].height = 7;
        drawHead(left, leftId, leftScore);
        drawHead(right, rightId, rightScore);
        ++row_;
        const auto leftEntries = entriesOf(left);
        const auto rightEntries = entriesOf(right);
        for (std::size_t i = 0; i < std::max(leftEntries.size(), rightEntries.size()); ++i) {
            int lines = 1;
            if (i < leftEntries.size())
                lines = std::max(lines, drawEntry(leftEntries[i], leftId, leftText, leftText, leftScore));
            if (i < rightEntries.size())
                lines = std::max(
                    lines, drawEntry(rightEntries[i], rightId, scaleColumn, rightScore - 1, rightScore));
            sheet_.rows[row_].height = rowHeight(lines, textSize);
            ++row_;
        }
    }

    void drawHead(FactorKind kind, int first, int last) {
        constexpr std::array<const char*, kindCount> bands = {"Good", "Bad", "Information", "Watch"};
        join(sheet_, {{row_, first}, {row_, last}},
             sentenceOf(messages_, "swot-head", std::to_string(static_cast<int>(kind))),
             "Keyplan Picture Band " + std::string(bands.at(static_cast<std::size_t>(kind))));
    }

    /// Gives the lines that it takes.
    int drawEntry(const Entry& entry, int id, int first, int last, int score) {
        if (!entry.statement) {
            join(sheet_, {{row_, id}, {row_, score}}, entry.heading, "Keyplan Picture Part");
            return 1;
        }
        constexpr int mostLines = 5;
        constexpr std::size_t longestId = 8;
        const SwotStatement& statement = *entry.statement;
        const TextCell cell{textWidth, textSize};
        const std::string words = fitted(statement.row->text("statement"), cell, mostLines);
        put(sheet_, {row_, id}, shortened(statement.row->id, longestId), "Keyplan Picture Id");
        join(sheet_, {{row_, first}, {row_, last}}, words, "Keyplan Picture Line");
        put(sheet_, {row_, score}, statement.weighed ? Content{statement.score()} : Content{std::string("–")},
            "Keyplan Picture Score");
        return linesOf(words, cell);
    }

    const SwotStatements& swot_;
    SheetLayout& sheet_;
    const Messages& messages_;
    int row_ = firstPictureRow;
};

std::string whatItSays(const SwotStatements& swot, const Messages& messages) {
    if (const auto us = positionOf(swot, false))
        return inWords("swot-picture-says", *us, messages);
    if (const auto client = positionOf(swot, true))
        return inWords("swot-picture-says-client", *client, messages);
    return messages.say("swot-picture-says-unscored", {std::to_string(swot.statements.size())});
}

} // namespace

CellPicture swotMatrix(const Plan& plan, const std::string& source, const Messages& messages) {
    SwotStatements swot = readSwot(plan);
    if (swot.statements.empty())
        throw PlanError("picture-no-swot", {source});
    std::vector<std::string> unscored;
    for (const SwotStatement& statement : swot.statements)
        if (!statement.weighed)
            unscored.push_back(statement.row->id);
    if (!unscored.empty())
        swot.findings.push_back({"picture-swot-unscored", {someIds(unscored, messages)}});
    CellPicture picture = startPicture({"swot", messages.say("swot-picture-name"), accountName(plan),
                                        whatItSays(swot, messages), source, SwotMatrix::widths()},
                                       messages);
    SwotMatrix(swot, picture, messages).draw();
    picture.findings = std::move(swot.findings);
    return picture;
}

} // namespace keyplan::planning
