// The functions' help as HTML pages that need nothing but themselves: no script, no network.
#include "tools/catalogue/help.hpp"

#include <algorithm>

namespace keyplan::catalogue {

std::string helpPage(const std::string& title, const std::string& body) {
    return "<!DOCTYPE html>\n<!-- Generated from the function catalogue. -->\n<html lang=\"en\">\n<head>\n"
           "<meta charset=\"utf-8\"/>\n<meta name=\"viewport\" content=\"width=device-width\"/>\n<title>" +
           escaped(title) +
           " – Keyplan</title>\n<link rel=\"stylesheet\" href=\"functions.css\"/>\n</head>\n<body>\n" + body +
           "</body>\n</html>\n";
}

std::string functionLink(const FunctionEntry& function) {
    return "<a class=\"name\" href=\"" + pageName(function) + ".html\">" + escaped(function.name) + "</a>";
}

std::string taskAnchor(std::size_t task) {
    return "task-" + std::to_string(task + 1);
}

std::string pageName(const FunctionEntry& function) {
    std::string name = function.name;
    std::transform(name.begin(), name.end(), name.begin(), [](char c) {
        return c == '.' ? '-' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return name;
}

std::map<std::string, std::string> helpPages(const Functions& functions, const Tasks& tasks) {
    std::map<std::string, std::string> pages{{"functions.html", indexPage(functions, tasks)},
                                             {"functions.css", std::string(helpStyle())}};
    for (const auto& function : functions)
        pages[pageName(function) + ".html"] = functionPage(function, functions, tasks);
    return pages;
}

} // namespace keyplan::catalogue
