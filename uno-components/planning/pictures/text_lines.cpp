// How much room text takes in a picture's cells.
#include "planning/pictures/text_lines.hpp"

#include "planning/actions/wording.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace keyplan::planning {

namespace {

constexpr double millimetresPerPoint = 0.3528;

/// Thousandths of the type's size, from blank to tilde: the widths of Helvetica, which Liberation Sans
/// shares. Source: Adobe Font Metrics, Helvetica.
constexpr std::array<int, 95> widths = {
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333,  278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667,  611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278,  556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500,  500, 334, 260, 334, 584};
/// Of other alphabets; of characters as wide as high; of emoji.
constexpr int otherLetter = 667;
constexpr int fullWidth = 1050;
constexpr int emoji = 1400;

/// The width of the character that starts with this byte.
int widthOf(unsigned char lead, unsigned char next) {
    constexpr unsigned char firstPrinted = 0x20;
    constexpr unsigned char ascii = 0x80;
    constexpr unsigned char threeBytes = 0xE0;
    constexpr unsigned char fourBytes = 0xF0;
    if (lead < ascii)
        return widths.at(std::min<std::size_t>(
            static_cast<std::size_t>(std::max(lead, firstPrinted)) - firstPrinted, widths.size() - 1));
    if (lead >= fourBytes)
        return emoji;
    if (lead < threeBytes)
        return otherLetter;
    // Dashes, quotation marks and other signs of print (U+2000 to U+207F) are no wider than letters but for a
    // few.
    return lead == 0xE2 && next <= 0x81 ? otherLetter : fullWidth;
}

bool continues(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

} // namespace

int linesOf(std::string_view text, const TextCell& cell) {
    constexpr double air = 2.6; // left and right of the text in the cell
    constexpr double boldness = 1.08;
    constexpr double onScreen = 1.06; // where letters are whole pixels wide
    constexpr double thousand = 1000;
    const double unit = cell.size * millimetresPerPoint / thousand * onScreen * (cell.bold ? boldness : 1);
    const double room = std::max(cell.width - air, 1.0);
    int lines = 1;
    double line = 0; // of the current line, its last word included
    double word = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (continues(text[at]))
            continue;
        if (text[at] == '\n') {
            ++lines;
            line = word = 0;
            continue;
        }
        const auto next = static_cast<unsigned char>(at + 1 < text.size() ? text[at + 1] : 0);
        const double width = unit * widthOf(static_cast<unsigned char>(text[at]), next);
        line += width;
        if (text[at] == ' ') {
            word = 0; // a blank may hang over the end
            continue;
        }
        word += width;
        if (line <= room)
            continue;
        ++lines;
        if (word > room)
            word = width; // a word longer than a line is broken
        line = word;
    }
    return lines;
}

std::string fitted(std::string_view text, const TextCell& cell, int most) {
    std::size_t high = std::min<std::size_t>(characterCount(text), 1000);
    std::string whole = shortened(text, high);
    if (linesOf(whole, cell) <= most)
        return whole;
    std::size_t low = 1; // fits
    while (low + 1 < high) {
        const std::size_t middle = (low + high) / 2;
        (linesOf(shortened(whole, middle), cell) <= most ? low : high) = middle;
    }
    return shortened(whole, low);
}

double rowHeight(int lines, double size) {
    constexpr double leading = 1.16;
    constexpr double air = 1.6;
    return std::ceil((lines * size * millimetresPerPoint * leading + air) * 10) / 10;
}

} // namespace keyplan::planning
