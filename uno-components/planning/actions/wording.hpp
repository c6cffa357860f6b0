// Small pieces of wording: shortened quotations, signed numbers, lists.
#pragma once

#include "planning/actions/proposal.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace keyplan::planning {

/// How many characters (code points) a UTF-8 text has.
std::size_t characterCount(std::string_view text);

/// One line of at most `most` characters: blanks and line ends become single blanks, a longer text ends at a
/// whole word (or within a word longer than half of the line) with "…".
std::string shortened(std::string_view text, std::size_t most);

/// "−2", "0", "+1": with the minus sign that print uses.
std::string signedNumber(int number);

/// A whole number with its thousands apart: "189,750". Rounded; 10^15 and more as asText writes it.
std::string grouped(double number);

/// "80 %": a share of 1 in whole percent.
std::string percent(double share);

/// "measure, target and due date": the last two joined by the message "list-end" ({1} and {2}).
std::string listed(const std::vector<std::string>& items, const Say& say);

/// The message with the quotation as its only argument, the quotation shortened so that all of it has at most
/// `most` characters, though never to less than 20.
std::string quoting(std::string_view id, std::string_view quotation, std::size_t most, const Say& say);

/// The longest wording of an action that still fits the one-page plan's action column.
constexpr std::size_t longestAction = 70;

} // namespace keyplan::planning
