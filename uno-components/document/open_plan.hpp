// A plan found in an open document: its data, and where each section and row lies.
#pragma once

#include "document/damage.hpp"
#include "document/spreadsheet.hpp"
#include "planning/layout/place.hpp"
#include "planning/plan.hpp"
#include "planning/vocabulary.hpp"

#include <map>
#include <string>
#include <vector>

namespace keyplan::document {

/// One row of a table as it lies in its sheet.
struct RowPlace {
    int row = 0;
    /// As written in the sheet; empty where the user inserted a row.
    std::string writtenId;
    /// Nothing in it but its id and what Keyplan calculates.
    bool blank = true;
};

struct OpenPlan {
    planning::Plan plan;
    planning::layout::Places places;
    /// Every row of each table, blank ones too, from top to bottom.
    std::map<std::string, std::vector<RowPlace>, std::less<>> rows;
    /// The sheet row of each row of `plan`, in the same order.
    std::map<std::string, std::vector<int>, std::less<>> filled;
    /// The largest number used in the ids of each table, spare rows included.
    std::map<std::string, int, std::less<>> lastNumber;
    /// What its user's edits took from it, the gravest first.
    std::vector<Damage> damage = {};

    std::vector<std::string> sheetsOf(const std::vector<std::string>& sections) const;
    /// Whether a changing command would put something right, see Damage::canBeMended.
    bool canBeMended() const;
};

/// Finds the sections by their anchors, wherever rows, columns and sheets were moved to, and reads them. A
/// filled row without an id gets the next free one in the data; the document is not changed. Where marks are
/// lost, what remains is used, and `damage` says so. Throws PlanError "no-plan" when there is neither a
/// section nor a trace of one.
OpenPlan readOpenPlan(const Spreadsheet& spreadsheet, const planning::Vocabulary& vocabulary);

} // namespace keyplan::document
