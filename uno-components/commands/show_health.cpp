// ShowHealth: the deck "Account Plan" of the sidebar, and the same figures for scripts.
#include "commands/command.hpp"
#include "document/text.hpp"
#include "package/health.hpp"
#include "planning/errors.hpp"
#include "planning/health_words.hpp"

#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/frame/XController2.hpp>
#include <com/sun/star/ui/XDeck.hpp>
#include <com/sun/star/ui/XDecks.hpp>
#include <com/sun/star/ui/XSidebarProvider.hpp>

namespace keyplan::commands {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using nlohmann::ordered_json;
using planning::PlanHealth;

/// Shows the deck, never hides it. False where there is no window to show it in.
bool showDeck(const CommandCall& call) {
    try {
        const Reference<css::frame::XController2> controller(call.frame->getController(), UNO_QUERY);
        const Reference<css::ui::XSidebarProvider> sidebar =
            controller.is() ? controller->getSidebar() : Reference<css::ui::XSidebarProvider>();
        if (!sidebar.is())
            return false;
        if (!sidebar->isVisible())
            sidebar->setVisible(true);
        sidebar->showDecks(true);
        const Reference<css::container::XNameAccess> decks(sidebar->getDecks(), UNO_QUERY_THROW);
        const Reference<css::ui::XDeck> deck(decks->getByName("OrgKeyplanDeck"), UNO_QUERY_THROW);
        if (!deck->isActive())
            deck->activate(true);
        return true;
    } catch (const css::uno::Exception&) {
        return false;
    }
}

template <class Figure>
ordered_json orNull(const std::optional<Figure>& figure) {
    return figure ? ordered_json(*figure) : ordered_json();
}

ordered_json dateOrNull(const std::optional<planning::Date>& date) {
    return date ? ordered_json(planning::isoDate(*date)) : ordered_json();
}

ordered_json completenessOf(const PlanHealth& health) {
    ordered_json sections = ordered_json::object();
    for (const auto& section : health.completeness.sections)
        sections[section.section] = section.share;
    return {{"share", health.completeness.share},
            {"complete-sections", health.completeness.complete},
            {"sections", std::move(sections)}};
}

ordered_json objectivesOf(const PlanHealth& health) {
    ordered_json all = ordered_json::array();
    for (const auto& objective : health.objectives)
        all.push_back(
            {{"id", objective.id},
             {"objective", objective.objective},
             {"priority", objective.priority},
             {"status", objective.status},
             {"due", dateOrNull(objective.due)},
             {"net", orNull(objective.net)},
             {"likely-to-fail", objective.net ? ordered_json(objective.likelyToFail()) : ordered_json()},
             {"chance", orNull(objective.chance)}});
    return all;
}

ordered_json revenueOf(const planning::RevenueGoal& goal) {
    return {{"target", orNull(goal.target)},
            {"won", orNull(goal.won)},
            {"open", orNull(goal.open)},
            {"weighted", orNull(goal.weighted)},
            {"expected", orNull(goal.expected)},
            {"gap", orNull(goal.gap)},
            {"attainment", orNull(goal.attainment)},
            {"coverage", orNull(goal.coverage)}};
}

ordered_json actionsOf(const PlanHealth& health) {
    ordered_json due = ordered_json::array();
    for (const auto& action : health.dueActions)
        due.push_back({{"id", action.id},
                       {"action", action.action},
                       {"owner", action.owner},
                       {"due", planning::isoDate(action.due)},
                       {"days-left", action.daysLeft}});
    return {{"open", health.openActions}, {"overdue", health.overdueActions}, {"due", std::move(due)}};
}

ordered_json reviewOf(const PlanHealth& health) {
    if (!health.nextReview)
        return {};
    return {{"id", health.nextReview->id},
            {"review", health.nextReview->review},
            {"date", planning::isoDate(health.nextReview->date)},
            {"days-left", health.nextReview->daysLeft}};
}

} // namespace

CommandResult showHealth(CommandCall& call) {
    const document::Spreadsheet spreadsheet = call.spreadsheet();
    const bool shown = showDeck(call);
    std::optional<document::OpenPlan> open;
    try {
        open = call.openPlan(spreadsheet);
    } catch (const planning::PlanError& error) {
        // To a person the deck says what to do then.
        if (!call.ask || !shown || error.id() != "no-plan")
            throw;
        return {{}, {{"sidebar", shown}, {"plan", false}}};
    }
    const PlanHealth health = package::healthOf(*open, call.package, call.today());
    const auto say = [&](std::string_view id, const std::vector<std::string>& values) {
        return call.say(std::string(id), values);
    };
    return {planning::healthSentence(health, say),
            {{"sidebar", shown},
             {"plan", true},
             {"account", health.account},
             {"completeness", completenessOf(health)},
             {"objectives", objectivesOf(health)},
             {"likely-to-fail", health.likelyToFail},
             {"revenue", health.revenue ? revenueOf(*health.revenue) : ordered_json()},
             {"actions", actionsOf(health)},
             {"next-review", reviewOf(health)}}};
}

} // namespace keyplan::commands
