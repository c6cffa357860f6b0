// Changes the tables and cards of an open plan cell by cell, so that the office's undo restores every one of
// them.
#include "document/plan_editor.hpp"

#include "document/text.hpp"
#include "planning/row_id.hpp"

#include <com/sun/star/table/CellContentType.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/table/XTableRows.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include <algorithm>
#include <set>

namespace keyplan::document {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using planning::Field;
using planning::Section;
using planning::layout::SectionPlace;

constexpr int spareRows = 3;

bool isEmptyCell(const Reference<css::table::XCell>& cell) {
    return cell->getType() == css::table::CellContentType_EMPTY;
}

} // namespace

PlanEditor::PlanEditor(const Spreadsheet& spreadsheet, OpenPlan& open, const planning::Vocabulary& vocabulary,
                       const planning::Messages& messages)
    : spreadsheet_(spreadsheet), open_(open), vocabulary_(vocabulary), messages_(messages) {}

const SectionPlace& PlanEditor::place(const std::string& section) const {
    return open_.places.find(section)->second;
}

void writeValue(const Spreadsheet& spreadsheet, const Reference<css::table::XCell>& cell,
                const planning::Value& value) {
    if (const auto* number = std::get_if<double>(&value))
        cell->setValue(*number);
    else if (const auto* date = std::get_if<planning::Date>(&value))
        cell->setValue(spreadsheet.serial(*date));
    else
        setText(cell, planning::asText(value));
}

void PlanEditor::write(const std::string& section, int sheetRow, const planning::Fields& values) {
    const Section& known = *vocabulary_.find(section);
    const SectionPlace& at = place(section);
    for (const auto& [id, value] : values) {
        const Field* field = known.find(id);
        if (!field || field->calculated() || !at.has(id))
            continue;
        const Reference<css::table::XCell> cell = spreadsheet_.cell(at.sheet, at.cell(id, sheetRow));
        if (!planning::isEmpty(value) || !isEmptyCell(cell))
            writeValue(spreadsheet_, cell, value);
    }
    for (RowPlace& row : rows(section))
        if (row.row == sheetRow && !values.empty())
            row.blank = false;
}

void PlanEditor::writeId(const std::string& section, int sheetRow, const std::string& id) {
    const SectionPlace& at = place(section);
    int& last = open_.lastNumber[section];
    last = std::max(last, planning::idNumber(id, *vocabulary_.find(section)));
    setText(spreadsheet_.cell(at.sheet, {sheetRow, at.anchorColumn}), id);
    for (RowPlace& row : rows(section))
        if (row.row == sheetRow)
            row.writtenId = id;
}

void PlanEditor::clear(const std::string& section, int sheetRow) {
    planning::Fields nothing;
    for (const Field& field : vocabulary_.find(section)->fields)
        nothing.emplace(field.id, planning::Value());
    write(section, sheetRow, nothing);
    for (RowPlace& row : rows(section))
        if (row.row == sheetRow)
            row.blank = true;
}

std::string PlanEditor::nextId(const std::string& section) {
    return vocabulary_.find(section)->rowId + std::to_string(++open_.lastNumber[section]);
}

void PlanEditor::insertRows(const std::string& section, int count) {
    const std::string sheet = place(section).sheet;
    auto& own = rows(section);
    // Formulas read a table down to its end row. Where that was deleted, only rows inserted before the last
    // one are among those they read.
    const int kept = !hasEnd(place(section)) && !own.empty() && own.back().blank ? 1 : 0;
    const int before = place(section).endRow - kept;
    const Reference<css::table::XColumnRowRange> grid(spreadsheet_.sheet(sheet), UNO_QUERY_THROW);
    grid->getRows()->insertByIndex(before, count);
    const Reference<css::uno::XInterface> added(
        spreadsheet_.range(sheet, {{before, 0}, {before + count - 1, 0}}), UNO_QUERY_THROW);
    setProperty(Reference<css::table::XColumnRowRange>(added, UNO_QUERY_THROW)->getRows(), "IsVisible",
                css::uno::Any(true));
    for (auto& [id, other] : open_.places) {
        if (other.sheet != sheet)
            continue;
        const auto moved = [&](int& row) { row += row >= before ? count : 0; };
        const bool below = other.anchorRow >= before;
        moved(other.anchorRow);
        moved(other.hintRow);
        moved(other.endRow);
        if (below && other.kind == planning::SectionKind::Card)
            for (auto& [field, row] : other.fields)
                row += count;
        for (RowPlace& row : rows(id))
            moved(row.row);
        for (int& row : open_.filled[id])
            moved(row);
    }
    for (int i = 0; i < count; ++i)
        own.insert(own.end() - kept, {before + i, {}, true});
}

bool PlanEditor::hasEnd(const SectionPlace& table) const {
    for (int column = 0; column <= table.anchorColumn; ++column) {
        const Reference<css::text::XTextRange> mark(spreadsheet_.cell(table.sheet, {table.endRow, column}),
                                                    UNO_QUERY_THROW);
        if (fromOffice(mark->getString()) == planning::layout::endMark)
            return true;
    }
    return false;
}

int PlanEditor::spareCount(const std::string& section) {
    const auto& all = rows(section);
    const auto filled =
        std::find_if(all.rbegin(), all.rend(), [](const RowPlace& row) { return !row.blank; });
    return static_cast<int>(std::distance(all.rbegin(), filled));
}

void PlanEditor::reserve(const std::string& section, int count) {
    if (const int spare = spareCount(section); spare < count)
        insertRows(section, count - spare);
}

PlanEditor::Place PlanEditor::appendRow(const std::string& section) {
    reserve(section, 1);
    // After the last filled row: a gap that the user left between rows stays a gap.
    auto& all = rows(section);
    RowPlace& row = all[all.size() - static_cast<std::size_t>(spareCount(section))];
    if (row.writtenId.empty())
        writeId(section, row.row, nextId(section));
    fillFormulas(section, row.row);
    row.blank = false;
    return {row.row, row.writtenId};
}

void PlanEditor::fillFormulas(const std::string& section, int sheetRow) {
    const SectionPlace& at = place(section);
    const planning::layout::LayoutContext context{vocabulary_, messages_, open_.places};
    for (const planning::layout::Cell& cell :
         planning::layout::rowCells(*vocabulary_.find(section), at, sheetRow, {}, context)) {
        const Reference<css::table::XCell> target = spreadsheet_.cell(at.sheet, cell.at);
        if (std::holds_alternative<planning::layout::Formula>(cell.content) && isEmptyCell(target))
            setContent(target, cell.content);
    }
}

void PlanEditor::renewId(const std::string& section, int sheetRow) {
    writeId(section, sheetRow, nextId(section));
}

std::vector<planning::layout::Cell> PlanEditor::rewiredCells(const std::string& section,
                                                             const planning::layout::Places& before) const {
    using namespace planning::layout;
    const Section& known = *vocabulary_.find(section);
    const SectionPlace& at = place(section);
    const LayoutContext then{vocabulary_, messages_, before};
    const LayoutContext now{vocabulary_, messages_, open_.places};
    std::vector<Cell> changed;
    const auto compare = [&](const std::vector<Cell>& old, std::vector<Cell> fresh) {
        const auto text = [](const Cell& cell) {
            const auto* formula = std::get_if<Formula>(&cell.content);
            return formula ? formula->text : std::string();
        };
        for (std::size_t i = 0; i < fresh.size(); ++i)
            if (text(fresh[i]) != text(old[i]))
                changed.push_back(std::move(fresh[i]));
    };
    if (at.kind == planning::SectionKind::Card) {
        compare(cardCells(known, at, then), cardCells(known, at, now));
        return changed;
    }
    const auto found = open_.rows.find(section);
    if (found == open_.rows.end())
        return changed;
    for (const RowPlace& row : found->second) {
        // The id is the same before and after, so that it is never touched.
        compare(rowCells(known, at, row.row, {}, then), rowCells(known, at, row.row, {}, now));
    }
    return changed;
}

bool PlanEditor::canBeRewired(const std::string& section, const planning::layout::Places& before) const {
    return !rewiredCells(section, before).empty();
}

void PlanEditor::rewire(const std::string& section, const planning::layout::Places& before) {
    for (const planning::layout::Cell& cell : rewiredCells(section, before))
        setContent(spreadsheet_.cell(place(section).sheet, cell.at), cell.content);
}

void PlanEditor::replenish(const std::string& section) {
    if (place(section).kind != planning::SectionKind::Table)
        return;
    reserve(section, spareRows);
    std::set<std::string> used;
    for (const RowPlace& row : rows(section))
        if (!row.blank && !row.writtenId.empty())
            used.insert(row.writtenId);
    for (const RowPlace& row : std::vector<RowPlace>(rows(section))) {
        const bool taken = row.blank && !used.insert(row.writtenId).second;
        if (row.writtenId.empty() || taken)
            writeId(section, row.row, nextId(section));
        fillFormulas(section, row.row);
    }
}

} // namespace keyplan::document
