// Whole plans as laid out: anchors for every field, nothing over anything else, every style known, one page.
#include "layouts.hpp"

#include "planning/layout/start_layout.hpp"

#include <gtest/gtest.h>

#include <cctype>
#include <set>

namespace keyplan::planning::layout {
namespace {

class Workbook : public ::testing::TestWithParam<std::string> {
protected:
    const PlanTemplate made = tests::realTemplate(GetParam());
    const WorkbookLayout book = layWorkbook(made, tests::realVocabulary(), tests::realMessages());
    const Theme theme = tests::realTheme(made.theme);

    const SheetLayout& sheet(const std::string& name) const {
        return *std::find_if(book.sheets.begin(), book.sheets.end(),
                             [&](const SheetLayout& laid) { return laid.name == name; });
    }
};

std::string textAt(const SheetLayout& sheet, int row, int column) {
    for (const Cell& cell : sheet.cells)
        if (cell.at == Position{row, column})
            if (const auto* text = std::get_if<std::string>(&cell.content))
                return *text;
    return {};
}

/// Whether a name in braces was not replaced; braces around numbers are constants of the office.
bool namesLeft(const std::string& formula) {
    for (std::size_t at = formula.find('{'); at != std::string::npos; at = formula.find('{', at + 1))
        if (at + 1 == formula.size() || !std::isdigit(static_cast<unsigned char>(formula[at + 1])))
            return true;
    return false;
}

TEST_P(Workbook, PutsNoTwoContentsIntoOneCell) {
    for (const SheetLayout& laid : book.sheets) {
        std::set<Position> taken;
        for (const Cell& cell : laid.cells)
            EXPECT_TRUE(taken.insert(cell.at).second) << laid.name << " " << cellName(cell.at);
    }
}

TEST_P(Workbook, LaysSectionsOneBelowAnother) {
    for (const auto& [id, place] : book.places)
        for (const auto& [otherId, other] : book.places) {
            if (id == otherId || place.sheet != other.sheet)
                continue;
            EXPECT_TRUE(place.endRow < other.anchorRow || other.endRow < place.anchorRow)
                << id << " and " << otherId;
        }
}

TEST_P(Workbook, AnchorsEveryFieldOfEverySection) {
    for (const auto& [id, place] : book.places) {
        const Section& section = *tests::realVocabulary().find(id);
        const SheetLayout& laid = sheet(place.sheet);
        EXPECT_EQ(textAt(laid, place.anchorRow, place.anchorColumn), "keyplan:" + id);
        EXPECT_TRUE(laid.rows.at(place.anchorRow).hidden);
        EXPECT_TRUE(laid.rows.at(place.endRow).hidden);
        if (place.kind == SectionKind::Table) {
            // Sort and AutoFilter take a block that ends at empty rows.
            EXPECT_TRUE(laid.rows.at(place.hintRow).hidden);
            for (const Cell& cell : laid.cells)
                if (cell.at.row == place.hintRow || cell.at.row == place.endRow) {
                    EXPECT_EQ(cell.at.column, 0) << id;
                }
        }
        EXPECT_EQ(laid.names.at(anchorName(id)), (Position{place.anchorRow, place.anchorColumn}));
        for (const Field& field : section.fields) {
            ASSERT_TRUE(place.has(field.id)) << id << " " << field.id;
            const int at = place.fields.at(field.id);
            EXPECT_EQ(place.kind == SectionKind::Table ? textAt(laid, place.anchorRow, at)
                                                       : textAt(laid, at, place.anchorColumn),
                      field.id)
                << id;
        }
        EXPECT_EQ(textAt(laid, place.endRow, place.kind == SectionKind::Table ? 0 : place.anchorColumn),
                  "keyplan:end");
    }
}

TEST_P(Workbook, HidesTheFieldsThatTheTemplateDoesNotShow) {
    for (const WorkingSheet& working : made.sheets)
        for (const ShownSection& shown : working.sections) {
            if (shown.shown.empty())
                continue;
            const SectionPlace& place = book.places.at(shown.section);
            const SheetLayout& laid = sheet(place.sheet);
            for (const auto& [field, at] : place.fields) {
                const bool wanted =
                    std::find(shown.shown.begin(), shown.shown.end(), field) != shown.shown.end();
                const bool hidden = place.kind == SectionKind::Table
                                        ? laid.columns.at(static_cast<std::size_t>(at)).hidden
                                        : laid.rows.at(at).hidden;
                EXPECT_EQ(hidden, !wanted) << shown.section << " " << field;
            }
        }
}

TEST_P(Workbook, NumbersEveryRowAndFillsItsFormulas) {
    for (const auto& [id, place] : book.places) {
        if (place.kind == SectionKind::Card)
            continue;
        const Section& section = *tests::realVocabulary().find(id);
        for (int row = place.firstRow(); row < place.endRow; ++row)
            EXPECT_EQ(textAt(sheet(place.sheet), row, place.anchorColumn),
                      section.rowId + std::to_string(row - place.hintRow));
    }
}

TEST_P(Workbook, ResolvesEveryFormula) {
    for (const SheetLayout& laid : book.sheets)
        for (const Cell& cell : laid.cells)
            if (const auto* formula = std::get_if<Formula>(&cell.content)) {
                EXPECT_FALSE(namesLeft(formula->text)) << formula->text;
                EXPECT_FALSE(formula->text.starts_with('=')) << formula->text;
                // The column of a field that a place lacks would have no letters.
                EXPECT_EQ(formula->text.find("$$"), std::string::npos) << formula->text;
                // What Calc takes in a formula.
                EXPECT_LE(formula->text.size(), 8192U) << laid.name << cellName(cell.at);
            }
}

TEST_P(Workbook, CalculatesEveryCalculatedField) {
    for (const auto& [id, place] : book.places) {
        for (const Field& field : tests::realVocabulary().find(id)->fields) {
            if (!field.calculated())
                continue;
            const Position at = place.cell(field.id, place.firstRow());
            const auto& cells = sheet(place.sheet).cells;
            const auto found =
                std::find_if(cells.begin(), cells.end(), [&](const Cell& cell) { return cell.at == at; });
            ASSERT_NE(found, cells.end()) << id << " " << field.id;
            // Empty only where the template lacks a section that the formula reads.
            const FormulaContext context{tests::realVocabulary(), book.places, &place, at.row};
            const bool possible =
                expandFormula(field.formula, context) ||
                (!field.formulaWithout.empty() && expandFormula(field.formulaWithout, context));
            EXPECT_EQ(std::holds_alternative<Formula>(found->content), possible) << id << " " << field.id;
        }
    }
}

TEST_P(Workbook, UsesStylesThatTheThemeHas) {
    for (const SheetLayout& laid : book.sheets) {
        for (const Cell& cell : laid.cells)
            EXPECT_TRUE(cell.style.empty() || theme.find(cell.style)) << cell.style;
        for (const Signal& signal : laid.signals)
            EXPECT_TRUE(theme.find(signal.style)) << signal.style;
        const bool known = std::any_of(theme.pages.begin(), theme.pages.end(),
                                       [&](const PageStyle& page) { return page.name == laid.pageStyle; });
        EXPECT_TRUE(known) << laid.pageStyle;
    }
}

TEST_P(Workbook, MergesCellsThatDoNotOverlap) {
    for (const SheetLayout& laid : book.sheets) {
        std::set<Position> covered;
        for (const Range& merged : laid.merges)
            for (int row = merged.first.row; row <= merged.last.row; ++row)
                for (int column = merged.first.column; column <= merged.last.column; ++column)
                    EXPECT_TRUE(covered.insert({row, column}).second) << laid.name << cellName({row, column});
    }
}

TEST_P(Workbook, FitsItsPageOnA4AndLetter) {
    if (!made.page)
        return;
    const SheetLayout& page = sheet(made.page->label);
    ASSERT_TRUE(page.printArea);
    double width = 0;
    for (int column = page.printArea->first.column; column <= page.printArea->last.column; ++column)
        width += page.columns.at(static_cast<std::size_t>(column)).width;
    double height = 0;
    for (int row = page.printArea->first.row; row <= page.printArea->last.row; ++row)
        height += page.rows.at(row).height;
    const auto style = std::find_if(theme.pages.begin(), theme.pages.end(),
                                    [&](const PageStyle& known) { return known.name == page.pageStyle; });
    ASSERT_NE(style, theme.pages.end());
    // A4 is narrower, Letter lower upright; across it is the other way round. The one-page plan takes one
    // page, the others two.
    const double a4[] = {210, 297};
    const double letter[] = {215.9, 279.4};
    const int across = style->landscape ? 1 : 0;
    const int pages = made.id == "one-page" ? 1 : 2;
    EXPECT_LE(width, std::min(a4[across], letter[across]) - 2 * style->margin);
    EXPECT_GE(width, 170);
    EXPECT_LE(height, pages * (std::min(a4[1 - across], letter[1 - across]) - 2 * style->margin));
    EXPECT_GE(height, 150);
}

TEST_P(Workbook, PrintsNothingSmallerThanEightPoints) {
    for (const SheetLayout& laid : book.sheets)
        for (const Cell& cell : laid.cells) {
            const bool hidden = cell.at.column == 0 || cell.style == "Keyplan Anchor";
            if (!laid.printed || cell.style.empty() || hidden ||
                (laid.printArea && cell.at.column > laid.printArea->last.column))
                continue;
            std::optional<double> size;
            for (const CellStyle* style = theme.find(cell.style); style && !size;
                 style = theme.find(style->parent))
                size = style->size;
            ASSERT_TRUE(size) << cell.style;
            EXPECT_GE(*size, 8) << cell.style;
        }
}

TEST_P(Workbook, HasFewRulesAndFormatsInASheetAndNoneForWholeColumns) {
    for (const SheetLayout& laid : book.sheets) {
        EXPECT_LE(laid.validations.size() + laid.signals.size(), 300U) << laid.name;
        for (const Validation& rule : laid.validations)
            EXPECT_LT(rule.range.last.row, 1000) << laid.name;
        for (const Signal& signal : laid.signals)
            EXPECT_LT(signal.range.last.row, 1000) << laid.name;
    }
}

TEST_P(Workbook, NamesTheFieldsAndRowsOfEverySection) {
    for (const WorkingSheet& working : made.sheets)
        for (const ShownSection& shown : working.sections)
            EXPECT_FALSE(shown.shown.empty() &&
                         tests::realVocabulary().find(shown.section)->fields.size() > 1)
                << shown.section;
}

TEST_P(Workbook, IsReadAcrossWithoutScrolling) {
    // What a window of 1366 pixels shows at 100 %.
    constexpr double window = 330;
    for (const SheetLayout& laid : book.sheets) {
        double width = 0;
        for (const ColumnSize& column : laid.columns)
            width += column.hidden ? 0 : column.width;
        EXPECT_LE(width, window) << laid.name;
    }
}

TEST_P(Workbook, SurvivesTheRemovalOfEverySheet) {
    // A formula that reads another sheet asks first whether it is still there.
    for (const SheetLayout& laid : book.sheets)
        for (const Cell& cell : laid.cells)
            if (const auto* formula = std::get_if<Formula>(&cell.content))
                for (const SheetLayout& other : book.sheets) {
                    const std::string name = rangeName(other.name, {{0, 0}, {0, 0}});
                    const std::string prefix = name.substr(0, name.rfind('.') + 1);
                    if (&other == &laid || formula->text.find(prefix) == std::string::npos)
                        continue;
                    EXPECT_NE(formula->text.find("ISREF(" + prefix), std::string::npos)
                        << laid.name << " " << cellName(cell.at) << " " << formula->text;
                }
}

TEST_P(Workbook, ListsEverySectionOnItsStartSheet) {
    if (!made.start)
        return;
    const SheetLayout& start = sheet(made.start->label);
    std::set<std::string> listed;
    for (const Cell& cell : start.cells)
        if (const auto* text = std::get_if<std::string>(&cell.content); text && cell.at.column == 0)
            if (text->starts_with(startLinePrefix))
                listed.insert(text->substr(startLinePrefix.size()));
    std::set<std::string> held;
    for (const auto& [id, place] : book.places)
        held.insert(id);
    EXPECT_EQ(listed, held);
}

TEST_P(Workbook, MeasuresEveryTextOfThePageTheSameWay) {
    if (!made.page)
        return;
    // The same words in the same width (in tenths of a millimetre) and height must have the same room.
    std::map<std::tuple<std::string, int, double>, std::set<int>> room;
    const auto measure = [&](const PageLine& line, int column) {
        for (const PagePiece& piece : line.pieces) {
            double width = 0;
            for (const int end = column + piece.span; column < end; ++column)
                width += made.page->columns.at(static_cast<std::size_t>(column));
            if (piece.fits > 0)
                room[{piece.style, static_cast<int>(10 * width + 0.5), line.height}].insert(piece.fits);
        }
    };
    for (const PageBlock& block : made.page->blocks) {
        for (const PageLine& line : block.lines)
            measure(line, 0);
        for (const PageList& list : block.lists)
            for (const PageLine& line : list.lines)
                measure(line, list.at);
    }
    for (const auto& [kind, sizes] : room)
        EXPECT_EQ(sizes.size(), 1U) << std::get<0>(kind) << " over " << std::get<1>(kind) / 10.0 << " mm";
}

TEST_P(Workbook, BreaksItsPageAtTheSameRowOnEveryPaper) {
    if (!made.page)
        return;
    const SheetLayout& page = sheet(made.page->label);
    const auto style = std::find_if(theme.pages.begin(), theme.pages.end(),
                                    [&](const PageStyle& known) { return known.name == page.pageStyle; });
    ASSERT_NE(style, theme.pages.end());
    const auto breaks = [&](double paper) {
        std::vector<int> rows;
        double used = 0;
        for (const auto& [row, size] : page.rows) {
            used += size.height;
            if (used > paper - 2 * style->margin) {
                rows.push_back(row);
                used = size.height;
            }
        }
        return rows;
    };
    const std::vector<int> a4 = breaks(style->landscape ? 210 : 297);
    EXPECT_LE(a4.size(), 1U);
    // Half a millimetre either way for what the office rounds.
    for (const double paper :
         style->landscape ? std::vector{209.5, 210.5, 215.4, 216.4} : std::vector{296.5, 297.5, 278.9, 279.9})
        EXPECT_EQ(breaks(paper), a4) << paper;
}

TEST_P(Workbook, AsksForScoresChoicesAndRowsThatExist) {
    for (const auto& [id, place] : book.places)
        for (const Field& field : tests::realVocabulary().find(id)->fields) {
            const Position at = place.cell(field.id, place.firstRow());
            const auto& rules = sheet(place.sheet).validations;
            const auto rule = std::find_if(rules.begin(), rules.end(), [&](const Validation& known) {
                return known.range.first == at && known.helpTitle == field.label;
            });
            ASSERT_NE(rule, rules.end()) << id << " " << field.id;
            EXPECT_EQ(rule->help, field.prompt);
            if (field.calculated()) {
                EXPECT_EQ(rule->kind, Validation::Kind::Nothing) << id << " " << field.id;
            } else if (field.type == FieldType::Score) {
                EXPECT_EQ(rule->kind, Validation::Kind::Whole);
                EXPECT_EQ(rule->least, 1);
                EXPECT_EQ(rule->most, 5);
                EXPECT_FALSE(rule->refusal.empty());
            } else if (field.type == FieldType::Choice) {
                EXPECT_EQ(rule->kind, Validation::Kind::Words);
                EXPECT_EQ(rule->words, field.choices);
            } else if (field.type == FieldType::Reference && !field.several && field.refersTo.size() == 1 &&
                       book.places.contains(field.refersTo.front())) {
                EXPECT_EQ(rule->kind, Validation::Kind::ListFromRange) << id << " " << field.id;
            }
        }
}

INSTANTIATE_TEST_SUITE_P(Templates, Workbook, ::testing::ValuesIn(tests::definitionIds("templates")),
                         [](const auto& test) {
                             std::string name = test.param;
                             std::replace(name.begin(), name.end(), '-', '_');
                             return name;
                         });

TEST(WorkingSheet, OfEverySectionAloneLaysOutWithoutTheOthers) {
    for (const Section& section : tests::realVocabulary().sections()) {
        const WorkingSheet working{section.label, {{section.id, {}, 12, {}, {}}}};
        const Places places = arrangeSheet(working, tests::realVocabulary());
        const LayoutContext context{tests::realVocabulary(), tests::realMessages(), places};
        const SheetLayout laid = layWorkingSheet(working, {"Front", "Back", false}, context);
        EXPECT_EQ(laid.name, section.label);
        EXPECT_FALSE(laid.printed);
        for (const Cell& cell : laid.cells)
            if (const auto* formula = std::get_if<Formula>(&cell.content)) {
                EXPECT_FALSE(namesLeft(formula->text)) << section.id << formula->text;
            }
    }
}

TEST(WorkingSheet, OfEverySectionTogetherCalculatesEverything) {
    WorkingSheet working{"All", {}};
    for (const Section& section : tests::realVocabulary().sections())
        working.sections.push_back({section.id, {}, 4, {}, {}});
    const Places places = arrangeSheet(working, tests::realVocabulary());
    const LayoutContext context{tests::realVocabulary(), tests::realMessages(), places};
    for (const Section& section : tests::realVocabulary().sections()) {
        const SectionPlace& place = places.at(section.id);
        const auto cells = place.kind == SectionKind::Card
                               ? cardCells(section, place, context)
                               : rowCells(section, place, place.firstRow(), "X1", context);
        std::size_t formulas = 0;
        for (const Cell& cell : cells)
            formulas += std::holds_alternative<Formula>(cell.content) ? 1 : 0;
        EXPECT_EQ(formulas, static_cast<std::size_t>(
                                std::count_if(section.fields.begin(), section.fields.end(),
                                              [](const Field& field) { return field.calculated(); })))
            << section.id;
    }
}

} // namespace
} // namespace keyplan::planning::layout
