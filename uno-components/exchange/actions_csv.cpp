// A plan's actions as CSV, as the importers of Trello and Microsoft Planner take them.
#include "exchange/actions_csv.hpp"

#include "exchange/csv.hpp"
#include "planning/row_in_words.hpp"
#include "planning/words.hpp"

#include <algorithm>
#include <functional>

namespace keyplan::exchange {

namespace {

using planning::Field;
using planning::Plan;
using planning::Row;
using planning::sameWord;
using planning::Section;
using planning::Vocabulary;

constexpr const char* byteOrderMark = "\xEF\xBB\xBF";

struct Source {
    const Plan& plan;
    const Vocabulary& vocabulary;
    const Section& section;
};

struct Column {
    const char* name;
    /// Whose column it is; Both where the two have it alike.
    TaskBoard board;
    std::function<std::string(const Source&, const Row&)> cell;
};

std::string name(const Source& source, const Row& row) {
    const std::string words = planning::nameOf(row, source.section);
    return looksLikeFormula(words) && words != row.id ? row.id + " " + words : words;
}

std::string dateOf(const Row& row, std::string_view field) {
    const auto date = row.date(field);
    return date ? planning::isoDate(*date) : std::string();
}

std::string description(const Source& source, const Row& row) {
    std::vector<std::string_view> except{source.section.fields.front().id};
    for (const std::string_view field : {"start", "due"})
        if (row.date(field))
            except.push_back(field);
    std::string lines;
    for (const auto& [label, value] :
         planning::rowInWords(source.plan, source.vocabulary, source.section, row, except))
        lines += (lines.empty() ? "" : "\n") + label + ": " + value;
    return lines;
}

/// The status by the vocabulary's words, whatever its case; the first of them where none was given.
std::string status(const Source& source, const Row& row) {
    std::string given = row.text("status");
    const Field* field = source.section.find("status");
    if (!field || field->choices.empty())
        return given;
    const auto known = std::find_if(field->choices.begin(), field->choices.end(),
                                    [&](const std::string& choice) { return sameWord(choice, given); });
    if (known != field->choices.end())
        return *known;
    return given.empty() ? field->choices.front() : given;
}

std::string progress(const Row& row) {
    const std::string given = row.text("status");
    if (sameWord(given, "Done"))
        return "Completed";
    return sameWord(given, "Doing") ? "In progress" : "Not started";
}

std::string priority(const Row& row) {
    std::string given = row.text("priority");
    return sameWord(given, "High") ? "Important" : given;
}

std::string owner(const Source& source, const Row& row) {
    std::string owner = row.text("owner");
    for (const Row& member : source.plan.rows("team"))
        if (!owner.empty() && sameWord(member.text("name"), owner) && !member.text("email").empty())
            return member.text("email");
    return owner;
}

std::string objective(const Source& source, const Row& row) {
    const Field* field = source.section.find("objective");
    return field ? planning::referenceInWords(source.plan, source.vocabulary, *field, row.text(field->id))
                 : std::string();
}

const std::vector<Column>& columns() {
    static const std::vector<Column> all = {
        {"Id", TaskBoard::Both, [](const Source&, const Row& row) { return row.id; }},
        {"Card Name", TaskBoard::Trello, name},
        {"Card Description", TaskBoard::Trello, description},
        {"List Name", TaskBoard::Trello, status},
        {"Members", TaskBoard::Trello, owner},
        {"Due Complete", TaskBoard::Trello,
         [](const Source&, const Row& row) {
             return sameWord(row.text("status"), "Done") ? "true" : "false";
         }},
        {"Task Name", TaskBoard::Planner, name},
        {"Bucket Name", TaskBoard::Planner, objective},
        {"Progress", TaskBoard::Planner, [](const Source&, const Row& row) { return progress(row); }},
        {"Priority", TaskBoard::Planner, [](const Source&, const Row& row) { return priority(row); }},
        {"Assigned To", TaskBoard::Planner, owner},
        {"Description", TaskBoard::Planner, description},
        {"Start Date", TaskBoard::Both, [](const Source&, const Row& row) { return dateOf(row, "start"); }},
        {"Due Date", TaskBoard::Both, [](const Source&, const Row& row) { return dateOf(row, "due"); }},
        {"Labels", TaskBoard::Both, [](const Source&, const Row& row) { return row.text("priority"); }},
    };
    return all;
}

} // namespace

std::string writeActionsCsv(const Plan& plan, const Vocabulary& vocabulary, TaskBoard board) {
    const Section* section = vocabulary.find("actions");
    if (!section || section->fields.empty())
        return {};
    const Source source{plan, vocabulary, *section};
    const auto eachColumn = [&](const std::function<std::string(const Column&)>& cell) {
        std::vector<std::string> cells;
        for (const Column& column : columns())
            if (board == TaskBoard::Both || column.board == TaskBoard::Both || column.board == board)
                cells.push_back(cell(column));
        return csvLine(cells);
    };
    std::string text = byteOrderMark;
    text += eachColumn([](const Column& column) { return column.name; });
    for (const Row& row : plan.rows("actions"))
        if (!row.isBlank())
            text += eachColumn([&](const Column& column) { return column.cell(source, row); });
    return text;
}

} // namespace keyplan::exchange
