// The functions' help as HTML pages that need nothing but themselves, and the README's table.
#include "tools/catalogue/generators.hpp"

#include <algorithm>

namespace keyplan::catalogue {

namespace {

constexpr std::string_view style =
    R"css(/* Generated from the function catalogue's compiler: the look of the help pages. */
:root { color-scheme: light dark; --ink: #22292c; --quiet: #5d6a70; --line: #d0d7db; --accent: #0f5c6e; --paper: #fff; }
@media (prefers-color-scheme: dark) { :root { --ink: #e4e9eb; --quiet: #9fadb3; --line: #3b474c; --accent: #7cc4d4; --paper: #161b1d; } }
body { font: 16px/1.55 "Liberation Sans", Arial, sans-serif; color: var(--ink); background: var(--paper); max-width: 46rem; margin: 3rem auto; padding: 0 1.5rem; }
h1 { font-size: 1.6rem; margin: 0 0 .4rem; color: var(--accent); }
h2 { font-size: 1.05rem; margin: 2.2rem 0 .5rem; color: var(--accent); }
a { color: var(--accent); text-decoration: none; }
a:hover, a:focus { text-decoration: underline; }
code, .formula { font-family: "Liberation Mono", monospace; font-size: .92em; }
.lead { font-size: 1.08rem; margin: .2rem 0 1rem; }
.quiet { color: var(--quiet); }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .45rem 1rem .45rem 0; border-bottom: 1px solid var(--line); }
th { font-weight: normal; color: var(--quiet); }
table.cells { width: auto; margin: .4rem 0 .6rem; }
table.cells td { border: 1px solid var(--line); padding: .2rem .7rem; min-width: 3.5rem; height: 1.4em; }
table.cells th { border: none; padding: .2rem .7rem; text-align: center; font-size: .85em; }
td.number { text-align: right; }
ul { padding-left: 1.2rem; }
)css";

std::string page(const std::string& title, const std::string& body) {
    return "<!DOCTYPE html>\n<!-- Generated from the function catalogue. -->\n<html "
           "lang=\"en\">\n<head>\n<meta "
           "charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>" +
           escaped(title) +
           " – Keyplan</title>\n<link rel=\"stylesheet\" href=\"functions.css\">\n</head>\n<body>\n" + body +
           "</body>\n</html>\n";
}

std::string link(const FunctionEntry& function) {
    return "<a href=\"" + pageName(function) + ".html\">" + escaped(function.name) + "</a>";
}

std::string shown(const nlohmann::json& value) {
    if (value.is_object())
        return value.at("error").get<std::string>();
    return value.is_string() ? value.get<std::string>() : value.dump();
}

std::string cellTable(const std::vector<std::vector<nlohmann::json>>& rows) {
    std::size_t width = 0;
    for (const auto& row : rows)
        width = std::max(width, row.size());
    if (width == 0)
        return "";
    std::string html = "<table class=\"cells\">\n<tr><th></th>";
    for (std::size_t column = 0; column < width; ++column)
        html += "<th>" + std::string(1, static_cast<char>('A' + column)) + "</th>";
    html += "</tr>\n";
    for (std::size_t line = 0; line < rows.size(); ++line) {
        html += "<tr><th>" + std::to_string(line + 1) + "</th>";
        for (const auto& cell : rows[line])
            html += (cell.is_number() ? "<td class=\"number\">" : "<td>") + escaped(shown(cell)) + "</td>";
        html += "</tr>\n";
    }
    return html + "</table>\n";
}

std::string exampleHtml(const Example& example) {
    std::string html = "<p>" + escaped(in(example.description, "en")) + "</p>\n" + cellTable(example.cells);
    html += "<p class=\"formula\">" + escaped(example.formula) + "</p>\n";
    if (example.results.size() == 1 && example.results.front().size() == 1)
        return html + "<p>gives <strong>" + escaped(shown(example.results.front().front())) +
               "</strong></p>\n";
    html += "<p>gives</p>\n<table class=\"cells\">\n";
    for (const auto& row : example.results) {
        html += "<tr>";
        for (const auto& result : row)
            html +=
                (result.is_number() ? "<td class=\"number\">" : "<td>") + escaped(shown(result)) + "</td>";
        html += "</tr>\n";
    }
    return html + "</table>\n";
}

std::string functionPage(const FunctionEntry& function, const Functions& functions) {
    std::string html = "<p class=\"quiet\"><a href=\"functions.html\">All functions</a> · " +
                       escaped(in(function.family, "en")) + "</p>\n<h1>" + escaped(function.name) +
                       "</h1>\n<p class=\"lead\">" + escaped(in(function.description, "en")) +
                       "</p>\n<p><code>" + escaped(signature(function)) + "</code></p>\n<table>\n";
    for (const auto& argument : function.arguments)
        html += "<tr><td><code>" + escaped(in(argument.label, "en")) + "</code>" +
                (argument.optional ? "<br><span class=\"quiet\">optional</span>" : "") + "</td><td>" +
                escaped(in(argument.description, "en")) + "</td></tr>\n";
    html += "</table>\n<h2>Result</h2>\n<p>" + escaped(in(function.result, "en")) + "</p>\n";
    if (!function.notes.empty()) {
        html += "<h2>Notes</h2>\n<ul>\n";
        for (const auto& note : function.notes)
            html += "<li>" + escaped(in(note, "en")) + "</li>\n";
        html += "</ul>\n";
    }
    html += "<h2>Examples</h2>\n";
    for (const auto& example : function.examples)
        html += exampleHtml(example);
    html += "<h2>Errors</h2>\n<table>\n";
    for (const auto& [code, when] : function.errors)
        html +=
            "<tr><td><code>" + escaped(code) + "</code></td><td>" + escaped(in(when, "en")) + "</td></tr>\n";
    html += "</table>\n";
    if (!function.seeAlso.empty()) {
        html += "<h2>See also</h2>\n<p>";
        for (const auto& other : functions)
            if (std::find(function.seeAlso.begin(), function.seeAlso.end(), other.name) !=
                function.seeAlso.end())
                html += link(other) + " ";
        html += "</p>\n";
    }
    return page(function.name,
                html + "<p class=\"quiet\">Source: " + escaped(in(function.source, "en")) + "</p>\n");
}

std::string indexPage(const Functions& functions) {
    std::string html =
        "<h1>Worksheet functions</h1>\n<p class=\"lead\">What Keyplan adds to Calc's formulas. "
        "Arguments are separated by semicolons, which Calc accepts in every language.</p>\n";
    const Text* family = nullptr;
    for (const auto& function : functions) {
        if (!family || *family != function.family) {
            html += (family ? "</table>\n<h2>" : "<h2>") + escaped(in(function.family, "en")) +
                    "</h2>\n<table>\n";
            family = &function.family;
        }
        html += "<tr><td>" + link(function) + "</td><td>" + escaped(in(function.description, "en")) +
                "</td></tr>\n";
    }
    return page("Worksheet functions", html + (family ? "</table>\n" : ""));
}

// In a markdown table a bar would end the cell.
std::string tableCell(std::string text) {
    for (std::size_t at = 0; (at = text.find('|', at)) != std::string::npos; at += 2)
        text.insert(at, "\\");
    return text;
}

} // namespace

std::string pageName(const FunctionEntry& function) {
    std::string name = function.name;
    std::transform(name.begin(), name.end(), name.begin(), [](char c) {
        return c == '.' ? '-' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return name;
}

std::map<std::string, std::string> helpPages(const Functions& functions) {
    std::map<std::string, std::string> pages{{"functions.html", indexPage(functions)},
                                             {"functions.css", std::string(style)}};
    for (const auto& function : functions)
        pages[pageName(function) + ".html"] = functionPage(function, functions);
    return pages;
}

std::string readmeTable(const Functions& functions) {
    std::string table = "| function | what it gives |\n|---|---|\n";
    for (const auto& function : functions)
        table += "| `" + tableCell(signature(function)) + "` | " + tableCell(in(function.description, "en")) +
                 " |\n";
    return table;
}

} // namespace keyplan::catalogue
