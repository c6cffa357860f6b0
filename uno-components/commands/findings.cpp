// What a command found damaged in the plan, said to people and to scripts.
#include "commands/findings.hpp"

#include "package/damage_sentence.hpp"

namespace keyplan::commands {

using document::Damage;

nlohmann::ordered_json finding(const std::string& what, const std::string& section, const std::string& sheet,
                               const std::string& field, const std::string& sentence) {
    return {{"what", what}, {"section", section}, {"sheet", sheet}, {"field", field}, {"sentence", sentence}};
}

void tellDamage(const std::vector<Damage>& damage, const package::Package& package, std::string& sentence,
                nlohmann::ordered_json& details) {
    if (damage.empty())
        return;
    nlohmann::ordered_json& findings = details["findings"];
    for (const Damage& found : damage)
        findings.push_back(finding(std::string(idOf(found.kind)), found.section, found.sheet, found.field,
                                   package::damageSentence(found, package)));
    sentence += " " + package.messages.say("damage-note", {package::damageSentence(damage.front(), package)});
    if (damage.size() > 1)
        sentence += " " + package.messages.say("damage-more", {std::to_string(damage.size() - 1)});
}

} // namespace keyplan::commands
