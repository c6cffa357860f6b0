// Calculated fields that read each other in a circle, in one section or across several.
#include "planning/formula_circle.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace keyplan::planning {

namespace {

/// A field by the places of its section in the vocabulary and of itself in the section.
struct FieldAt {
    std::size_t section = 0;
    std::size_t field = 0;
    auto operator<=>(const FieldAt&) const = default;
};

class CircleSearch {
public:
    CircleSearch(const std::vector<Definition>& files, const Vocabulary& vocabulary)
        : files_(files), sections_(vocabulary.sections()) {}

    void run() {
        for (std::size_t section = 0; section < sections_.size(); ++section)
            for (std::size_t field = 0; field < sections_[section].fields.size(); ++field)
                visit({section, field});
    }

private:
    const Field& field(FieldAt at) const { return sections_[at.section].fields[at.field]; }
    std::string nameOf(FieldAt at) const { return '"' + sections_[at.section].id + '.' + field(at).id + '"'; }

    void visit(FieldAt at) {
        if (std::find(trail_.begin(), trail_.end(), at) != trail_.end())
            refuse(at);
        if (done_[at] || !field(at).calculated())
            return;
        trail_.push_back(at);
        for (const std::string& formula : {field(at).formula, field(at).formulaWithout})
            for (const FieldAt& next : readBy(formula, at.section))
                visit(next);
        trail_.pop_back();
        done_[at] = true;
    }

    /// The fields that a formula names: {field} and {first..last} of its own section, {section.field}.
    std::vector<FieldAt> readBy(std::string_view formula, std::size_t own) const {
        std::vector<FieldAt> fields;
        for (std::size_t open = formula.find('{'); open != std::string_view::npos;
             open = formula.find('{', open + 1)) {
            const std::string_view name = formula.substr(open + 1, formula.find('}', open) - open - 1);
            if (name.find(':') != std::string_view::npos)
                continue;
            if (const auto dots = name.find(".."); dots != std::string_view::npos) {
                const auto last = place(own, name.substr(dots + 2));
                for (auto at = place(own, name.substr(0, dots)); at && *at <= *last; ++at->field)
                    fields.push_back(*at);
                continue;
            }
            const auto dot = name.find('.');
            const bool foreign = dot != std::string_view::npos;
            // Row ids and hints are no fields and read nothing.
            if (const auto at = place(foreign ? sectionCalled(name.substr(0, dot)) : own,
                                      foreign ? name.substr(dot + 1) : name))
                fields.push_back(*at);
        }
        return fields;
    }

    std::size_t sectionCalled(std::string_view id) const {
        const auto found = std::find_if(sections_.begin(), sections_.end(),
                                        [&](const Section& known) { return known.id == id; });
        return static_cast<std::size_t>(found - sections_.begin());
    }

    std::optional<FieldAt> place(std::size_t section, std::string_view id) const {
        const Field* found = sections_.at(section).find(id);
        if (!found)
            return std::nullopt;
        return FieldAt{section, static_cast<std::size_t>(found - sections_[section].fields.data())};
    }

    [[noreturn]] void refuse(FieldAt again) const {
        std::vector<FieldAt> circle(std::find(trail_.begin(), trail_.end(), again), trail_.end());
        // Told from its first field on, wherever the search met it.
        std::rotate(circle.begin(), std::min_element(circle.begin(), circle.end()), circle.end());
        std::string words = "is calculated in a circle: " + nameOf(circle.front());
        for (std::size_t i = 1; i <= circle.size(); ++i)
            words += (i == 1 ? " reads " : ", which reads ") + nameOf(circle[i % circle.size()]);
        const FieldAt start = circle.front();
        const FieldAt next = circle[1 % circle.size()];
        const auto read = readBy(field(start).formula, start.section);
        const bool byFormula = std::find(read.begin(), read.end(), next) != read.end();
        files_[start.section]
            .list("fields")[start.field]
            .at(byFormula ? "formula" : "formula-without")
            .refuse(words);
    }

    const std::vector<Definition>& files_;
    const std::vector<Section>& sections_;
    std::vector<FieldAt> trail_;
    std::map<FieldAt, bool> done_;
};

} // namespace

void refuseCircles(const std::vector<Definition>& files, const Vocabulary& vocabulary) {
    CircleSearch(files, vocabulary).run();
}

} // namespace keyplan::planning
