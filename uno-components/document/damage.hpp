// What a person's own edits took from a plan, and which hidden marks can be put back without doubt.
#pragma once

#include "planning/layout/sheet.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace keyplan::document {

/// The gravest first: the first of a plan's findings is the one that a command says.
enum class DamageKind {
    /// The section's sheet is gone.
    SheetRemoved,
    /// The section's rows are gone from a sheet that is still there.
    SectionRemoved,
    /// Something of the section is still on its sheet, but not enough to find its fields.
    SectionLost,
    /// A field lies nowhere: its column or row was deleted, or its hidden id where the header says otherwise.
    FieldLost,
    /// The section lies on two sheets, as after copying one.
    SectionCopied,
    /// The sheet in which the plan remembers things is gone.
    MemoryLost,
    /// The anchor was cleared; the document's name still points to its cell.
    MarkLost,
    /// A field's hidden id was cleared; its header still says which field it is.
    FieldIdLost,
    ValueMarkLost,
    EndMarkLost,
    HintsMarkLost,
    /// A shown field has no header.
    HeaderBlank
};

/// The id of a kind in the results of commands; scripts rely on them.
std::string_view idOf(DamageKind kind);

struct Damage {
    DamageKind kind;
    std::string section;
    /// Where the section lies or lay; empty when nobody knows.
    std::string sheet;
    std::string field;
    /// SectionCopied: the sheet that is left aside.
    std::string otherSheet;
    /// The hidden mark that a changing command puts back, where it is certain.
    struct Mark {
        planning::layout::Position at;
        std::string text;
    };
    std::optional<Mark> mark;
    /// Whether it has been put right.
    bool mended = false;

    /// Whether a changing command puts it right.
    bool canBeMended() const;
};

} // namespace keyplan::document
