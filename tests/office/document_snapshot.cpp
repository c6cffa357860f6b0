// A document as comparable text: its flat OpenDocument form without what changes by itself (dates, view,
// style numbers).
#include "office.hpp"

#include <cstdint>
#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>

namespace keyplan::office {
namespace {

// Removes every `from` … `to`, both included.
void cutAll(std::string& text, const std::string& from, const std::string& to) {
    std::size_t start = 0;
    while ((start = text.find(from, start)) != std::string::npos) {
        const auto end = text.find(to, start + from.size());
        if (end == std::string::npos) {
            return;
        }
        text.erase(start, end + to.size() - start);
    }
}

std::string attribute(const std::string& element, const std::string& name) {
    const std::string opening = " " + name + "=\"";
    const auto start = element.find(opening);
    if (start == std::string::npos || start > element.find('>')) {
        return "";
    }
    const auto from = start + opening.size();
    return element.substr(from, element.find('"', from) - from);
}

std::string hash(const std::string& text) {
    std::uint64_t value = 14695981039346656037ULL; // FNV-1a
    for (const char letter : text) {
        value = (value ^ static_cast<unsigned char>(letter)) * 1099511628211ULL;
    }
    std::ostringstream hex;
    hex << std::hex << value;
    return hex.str();
}

// Splits `styles` into its <style:style …> elements; the rest stays in `styles`.
std::vector<std::string> takeStyles(std::string& styles) {
    std::vector<std::string> taken;
    const std::string opening = "<style:style ";
    const std::string closing = "</style:style>";
    std::size_t start = 0;
    while ((start = styles.find(opening, start)) != std::string::npos) {
        const auto tagEnd = styles.find('>', start);
        const bool empty = styles[tagEnd - 1] == '/';
        const auto end = empty ? tagEnd + 1 : styles.find(closing, tagEnd) + closing.size();
        taken.push_back(styles.substr(start, end - start));
        styles.erase(start, end - start);
    }
    return taken;
}

void renameStyles(std::string& text, std::size_t from, const std::map<std::string, std::string>& names) {
    const std::string opening = "style-name=\"";
    std::size_t start = from;
    while ((start = text.find(opening, start)) != std::string::npos) {
        start += opening.size();
        const auto end = text.find('"', start);
        const auto known = names.find(text.substr(start, end - start));
        if (known != names.end()) {
            text.replace(start, end - start, known->second);
        }
    }
}

// The office numbers automatic styles as it meets them; equal documents may differ in the numbers. So each is
// named after what it says.
void nameStylesByContent(std::string& text) {
    const std::string opening = "<office:automatic-styles>";
    const auto start = text.find(opening) + opening.size();
    const auto end = text.find("</office:automatic-styles>", start);
    if (end == std::string::npos) {
        return;
    }
    std::string rest = text.substr(start, end - start);
    std::map<std::string, std::string> names;
    std::map<std::string, std::string> definitions;
    for (std::string& style : takeStyles(rest)) {
        const std::string name = attribute(style, "style:name");
        const std::string said = " style:name=\"" + name + "\"";
        style.erase(style.find(said), said.size());
        names[name] = "style-" + hash(style);
        definitions[names[name]] = style;
    }
    std::string sorted;
    for (const auto& [name, definition] : definitions) {
        sorted.append("\n").append(name).append(": ").append(definition);
    }
    text.replace(start, end - start, sorted + rest);
    renameStyles(text, start + sorted.size(), names);
}

} // namespace

std::string documentSnapshot(const Document& document) {
    const auto file = workFolder() / "snapshot.fods";
    storeAs(document, file, "OpenDocument Spreadsheet Flat XML");
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream content;
    content << stream.rdbuf();
    std::string text = content.str();
    if (text.find("<office:body>") == std::string::npos) {
        throw std::runtime_error("The document could not be stored for its snapshot");
    }
    for (const auto& [from, to] : std::vector<std::pair<std::string, std::string>>{
             {"<office:settings>", "</office:settings>"},
             {"<office:font-face-decls>", "</office:font-face-decls>"},
             {"<office:binary-data>", "</office:binary-data>"},
             {"<meta:creation-date>", "</meta:creation-date>"},
             {"<meta:editing-duration>", "</meta:editing-duration>"},
             {"<meta:editing-cycles>", "</meta:editing-cycles>"},
             {"<meta:generator>", "</meta:generator>"},
             {"<meta:document-statistic", "/>"},
             {"<dc:date>", "</dc:date>"}}) {
        cutAll(text, from, to);
    }
    nameStylesByContent(text);
    return text;
}

} // namespace keyplan::office
