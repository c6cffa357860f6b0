// The dialog of What-if: strengths moved on one objective after another, and what they would make of it.
#include "commands/dialogs/what_if_dialog.hpp"

#include "commands/dialogs/dialog.hpp"
#include "commands/dialogs/text.hpp"
#include "commands/dialogs/text_look.hpp"
#include "commands/dialogs/what_if_rows.hpp"
#include "planning/actions/wording.hpp"
#include "planning/errors.hpp"
#include "planning/what_if_wording.hpp"

#include <algorithm>

#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>

namespace keyplan::commands {

using namespace com::sun::star;
using planning::ForceFieldFigures;
using planning::TriedForce;
using planning::TriedObjective;

namespace {

/// An objective while the dialog is open; what is wrong with its forces where they cannot be read.
struct Trial {
    std::optional<TriedObjective> objective;
    std::string mistake;

    bool isChanged() const {
        return objective && std::any_of(objective->forces.begin(), objective->forces.end(),
                                        [](const TriedForce& force) { return force.isChanged(); });
    }
};

std::vector<Trial> trials(const WhatIfQuestion& question) {
    std::vector<Trial> all;
    for (const planning::Row* row : question.objectives) {
        try {
            all.push_back({planning::tryObjective(question.plan, row->id), {}});
        } catch (const planning::PlanError& error) {
            // One force that cannot be read must not keep the others from being tried.
            all.push_back({std::nullopt, question.say(error.id(), error.arguments())});
        }
    }
    return all;
}

std::size_t rowsNeeded(const std::vector<Trial>& trials) {
    std::size_t most = 2;
    for (const Trial& trial : trials)
        if (trial.objective) {
            const auto& forces = trial.objective->forces;
            const auto drivers = static_cast<std::size_t>(
                std::count_if(forces.begin(), forces.end(), [](const TriedForce& tried) {
                    return tried.kind == planning::ForceKind::Driver;
                }));
            most = std::max({most, drivers, forces.size() - drivers});
        }
    return most;
}

class WhatIf {
public:
    WhatIf(Dialog& dialog, const WhatIfQuestion& question)
        : dialog_(dialog), question_(question), trials_(trials(question)), chosen_(question.chosen),
          rows_(dialog, rowsNeeded(trials_), question.say, [this] { move(); }) {
        dialog.setLabel("driversHead", question.say("force-field-drivers", {}));
        dialog.setLabel("barriersHead", question.say("force-field-barriers", {}));
        layOut();

        const auto list = dialog.find<awt::XListBox>("objectives");
        dialog.on("chooseObjective", [this, list] {
            chosen_ = static_cast<std::size_t>(std::max<sal_Int16>(0, list->getSelectedItemPos()));
            show(0);
        });
        dialog.on("previousPage", [this] { show(page_ - std::min<std::size_t>(page_, 1)); });
        dialog.on("nextPage", [this] { show(std::min(page_ + 1, pages() - 1)); });
        dialog.on("reset", [this] {
            for (TriedForce& force : trial().objective->forces)
                force.tried = force.force.strength;
            show(page_);
        });

        // Choosing an entry tells of itself, even here.
        constexpr std::size_t longestLine = 100;
        for (const planning::Row* row : question.objectives)
            list->addItem(toOffice(planning::shortened(row->id + "  " + row->text("objective"), longestLine)),
                          list->getItemCount());
        list->selectItemPos(static_cast<sal_Int16>(chosen_), true);
        show(0);
    }

    std::vector<TriedObjective> changed() const {
        std::vector<TriedObjective> all;
        for (const Trial& one : trials_)
            if (one.isChanged())
                all.push_back(*one.objective);
        return all;
    }

private:
    Trial& trial() { return trials_.at(chosen_); }
    std::size_t pages() { return trial().objective ? rows_.pages(*trial().objective) : 1; }

    void layOut() const;

    void move() {
        rows_.read(*trial().objective);
        showFigures();
    }

    void show(std::size_t page) {
        page_ = page;
        rows_.show(trial().objective ? &*trial().objective : nullptr, page);
        const bool paged = pages() > 1;
        dialog_.setLabel(
            "page",
            paged ? question_.say("what-if-page", {std::to_string(page + 1), std::to_string(pages())}) : "");
        dialog_.setVisible("previous", paged);
        dialog_.setVisible("next", paged);
        dialog_.setEnabled("previous", page > 0);
        dialog_.setEnabled("next", page + 1 < pages());
        showFigures();
    }

    void showFigures() {
        const auto showColumn = [&](const std::string& column,
                                    const std::optional<ForceFieldFigures>& figures) {
            dialog_.setLabel("net" + column, planning::netInWords(figures));
            dialog_.setLabel("verdict" + column, planning::verdictInWords(figures, question_.say));
            dialog_.setLabel("chance" + column, planning::chanceInWords(figures, question_.say));
        };
        const auto& objective = trial().objective;
        const auto tried = objective ? planning::figuresTried(*objective) : std::nullopt;
        showColumn("Now", objective ? planning::figuresNow(*objective) : std::nullopt);
        showColumn("Tried", tried);
        showText("flip",
                 objective ? planning::flipInWords(*objective, tried, question_.say) : trial().mistake,
                 flipLines);

        std::vector<std::string> steps;
        for (const TriedObjective& one : changed())
            steps.push_back(planning::changesInWords(one, question_.say));
        const std::string changes = planning::listed(steps, question_.say);
        showText("changed",
                 !question_.notWritable.empty() ? question_.notWritable
                 : changes.empty()              ? question_.say("what-if-none-changed", {})
                                                : question_.say("what-if-changed", {changes}),
                 1);
        dialog_.setEnabled("reset", trial().isChanged());
        dialog_.setEnabled("apply", !changes.empty() && question_.notWritable.empty());
    }

    void showText(const std::string& control, const std::string& text, int lines) const {
        dialog_.setLabel(control, text);
        dialog_.set(control, "HelpText", uno::Any(rtl::OUString()));
        TextMeasure(dialog_).shorten(control, dialog_.get(control, "Width").get<sal_Int32>(), lines);
    }

    static constexpr int flipLines = 2;

    Dialog& dialog_;
    const WhatIfQuestion& question_;
    std::vector<Trial> trials_;
    std::size_t chosen_;
    std::size_t page_ = 0;
    WhatIfRows rows_;
};

void WhatIf::layOut() const {
    // Everything below the rows keeps the distances that the file gives it.
    const auto top = [&](const char* control) { return dialog_.get(control, "PositionY").get<sal_Int32>(); };
    const sal_Int32 firstRow = top("driversHead") + 14;
    // Most plans have no further page, and need no line to turn it.
    const bool paged = std::any_of(trials_.begin(), trials_.end(), [&](const Trial& one) {
        return one.objective && rows_.pages(*one.objective) > 1;
    });
    const sal_Int32 down = firstRow + rows_.layOut(firstRow) - top(paged ? "page" : "line");
    for (const char* control :
         {"page",        "previous",  "next",        "line",         "nowHead",    "triedHead",
          "netLabel",    "netNow",    "netTried",    "verdictLabel", "verdictNow", "verdictTried",
          "chanceLabel", "chanceNow", "chanceTried", "flipLabel",    "flip",       "changed",
          "reset",       "apply",     "leave"})
        dialog_.set(control, "PositionY", uno::Any(top(control) + down));
    const uno::Reference<beans::XPropertySet> model(dialog_.self<awt::XControl>()->getModel(),
                                                    uno::UNO_QUERY_THROW);
    const sal_Int32 height = dialog_.get("leave", "Height").get<sal_Int32>();
    constexpr sal_Int32 margin = 8;
    model->setPropertyValue("Height", uno::Any(top("leave") + height + margin));
}

} // namespace

std::optional<std::vector<TriedObjective>> askWhatIf(const uno::Reference<uno::XComponentContext>& context,
                                                     const uno::Reference<awt::XWindow>& parent,
                                                     const WhatIfQuestion& question) {
    Dialog dialog(context, parent, "what_if");
    WhatIf whatIf(dialog, question);
    if (!dialog.run())
        return std::nullopt;
    return whatIf.changed();
}

} // namespace keyplan::commands
