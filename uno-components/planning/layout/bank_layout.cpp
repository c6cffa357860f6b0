// The hidden sheet with the phrases that fields offer, such as questions to ask.
#include "planning/layout/bank_layout.hpp"

namespace keyplan::planning::layout {

namespace {

constexpr int nameRow = 0;

/// Calls `visit(column, key, phrases)` for every field that has phrases.
template <class Visit>
void eachBank(const Vocabulary& vocabulary, const Visit& visit) {
    int column = 0;
    for (const Section& section : vocabulary.sections())
        for (const Field& field : section.fields)
            if (!field.bank.empty())
                visit(column++, section.id + "." + field.id, field.bank);
}

} // namespace

std::map<std::string, std::string, std::less<>> bankRanges(const Vocabulary& vocabulary) {
    std::map<std::string, std::string, std::less<>> ranges;
    eachBank(vocabulary, [&](int column, const std::string& key, const std::vector<std::string>& phrases) {
        const Range range{{nameRow + 1, column}, {nameRow + static_cast<int>(phrases.size()), column}};
        ranges.emplace(key, rangeName(bankSheet, range));
    });
    return ranges;
}

SheetLayout layBanks(const Vocabulary& vocabulary) {
    SheetLayout sheet;
    sheet.name = bankSheet;
    sheet.printed = false;
    eachBank(vocabulary, [&](int column, const std::string& key, const std::vector<std::string>& phrases) {
        sheet.cells.push_back({{nameRow, column}, key, {}});
        int row = nameRow;
        for (const std::string& phrase : phrases)
            sheet.cells.push_back({{++row, column}, phrase, {}});
    });
    return sheet;
}

} // namespace keyplan::planning::layout
