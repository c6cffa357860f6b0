// Reading JSON from strangers: bounded size and depth, no doubled names, every fault with its place.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

namespace keyplan::exchange {

struct JsonLimits {
    std::size_t bytes = std::size_t{64} * 1024 * 1024;
    /// Objects and lists inside each other.
    std::size_t depth = 64;
    /// Texts, numbers, objects and lists in the whole file: what bounds the memory, about 40 bytes each.
    std::size_t values = 5'000'000;
};

struct StrictJson {
    nlohmann::json value;
    /// The names inside the top-level member asked for, in the order of the text.
    std::vector<std::string> order;
};

/// Reads one JSON text in UTF-8 (a byte order mark is passed over). `orderedMember` names a top-level object
/// whose member order matters. Throws planning::PlanError: "json-empty", "json-too-large" (megabytes
/// allowed), "json-too-many-values" (values allowed), "json-not-utf-8", "json-cut-off", "json-syntax",
/// "json-number-too-large", "json-too-deep" (levels allowed, line, column), "json-name-twice" (name, line,
/// column); the others with line and column, counted from 1, columns in characters.
StrictJson readStrictJson(std::string_view text, std::string_view orderedMember = {},
                          const JsonLimits& limits = {});

} // namespace keyplan::exchange
