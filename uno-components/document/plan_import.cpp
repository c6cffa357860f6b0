// Puts plan data into an open plan.
#include "document/plan_import.hpp"

#include "document/memory_sheet.hpp"
#include "exchange/plan_json.hpp"

#include <algorithm>

namespace keyplan::document {

namespace {

using planning::Row;
using planning::SectionData;

void importCard(PlanEditor& editor, const planning::layout::SectionPlace& place, const SectionData& data,
                ImportMode mode, ImportCounts& counts) {
    if (mode == ImportMode::Replace)
        editor.clear(data.section, place.anchorRow);
    if (!data.rows.empty() && !data.rows.front().values.empty()) {
        editor.write(data.section, place.anchorRow, data.rows.front().values);
        ++counts.updated;
    }
}

/// The sheet row of a filled row with this id; -1 when there is none.
int rowOf(const OpenPlan& open, const std::string& section, const std::string& id) {
    const auto& rows = open.plan.rows(section);
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.id == id; });
    return found == rows.end() ? -1 : open.filled.at(section)[static_cast<std::size_t>(found - rows.begin())];
}

void mergeTable(PlanEditor& editor, const OpenPlan& open, const SectionData& data, ImportCounts& counts) {
    const auto isNew = [&](const Row& row) { return rowOf(open, data.section, row.id) < 0; };
    editor.reserve(data.section, static_cast<int>(std::count_if(data.rows.begin(), data.rows.end(), isNew)));
    for (const Row& row : data.rows) {
        int at = rowOf(open, data.section, row.id);
        if (at >= 0) {
            ++counts.updated;
        } else {
            at = editor.appendRow(data.section).row;
            ++counts.added;
        }
        editor.writeId(data.section, at, row.id);
        editor.write(data.section, at, row.values);
    }
}

void replaceTable(PlanEditor& editor, OpenPlan& open, const SectionData& data, ImportCounts& counts) {
    for (const RowPlace& row : std::vector<RowPlace>(open.rows[data.section]))
        if (!row.blank)
            editor.clear(data.section, row.row);
    editor.reserve(data.section, static_cast<int>(data.rows.size()));
    for (const Row& row : data.rows) {
        const int at = editor.appendRow(data.section).row;
        editor.writeId(data.section, at, row.id);
        editor.write(data.section, at, row.values);
        ++counts.added;
    }
}

/// Values of fields that the plan has lost have no cell: they are kept like fields that the vocabulary does
/// not know, so that an export gives them again.
void keepWithoutCell(const OpenPlan& open, planning::Plan& data) {
    for (SectionData& section : data.sections)
        for (Row& row : section.rows)
            for (const auto& [field, value] : row.values)
                if (!open.places.at(section.section).has(field))
                    if (auto kept = exchange::jsonOf(value))
                        row.unknown.insert_or_assign(field, std::move(*kept));
}

/// What the vocabulary does not know is kept: of the data, and of the plan where the data does not replace
/// it.
void mergeUnknown(const OpenPlan& open, ImportMode mode, planning::Plan& data) {
    for (const auto& [name, value] : open.plan.unknownSections)
        data.unknownSections.emplace(name, value);
    for (const auto& [name, value] : open.plan.unknownMembers)
        data.unknownMembers.emplace(name, value);
    for (const SectionData& section : open.plan.sections) {
        SectionData* into = data.find(section.section);
        if (into && mode == ImportMode::Replace)
            continue;
        for (const Row& row : section.rows) {
            if (row.unknown.empty())
                continue;
            if (!into) {
                data.sections.push_back({section.section, {}});
                into = &data.sections.back();
            }
            auto same = std::find_if(into->rows.begin(), into->rows.end(),
                                     [&](const Row& other) { return other.id == row.id; });
            if (same == into->rows.end())
                same = into->rows.insert(into->rows.end(), Row{row.id, {}, {}});
            for (const auto& [field, value] : row.unknown)
                if (!same->values.contains(field))
                    same->unknown.emplace(field, value);
        }
    }
}

} // namespace

std::vector<std::string> missingSections(const OpenPlan& open, const planning::Plan& data) {
    std::vector<std::string> missing;
    for (const SectionData& section : data.sections)
        if (!open.places.contains(section.section))
            missing.push_back(section.section);
    return missing;
}

ImportCounts importPlan(const Spreadsheet& spreadsheet, OpenPlan& open, const planning::Plan& data,
                        ImportMode mode, const planning::Vocabulary& vocabulary,
                        const planning::Messages& messages) {
    PlanEditor editor(spreadsheet, open, vocabulary, messages);
    ImportCounts counts;
    for (const SectionData& section : data.sections) {
        const auto& place = open.places.find(section.section)->second;
        if (place.kind == planning::SectionKind::Card) {
            importCard(editor, place, section, mode, counts);
            continue;
        }
        if (mode == ImportMode::Merge)
            mergeTable(editor, open, section, counts);
        else
            replaceTable(editor, open, section, counts);
        editor.replenish(section.section);
    }
    planning::Plan kept = data;
    keepWithoutCell(open, kept);
    mergeUnknown(open, mode, kept);
    rememberUnknown(spreadsheet, kept);
    return counts;
}

} // namespace keyplan::document
