// The named arguments of a command, from a script or from its URL.
#include "commands/arguments.hpp"

#include "document/text.hpp"
#include "planning/errors.hpp"
#include "planning/id_list.hpp"
#include "planning/plan.hpp"

#include <rtl/uri.hxx>

#include <algorithm>
#include <charconv>

namespace keyplan::commands {

namespace {

namespace css = com::sun::star;
using document::fromOffice;
using document::toOffice;
using planning::PlanError;

std::string asText(const css::uno::Any& value) {
    if (rtl::OUString text; value >>= text)
        return fromOffice(text);
    if (bool truth = false; value >>= truth)
        return truth ? "true" : "false";
    if (double number = 0; value >>= number)
        return planning::asText(number);
    if (css::uno::Sequence<rtl::OUString> texts; value >>= texts) {
        std::string joined;
        for (const rtl::OUString& text : std::as_const(texts))
            joined += (joined.empty() ? "" : ",") + fromOffice(text);
        return joined;
    }
    return {};
}

std::string decoded(std::string_view text) {
    return fromOffice(rtl::Uri::decode(toOffice(text), rtl_UriDecodeWithCharset, RTL_TEXTENCODING_UTF8));
}

} // namespace

Arguments::Arguments(const css::uno::Sequence<css::beans::PropertyValue>& values, std::string_view query,
                     const std::vector<std::string>& names) {
    const auto known = [&](const std::string& name) {
        return std::find(names.begin(), names.end(), name) != names.end();
    };
    while (!query.empty()) {
        const std::string_view pair = query.substr(0, query.find('&'));
        const auto equals = std::min(pair.find('='), pair.size());
        const std::string name = decoded(pair.substr(0, equals));
        if (known(name))
            values_[name] = decoded(pair.substr(std::min(equals + 1, pair.size())));
        query.remove_prefix(std::min(pair.size() + 1, query.size()));
    }
    for (const css::beans::PropertyValue& value : values) {
        const std::string name = fromOffice(value.Name);
        if (known(name) && value.Value.hasValue())
            values_[name] = asText(value.Value);
    }
}

std::string Arguments::text(std::string_view name) const {
    const auto found = values_.find(name);
    return found == values_.end() ? std::string() : found->second;
}

bool Arguments::flag(std::string_view name, bool otherwise) const {
    if (!has(name))
        return otherwise;
    const std::string value = text(name);
    if (value == "true" || value == "1")
        return true;
    if (value == "false" || value == "0")
        return false;
    throw PlanError("argument-not-truth", {std::string(name), value});
}

int Arguments::number(std::string_view name, int otherwise) const {
    if (!has(name))
        return otherwise;
    const std::string value = text(name);
    int number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (error != std::errc{} || end != value.data() + value.size())
        throw PlanError("argument-not-number", {std::string(name), value});
    return number;
}

std::optional<planning::Date> Arguments::date(std::string_view name) const {
    if (!has(name))
        return std::nullopt;
    const auto date = planning::parseIsoDate(text(name));
    if (!date)
        throw PlanError("argument-not-date", {std::string(name), text(name)});
    return date;
}

std::vector<std::string> Arguments::words(std::string_view name) const {
    return planning::splitIds(text(name));
}

} // namespace keyplan::commands
