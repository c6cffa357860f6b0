// Every function of the catalogue at its edges: its first example with an error, a text, a blank or a huge
// number in it, written as inline arrays, lying in a row, in whole columns, in pieces.
#include "office.hpp"
#include "planning/date.hpp"

#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>
#include <gtest/gtest.h>

#include <chrono>
#include <cmath>
#include <fstream>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <regex>
#include <set>

namespace keyplan::office {
namespace {

namespace uno = com::sun::star::uno;
using nlohmann::json;
using Cells = std::vector<std::vector<json>>; // numbers and texts, "" is blank

// Results lie far from the examples' cells, which begin at A1.
const std::string resultRange = "AA1:AE12";
constexpr int notAvailable = 32767;
constexpr int illegalArgument = 502;

// One function with the first example that is documented for it.
struct Example {
    std::string name;
    std::vector<json> arguments; // of the catalogue
    std::vector<std::string> given;
    Cells cells;

    std::string typeOf(std::size_t argument) const {
        // The last one may be given several times.
        return arguments[std::min(argument, arguments.size() - 1)].at("type");
    }
    std::string labelOf(std::size_t argument) const {
        return name + ":" + arguments[std::min(argument, arguments.size() - 1)].at("name").get<std::string>();
    }
    std::string formula(const std::vector<std::string>& with) const {
        std::string text = "=" + name + "(";
        for (std::size_t i = 0; i < with.size(); ++i)
            text += (i == 0 ? "" : ";") + with[i];
        return text + ")";
    }
};

// The arguments of a call, split where they are separated.
std::vector<std::string> argumentsOf(const std::string& formula, const std::string& name) {
    std::vector<std::string> all(1);
    int depth = 0;
    bool quoted = false;
    for (std::size_t i = formula.find(name + "(") + name.size() + 1; i < formula.size(); ++i) {
        const char sign = formula[i];
        quoted = quoted != (sign == '"');
        if (!quoted && (sign == '(' || sign == '{'))
            ++depth;
        if (!quoted && (sign == ')' || sign == '}') && depth-- == 0)
            break;
        if (!quoted && sign == ';' && depth == 0)
            all.emplace_back();
        else
            all.back() += sign;
    }
    return all;
}

// Dates as the numbers that cells hold for them.
Cells withoutDates(Cells cells) {
    const planning::Date first = std::chrono::year(1899) / 12 / 30;
    for (auto& row : cells)
        for (json& cell : row)
            if (cell.is_object())
                cell = (planning::parseIsoDate(cell.at("date").get<std::string>()).value() - first).count();
    return cells;
}

std::vector<Example> examples() {
    std::vector<Example> all;
    for (const auto& entry : std::filesystem::directory_iterator(
             KEYPLAN_SOURCE_DIR "/uno-components/functions/catalogue/families")) {
        std::ifstream stream(entry.path());
        const json family = json::parse(stream);
        for (const auto& function : family.at("functions")) {
            const json& example = function.at("examples").front();
            Example made{function.at("name"), function.at("arguments"), {}, {}};
            made.given = argumentsOf(example.at("formula"), made.name);
            if (example.contains("cells"))
                made.cells = withoutDates(example["cells"].get<Cells>());
            all.push_back(made);
        }
    }
    return all;
}

// The cells that a reference names, from column and row 0 on. A single cell is a range of one.
struct Range {
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;
    bool single = false;

    int rows() const { return bottom - top + 1; }
    int columns() const { return right - left + 1; }
    int cells() const { return rows() * columns(); }
};

std::optional<Range> rangeOf(const std::string& argument) {
    static const std::regex reference("([A-Z])([0-9]+)(?::([A-Z])([0-9]+))?");
    std::smatch parts;
    if (!std::regex_match(argument, parts, reference))
        return std::nullopt;
    Range range;
    range.left = range.right = parts[1].str()[0] - 'A';
    range.top = range.bottom = std::stoi(parts[2]) - 1;
    range.single = !parts[3].matched;
    if (!range.single) {
        range.right = parts[3].str()[0] - 'A';
        range.bottom = std::stoi(parts[4]) - 1;
    }
    return range;
}

std::string address(int column, int row) {
    return std::string(1, static_cast<char>('A' + column)) + std::to_string(row + 1);
}

std::string address(const Range& range) {
    return address(range.left, range.top) + ":" + address(range.right, range.bottom);
}

// What a formula shows as an array: each cell a number, a text or nothing for an error.
struct Shown {
    std::vector<std::vector<json>> cells;
    int error = 0; // of the first cell

    bool operator==(const Shown&) const = default;
    bool holdsNothingButErrors() const {
        for (const auto& row : cells)
            for (const json& cell : row)
                if (!cell.is_null())
                    return false;
        return true;
    }
};

// Named by gtest.
void PrintTo(const Example& example, std::ostream* stream) {
    *stream << example.name;
}

std::ostream& operator<<(std::ostream& stream, const Shown& shown) {
    return stream << "error " << shown.error << " " << json(shown.cells).dump();
}

// A sheet that holds one example at a time.
class Bench {
public:
    Bench() : document(newBlankCalc()), sheet(sheetAt(document, 0)) {}

    void lay(const Cells& cells) {
        const uno::Reference<com::sun::star::sheet::XSheetOperation> old(sheet->getCellRangeByName("A1:Z400"),
                                                                         uno::UNO_QUERY_THROW);
        namespace flags = com::sun::star::sheet::CellFlags;
        old->clearContents(flags::VALUE | flags::DATETIME | flags::STRING | flags::FORMULA);
        for (std::size_t row = 0; row < cells.size(); ++row)
            for (std::size_t column = 0; column < cells[row].size(); ++column)
                put(static_cast<int>(column), static_cast<int>(row), cells[row][column]);
    }

    void put(int column, int row, const json& value) {
        const auto cell = sheet->getCellByPosition(column, row);
        if (value.is_number())
            cell->setValue(value.get<double>());
        else if (const auto& text = value.get_ref<const std::string&>(); text.starts_with("="))
            cell->setFormula(tools::fromUtf8(text));
        else
            setText(document, address(column, row), text);
    }

    // Fails the test when the office takes longer than anybody would wait.
    Shown show(const std::string& formula) {
        const auto started = std::chrono::steady_clock::now();
        const auto range = sheet->getCellRangeByName(tools::fromUtf8(resultRange));
        const uno::Reference<com::sun::star::sheet::XArrayFormulaRange> array(range, uno::UNO_QUERY_THROW);
        array->setArrayFormula({});
        array->setArrayFormula(tools::fromUtf8(formula));
        Shown shown;
        const uno::Reference<com::sun::star::sheet::XCellRangeData> data(range, uno::UNO_QUERY_THROW);
        for (const auto& row : data->getDataArray()) {
            shown.cells.emplace_back();
            for (const uno::Any& cell : row) {
                double number = 0;
                rtl::OUString text;
                if (cell >>= number)
                    shown.cells.back().emplace_back(number);
                else if (cell >>= text)
                    shown.cells.back().emplace_back(tools::toUtf8(text));
                else
                    shown.cells.back().emplace_back(nullptr);
            }
        }
        shown.error = errorAt(document, "AA1");
        EXPECT_LT(std::chrono::steady_clock::now() - started, std::chrono::seconds(20)) << formula;
        return shown;
    }

    ~Bench() { close(document); }
    Bench(const Bench&) = delete;
    Bench& operator=(const Bench&) = delete;

private:
    Document document;
    Sheet sheet;
};

class FunctionEdges : public testing::TestWithParam<Example> {
protected:
    static void SetUpTestSuite() { shared() = std::make_unique<Bench>(); }
    static void TearDownTestSuite() { shared().reset(); }
    static Bench& bench() { return *shared(); }

    const Example& example() const { return GetParam(); }
    const std::vector<std::string>& given() const { return example().given; }
    json cellOf(int column, int row) const {
        const auto& cells = example().cells;
        const auto at = static_cast<std::size_t>(row);
        const auto in = static_cast<std::size_t>(column);
        return at < cells.size() && in < cells[at].size() ? cells[at][in] : json("");
    }
    // The example's formula with one argument changed.
    std::string with(std::size_t argument, const std::string& text) const {
        auto arguments = given();
        arguments[argument] = text;
        return example().formula(arguments);
    }
    Shown documented() {
        bench().lay(example().cells);
        return bench().show(example().formula(given()));
    }
    template <class Check>
    void forEachRange(Check check) {
        for (std::size_t i = 0; i < given().size(); ++i)
            if (const auto range = rangeOf(given()[i]))
                check(i, *range);
    }

private:
    static std::unique_ptr<Bench>& shared() {
        static std::unique_ptr<Bench> one;
        return one;
    }
};

TEST_P(FunctionEdges, AnErrorInARangeIsAnError) {
    forEachRange([&](std::size_t argument, const Range& range) {
        for (const auto& [column, row] :
             {std::pair{range.left, range.top}, std::pair{range.right, range.bottom}}) {
            for (const char* error : {"=1/0", "=NA()"}) {
                bench().lay(example().cells);
                bench().put(column, row, error);
                const Shown shown = bench().show(example().formula(given()));
                EXPECT_TRUE(shown.error != 0 && shown.holdsNothingButErrors())
                    << example().labelOf(argument) << " " << address(column, row) << error << ": " << shown;
            }
        }
    });
}

TEST_P(FunctionEdges, InlineArraysCountAsRanges) {
    const Shown expected = documented();
    auto arguments = given();
    forEachRange([&](std::size_t argument, const Range& range) {
        if (range.single)
            return;
        std::string array = "{";
        for (int row = range.top; row <= range.bottom; ++row)
            for (int column = range.left; column <= range.right; ++column) {
                const json cell = cellOf(column, row);
                array += column > range.left ? ";" : row > range.top ? "|" : "";
                array += cell.is_number() ? cell.dump() : "\"" + cell.get<std::string>() + "\"";
            }
        arguments[argument] = array + "}";
    });
    EXPECT_EQ(bench().show(example().formula(arguments)), expected) << example().formula(arguments);
}

TEST_P(FunctionEdges, RangesMayLieInARow) {
    const Shown expected = documented();
    auto arguments = given();
    forEachRange([&](std::size_t argument, const Range& range) {
        if (range.columns() > 1 || range.rows() > 20 || example().typeOf(argument).starts_with("table"))
            return;
        const int line = 50 + static_cast<int>(argument);
        for (int i = 0; i < range.rows(); ++i)
            bench().put(i, line, cellOf(range.left, range.top + i));
        arguments[argument] = address({0, line, range.rows() - 1, line});
    });
    EXPECT_EQ(bench().show(example().formula(arguments)), expected) << example().formula(arguments);
}

// Pairs of equal size may have different shapes: the first range lies in a row, the others stay columns.
TEST_P(FunctionEdges, ShapesMayDiffer) {
    const Shown expected = documented();
    bool moved = false;
    forEachRange([&](std::size_t argument, const Range& range) {
        if (moved || range.columns() > 1 || example().typeOf(argument).starts_with("table"))
            return;
        moved = true;
        for (int i = 0; i < range.rows(); ++i)
            bench().put(i, 50, cellOf(range.left, range.top + i));
        const std::string formula = with(argument, address({0, 50, range.rows() - 1, 50}));
        EXPECT_EQ(bench().show(formula), expected) << formula;
    });
}

// The header's text is passed over, and so is the rest of the column.
TEST_P(FunctionEdges, WholeColumnsOfNumbers) {
    auto arguments = given();
    bool whole = true;
    forEachRange([&](std::size_t argument, const Range& range) {
        const std::string type = example().typeOf(argument);
        whole = whole && (type == "numbers" || type == "strengths") && range.columns() == 1;
        const std::string column(1, static_cast<char>('A' + range.left));
        arguments[argument] = column + ":" + column;
    });
    const bool perRow = example().name == "FORCEFIELD.FLIP" || example().name == "FORCEFIELD.PICK";
    if (!whole || perRow || arguments == given())
        return; // takes something else than columns of numbers
    const Shown expected = documented();
    EXPECT_EQ(bench().show(example().formula(arguments)), expected) << example().formula(arguments);
}

TEST_P(FunctionEdges, UnionsAndEmptyIntersectionsGiveAnAnswer) {
    forEachRange([&](std::size_t argument, const Range& range) {
        bench().lay(example().cells);
        const std::string first = address(range.left, range.top);
        const std::string last = address(range.right, range.bottom);
        for (const std::string& reference :
             {"(" + first + "~" + last + ")", "(" + first + ":" + first + "~" + first + ":" + last + ")",
              "(" + first + ":" + first + "!Z90:Z91)", std::string("#REF!"), std::string("Sheet9.A1:A3")}) {
            const Shown shown = bench().show(with(argument, reference));
            EXPECT_TRUE(shown.error != 0 || !shown.holdsNothingButErrors())
                << with(argument, reference) << ": " << shown;
        }
    });
}

TEST_P(FunctionEdges, HugeNumbersGiveANumberOrAnError) {
    const auto check = [&](const std::string& formula) {
        const Shown shown = bench().show(formula);
        for (const auto& row : shown.cells)
            for (const json& cell : row) {
                EXPECT_TRUE(!cell.is_number() || std::isfinite(cell.get<double>())) << formula;
                EXPECT_TRUE(!cell.is_string() || (cell != "inf" && cell != "nan")) << formula << shown;
            }
    };
    for (const double huge : {1E308, -1E308, 1E-308, 9007199254740993.0, 4294967297.0}) {
        forEachRange([&](std::size_t, const Range& range) {
            bench().lay(example().cells);
            for (int row = range.top; row <= range.bottom; ++row)
                for (int column = range.left; column <= range.right; ++column)
                    if (cellOf(column, row).is_number())
                        bench().put(column, row, huge);
            check(example().formula(given()));
        });
        bench().lay(example().cells);
        for (std::size_t i = 0; i < example().arguments.size(); ++i) {
            const std::string type = example().typeOf(i);
            if (type != "number" && type != "today" && type != "value-per-row")
                continue;
            auto arguments = given();
            arguments.resize(std::max(arguments.size(), i + 1));
            arguments[i] = json(huge).dump();
            check(example().formula(arguments));
        }
    }
}

// As SUM does: text is passed over, TRUE is 1.
TEST_P(FunctionEdges, TextAndTrueAmongNumbers) {
    forEachRange([&](std::size_t argument, const Range& range) {
        const std::string type = example().typeOf(argument);
        const auto after = [&](const json& value) {
            bench().lay(example().cells);
            bench().put(range.left, range.top, value);
            return bench().show(example().formula(given()));
        };
        const bool shared = std::count(given().begin(), given().end(), given()[argument]) > 1;
        if (type == "value-per-row" || shared) {
            const Shown shown = after("some text");
            EXPECT_TRUE(shown.cells[0][0].is_null()) << example().labelOf(argument) << ": " << shown;
        } else if ((type == "numbers" || type == "strengths") && !range.single) {
            EXPECT_EQ(after("some text"), after("")) << example().labelOf(argument);
        }
        if (type == "numbers" || type == "strengths" || type == "value-per-row") {
            EXPECT_EQ(after("=TRUE()"), after(1)) << example().labelOf(argument);
        }
    });
}

// One blank cell alone arrives as 0, a range of one blank as blank. Where that answers something, it is said
// here.
TEST_P(FunctionEdges, BlanksGiveNothingToComputeOrASaidAnswer) {
    bench().lay({});
    auto blanks = std::vector<std::string>(given().size(), "C60:C60");
    for (std::size_t i = 0; i < blanks.size(); ++i)
        if (example().typeOf(i) == "number" || example().typeOf(i) == "today")
            blanks[i] = given()[i];
    const std::set<std::string> answers{
        "ACCOUNT.EXPECTED",  // what is won, without anything open
        "PLAN.COMPLETENESS", // none of one cell is filled
        "FORCEFIELD.PICK",   // a blank is no kind: refused
    };
    const Shown shown = bench().show(example().formula(blanks));
    EXPECT_EQ(shown.error == notAvailable, !answers.contains(example().name))
        << example().formula(blanks) << shown;
    for (const char* reference : {"C60", "C60:C60", "C60:D64", "\"\""}) {
        const std::string formula = example().formula(std::vector<std::string>(given().size(), reference));
        const Shown any = bench().show(formula);
        EXPECT_TRUE(any.error != 0 || !any.cells[0][0].is_null()) << formula;
        const std::set<int> said{0, illegalArgument, 504, 519, 532, notAvailable};
        EXPECT_TRUE(said.contains(any.error)) << formula << ": " << any;
    }
}

TEST_P(FunctionEdges, PairsNeedTheSameSize) {
    // Ranges that stand alone.
    const std::set<std::string> alone{
        "ACCOUNT.TIER:value",          "ACCOUNT.TIER:values",        "FORCEFIELD.NET:drivers",
        "FORCEFIELD.NET:barriers",     "FORCEFIELD.BALANCE:drivers", "FORCEFIELD.BALANCE:barriers",
        "FORCEFIELD.FLIP:drivers",     "FORCEFIELD.FLIP:barriers", // without costs
        "FORCEFIELD.FLIPCOST:drivers",
    };
    const bool several = std::count_if(given().begin(), given().end(), [](const std::string& argument) {
                             const auto range = rangeOf(argument);
                             return range && range->cells() > 1;
                         }) > 1;
    bench().lay(example().cells);
    forEachRange([&](std::size_t argument, const Range& range) {
        if (!several || range.rows() < 2 || example().typeOf(argument).starts_with("table"))
            return;
        Range shorter = range;
        --shorter.bottom;
        const Shown shown = bench().show(with(argument, address(shorter)));
        EXPECT_EQ(shown.error == illegalArgument, !alone.contains(example().labelOf(argument)))
            << example().labelOf(argument) << ": " << shown;
    });
}

INSTANTIATE_TEST_SUITE_P(Of, FunctionEdges, testing::ValuesIn(examples()), [](const auto& test) {
    std::string name = test.param.name;
    name.erase(std::remove(name.begin(), name.end(), '.'), name.end());
    return name;
});

} // namespace
} // namespace keyplan::office
