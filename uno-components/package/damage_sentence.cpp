// What a plan has lost, in a sentence.
#include "package/damage_sentence.hpp"

#include "planning/layout/place.hpp"

namespace keyplan::package {

using document::Damage;
using document::DamageKind;

namespace {

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

} // namespace

std::string damageSentence(const Damage& damage, const Package& package) {
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

} // namespace keyplan::package
