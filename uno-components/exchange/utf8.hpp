// UTF-8: is it valid or can be made so, how long is it in a cell, and short quotations for messages.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace keyplan::exchange {

/// The offset of the first byte that is not part of a valid UTF-8 character; npos when all are. Overlong
/// forms, surrogates and code points above U+10FFFF are not valid.
std::size_t findInvalidUtf8(std::string_view text);

/// The text with U+FFFD in place of every byte that belongs to no valid character: a document may hold half a
/// surrogate pair.
std::string validUtf8(std::string_view text);

/// How many UTF-16 units the text takes: what an office counts as characters. `text` must be valid UTF-8.
std::size_t utf16Length(std::string_view text);

/// The start of a text for a message: at most `most` characters with an ellipsis, control characters as
/// blanks. `text` must be valid UTF-8.
std::string quotation(std::string_view text, std::size_t most = 40);

} // namespace keyplan::exchange
