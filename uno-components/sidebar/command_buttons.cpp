// The buttons of the panel: which commands they run, and what a plan must hold for them.
#include "sidebar/command_buttons.hpp"

namespace keyplan::sidebar {

std::string CommandButton::description(const planning::Say& say) const {
    return choices.size() > 1 ? say("health-opens-choice", {}) : std::string();
}

const std::vector<CommandButton>& commandButtons() {
    const auto picture = [](const std::string& id, const std::string& section) {
        return CommandChoice{"picture-name-" + id, "org.keyplan:Draw?Picture=" + id, section};
    };
    static const std::vector<CommandButton> all = {
        {"new-plan", "health-new-plan", "new-plan", {{"", "org.keyplan:NewPlan"}}, false},
        {"function-reference",
         "health-function-reference",
         "function-reference",
         {{"", "org.keyplan:FunctionReference"}},
         false},
        {"generate-actions",
         "health-generate-actions",
         "generate-actions",
         {{"", "org.keyplan:GenerateActions"}},
         true,
         "actions"},
        {"derive-strategies",
         "health-derive-strategies",
         "derive-strategies",
         {{"", "org.keyplan:DeriveStrategies"}},
         true,
         "swot"},
        {"schedule",
         "health-schedule",
         "schedule-actions",
         {{"health-schedule-actions", "org.keyplan:ScheduleActions", "actions"},
          {"health-schedule-reviews", "org.keyplan:ScheduleReviews", "reviews"}}},
        {"move-action",
         "health-move-action",
         "move-action",
         {{"", "org.keyplan:MoveAction"}},
         true,
         "actions"},
        {"what-if", "health-what-if", "what-if", {{"", "org.keyplan:WhatIf"}}, true, "force-field"},
        {"draw",
         "health-draw",
         "force-field",
         {picture("force-field", "force-field"), picture("swot", "swot"),
          picture("account-map", "stakeholders"), picture("board", "actions"), picture("gantt", "actions"),
          picture("timeline", {}), picture("workload", "actions"), picture("revenue", "revenue"),
          picture("risks", "risks"), picture("whitespace", "whitespace")}},
        {"insert-section", "health-insert-section", "insert-section", {{"", "org.keyplan:InsertSection"}}},
        {"export-calendar",
         "health-export-calendar",
         "export-calendar",
         {{"", "org.keyplan:ExportCalendar"}},
         true,
         "actions"},
    };
    return all;
}

} // namespace keyplan::sidebar
