// Which sections a document holds, where each lies, and what is damaged: its marks and its names together.
#include "document/plan_sections.hpp"

#include "document/headers.hpp"
#include "document/sheet_names.hpp"

#include <algorithm>
#include <map>

namespace keyplan::document {

namespace {

using planning::Section;
using planning::layout::SectionPlace;

using Names = std::map<std::string, AnchorName, std::less<>>;
using Found = std::vector<std::pair<SheetContents, std::vector<FoundSection>>>;

Names anchorNames(const Spreadsheet& spreadsheet, const planning::Vocabulary& vocabulary) {
    Names names;
    for (const Section& section : vocabulary.sections())
        if (auto name = readAnchorName(spreadsheet, section.id))
            names.emplace(section.id, std::move(*name));
    return names;
}

NamedAnchors anchorsOn(const std::string& sheet, const Names& names) {
    NamedAnchors anchors;
    for (const auto& [section, name] : names)
        if (!name.gone && name.sheet == sheet)
            anchors.emplace(section, name.at);
    return anchors;
}

/// How well a place fits the document's name for its section.
int fit(const SectionPlace& place, const Names& names) {
    const auto name = names.find(place.section);
    if (name == names.end() || name->second.gone || name->second.sheet != place.sheet)
        return 0;
    return name->second.at == planning::layout::Position{place.anchorRow, place.anchorColumn} ? 2 : 1;
}

/// The plan's own place of each section among all that were found.
std::map<std::string, const FoundSection*> chooseOwn(const Found& found, const Names& names) {
    std::map<std::string, const FoundSection*> own;
    for (const auto& [contents, sections] : found)
        for (const FoundSection& section : sections) {
            const FoundSection*& best = own[section.place.section];
            if (!best || fit(section.place, names) > fit(best->place, names))
                best = &section;
        }
    return own;
}

/// What a name says of a section that no marks were found of. `places` are those of the plan, by sheet.
Damage missing(const Section& section, const AnchorName& name, const Found& found,
               const std::vector<std::vector<SectionPlace>>& places) {
    Damage damage{DamageKind::SectionLost, section.id, name.sheet, {}, {}, {}};
    if (!name.gone)
        return damage;
    for (std::size_t i = 0; i < found.size(); ++i)
        if (showsHeaders(found[i].first, section, places[i])) {
            damage.sheet = found[i].first.sheet();
            return damage;
        }
    damage.kind = name.sheet.empty() ? DamageKind::SheetRemoved : DamageKind::SectionRemoved;
    return damage;
}

/// Whether a section of the plan lies elsewhere, too.
std::optional<Damage> copyOf(const FoundSection& own, const Found& found) {
    for (const auto& [contents, sections] : found)
        for (const FoundSection& other : sections)
            if (&other != &own && other.place.section == own.place.section)
                return Damage{
                    DamageKind::SectionCopied, own.place.section, own.place.sheet, {}, contents.sheet(), {}};
    return std::nullopt;
}

/// What is damaged in a section that was found.
void examine(const Spreadsheet& spreadsheet, const SheetContents& contents, const Section& section,
             const FoundSection& own, const Found& found, std::vector<Damage>& damage) {
    damage.insert(damage.end(), own.damage.begin(), own.damage.end());
    for (const std::string& field : blankHeaders(spreadsheet, contents, section, own.place))
        damage.push_back({DamageKind::HeaderBlank, section.id, own.place.sheet, field, {}, {}});
    if (auto copy = copyOf(own, found))
        damage.push_back(std::move(*copy));
}

} // namespace

PlanSections findPlanSections(const Spreadsheet& spreadsheet, const planning::Vocabulary& vocabulary) {
    const Names names = anchorNames(spreadsheet, vocabulary);
    Found found;
    for (const std::string& sheet : spreadsheet.sheetNames()) {
        SheetContents contents(spreadsheet, sheet);
        auto sections = findSections(spreadsheet, contents, vocabulary, anchorsOn(sheet, names));
        found.emplace_back(std::move(contents), std::move(sections));
    }
    const auto own = chooseOwn(found, names);
    PlanSections plan;
    std::vector<std::vector<SectionPlace>> places(found.size());
    for (std::size_t i = 0; i < found.size(); ++i)
        for (const FoundSection& section : found[i].second)
            if (own.at(section.place.section) == &section) {
                places[i].push_back(section.place);
                examine(spreadsheet, found[i].first, *vocabulary.find(section.place.section), section, found,
                        plan.damage);
            }
    for (const Section& section : vocabulary.sections())
        if (const auto name = names.find(section.id); name != names.end() && !own.contains(section.id))
            plan.damage.push_back(missing(section, name->second, found, places));
    for (std::size_t i = 0; i < found.size(); ++i)
        plan.sheets.emplace_back(std::move(found[i].first), std::move(places[i]));
    return plan;
}

} // namespace keyplan::document
