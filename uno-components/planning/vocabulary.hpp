// The vocabulary of account plans: what each section and field means, read from the section files.
#pragma once

#include "planning/errors.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace keyplan::planning {

enum class FieldType { Text, LongText, Number, Money, Percent, Day, Choice, Score, Reference };

/// One field of a section. Ids are kebab-case and never change; labels and prompts are words for the reader.
struct Field {
    std::string id;
    std::string label;
    /// One line that tells the writer what belongs here.
    std::string prompt;
    FieldType type = FieldType::Text;
    /// A number that may also be said in words, as a target may.
    bool orText = false;
    /// Needed for a complete plan.
    bool required = false;
    /// May leave the company in a client copy.
    bool forClient = false;
    /// A reference that may name several rows.
    bool several = false;
    /// Sections that a reference may point to.
    std::vector<std::string> refersTo;
    /// English words, in the order they are offered.
    std::vector<std::string> choices;
    /// For calculated fields: the formula of one row, see layout/formula.hpp for its tokens. Empty for
    /// entered fields.
    std::string formula;
    /// Styles laid over the field where a condition holds: pairs of a formula as above and a style's name.
    std::vector<std::pair<std::string, std::string>> signals;
    /// The formula where the plan lacks a section or field that `formula` names. Empty: the cell stays empty
    /// then.
    std::string formulaWithout;
    /// The header, where it follows from cells; the label shows while this gives nothing.
    std::string labelFormula;
    /// Words that a drop-down offers, beside which anything may be written: a column ("team.name") …
    std::string suggestedFrom;
    /// … or a bank of phrases.
    std::vector<std::string> bank;
    /// Column width in millimetres (tables).
    double width = 30;

    bool calculated() const { return !formula.empty(); }
};

enum class SectionKind { Card, Table };

/// A figure of a section that a plan's first sheet shows large.
struct Tile {
    std::string label;
    std::string formula;
    /// A sentence below it.
    std::string detail;
    FieldType type = FieldType::Text;
    /// The lower, the sooner it finds room.
    int rank = 100;
};

/// One block of a plan. A table's rows have ids made of `rowId` and a number (O1, O2 …).
struct Section {
    std::string id;
    SectionKind kind = SectionKind::Table;
    std::string label;
    /// One line on what goes here and what does not.
    std::string note;
    std::string rowId;
    /// Where it stands among the sections of a plan: smaller comes first.
    int order = 1000;
    /// A formula that says in a sentence what the rows add up to; empty for none.
    std::string says;
    std::optional<Tile> tile;
    std::vector<Field> fields;

    const Field* find(std::string_view field) const;
};

/// Every known section, in the order in which they stand in a plan.
class Vocabulary {
public:
    /// Reads section files: pairs of a name for messages and the file's JSON text. Throws PlanError
    /// ("definition-invalid": file, path inside it, reason) for anything that the schema does not allow,
    /// unknown members, duplicated ids, references to sections that do not exist and fields calculated in a
    /// circle included.
    static Vocabulary parse(const std::vector<std::pair<std::string, std::string>>& files);

    /// The same with section files of the user's own after ours. One of them that has a mistake, or needs one
    /// that has, is left out and its mistake told; names of files must differ.
    static Vocabulary parse(const std::vector<std::pair<std::string, std::string>>& files,
                            std::vector<std::pair<std::string, std::string>> own,
                            std::vector<PlanError>& mistakes);

    const std::vector<Section>& sections() const { return sections_; }
    const Section* find(std::string_view section) const;

private:
    std::vector<Section> sections_;
};

/// The English name of a type as section files write it: "text", "long-text", "number" …
std::optional<FieldType> fieldType(std::string_view name);

} // namespace keyplan::planning
