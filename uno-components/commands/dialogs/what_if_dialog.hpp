// The dialog of What-if: strengths moved on one objective after another, and what they would make of it.
#pragma once

#include "planning/actions/proposal.hpp"
#include "planning/what_if.hpp"

#include <optional>
#include <string>
#include <vector>

#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

namespace keyplan::commands {

struct WhatIfQuestion {
    const planning::Plan& plan;
    /// What can be chosen, at least one.
    std::vector<const planning::Row*> objectives;
    /// Which of them comes first.
    std::size_t chosen = 0;
    /// Why nothing can be written; empty when it can.
    std::string notWritable;
    planning::Say say;
};

/// Shows the dialog over `parent` (may be null). The objectives whose strengths were changed when the user
/// chose to apply them, in the order of the question; nothing when they were left as they are.
std::optional<std::vector<planning::TriedObjective>>
askWhatIf(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
          const com::sun::star::uno::Reference<com::sun::star::awt::XWindow>& parent,
          const WhatIfQuestion& question);

} // namespace keyplan::commands
