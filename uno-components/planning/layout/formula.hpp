// Formulas as section and template files write them, with names in braces for the cells they read.
#pragma once

#include "planning/layout/place.hpp"
#include "planning/vocabulary.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace keyplan::planning::layout {

/// What the names in a formula stand for at one place.
struct FormulaContext {
    const Vocabulary& vocabulary;
    /// The sections that the document holds.
    const Places& places;
    /// The section whose row or card the formula stands in; null on a page.
    const SectionPlace* own = nullptr;
    /// The row of the formula, for tables.
    int row = 0;
    /// For a line of a page's list: the section it lists and the cell that holds the place of the listed row.
    const SectionPlace* listed = nullptr;
    std::string listedIndex = {};
};

/// What a formula reads on other sheets: one reference for each section.
using ForeignReferences = std::map<std::string, std::string, std::less<>>;

/// Replaces the names of a formula by cells. Names:
///   {field}, {id}                  the same row's cell (column fixed, row relative)
///   {section.field}, {section.id}  that section's whole column, or a card's one cell
///   {section.hint}                 the id column's cell above the first row of data
///   {first..last}                  the same row's cells from one field to another that lies beside it
///   {@field}, {@id}                on a page: the listed row's value
///   {choice:section.field.Word}    the word of that choice, quoted
///   {label:section}                the name of the sheet that a section lies in, quoted
/// Nothing when the document lacks a section or field that the formula needs.
/// Throws PlanError "formula-invalid" (the formula, the name) for a name that the vocabulary does not know.
/// `foreign`, where given, gathers what the formula reads on other sheets than its own.
std::optional<std::string> expandFormula(std::string_view formula, const FormulaContext& context,
                                         ForeignReferences* foreign = nullptr);

/// A formula that gives `otherwise` once a sheet that it reads was removed, instead of an error.
std::string guarded(const std::string& text, const ForeignReferences& foreign,
                    const std::string& otherwise = "\"\"");

/// The same formula, calculated whenever the document is loaded: the office stores a formula that gives ""
/// without its result, and reads some of them back as zero (seen in LibreOffice 7.4).
std::string freshOnLoad(const std::string& text);

/// The text as a string constant of a formula, quotes doubled.
std::string quoted(std::string_view text);

} // namespace keyplan::planning::layout
