// The JSON Schema of plan data, generated from the vocabulary.
#include "exchange/plan_schema.hpp"

#include <nlohmann/json.hpp>

namespace keyplan::exchange {

namespace {

using nlohmann::ordered_json;
using planning::Field;
using planning::FieldType;
using planning::Section;
using planning::SectionKind;

ordered_json fieldSchema(const Field& field) {
    ordered_json schema = {{"title", field.label}, {"description", field.prompt}};
    if (field.calculated())
        schema["readOnly"] = true;
    switch (field.type) {
    case FieldType::Number:
    case FieldType::Money:
    case FieldType::Percent:
        schema["type"] = {"number", "string"};
        break;
    case FieldType::Score:
        schema["type"] = {"integer", "string"};
        schema["minimum"] = 1;
        schema["maximum"] = 5;
        break;
    case FieldType::Day:
        schema["type"] = "string";
        schema["format"] = "date";
        break;
    case FieldType::Choice:
        schema["type"] = "string";
        schema["examples"] = field.choices;
        break;
    case FieldType::Text:
    case FieldType::LongText:
    case FieldType::Reference:
        schema["type"] = {"string", "number"};
        break;
    }
    return schema;
}

ordered_json sectionSchema(const Section& section) {
    ordered_json row = {{"type", "object"}, {"properties", ordered_json::object()}};
    if (section.kind == SectionKind::Table)
        row["properties"]["id"] = {{"type", "string"}, {"examples", {section.rowId + "1"}}};
    for (const Field& field : section.fields)
        row["properties"][field.id] = fieldSchema(field);
    if (section.kind == SectionKind::Card) {
        row["title"] = section.label;
        row["description"] = section.note;
        return row;
    }
    return {{"title", section.label},
            {"description", section.note},
            {"type", "array"},
            {"items", std::move(row)}};
}

} // namespace

std::string writePlanSchema(const planning::Vocabulary& vocabulary) {
    ordered_json sections = {{"type", "object"}, {"properties", ordered_json::object()}};
    for (const Section& section : vocabulary.sections())
        sections["properties"][section.id] = sectionSchema(section);
    const ordered_json schema = {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                                 {"title", "Keyplan plan data"},
                                 {"type", "object"},
                                 {"properties",
                                  {{"keyplan", {{"const", 1}}},
                                   {"template", {{"type", "string"}}},
                                   {"sections", std::move(sections)}}},
                                 {"required", {"keyplan", "sections"}}};
    return schema.dump(2) + "\n";
}

} // namespace keyplan::exchange
