// Strict reading of JSON: every member is known, present and of the right kind, or a sentence says which is
// not.
#pragma once

#include "tools/catalogue/catalogue.hpp"

#include <initializer_list>

namespace keyplan::catalogue {

/// A place inside a JSON file. The file's name and the document must outlive it.
class JsonReader {
public:
    JsonReader(const std::string& file, const nlohmann::json& value, std::string path = "")
        : file_(file), value_(value), path_(std::move(path)) {}

    const nlohmann::json& value() const { return value_; }

    /// Throws CatalogueError about this place.
    [[noreturn]] void refuse(const std::string& reason) const;

    /// Refuses anything but an object with all of the required members and none beside the optional ones.
    void members(std::initializer_list<std::string_view> required,
                 std::initializer_list<std::string_view> optional = {}) const;

    bool has(std::string_view member) const { return value_.contains(member); }
    JsonReader at(std::string_view member) const;
    std::vector<JsonReader> items() const;

    /// A text that is not blank.
    const std::string& text() const;
    bool boolean() const;
    /// Texts by language, English among them.
    Text translations() const;

private:
    const std::string& file_;
    const nlohmann::json& value_;
    std::string path_;
};

/// Parses a file; a CatalogueError says where it is broken.
nlohmann::json parseJson(const File& file);

} // namespace keyplan::catalogue
