// How complete a section of an open plan is, and what it still lacks, as formulas.
#include "planning/layout/completeness_formula.hpp"

#include <algorithm>

namespace keyplan::planning::layout {

namespace {

std::string joined(const std::vector<std::string>& parts, const std::string& between) {
    std::string all;
    for (const std::string& part : parts)
        all += (all.empty() ? "" : between) + part;
    return all;
}

/// The cells of a field: a column, or a card's one cell as a range, which keeps a blank apart from a zero.
std::string cellsOf(const SectionPlace& place, const std::string& field) {
    if (place.kind == SectionKind::Table)
        return rangeName(place.sheet, place.column(field));
    const Position at = place.cell(field, 0);
    return rangeName(place.sheet, {at, at}) + ":" + cellName(at, true);
}

bool contains(const std::vector<std::string>& words, const std::string& word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

struct Counted {
    /// What the writer must fill in, label and cells.
    std::vector<std::pair<std::string, std::string>> own;
    /// What begins a row.
    std::vector<std::string> begin;
};

Counted counted(const Section& section, const std::vector<std::string>& prefilled,
                const SectionPlace& place) {
    Counted result;
    for (const Field* field : countedFields(section)) {
        if (!place.has(field->id))
            continue;
        const std::string cells = cellsOf(place, field->id);
        if (!contains(prefilled, field->id))
            result.own.emplace_back(field->label, cells);
        result.begin.push_back(cells);
    }
    return result;
}

/// True for the rows in which anything counted is filled in.
std::string begun(const Counted& fields) {
    std::vector<std::string> parts;
    for (const std::string& cells : fields.begin)
        parts.push_back("(" + cells + "<>\"\")");
    return "((" + joined(parts, "+") + ")>0)";
}

} // namespace

std::vector<const Field*> countedFields(const Section& section) {
    std::vector<const Field*> required;
    std::vector<const Field*> entered;
    for (const Field& field : section.fields) {
        if (field.required)
            required.push_back(&field);
        if (!field.calculated())
            entered.push_back(&field);
    }
    return required.empty() ? entered : required;
}

std::string completenessFormula(const Section& section, const std::vector<std::string>& prefilled,
                                const std::string& nothingYet, const LayoutContext& context) {
    const auto found = context.places.find(section.id);
    if (found == context.places.end())
        return {};
    const SectionPlace& place = found->second;
    const Counted fields = counted(section, prefilled, place);
    if (fields.own.empty())
        return {};
    std::vector<std::string> cells;
    for (const auto& [label, range] : fields.own)
        cells.push_back(range);
    if (place.kind == SectionKind::Card) {
        const std::string share = "PLAN.COMPLETENESS(" + joined(cells, ";") + ")";
        return "IF(" + share + "=0;" + nothingYet + ";" + share + ")";
    }
    if (cells.size() < fields.begin.size()) {
        std::vector<std::string> filled;
        for (const std::string& column : cells)
            filled.push_back("(" + column + "<>\"\")");
        const std::string count = "SUMPRODUCT(" + begun(fields) + "*(" + joined(filled, "+") + "))";
        return "IF(" + count + "=0;" + nothingYet + ";" + count + "/(" + std::to_string(cells.size()) +
               "*SUMPRODUCT(--" + begun(fields) + ")))";
    }
    // One block of the ids and the counted columns, which need not lie side by side.
    std::string numbers = "1";
    for (std::size_t i = 0; i < cells.size(); ++i)
        numbers += ";" + std::to_string(i + 2);
    return "IFNA(SUMPRODUCT(PLAN.COMPLETENESS(CHOOSE({" + numbers + "};" +
           rangeName(place.sheet, place.idColumn()) + ";" + joined(cells, ";") + ")));" + nothingYet + ")";
}

std::string missingFormula(const Section& section, const std::vector<std::string>& prefilled,
                           const LayoutContext& context) {
    const auto found = context.places.find(section.id);
    if (found == context.places.end())
        return {};
    const SectionPlace& place = found->second;
    const Counted fields = counted(section, prefilled, place);
    std::vector<std::string> parts;
    for (const auto& [label, cells] : fields.own) {
        if (place.kind == SectionKind::Card) {
            parts.push_back("IF(" + cells.substr(0, cells.rfind(':')) + "=\"\";" + quoted(label) + ";\"\")");
            continue;
        }
        const std::string count = "SUMPRODUCT(" + begun(fields) + "*(" + cells + "=\"\"))";
        parts.push_back("IF(" + count + "=0;\"\";" + quoted(label + " (") + "&" + count + "&\")\")");
    }
    if (parts.empty())
        return {};
    const std::string list = "TEXTJOIN(\", \";1;" + joined(parts, ";") + ")";
    if (place.kind == SectionKind::Card)
        return list;
    return "IF(SUMPRODUCT(--" + begun(fields) + ")=0;" + quoted(context.messages.say("start-no-rows")) + ";" +
           list + ")";
}

} // namespace keyplan::planning::layout
