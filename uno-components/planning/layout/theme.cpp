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

Line line(const Definition& node) {
    node.allowOnly({"colour", "width"});
    return {colour(node.at("colour")), node.number("width", 0.25)};
}

/// Sets what the node names; the rest stays as it is.
void dress(CellStyle& style, const Definition& node) {
    node.allowOnly({"parent", "font", "size", "bold", "italic", "underline", "colour", "background",
                    "horizontal", "vertical", "wrap", "indent", "padding", "gutter", "format", "top",
                    "bottom", "left"});
    style.parent = node.text("parent", style.parent);
    if (node.has("font"))
        style.font = node.at("font").text();
    if (node.has("size"))
        style.size = node.at("size").number();
    if (node.has("bold"))
        style.bold = node.at("bold").flag();
    if (node.has("italic"))
        style.italic = node.at("italic").flag();
    if (node.has("underline"))
        style.underline = node.at("underline").flag();
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
    if (node.has("top"))
        style.top = line(node.at("top"));
    if (node.has("bottom"))
        style.bottom = line(node.at("bottom"));
    if (node.has("left"))
        style.left = line(node.at("left"));
}

void setUp(PageStyle& page, const Definition& node) {
    node.allowOnly({"width", "height", "landscape", "margin", "fit-width", "fit-page", "footer"});
    page.width = node.number("width", page.width);
    page.height = node.number("height", page.height);
    page.landscape = node.flag("landscape", page.landscape);
    page.margin = node.number("margin", page.margin);
    page.fitWidth = node.flag("fit-width", page.fitWidth);
    page.fitPage = node.flag("fit-page", page.fitPage);
    page.footer = node.flag("footer", page.footer);
}

/// The style or page of that name, made at the end where there is none.
template <class Named>
Named& provide(std::vector<Named>& all, const std::string& name) {
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Named& one) { return one.name == name; });
    if (found != all.end())
        return *found;
    all.emplace_back().name = name;
    return all.back();
}

void readStyles(Theme& theme, const Definition& styles) {
    for (const auto& [name, node] : styles.members()) {
        CellStyle& style = provide(theme.styles, name);
        dress(style, node);
        const CellStyle* parent = theme.find(style.parent);
        if (style.parent != "Default" && (!parent || parent >= &style))
            node.refuse("its parent \"" + style.parent + "\" must be defined before it");
    }
}

void readPages(Theme& theme, const Definition& pages) {
    for (const auto& [name, node] : pages.members()) {
        PageStyle& page = provide(theme.pages, name);
        setUp(page, node);
        if (page.footer && !theme.find(footerStyle))
            node.refuse("a footer needs the style \"" + std::string(footerStyle) + "\"");
    }
}

using ThemeFiles = std::map<std::string, Definition>;

/// `above`: the themes that build on this one.
Theme readTheme(const ThemeFiles& files, const std::string& id, std::vector<std::string> above) {
    const Definition& whole = files.at(id);
    whole.allowOnly({"id", "label", "base", "styles", "pages"});
    Theme theme;
    const bool built = whole.has("base");
    if (built) {
        const Definition base = whole.at("base");
        above.push_back(id);
        if (!files.contains(base.text()))
            base.refuse("no theme is called \"" + base.text() + "\"");
        if (std::find(above.begin(), above.end(), base.text()) != above.end())
            base.refuse("a theme cannot build on itself");
        theme = readTheme(files, base.text(), std::move(above));
    }
    theme.id = id;
    theme.label = whole.at("label").text();
    if (!built || whole.has("styles"))
        readStyles(theme, whole.at("styles"));
    if (!built || whole.has("pages"))
        readPages(theme, whole.at("pages"));
    return theme;
}

} // namespace

const CellStyle* Theme::find(std::string_view style) const {
    const auto found = std::find_if(styles.begin(), styles.end(),
                                    [&](const CellStyle& known) { return known.name == style; });
    return found == styles.end() ? nullptr : &*found;
}

std::vector<Theme> Theme::parse(const std::vector<std::pair<std::string, std::string>>& files) {
    ThemeFiles read;
    std::vector<std::string> ids;
    for (const auto& [file, text] : files) {
        const Definition whole = Definition::parse(file, text);
        ids.push_back(whole.at("id").text());
        if (!read.emplace(ids.back(), whole).second)
            whole.at("id").refuse("another theme has this id");
    }
    std::vector<Theme> themes;
    themes.reserve(ids.size());
    for (const std::string& id : ids)
        themes.push_back(readTheme(read, id, {}));
    return themes;
}

} // namespace keyplan::planning::layout
