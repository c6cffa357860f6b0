// The words of kinds: what people type for them, and what they are called.
#pragma once

#include <optional>
#include <string_view>

namespace keyplan::planning {

/// The text without surrounding blanks: spaces, tabs, line ends and no-break spaces (UTF-8).
std::string_view withoutBlanks(std::string_view text);

/// Whether two words are the same: case (A to Z) and surrounding blanks do not count.
bool sameWord(std::string_view left, std::string_view right);

enum class ForceKind { Driver, Barrier };

/// Reads "Driver" or "Barrier", in any case, surrounding blanks ignored; nothing for any other text.
std::optional<ForceKind> forceKind(std::string_view word);

/// "Driver" or "Barrier".
std::string_view forceKindWord(ForceKind kind);

} // namespace keyplan::planning
