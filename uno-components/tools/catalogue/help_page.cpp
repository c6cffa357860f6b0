// One function's page: what it is for, how to write it, an example to look at, and what may go wrong.
#include "tools/catalogue/help.hpp"

#include <algorithm>

namespace keyplan::catalogue {

namespace {

// The questions that it helps to answer.
std::string questions(const FunctionEntry& function, const Tasks& tasks) {
    std::string html;
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        const auto& names = tasks[i].functions;
        if (std::find(names.begin(), names.end(), function.name) != names.end())
            html += "<li><a href=\"functions.html#" + taskAnchor(i) + "\">" +
                    escaped(in(tasks[i].question, "en")) + "</a></li>\n";
    }
    return html.empty() ? html : "<ul class=\"questions\">\n" + html + "</ul>\n";
}

// What an argument is given, in a word or two.
std::string kindOf(const Argument& argument) {
    switch (argument.type) {
    case ArgumentType::Numbers:
    case ArgumentType::Strengths:
        return "range of numbers";
    case ArgumentType::Words:
        return "range of texts";
    case ArgumentType::Word:
        return "text";
    case ArgumentType::ValuePerRow:
        return "number or range";
    case ArgumentType::Number:
        return "number";
    case ArgumentType::Table:
        return "range";
    case ArgumentType::Tables:
        return "further ranges";
    case ArgumentType::Today:
        return "date";
    }
    return "";
}

std::string arguments(const FunctionEntry& function) {
    if (function.arguments.empty())
        return "";
    std::string html = "<h2>Arguments</h2>\n<table>\n";
    for (const auto& argument : function.arguments)
        html += "<tr><th scope=\"row\"><code>" + escaped(in(argument.label, "en")) +
                "</code></th><td class=\"quiet\">" + kindOf(argument) +
                (argument.optional ? "<br/><em>optional</em>" : "") + "</td><td>" +
                escaped(in(argument.description, "en")) + "</td></tr>\n";
    return html + "</table>\n";
}

std::string examples(const FunctionEntry& function) {
    std::string html =
        function.examples.size() == 1 ? "<h2>A worked example</h2>\n" : "<h2>Worked examples</h2>\n";
    for (const auto& example : function.examples)
        html += "<figure>\n<figcaption>" + escaped(in(example.description, "en")) + "</figcaption>\n" +
                examplePicture(example) + "</figure>\n";
    return html;
}

std::string errors(const FunctionEntry& function) {
    if (function.errors.empty())
        return "";
    std::string html = "<h2>Errors</h2>\n<table>\n";
    for (const auto& [code, when] : function.errors)
        html += "<tr><th scope=\"row\"><code>" + escaped(code) + "</code></th><td>" +
                escaped(in(when, "en")) + "</td></tr>\n";
    return html + "</table>\n";
}

std::string notes(const FunctionEntry& function) {
    if (function.notes.empty())
        return "";
    std::string html = "<h2>Notes</h2>\n<ul>\n";
    for (const auto& note : function.notes)
        html += "<li>" + escaped(in(note, "en")) + "</li>\n";
    return html + "</ul>\n";
}

std::string neighbours(const FunctionEntry& function, const Functions& functions) {
    if (function.seeAlso.empty())
        return "";
    std::string html = "<h2>See also</h2>\n<table>\n";
    for (const auto& name : function.seeAlso) {
        const auto other = std::find_if(functions.begin(), functions.end(),
                                        [&](const FunctionEntry& known) { return known.name == name; });
        html += "<tr><td>" + functionLink(*other) + "</td><td>" + escaped(in(other->description, "en")) +
                "</td></tr>\n";
    }
    return html + "</table>\n";
}

} // namespace

std::string functionPage(const FunctionEntry& function, const Functions& functions, const Tasks& tasks) {
    return helpPage(function.name,
                    "<nav><a href=\"functions.html\">All functions</a> · " +
                        escaped(in(function.family, "en")) + "</nav>\n<h1>" + escaped(function.name) +
                        "</h1>\n<p class=\"lead\">" + escaped(in(function.description, "en")) + "</p>\n" +
                        questions(function, tasks) + "<h2>Syntax</h2>\n<p class=\"syntax\"><code>" +
                        escaped(signature(function)) + "</code></p>\n" + arguments(function) +
                        "<h2>Result</h2>\n<p>" + escaped(in(function.result, "en")) + "</p>\n" +
                        examples(function) + errors(function) + notes(function) + "<h2>Source</h2>\n<p>" +
                        escaped(in(function.source, "en")) + "</p>\n" + neighbours(function, functions));
}

} // namespace keyplan::catalogue
