// Writing into a picture's sheet, said shortly; what its sentences and findings share.
#include "planning/pictures/cells.hpp"

#include "planning/actions/wording.hpp"
#include "planning/saying.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace keyplan::planning {

using namespace layout;

void put(SheetLayout& sheet, Position at, Content content, std::string style) {
    sheet.cells.push_back({at, std::move(content), std::move(style)});
}

void join(SheetLayout& sheet, const Range& range, Content content, const std::string& style) {
    sheet.fills.push_back({range, style});
    sheet.cells.push_back({range.first, std::move(content), {}});
    if (range.first != range.last)
        sheet.merges.push_back(range);
}

std::string accountName(const Plan& plan) {
    const auto& cards = plan.rows("account");
    constexpr std::size_t longest = 80;
    return cards.empty() ? std::string() : shortened(cards.front().text("name"), longest);
}

std::string sentenceOf(const Messages& messages, std::string_view family, std::string_view choice,
                       const std::vector<std::string>& arguments) {
    return messages.say(std::string(family) + "-" + std::string(choice), arguments);
}

std::optional<int> scoreOf(const Row& row, std::string_view field, const char* invalid,
                           std::vector<Finding>& findings) {
    const std::string said = row.text(field);
    if (said.empty() || said == "0")
        return std::nullopt;
    constexpr double most = 5;
    const auto number = row.number(field);
    if (number && *number >= 1 && *number <= most && std::trunc(*number) == *number)
        return static_cast<int>(*number);
    constexpr std::size_t longest = 40;
    findings.push_back({invalid, {row.id, shortened(said, longest)}});
    return std::nullopt;
}

std::string someIds(const std::vector<std::string>& ids, const Messages& messages) {
    constexpr std::size_t most = 5;
    const Say say = saying(messages);
    if (ids.size() <= most)
        return listed(ids, say);
    std::vector<std::string> named(ids.begin(), ids.begin() + most);
    named.push_back(messages.say("picture-more", {std::to_string(ids.size() - most)}));
    return listed(named, say);
}

} // namespace keyplan::planning
