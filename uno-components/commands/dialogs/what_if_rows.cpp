// The rows of the dialog of What-if.
#include "commands/dialogs/what_if_rows.hpp"

#include "commands/dialogs/text.hpp"
#include "commands/dialogs/text_look.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace keyplan::commands {

using namespace com::sun::star;
using planning::ForceKind;
using planning::TriedForce;
using planning::TriedObjective;

namespace {

// In the dialog's units: a side's words, the strength now, the field, and the space between them.
constexpr sal_Int32 left = 8;
constexpr sal_Int32 wordsWidth = 146;
constexpr sal_Int32 nowWidth = 30;
constexpr sal_Int32 fieldWidth = 42;
constexpr sal_Int32 between = 4;
constexpr sal_Int32 sideWidth = wordsWidth + nowWidth + fieldWidth + 2 * between;
constexpr sal_Int32 betweenSides = 12;
constexpr sal_Int32 fieldHeight = 14;
constexpr sal_Int32 betweenRows = 4;
constexpr int wordsLines = 2;

std::string name(const char* part, std::size_t field) {
    return part + std::to_string(field);
}

std::string words(std::size_t field) {
    return name("words", field);
}

std::string now(std::size_t field) {
    return name("now", field);
}

// A field is called by the last label before it in the order of tabs, here by this one: a point in size,
// since the words beside the field show what it says.
std::string called(std::size_t field) {
    return name("called", field);
}

std::string strength(std::size_t field) {
    return name("strength", field);
}

void addText(const Dialog& dialog, const std::string& control) {
    dialog.add("com.sun.star.awt.UnoControlFixedTextModel", control,
               {{"MultiLine", uno::Any(true)}, {"NoLabel", uno::Any(true)}});
}

void addField(const Dialog& dialog, std::size_t field) {
    constexpr std::size_t afterTheObjectives = 10;
    const auto tabIndex = static_cast<sal_Int16>(afterTheObjectives + 2 * field);
    dialog.add("com.sun.star.awt.UnoControlFixedTextModel", called(field),
               {{"TabIndex", uno::Any(tabIndex)}});
    dialog.add("com.sun.star.awt.UnoControlNumericFieldModel", strength(field),
               {{"Spin", uno::Any(true)},
                {"Repeat", uno::Any(true)},
                {"DecimalAccuracy", uno::Any(sal_Int16(0))},
                {"ValueMin", uno::Any(0.0)},
                {"ValueMax", uno::Any(static_cast<double>(planning::strongestForce))},
                {"ValueStep", uno::Any(1.0)},
                {"StrictFormat", uno::Any(true)},
                {"TabIndex", uno::Any(static_cast<sal_Int16>(tabIndex + 1))}});
}

} // namespace

WhatIfRows::WhatIfRows(Dialog& dialog, std::size_t rows, const planning::Say& say,
                       std::function<void()> changed)
    : dialog_(dialog), rows_(std::min(rows, mostRows)), say_(say), shown_(2 * rows_) {
    const uno::Any quiet(quietColor(dialog));
    const auto moved = [this, changed = std::move(changed)] {
        if (!filling_)
            changed();
    };
    for (std::size_t field = 0; field < shown_.size(); ++field) {
        addText(dialog, words(field));
        addText(dialog, now(field));
        dialog.set(now(field), "TextColor", quiet);
        addField(dialog, field);
        dialog.onText(strength(field), moved);
    }
}

sal_Int32 WhatIfRows::layOut(sal_Int32 top) const {
    const TextMeasure measure(dialog_);
    dialog_.set(words(0), "Label", uno::Any(toOffice("…\n…")));
    const sal_Int32 height = std::max(fieldHeight, measure.height(words(0), wordsWidth));
    const sal_Int32 line = measure.height(now(0), nowWidth);
    for (std::size_t field = 0; field < shown_.size(); ++field) {
        const sal_Int32 x = left + (field < rows_ ? 0 : sideWidth + betweenSides);
        const sal_Int32 y = top + static_cast<sal_Int32>(field % rows_) * (height + betweenRows);
        dialog_.place(words(field), x, y, wordsWidth, height);
        dialog_.place(now(field), x + wordsWidth + between, y + (fieldHeight - line) / 2, nowWidth, line);
        dialog_.place(called(field), x + wordsWidth + nowWidth + between, y, 1, 1);
        dialog_.place(strength(field), x + wordsWidth + nowWidth + 2 * between, y, fieldWidth, fieldHeight);
    }
    return static_cast<sal_Int32>(rows_) * (height + betweenRows);
}

std::size_t WhatIfRows::pages(const TriedObjective& objective) const {
    const auto drivers = static_cast<std::size_t>(
        std::count_if(objective.forces.begin(), objective.forces.end(),
                      [](const TriedForce& tried) { return tried.kind == ForceKind::Driver; }));
    const std::size_t longer = std::max(drivers, objective.forces.size() - drivers);
    return std::max<std::size_t>(1, (longer + rows_ - 1) / rows_);
}

WhatIfRows::Shown WhatIfRows::forcesOn(const TriedObjective& objective, std::size_t page) const {
    Shown shown(2 * rows_);
    std::size_t drivers = 0;
    std::size_t barriers = 0;
    for (std::size_t n = 0; n < objective.forces.size(); ++n) {
        const bool driver = objective.forces[n].kind == ForceKind::Driver;
        const std::size_t row = driver ? drivers++ : barriers++;
        if (row / rows_ == page)
            shown[row % rows_ + (driver ? 0 : rows_)] = n;
    }
    return shown;
}

void WhatIfRows::showForce(std::size_t field, const TriedForce& tried) const {
    const TextMeasure measure(dialog_);
    const std::string said =
        tried.force.text.empty() ? tried.force.id : tried.force.id + "  " + tried.force.text;
    dialog_.setLabel(words(field), said);
    dialog_.set(words(field), "HelpText", uno::Any(rtl::OUString()));
    measure.shorten(words(field), wordsWidth, wordsLines);
    dialog_.setLabel(now(field), tried.force.strength == 0
                                     ? say_("what-if-no-now", {})
                                     : say_("what-if-now", {std::to_string(tried.force.strength)}));
    const std::string call = say_("what-if-field", {tried.force.id, tried.force.text});
    dialog_.setLabel(called(field), call);
    dialog_.set(strength(field), "HelpText", uno::Any(toOffice(call)));
    dialog_.set(strength(field), "Value", uno::Any(static_cast<double>(tried.tried)));
}

void WhatIfRows::show(const TriedObjective* objective, std::size_t page) {
    filling_ = true;
    shown_ = objective ? forcesOn(*objective, page) : Shown(2 * rows_);
    for (std::size_t field = 0; field < shown_.size(); ++field) {
        const auto& force = shown_[field];
        if (force)
            showForce(field, objective->forces[*force]);
        for (const std::string& control : {words(field), now(field), called(field), strength(field)})
            dialog_.setVisible(control, force.has_value());
    }
    filling_ = false;
}

void WhatIfRows::read(TriedObjective& objective) const {
    for (std::size_t field = 0; field < shown_.size(); ++field) {
        // An emptied field has no value: the strength before it was emptied goes on.
        double value = 0;
        if (shown_[field] && (dialog_.get(strength(field), "Value") >>= value) && std::isfinite(value))
            objective.forces[*shown_[field]].tried =
                std::clamp(static_cast<int>(std::lround(value)), 0, planning::strongestForce);
    }
}

} // namespace keyplan::commands
