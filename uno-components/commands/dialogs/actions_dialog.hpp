// The dialogs of Generate Actions and Derive Strategies: which of the derived rows to write into the plan,
// and by which rules to derive actions.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

namespace keyplan::commands {

/// One line of the dialog's list: an action to write, or an objective to drop.
struct ActionOffer {
    /// Tells it from all others.
    std::string key;
    std::string action;
    /// The reason, with the numbers behind it.
    std::string why;
    /// Owner, due date and priority on one line; empty for an objective to drop.
    std::string detail;
    /// Ticking it drops the objective of this id: what else is on offer changes.
    std::string drops = {};
};

struct ActionOffers {
    std::vector<ActionOffer> offers;
    /// What the plan keeps as it is.
    std::string summary;
};

/// What a person chose.
struct ActionsWish {
    /// Names of rules that are switched off.
    std::set<std::string, std::less<>> rulesOff = {};
    /// Keys of actions that shall not be written: all others are.
    std::set<std::string, std::less<>> declined = {};
    /// Ids of objectives to drop.
    std::set<std::string, std::less<>> dropped = {};
};

/// Shows the dialog over `parent` (may be null): a check box for each rule, those greyed that are not among
/// `possibleRules`, and beside them a tick for each offer, set unless it drops an objective. `offersFor` is
/// asked again whenever a rule is switched or an objective is to be dropped. What was chosen, or nothing when
/// cancelled.
std::optional<ActionsWish>
askActions(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
           const com::sun::star::uno::Reference<com::sun::star::awt::XWindow>& parent,
           const std::set<std::string, std::less<>>& possibleRules, ActionsWish wish,
           const std::function<ActionOffers(const ActionsWish&)>& offersFor);

/// The same for rows that follow no rules, in the dialog `name`: the keys of those that shall not be written,
/// or nothing when cancelled.
std::optional<std::set<std::string, std::less<>>>
askOffers(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
          const com::sun::star::uno::Reference<com::sun::star::awt::XWindow>& parent, std::string_view name,
          const ActionOffers& offers);

} // namespace keyplan::commands
