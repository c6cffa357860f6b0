// What a person's own edits took from a plan, and which hidden marks can be put back without doubt.
#include "document/damage.hpp"

namespace keyplan::document {

std::string_view idOf(DamageKind kind) {
    switch (kind) {
    case DamageKind::SheetRemoved:
        return "sheet-removed";
    case DamageKind::SectionRemoved:
        return "section-removed";
    case DamageKind::SectionLost:
        return "section-lost";
    case DamageKind::FieldLost:
        return "field-lost";
    case DamageKind::SectionCopied:
        return "section-copied";
    case DamageKind::MemoryLost:
        return "memory-lost";
    case DamageKind::MarkLost:
        return "mark-lost";
    case DamageKind::FieldIdLost:
        return "field-id-lost";
    case DamageKind::ValueMarkLost:
        return "value-mark-lost";
    case DamageKind::EndMarkLost:
        return "end-mark-lost";
    case DamageKind::HintsMarkLost:
        return "hints-mark-lost";
    case DamageKind::HeaderBlank:
        break;
    }
    return "header-blank";
}

bool Damage::canBeMended() const {
    return mark || kind == DamageKind::SheetRemoved || kind == DamageKind::SectionRemoved ||
           kind == DamageKind::MemoryLost;
}

} // namespace keyplan::document
