// A template: which sections a plan starts with, what it shows of each, and the printed page in front.
#pragma once

#include "planning/vocabulary.hpp"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace keyplan::planning::layout {

/// A section as a template shows it.
struct ShownSection {
    std::string section;
    /// The fields in view, in order; the others are there, hidden. Empty: all.
    std::vector<std::string> shown;
    /// Table rows laid out, filled or spare.
    int rows = 12;
    /// References beside which a column says what they point to.
    std::vector<std::string> explained;
    /// Rows that the template fills in, field by field.
    std::vector<std::map<std::string, std::string>> filled;
};

/// A working sheet: sections one below another.
struct WorkingSheet {
    std::string label;
    std::vector<ShownSection> sections;
    /// The step of the method that it begins or goes on; empty where a template has no steps.
    std::string step = {};
};

/// The sheet that says what the plan is for, where its sections are and what they still lack.
struct Start {
    std::string label;
    /// Whether the printed page comes before it.
    bool afterPage = false;
};

/// One piece of a printed line: a formula or a constant text over some of the page's columns.
struct PagePiece {
    int span = 1;
    std::string formula;
    std::string text;
    /// Words shown in its place while there is nothing to show.
    std::string prompt;
    std::string promptStyle = "Keyplan Page Prompt";
    std::string style;
    /// Characters that fit; 0 does not measure.
    int fits = 0;
    /// Styles laid over the piece where a condition holds.
    std::vector<std::pair<std::string, std::string>> signals;
};

struct PageLine {
    double height = 5; ///< millimetres
    std::vector<PagePiece> pieces;
};

/// The first rows of a section that meet a condition, side by side with other such lists.
struct PageList {
    int at = 0;
    int span = 0;
    /// Rows left to the lists before it.
    int skip = 0;
    std::string title;
    /// A condition over the section's columns; empty lists every filled row.
    std::string where;
    std::vector<PageLine> lines;
};

/// A stretch of the page: fixed lines, or lists of a section's rows.
struct PageBlock {
    std::string heading;
    /// The section that a click on the heading leads to and whose rows the lists show.
    std::string section;
    /// Millimetres of air above the block.
    double air = 4;
    double headingHeight = 6;
    int rows = 0;
    std::vector<PageLine> lines;
    std::vector<PagePiece> headers;
    std::vector<PageList> lists;
};

struct Page {
    std::string label;
    std::string pageStyle;
    std::vector<double> columns; ///< millimetres
    std::vector<PageBlock> blocks;
};

struct PlanTemplate {
    std::string id;
    std::string label;
    std::string description;
    std::string theme;
    /// The plan data file that shows the template filled.
    std::string sample;
    int version = 1;
    int minutes = 60;
    /// Where it stands among the templates: smaller comes first.
    int order = 1000;
    std::optional<Start> start;
    std::optional<Page> page;
    std::vector<WorkingSheet> sheets;

    /// Reads a template file. Throws PlanError "definition-invalid" (file, path, reason) for unknown members,
    /// sections or fields, and for a section named twice.
    static PlanTemplate parse(const std::string& file, const std::string& text, const Vocabulary& vocabulary);
};

/// The fields that a template fills in beforehand, once for each row.
std::vector<std::string> filledFields(const ShownSection& shown);

} // namespace keyplan::planning::layout
