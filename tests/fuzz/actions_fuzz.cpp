// Generated actions for plans from outside: refused with a sentence, or written so that a second run changes
// nothing.
#include "exchange/plan_json.hpp"
#include "planning/actions/generate.hpp"
#include "planning/errors.hpp"

#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <set>
#include <string>
#include <vector>

namespace {

using namespace keyplan::planning;

// The sections that the rules read, with no more than what they read there.
const Vocabulary& vocabulary() {
    static const Vocabulary read = [] {
        const auto section = [](const std::string& id, const std::string& kind,
                                const std::vector<std::string>& fields) {
            static const std::set<std::string> dates{"due", "close-date", "renewal-date", "period-end",
                                                     "last-contact"};
            std::string text =
                R"({"id": ")" + id + R"(", "kind": ")" + kind + R"(", "label": "L", "note": "N", )";
            static char prefix = 'A';
            if (kind == "table")
                text += R"("row-id": ")" + std::string(1, prefix++) + R"(", )";
            text += R"("fields": [)";
            for (const std::string& field : fields)
                text += (&field == &fields.front() ? "" : ", ") +
                        (R"({"id": ")" + field + R"(", "label": "L", "type": ")") +
                        (dates.contains(field) ? "date" : "text") + R"(", "prompt": "P"})";
            return std::pair(id + ".json", text + "]}");
        };
        return Vocabulary::parse(
            {section("account", "card",
                     {"manager", "currency", "period-end", "contract-status", "renewal-date", "our-revenue",
                      "churn-risk"}),
             section("objectives", "table",
                     {"objective", "whose", "measure", "target", "due", "owner", "priority", "status"}),
             section("force-field", "table", {"objective", "force", "kind", "strength", "influence", "cost"}),
             section("team", "table", {"name"}), section("swot", "table", {"importance", "rating"}),
             section("strategies", "table", {"kind", "internal", "external", "strategy", "adopted"}),
             section("risks", "table",
                     {"risk", "likelihood", "impact", "mitigation", "owner", "due", "status"}),
             section("opportunities", "table",
                     {"opportunity", "product", "unit", "amount", "probability", "stage", "close-date",
                      "next-step", "objective"}),
             section("whitespace", "table", {"unit", "product", "current", "potential"}),
             section("stakeholders", "table",
                     {"name", "title", "reports-to", "status", "influence", "influences", "our-contact",
                      "last-contact"}),
             section("relationship", "card", {"current-status", "target-status", "strategy"}),
             section("actions", "table",
                     {"action", "source", "why", "objective", "owner", "client-owner", "due", "priority",
                      "status", "result"})});
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
    std::vector<GeneratedAction> added;
    for (const Proposal& proposal : changes.added) {
        const std::string id = "generated" + std::to_string(added.size());
        plan.find("actions")->rows.push_back({id, proposal.row.values, {}});
        added.push_back({proposal.key, id, proposal.row.values});
    }
    return remember({}, added, {});
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
