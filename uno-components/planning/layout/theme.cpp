// A theme: the look of every style that the layout names.
#include "planning/layout/theme.hpp"

#include "planning/definition.hpp"

#include <algorithm>
#include <charconv>
#include <map>

namespace keyplan::planning::layout {

namespace {

int colour(const Definition& node) {
    const std::string text = node.text();
    int value = 0;
    const char* end = text.data() + text.size();
    if (text.size() != 7 || text[0] != '#' || std::from_chars(text.data() + 1, end, value, 16).ptr != end)
        node.refuse("must be a colour such as \"#0F5C6E\"");
    return value;
}

template <class Choice>
Choice oneOf(const Definition& node, const std::map<std::string, Choice>& choices) {
    const auto found = choices.find(node.text());
    if (found == choices.end())
        node.refuse("\"" + node.text() + "\" is not known here");
    return found->second;
}

std::optional<Line> line(const Definition& style, const std::string& side) {
    if (!style.has(side))
        return std::nullopt;
    const Definition node = style.at(side);
    node.allowOnly({"colour", "width"});
    return Line{colour(node.at("colour")), node.number("width", 0.25)};
}

CellStyle cellStyle(const std::string& name, const Definition& node) {
    node.allowOnly({"parent", "font", "size", "bold", "italic", "colour", "background", "horizontal",
                    "vertical", "wrap", "indent", "padding", "gutter", "format", "top", "bottom", "left"});
    CellStyle style;
    style.name = name;
    style.parent = node.text("parent", "Default");
    if (node.has("font"))
        style.font = node.at("font").text();
    if (node.has("size"))
        style.size = node.at("size").number();
    if (node.has("bold"))
        style.bold = node.at("bold").flag();
    if (node.has("italic"))
        style.italic = node.at("italic").flag();
    if (node.has("colour"))
        style.colour = colour(node.at("colour"));
    if (node.has("background"))
        style.background = colour(node.at("background"));
    if (node.has("horizontal"))
        style.horizontal = oneOf<Horizontal>(
            node.at("horizontal"),
            {{"left", Horizontal::Left}, {"center", Horizontal::Center}, {"right", Horizontal::Right}});
    if (node.has("vertical"))
        style.vertical = oneOf<Vertical>(
            node.at("vertical"),
            {{"top", Vertical::Top}, {"middle", Vertical::Middle}, {"bottom", Vertical::Bottom}});
    if (node.has("wrap"))
        style.wrap = node.at("wrap").flag();
    if (node.has("indent"))
        style.indent = node.at("indent").number();
    if (node.has("padding"))
        style.padding = node.at("padding").number();
    if (node.has("gutter"))
        style.gutter = node.at("gutter").number();
    if (node.has("format"))
        style.format = node.at("format").text();
    style.top = line(node, "top");
    style.bottom = line(node, "bottom");
    style.left = line(node, "left");
    return style;
}

PageStyle pageStyle(const std::string& name, const Definition& node) {
    node.allowOnly({"width", "height", "landscape", "margin", "fit-width"});
    return {name,
            node.number("width", 210),
            node.number("height", 297),
            node.flag("landscape", false),
            node.number("margin", 12),
            node.flag("fit-width", false)};
}

} // namespace

const CellStyle* Theme::find(std::string_view style) const {
    const auto found = std::find_if(styles.begin(), styles.end(),
                                    [&](const CellStyle& known) { return known.name == style; });
    return found == styles.end() ? nullptr : &*found;
}

Theme Theme::parse(const std::string& file, const std::string& text) {
    const Definition whole = Definition::parse(file, text);
    whole.allowOnly({"id", "label", "styles", "pages"});
    Theme theme;
    theme.id = whole.at("id").text();
    theme.label = whole.at("label").text();
    for (const auto& [name, node] : whole.at("styles").members()) {
        theme.styles.push_back(cellStyle(name, node));
        const std::string& parent = theme.styles.back().parent;
        if (parent != "Default" && (parent == name || !theme.find(parent)))
            node.refuse("its parent \"" + parent + "\" must be defined before it");
    }
    for (const auto& [name, node] : whole.at("pages").members())
        theme.pages.push_back(pageStyle(name, node));
    return theme;
}

} // namespace keyplan::planning::layout
