// Strict reading of definition files: every mistake is told with file, path and reason.
#include "planning/definition.hpp"

#include "planning/errors.hpp"

#include <algorithm>

namespace keyplan::planning {

namespace {

/// Where the text stops being JSON; `byte` counts from 1.
std::string noJson(const std::string& text, std::size_t byte) {
    const std::string before = text.substr(0, std::min(text.size(), byte == 0 ? 0 : byte - 1));
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const std::size_t column = before.size() - (line == 1 ? 0 : before.rfind('\n') + 1) + 1;
    return "line " + std::to_string(line) + ", column " + std::to_string(column) +
           " is not JSON: look for a missing comma, quotation mark or bracket there or just before";
}

} // namespace

Definition Definition::parse(const std::string& file, const std::string& text) {
    try {
        Definition whole(nlohmann::ordered_json::parse(text), file, "/");
        if (!whole.node_.is_object())
            whole.refuse("must be an object");
        return whole;
    } catch (const nlohmann::json::parse_error& error) {
        throw PlanError("definition-invalid", {file, "/", noJson(text, error.byte)});
    }
}

void Definition::refuse(const std::string& reason) const {
    throw PlanError("definition-invalid", {file_, path_, reason});
}

void Definition::allowOnly(std::initializer_list<std::string_view> members) const {
    if (!node_.is_object())
        refuse("must be an object");
    for (const auto& [name, value] : node_.items())
        if (name != "$schema" && std::find(members.begin(), members.end(), name) == members.end())
            refuse("unknown member \"" + name + "\"");
}

bool Definition::has(const std::string& member) const {
    return node_.is_object() && node_.contains(member);
}

Definition Definition::at(const std::string& member) const {
    if (!has(member))
        refuse("\"" + member + "\" is missing");
    return {node_.at(member), file_, (path_ == "/" ? path_ : path_ + "/") + member};
}

std::vector<Definition> Definition::list(const std::string& member) const {
    std::vector<Definition> elements;
    if (!has(member))
        return elements;
    const Definition whole = at(member);
    if (!whole.node_.is_array())
        whole.refuse("must be a list");
    for (std::size_t i = 0; i < whole.node_.size(); ++i)
        elements.push_back({whole.node_[i], file_, whole.path_ + "/" + std::to_string(i)});
    return elements;
}

std::vector<std::pair<std::string, Definition>> Definition::members() const {
    if (!node_.is_object())
        refuse("must be an object");
    std::vector<std::pair<std::string, Definition>> all;
    for (const auto& [name, value] : node_.items())
        all.emplace_back(name, at(name));
    return all;
}

std::string Definition::text() const {
    if (!node_.is_string())
        refuse("must be text");
    return node_.get<std::string>();
}

double Definition::number() const {
    if (!node_.is_number())
        refuse("must be a number");
    return node_.get<double>();
}

bool Definition::flag() const {
    if (!node_.is_boolean())
        refuse("must be true or false");
    return node_.get<bool>();
}

std::string Definition::text(const std::string& member, const std::string& otherwise) const {
    return has(member) ? at(member).text() : otherwise;
}

double Definition::number(const std::string& member, double otherwise) const {
    return has(member) ? at(member).number() : otherwise;
}

bool Definition::flag(const std::string& member, bool otherwise) const {
    return has(member) ? at(member).flag() : otherwise;
}

std::vector<std::string> Definition::texts(const std::string& member) const {
    std::vector<std::string> all;
    for (const Definition& element : list(member))
        all.push_back(element.text());
    return all;
}

} // namespace keyplan::planning
