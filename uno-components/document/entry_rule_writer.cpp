// Writes what cells accept, the help they give, and the styles laid over them.
#include "document/entry_rule_writer.hpp"

#include "document/text.hpp"
#include "planning/layout/formula.hpp"

#include <com/sun/star/sheet/ConditionOperator.hpp>
#include <com/sun/star/sheet/TableValidationVisibility.hpp>
#include <com/sun/star/sheet/ValidationAlertStyle.hpp>
#include <com/sun/star/sheet/ValidationType.hpp>
#include <com/sun/star/sheet/XSheetCondition.hpp>
#include <com/sun/star/sheet/XSheetConditionalEntries.hpp>

#include <map>

namespace keyplan::document {

namespace {

using css::sheet::ConditionOperator;
using css::sheet::ValidationType;
using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using planning::layout::Range;
using planning::layout::SheetLayout;
using planning::layout::Validation;

css::table::CellAddress corner(const Range& range, int sheet) {
    return {static_cast<sal_Int16>(sheet), range.first.column, range.first.row};
}

/// What the office calls each kind of rule, and its operands.
struct Condition {
    ValidationType type;
    ConditionOperator comparison;
    std::string first;
    std::string second;
};

std::string number(double bound) {
    return std::to_string(static_cast<long long>(bound));
}

Condition condition(const Validation& rule) {
    using Kind = Validation::Kind;
    switch (rule.kind) {
    case Kind::Whole:
        return {css::sheet::ValidationType_WHOLE, css::sheet::ConditionOperator_BETWEEN, number(rule.least),
                number(rule.most)};
    case Kind::Decimal:
        return {css::sheet::ValidationType_DECIMAL, css::sheet::ConditionOperator_BETWEEN, number(rule.least),
                number(rule.most)};
    case Kind::Day:
        return {css::sheet::ValidationType_DATE, css::sheet::ConditionOperator_GREATER, "0", ""};
    case Kind::Words: {
        std::string words;
        for (const std::string& word : rule.words)
            words += (words.empty() ? "" : ";") + planning::layout::quoted(word);
        return {css::sheet::ValidationType_LIST, css::sheet::ConditionOperator_EQUAL, words, ""};
    }
    case Kind::ListFromRange:
        return {css::sheet::ValidationType_LIST, css::sheet::ConditionOperator_EQUAL, rule.source, ""};
    case Kind::Nothing:
        return {css::sheet::ValidationType_CUSTOM, css::sheet::ConditionOperator_FORMULA, "1=0", ""};
    case Kind::Anything:
        break;
    }
    return {css::sheet::ValidationType_ANY, css::sheet::ConditionOperator_NONE, "", ""};
}

void writeRule(const Spreadsheet& spreadsheet, const std::string& sheet, const Validation& rule,
               int position) {
    const Reference<css::beans::XPropertySet> cells(spreadsheet.range(sheet, rule.range), UNO_QUERY_THROW);
    const Reference<css::beans::XPropertySet> validation(cells->getPropertyValue("Validation"),
                                                         UNO_QUERY_THROW);
    const Condition wanted = condition(rule);
    validation->setPropertyValue("Type", Any(wanted.type));
    validation->setPropertyValue("IgnoreBlankCells", Any(true));
    validation->setPropertyValue("ShowList", Any(css::sheet::TableValidationVisibility::UNSORTED));
    if (!rule.help.empty()) {
        validation->setPropertyValue("ShowInputMessage", Any(true));
        validation->setPropertyValue("InputTitle", Any(toOffice(rule.helpTitle)));
        validation->setPropertyValue("InputMessage", Any(toOffice(rule.help)));
    }
    // Without a refusal anything may be entered: what a list offers are suggestions then.
    validation->setPropertyValue("ShowErrorMessage", Any(!rule.refusal.empty()));
    if (!rule.refusal.empty()) {
        validation->setPropertyValue("ErrorTitle", Any(toOffice("Keyplan")));
        validation->setPropertyValue("ErrorMessage", Any(toOffice(rule.refusal)));
        validation->setPropertyValue("ErrorAlertStyle", Any(css::sheet::ValidationAlertStyle_STOP));
    }
    const Reference<css::sheet::XSheetCondition> operands(validation, UNO_QUERY_THROW);
    operands->setOperator(wanted.comparison);
    operands->setFormula1(toOffice(wanted.first));
    operands->setFormula2(toOffice(wanted.second));
    operands->setSourcePosition(corner(rule.range, position));
    cells->setPropertyValue("Validation", Any(validation));
    spreadsheet.changed();
}

void writeSignals(const Spreadsheet& spreadsheet, const SheetLayout& layout, int position) {
    std::map<Range, std::vector<const planning::layout::Signal*>> byRange;
    for (const planning::layout::Signal& signal : layout.signals)
        byRange[signal.range].push_back(&signal);
    for (const auto& [range, signals] : byRange) {
        const Reference<css::beans::XPropertySet> cells(spreadsheet.range(layout.name, range),
                                                        UNO_QUERY_THROW);
        const Reference<css::sheet::XSheetConditionalEntries> entries(
            cells->getPropertyValue("ConditionalFormat"), UNO_QUERY_THROW);
        entries->clear();
        for (const planning::layout::Signal* signal : signals) {
            const css::beans::PropertyValue entry[] = {
                namedValue("Operator", Any(css::sheet::ConditionOperator_FORMULA)),
                namedValue("Formula1", Any(toOffice(signal->when))),
                namedValue("StyleName", Any(toOffice(signal->style))),
                namedValue("SourcePosition", Any(corner(range, position)))};
            entries->addNew({entry, 4});
        }
        cells->setPropertyValue("ConditionalFormat", Any(entries));
        spreadsheet.changed();
    }
}

} // namespace

void writeEntryRules(const Spreadsheet& spreadsheet, const SheetLayout& layout, int position) {
    for (const Validation& rule : layout.validations)
        writeRule(spreadsheet, layout.name, rule, position);
    writeSignals(spreadsheet, layout, position);
}

} // namespace keyplan::document
