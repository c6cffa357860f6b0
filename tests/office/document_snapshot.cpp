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

std::string withStylesRenamed(const std::string& text, const std::map<std::string, std::string>& names,
                              const std::string& opening = "style-name=\"") {
    std::string renamed;
    renamed.reserve(text.size() * 2);
    std::size_t copied = 0;
    for (std::size_t found = text.find(opening); found != std::string::npos;
         found = text.find(opening, copied)) {
        const auto start = found + opening.size();
        const auto end = text.find('"', start);
        const auto known = names.find(text.substr(start, end - start));
        renamed.append(text, copied, start - copied);
        renamed += known != names.end() ? known->second : text.substr(start, end - start);
        copied = end;
    }
    return renamed.append(text, copied);
}

// What was cut out leaves blank lines behind.
void dropBlankLines(std::string& text) {
    std::istringstream lines(text);
    std::string kept;
    kept.reserve(text.size());
    for (std::string line; std::getline(lines, line);) {
        if (line.find_first_not_of(' ') != std::string::npos) {
            kept.append(line).append("\n");
        }
    }
    text = std::move(kept);
}

// A validation keeps an address that relative references in it would count from. The office reuses entries of
// sheets that are gone, with an address elsewhere; no validation of a plan holds a relative reference.
void forgetBaseCells(std::string& text) {
    const std::string from = "<table:content-validation ";
    const std::string base = " table:base-cell-address=\"";
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + 1)) {
        const auto start = text.find(base, at);
        if (start < text.find('>', at)) {
            text.erase(start, text.find('"', start + base.size()) + 1 - start);
        }
    }
}

// How high a row is when the office decides that says nothing that its cells do not say.
void forgetOwnHeight(std::string& style) {
    if (style.find("style:use-optimal-row-height=\"true\"") == std::string::npos) {
        return;
    }
    const std::string height = " style:row-height=\"";
    if (const auto start = style.find(height); start != std::string::npos) {
        style.erase(start, style.find('"', start + height.size()) + 1 - start);
    }
}

// The office numbers number formats as they come, also those inside of charts: they are named after what they
// say.
void nameNumberFormatsByContent(std::string& text) {
    std::map<std::string, std::string> names;
    const std::string opening = "<number:";
    for (std::size_t at = text.find(opening); at != std::string::npos; at = text.find(opening, at + 1)) {
        const std::string tag = text.substr(at + 1, text.find_first_of(" >/", at + 1) - at - 1);
        const auto end = text.find("</" + tag + ">", at);
        if (tag.size() < 6 || tag.substr(tag.size() - 6) != "-style" || end == std::string::npos) {
            continue;
        }
        std::string format = text.substr(at, end - at);
        const std::string name = attribute(format, "style:name");
        const std::string said = " style:name=\"" + name + "\"";
        if (const auto start = format.find(said); !name.empty() && start != std::string::npos) {
            format.erase(start, said.size());
            names.emplace(name, "format-" + hash(withStylesRenamed(format, names)));
        }
    }
    text = withStylesRenamed(withStylesRenamed(text, names), names, " style:name=\"");
}

// A formula that is calculated anew may be given the number format that its style has already.
bool repeatsParentsFormat(const std::string& style, const std::string& text) {
    const std::string format = attribute(style, "style:data-style-name");
    if (format.empty() || style.size() < 2 || style[style.size() - 2] != '/') {
        return false;
    }
    const std::string parent = attribute(style, "style:parent-style-name");
    const auto found = text.find("<style:style style:name=\"" + parent + "\"");
    return found != std::string::npos && attribute(text.substr(found, text.find('>', found) + 1 - found),
                                                   "style:data-style-name") == format;
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
        if (repeatsParentsFormat(style, text)) {
            names[name] = attribute(style, "style:parent-style-name");
            continue;
        }
        const std::string said = " style:name=\"" + name + "\"";
        style.erase(style.find(said), said.size());
        forgetOwnHeight(style);
        names[name] = "style-" + hash(style);
        definitions[names[name]] = style;
    }
    std::string sorted;
    for (const auto& [name, definition] : definitions) {
        sorted.append("\n").append(name).append(": ").append(definition);
    }
    text = text.substr(0, start) + sorted + withStylesRenamed(rest + text.substr(end), names);
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
             {"<dc:date>", "</dc:date>"},
             // The same ranges are said in one piece or in several. Their cells are in the chart too.
             {" draw:notify-on-update-of-ranges=\"", "\""},
             // Written empty once anything was asked of a sheet's drawing layer.
             {"<office:forms form:automatic-focus=\"false\"", "/>"}}) {
        cutAll(text, from, to);
    }
    forgetBaseCells(text);
    nameNumberFormatsByContent(text);
    nameStylesByContent(text);
    dropBlankLines(text);
    return text;
}

} // namespace keyplan::office
