// The picture of actions: a board with To do, Doing and Done in columns and a lane for each owner.
#include "planning/pictures/board.hpp"

#include "planning/actions/wording.hpp"
#include "planning/date_words.hpp"
#include "planning/errors.hpp"
#include "planning/pictures/cells.hpp"
#include "planning/pictures/text_lines.hpp"
#include "planning/words.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace keyplan::planning {

using namespace layout;

namespace {

constexpr std::size_t statusCount = 3;
constexpr std::array<std::string_view, statusCount> statusWords = {"To do", "Doing", "Done"};
constexpr double textSize = 9;
constexpr double textWidth = 76;
constexpr int columnsPerStatus = 4; // ids, No., card, gap

struct Card {
    const Row* row = nullptr;
    std::optional<Date> due;
};

struct Lane {
    std::string owner;
    std::array<std::vector<Card>, statusCount> cards;
    /// Done ones that are not shown.
    std::size_t hidden = 0;
};

struct Actions {
    std::vector<Lane> lanes;
    std::array<std::size_t, statusCount> counts{};
    std::size_t overdue = 0;
    std::vector<Finding> findings;
    bool many() const { return all() > manyActions; }
    std::size_t all() const { return counts[0] + counts[1] + counts[2]; }
};

bool isOverdue(const Card& card, ActionStatus status, Date today) {
    return card.due &&
           actionState(status, static_cast<double>((*card.due - today).count())) == ActionState::Overdue;
}

void arrange(Lane& lane, bool many) {
    for (std::size_t status = 0; status < statusCount; ++status) {
        const bool done = static_cast<ActionStatus>(status) == ActionStatus::Done;
        std::stable_sort(lane.cards.at(status).begin(), lane.cards.at(status).end(),
                         [&](const Card& a, const Card& b) {
                             if (a.due.has_value() != b.due.has_value())
                                 return a.due.has_value();
                             return a.due && (done ? *a.due > *b.due : *a.due < *b.due);
                         });
    }
    auto& done = lane.cards.back();
    if (many && done.size() > doneShown) {
        lane.hidden = done.size() - doneShown;
        done.resize(doneShown);
    }
}

Actions readActions(const Plan& plan, Date today) {
    constexpr std::size_t longestWord = 40;
    Actions actions;
    std::map<std::string, std::size_t> laneOf;
    for (const Row& row : plan.rows("actions")) {
        if (row.isBlank())
            continue;
        const auto status = actionStatus(row.text("status"));
        if (!status)
            actions.findings.push_back(
                {"action-status-unknown", {row.id, shortened(row.text("status"), longestWord)}});
        const auto column = static_cast<std::size_t>(status.value_or(ActionStatus::ToDo));
        const std::string owner = row.text("owner");
        const auto [at, isNew] = laneOf.emplace(wordKey(owner), actions.lanes.size());
        if (isNew)
            actions.lanes.push_back({owner, {}, 0});
        const Card card{&row, row.date("due")};
        actions.lanes[at->second].cards.at(column).push_back(card);
        ++actions.counts.at(column);
        actions.overdue += isOverdue(card, static_cast<ActionStatus>(column), today) ? 1 : 0;
    }
    std::stable_partition(actions.lanes.begin(), actions.lanes.end(),
                          [](const Lane& lane) { return !lane.owner.empty(); });
    for (Lane& lane : actions.lanes)
        arrange(lane, actions.many());
    return actions;
}

class Board {
public:
    Board(const Actions& actions, SheetLayout& sheet, Date today, const Messages& messages)
        : actions_(actions), sheet_(sheet), today_(today), messages_(messages) {}

    static std::vector<double> widths() {
        return {5, 12, textWidth, 3, 5, 12, textWidth, 3, 5, 12, textWidth};
    }

    void draw() {
        for (std::size_t status = 0; status < statusCount; ++status)
            sheet_.columns[static_cast<std::size_t>(idsOf(status))].hidden = true;
        drawHeads();
        for (const Lane& lane : actions_.lanes)
            drawLane(lane);
        sheet_.titleRows = {{firstPictureRow, firstPictureRow}};
        sheet_.frozenRows = firstPictureRow + 1;
        sheet_.start = {firstPictureRow + 2, idsOf(0) + 1};
    }

private:
    static int idsOf(std::size_t status) {
        return firstPictureColumn + columnsPerStatus * static_cast<int>(status);
    }
    static constexpr int lastColumn =
        firstPictureColumn + columnsPerStatus * static_cast<int>(statusCount) - 2;

    /// All rows of a large board are of one height: the office takes ten milliseconds for each change.
    void setHeight(int row, double height) {
        constexpr double ofMany = 5.4;
        sheet_.rows[row].height = actions_.many() ? ofMany : height;
    }

    void drawHeads() {
        constexpr std::array<const char*, statusCount> bands = {"Neutral", "Information", "Good"};
        setHeight(row_, 8);
        for (std::size_t status = 0; status < statusCount; ++status) {
            put(sheet_, {row_, idsOf(status)}, std::string(cardMark) + std::to_string(status),
                "Keyplan Anchor");
            join(sheet_, {{row_, idsOf(status) + 1}, {row_, idsOf(status) + cardColumns}},
                 sentenceOf(messages_, "board-head", std::to_string(status),
                            {std::to_string(actions_.counts.at(status))}),
                 "Keyplan Picture Band " + std::string(bands.at(status)));
        }
        ++row_;
    }

    void drawLane(const Lane& lane) {
        constexpr std::size_t longestOwner = 60;
        setHeight(row_, 7);
        sheet_.fills.push_back(
            {{{row_, firstPictureColumn + 1}, {row_, lastColumn}}, "Keyplan Picture Board Lane"});
        const std::size_t open = lane.cards[0].size() + lane.cards[1].size();
        const std::string name =
            lane.owner.empty() ? messages_.say("board-nobody") : shortened(lane.owner, longestOwner);
        put(sheet_, {row_, firstPictureColumn + 1},
            messages_.say("board-lane",
                          {name, std::to_string(open), std::to_string(lane.cards[2].size() + lane.hidden)}),
            {});
        ++row_;
        std::size_t deepest = 0;
        for (const auto& cards : lane.cards)
            deepest = std::max(deepest, cards.size());
        const int first = row_;
        for (std::size_t status = 0; status < statusCount; ++status)
            fillColumn(status, first, lane.cards.at(status).size());
        for (std::size_t i = 0; i < deepest; ++i) {
            int lines = 1;
            for (std::size_t status = 0; status < statusCount; ++status)
                if (i < lane.cards.at(status).size())
                    lines = std::max(lines, drawCard(lane.cards.at(status)[i], status));
            setHeight(row_, rowHeight(lines, textSize));
            setHeight(row_ + 1, 4.6);
            row_ += 2;
        }
        if (lane.hidden > 0) {
            setHeight(row_, 5);
            put(sheet_, {row_, idsOf(2) + 2}, messages_.say("board-more-done", {std::to_string(lane.hidden)}),
                "Keyplan Picture Note");
            ++row_;
        }
        setHeight(row_, 3);
        ++row_;
    }

    /// One style for all of a column's cards: a large board is drawn faster so.
    void fillColumn(std::size_t status, int first, std::size_t cards) {
        if (cards == 0)
            return;
        const int last = first + 2 * static_cast<int>(cards) - 1;
        const bool done = static_cast<ActionStatus>(status) == ActionStatus::Done;
        sheet_.fills.push_back({{{first, idsOf(status)}, {last, idsOf(status)}}, "Keyplan Anchor"});
        sheet_.fills.push_back(
            {{{first, idsOf(status) + 1}, {last, idsOf(status) + 1}}, "Keyplan Picture Card Id"});
        sheet_.fills.push_back({{{first, idsOf(status) + 2}, {last, idsOf(status) + 2}},
                                done ? "Keyplan Picture Card Done" : "Keyplan Picture Card"});
    }

    /// Gives the lines that its words take.
    int drawCard(const Card& card, std::size_t status) {
        const int mostLines = actions_.many() ? 1 : 2;
        constexpr std::size_t longestId = 8;
        const TextCell cell{textWidth, textSize};
        const int column = idsOf(status);
        std::string words = fitted(card.row->text("action"), cell, mostLines);
        if (words.empty())
            words = messages_.say("board-no-words");
        put(sheet_, {row_, column}, card.row->id, {});
        put(sheet_, {row_ + 1, column}, card.row->id, {});
        put(sheet_, {row_, column + 1}, shortened(card.row->id, longestId), {});
        put(sheet_, {row_, column + 2}, words, {});
        const bool late = isOverdue(card, static_cast<ActionStatus>(status), today_);
        put(sheet_, {row_ + 1, column + 2}, detailOf(card, late),
            late ? "Keyplan Picture Card Late" : "Keyplan Picture Card Detail");
        put(sheet_, {row_ + 1, column + 1}, {}, "Keyplan Picture Card Foot");
        return linesOf(words, cell);
    }

    std::string detailOf(const Card& card, bool late) const {
        constexpr std::array<const char*, 3> priorities = {"High", "Medium", "Low"};
        std::vector<std::string> parts;
        for (const char* priority : priorities)
            if (sameWord(card.row->text("priority"), priority))
                parts.push_back(sentenceOf(messages_, "board-priority", std::string(priority)));
        if (card.due)
            parts.push_back(
                messages_.say(late ? "board-overdue" : "board-due", {dayInWords(*card.due, messages_)}));
        else
            parts.push_back(messages_.say("board-no-date"));
        if (!card.row->text("blocked-by").empty())
            parts.push_back(messages_.say("board-blocked"));
        std::string detail = parts.front();
        for (std::size_t i = 1; i < parts.size(); ++i)
            detail += " · " + parts[i];
        return detail;
    }

    const Actions& actions_;
    SheetLayout& sheet_;
    Date today_;
    const Messages& messages_;
    int row_ = firstPictureRow;
};

} // namespace

std::optional<ActionStatus> actionStatus(std::string_view word) {
    if (isBlank(word))
        return ActionStatus::ToDo;
    for (std::size_t i = 0; i < statusCount; ++i)
        if (sameWord(word, statusWords.at(i)))
            return static_cast<ActionStatus>(i);
    return std::nullopt;
}

std::string_view actionStatusWord(ActionStatus status) {
    return statusWords.at(static_cast<std::size_t>(status));
}

CellPicture board(const Plan& plan, const std::string& source, Date today, const Messages& messages) {
    Actions actions = readActions(plan, today);
    if (actions.all() == 0)
        throw PlanError("picture-no-actions", {source});
    const std::string says =
        messages.say("board-says", {std::to_string(actions.counts[0]), std::to_string(actions.counts[1]),
                                    std::to_string(actions.counts[2]), std::to_string(actions.overdue)});
    CellPicture picture = startPicture(
        {"board", messages.say("board-name"), accountName(plan), says, source, Board::widths()}, messages);
    Board(actions, picture.sheet, today, messages).draw();
    // The ids to the left of the cards are hidden: what a board says begins beside them.
    for (Cell& cell : picture.sheet.cells)
        if (cell.at.row < firstPictureRow && cell.at.column == firstPictureColumn)
            ++cell.at.column;
    picture.findings = std::move(actions.findings);
    return picture;
}

} // namespace keyplan::planning
