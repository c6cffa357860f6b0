// What the panel says about the document in front: pure words, before anything is painted.
#pragma once

#include "planning/actions/proposal.hpp"
#include "planning/plan_health.hpp"

#include <map>
#include <string>
#include <vector>

namespace keyplan::sidebar {

enum class PieceKind { Title, Heading, Text, Link, Bar, Button };

/// A place in the panel, from top to bottom; what has nothing to say is not shown.
struct Slot {
    std::string name;
    PieceKind kind;
};

/// Every place there is. The order is that of the Tab key, too.
const std::vector<Slot>& slots();

enum class Tone { Plain, Good, Watch, Bad };

/// A cell of the plan, by section, row id and field, so that it is found wherever it was moved to. A table's
/// row without an id is its first empty one.
struct Destination {
    std::string section;
    std::string row;
    std::string field;

    bool operator==(const Destination&) const = default;
};

struct Piece {
    std::string text;
    Tone tone = Tone::Plain;
    /// The tip over it.
    std::string description = {};
    Destination leadsTo = {};
    /// Of a bar, 0..1.
    double share = 0;

    bool operator==(const Piece&) const = default;
};

/// By the names of slots.
using PanelContent = std::map<std::string, Piece>;

/// Words for what a section or field is called.
struct Labels {
    const planning::Vocabulary& vocabulary;
    const planning::layout::Places& places;

    std::string section(const std::string& id) const;
    std::string field(const std::string& section, const std::string& id) const;
    std::string sheet(const std::string& section) const;
};

PanelContent healthContent(const planning::PlanHealth& health, const planning::Plan& plan,
                           const Labels& labels, const planning::Say& say);

/// For a spreadsheet that holds no plan.
PanelContent noPlanContent(const planning::Say& say);

} // namespace keyplan::sidebar
