// How one section lies in a sheet: its anchors, headers, hints, rows and formulas.
#include "planning/layout/section_layout.hpp"

#include "planning/layout/entry_rules.hpp"

#include <algorithm>

namespace keyplan::planning::layout {

namespace {

/// What fits into the row of hints under a header: three lines of small type.
constexpr int hintLines = 3;
constexpr double hintHeight = 11;
/// Two lines; four where headers are words of the user's.
constexpr double headerHeight = 9;
constexpr double tallHeaderHeight = 17;
constexpr double hintCharacter = 1.45;
constexpr double idWidth = 12;
constexpr double explanationWidth = 36;
constexpr double cardLabelWidth = 46;
constexpr double cardValueWidth = 96;
constexpr double cardPromptWidth = 96;

/// The fields in the order of their columns or rows: those shown, then the others.
std::vector<const Field*> orderedFields(const Section& section, const ShownSection& shown) {
    std::vector<const Field*> fields;
    for (const std::string& id : shown.shown)
        fields.push_back(section.find(id));
    for (const Field& field : section.fields)
        if (std::find(shown.shown.begin(), shown.shown.end(), field.id) == shown.shown.end())
            fields.push_back(&field);
    return fields;
}

bool isShown(const ShownSection& shown, const std::string& field) {
    return shown.shown.empty() ||
           std::find(shown.shown.begin(), shown.shown.end(), field) != shown.shown.end();
}

bool isExplained(const ShownSection& shown, const std::string& field) {
    return std::find(shown.explained.begin(), shown.explained.end(), field) != shown.explained.end();
}

/// The prompt where the column is wide enough for it, else a word on what to enter; the whole prompt shows
/// while a cell is selected.
std::string hintOf(const Field& field, const Messages& messages) {
    const auto fits = static_cast<std::size_t>((field.width - 2) / hintCharacter * hintLines * 0.85);
    if (field.prompt.size() <= fits)
        return field.prompt;
    if (field.calculated())
        return messages.say("hint-calculated");
    switch (field.type) {
    case FieldType::Score:
        return messages.say("hint-score");
    case FieldType::Choice:
    case FieldType::Reference:
        return messages.say("hint-choose");
    case FieldType::Day:
        return messages.say("hint-date");
    default:
        return {};
    }
}

/// Headers and hints stand over their values: numbers right, scores and references in the middle.
std::string alignedLike(const Field& field, const char* style) {
    switch (field.type) {
    case FieldType::Number:
    case FieldType::Money:
    case FieldType::Percent:
        return std::string(style) + " Right";
    case FieldType::Score:
    case FieldType::Reference:
        return std::string(style) + " Center";
    default:
        return style;
    }
}

void setColumn(SheetLayout& sheet, int column, double width, bool hidden) {
    const auto index = static_cast<std::size_t>(column);
    if (sheet.columns.size() <= index)
        sheet.columns.resize(index + 1, ColumnSize{0, false});
    sheet.columns[index].width = std::max(sheet.columns[index].width, width);
    sheet.columns[index].hidden = hidden;
}

FormulaContext formulaContext(const LayoutContext& context, const SectionPlace& place, int row) {
    return {context.vocabulary, context.places, &place, row, nullptr, {}};
}

/// The calculated content of a field, with the fallback of a plan that lacks a section, now or once its sheet
/// is removed; nothing when neither works.
std::optional<Formula> calculated(const Field& field, const FormulaContext& context) {
    std::optional<std::string> fallback;
    if (!field.formulaWithout.empty()) {
        ForeignReferences read;
        if (const auto text = expandFormula(field.formulaWithout, context, &read))
            fallback = guarded(*text, read);
    }
    ForeignReferences read;
    const auto text = expandFormula(field.formula, context, &read);
    if (text)
        return Formula{guarded(*text, read, fallback.value_or("\"\""))};
    return fallback ? std::optional(Formula{*fallback}) : std::nullopt;
}

/// A header: the field's label, or what its formula makes of cells.
Content headerOf(const Field& field, const FormulaContext& context) {
    ForeignReferences read;
    const auto text =
        field.labelFormula.empty() ? std::nullopt : expandFormula(field.labelFormula, context, &read);
    if (!text)
        return field.label;
    return Formula{guarded("IF((" + *text + ")=\"\";" + quoted(field.label) + ";" + *text + ")", read,
                           quoted(field.label))};
}

void fold(SheetLayout& sheet, Fold::Of of, int first, int last) {
    if (first <= last &&
        std::find(sheet.folds.begin(), sheet.folds.end(), Fold{of, first, last}) == sheet.folds.end())
        sheet.folds.push_back({of, first, last});
}

void laySignals(SheetLayout& sheet, const Field& field, const Range& cells, const FormulaContext& context) {
    for (const auto& [when, style] : field.signals)
        if (const auto condition = expandFormula(when, context))
            sheet.signals.push_back({cells, *condition, style});
}

void layTable(SheetLayout& sheet, const Section& section, const ShownSection& shown,
              const SectionPlace& place, const LayoutContext& context) {
    const auto put = [&](int row, int column, Content content, std::string style) {
        sheet.cells.push_back({{row, column}, std::move(content), std::move(style)});
    };
    const int hints = place.hintRow - 1;
    const int header = hints - 1;
    const Range ids{{place.firstRow(), place.anchorColumn}, {place.endRow, place.anchorColumn}};
    put(place.anchorRow, place.anchorColumn, std::string(anchorPrefix) + section.id, "Keyplan Anchor");
    put(header, place.anchorColumn, context.messages.say("row-id-label"), "Keyplan Header");
    put(hints, place.anchorColumn, {}, "Keyplan Hint");
    put(place.hintRow, 0, std::string(hintMark), "Keyplan Anchor");
    put(place.endRow, 0, std::string(endMark), "Keyplan Anchor");
    setColumn(sheet, place.anchorColumn, idWidth, false);
    sheet.rows[place.anchorRow].hidden = true;
    // Hidden and empty, so that the office's Sort and AutoFilter take the data for a block of its own.
    sheet.rows[place.hintRow].hidden = true;
    sheet.rows[place.endRow].hidden = true;
    const bool tall = std::any_of(section.fields.begin(), section.fields.end(),
                                  [](const Field& field) { return !field.labelFormula.empty(); });
    sheet.rows[header] = {tall ? tallHeaderHeight : headerHeight, false};
    sheet.rows[hints] = {hintHeight, false};
    sheet.validations.push_back(idRule(ids, context));

    for (const Field* field : orderedFields(section, shown)) {
        const int column = place.fields.at(field->id);
        const Range cells{{place.firstRow(), column}, {place.endRow, column}};
        put(place.anchorRow, column, field->id, "Keyplan Anchor");
        put(header, column, headerOf(*field, formulaContext(context, place, header)),
            alignedLike(*field, "Keyplan Header"));
        put(hints, column, hintOf(*field, context.messages), alignedLike(*field, "Keyplan Hint"));
        setColumn(sheet, column, field->width, !isShown(shown, field->id));
        sheet.validations.push_back(entryRule(section, *field, cells, context));
        const FormulaContext row = formulaContext(context, place, place.firstRow());
        laySignals(sheet, *field, cells, row);
        if (const auto explanation = place.explanations.find(field->id);
            explanation != place.explanations.end()) {
            put(place.anchorRow, explanation->second, std::string(explanationPrefix) + field->id,
                "Keyplan Anchor");
            put(header, explanation->second, context.messages.say("explanation-label", {field->label}),
                "Keyplan Header");
            put(hints, explanation->second, context.messages.say("explanation-hint"), "Keyplan Hint");
            setColumn(sheet, explanation->second, explanationWidth, false);
        }
    }

    if (!shown.shown.empty() && shown.shown.size() < section.fields.size())
        fold(sheet, Fold::Of::Columns, place.fields.at(orderedFields(section, shown)[shown.shown.size()]->id),
             place.lastColumn());

    for (int row = place.firstRow(); row < place.endRow; ++row) {
        const auto filled = static_cast<std::size_t>(row - place.firstRow());
        for (const Field* field : orderedFields(section, shown)) {
            Content content;
            if (filled < shown.filled.size() && shown.filled[filled].contains(field->id))
                content = shown.filled[filled].at(field->id);
            if (!field->calculated())
                put(row, place.fields.at(field->id), std::move(content), styleOf(*field));
        }
        for (Cell& cell : rowCells(section, place, row, section.rowId + std::to_string(filled + 1), context))
            sheet.cells.push_back(std::move(cell));
    }
}

void layCard(SheetLayout& sheet, const Section& section, const ShownSection& shown, const SectionPlace& place,
             const LayoutContext& context) {
    const auto put = [&](int row, int column, Content content, std::string style) {
        sheet.cells.push_back({{row, column}, std::move(content), std::move(style)});
    };
    const int label = place.valueColumn - 1;
    const int prompt = place.valueColumn + 1;
    put(place.anchorRow, place.anchorColumn, std::string(anchorPrefix) + section.id, "Keyplan Anchor");
    put(place.anchorRow, place.valueColumn, std::string(valueMark), "Keyplan Anchor");
    put(place.endRow, place.anchorColumn, std::string(endMark), "Keyplan Anchor");
    sheet.rows[place.anchorRow].hidden = true;
    sheet.rows[place.endRow].hidden = true;
    setColumn(sheet, label, cardLabelWidth, false);
    setColumn(sheet, place.valueColumn, cardValueWidth, false);
    setColumn(sheet, prompt, cardPromptWidth, false);
    for (const Field* field : orderedFields(section, shown)) {
        const Position at = place.cell(field->id, 0);
        put(at.row, place.anchorColumn, field->id, "Keyplan Anchor");
        put(at.row, label, field->label, "Keyplan Label");
        if (!field->calculated()) {
            put(at.row, at.column, {}, "Keyplan Card" + styleOf(*field).substr(7));
            put(at.row, prompt, Formula{"IF($" + cellName(at) + "=\"\";" + quoted(field->prompt) + ";\"\")"},
                "Keyplan Prompt");
        } else {
            put(at.row, prompt, field->prompt, "Keyplan Prompt");
        }
        sheet.rows[at.row].hidden = !isShown(shown, field->id);
        sheet.validations.push_back(entryRule(section, *field, {at, at}, context));
        laySignals(sheet, *field, {at, at}, formulaContext(context, place, at.row));
    }
    for (Cell& cell : cardCells(section, place, context))
        sheet.cells.push_back(std::move(cell));
    if (!shown.shown.empty())
        fold(sheet, Fold::Of::Rows, place.anchorRow + 1 + static_cast<int>(shown.shown.size()),
             place.endRow - 1);
}

/// What the section adds up to, in a sentence.
void laySays(SheetLayout& sheet, const Section& section, const SectionPlace& place,
             const LayoutContext& context) {
    if (section.says.empty())
        return;
    const Position at = saysCell(place);
    ForeignReferences read;
    const auto text = expandFormula(section.says, formulaContext(context, place, at.row), &read);
    sheet.cells.push_back(
        {at, text ? Content(Formula{freshOnLoad(guarded(*text, read))}) : Content(), "Keyplan Says"});
    sheet.rows[at.row] = {7, false};
}

} // namespace

std::string styleOf(const Field& field) {
    static const std::map<FieldType, std::string> names = {
        {FieldType::Text, "Text"},     {FieldType::LongText, "Text"},   {FieldType::Number, "Number"},
        {FieldType::Money, "Money"},   {FieldType::Percent, "Percent"}, {FieldType::Day, "Date"},
        {FieldType::Choice, "Choice"}, {FieldType::Score, "Score"},     {FieldType::Reference, "Reference"}};
    return (field.calculated() ? "Keyplan Calculated " : "Keyplan ") + names.at(field.type);
}

int shownColumns(const Section& section, const ShownSection& shown) {
    const std::size_t fields = shown.shown.empty() ? section.fields.size() : shown.shown.size();
    if (section.kind == SectionKind::Card)
        return 3;
    return 1 + static_cast<int>(fields + shown.explained.size());
}

SectionPlace arrangeSection(const Section& section, const ShownSection& shown, const std::string& sheet,
                            int row, const Sharing& sharing) {
    SectionPlace place;
    place.section = section.id;
    place.kind = section.kind;
    place.sheet = sheet;
    // Before the anchor: a heading and a note, unless the section has its sheet to itself, and what it says.
    place.anchorRow = row + (sharing.alone ? 0 : 2) + (section.says.empty() ? 0 : 1);
    if (section.kind == SectionKind::Card) {
        place.anchorColumn = 0;
        place.valueColumn = firstContentColumn + 1;
        int next = place.anchorRow + 1;
        for (const Field* field : orderedFields(section, shown))
            place.fields[field->id] = next++;
        place.endRow = next;
        return place;
    }
    place.anchorColumn = firstContentColumn;
    place.hintRow = place.anchorRow + 3;
    place.endRow = place.hintRow + 1 + std::max(shown.rows, static_cast<int>(shown.filled.size()));
    int next = firstContentColumn + 1;
    for (const Field* field : orderedFields(section, shown)) {
        if (!isShown(shown, field->id))
            next = std::max(next, sharing.hiddenFrom);
        place.fields[field->id] = next++;
        if (isExplained(shown, field->id))
            place.explanations[field->id] = next++;
    }
    return place;
}

Position saysCell(const SectionPlace& place) {
    return {place.anchorRow - 1, firstContentColumn};
}

void laySection(SheetLayout& sheet, const Section& section, const ShownSection& shown,
                const SectionPlace& place, const LayoutContext& context, const Sharing& sharing) {
    setColumn(sheet, 0, 10, true);
    setColumn(sheet, 1, 5, false);
    const int above = place.anchorRow - (section.says.empty() ? 1 : 2);
    if (sharing.alone) {
        sheet.cells.push_back({{linkRow, firstContentColumn + 1}, section.note, "Keyplan Note"});
    } else {
        sheet.cells.push_back({{above - 1, firstContentColumn}, section.label, "Keyplan Heading"});
        sheet.cells.push_back({{above, firstContentColumn}, section.note, "Keyplan Note"});
        sheet.rows[above - 1] = {10, false};
        sheet.rows[above] = {7, false};
    }
    laySays(sheet, section, place, context);
    sheet.names[anchorName(section.id)] = {place.anchorRow, place.anchorColumn};
    if (section.kind == SectionKind::Card)
        layCard(sheet, section, shown, place, context);
    else
        layTable(sheet, section, shown, place, context);
}

std::vector<Cell> rowCells(const Section& section, const SectionPlace& place, int row, const std::string& id,
                           const LayoutContext& context) {
    std::vector<Cell> cells;
    cells.push_back({{row, place.anchorColumn}, id, "Keyplan Id"});
    for (const Field& field : section.fields) {
        if (!place.has(field.id))
            continue;
        const FormulaContext own = formulaContext(context, place, row);
        if (field.calculated()) {
            Cell cell{place.cell(field.id, row), {}, styleOf(field)};
            if (auto formula = calculated(field, own))
                cell.content = std::move(*formula);
            cells.push_back(std::move(cell));
        }
        const auto explanation = place.explanations.find(field.id);
        if (explanation == place.explanations.end())
            continue;
        const Section* target = context.vocabulary.find(field.refersTo.front());
        const std::string reference = "{" + field.id + "}";
        const std::string prefix = "{" + target->id + ".";
        const std::string unknown = context.messages.say("explanation-unknown", {target->label});
        ForeignReferences read;
        const auto text = expandFormula("IF(" + reference + "=\"\";\"\";IFNA(INDEX(" + prefix +
                                            target->fields.front().id + "};MATCH(" + reference + ";" +
                                            prefix + "id};0))&\"\";" + quoted(unknown) + "))",
                                        own, &read);
        cells.push_back({{row, explanation->second},
                         text ? Content(Formula{guarded(*text, read)}) : Content(),
                         "Keyplan Calculated Text"});
    }
    return cells;
}

std::vector<Cell> cardCells(const Section& section, const SectionPlace& place, const LayoutContext& context) {
    std::vector<Cell> cells;
    for (const Field& field : section.fields) {
        if (!field.calculated() || !place.has(field.id))
            continue;
        const Position at = place.cell(field.id, 0);
        Cell cell{at, {}, "Keyplan Card" + styleOf(field).substr(7)};
        if (auto formula = calculated(field, formulaContext(context, place, at.row)))
            cell.content = std::move(*formula);
        cells.push_back(std::move(cell));
    }
    return cells;
}

} // namespace keyplan::planning::layout
