// The rows of the dialog of What-if: drivers on the left, barriers on the right, each with its words, the
// strength the plan has and a field for the strength tried.
#pragma once

#include "commands/dialogs/dialog.hpp"
#include "planning/actions/proposal.hpp"
#include "planning/what_if.hpp"

#include <functional>
#include <vector>

namespace keyplan::commands {

/// One page of forces, a column of rows for each side.
class WhatIfRows {
public:
    /// Adds the controls of `rows` rows for each side, at most mostRows. `changed` is called whenever the
    /// user moves a strength.
    WhatIfRows(Dialog& dialog, std::size_t rows, const planning::Say& say, std::function<void()> changed);

    static constexpr std::size_t mostRows = 5;

    /// Puts the rows where they belong and gives back the height that they take, in the dialog's units.
    sal_Int32 layOut(sal_Int32 top) const;

    /// Shows a page of an objective, counted from 0; no rows without one.
    void show(const planning::TriedObjective* objective, std::size_t page);
    /// How many pages an objective has, at least one.
    std::size_t pages(const planning::TriedObjective& objective) const;

    /// Takes the strengths that the fields show into the objective that was shown last.
    void read(planning::TriedObjective& objective) const;

private:
    /// The force that each field shows, drivers first; none for those not in view.
    using Shown = std::vector<std::optional<std::size_t>>;
    Shown forcesOn(const planning::TriedObjective& objective, std::size_t page) const;
    void showForce(std::size_t field, const planning::TriedForce& tried) const;

    Dialog& dialog_;
    std::size_t rows_;
    const planning::Say& say_;
    Shown shown_;
    /// Fields tell of changes that they are given, too.
    bool filling_ = false;
};

} // namespace keyplan::commands
