// What the panel says about the document in front: pure words, before anything is painted.
#include "sidebar/panel_content.hpp"

#include "planning/actions/wording.hpp"
#include "planning/date_words.hpp"
#include "planning/health_words.hpp"
#include "sidebar/command_buttons.hpp"

#include <algorithm>
#include <cmath>

namespace keyplan::sidebar {

namespace {

using planning::PlanHealth;
using planning::Say;

constexpr std::size_t mostSections = 3;
constexpr std::size_t mostObjectives = 5;
constexpr std::size_t mostActions = 6;
constexpr std::size_t longestLine = 90;

std::string numbered(const std::string& name, std::size_t number) {
    return name + "-" + std::to_string(number + 1);
}

class Writer {
public:
    Writer(const PlanHealth& health, const planning::Plan& plan, const Labels& labels, const Say& say)
        : health_(health), plan_(plan), labels_(labels), say_(say) {}

    PanelContent write() {
        content_["title"] = {health_.account.empty() ? say_("health-name", {})
                                                     : planning::shortened(health_.account, longestLine)};
        writeCompleteness();
        if (plan_.find("objectives"))
            writeObjectives();
        if (health_.revenue)
            writeRevenue(*health_.revenue);
        if (plan_.find("actions"))
            writeActions();
        if (plan_.find("reviews"))
            writeReview();
        writeButtons();
        return std::move(content_);
    }

private:
    void link(const std::string& slot, const std::string& text, const Destination& to) {
        content_[slot] = {text, Tone::Plain,
                          say_("health-go", {labels_.field(to.section, to.field), labels_.sheet(to.section)}),
                          to};
    }

    void more(const std::string& slot, std::size_t all, std::size_t shown, const std::string& section) {
        if (all > shown)
            content_[slot] = {say_("health-more", {std::to_string(all - shown), labels_.sheet(section)})};
    }

    void writeCompleteness() {
        const auto& complete = health_.completeness;
        const bool begun = complete.share > 0;
        content_["complete"] = {
            begun ? say_("health-complete", {planning::percentOf(complete.share)}) + " · " +
                        say_("health-complete-sections",
                             {std::to_string(complete.complete), std::to_string(complete.sections.size())})
                  : say_("health-not-started", {})};
        content_["complete-bar"] = {content_["complete"].text, Tone::Plain, {}, {}, complete.share};
        if (writeFirstStep())
            return;
        std::size_t number = 0;
        for (const auto& section : complete.sections) {
            if (section.firstGap.field.empty() || number == mostSections)
                continue;
            const Destination to{section.section, section.firstGap.row, section.firstGap.field};
            link(numbered("missing", number++),
                 labels_.section(section.section) + ": " + labels_.field(section.section, to.field) + " · " +
                     planning::percentOf(section.share) + " %",
                 to);
        }
        if (number > 0)
            content_["missing"] = {say_("health-missing", {})};
    }

    /// Of a plan that has only begun: what to write before anything else.
    bool writeFirstStep() {
        const auto step = [&](const char* sentence, const Destination& to) {
            content_["missing"] = {say_("health-first-step", {})};
            link("missing-1", say_(sentence, {}), to);
            return true;
        };
        switch (health_.firstStep) {
        case planning::FirstStep::NameClient:
            return step("health-name-client", {"account", {}, "name"});
        case planning::FirstStep::WriteObjective:
            return step("health-write-objective", {"objectives", {}, "objective"});
        case planning::FirstStep::ScoreForces:
            return step("health-score-forces", {"force-field", {}, "force"});
        case planning::FirstStep::PlanActions:
            return step("health-plan-actions", {"actions", {}, "action"});
        case planning::FirstStep::Nothing:
            break;
        }
        return false;
    }

    Piece verdictOf(const planning::ObjectiveHealth& objective) const {
        std::string text;
        std::string description;
        Tone tone = Tone::Plain;
        if (!objective.net) {
            text = say_("health-not-scored", {});
        } else {
            tone = objective.likelyToFail() ? Tone::Bad : Tone::Good;
            text = say_(objective.likelyToFail() ? "health-likely-to-fail" : "health-good-chance",
                        {planning::signedNet(*objective.net)});
            if (objective.chance) {
                const std::string percent = planning::percentOf(*objective.chance);
                text += ", " + percent + " %";
                description = say_("health-chance", {percent});
            }
        }
        if (objective.due)
            description += (description.empty() ? "" : " · ") +
                           say_("health-due", {planning::dayInWords(*objective.due, say_)});
        if (!objective.status.empty())
            text += " · " + objective.status;
        return {text, tone, description};
    }

    void writeObjectives() {
        content_["objectives"] = {say_("health-objectives", {})};
        if (health_.objectives.empty()) {
            content_["no-objectives"] = {say_("health-no-objectives", {})};
            return;
        }
        const std::size_t shown = std::min(health_.objectives.size(), mostObjectives);
        for (std::size_t i = 0; i < shown; ++i) {
            const auto& objective = health_.objectives[i];
            link(numbered("objective", i),
                 objective.id + "  " + planning::shortened(objective.objective, longestLine),
                 {"objectives", objective.id, "objective"});
            content_[numbered("verdict", i)] = verdictOf(objective);
        }
        more("more-objectives", health_.objectives.size(), shown, "objectives");
    }

    void writeRevenue(const planning::RevenueGoal& goal) {
        content_["revenue"] = {say_("health-revenue", {})};
        const auto money = [&](double amount) { return planning::wholeNumber(amount, say_); };
        if (!goal.target)
            link("set-target", say_("health-set-target", {}), {"revenue-goal", {}, "target"});
        if (!goal.expected) {
            content_["expected"] = {say_("health-nothing-expected", {})};
            return;
        }
        if (!goal.target || !goal.attainment) {
            content_["expected"] = {say_("health-expected", {money(*goal.expected)})};
            return;
        }
        content_["expected"] = {say_("health-expected-of", {money(*goal.expected), money(*goal.target),
                                                            planning::percentOf(*goal.attainment)})};
        content_["expected-bar"] = {content_["expected"].text, Tone::Plain, {}, {}, *goal.attainment};
        const bool isShort = *goal.gap > 0;
        std::string rest = isShort ? say_("health-short", {money(*goal.gap)}) : say_("health-target-met", {});
        if (goal.coverage) {
            constexpr double tenths = 10;
            rest += " · " +
                    say_("health-coverage", {planning::asText(std::round(*goal.coverage * tenths) / tenths)});
        }
        content_["coverage"] = {rest, isShort ? Tone::Watch : Tone::Good};
    }

    void writeActions() {
        content_["actions"] = {say_("health-actions", {})};
        if (health_.openActions == 0) {
            content_["open-actions"] = {say_("health-no-actions", {})};
            return;
        }
        const bool late = health_.overdueActions > 0;
        content_["open-actions"] = {
            say_("health-open", {std::to_string(health_.openActions)}) + " · " +
                (late ? say_("health-overdue", {std::to_string(health_.overdueActions)})
                      : say_("health-none-overdue", {})),
            late ? Tone::Bad : Tone::Good};
        const std::size_t shown = std::min(health_.dueActions.size(), mostActions);
        for (std::size_t i = 0; i < shown; ++i) {
            const auto& action = health_.dueActions[i];
            link(numbered("action", i), action.id + "  " + planning::shortened(action.action, longestLine),
                 {"actions", action.id, "action"});
            const std::string away = planning::daysAway(action.daysLeft, say_);
            content_[numbered("when", i)] = {(action.daysLeft < 0 ? say_("health-late-sign", {away}) : away) +
                                                 " · " + planning::dayInWords(action.due, say_) +
                                                 (action.owner.empty() ? "" : " · " + action.owner),
                                             action.daysLeft < 0 ? Tone::Bad : Tone::Plain};
        }
        more("more-actions", health_.openActions, shown, "actions");
    }

    void writeReview() {
        content_["review"] = {say_("health-review", {})};
        if (!health_.nextReview) {
            link("next-review", say_("health-plan-review", {}), {"reviews", {}, "review"});
            return;
        }
        const auto& review = *health_.nextReview;
        link("next-review", review.id + "  " + planning::shortened(review.review, longestLine),
             {"reviews", review.id, "review"});
        content_["review-when"] = {planning::daysAway(review.daysLeft, say_) + " · " +
                                   planning::dayInWords(review.date, say_)};
    }

    void writeButtons() {
        content_["commands"] = {say_("health-commands", {})};
        for (const CommandButton& button : commandButtons())
            if (button.forPlans && (button.needs.empty() || plan_.find(button.needs)))
                content_[button.slot] = {say_(button.label, {}), Tone::Plain, button.description(say_)};
    }

    const PlanHealth& health_;
    const planning::Plan& plan_;
    const Labels& labels_;
    const Say& say_;
    PanelContent content_;
};

void add(std::vector<Slot>& all, const std::string& first, PieceKind firstKind, const std::string& second,
         PieceKind secondKind, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
        all.push_back({numbered(first, i), firstKind});
        if (!second.empty())
            all.push_back({numbered(second, i), secondKind});
    }
}

std::vector<Slot> makeSlots() {
    using enum PieceKind;
    std::vector<Slot> all{{"title", Title},   {"explanation", Text}, {"damage", Heading}, {"finding", Text},
                          {"complete", Text}, {"complete-bar", Bar}, {"missing", Heading}};
    add(all, "missing", Link, {}, Link, mostSections);
    all.push_back({"objectives", Heading});
    all.push_back({"no-objectives", Text});
    add(all, "objective", Link, "verdict", Text, mostObjectives);
    all.push_back({"more-objectives", Text});
    all.insert(all.end(), {{"revenue", Heading},
                           {"expected", Text},
                           {"expected-bar", Bar},
                           {"coverage", Text},
                           {"set-target", Link},
                           {"actions", Heading},
                           {"open-actions", Text}});
    add(all, "action", Link, "when", Text, mostActions);
    all.insert(all.end(), {{"more-actions", Text},
                           {"review", Heading},
                           {"next-review", Link},
                           {"review-when", Text},
                           {"commands", Heading}});
    for (const CommandButton& button : commandButtons())
        all.push_back({button.slot, Button});
    return all;
}

} // namespace

const std::vector<Slot>& slots() {
    static const std::vector<Slot> all = makeSlots();
    return all;
}

std::string Labels::section(const std::string& id) const {
    const planning::Section* known = vocabulary.find(id);
    return known ? known->label : id;
}

std::string Labels::field(const std::string& section, const std::string& id) const {
    const planning::Section* known = vocabulary.find(section);
    const planning::Field* found = known ? known->find(id) : nullptr;
    return found ? found->label : id;
}

std::string Labels::sheet(const std::string& section) const {
    const auto place = places.find(section);
    return place == places.end() ? this->section(section) : place->second.sheet;
}

PanelContent healthContent(const PlanHealth& health, const planning::Plan& plan, const Labels& labels,
                           const Say& say) {
    return Writer(health, plan, labels, say).write();
}

PanelContent noPlanContent(const Say& say) {
    PanelContent content;
    content["title"] = {say("health-name", {})};
    content["explanation"] = {say("health-no-plan", {})};
    for (const CommandButton& button : commandButtons())
        if (!button.forPlans)
            content[button.slot] = {say(button.label, {}), Tone::Plain, button.description(say)};
    return content;
}

} // namespace keyplan::sidebar
