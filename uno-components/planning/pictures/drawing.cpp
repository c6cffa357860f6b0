// An abstract drawing: how wide its texts are.
#include "planning/pictures/drawing.hpp"

#include "planning/actions/wording.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace keyplan::planning {

namespace {

constexpr double millimetresPerPoint = 25.4 / 72;
/// No line that a drawing shows is longer.
constexpr std::size_t longestLine = 200;

// Advance widths of the characters from the blank to the tilde, in thousandths of the size; those of
// Liberation Sans are those of Helvetica (Adobe Font Metrics).
constexpr std::array<int, 95> regular{
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333,  278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667,  611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278,  556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500,  500, 334, 260, 334, 584};
constexpr std::array<int, 95> heavy{
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667,
    611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556,
    278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584};

int widthOf(char32_t character, bool bold) {
    if (character >= U' ' && character <= U'~')
        return (bold ? heavy : regular)[character - U' '];
    const bool combines =
        (character >= 0x300 && character < 0x370) || (character >= 0x200B && character < 0x2010);
    if (character < U' ' || combines)
        return 0;
    if (character == U'●' || character == U'○')
        return 604;
    if (character < 0x250)
        return 690;
    return character < 0x2000 ? 800 : character < 0x2E80 ? 1000 : 1300;
}

} // namespace

double textWidth(const std::string& text, double size, bool bold) {
    int thousandths = 0;
    char32_t character = 0;
    int following = 0;
    for (const char byte : text) {
        const auto bits = static_cast<unsigned char>(byte);
        if ((bits & 0xC0U) == 0x80U) {
            character = (character << 6U) | (bits & 0x3FU);
            --following;
        } else {
            following = bits < 0x80U ? 0 : bits < 0xE0U ? 1 : bits < 0xF0U ? 2 : 3;
            character = following == 0 ? bits : bits & (0x3FU >> static_cast<unsigned>(following));
        }
        if (following == 0)
            thousandths += widthOf(character, bold);
    }
    return thousandths * size * millimetresPerPoint / 1000;
}

std::string fittedText(const std::string& text, double width, double size, bool bold) {
    std::string fitted = shortened(text, longestLine);
    for (double whole = textWidth(fitted, size, bold); whole > width; whole = textWidth(fitted, size, bold)) {
        const std::size_t characters = characterCount(fitted);
        if (characters <= 2)
            return fitted;
        const auto fewer = static_cast<std::size_t>(static_cast<double>(characters) * width / whole);
        fitted = shortened(text, std::clamp<std::size_t>(fewer, 1, characters - 1));
    }
    return fitted;
}

} // namespace keyplan::planning
