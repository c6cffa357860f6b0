// What a template file can get wrong beyond its form, found by laying it out.
#include "planning/layout/template_check.hpp"

#include "planning/definition.hpp"
#include "planning/errors.hpp"
#include "planning/layout/workbook_layout.hpp"
#include "planning/vocabulary_check.hpp"

#include <algorithm>
#include <set>

namespace keyplan::planning::layout {

namespace {

std::string inQuotes(std::string_view text) {
    return '"' + std::string(text) + '"';
}

bool isBlank(const std::string& text) {
    return text.find_first_not_of(" \t\r\n") == std::string::npos;
}

void refuseTwice(const Definition& node, const std::string& member) {
    std::set<std::string> seen;
    for (const Definition& element : node.list(member))
        if (!seen.insert(element.text()).second)
            element.refuse(inQuotes(element.text()) + " stands there twice");
}

/// The page of a template: that what stands in it has room, a look and something to show.
class PageCheck {
public:
    PageCheck(const Vocabulary& vocabulary, const Theme& theme) : vocabulary_(vocabulary), theme_(theme) {}

    void run(const Definition& page) const {
        const auto columns = static_cast<int>(page.list("columns").size());
        if (columns == 0)
            page.refuse("a page needs columns");
        for (const Definition& block : page.list("blocks")) {
            SectionPlace listed;
            listed.section = block.text("section", "");
            lines(block, columns, nullptr);
            pieces(block, "headers", columns, nullptr);
            for (const Definition& list : block.list("lists")) {
                const int span = static_cast<int>(list.number("span", 0));
                if (static_cast<int>(list.number("at", 0)) + span > columns)
                    list.refuse("reaches beyond the page's " + std::to_string(columns) + " columns");
                if (list.has("where"))
                    formula(list.at("where"), nullptr);
                lines(list, span, &listed);
            }
        }
    }

private:
    void lines(const Definition& node, int columns, const SectionPlace* listed) const {
        for (const Definition& line : node.list("lines"))
            pieces(line, "pieces", columns, listed);
    }

    void pieces(const Definition& node, const std::string& member, int columns,
                const SectionPlace* listed) const {
        int used = 0;
        for (const Definition& piece : node.list(member)) {
            const int span = static_cast<int>(piece.number("span", 1));
            used += span;
            if (span < 1 || used > columns)
                piece.refuse("spans " + std::to_string(span) + " columns, but there is room for " +
                             std::to_string(columns - used + span));
            for (const char* style : {"style", "prompt-style"})
                if (piece.has(style) && !theme_.find(piece.at(style).text()))
                    piece.at(style).refuse("the theme " + inQuotes(theme_.id) + " has no style " +
                                           inQuotes(piece.at(style).text()));
            if (piece.has("formula"))
                formula(piece.at("formula"), listed);
            for (const Definition& signal : piece.list("signals")) {
                formula(signal.at("when"), listed);
                if (!theme_.find(signal.at("style").text()))
                    signal.at("style").refuse("the theme " + inQuotes(theme_.id) + " has no style " +
                                              inQuotes(signal.at("style").text()));
            }
        }
    }

    void formula(const Definition& node, const SectionPlace* listed) const {
        const std::string text = node.text();
        if (text.starts_with('='))
            node.refuse("a formula is written without its equals sign");
        try {
            // No section has a place here: only the names matter.
            expandFormula(text, {vocabulary_, {}, nullptr, 0, listed, {}});
        } catch (const PlanError& error) {
            if (error.id() != "formula-invalid")
                throw;
            node.refuse("names {" + error.arguments().at(1) + "}, which does not exist here");
        }
    }

    const Vocabulary& vocabulary_;
    const Theme& theme_;
};

void checkFilled(const Definition& section, const Section& known) {
    for (const Definition& row : section.list("filled")) {
        if (known.kind == SectionKind::Card)
            row.refuse("a card has no rows to fill in");
        for (const auto& [id, value] : row.members()) {
            const Field& field = *known.find(id);
            if (field.calculated())
                value.refuse("is calculated and cannot be filled in");
            if (field.type == FieldType::Choice &&
                std::find(field.choices.begin(), field.choices.end(), value.text()) == field.choices.end())
                value.refuse(inQuotes(value.text()) + " is none of its choices");
        }
    }
}

void checkSheets(const Definition& file, const Vocabulary& vocabulary) {
    // Documents do not tell small and capital letters apart in the names of sheets.
    std::set<std::string> seen;
    const auto checkLabel = [&](const Definition& label) {
        std::string name = label.text();
        if (const std::string mistake = mistakeInSheetName(name); !mistake.empty())
            label.refuse(mistake);
        std::transform(name.begin(), name.end(), name.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
        if (!seen.insert(name).second)
            label.refuse("two sheets are called " + inQuotes(label.text()));
    };
    if (file.has("page"))
        checkLabel(file.at("page").at("label"));
    if (file.has("start"))
        checkLabel(file.at("start").at("label"));
    const std::vector<Definition> sheets = file.list("sheets");
    if (sheets.empty())
        file.refuse("a template needs a sheet");
    for (const Definition& sheet : sheets) {
        checkLabel(sheet.at("label"));
        const std::vector<Definition> sections = sheet.list("sections");
        if (sections.empty())
            sheet.refuse("a sheet needs a section");
        for (const Definition& section : sections) {
            refuseTwice(section, "shown");
            refuseTwice(section, "explained");
            checkFilled(section, *vocabulary.find(section.at("section").text()));
        }
    }
}

/// What the layout itself takes from the theme, whatever the template says.
void checkLook(const Definition& file, const WorkbookLayout& book, const Theme& theme) {
    const auto mustHave = [&](const std::string& style) {
        if (!style.empty() && !theme.find(style))
            file.at("theme").refuse("the theme " + inQuotes(theme.id) + " lacks the style " +
                                    inQuotes(style));
    };
    for (const SheetLayout& sheet : book.sheets) {
        for (const Cell& cell : sheet.cells)
            mustHave(cell.style);
        for (const Signal& signal : sheet.signals)
            mustHave(signal.style);
        if (std::none_of(theme.pages.begin(), theme.pages.end(),
                         [&](const PageStyle& page) { return page.name == sheet.pageStyle; }))
            file.at("theme").refuse("the theme " + inQuotes(theme.id) + " has no page " +
                                    inQuotes(sheet.pageStyle));
    }
}

} // namespace

std::string mistakeInSheetName(std::string_view name) {
    // Other offices count in UTF-16: a letter beyond the basic plane takes two.
    constexpr int longest = 31;
    int length = 0;
    for (const char c : name) {
        const auto byte = static_cast<unsigned char>(c);
        length += (byte & 0xC0U) == 0x80U ? 0 : byte >= 0xF0U ? 2 : 1;
        if (byte < 0x20)
            return "a sheet's name is one line";
    }
    if (isBlank(std::string(name)))
        return "a sheet needs a name";
    if (length > longest)
        return "a sheet's name has at most 31 letters";
    if (name.find_first_of("[]*?:/\\") != std::string_view::npos || name.starts_with('\'') ||
        name.ends_with('\''))
        return "a sheet's name has no [ ] * ? : / \\ and no apostrophe at its ends";
    if (name.starts_with("Keyplan "))
        return "names that start with \"Keyplan\" belong to hidden sheets";
    return {};
}

PlanTemplate parseChecked(const std::string& file, const std::string& text, const Vocabulary& vocabulary,
                          const Themes& themes, const Messages& messages) {
    PlanTemplate made = PlanTemplate::parse(file, text, vocabulary);
    const Definition whole = Definition::parse(file, text);
    if (!isKebabCase(made.id))
        whole.at("id").refuse(inQuotes(made.id) +
                              " is no id: small letters and digits, words joined by hyphens");
    for (const char* member : {"label", "description"})
        if (isBlank(whole.at(member).text()))
            whole.at(member).refuse("must not be empty");
    const auto theme = themes.find(made.theme);
    if (theme == themes.end())
        whole.at("theme").refuse("no theme is called " + inQuotes(made.theme));
    checkSheets(whole, vocabulary);
    if (made.page) {
        PageCheck(vocabulary, theme->second).run(whole.at("page"));
        const std::string& style = made.page->pageStyle;
        if (std::none_of(theme->second.pages.begin(), theme->second.pages.end(),
                         [&](const PageStyle& page) { return page.name == style; }))
            whole.at("page")
                .at("page-style")
                .refuse("the theme " + inQuotes(made.theme) + " has no page " + inQuotes(style));
    }
    try {
        checkLook(whole, layWorkbook(made, vocabulary, messages), theme->second);
    } catch (const PlanError& error) {
        if (error.id() != "formula-invalid")
            throw;
        whole.refuse(messages.say(error.id(), error.arguments()));
    }
    return made;
}

void checkSectionStyles(const std::string& file, const std::string& text, const Themes& themes) {
    for (const Definition& field : Definition::parse(file, text).list("fields"))
        for (const Definition& signal : field.list("signals"))
            for (const auto& [id, theme] : themes)
                if (const std::string style = signal.at("style").text(); !theme.find(style))
                    signal.at("style").refuse("the theme " + inQuotes(id) + " has no style " +
                                              inQuotes(style));
}

} // namespace keyplan::planning::layout
