// The pieces that the help's pages are made of.
#pragma once

#include "tools/catalogue/generators.hpp"

namespace keyplan::catalogue {

using Tasks = std::vector<Task>;

/// The page of one function.
std::string functionPage(const FunctionEntry& function, const Functions& functions, const Tasks& tasks);
/// functions.html: by task, then all functions by family.
std::string indexPage(const Functions& functions, const Tasks& tasks);
/// functions.css: light and dark by the reader's setting, and fit for paper.
std::string_view helpStyle();

/// An example as a picture of the sheet: formula bar, column letters, row numbers, data, and the result where
/// it appears. The ranges that the formula reads have the same colour in formula and cells.
std::string examplePicture(const Example& example);

/// A whole page around its body.
std::string helpPage(const std::string& title, const std::string& body);
/// A function's name that leads to its page.
std::string functionLink(const FunctionEntry& function);
/// "task-3": where the index answers a task.
std::string taskAnchor(std::size_t task);

} // namespace keyplan::catalogue
