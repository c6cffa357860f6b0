// Series of reviews: which kinds of meeting a plan calls for, and how often.
#include "planning/review_series.hpp"

#include "planning/errors.hpp"
#include "planning/words.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace keyplan::planning {

namespace {

/// In the order of Cadence.
constexpr std::array<std::string_view, 7> words{"Weekly",      "Fortnightly", "Monthly", "Quarterly",
                                                "Half-yearly", "Yearly",      "Once"};

std::optional<Cadence> cadenceOf(std::string_view word) {
    for (std::size_t i = 0; i < words.size(); ++i)
        if (sameWord(word, words[i]))
            return static_cast<Cadence>(i);
    return std::nullopt;
}

Cadence requireCadence(std::string_view word) {
    const auto cadence = cadenceOf(word);
    if (!cadence)
        throw InvalidArgument("cadence-unknown", {std::string(withoutBlanks(word))});
    return *cadence;
}

/// How long such a meeting takes, when nobody said.
int usualMinutes(std::string_view review) {
    if (review == "Check-in")
        return 15;
    return review == "Monthly review" || review == "Client update" ? 30 : 60;
}

ReviewSeries seriesOf(std::string_view review, Cadence cadence) {
    return {std::string(review), cadence, usualMinutes(review)};
}

} // namespace

std::vector<ReviewSeries> readSeries(std::string_view text, const std::vector<std::string>& kinds) {
    if (sameWord(text, "one-page"))
        return {seriesOf("Confirm the plan", Cadence::Once), seriesOf("Monthly review", Cadence::Monthly),
                seriesOf("Client update", Cadence::Quarterly),
                seriesOf("Progress report", Cadence::HalfYearly)};
    if (sameWord(text, "strategic"))
        return {seriesOf("Check-in", Cadence::Fortnightly), seriesOf("Client update", Cadence::Monthly),
                seriesOf("Progress report", Cadence::Quarterly)};
    if (text.find(':') == std::string_view::npos)
        return {seriesOf("Check-in", requireCadence(text))};

    std::vector<ReviewSeries> series;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(",;"), text.size());
        const std::string_view part = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (isBlank(part))
            continue;
        const std::size_t colon = part.find(':');
        const std::string_view review = withoutBlanks(part.substr(0, colon));
        const auto kind = std::find_if(kinds.begin(), kinds.end(),
                                       [&](const std::string& known) { return sameWord(known, review); });
        if (kind == kinds.end()) {
            std::string all;
            for (const std::string& known : kinds)
                all += (all.empty() ? "" : ", ") + known;
            throw InvalidArgument("review-unknown", {std::string(review), all});
        }
        series.push_back(seriesOf(
            *kind,
            requireCadence(colon == std::string_view::npos ? std::string_view() : part.substr(colon + 1))));
    }
    return series;
}

std::string_view usualSeries(std::string_view templateId) {
    constexpr std::array<std::string_view, 3> onePage{"one-page", "action-plan", "lost-account"};
    return std::find(onePage.begin(), onePage.end(), templateId) != onePage.end() ? "one-page" : "strategic";
}

std::string_view cadenceWord(Cadence cadence) {
    return words.at(static_cast<std::size_t>(cadence));
}

} // namespace keyplan::planning
