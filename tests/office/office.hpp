// What every office test uses: one real office with the packed extension for the whole test program,
// documents in it, their cells, their undo, and a text of everything in them to compare.
#pragma once

#include "tools/office_session.hpp"

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/XCell.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace keyplan::office {

using Document = com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>;
using Sheet = com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>;
using Cell = com::sun::star::uno::Reference<com::sun::star::table::XCell>;
using tools::Answer;
using tools::argument;
using tools::Arguments;

// The office of this test program: started on first use with KEYPLAN_OXT added to a private profile, ended
// with the program. It runs with windows painted into memory, so dialogs really open.
tools::OfficeSession& session();
// The package under test: the environment's KEYPLAN_OXT, else the one that was built.
std::filesystem::path packagePath();
// A folder for files this test program writes; removed with the office.
std::filesystem::path workFolder();

// Documents are loaded visible (undoing a sheet insertion in a hidden one crashes the office).
Document newBlankCalc();
Document open(const std::string& url);
// Any filter of the office: "calc8", "Calc MS Excel 2007 XML", "calc_pdf_Export". Returns the file's URL.
std::string storeAs(const Document& document, const std::filesystem::path& file, const std::string& filter);
// Stores, closes and opens again: what a document is after a trip through a file format.
Document roundTrip(const Document& document, const std::string& extension, const std::string& filter);
void close(const Document& document);
// The document a command has just opened: the desktop's current one.
Document currentDocument();

// Closes the document when the test leaves its scope, however it leaves.
class Opened {
public:
    explicit Opened(const Document& opened) : held(opened) {}
    ~Opened();
    Opened(const Opened&) = delete;
    Opened& operator=(const Opened&) = delete;
    const Document& operator*() const { return held; }
    operator const Document&() const { return held; }

private:
    Document held;
};

std::vector<std::string> sheetNames(const Document& document);
Sheet sheetAt(const Document& document, int index);
Sheet sheetNamed(const Document& document, const std::string& name);

// `where` is an address as a user writes it: "B4" (first sheet), "Forces.B4", "'My sheet'.B4".
Cell cellAt(const Document& document, const std::string& where);
std::string textAt(const Document& document, const std::string& where); // as displayed
double valueAt(const Document& document, const std::string& where);
std::string formulaAt(const Document& document,
                      const std::string& where);                 // as typed; plain content when no formula
int errorAt(const Document& document, const std::string& where); // 0, 502, 32767 (#N/A) …
void setText(const Document& document, const std::string& where, const std::string& text); // never a formula
void setValue(const Document& document, const std::string& where, double value);
void setFormula(const Document& document, const std::string& where,
                const std::string& formula); // as if typed, en-US

// At the document's frame; a document with no window is an error.
Answer dispatch(const Document& document, const std::string& command, const Arguments& arguments = {});
// At the desktop, for commands that need no open document.
Answer dispatch(const std::string& command, const Arguments& arguments = {});

void undo(const Document& document);
void redo(const Document& document);
std::vector<std::string> undoTitles(const Document& document); // the next step to undo comes first
std::vector<std::string> redoTitles(const Document& document);

// Everything in the document as text, one fact a line, in a fixed order: equal documents give equal texts.
// Cells (content, type, result), cell formats, styles, sizes, visibility, merges, validations, conditional
// formats, notes, charts with titles and data, shapes, names, database ranges, print areas, page styles,
// protection, properties.
std::string documentSnapshot(const Document& document);
// The first lines in which two snapshots differ: for a failing test's message.
std::string difference(const std::string& before, const std::string& after);

} // namespace keyplan::office
