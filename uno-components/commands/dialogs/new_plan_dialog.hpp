// The dialog of New Plan: which template, for which account, in which look and on which paper.
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
    /// The account its sample is about; empty when it has no sample.
    std::string sampleAccount;
    /// The look it comes in; empty for one that keeps the look and the paper it has.
    std::string themeId;
    /// The URL of its picture; empty when there is none.
    std::string preview;
    /// Whether it is filled in at all: a workbook of examples is not.
    bool isPlan = true;
};

struct ThemeOffer {
    std::string id;
    std::string label;
};

struct NewPlanOffers {
    /// In the order in which they are listed.
    std::vector<TemplateOffer> templates;
    std::vector<ThemeOffer> themes;
    /// The name of the paper that is chosen to begin with.
    std::string paper;
    /// Which files of the user's own could not be offered; empty for none.
    std::string leftOut = {};
};

struct NewPlanAnswer {
    std::string templateId;
    /// Empty when the plan takes its account from the sample, or nobody named one.
    std::string account;
    bool sample = false;
    std::string themeId;
    std::string paper;
};

/// Shows the dialog over `parent` (may be null); nothing when cancelled or when there is no template to
/// choose.
std::optional<NewPlanAnswer>
askNewPlan(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
           const com::sun::star::uno::Reference<com::sun::star::awt::XWindow>& parent,
           const NewPlanOffers& offers);

} // namespace keyplan::commands
