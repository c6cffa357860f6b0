// The words of kinds: what people type for them, and what they are called.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace keyplan::planning {

/// The length of the blank that a text starts with, 0 when it starts with none: blanks as for withoutBlanks.
std::size_t leadingBlank(std::string_view text);

/// The text without surrounding blanks: spaces, tabs, line ends and no-break spaces (UTF-8).
std::string_view withoutBlanks(std::string_view text);

/// Whether nothing but blanks is written.
bool isBlank(std::string_view text);

/// Whether two words are the same: case (A to Z) and surrounding blanks do not count.
bool sameWord(std::string_view left, std::string_view right);

/// A key for tables of words: equal exactly for words that are the same.
std::string wordKey(std::string_view word);

enum class ForceKind { Driver, Barrier };

/// Reads "Driver" or "Barrier", in any case, surrounding blanks ignored; nothing for any other text.
std::optional<ForceKind> forceKind(std::string_view word);

/// "Driver" or "Barrier".
std::string_view forceKindWord(ForceKind kind);

} // namespace keyplan::planning
