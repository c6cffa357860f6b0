// The plan data file: a plan as JSON, and back.
#pragma once

#include "planning/plan.hpp"
#include "planning/vocabulary.hpp"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace keyplan::exchange {

/// Reads plan data: {"keyplan": 1, "template": …, "sections": {…}}. Sections keep the order of the file;
/// unknown sections, fields and top-level members are kept; calculated fields are passed over; a date field's
/// ISO 8601 text becomes a Date, any other text stays text; blank texts and nulls are empty; line ends become
/// "\n". A row without an id gets its section's prefix and the number after the highest one in use.
/// References are not checked.
///
/// Throws planning::PlanError: those of strict_json.hpp; "plan-data-no-object"; "plan-data-version-missing",
/// "plan-data-version-invalid" (found), "plan-data-version-newer" (found, newest that is understood);
/// "plan-data-template"; "plan-data-sections"; "plan-data-section-not-list", "plan-data-section-not-object"
/// (section); "plan-data-too-many-rows" (section, rows, rows allowed); and, with a place such as "objectives,
/// O1, due" first: "plan-data-row", "plan-data-id" (id), "plan-data-id-twice" (id), "plan-data-value",
/// "plan-data-text-too-long" (characters, characters allowed), "plan-data-control-character" (code point).
planning::Plan readPlanJson(std::string_view text, const planning::Vocabulary& vocabulary);

/// Writes plan data in UTF-8, indented by two blanks, with a newline at the end: the plan's sections in its
/// own order, empty ones too, fields in the vocabulary's order, then whatever is unknown in alphabetical
/// order. Values that are empty or no finite number are left out. What readPlanJson gave is written the same
/// way every time.
std::string writePlanJson(const planning::Plan& plan, const planning::Vocabulary& vocabulary);

/// A value as plan data writes it; nothing for one that is empty or no finite number.
std::optional<nlohmann::ordered_json> jsonOf(const planning::Value& value);

} // namespace keyplan::exchange
