// The sentences of one language, by message id.
#include "planning/messages.hpp"

#include "planning/definition.hpp"

#include <charconv>

namespace keyplan::planning {

Messages Messages::parse(const std::string& file, const std::string& text) {
    Messages messages;
    for (const auto& [id, sentence] : Definition::parse(file, text).members())
        messages.sentences_[id] = sentence.text();
    return messages;
}

std::string Messages::say(std::string_view id, const std::vector<std::string>& arguments) const {
    const auto found = sentences_.find(id);
    if (found == sentences_.end()) {
        std::string bare(id);
        for (const std::string& argument : arguments)
            bare += ": " + argument;
        return bare;
    }
    const std::string& sentence = found->second;
    std::string said;
    for (std::size_t at = 0; at < sentence.size();) {
        std::size_t number = 0;
        const char* begin = sentence.data() + at + 1;
        const char* end = sentence.data() + sentence.size();
        if (sentence[at] == '{' && begin < end) {
            const auto [after, error] = std::from_chars(begin, end, number);
            if (error == std::errc{} && after < end && *after == '}' && number >= 1 &&
                number <= arguments.size()) {
                said += arguments[number - 1];
                at = static_cast<std::size_t>(after + 1 - sentence.data());
                continue;
            }
        }
        said += sentence[at++];
    }
    return said;
}

} // namespace keyplan::planning
