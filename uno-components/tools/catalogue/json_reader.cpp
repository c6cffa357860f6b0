// Strict reading of JSON: every member is known, present and of the right kind, or a sentence says which is
// not.
#include "tools/catalogue/json_reader.hpp"

#include <algorithm>
#include <set>

namespace keyplan::catalogue {

void JsonReader::refuse(const std::string& reason) const {
    throw CatalogueError(file_, path_.empty() ? "/" : path_, reason);
}

void JsonReader::members(std::initializer_list<std::string_view> required,
                         std::initializer_list<std::string_view> optional) const {
    if (!value_.is_object())
        refuse("must be an object");
    for (const auto member : required)
        if (!has(member))
            refuse("\"" + std::string(member) + "\" is missing");
    for (const auto& member : value_.items()) {
        const auto isKnown = [&](std::initializer_list<std::string_view> known) {
            return std::find(known.begin(), known.end(), member.key()) != known.end();
        };
        if (!isKnown(required) && !isKnown(optional))
            refuse("\"" + member.key() + "\" is not known here");
    }
}

JsonReader JsonReader::at(std::string_view member) const {
    return {file_, value_.at(std::string(member)), path_ + "/" + std::string(member)};
}

std::vector<JsonReader> JsonReader::items() const {
    if (!value_.is_array())
        refuse("must be a list");
    std::vector<JsonReader> items;
    for (std::size_t i = 0; i < value_.size(); ++i)
        items.emplace_back(file_, value_[i], path_ + "/" + std::to_string(i));
    return items;
}

const std::string& JsonReader::text() const {
    if (!value_.is_string())
        refuse("must be text");
    const auto& text = value_.get_ref<const std::string&>();
    if (text.find_first_not_of(" \t\r\n") == std::string::npos)
        refuse("must not be blank");
    return text;
}

bool JsonReader::boolean() const {
    if (!value_.is_boolean())
        refuse("must be true or false");
    return value_.get<bool>();
}

Text JsonReader::translations() const {
    if (!value_.is_object())
        refuse("must be an object of texts by language, such as {\"en\": \"…\"}");
    if (!has("en"))
        refuse("lacks its English text, \"en\"");
    Text texts;
    for (const auto& language : value_.items())
        texts[language.key()] = at(language.key()).text();
    return texts;
}

nlohmann::json parseJson(const File& file) {
    // The parser itself keeps the last of two members with one name; that would hide a slip.
    std::vector<std::set<std::string>> open;
    const auto refuseDuplicates = [&](int, nlohmann::json::parse_event_t event, nlohmann::json& parsed) {
        if (event == nlohmann::json::parse_event_t::object_start)
            open.emplace_back();
        else if (event == nlohmann::json::parse_event_t::object_end)
            open.pop_back();
        else if (event == nlohmann::json::parse_event_t::key &&
                 !open.back().insert(parsed.get<std::string>()).second)
            throw CatalogueError(file.first, "/",
                                 "the member " + parsed.dump() + " stands twice in one object");
        return true;
    };
    try {
        return nlohmann::json::parse(file.second, refuseDuplicates);
    } catch (const nlohmann::json::exception& error) {
        throw CatalogueError(file.first, "/", std::string("is no valid JSON: ") + error.what());
    }
}

} // namespace keyplan::catalogue
