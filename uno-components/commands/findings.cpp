// What a command found damaged in the plan, said to people and to scripts.
#include "commands/findings.hpp"

#include "planning/layout/place.hpp"

namespace keyplan::commands {

namespace {

using document::Damage;
using document::DamageKind;

/// What becomes of a lost mark, or what to do about it; "" where the sentence before says it.
std::string afterwards(const Damage& damage) {
    switch (damage.kind) {
    case DamageKind::MarkLost:
    case DamageKind::FieldIdLost:
    case DamageKind::ValueMarkLost:
    case DamageKind::EndMarkLost:
    case DamageKind::HintsMarkLost:
        if (damage.mended)
            return "damage-mended";
        return damage.mark ? "damage-to-be-mended" : "damage-" + std::string(idOf(damage.kind)) + "-open";
    default:
        return {};
    }
}

std::string sentenceId(const Damage& damage, const planning::Section* section) {
    std::string id = "damage-" + std::string(idOf(damage.kind));
    if (damage.kind == DamageKind::FieldLost && section->kind == planning::SectionKind::Card)
        id += "-card";
    if (damage.kind == DamageKind::SectionCopied && damage.otherSheet == damage.sheet)
        id += "-twice";
    return id;
}

std::string sentenceOf(const Damage& damage, const package::Package& package) {
    const planning::Section* section = package.vocabulary.find(damage.section);
    const planning::Field* field = section ? section->find(damage.field) : nullptr;
    const std::vector<std::string> words{section ? section->label : std::string(),
                                         damage.sheet,
                                         field ? field->label : std::string(),
                                         damage.otherSheet,
                                         damage.field,
                                         std::string(planning::layout::anchorPrefix) + damage.section};
    std::string sentence = package.messages.say(sentenceId(damage, section), words);
    if (const std::string id = afterwards(damage); !id.empty())
        sentence += " " + package.messages.say(id, words);
    return sentence;
}

} // namespace

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
                                   sentenceOf(found, package)));
    sentence += " " + package.messages.say("damage-note", {sentenceOf(damage.front(), package)});
    if (damage.size() > 1)
        sentence += " " + package.messages.say("damage-more", {std::to_string(damage.size() - 1)});
}

} // namespace keyplan::commands
