// Formulas as section and template files write them, with names in braces for the cells they read.
#include "planning/layout/formula.hpp"

#include "planning/errors.hpp"

#include <algorithm>

namespace keyplan::planning::layout {

namespace {

/// One name of a formula, resolved against the vocabulary and the document.
class NameResolver {
public:
    NameResolver(std::string_view formula, const FormulaContext& context, ForeignReferences* foreign)
        : formula_(formula), context_(context), foreign_(foreign) {}

    /// The cells or words of a name; nothing when the document lacks them.
    std::optional<std::string> resolve(std::string_view name) const {
        if (name.starts_with("choice:"))
            return choice(name.substr(7));
        if (name.starts_with("label:"))
            return sheetLabel(name.substr(6));
        if (name.starts_with('@'))
            return listed(name.substr(1), name);
        if (const auto dots = name.find(".."); dots != std::string_view::npos)
            return ownCells(name.substr(0, dots), name.substr(dots + 2));
        const auto dot = name.find('.');
        return dot == std::string_view::npos ? ownCell(name)
                                             : column(name.substr(0, dot), name.substr(dot + 1), name);
    }

private:
    [[noreturn]] void refuse(std::string_view name) const {
        throw PlanError("formula-invalid", {std::string(formula_), std::string(name)});
    }

    const Section& section(std::string_view id, std::string_view name) const {
        const Section* found = context_.vocabulary.find(id);
        if (!found)
            refuse(name);
        return *found;
    }

    const SectionPlace* place(std::string_view id) const {
        const auto found = context_.places.find(id);
        return found == context_.places.end() ? nullptr : &found->second;
    }

    std::optional<std::string> choice(std::string_view path) const {
        const auto first = path.find('.');
        const auto second = path.find('.', first + 1);
        if (first == std::string_view::npos || second == std::string_view::npos)
            refuse(path);
        const Field* field =
            section(path.substr(0, first), path).find(path.substr(first + 1, second - first - 1));
        const std::string word(path.substr(second + 1));
        if (!field || std::find(field->choices.begin(), field->choices.end(), word) == field->choices.end())
            refuse(path);
        return quoted(word);
    }

    std::optional<std::string> sheetLabel(std::string_view id) const {
        section(id, id);
        const SectionPlace* found = place(id);
        return found ? std::optional(quoted(found->sheet)) : std::nullopt;
    }

    std::optional<std::string> listed(std::string_view field, std::string_view name) const {
        if (!context_.listed)
            refuse(name);
        const SectionPlace& from = *context_.listed;
        if (field != "id" && !section(from.section, name).find(field))
            refuse(name);
        if (field != "id" && !from.has(field))
            return std::nullopt;
        const Range cells = field == "id" ? from.idColumn() : from.column(field);
        return "INDEX(" + read(from, rangeName(from.sheet, cells)) + ";" + context_.listedIndex + ")";
    }

    /// A reference to another section, remembered when it leads to another sheet.
    std::string read(const SectionPlace& from, std::string reference) const {
        if (foreign_ && !(context_.own && context_.own->sheet == from.sheet))
            foreign_->emplace(from.section, reference);
        return reference;
    }

    std::optional<std::string> ownCells(std::string_view first, std::string_view last) const {
        const auto from = ownCell(first);
        const auto to = ownCell(last);
        if (!from || !to)
            return std::nullopt;
        const SectionPlace& own = *context_.own;
        const Section& known = section(own.section, first);
        const auto begin = std::find_if(known.fields.begin(), known.fields.end(),
                                        [&](const Field& field) { return field.id == first; });
        const auto end =
            std::find_if(begin, known.fields.end(), [&](const Field& field) { return field.id == last; });
        if (end == known.fields.end())
            refuse(first);
        // Hidden fields may lie elsewhere.
        const int start = own.fields.find(first)->second;
        for (auto field = begin; field != end + 1; ++field)
            if (!own.has(field->id) ||
                own.fields.find(field->id)->second != start + static_cast<int>(field - begin))
                return std::nullopt;
        return *from + ":" + *to;
    }

    std::optional<std::string> ownCell(std::string_view field) const {
        if (!context_.own)
            refuse(field);
        const SectionPlace& own = *context_.own;
        if (field == "id" && own.kind == SectionKind::Table)
            return "$" + cellName({context_.row, own.anchorColumn});
        if (!section(own.section, field).find(field))
            refuse(field);
        if (!own.has(field))
            return std::nullopt;
        return "$" + cellName(own.cell(field, context_.row));
    }

    std::optional<std::string> column(std::string_view id, std::string_view field,
                                      std::string_view name) const {
        const Section& known = section(id, name);
        const bool table = known.kind == SectionKind::Table;
        const bool special = table && (field == "id" || field == "hint");
        if (!special && !known.find(field))
            refuse(name);
        const SectionPlace* found = place(id);
        if (!found || (!special && !found->has(field)))
            return std::nullopt;
        if (field == "hint" && table) {
            // The last of two rows above the data, so that either can be deleted.
            const std::string above =
                rangeName(found->sheet, {{found->hintRow - 1, found->anchorColumn}, found->idColumn().first});
            return "INDEX(" + read(*found, above) + ";ROWS(" + above + "))";
        }
        if (field == "id" && table)
            return read(*found, rangeName(found->sheet, found->idColumn()));
        if (!table)
            return read(*found, rangeName(found->sheet, {found->cell(field, 0), found->cell(field, 0)}));
        return read(*found, rangeName(found->sheet, found->column(field)));
    }

    std::string_view formula_;
    const FormulaContext& context_;
    ForeignReferences* foreign_;
};

} // namespace

std::optional<std::string> expandFormula(std::string_view formula, const FormulaContext& context,
                                         ForeignReferences* foreign) {
    const NameResolver resolver(formula, context, foreign);
    std::string expanded;
    std::size_t at = 0;
    bool complete = true;
    while (at < formula.size()) {
        const std::size_t open = std::min(formula.find('{', at), formula.size());
        expanded += formula.substr(at, open - at);
        if (open == formula.size())
            break;
        const std::size_t close = formula.find('}', open);
        if (close == std::string_view::npos)
            throw PlanError("formula-invalid", {std::string(formula), std::string(formula.substr(open))});
        // Every name is resolved, so that a wrong one is refused even where an earlier one is missing.
        if (const auto text = resolver.resolve(formula.substr(open + 1, close - open - 1)))
            expanded += *text;
        else
            complete = false;
        at = close + 1;
    }
    return complete ? std::optional(expanded) : std::nullopt;
}

std::string guarded(const std::string& text, const ForeignReferences& foreign, const std::string& otherwise) {
    if (foreign.empty())
        return text;
    std::string there;
    for (const auto& [section, reference] : foreign)
        there += (there.empty() ? "" : ";") + ("ISREF(" + reference + ")");
    return "IF(" + (foreign.size() == 1 ? there : "AND(" + there + ")") + ";" + text + ";" + otherwise + ")";
}

std::string freshOnLoad(const std::string& text) {
    return "IF(TODAY()>0;" + text + ";\"\")";
}

std::string quoted(std::string_view text) {
    std::string result = "\"";
    for (const char c : text) {
        result += c;
        if (c == '"')
            result += c;
    }
    return result + '"';
}

} // namespace keyplan::planning::layout
