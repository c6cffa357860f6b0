// The dialog of New Plan: which template, for which account.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

namespace keyplan::commands {

struct TemplateOffer {
    std::string id;
    std::string label;
    /// What it is for, a sentence or two.
    std::string description;
    /// How long it takes to fill in.
    int minutes = 0;
    /// Whether it is filled in at all: a workbook of examples is not.
    bool isPlan = true;
    bool hasSample = true;
};

struct NewPlanAnswer {
    std::string templateId;
    /// Empty when the plan takes its account from the sample, or nobody named one.
    std::string account;
    bool sample = false;
};

/// Shows the dialog over `parent` (may be null); nothing when cancelled or when there is no template to
/// choose. `leftOut` says which files of the user's own could not be offered; empty for none.
std::optional<NewPlanAnswer>
askNewPlan(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
           const com::sun::star::uno::Reference<com::sun::star::awt::XWindow>& parent,
           const std::vector<TemplateOffer>& templates, const std::string& leftOut);

} // namespace keyplan::commands
