// Strict reading of definition files (sections, templates, themes): every mistake is told with file, path and
// reason.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

namespace keyplan::planning {

/// One node of a definition file, with the way to it. Every method throws PlanError "definition-invalid"
/// (file, path, reason) when the node is not what is asked for.
class Definition {
public:
    /// Parses the file's text, whose top level must be an object.
    static Definition parse(const std::string& file, const std::string& text);

    [[noreturn]] void refuse(const std::string& reason) const;
    /// Refuses members that are not among these; "$schema" is always allowed.
    void allowOnly(std::initializer_list<std::string_view> members) const;

    bool has(const std::string& member) const;
    /// The member, which must be there.
    Definition at(const std::string& member) const;
    /// The elements of a list member; none when it is missing.
    std::vector<Definition> list(const std::string& member) const;
    /// The members of an object, in the file's order.
    std::vector<std::pair<std::string, Definition>> members() const;

    std::string text() const;
    double number() const;
    bool flag() const;

    std::string text(const std::string& member, const std::string& otherwise) const;
    double number(const std::string& member, double otherwise) const;
    bool flag(const std::string& member, bool otherwise) const;
    std::vector<std::string> texts(const std::string& member) const;

    const std::string& file() const { return file_; }
    const std::string& path() const { return path_; }

private:
    Definition(nlohmann::ordered_json node, std::string file, std::string path)
        : node_(std::move(node)), file_(std::move(file)), path_(std::move(path)) {}

    nlohmann::ordered_json node_;
    std::string file_;
    std::string path_;
};

} // namespace keyplan::planning
