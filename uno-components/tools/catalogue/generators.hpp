// What a catalogue becomes: one generator per file that the build, the office or a reader needs.
#pragma once

#include "tools/catalogue/catalogue.hpp"

namespace keyplan::catalogue {

using Functions = std::vector<FunctionEntry>;

/// A family and its functions, which need not lie in one file.
struct Family {
    const Text* name = nullptr;
    std::vector<const FunctionEntry*> functions;
};
/// In the order in which the catalogue comes to them; `functions` must outlive them.
std::vector<Family> familiesOf(const Functions& functions);

/// The UNO interface and the service that the office calls, one entity a file as unoidl-write wants it.
std::string idlInterface(const Functions& functions);
std::string idlService();

/// CalcAddIns.xcu: display names, and the Function Wizard's texts.
std::string addInRegistry(const Functions& functions);

/// The declarations of the hand-written bodies.
std::string bodiesHeader(const Functions& functions);
/// The component class: converts arguments, calls a body, converts its answer.
std::string adaptorHeader(const Functions& functions);
/// A table of all the methods of that class, for callers that make up arguments by their types (the fuzzer).
std::string adaptorCallsHeader(const Functions& functions);

/// The sets of words as C++: the names of the sets, and a table of their words.
std::string wordSetsHeader(const std::vector<WordSet>& sets);
std::string wordTableHeader(const std::vector<WordSet>& sets);

/// Pages by file name: functions.html with the tasks and all functions, one page per function, functions.css.
std::map<std::string, std::string> helpPages(const Functions& functions, const std::vector<Task>& tasks);

/// The markdown table of the README.
std::string readmeTable(const Functions& functions);

/// A flat spreadsheet with every example on live data, one sheet per family. Its first sheet runs the checks:
/// B1 counts failures, B2 checks; from row 5 on label, actual, expected and 1 for pass.
std::string exampleWorkbook(const Functions& functions);

/// An example's formula as files store it: English with semicolons in, OpenFormula out, references moved by
/// so many columns and rows.
std::string openFormula(const std::string& formula, const Functions& functions, std::size_t columns = 0,
                        std::size_t rows = 0);

/// "forcefield-net": the name of a function's help page, without .html.
std::string pageName(const FunctionEntry& function);

/// Text with &, <, > and quotes escaped, for XML and HTML.
std::string escaped(std::string_view text);

} // namespace keyplan::catalogue
