// What a catalogue must not do: take a name of the office's own, or change what documents already hold.
#include "tools/catalogue/catalogue.hpp"
#include "tools/catalogue/json_reader.hpp"

#include <algorithm>
#include <set>

namespace keyplan::catalogue {

void refuseBuiltIns(const std::vector<FunctionEntry>& functions, std::string_view builtIns) {
    std::set<std::string_view> names;
    while (!builtIns.empty()) {
        const auto end = std::min(builtIns.find('\n'), builtIns.size());
        const auto line = builtIns.substr(0, end);
        if (!line.empty() && !line.starts_with("#"))
            names.insert(line);
        builtIns.remove_prefix(std::min(end + 1, builtIns.size()));
    }
    if (names.empty())
        throw CatalogueError("built-in names", "/", "the list is empty, so nothing could be checked");
    for (const auto& function : functions)
        if (names.contains(function.name))
            throw CatalogueError("catalogue", function.name,
                                 "the office has a function of this name, which would win silently");
}

void refuseChangesToShipped(const std::vector<FunctionEntry>& functions, const File& shipped) {
    const auto document = parseJson(shipped);
    if (!document.is_object())
        throw CatalogueError(shipped.first, "/", "must be an object of methods");
    for (const auto& item : document.items()) {
        const auto& method = item.key();
        const auto json = JsonReader(shipped.first, document).at(method);
        json.members({"name", "result", "arguments"});
        const auto found =
            std::find_if(functions.begin(), functions.end(),
                         [&](const FunctionEntry& function) { return function.method == method; });
        if (found == functions.end())
            json.refuse("has shipped: documents hold it, so the catalogue must keep it");
        if (json.at("name").text() != found->name)
            json.refuse("shipped as " + json.at("name").text() + " and cannot become " + found->name);
        if (json.at("result").text() != found->resultType)
            json.refuse("shipped with a result of type " + json.at("result").text() + ", not " +
                        found->resultType);

        const auto arguments = json.at("arguments").items();
        if (arguments.size() != found->arguments.size())
            json.refuse("shipped with " + std::to_string(arguments.size()) + " arguments, not " +
                        std::to_string(found->arguments.size()));
        for (std::size_t i = 0; i < arguments.size(); ++i) {
            arguments[i].members({"name", "type"}, {"optional"});
            const auto& now = found->arguments[i];
            const bool optional = arguments[i].has("optional") && arguments[i].at("optional").boolean();
            if (arguments[i].at("name").text() != now.name ||
                arguments[i].at("type").text() != argumentTypeName(now.type) || optional != now.optional)
                arguments[i].refuse("the argument shipped so; names, order and types cannot change");
        }
    }
}

} // namespace keyplan::catalogue
