// How complete an open plan is, section by section, as its Start sheet counts it.
#include "planning/plan_completeness.hpp"

#include "planning/layout/completeness_formula.hpp"
#include "planning/words.hpp"

#include <algorithm>
#include <optional>

namespace keyplan::planning {

namespace {

std::vector<std::string> prefilledIn(const layout::PlanTemplate* made, const std::string& section) {
    if (made)
        for (const layout::WorkingSheet& sheet : made->sheets)
            for (const layout::ShownSection& shown : sheet.sections)
                if (shown.section == section)
                    return layout::filledFields(shown);
    return {};
}

bool isWritten(const Row& row, const std::string& field) {
    const Value& value = row.value(field);
    const auto* text = std::get_if<std::string>(&value);
    return text ? !isBlank(*text) : !isEmpty(value);
}

std::optional<SectionCompleteness> completenessOf(const Section& section, const SectionData& data,
                                                  const layout::SectionPlace& place,
                                                  const std::vector<std::string>& prefilled) {
    std::vector<std::string> own;
    std::vector<std::string> begin;
    for (const Field* field : layout::countedFields(section)) {
        if (!place.has(field->id))
            continue;
        if (std::find(prefilled.begin(), prefilled.end(), field->id) == prefilled.end())
            own.push_back(field->id);
        begin.push_back(field->id);
    }
    if (own.empty())
        return std::nullopt;
    SectionCompleteness found{section.id};
    std::size_t filled = 0;
    std::size_t all = 0;
    for (const Row& row : data.rows) {
        const auto written = [&](const std::string& field) { return isWritten(row, field); };
        if (section.kind == SectionKind::Table && std::none_of(begin.begin(), begin.end(), written))
            continue;
        for (const std::string& field : own) {
            ++all;
            if (written(field))
                ++filled;
            else if (found.firstGap.field.empty())
                found.firstGap = {row.id, field};
        }
    }
    if (all == 0)
        found.firstGap = {{}, own.front()};
    else
        found.share = static_cast<double>(filled) / static_cast<double>(all);
    return found;
}

} // namespace

PlanCompleteness planCompleteness(const Plan& plan, const Vocabulary& vocabulary,
                                  const layout::Places& places, const layout::PlanTemplate* made) {
    PlanCompleteness result;
    double sum = 0;
    for (const SectionData& data : plan.sections) {
        const Section* section = vocabulary.find(data.section);
        const auto place = places.find(data.section);
        if (!section || place == places.end())
            continue;
        const auto found = completenessOf(*section, data, place->second, prefilledIn(made, data.section));
        if (!found)
            continue;
        sum += found->share;
        result.complete += found->firstGap.field.empty() ? 1 : 0;
        result.sections.push_back(*found);
    }
    if (!result.sections.empty())
        result.share = sum / static_cast<double>(result.sections.size());
    return result;
}

} // namespace keyplan::planning
