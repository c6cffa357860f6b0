// The actions of a plan as schedules read them: how long each takes its owner, and what it waits for.
#pragma once

#include "planning/action_state.hpp"
#include "planning/finding.hpp"
#include "planning/network.hpp"
#include "planning/plan.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace keyplan::planning {

struct ActionRow {
    /// The row of the plan, which outlives this.
    const Row* row = nullptr;
    ActionStatus status = ActionStatus::ToDo;
    /// Working days that it takes its owner: the duration (1 when blank) over the owner's capacity, rounded
    /// up.
    long long days = 1;
    /// As it is compared, see wordKey; "" for nobody.
    std::string owner;
    std::optional<Date> start;
    std::optional<Date> due;
    /// 0 High, 1 Medium or none, 2 Low.
    int priority = 1;
    /// The action that it is part of.
    std::optional<std::size_t> partOf;
    /// Whether others are part of it: it spans them, and its own duration counts for nothing.
    bool hasParts = false;
    /// What must be finished before it starts.
    std::vector<std::size_t> after;

    const std::string& id() const { return row->id; }
    bool open() const { return status != ActionStatus::Done; }
    bool milestone() const { return days == 0 && !hasParts; }
};

struct ActionTable {
    /// In the order of the plan's rows.
    std::vector<ActionRow> rows;
    /// What was passed over: "schedule-after-unknown" and "schedule-part-unknown" (action, id),
    /// "schedule-start-unread" and "schedule-due-unread" (action, text), "schedule-capacity-invalid" (name,
    /// text), "schedule-owner-unknown" (name), once for each name and only where the plan has a team.
    std::vector<Finding> findings;
    /// Why there can be no schedule: "schedule-durations-invalid" (the actions with what they say),
    /// "action-after-itself" (action), "schedule-circle" (the actions on it, from one to the same).
    std::vector<Finding> mistakes;
};

/// Reads the table; never throws: what is wrong in it is among its findings and mistakes.
ActionTable readActionTable(const Plan& plan);

/// The actions as a network: row i is activity i; a row with parts is the activity before all of them, and
/// `ends` names the one after them. For other rows `ends` names themselves.
struct ActionLinks {
    std::size_t activities = 0;
    std::vector<std::size_t> ends;
    std::vector<Link> links;
};

/// `everything`: what is done and what has begun too waits for what comes before it; else only what is still
/// to do, and for nothing that is done.
ActionLinks linksOf(const ActionTable& table, bool everything);

} // namespace keyplan::planning
