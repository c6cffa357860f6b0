// The sentences of one language, by message id.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace keyplan::planning {

class Messages {
public:
    /// Reads a translation file: an object of message ids and sentences. Throws PlanError
    /// "definition-invalid".
    static Messages parse(const std::string& file, const std::string& text);

    /// The sentence with {1}, {2} … replaced by the arguments. An unknown id gives the id and the arguments,
    /// so that nothing is lost.
    std::string say(std::string_view id, const std::vector<std::string>& arguments = {}) const;

private:
    std::map<std::string, std::string, std::less<>> sentences_;
};

} // namespace keyplan::planning
