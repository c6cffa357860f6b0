// The workload picture: days of open work per owner and week against what each has time for.
#include "planning/pictures/workload.hpp"

#include "planning/actions/wording.hpp"
#include "planning/date_words.hpp"
#include "planning/errors.hpp"
#include "planning/pictures/axis_head.hpp"
#include "planning/pictures/work_per_week.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace keyplan::planning {

namespace {

using layout::SheetLayout;

// Fewer leave no room for the legend.
constexpr int leastWeeks = 8;
constexpr int mostWeeks = 20;
constexpr double fullFrom = 0.8;
// Sums of parts of days are not exact.
constexpr double nothing = 1e-6;
constexpr std::size_t longestOwner = 24;

constexpr int ownerColumn = firstPictureColumn;
constexpr int capacityColumn = ownerColumn + 1;
constexpr int firstWeekColumn = capacityColumn + 1;
constexpr double ownerWidth = 40;
constexpr double capacityWidth = 20;
constexpr double sumWidth = 14;
constexpr double weeksWidth = 273 - ownerWidth - capacityWidth - 2 * sumWidth;
constexpr double widestWeek = 14;

constexpr int legendRow = firstPictureRow;
constexpr int upperRow = legendRow + 1;
constexpr int headRow = upperRow + 1;
constexpr int firstRow = headRow + 1;
constexpr double rowHeight = 6.2;

const char* loadStyle(double work, double capacity) {
    if (work > capacity + nothing)
        return "Keyplan Picture Load Over";
    return work >= fullFrom * capacity - nothing ? "Keyplan Picture Load Full" : "Keyplan Picture Load";
}

/// One place after the point at most.
std::string dayCount(double days) {
    constexpr double tenths = 10;
    return asText(std::round(days * tenths) / tenths);
}

class Workload {
public:
    Workload(const Plan& plan, Date today, const Messages& messages, const std::string& source)
        : messages_(messages), work_(workPerWeek(plan, today, leastWeeks, mostWeeks, findings_)),
          axis_(TimeUnit::Week, work_.monday, work_.weeks),
          weekWidth_(std::min(widestWeek, weeksWidth / work_.weeks)) {
        const auto busy = [](const OwnersWork& owner) { return owner.actions > 0; };
        if (std::none_of(work_.owners.begin(), work_.owners.end(), busy))
            throw PlanError("workload-no-work");
        std::vector<double> widths{ownerWidth, capacityWidth};
        widths.resize(widths.size() + static_cast<std::size_t>(work_.weeks), weekWidth_);
        widths.push_back(sumWidth);
        widths.push_back(sumWidth);
        const auto& account = plan.rows("account");
        picture_ = startPicture({"workload", messages.say("picture-workload"),
                                 account.empty() ? "" : account.front().text("name"), says(), source, widths},
                                messages);
    }

    CellPicture draw() {
        SheetLayout& sheet = picture_.sheet;
        drawHead();
        const int count = static_cast<int>(work_.owners.size());
        sheet.fills.push_back(
            {{{firstRow, ownerColumn}, {firstRow + count, ownerColumn}}, "Keyplan Picture Time Text"});
        sheet.fills.push_back(
            {{{firstRow, capacityColumn}, {firstRow + count, lastColumn()}}, "Keyplan Picture Load Sum"});
        int row = firstRow;
        OwnersWork all{messages_.say("workload-all"), 0, std::vector<double>(weeks()), 0, 0};
        for (const OwnersWork& owner : work_.owners) {
            drawOwner(row++, owner);
            all.capacity += owner.capacity;
            all.later += owner.later;
            for (std::size_t week = 0; week < weeks(); ++week)
                all.weeks[week] += owner.weeks[week];
        }
        sheet.fills.push_back({{{row, ownerColumn}, {row, ownerColumn}}, "Keyplan Picture Time Group"});
        sheet.fills.push_back({{{row, capacityColumn}, {row, lastColumn()}}, "Keyplan Picture Load Sum All"});
        drawOwner(row, all);
        if (work_.undated > 0)
            findings_.push_back({"workload-undated", {std::to_string(work_.undated)}});
        if (work_.unestimated > 0)
            findings_.push_back({"workload-unestimated", {std::to_string(work_.unestimated)}});
        picture_.findings = std::move(findings_);
        sheet.frozenRows = firstRow;
        sheet.frozenColumns = firstWeekColumn;
        sheet.start = {firstRow, ownerColumn};
        sheet.titleRows = {{upperRow, headRow}};
        return std::move(picture_);
    }

private:
    std::size_t weeks() const { return static_cast<std::size_t>(work_.weeks); }
    int laterColumn() const { return firstWeekColumn + work_.weeks; }
    int lastColumn() const { return laterColumn() + 1; }

    std::string says() const {
        const OwnersWork* worst = nullptr;
        std::size_t worstWeek = 0;
        double excess = nothing;
        int over = 0;
        for (const OwnersWork& owner : work_.owners) {
            // What nobody owns is nobody's load.
            if (owner.owner.empty())
                continue;
            bool isOver = false;
            for (std::size_t week = 0; week < weeks(); ++week) {
                isOver = isOver || owner.weeks[week] > owner.capacity + nothing;
                if (owner.weeks[week] - owner.capacity > excess) {
                    excess = owner.weeks[week] - owner.capacity;
                    worst = &owner;
                    worstWeek = week;
                }
            }
            over += isOver ? 1 : 0;
        }
        std::string words;
        if (!worst) {
            words = messages_.say("workload-none-over", {std::to_string(work_.weeks)});
        } else {
            const Date monday = axis_.start(static_cast<int>(worstWeek));
            words = messages_.say(over == 1 ? "workload-one-over" : "workload-several-over",
                                  {shortened(worst->owner, longestOwner), dayInWords(monday, messages_),
                                   dayCount(worst->weeks[worstWeek]), dayCount(worst->capacity),
                                   std::to_string(over)});
        }
        if (work_.owners.back().owner.empty())
            words += messages_.say("workload-nobodys", {dayCount(work_.owners.back().total())});
        return words;
    }

    void write(int row, int column, const std::string& text, const char* style = "") {
        picture_.sheet.cells.push_back({{row, column}, text, style});
    }

    void drawHead() {
        SheetLayout& sheet = picture_.sheet;
        sheet.rows[legendRow].height = 7;
        sheet.rows[upperRow].height = 5.6;
        sheet.rows[headRow].height = 5.6;
        write(legendRow, ownerColumn, messages_.say("workload-how-to-read"), "Keyplan Note");
        drawLegend();
        sheet.fills.push_back(
            {{{upperRow, ownerColumn}, {upperRow, lastColumn()}}, "Keyplan Picture Time Head"});
        sheet.fills.push_back(
            {{{headRow, ownerColumn}, {headRow, lastColumn()}}, "Keyplan Picture Time Head Last"});
        write(headRow, ownerColumn, messages_.say("column-owner"));
        write(headRow, capacityColumn, messages_.say("column-days-a-week"),
              "Keyplan Picture Time Head Right");
        write(headRow, laterColumn(), messages_.say("column-later"), "Keyplan Picture Time Head Right");
        write(headRow, lastColumn(), messages_.say("column-total"), "Keyplan Picture Time Head Right");
        const AxisHead words = axisHead(axis_, weekWidth_, messages_);
        for (const AxisWord& word : words.upper)
            write(upperRow, firstWeekColumn + word.column, word.word);
        for (const AxisWord& word : words.lower)
            write(headRow, firstWeekColumn + word.column, word.word, "Keyplan Picture Time Head Center");
    }

    void drawLegend() {
        const std::array<std::pair<const char*, const char*>, 3> swatches{
            {{"Keyplan Picture Load", "legend-filled"},
             {"Keyplan Picture Load Full", "legend-full"},
             {"Keyplan Picture Load Over", "legend-over"}}};
        int last = lastColumn();
        // From the right, so that the sentence beside it keeps its room.
        for (auto swatch = swatches.rbegin(); swatch != swatches.rend(); ++swatch) {
            const std::string words = messages_.say(swatch->second);
            const int first =
                std::max(last - columnsFor(words, std::min(weekWidth_, sumWidth)) + 1, firstWeekColumn);
            picture_.sheet.fills.push_back({{{legendRow, first}, {legendRow, last}}, swatch->first});
            picture_.sheet.merges.push_back({{legendRow, first}, {legendRow, last}});
            write(legendRow, first, words);
            last = first - 1;
        }
    }

    void drawOwner(int row, const OwnersWork& owner) {
        SheetLayout& sheet = picture_.sheet;
        sheet.rows[row].height = rowHeight;
        const bool nobody = owner.owner.empty();
        write(row, ownerColumn,
              nobody ? messages_.say("workload-nobody") : shortened(owner.owner, longestOwner));
        if (!nobody)
            sheet.cells.push_back({{row, capacityColumn}, owner.capacity, {}});
        for (std::size_t week = 0; week < weeks(); ++week)
            if (owner.weeks[week] > nothing)
                sheet.cells.push_back(
                    {{row, firstWeekColumn + static_cast<int>(week)},
                     owner.weeks[week],
                     nobody ? "Keyplan Picture Load" : loadStyle(owner.weeks[week], owner.capacity)});
        if (owner.later > nothing)
            sheet.cells.push_back({{row, laterColumn()}, owner.later, {}});
        sheet.cells.push_back({{row, lastColumn()}, owner.total(), {}});
    }

    const Messages& messages_;
    std::vector<Finding> findings_;
    const WorkPerWeek work_;
    const TimeAxis axis_;
    const double weekWidth_;
    CellPicture picture_;
};

} // namespace

CellPicture workloadPicture(const Plan& plan, Date today, const Messages& messages,
                            const std::string& source) {
    return Workload(plan, today, messages, source).draw();
}

} // namespace keyplan::planning
