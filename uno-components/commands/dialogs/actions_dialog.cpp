// The dialogs of Generate Actions and Derive Strategies: pages of what is on offer, rules beside them.
#include "commands/dialogs/actions_dialog.hpp"

#include "commands/dialogs/actions_rows.hpp"
#include "commands/dialogs/dialog.hpp"
#include "planning/actions/rules.hpp"

#include <algorithm>

namespace keyplan::commands {

using namespace com::sun::star;

namespace {

std::string boxOf(std::string_view rule) {
    return "rule-" + std::string(rule);
}

/// What stands left of the list, and how high that is.
struct Beside {
    sal_Int32 left;
    sal_Int32 height;
};
constexpr Beside rulesBeside{124, 150};
constexpr Beside nothingBeside{8, 60};

using RuleNames = std::set<std::string, std::less<>>;

class ActionsDialog {
public:
    ActionsDialog(const uno::Reference<uno::XComponentContext>& context,
                  const uno::Reference<awt::XWindow>& parent, std::string_view name,
                  const std::optional<RuleNames>& possibleRules, ActionsWish wish,
                  const std::function<ActionOffers(const ActionsWish&)>& offersFor)
        : dialog_(context, parent, name), wish_(std::move(wish)), offersFor_(offersFor),
          rows_(context, dialog_, (possibleRules ? rulesBeside : nothingBeside).left,
                (possibleRules ? rulesBeside : nothingBeside).height,
                [this](const ActionOffer& offer, bool ticked) { tick(offer, ticked); }) {
        if (possibleRules)
            showRules(*possibleRules);
        dialog_.on("tickAll", [this] { tickAll(true); });
        dialog_.on("tickNone", [this] { tickAll(false); });
        dialog_.on("showPrevious", [this] {
            pages_.pop_back();
            showPage();
        });
        dialog_.on("showNext", [this] {
            pages_.push_back(next_);
            showPage();
        });
        offered_ = offersFor_(wish_);
        rows_.layOut(offered_.offers);
        showOffers();
    }

    std::optional<ActionsWish> run() { return dialog_.run() ? std::optional(wish_) : std::nullopt; }

private:
    void showRules(const RuleNames& possible) {
        for (const planning::Rule& rule : planning::allRules()) {
            const bool offered = possible.contains(rule.name);
            dialog_.set(boxOf(rule.name), "State",
                        uno::Any(sal_Int16(offered && !wish_.rulesOff.contains(rule.name))));
            dialog_.setEnabled(boxOf(rule.name), offered);
        }
        dialog_.on("switchRule", [this] { switchRules(); });
    }

    bool isTicked(const ActionOffer& offer) const {
        return offer.drops.empty() ? !wish_.declined.contains(offer.key)
                                   : wish_.dropped.contains(offer.drops);
    }

    void tick(const ActionOffer& offer, bool ticked) {
        if (!offer.drops.empty()) {
            if (ticked)
                wish_.dropped.insert(offer.drops);
            else
                wish_.dropped.erase(offer.drops);
            askAgain();
        } else if (ticked) {
            wish_.declined.erase(offer.key);
        } else {
            wish_.declined.insert(offer.key);
        }
        offerWriting();
    }

    void tickAll(bool ticked) {
        for (const ActionOffer& offer : offered_.offers)
            if (offer.drops.empty()) {
                if (ticked)
                    wish_.declined.erase(offer.key);
                else
                    wish_.declined.insert(offer.key);
            }
        showPage();
    }

    void switchRules() {
        for (const planning::Rule& rule : planning::allRules()) {
            // What a greyed rule was set to in another plan's shape stays.
            if (!dialog_.get(boxOf(rule.name), "Enabled").get<bool>())
                continue;
            if (dialog_.isTicked(boxOf(rule.name)))
                wish_.rulesOff.erase(std::string(rule.name));
            else
                wish_.rulesOff.emplace(rule.name);
        }
        askAgain();
    }

    void askAgain() {
        offered_ = offersFor_(wish_);
        showOffers();
    }

    void showOffers() {
        dialog_.setLabel("summary", offered_.summary);
        dialog_.setVisible("heading", !offered_.offers.empty());
        dialog_.setVisible("nothing", offered_.offers.empty());
        pages_ = {0};
        showPage();
    }

    void showPage() {
        const std::size_t all = offered_.offers.size();
        next_ = rows_.show(offered_.offers, pages_.back(),
                           [this](const ActionOffer& offer) { return isTicked(offer); });
        const bool several = pages_.size() > 1 || next_ < all;
        for (const char* control : {"page", "previous", "next"})
            dialog_.setVisible(control, several);
        dialog_.setEnabled("previous", pages_.size() > 1);
        dialog_.setEnabled("next", next_ < all);
        if (several)
            dialog_.setLabel("page", std::to_string(pages_.back() + 1) + " – " + std::to_string(next_) +
                                         " / " + std::to_string(all));
        offerWriting();
    }

    void offerWriting() {
        dialog_.setEnabled("write", std::ranges::any_of(offered_.offers, [this](const ActionOffer& offer) {
                               return isTicked(offer);
                           }));
    }

    Dialog dialog_;
    ActionsWish wish_;
    const std::function<ActionOffers(const ActionsWish&)>& offersFor_;
    ActionRows rows_;
    ActionOffers offered_;
    /// Where the pages up to the shown one begin.
    std::vector<std::size_t> pages_{0};
    std::size_t next_ = 0;
};

} // namespace

std::optional<ActionsWish> askActions(const uno::Reference<uno::XComponentContext>& context,
                                      const uno::Reference<awt::XWindow>& parent,
                                      const std::set<std::string, std::less<>>& possibleRules,
                                      ActionsWish wish,
                                      const std::function<ActionOffers(const ActionsWish&)>& offersFor) {
    return ActionsDialog(context, parent, "actions", possibleRules, std::move(wish), offersFor).run();
}

std::optional<std::set<std::string, std::less<>>>
askOffers(const uno::Reference<uno::XComponentContext>& context, const uno::Reference<awt::XWindow>& parent,
          std::string_view name, const ActionOffers& offers) {
    const std::function<ActionOffers(const ActionsWish&)> always = [&](const ActionsWish&) { return offers; };
    const auto wish = ActionsDialog(context, parent, name, std::nullopt, {}, always).run();
    return wish ? std::optional(wish->declined) : std::nullopt;
}

} // namespace keyplan::commands
