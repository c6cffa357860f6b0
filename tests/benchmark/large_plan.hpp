// A plan far larger than a person would write by hand, as plan data, always the same: for whatever is timed
// on large plans.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdio>
#include <random>
#include <string>

#include <nlohmann/json.hpp>

namespace keyplan::benchmark {

struct LargePlan {
    int objectives = 200;
    int forces = 2000;
    int actions = 2000;
    int stakeholders = 500;
    int opportunities = 200;
    int risks = 200;
    int whitespace = 200;
    int swot = 200;
    int team = 20;
    /// The id of the template the data is for.
    std::string templateId = "strategic";
};

/// The plan data as JSON text, valid throughout: every reference leads to a row that is there, no action
/// waits for a later one, bosses form one tree. A third of the people are known to one of us; every objective
/// has forces, about half of them a good chance. The plan lies in 2026 and 2027.
inline std::string largePlanData(const LargePlan& size = {}) {
    using nlohmann::ordered_json;
    std::mt19937 random(20260302);
    const auto upTo = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most)); };
    const auto one = [&](const auto& of) {
        return of[static_cast<std::size_t>(upTo(static_cast<int>(of.size())))];
    };
    const auto id = [](const char* prefix, int number) { return prefix + std::to_string(number); };
    const auto score = [&] { return 1 + upTo(5); };
    const auto date = [&](int year) {
        std::array<char, 32> text{};
        std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", year, 1 + upTo(12), 1 + upTo(28));
        return std::string(text.data());
    };
    const std::array statuses{"Not started", "On track", "At risk", "Off track"};
    const std::array roles{"Decision maker", "Approver", "Evaluator", "Influencer", "User", "Champion"};
    const std::array attitudes{"Mentor", "Supporter", "Neutral", "Non-supporter", "Enemy"};
    const std::array stages{"Identified", "Qualified", "Proposed", "Negotiating"};
    const auto member = [&](int number) { return "Colleague " + std::to_string(number); };
    const auto anybody = [&] { return member(1 + upTo(size.team)); };
    const auto objective = [&] { return id("O", 1 + upTo(size.objectives)); };

    ordered_json plan{{"keyplan", 1}, {"template", size.templateId}};
    ordered_json& sections = plan["sections"];
    sections["account"] = {{"name", "Large Holdings"},    {"industry", "Everything"},
                           {"manager", member(1)},        {"period-start", "2026-01-01"},
                           {"period-end", "2027-12-31"},  {"currency", "EUR"},
                           {"renewal-date", "2027-03-31"}};
    for (int n = 1; n <= size.objectives; ++n)
        sections["objectives"].push_back(
            {{"id", id("O", n)},
             {"objective", "Reach figure " + std::to_string(n) + " with the client"},
             {"measure", "Figure " + std::to_string(n)},
             {"baseline", 10},
             {"target", 100},
             {"current", 10 + upTo(90)},
             {"due", date(2027)},
             {"owner", anybody()},
             {"priority", score()},
             {"status", one(statuses)}});
    for (int n = 1; n <= size.team; ++n)
        sections["team"].push_back({{"id", id("T", n)}, {"name", member(n)}, {"role", "Account team"}});
    for (int n = 1; n <= size.stakeholders; ++n) {
        ordered_json person{{"id", id("P", n)},
                            {"name", "Person " + std::to_string(n)},
                            {"title", "Head of unit " + std::to_string(n)},
                            {"buying-role", one(roles)},
                            {"status", one(attitudes)},
                            {"influence", score()}};
        if (n > 1)
            person["reports-to"] = id("P", 1 + (n - 2) / 5);
        if (upTo(4) == 0)
            person["influences"] =
                id("P", 1 + upTo(size.stakeholders)) + ", " + id("P", 1 + upTo(size.stakeholders));
        if (n % 3 == 0) {
            person["our-contact"] = id("T", 1 + upTo(size.team));
            person["last-contact"] = date(2025);
        }
        sections["stakeholders"].push_back(std::move(person));
    }
    for (int n = 1; n <= size.whitespace; ++n)
        sections["whitespace"].push_back({{"id", id("W", n)},
                                          {"unit", "Unit " + std::to_string(1 + n / 10)},
                                          {"product", "Product " + std::to_string(n % 10)},
                                          {"current", 1000 * upTo(50)},
                                          {"potential", 1000 * upTo(100)}});
    for (int n = 1; n <= size.opportunities; ++n)
        sections["opportunities"].push_back({{"id", id("OP", n)},
                                             {"opportunity", "Deal " + std::to_string(n)},
                                             {"amount", 1000 * (1 + upTo(500))},
                                             {"probability", 0.05 * upTo(20)},
                                             {"stage", one(stages)},
                                             {"close-date", date(2027)},
                                             {"next-step", n % 2 == 0 ? "Send the offer" : ""},
                                             {"objective", objective()}});
    for (int n = 1; n <= size.risks; ++n)
        sections["risks"].push_back({{"id", id("RK", n)},
                                     {"risk", "Setback " + std::to_string(n)},
                                     {"likelihood", score()},
                                     {"impact", score()},
                                     {"mitigation", "Prepare for setback " + std::to_string(n)},
                                     {"owner", anybody()},
                                     {"status", "Open"}});
    const std::array kinds{"Strength", "Weakness", "Opportunity", "Threat"};
    for (int n = 1; n <= size.swot; ++n)
        sections["swot"].push_back({{"id", id("SW", n)},
                                    {"about", n % 2 == 0 ? "Us" : "Client"},
                                    {"kind", one(kinds)},
                                    {"statement", "Factor " + std::to_string(n) + " decides what they buy"},
                                    {"importance", score()},
                                    {"rating", score()}});
    for (int n = 1; n <= size.forces; ++n)
        // Every objective in turn, so that none is without forces.
        sections["force-field"].push_back({{"id", id("F", n)},
                                           {"objective", id("O", 1 + (n - 1) % size.objectives)},
                                           {"force", "Force " + std::to_string(n) + " moves the client"},
                                           {"kind", upTo(2) == 0 ? "Driver" : "Barrier"},
                                           {"strength", score()},
                                           {"influence", score()}});
    for (int n = 1; n <= size.actions; ++n) {
        ordered_json action{
            {"id", id("A", n)},         {"action", "Work on step " + std::to_string(n) + " with the client"},
            {"objective", objective()}, {"owner", anybody()},
            {"duration", 1 + upTo(15)}, {"due", date(2027)},
            {"priority", "Medium"},     {"status", "To do"}};
        // At most 40 links in a row, so that the plan ends in this century.
        if (n % 40 != 1)
            action["after"] = id("A", n - 1 - upTo(std::min(n % 40 == 0 ? 39 : n % 40 - 1, 8)));
        sections["actions"].push_back(std::move(action));
    }
    return plan.dump();
}

} // namespace keyplan::benchmark
