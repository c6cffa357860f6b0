// The printed page in front of a plan: formulas over the sections behind it, measured so that nothing is cut.
#include "planning/layout/page_layout.hpp"

#include <algorithm>

namespace keyplan::planning::layout {

namespace {

/// Builds the page line by line, downwards.
class PageBuilder {
public:
    PageBuilder(const Page& page, const LayoutContext& context) : page_(page), context_(context) {
        sheet_.name = page.label;
        sheet_.pageStyle = page.pageStyle;
        sheet_.columns.push_back({4, false});
        for (const double width : page.columns)
            sheet_.columns.push_back({width, false});
        sheet_.columns.push_back({linkWidth, false});
    }

    SheetLayout build() {
        row_ = 0;
        for (const PageBlock& block : page_.blocks)
            addBlock(block);
        addFooter();
        const Range printed{{0, firstColumn}, {row_ - 1, lastColumn()}};
        sheet_.printArea = printed;
        Validation shownOnly;
        shownOnly.range = printed;
        shownOnly.kind = Validation::Kind::Nothing;
        shownOnly.refusal = context_.messages.say("page-shows-only");
        sheet_.validations.push_back(shownOnly);
        for (int helper = lastColumn() + 2; helper <= lastHelper_; ++helper)
            sheet_.columns.push_back({10, true});
        sheet_.start = {0, firstColumn};
        return std::move(sheet_);
    }

private:
    static constexpr int firstColumn = 1;
    static constexpr double linkWidth = 22;

    int lastColumn() const { return static_cast<int>(page_.columns.size()); }

    const SectionPlace* placeOf(const std::string& section) const {
        const auto found = context_.places.find(section);
        return found == context_.places.end() ? nullptr : &found->second;
    }

    FormulaContext formulas(const SectionPlace* listed, const std::string& index) const {
        return {context_.vocabulary, context_.places, nullptr, 0, listed, index};
    }

    void addRow(double height) { sheet_.rows[row_] = {height, false}; }

    /// The hidden column in which a list keeps the places of the rows it shows.
    int indexColumn(const PageBlock& block, const PageList& list) const {
        return lastColumn() + 2 + static_cast<int>(&list - block.lists.data());
    }

    /// Keeps a removed sheet from showing as an error.
    static Content guardedContent(Content content, const ForeignReferences& read,
                                  const std::string& otherwise = "\"\"") {
        if (auto* formula = std::get_if<Formula>(&content))
            formula->text = guarded(formula->text, read, otherwise);
        return content;
    }

    void put(int column, int span, Content content, const std::string& style) {
        sheet_.cells.push_back({{row_, column}, std::move(content), style});
        for (int i = 1; i < span; ++i)
            sheet_.cells.push_back({{row_, column + i}, Content(), style});
        if (span > 1)
            sheet_.merges.push_back({{row_, column}, {row_, column + span - 1}});
    }

    /// A condition over a section's columns, true for the rows a list shows.
    std::optional<std::string> rowsShown(const PageBlock& block, const PageList& list,
                                         ForeignReferences* read = nullptr) const {
        const Section* section = context_.vocabulary.find(block.section);
        const std::string main = "{" + section->id + "." + section->fields.front().id + "}";
        std::string condition = "(ROW(" + main + ")>ROW({" + section->id + ".hint}))*(" + main + "<>\"\")";
        if (!list.where.empty())
            condition += "*(" + list.where + ")";
        return expandFormula(condition, formulas(nullptr, {}), read);
    }

    /// Text that shows in full or, where it does not fit, says so. Never cut, never shrunk.
    std::string measured(const std::string& text, int fits) const {
        if (fits == 0)
            return text;
        const std::string advice = quoted(context_.messages.say("page-too-long-start")) + "&LEN(" + text +
                                   ")&" +
                                   quoted(context_.messages.say("page-too-long-end", {std::to_string(fits)}));
        return "IF(LEN(" + text + ")>" + std::to_string(fits) + ";" + advice + ";" + text + ")";
    }

    void addPiece(const PagePiece& piece, int column, const FormulaContext& context,
                  const std::string& present, bool prompts) {
        Content content = piece.text;
        if (!piece.formula.empty()) {
            ForeignReferences read;
            const auto text = expandFormula(piece.formula, context, &read);
            const std::string prompt = quoted(prompts ? piece.prompt : std::string());
            if (!text) {
                content = std::monostate{};
            } else {
                const std::string shown = measured(*text, piece.fits);
                const std::string filled = piece.prompt.empty() || !prompts
                                               ? shown
                                               : "IF((" + *text + ")=\"\";" + prompt + ";" + shown + ")";
                const std::string whole =
                    present.empty() ? filled : "IF(" + present + "=\"\";" + prompt + ";" + filled + ")";
                content = guardedContent(Formula{whole}, read, prompt);
            }
            addSignals(piece, column, context, text, present);
        }
        put(column, piece.span, std::move(content), piece.style);
    }

    void addSignals(const PagePiece& piece, int column, const FormulaContext& context,
                    const std::optional<std::string>& text, const std::string& present) {
        const Range cells{{row_, column}, {row_, column + piece.span - 1}};
        if (text && !piece.prompt.empty())
            sheet_.signals.push_back(
                {cells,
                 present.empty() ? "(" + *text + ")=\"\"" : "IF(" + present + "=\"\";1;(" + *text + ")=\"\")",
                 piece.promptStyle});
        if (text && piece.fits > 0) {
            const std::string tooLong = "LEN(" + *text + ")>" + std::to_string(piece.fits);
            // An error value (a row that does not exist) is no condition.
            const std::string when = present.empty() ? tooLong : "IF(" + present + "=\"\";0;" + tooLong + ")";
            sheet_.signals.push_back({cells, when, "Keyplan Watch"});
        }
        for (const auto& [condition, style] : piece.signals)
            if (const auto when = expandFormula(condition, context))
                sheet_.signals.push_back(
                    {cells, present.empty() ? *when : "IF(" + present + "=\"\";0;" + *when + ")", style});
    }

    void addLine(const PageLine& line, int column, const FormulaContext& context, const std::string& present,
                 bool prompts) {
        for (const PagePiece& piece : line.pieces) {
            addPiece(piece, column, context, present, prompts);
            column += piece.span;
        }
    }

    /// The heading, with the labels of the columns in the same row. The link to the section behind it stands
    /// beside the printed area: an untitled document that prints a link to an unprinted sheet gives no PDF
    /// (seen in LibreOffice 7.4).
    void addHeading(const PageBlock& block, const SectionPlace* place) {
        const int span = block.headers.empty() ? lastColumn() : block.headers.front().span;
        Content heading = block.heading;
        if (place) {
            const Range target{{0, firstContentColumn}, {0, firstContentColumn}};
            const ForeignReferences read{{place->section, rangeName(place->sheet, target)}};
            if (const std::string over = leftOver(block); !over.empty())
                heading = guardedContent(Formula{quoted(block.heading) + over}, read, quoted(block.heading));
            sheet_.cells.push_back(
                {{row_, lastColumn() + 1},
                 guardedContent(Formula{"HYPERLINK(\"#\"&CELL(\"address\";" + read.begin()->second + ");" +
                                        quoted(context_.messages.say("page-link")) + ")"},
                                read),
                 "Keyplan Link"});
        }
        addRow(block.headingHeight);
        put(firstColumn, span, std::move(heading), "Keyplan Page Heading");
        int column = firstColumn + span;
        for (std::size_t i = 1; i < block.headers.size(); ++i) {
            put(column, block.headers[i].span, block.headers[i].text, block.headers[i].style);
            column += block.headers[i].span;
        }
        ++row_;
    }

    /// Appends " (2 more)" to a heading where a list has more rows than the page.
    std::string leftOver(const PageBlock& block) const {
        std::string over;
        for (auto list = block.lists.begin(); list != block.lists.end(); ++list) {
            const auto continues = [&](const PageList& later) { return later.where == list->where; };
            if (std::any_of(list + 1, block.lists.end(), continues))
                continue;
            if (const auto condition = rowsShown(block, *list))
                over += (over.empty() ? "" : "+") + ("MAX(0;SUMPRODUCT(" + *condition + ")-") +
                        std::to_string(list->skip + block.rows) + ")";
        }
        if (over.empty())
            return {};
        return "&IF(" + over + "=0;\"\";" + quoted(context_.messages.say("page-more-start")) + "&(" + over +
               ")&" + quoted(context_.messages.say("page-more-end")) + ")";
    }

    /// The titles of lists that stand side by side, each with the number of its rows.
    void addListTitles(const PageBlock& block) {
        if (std::all_of(block.lists.begin(), block.lists.end(),
                        [](const PageList& list) { return list.title.empty(); }))
            return;
        addRow(4.8);
        for (const PageList& list : block.lists) {
            Content title = list.title;
            ForeignReferences read;
            if (const auto condition = rowsShown(block, list, &read))
                title = guardedContent(Formula{quoted(list.title) + "&IF(SUMPRODUCT(" + *condition +
                                               ")=0;\"\";\" (\"&SUMPRODUCT(" + *condition + ")&\")\")"},
                                       read, quoted(list.title));
            put(firstColumn + list.at, list.span, std::move(title), "Keyplan Page List Title");
        }
        ++row_;
    }

    /// The hidden cell that finds the n-th row a list shows; empty when there is none.
    void addIndex(const PageBlock& block, const PageList& list, const SectionPlace& place, int row, int n) {
        ForeignReferences read;
        const auto condition = rowsShown(block, list, &read);
        if (!condition)
            return;
        const std::string ids = rangeName(place.sheet, place.idColumn());
        const int column = indexColumn(block, list);
        lastHelper_ = std::max(lastHelper_, column);
        const std::string count = std::to_string(list.skip + n);
        sheet_.cells.push_back({{row, column},
                                guardedContent(Formula{"IF(SUMPRODUCT(" + *condition + ")<" + count +
                                                       ";\"\";AGGREGATE(15;6;(ROW(" + ids + ")-MIN(ROW(" +
                                                       ids + "))+1)/(" + *condition + ");" + count + "))"},
                                               read),
                                "Keyplan Anchor"});
    }

    void addListRows(const PageBlock& block, const SectionPlace* place) {
        const std::size_t linesPerRow = block.lists.front().lines.size();
        for (int n = 1; n <= block.rows; ++n) {
            const int start = row_;
            for (std::size_t i = 0; i < linesPerRow; ++i, ++row_) {
                addRow(block.lists.front().lines[i].height);
                for (const PageList& list : block.lists) {
                    std::string index;
                    if (place && i == 0)
                        addIndex(block, list, *place, start, n);
                    if (place)
                        index = "$" + cellName({start, indexColumn(block, list)});
                    if (i < list.lines.size())
                        addLine(list.lines[i], firstColumn + list.at, formulas(place, index), index, n == 1);
                }
            }
        }
    }

    void addBlock(const PageBlock& block) {
        if (block.air > 0) {
            addRow(block.air);
            ++row_;
        }
        const SectionPlace* place = block.section.empty() ? nullptr : placeOf(block.section);
        if (!block.heading.empty())
            addHeading(block, place);
        const FormulaContext plain = formulas(nullptr, {});
        for (const PageLine& line : block.lines) {
            addRow(line.height);
            addLine(line, firstColumn, plain, {}, true);
            ++row_;
        }
        if (!block.lists.empty()) {
            addListTitles(block);
            addListRows(block, place);
        }
    }

    /// One quiet line that appears only when something is wrong: Keyplan is missing, or a text does not fit.
    void addFooter() {
        const std::string start = context_.messages.say("page-too-long-start");
        const std::string texts = rangeName({}, {{0, firstColumn}, {row_ - 1, lastColumn()}});
        const std::string tooLong = "SUMPRODUCT(--(LEFT(IF(ISERROR(" + texts + ");\"\";" + texts + ");" +
                                    std::to_string(start.size()) + ")=" + quoted(start) + "))";
        addRow(4.5);
        put(firstColumn, lastColumn(),
            Formula{"IF(ISERROR(FORCEFIELD.NET(1;0));" + quoted(context_.messages.say("page-not-installed")) +
                    ";IF(" + tooLong + "=0;\"\";" + quoted(context_.messages.say("page-does-not-fit")) + "&" +
                    tooLong + "&" + quoted(context_.messages.say("page-does-not-fit-end")) + "))"},
            "Keyplan Page Notice");
        ++row_;
    }

    const Page& page_;
    const LayoutContext& context_;
    SheetLayout sheet_;
    int row_ = 0;
    int lastHelper_ = 0;
};

} // namespace

SheetLayout layPage(const Page& page, const LayoutContext& context) {
    return PageBuilder(page, context).build();
}

} // namespace keyplan::planning::layout
