// Reading JSON from strangers: bounded size and depth, no doubled names, every fault with its place.
#include "exchange/strict_json.hpp"

#include "exchange/utf8.hpp"
#include "planning/errors.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace keyplan::exchange {

namespace {

using nlohmann::json;
using planning::PlanError;

// Line and column of an offset, counted from 1.
std::vector<std::string> place(std::string_view text, std::size_t offset) {
    const std::string_view before = text.substr(0, std::min(offset, text.size()));
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const std::size_t lineBreak = before.rfind('\n');
    const std::string_view sameLine =
        lineBreak == std::string_view::npos ? before : before.substr(lineBreak + 1);
    const auto column = 1 + std::count_if(sameLine.begin(), sameLine.end(), [](char c) {
                            return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
                        });
    return {std::to_string(line), std::to_string(column)};
}

// A character iterator that tells how far reading has come: the parser's events carry no position.
struct TrackedCharacter {
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    const char* at;
    const char** reached;

    reference operator*() const { return *at; }
    TrackedCharacter& operator++() {
        *reached = ++at;
        return *this;
    }
    bool operator==(const TrackedCharacter& other) const { return at == other.at; }
    bool operator!=(const TrackedCharacter& other) const { return at != other.at; }
};

// Builds the value event by event, so that a fault stops the reading before it costs memory or stack.
class Builder final : public nlohmann::json_sax<json> {
public:
    Builder(std::string_view text, const char* const& reached, std::string_view orderedMember,
            const JsonLimits& limits)
        : text_(text), reached_(reached), orderedMember_(orderedMember), limits_(limits) {}

    StrictJson result;

    bool null() override { return add(nullptr); }
    bool boolean(bool value) override { return add(value); }
    bool number_integer(number_integer_t value) override { return add(value); }
    bool number_unsigned(number_unsigned_t value) override { return add(value); }
    bool number_float(number_float_t value, const string_t&) override { return add(value); }
    bool string(string_t& value) override { return add(std::move(value)); }
    bool binary(binary_t&) override { return false; }

    bool start_object(std::size_t) override { return open(json::object()); }
    bool start_array(std::size_t) override { return open(json::array()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(string_t& name) override {
        const auto [member, isNew] = open_.back()->get_ref<json::object_t&>().emplace(name, nullptr);
        if (!isNew)
            fail("json-name-twice", {quotation(name)});
        if (open_.size() == 1)
            inOrderedMember_ = name == orderedMember_;
        else if (open_.size() == 2 && inOrderedMember_)
            result.order.push_back(name);
        member_ = &member->second;
        return true;
    }

    bool parse_error(std::size_t position, const std::string&, const json::exception& error) override {
        // The parser counts the end of the text as one more character.
        if (position > text_.size())
            throw PlanError("json-cut-off", place(text_, text_.size()));
        constexpr int numberOutOfRange = 406;
        throw PlanError(error.id == numberOutOfRange ? "json-number-too-large" : "json-syntax",
                        place(text_, position == 0 ? 0 : position - 1));
    }

private:
    [[noreturn]] void fail(const char* id, std::vector<std::string> arguments = {}) const {
        const auto offset = static_cast<std::size_t>(reached_ - text_.data());
        for (std::string& part : place(text_, offset == 0 ? 0 : offset - 1))
            arguments.push_back(std::move(part));
        throw PlanError(id, std::move(arguments));
    }

    json* put(json value) {
        if (++count_ > limits_.values)
            throw PlanError("json-too-many-values", {std::to_string(limits_.values)});
        if (open_.empty()) {
            result.value = std::move(value);
            return &result.value;
        }
        if (open_.back()->is_object()) {
            *member_ = std::move(value);
            return member_;
        }
        return &open_.back()->get_ref<json::array_t&>().emplace_back(std::move(value));
    }

    bool add(json value) {
        put(std::move(value));
        return true;
    }

    bool open(json value) {
        if (open_.size() >= limits_.depth)
            fail("json-too-deep", {std::to_string(limits_.depth)});
        open_.push_back(put(std::move(value)));
        return true;
    }

    bool close() {
        open_.pop_back();
        return true;
    }

    std::string_view text_;
    const char* const& reached_;
    std::string_view orderedMember_;
    JsonLimits limits_;
    /// The objects and lists around the place reached, the innermost last. An outer list cannot grow while an
    /// inner value is open, so the pointers stay good.
    std::vector<json*> open_;
    json* member_ = nullptr;
    bool inOrderedMember_ = false;
    std::size_t count_ = 0;
};

} // namespace

StrictJson readStrictJson(std::string_view text, std::string_view orderedMember, const JsonLimits& limits) {
    if (text.size() > limits.bytes)
        throw PlanError("json-too-large", {std::to_string(limits.bytes / (1024U * 1024U))});
    if (const std::size_t invalid = findInvalidUtf8(text); invalid != std::string_view::npos)
        throw PlanError("json-not-utf-8", place(text, invalid));
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    if (text.substr(0, byteOrderMark.size()) == byteOrderMark)
        text.remove_prefix(byteOrderMark.size());
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
        throw PlanError("json-empty");

    const char* reached = text.data();
    Builder builder(text, reached, orderedMember, limits);
    const TrackedCharacter begin{text.data(), &reached};
    const TrackedCharacter end{text.data() + text.size(), &reached};
    json::sax_parse(begin, end, &builder);
    return std::move(builder.result);
}

} // namespace keyplan::exchange
