// The CSV format (RFC 4180), written so that a spreadsheet takes nothing in it for a formula.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace keyplan::exchange {

/// Whether a spreadsheet may take a cell with this text for a formula: =, +, - or @, also in full width, at
/// its start, behind blanks, tabs or line ends included (OWASP, "CSV Injection").
bool looksLikeFormula(std::string_view text);

/// One line with its line end (CRLF), cells quoted where they must be. Cells that look like formulas get an
/// apostrophe; bytes that are no UTF-8 are replaced; null characters are left out; line ends inside a cell
/// become "\n".
std::string csvLine(const std::vector<std::string>& cells);

} // namespace keyplan::exchange
