// The first sheet of a plan of many sheets: what it is for, where its sections are, what they say and what
// they still lack.
#include "planning/layout/start_layout.hpp"

#include "planning/layout/completeness_formula.hpp"

#include <algorithm>

namespace keyplan::planning::layout {

namespace {

/// The columns of the list of sections.
enum Column { Mark = 0, Link = 2, Says, Complete, Bar, Missing };

constexpr int titleRow = 0;
constexpr int subtitleRow = 1;
constexpr int purposeRow = 3;
constexpr int tileRow = 5;
constexpr int listRow = 9;
constexpr int barLength = 10;
/// A list up to this many millimetres is still easy to read on one page across.
constexpr double mostOnOnePage = 225;

std::string here(int row, Column column) {
    return "$" + cellName({row, column});
}

/// Builds the sheet downwards.
class StartBuilder {
public:
    StartBuilder(const PlanTemplate& made, const LayoutContext& context) : made_(made), context_(context) {
        sheet_.name = made.start->label;
        sheet_.printed = !made.page;
        sheet_.columns = {{10, true},  {5, false},  {50, false}, {100, false},
                          {21, false}, {31, false}, {72, false}};
    }

    SheetLayout build() {
        addHead();
        addList();
        addTiles();
        addNotice();
        const Range all{{titleRow, 1}, {noticeRow_, Missing}};
        sheet_.printArea = all;
        sheet_.titleRows = {{listRow + 1, listRow + 1}};
        sheet_.pageStyle = height() <= mostOnOnePage ? "Keyplan Start" : "Keyplan Sheet";
        sheet_.frozenRows = 2;
        sheet_.start = {firstLine(), Link};
        Validation shownOnly;
        shownOnly.range = all;
        shownOnly.kind = Validation::Kind::Nothing;
        shownOnly.refusal = context_.messages.say("start-shows-only");
        sheet_.validations.push_back(shownOnly);
        return std::move(sheet_);
    }

private:
    double height() const {
        double all = 0;
        for (const auto& [row, size] : sheet_.rows)
            all += size.hidden ? 0 : size.height;
        return all;
    }

    void put(int row, int column, Content content, const std::string& style, int span = 1) {
        sheet_.cells.push_back({{row, column}, std::move(content), style});
        for (int i = 1; i < span; ++i)
            sheet_.cells.push_back({{row, column + i}, Content(), style});
        if (span > 1)
            sheet_.merges.push_back({{row, column}, {row, column + span - 1}});
    }

    Content formula(const std::string& text) const {
        ForeignReferences read;
        const auto expanded =
            expandFormula(text, {context_.vocabulary, context_.places, nullptr, 0, nullptr, {}}, &read);
        return expanded ? Content(Formula{freshOnLoad(guarded(*expanded, read))}) : Content();
    }

    void addHead() {
        const bool account = context_.places.contains("account");
        sheet_.rows[titleRow] = {13, false};
        sheet_.rows[subtitleRow] = {7, false};
        sheet_.rows[2] = {3, false};
        sheet_.rows[purposeRow] = {11, false};
        sheet_.rows[4] = {3, false};
        put(titleRow, 1, Content(), "Keyplan Title");
        put(subtitleRow, 1, Content(), "Keyplan Subtitle");
        put(titleRow, Link,
            account ? formula("IF({account.name}=\"\";" + quoted(context_.messages.say("start-name-first")) +
                              ";{account.name}&\"\")")
                    : Content(made_.label),
            "Keyplan Title", 5);
        put(subtitleRow, Link,
            account
                ? formula(quoted(made_.label) + "&IF({account.manager}=\"\";\"\";\" · \"&{account.manager})")
                : Content(context_.messages.say("start-no-account")),
            "Keyplan Subtitle", 5);
        if (account)
            sheet_.signals.push_back({{{titleRow, Link}, {titleRow, Missing}},
                                      "LEN(" + here(titleRow, Link) + ")=0",
                                      "Keyplan Page Title Prompt"});
        put(purposeRow, Link, made_.description, "Keyplan Purpose", 5);
    }

    int firstLine() const { return listRow + (made_.sheets.front().step.empty() ? 2 : 3); }

    void addList() {
        int row = listRow;
        put(row, Mark, std::string(startMark), "Keyplan Anchor");
        sheet_.rows[row].hidden = true;
        sheet_.rows[++row] = {7, false};
        int column = Link;
        for (const char* header : {"start-section", "start-says", "start-complete", "", "start-missing"})
            put(row, column++, *header ? Content(context_.messages.say(header)) : Content(),
                "Keyplan List Header");
        const int first = ++row;
        std::string step;
        for (const WorkingSheet& sheet : made_.sheets) {
            if (sheet.step != step) {
                step = sheet.step;
                sheet_.rows[row] = {8.5, false};
                put(row++, Link, step, "Keyplan Heading");
            }
            for (const ShownSection& shown : sheet.sections) {
                sheet_.rows[row] = {startLineHeight, false};
                for (Cell& cell :
                     startLine(*context_.vocabulary.find(shown.section), filledFields(shown), row, context_))
                    sheet_.cells.push_back(std::move(cell));
                ++row;
            }
        }
        endRow_ = row;
        put(row, Mark, std::string(startEndMark), "Keyplan Anchor");
        sheet_.rows[row].hidden = true;
        noticeRow_ = row + 1;
        // The conditions reach to the hidden end row, so that lines added later are within them.
        const std::string share = "$" + cellName({first, Complete});
        const Range shares{{first, Complete}, {row, Bar}};
        sheet_.signals.push_back(
            {shares, "AND(ISNUMBER(" + share + ");N(" + share + ")>=1)", "Keyplan List Done"});
    }

    void addTiles() {
        struct Placed {
            int column;
            int span;
        };
        const std::vector<Placed> places{{Link, 1}, {Says, 1}, {Complete, 2}, {Missing, 1}};
        sheet_.rows[tileRow] = {6, false};
        sheet_.rows[tileRow + 1] = {9, false};
        sheet_.rows[tileRow + 2] = {9, false};
        sheet_.rows[tileRow + 3] = {4, false};
        const std::vector<Tile> tiles = chosenTiles(places.size());
        for (std::size_t i = 0; i < places.size(); ++i) {
            const auto [column, span] = places[i];
            const bool used = i < tiles.size();
            put(tileRow, column, used ? Content(tiles[i].label) : Content(), "Keyplan Tile Label", span);
            put(tileRow + 1, column, used ? formula(tiles[i].formula) : Content(),
                used ? valueStyle(tiles[i].type) : "Keyplan Tile Value", span);
            put(tileRow + 2, column, used && !tiles[i].detail.empty() ? formula(tiles[i].detail) : Content(),
                "Keyplan Tile Detail", span);
        }
    }

    static std::string valueStyle(FieldType type) {
        switch (type) {
        case FieldType::Day:
            return "Keyplan Tile Date";
        case FieldType::Money:
            return "Keyplan Tile Money";
        case FieldType::Percent:
            return "Keyplan Tile Percent";
        default:
            return "Keyplan Tile Value";
        }
    }

    /// How complete the plan is, then the most telling figures of its sections.
    std::vector<Tile> chosenTiles(std::size_t most) const {
        std::vector<Tile> found;
        for (const auto& [id, place] : context_.places)
            if (const Section* section = context_.vocabulary.find(id); section && section->tile)
                found.push_back(*section->tile);
        std::stable_sort(found.begin(), found.end(),
                         [](const Tile& a, const Tile& b) { return a.rank < b.rank; });
        const std::string marks = listRange(Mark);
        const std::string shares = listRange(Complete);
        const std::string sections = "SUMPRODUCT((LEFT(" + marks + ";" +
                                     std::to_string(startLinePrefix.size()) + ")=" + quoted(startLinePrefix) +
                                     ")*(" + shares + "<>\"\"))";
        found.insert(found.begin(),
                     {context_.messages.say("start-complete-tile"),
                      "IF(SUM(" + shares + ")=0;" + quoted(context_.messages.say("start-not-started")) +
                          ";SUM(" + shares + ")/" + sections + ")",
                      "IF(SUM(" + shares + ")=0;" + quoted(context_.messages.say("start-begin")) +
                          ";SUMPRODUCT(--(" + shares + "=1))&" +
                          quoted(context_.messages.say("start-sections-done")) + "&" + sections + ")",
                      FieldType::Percent, 0});
        if (found.size() > most)
            found.resize(most);
        return found;
    }

    std::string listRange(Column column) const {
        return rangeName({}, {{listRow + 1, column}, {endRow_, column}});
    }

    /// One quiet line that appears only where Keyplan is missing; a plan with a page has it there.
    void addNotice() {
        sheet_.rows[noticeRow_] = {8, false};
        if (made_.page)
            return;
        put(noticeRow_, Link,
            Formula{"IF(ISERROR(FORCEFIELD.NET(1;0));" + quoted(context_.messages.say("page-not-installed")) +
                    ";\"\")"},
            "Keyplan Page Notice", 5);
    }

    const PlanTemplate& made_;
    const LayoutContext& context_;
    SheetLayout sheet_;
    int endRow_ = 0;
    int noticeRow_ = 0;
};

} // namespace

SheetLayout layStart(const PlanTemplate& made, const LayoutContext& context) {
    return StartBuilder(made, context).build();
}

std::vector<Cell> startLine(const Section& section, const std::vector<std::string>& filled, int row,
                            const LayoutContext& context) {
    const SectionPlace& place = context.places.find(section.id)->second;
    const Position title{0, firstContentColumn};
    const std::string target = rangeName(place.sheet, {title, title});
    const std::string says = rangeName(place.sheet, {saysCell(place), saysCell(place)});
    // What a click leads to is what must be there for the rest.
    const ForeignReferences sheet{{section.id, target}};
    const auto over = [&](const std::string& text, const std::string& otherwise = "\"\"") {
        return text.empty() ? Content() : Content(Formula{freshOnLoad(guarded(text, sheet, otherwise))});
    };
    const std::string share = here(row, Complete);
    const std::string bar = "REPT(\"█\";ROUND(" + std::to_string(barLength) + "*" + share + "))&REPT(\"░\";" +
                            std::to_string(barLength) + "-ROUND(" + std::to_string(barLength) + "*" + share +
                            "))";
    std::vector<Cell> cells;
    const auto put = [&](Column column, Content content, const char* style) {
        cells.push_back({{row, column}, std::move(content), style});
    };
    put(Mark, std::string(startLinePrefix) + section.id, "Keyplan Anchor");
    put(Link,
        over("HYPERLINK(\"#\"&CELL(\"address\";" + target + ");" + quoted(section.label) + ")",
             quoted(section.label)),
        "Keyplan List Link");
    put(Says,
        over(section.says.empty() ? "\"\"" : says + "&\"\"", quoted(context.messages.say("start-removed"))),
        "Keyplan List Text");
    put(Complete,
        over(
            completenessFormula(section, filled, quoted(context.messages.say("start-not-started")), context)),
        "Keyplan List Percent");
    put(Bar, Formula{"IF(ISNUMBER(" + share + ");" + bar + ";\"\")"}, "Keyplan List Bar");
    put(Missing, over(missingFormula(section, filled, context)), "Keyplan List Missing");
    return cells;
}

} // namespace keyplan::planning::layout
