// Generated actions for plans from outside: refused with a sentence, or written so that a second run changes
// nothing.
#include "exchange/plan_json.hpp"
#include "planning/actions/generate.hpp"
#include "planning/errors.hpp"

#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

namespace {

using namespace keyplan::planning;

// The sections that actions are generated from, with no more than what the rules read.
const Vocabulary& vocabulary() {
    static const Vocabulary read = [] {
        const auto table = [](const std::string& id, const std::string& prefix,
                              const std::vector<std::string>& fields) {
            std::string text = R"({"id": ")" + id +
                               R"(", "kind": "table", "label": "L", "note": "N", "row-id": ")" + prefix +
                               R"(", "fields": [)";
            for (const std::string& field : fields)
                text += (&field == &fields.front() ? "" : ", ") +
                        (R"({"id": ")" + field + R"(", "label": "L", "type": ")") +
                        (field == "due" ? "date" : "text") + R"(", "prompt": "P"})";
            return std::pair(id + ".json", text + "]}");
        };
        return Vocabulary::parse(
            {table("objectives", "O",
                   {"objective", "whose", "measure", "target", "due", "owner", "priority", "status"}),
             table("force-field", "F", {"objective", "force", "kind", "strength", "influence", "cost"}),
             table(
                 "actions", "A",
                 {"action", "source", "why", "objective", "owner", "due", "priority", "status", "result"})});
    }();
    return read;
}

GenerateOptions options() {
    GenerateOptions made;
    made.most = 1'000'000;
    made.today = *parseIsoDate("2026-03-02");
    made.say = [](std::string_view id, const std::vector<std::string>& arguments) {
        std::string said(id);
        for (const std::string& argument : arguments)
            said += " " + argument;
        return said;
    };
    return made;
}

// Writes what was proposed, as the command does.
ActionMemory write(Plan& plan, const ActionChanges& changes) {
    if (!plan.find("actions"))
        plan.sections.push_back({"actions", {}});
    std::vector<AcceptedAction> accepted;
    for (const Proposal& proposal : changes.added) {
        const std::string id = "generated" + std::to_string(accepted.size());
        plan.find("actions")->rows.push_back({id, proposal.row.values, {}});
        accepted.push_back({proposal.key, id});
    }
    return remember({}, changes, accepted);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    Plan plan;
    ActionChanges first;
    try {
        plan = keyplan::exchange::readPlanJson({reinterpret_cast<const char*>(data), size}, vocabulary());
        first = planActionChanges(plan, {}, options());
    } catch (const PlanError&) {
        return 0;
    }
    const ActionMemory memory = write(plan, first);
    const ActionChanges second = planActionChanges(plan, memory, options());
    if (!second.added.empty() || !second.updated.empty() || second.deletedByUser != 0) {
        std::cerr << second.added.size() << " added and " << second.updated.size()
                  << " updated by the second run\n";
        std::abort();
    }
    return 0;
}
