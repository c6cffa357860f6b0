// The help's front page: what one wants to know first, then every function by family.
#include "tools/catalogue/help.hpp"

#include <algorithm>

namespace keyplan::catalogue {

namespace {

std::string byTask(const Functions& functions, const Tasks& tasks) {
    std::string html = "<h2 id=\"by-task\">By task</h2>\n";
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        html += "<section class=\"task\" id=\"" + taskAnchor(i) + "\">\n<h3>" +
                escaped(in(tasks[i].question, "en")) + "</h3>\n<p>" + escaped(in(tasks[i].answer, "en")) +
                "</p>\n<p class=\"names\">";
        for (const auto& name : tasks[i].functions) {
            const auto function =
                std::find_if(functions.begin(), functions.end(),
                             [&](const FunctionEntry& known) { return known.name == name; });
            html += functionLink(*function) + " ";
        }
        html += "</p>\n</section>\n";
    }
    return html;
}

std::string byFamily(const Functions& functions) {
    std::string html = "<h2 id=\"all\">All functions</h2>\n";
    for (const auto& family : familiesOf(functions)) {
        html += "<h3>" + escaped(in(*family.name, "en")) + "</h3>\n<table class=\"functions\">\n";
        for (const auto* function : family.functions)
            html += "<tr><td>" + functionLink(*function) + "</td><td>" +
                    escaped(in(function->description, "en")) + "</td></tr>\n";
        html += "</table>\n";
    }
    return html;
}

} // namespace

std::string indexPage(const Functions& functions, const Tasks& tasks) {
    return helpPage(
        "Worksheet functions",
        "<h1>Worksheet functions</h1>\n<p class=\"lead\">What Keyplan adds to Calc's formulas, in any "
        "spreadsheet, also without a plan.</p>\n<nav><a href=\"#by-task\">By task</a> · <a "
        "href=\"#all\">All functions</a></nav>\n<p>Arguments are separated by semicolons, which Calc "
        "accepts in every language. A formula that gives several cells is entered with "
        "<kbd>Ctrl</kbd>+<kbd>Shift</kbd>+<kbd>Enter</kbd>. The template <em>Function examples</em> under "
        "Account Plan &gt; New Plan has every example of these pages on live data.</p>\n" +
            byTask(functions, tasks) + byFamily(functions));
}

} // namespace keyplan::catalogue
