// A template: which sections a plan starts with, what it shows of each, and the printed page in front.
#include "planning/layout/plan_template.hpp"

#include "planning/definition.hpp"

#include <set>

namespace keyplan::planning::layout {

namespace {

int whole(const Definition& node, const std::string& member, int otherwise) {
    const double value = node.number(member, otherwise);
    if (value < 0 || value > 10000 || value != static_cast<int>(value))
        node.at(member).refuse("must be a whole number from 0 to 10000");
    return static_cast<int>(value);
}

const Section& known(const Definition& node, const std::string& section, const Vocabulary& vocabulary) {
    const Section* found = vocabulary.find(section);
    if (!found)
        node.refuse("no section is called \"" + section + "\"");
    return *found;
}

void mustHave(const Definition& node, const Section& section, const std::string& field) {
    if (!section.find(field))
        node.refuse("section \"" + section.id + "\" has no field \"" + field + "\"");
}

ShownSection shownSection(const Definition& node, const Vocabulary& vocabulary) {
    node.allowOnly({"section", "shown", "rows", "explained", "filled"});
    ShownSection shown;
    shown.section = node.at("section").text();
    const Section& section = known(node, shown.section, vocabulary);
    shown.shown = node.texts("shown");
    shown.rows = whole(node, "rows", 12);
    shown.explained = node.texts("explained");
    for (const std::string& field : shown.shown)
        mustHave(node, section, field);
    for (const std::string& field : shown.explained) {
        mustHave(node, section, field);
        if (section.find(field)->refersTo.size() != 1)
            node.refuse("\"" + field + "\" refers to no one section, so nothing explains it");
    }
    for (const Definition& row : node.list("filled")) {
        std::map<std::string, std::string> values;
        for (const auto& [field, value] : row.members()) {
            mustHave(row, section, field);
            values[field] = value.text();
        }
        shown.filled.push_back(std::move(values));
    }
    return shown;
}

PagePiece pagePiece(const Definition& node) {
    node.allowOnly({"span", "formula", "text", "prompt", "prompt-style", "style", "fits", "signals"});
    PagePiece piece;
    piece.span = whole(node, "span", 1);
    piece.formula = node.text("formula", "");
    piece.text = node.text("text", "");
    piece.prompt = node.text("prompt", "");
    piece.promptStyle = node.text("prompt-style", piece.promptStyle);
    piece.style = node.text("style", "");
    piece.fits = whole(node, "fits", 0);
    for (const Definition& signal : node.list("signals")) {
        signal.allowOnly({"when", "style"});
        piece.signals.emplace_back(signal.at("when").text(), signal.at("style").text());
    }
    return piece;
}

std::vector<PagePiece> pagePieces(const Definition& node, const std::string& member) {
    std::vector<PagePiece> pieces;
    for (const Definition& piece : node.list(member))
        pieces.push_back(pagePiece(piece));
    return pieces;
}

std::vector<PageLine> pageLines(const Definition& node) {
    std::vector<PageLine> lines;
    for (const Definition& line : node.list("lines")) {
        line.allowOnly({"height", "pieces"});
        lines.push_back({line.number("height", 5), pagePieces(line, "pieces")});
    }
    return lines;
}

PageBlock pageBlock(const Definition& node, const Vocabulary& vocabulary) {
    node.allowOnly({"heading", "section", "air", "heading-height", "rows", "lines", "headers", "lists"});
    PageBlock block;
    block.heading = node.text("heading", "");
    block.section = node.text("section", "");
    if (!block.section.empty())
        known(node, block.section, vocabulary);
    block.air = node.number("air", 4);
    block.headingHeight = node.number("heading-height", 6);
    block.rows = whole(node, "rows", 0);
    block.lines = pageLines(node);
    block.headers = pagePieces(node, "headers");
    for (const Definition& list : node.list("lists")) {
        list.allowOnly({"at", "span", "skip", "title", "where", "lines"});
        block.lists.push_back({whole(list, "at", 0), whole(list, "span", 0), whole(list, "skip", 0),
                               list.text("title", ""), list.text("where", ""), pageLines(list)});
    }
    if (!block.lists.empty() && block.section.empty())
        node.refuse("lists need the section whose rows they show");
    return block;
}

Page readPage(const Definition& node, const Vocabulary& vocabulary) {
    node.allowOnly({"label", "page-style", "columns", "blocks"});
    Page page;
    page.label = node.at("label").text();
    page.pageStyle = node.at("page-style").text();
    for (const Definition& column : node.list("columns"))
        page.columns.push_back(column.number());
    for (const Definition& block : node.list("blocks"))
        page.blocks.push_back(pageBlock(block, vocabulary));
    return page;
}

} // namespace

PlanTemplate PlanTemplate::parse(const std::string& file, const std::string& text,
                                 const Vocabulary& vocabulary) {
    const Definition node = Definition::parse(file, text);
    node.allowOnly({"id", "label", "description", "theme", "sample", "version", "minutes", "order", "start",
                    "page", "sheets"});
    PlanTemplate made;
    made.id = node.at("id").text();
    made.label = node.at("label").text();
    made.description = node.at("description").text();
    made.theme = node.at("theme").text();
    made.sample = node.text("sample", "");
    made.version = whole(node, "version", 1);
    made.minutes = whole(node, "minutes", 60);
    made.order = whole(node, "order", made.order);
    if (node.has("start")) {
        const Definition start = node.at("start");
        start.allowOnly({"label", "after-page"});
        made.start = {start.at("label").text(), start.flag("after-page", false)};
    }
    if (node.has("page"))
        made.page = readPage(node.at("page"), vocabulary);
    std::set<std::string> seen;
    for (const Definition& sheet : node.list("sheets")) {
        sheet.allowOnly({"label", "step", "sections"});
        WorkingSheet working{sheet.at("label").text(), {}, sheet.text("step", "")};
        for (const Definition& section : sheet.list("sections")) {
            working.sections.push_back(shownSection(section, vocabulary));
            if (!seen.insert(working.sections.back().section).second)
                section.refuse("section \"" + working.sections.back().section +
                               "\" stands in the template twice");
        }
        made.sheets.push_back(std::move(working));
    }
    return made;
}

std::vector<std::string> filledFields(const ShownSection& shown) {
    std::vector<std::string> fields;
    for (const auto& row : shown.filled)
        for (const auto& [field, value] : row)
            fields.push_back(field);
    return fields;
}

} // namespace keyplan::planning::layout
