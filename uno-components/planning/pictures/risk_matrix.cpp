// The picture of risks: likelihood against impact, with the highest exposures listed below.
#include "planning/pictures/risk_matrix.hpp"

#include "planning/actions/wording.hpp"
#include "planning/date_words.hpp"
#include "planning/errors.hpp"
#include "planning/pictures/cells.hpp"
#include "planning/pictures/text_lines.hpp"
#include "planning/words.hpp"

#include <algorithm>
#include <array>

namespace keyplan::planning {

using namespace layout;

namespace {

constexpr int scores = 5;
constexpr double matrixSize = 8.5;
constexpr double listSize = 9;

struct Risk {
    const Row* row = nullptr;
    int likelihood = 0;
    int impact = 0;
    int exposure() const { return likelihood * impact; }
};

struct Risks {
    /// In the order of the table.
    std::vector<Risk> open;
    std::size_t closed = 0;
    std::vector<Finding> findings;
};

Risks readRisks(const Plan& plan, const Messages& messages) {
    Risks risks;
    std::vector<std::string> unscored;
    for (const Row& row : plan.rows("risks")) {
        if (row.isBlank())
            continue;
        if (sameWord(row.text("status"), "Closed")) {
            ++risks.closed;
            continue;
        }
        const std::size_t before = risks.findings.size();
        const auto likelihood = scoreOf(row, "likelihood", "risk-likelihood-invalid", risks.findings);
        const auto impact = scoreOf(row, "impact", "risk-impact-invalid", risks.findings);
        if (likelihood && impact)
            risks.open.push_back({&row, *likelihood, *impact});
        else if (risks.findings.size() == before)
            unscored.push_back(row.id);
    }
    if (!unscored.empty())
        risks.findings.push_back({"picture-risks-unscored", {someIds(unscored, messages)}});
    return risks;
}

const char* styleOf(RiskZone zone) {
    return zone == RiskZone::High ? "High" : zone == RiskZone::Medium ? "Medium" : "Low";
}

class RiskMatrix {
public:
    RiskMatrix(const Risks& risks, CellPicture& picture, const Messages& messages)
        : risks_(risks), sheet_(picture.sheet), messages_(messages) {}

    void draw() {
        row_ = firstPictureRow;
        drawImpacts();
        for (int likelihood = scores; likelihood >= 1; --likelihood)
            drawBand(likelihood);
        sheet_.rows[row_].height = 5;
        put(sheet_, {row_, idColumn},
            messages_.say(risks_.closed == 0 ? "risk-picture-legend" : "risk-picture-legend-closed",
                          {std::to_string(risks_.closed)}),
            "Keyplan Picture Note");
        ++row_;
        drawList();
    }

    static const std::vector<double>& widths() {
        static const std::vector<double> all = {11, 17, 50, 50, 50, 50, 24, 21};
        return all;
    }

private:
    enum Column : int {
        idColumn = firstPictureColumn,
        exposureColumn,
        firstImpactColumn,
        secondImpactColumn,
        thirdImpactColumn,
        fourthImpactColumn,
        ownerColumn,
        dueColumn
    };

    /// Where an impact stands: the last one over two columns.
    static Range cellsOf(int impact, int row) {
        const int column = firstImpactColumn + impact - 1;
        return {{row, column}, {row, impact == scores ? dueColumn : column}};
    }

    static double widthOf(const Range& cells) {
        double width = 0;
        for (int column = cells.first.column; column <= cells.last.column; ++column)
            width += widths()[static_cast<std::size_t>(column - firstPictureColumn)];
        return width;
    }

    std::string text(const Row& row, const char* field, const Range& cells, int lines) const {
        return fitted(row.text(field), {widthOf(cells), listSize}, lines);
    }

    void drawImpacts() {
        sheet_.rows[row_].height = 7;
        join(sheet_, {{row_, idColumn}, {row_, exposureColumn}}, messages_.say("risk-picture-axes"),
             "Keyplan Picture Axis");
        for (int impact = 1; impact <= scores; ++impact)
            join(sheet_, cellsOf(impact, row_), sentenceOf(messages_, "risk-impact", std::to_string(impact)),
                 "Keyplan Picture Axis Strong");
        ++row_;
    }

    void drawBand(int likelihood) {
        std::array<std::vector<const Risk*>, scores> cells;
        for (const Risk& risk : risks_.open)
            if (risk.likelihood == likelihood)
                cells.at(static_cast<std::size_t>(risk.impact - 1)).push_back(&risk);
        std::size_t deepest = 1;
        for (const auto& cell : cells)
            deepest = std::max(deepest, cell.size());
        const int first = row_;
        const int last = first + static_cast<int>(deepest);
        sheet_.rows[first].height = 5;
        for (int row = first + 1; row <= last; ++row)
            sheet_.rows[row].height = rowHeight(2, matrixSize);
        join(sheet_, {{first, idColumn}, {last, exposureColumn}},
             sentenceOf(messages_, "risk-likelihood", std::to_string(likelihood)),
             "Keyplan Picture Axis Strong");
        for (int impact = 1; impact <= scores; ++impact) {
            const int exposure = likelihood * impact;
            const std::string zone = styleOf(riskZone(exposure));
            join(sheet_, cellsOf(impact, first),
                 sentenceOf(messages_, "risk-zone", zone, {std::to_string(exposure)}),
                 "Keyplan Picture " + zone + " Head");
            const auto& inside = cells.at(static_cast<std::size_t>(impact - 1));
            for (int row = first + 1; row <= last; ++row) {
                const auto index = static_cast<std::size_t>(row - first - 1);
                const Range at = cellsOf(impact, row);
                join(sheet_, at, index < inside.size() ? words(*inside[index], widthOf(at)) : Content{},
                     "Keyplan Picture " + zone);
            }
        }
        row_ = last + 1;
    }

    static Content words(const Risk& risk, double width) {
        return fitted(risk.row->id + " " + risk.row->text("risk"), {width, matrixSize}, 2);
    }

    void drawList() {
        std::vector<Risk> highest = risks_.open;
        std::stable_sort(highest.begin(), highest.end(),
                         [](const Risk& a, const Risk& b) { return a.exposure() > b.exposure(); });
        constexpr std::size_t most = 10;
        const std::size_t shown = std::min(most, highest.size());
        sheet_.rows[row_].height = 8;
        const std::string more = std::to_string(highest.size() - shown);
        join(sheet_, {{row_, idColumn}, {row_, dueColumn}},
             highest.size() > shown ? messages_.say("risk-picture-highest-of", {std::to_string(shown), more})
                                    : messages_.say("risk-picture-highest"),
             "Keyplan Picture Heading");
        ++row_;
        drawListHead();
        for (std::size_t i = 0; i < shown; ++i)
            drawListed(highest[i]);
    }

    static Range riskCells(int row) { return {{row, firstImpactColumn}, {row, secondImpactColumn}}; }
    static Range mitigationCells(int row) { return {{row, thirdImpactColumn}, {row, fourthImpactColumn}}; }

    void drawListHead() {
        sheet_.rows[row_].height = 5.5;
        sheet_.fills.push_back({{{row_, idColumn}, {row_, dueColumn}}, "Keyplan Picture Header"});
        put(sheet_, {row_, idColumn}, messages_.say("row-id-label"), {});
        put(sheet_, {row_, exposureColumn}, messages_.say("risk-picture-exposure"), {});
        join(sheet_, riskCells(row_), messages_.say("risk-picture-risk"), "Keyplan Picture Header");
        join(sheet_, mitigationCells(row_), messages_.say("risk-picture-mitigation"),
             "Keyplan Picture Header");
        put(sheet_, {row_, ownerColumn}, messages_.say("risk-picture-owner"), {});
        put(sheet_, {row_, dueColumn}, messages_.say("risk-picture-due"), {});
        ++row_;
    }

    void drawListed(const Risk& risk) {
        const Row& row = *risk.row;
        const std::string zone = styleOf(riskZone(risk.exposure()));
        const Range ownerCells{{row_, ownerColumn}, {row_, ownerColumn}};
        const std::string what = text(row, "risk", riskCells(row_), 2);
        std::string mitigation = text(row, "mitigation", mitigationCells(row_), 2);
        if (mitigation.empty())
            mitigation = messages_.say("risk-picture-no-mitigation");
        std::string owner = text(row, "owner", ownerCells, 2);
        if (owner.empty())
            owner = messages_.say("nobody-yet");
        const auto due = row.date("due");
        const int lines = std::max({linesOf(what, {widthOf(riskCells(row_)), listSize}),
                                    linesOf(mitigation, {widthOf(mitigationCells(row_)), listSize}),
                                    linesOf(owner, {widthOf(ownerCells), listSize})});
        sheet_.rows[row_].height = rowHeight(lines, listSize);
        constexpr std::size_t longestId = 10;
        put(sheet_, {row_, idColumn}, shortened(row.id, longestId), "Keyplan Picture Id");
        put(sheet_, {row_, exposureColumn},
            sentenceOf(messages_, "risk-sign", zone, {std::to_string(risk.exposure())}),
            "Keyplan Picture Strong");
        join(sheet_, riskCells(row_), what, "Keyplan Picture Line");
        join(sheet_, mitigationCells(row_), mitigation, "Keyplan Picture Line");
        put(sheet_, {row_, ownerColumn}, owner, "Keyplan Picture Line");
        put(sheet_, {row_, dueColumn}, due ? dayInWords(*due, messages_) : std::string(),
            "Keyplan Picture Line");
        ++row_;
    }

    const Risks& risks_;
    SheetLayout& sheet_;
    const Messages& messages_;
    int row_ = firstPictureRow;
};

std::string whatItSays(const Risks& risks, const Messages& messages) {
    const auto highest =
        std::max_element(risks.open.begin(), risks.open.end(),
                         [](const Risk& a, const Risk& b) { return a.exposure() < b.exposure(); });
    const auto high = std::count_if(risks.open.begin(), risks.open.end(), [](const Risk& risk) {
        return riskZone(risk.exposure()) == RiskZone::High;
    });
    constexpr std::size_t longest = 70;
    const std::string count = std::to_string(risks.open.size());
    const std::string top = highest->row->id + " " + shortened(highest->row->text("risk"), longest);
    return messages.say(risks.open.size() == 1 ? "risk-picture-says-one" : "risk-picture-says",
                        {count, std::to_string(high), std::to_string(highest->exposure()), top});
}

} // namespace

RiskZone riskZone(int exposure) {
    constexpr int high = 15;
    constexpr int medium = 8;
    return exposure >= high ? RiskZone::High : exposure >= medium ? RiskZone::Medium : RiskZone::Low;
}

CellPicture riskMatrix(const Plan& plan, const std::string& source, const Messages& messages) {
    Risks risks = readRisks(plan, messages);
    if (risks.open.empty())
        throw PlanError("picture-no-risks", {source});
    CellPicture picture = startPicture({"risks", messages.say("risk-picture-name"), accountName(plan),
                                        whatItSays(risks, messages), source, RiskMatrix::widths()},
                                       messages);
    RiskMatrix(risks, picture, messages).draw();
    picture.findings = std::move(risks.findings);
    return picture;
}

} // namespace keyplan::planning
