// Puts right what edits took from a plan, where it is certain.
#include "document/plan_mending.hpp"

#include "document/memory_sheet.hpp"
#include "document/sheet_names.hpp"
#include "document/undo.hpp"

#include <com/sun/star/table/CellContentType.hpp>

namespace keyplan::document {

namespace {

/// False where the cell is not ours to write.
bool writeMark(const Spreadsheet& spreadsheet, const Damage& damage) {
    if (spreadsheet.isProtected(damage.sheet))
        return false;
    const auto cell = spreadsheet.cell(damage.sheet, damage.mark->at);
    // An error or a formula without a result reads as nothing, too.
    if (cell->getType() != css::table::CellContentType_EMPTY)
        return false;
    setText(cell, damage.mark->text);
    return true;
}

} // namespace

void mend(const Spreadsheet& spreadsheet, OpenPlan& open) {
    for (Damage& damage : open.damage) {
        if (!damage.canBeMended())
            continue;
        damage.mended = true;
        if (damage.mark)
            damage.mended = writeMark(spreadsheet, damage);
        else if (damage.kind == DamageKind::MemoryLost)
            provideHiddenSheet(spreadsheet, memoryLayout({}, {}));
        else
            removeAnchorName(spreadsheet, damage.section);
    }
    // The original of a copied sheet was removed: the copy is the plan's now.
    for (const auto& [section, place] : open.places)
        if (const auto name = readAnchorName(spreadsheet, section); name && name->gone)
            writeAnchorName(spreadsheet, section, place.sheet, {place.anchorRow, place.anchorColumn});
}

} // namespace keyplan::document
