// How fast sheets recalculate: Keyplan's functions against the office's own, Python and Basic, side by side.
//
// recalculation_benchmark [cells ...]   (default: 10000 100000)
#include "tools/office_session.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/script/XLibraryContainer.hpp>
#include <com/sun/star/sheet/FillDirection.hpp>
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellSeries.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/XCell.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/util/XChangesBatch.hpp>
#include <com/sun/star/util/XCloseable.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <memory>
#include <regex>

#include <nlohmann/json.hpp>

namespace {

namespace uno = com::sun::star::uno;
namespace sheet = com::sun::star::sheet;
namespace container = com::sun::star::container;
using keyplan::tools::argument;
using keyplan::tools::fromUtf8;
using keyplan::tools::OfficeOptions;
using keyplan::tools::OfficeSession;
using uno::UNO_QUERY_THROW;

constexpr int forces = 20;
constexpr int rounds = 7;

/// One way to calculate, as the formula of its first cell.
struct Contender {
    std::string name;
    std::string formula;
};

class Spreadsheet {
public:
    explicit Spreadsheet(const OfficeSession& office)
        : document_(office.loadDocument("private:factory/scalc",
                                        {argument("Hidden", true), argument("MacroExecutionMode", 4)}),
                    UNO_QUERY_THROW) {}
    ~Spreadsheet() {
        try {
            uno::Reference<com::sun::star::util::XCloseable>(document_, UNO_QUERY_THROW)->close(true);
        } catch (const uno::Exception&) {
            std::fputs("A document did not close.\n", stderr);
        }
    }
    Spreadsheet(const Spreadsheet&) = delete;
    Spreadsheet& operator=(const Spreadsheet&) = delete;

    uno::Reference<com::sun::star::table::XCellRange> range(const std::string& name) const {
        const uno::Reference<container::XNameAccess> sheets(document_->getSheets(), UNO_QUERY_THROW);
        const uno::Reference<com::sun::star::table::XCellRange> first(
            sheets->getByName(sheets->getElementNames()[0]), UNO_QUERY_THROW);
        return first->getCellRangeByName(fromUtf8(name));
    }

    /// Whole numbers 1 to 5.
    void fillWithStrengths(int columns, int rows) const {
        uno::Sequence<uno::Sequence<uno::Any>> data(rows);
        for (int i = 0; i < rows; ++i) {
            uno::Sequence<uno::Any> row(columns);
            for (int j = 0; j < columns; ++j)
                row.getArray()[j] <<= 1.0 + (i * 7 + j * 3) % 5;
            data.getArray()[i] = row;
        }
        const uno::Reference<sheet::XCellRangeData> cells(cellsFrom(0, 0, columns, rows), UNO_QUERY_THROW);
        cells->setDataArray(data);
    }

    /// Rows of what functions take one of: two scores, a date, a statement, a status.
    void fillWithRows(int rows) const {
        uno::Sequence<uno::Sequence<uno::Any>> data(rows);
        const std::vector<const char*> statuses{"To do", "Doing", "Done"};
        for (int i = 0; i < rows; ++i) {
            const uno::Any row[] = {
                uno::Any(1.0 + i % 5), uno::Any(1.0 + i / 5 % 5), uno::Any(44900.0 + i % 500),
                uno::Any(fromUtf8(
                    "Because their contract ends in June, we can offer a framework of three years.")),
                uno::Any(fromUtf8(statuses[static_cast<std::size_t>(i) % 3]))};
            data.getArray()[i] = uno::Sequence<uno::Any>(row, 5);
        }
        const uno::Reference<sheet::XCellRangeData> cells(cellsFrom(0, 0, 5, rows), UNO_QUERY_THROW);
        cells->setDataArray(data);
    }

    /// The cells of an example of the catalogue, from A1 on.
    void fillWith(const nlohmann::json& cells) const {
        for (std::size_t row = 0; row < cells.size(); ++row)
            for (std::size_t column = 0; column < cells[row].size(); ++column) {
                const auto& content = cells[row][column];
                const auto cell =
                    cellsFrom(static_cast<int>(column), static_cast<int>(row), 1, 1)->getCellByPosition(0, 0);
                if (content.is_number())
                    cell->setValue(content.get<double>());
                else
                    cell->setFormula(fromUtf8(content.is_object() ? content.at("date").get<std::string>()
                                                                  : content.get<std::string>()));
            }
    }

    uno::Reference<com::sun::star::table::XCellRange> cellsFrom(int column, int row, int columns,
                                                                int rows) const {
        return range("A1:AMJ1048576")
            ->getCellRangeByPosition(column, row, column + columns - 1, row + rows - 1);
    }

    /// Puts the formula into the first cell and fills the rest of the block from it.
    void fillWith(const std::string& formula, int column, int row, int columns, int rows) const {
        const auto block = cellsFrom(column, row, columns, rows);
        block->getCellByPosition(0, 0)->setFormula(fromUtf8(formula));
        const uno::Reference<sheet::XCellSeries> first(cellsFrom(column, row, 1, rows), UNO_QUERY_THROW);
        first->fillAuto(sheet::FillDirection_TO_BOTTOM, 1);
        const uno::Reference<sheet::XCellSeries> all(block, UNO_QUERY_THROW);
        if (columns > 1)
            all->fillAuto(sheet::FillDirection_TO_RIGHT, 1);
    }

    /// FORCEFIELD.NET in Basic, in the document's own library.
    void addBasicFunction() const {
        const uno::Reference<com::sun::star::beans::XPropertySet> properties(document_, UNO_QUERY_THROW);
        const uno::Reference<com::sun::star::script::XLibraryContainer> libraries(
            properties->getPropertyValue("BasicLibraries"), UNO_QUERY_THROW);
        const uno::Reference<container::XNameContainer> standard =
            libraries->hasByName("Standard")
                ? uno::Reference<container::XNameContainer>(libraries->getByName("Standard"), UNO_QUERY_THROW)
                : libraries->createLibrary("Standard");
        const std::string code = "Function BASICNET(drivers, barriers) As Double\n"
                                 "  Dim total As Double\n"
                                 "  Dim i As Long\n  Dim j As Long\n"
                                 "  For i = LBound(drivers, 1) To UBound(drivers, 1)\n"
                                 "    For j = LBound(drivers, 2) To UBound(drivers, 2)\n"
                                 "      total = total + drivers(i, j)\n    Next\n  Next\n"
                                 "  For i = LBound(barriers, 1) To UBound(barriers, 1)\n"
                                 "    For j = LBound(barriers, 2) To UBound(barriers, 2)\n"
                                 "      total = total - barriers(i, j)\n    Next\n  Next\n"
                                 "  BASICNET = total\nEnd Function\n";
        standard->insertByName("Comparison", uno::Any(fromUtf8(code)));
    }

    double value(const std::string& cell) const { return range(cell)->getCellByPosition(0, 0)->getValue(); }

    double secondsToCalculate() const {
        const uno::Reference<sheet::XCalculatable> calculation(document_, UNO_QUERY_THROW);
        const auto start = std::chrono::steady_clock::now();
        calculation->calculateAll();
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    }

private:
    uno::Reference<sheet::XSpreadsheetDocument> document_;
};

void setThreads(const OfficeSession& office, bool on) {
    const uno::Reference<com::sun::star::lang::XMultiServiceFactory> configuration(
        office.service("com.sun.star.configuration.ConfigurationProvider"), UNO_QUERY_THROW);
    const uno::Any path(argument("nodepath", "/org.openoffice.Office.Calc/Formula/Calculation"));
    const uno::Reference<com::sun::star::beans::XPropertySet> settings(
        configuration->createInstanceWithArguments("com.sun.star.configuration.ConfigurationUpdateAccess",
                                                   uno::Sequence<uno::Any>(&path, 1)),
        UNO_QUERY_THROW);
    settings->setPropertyValue("UseThreadedCalculationForFormulaGroups", uno::Any(on));
    uno::Reference<com::sun::star::util::XChangesBatch>(settings, UNO_QUERY_THROW)->commitChanges();
}

double median(std::vector<double> times) {
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

/// The contenders' times in seconds, measured in turns, so that what else happens meets all of them.
std::vector<double> measure(const std::vector<const Spreadsheet*>& sheets, int turns) {
    std::vector<std::vector<double>> times(sheets.size());
    for (const auto* each : sheets)
        each->secondsToCalculate();
    for (int turn = 0; turn < turns; ++turn)
        for (std::size_t i = 0; i < sheets.size(); ++i)
            times[i].push_back(sheets[i]->secondsToCalculate());
    std::vector<double> medians(times.size());
    std::transform(times.begin(), times.end(), medians.begin(), median);
    return medians;
}

void printTable(const std::string& title, const std::vector<Contender>& contenders,
                const std::vector<double>& seconds, int calls) {
    std::printf("\n%s\n%-44s %12s %12s %8s\n", title.c_str(), "", "us a call", "in all, ms", "ratio");
    for (std::size_t i = 0; i < contenders.size(); ++i)
        std::printf("%-44s %12.3f %12.1f %8.2f\n", contenders[i].name.c_str(), seconds[i] * 1e6 / calls,
                    seconds[i] * 1e3, seconds.front() / seconds[i]);
    std::printf("(ratio: the first line's time over this line's; above 1 this line is faster)\n");
}

/// `cells` formulas over rows of 2 x 20 cells, or over columns; each contender in a document of its own.
void compareShapes(const OfficeSession& office, bool rowShaped, int cells) {
    constexpr int dataRows = 1000;
    const std::string drivers = rowShaped ? "$A1:$T1" : "A$1:A$20";
    const std::string barriers = rowShaped ? "$U1:$AN1" : "A$21:A$40";
    const auto call = [&](const std::string& function) {
        return "=" + function + "(" + drivers + ";" + barriers + ")";
    };
    std::vector<Contender> contenders{
        {"FORCEFIELD.NET", call("ORG.KEYPLAN.FUNCTIONS.FORCEFIELDNET")},
        {"SUM()-SUM(), built in", "=SUM(" + drivers + ")-SUM(" + barriers + ")"},
        {"XNPV, the office's C++ add-in",
         "=COM.SUN.STAR.SHEET.ADDIN.ANALYSIS.GETXNPV(0.1;" + drivers + ";" + barriers + ")"},
        {"SERIESSUM, the office's C++ add-in",
         "=COM.SUN.STAR.SHEET.ADDIN.ANALYSIS.GETSERIESSUM(1;0;1;" + drivers + ")"},
    };
    if (cells <= 10000) {
        contenders.push_back({"Python add-in", call("ORG.KEYPLAN.BENCHMARK.COMPARISON.PYTHONNET")});
        contenders.push_back({"Basic function", call("BASICNET")});
    }
    std::vector<std::unique_ptr<Spreadsheet>> documents;
    std::vector<const Spreadsheet*> sheets;
    for (const auto& contender : contenders) {
        documents.push_back(std::make_unique<Spreadsheet>(office));
        sheets.push_back(documents.back().get());
        if (contender.formula.find("BASICNET") != std::string::npos)
            sheets.back()->addBasicFunction();
        if (rowShaped) {
            sheets.back()->fillWithStrengths(2 * forces, dataRows);
            sheets.back()->fillWith(contender.formula, 2 * forces + 2, 0, cells / dataRows, dataRows);
        } else {
            constexpr int columns = 1000;
            sheets.back()->fillWithStrengths(columns, 2 * forces);
            sheets.back()->fillWith(contender.formula, 0, 2 * forces + 2, columns, cells / columns);
        }
    }
    const std::string first = rowShaped ? "AQ1" : "A43";
    for (std::size_t i : {std::size_t{0}, std::size_t{1}})
        if (sheets[i]->value(first) != sheets[1]->value(first))
            throw std::runtime_error("The contenders do not agree: " + contenders[i].name);
    for (const bool threads : {false, true}) {
        setThreads(office, threads);
        printTable(std::to_string(cells) + " cells over 2 x 20 " + (rowShaped ? "in a row" : "in a column") +
                       (threads ? ", formula threads on" : ", formula threads off"),
                   contenders, measure(sheets, cells > 10000 ? 3 : rounds), cells);
    }
}

/// Functions that take one value per row: a column in one array formula against one call for each row.
void compareColumns(const OfficeSession& office, int rows) {
    struct PerRow {
        std::string name;
        /// The arguments, where # stands for the row or the range of rows.
        std::string call;
    };
    const std::vector<PerRow> functions{
        {"FORCEFIELD.VERDICT", "ORG.KEYPLAN.FUNCTIONS.FORCEFIELDVERDICT($A#)"},
        {"FORCEFIELD.LEVERAGE", "ORG.KEYPLAN.FUNCTIONS.FORCEFIELDLEVERAGE($A#;$B#)"},
        {"ACTION.STATE", "ORG.KEYPLAN.FUNCTIONS.ACTIONSTATE($E#;$C#;45000)"},
        {"ACTION.QUADRANT", "ORG.KEYPLAN.FUNCTIONS.ACTIONQUADRANT($A#;$B#)"},
        {"ACTION.HORIZON", "ORG.KEYPLAN.FUNCTIONS.ACTIONHORIZON($C#;45000)"},
        {"SWOT.CHECK", "ORG.KEYPLAN.FUNCTIONS.SWOTCHECK($D#)"},
        {"ACCOUNT.RAG", "ORG.KEYPLAN.FUNCTIONS.ACCOUNTRAG($A#)"},
    };
    std::printf(
        "\nA column of %d rows: one array call against single calls, formula threads off (goal: at most "
        "0.5)\n%-24s %12s %12s %8s\n",
        rows, "", "array, ms", "single, ms", "ratio");
    setThreads(office, false);
    for (const auto& function : functions) {
        // $A# is $A1 in a single call, $A$1:$A$5000 in the array's.
        const std::regex place("(\\$[A-Z])#");
        const std::string single = std::regex_replace(function.call, place, "$011");
        const std::string array =
            std::regex_replace(function.call, place, "$01$$1:$01$$" + std::to_string(rows));
        const Spreadsheet together(office);
        const Spreadsheet apart(office);
        for (const auto* each : {&together, &apart})
            each->fillWithRows(rows);
        const uno::Reference<sheet::XArrayFormulaRange> block(together.cellsFrom(6, 0, 1, rows),
                                                              UNO_QUERY_THROW);
        block->setArrayFormula(fromUtf8("=" + array));
        apart.fillWith("=" + single, 6, 0, 1, rows);
        const auto times = measure({&together, &apart}, rounds);
        std::printf("%-24s %12.1f %12.1f %8.2f\n", function.name.c_str(), times[0] * 1e3, times[1] * 1e3,
                    times[0] / times[1]);
    }
}

/// One call over a million cells, whole columns, and what a call costs that does nothing.
void compareSizes(const OfficeSession& office) {
    constexpr int million = 1000000;
    setThreads(office, false);
    const auto timeOf = [&](const std::string& formula, int columns, int rows) {
        const Spreadsheet document(office);
        document.fillWithStrengths(columns, rows);
        document.fillWith(formula, columns + 2, 0, 1, 1);
        return measure({&document}, rounds)[0];
    };
    const double net = timeOf("=ORG.KEYPLAN.FUNCTIONS.FORCEFIELDNET($A$1:$J$100000;0)", 10, million / 10);
    const double series =
        timeOf("=COM.SUN.STAR.SHEET.ADDIN.ANALYSIS.GETSERIESSUM(1;0;1;$A$1:$J$100000)", 10, million / 10);
    std::printf(
        "\nOne call over 1,000,000 cells, ms: FORCEFIELD.NET %.1f, SERIESSUM %.1f, ratio %.2f (goal: at "
        "most 0.9)\n",
        net * 1e3, series * 1e3, net / series);
    const double column = timeOf("=ORG.KEYPLAN.FUNCTIONS.FORCEFIELDNET($A:$A;0)", 1, 1000);
    const double part = timeOf("=ORG.KEYPLAN.FUNCTIONS.FORCEFIELDNET($A$1:$A$1000;0)", 1, 1000);
    const double officeColumn =
        timeOf("=COM.SUN.STAR.SHEET.ADDIN.ANALYSIS.GETSERIESSUM(1;0;1;$A:$A)", 1, 1000);
    std::printf(
        "A:A with 1,000 filled cells, ms: FORCEFIELD.NET %.1f; 1,000 cells alone %.2f; SERIESSUM over A:A "
        "%.1f\n",
        column * 1e3, part * 1e3, officeColumn * 1e3);
}

/// A formula of the catalogue as the office's interfaces take it, its references made absolute.
std::string callOf(std::string formula, const nlohmann::json& functions) {
    formula = std::regex_replace(formula, std::regex("\\b([A-Z])([0-9]+)\\b(?!\")"), "$$$1$$$2");
    for (const auto& function : functions) {
        // Stored is the name without its dot.
        std::string method = function.at("name");
        method.erase(method.find('.'), 1);
        const std::string name = function.at("name").get<std::string>() + "(";
        for (std::size_t at = 0; (at = formula.find(name, at)) != std::string::npos; at += method.size())
            formula.replace(at, name.size(), "ORG.KEYPLAN.FUNCTIONS." + method + "(");
    }
    return formula;
}

/// What a call through the office costs that hardly computes, and how far each function is from it, on the
/// data of its first example.
void compareWithFloor(const OfficeSession& office) {
    constexpr int calls = 2000;
    setThreads(office, false);
    nlohmann::json functions = nlohmann::json::array();
    std::vector<std::filesystem::path> families;
    for (const auto& file : std::filesystem::directory_iterator(KEYPLAN_FAMILIES))
        families.push_back(file.path());
    std::sort(families.begin(), families.end());
    for (const auto& family : families) {
        std::ifstream stream(family);
        const auto catalogue = nlohmann::json::parse(stream);
        for (const auto& function : catalogue.at("functions"))
            functions.push_back(function);
    }
    const auto secondsOf = [&](const std::string& formula, const nlohmann::json& cells) {
        const Spreadsheet document(office);
        document.fillWith(cells);
        document.fillWith(formula, 15, 0, 1, calls);
        return measure({&document}, 3)[0] / calls;
    };
    const double floor = secondsOf("=ORG.KEYPLAN.FUNCTIONS.FORCEFIELDNET(1;2)", nlohmann::json::array());
    std::printf("\nThe floor, a call with two plain numbers: %.2f us. Each function on its first example:\n",
                floor * 1e6);
    for (const auto& function : functions) {
        const auto& example = function.at("examples").at(0);
        const double seconds = secondsOf(callOf(example.at("formula"), functions), example.at("cells"));
        std::printf("%-28s %10.2f us %8.1f times the floor\n", function.at("name").get<std::string>().c_str(),
                    seconds * 1e6, seconds / floor);
    }
}

} // namespace

int main(int count, char** arguments) {
    try {
        OfficeOptions options;
        options.extension = KEYPLAN_OXT;
        OfficeSession office(options);
        office.addExtension(PYTHON_OXT);
        std::vector<int> sizes{10000, 100000};
        if (count > 1) {
            sizes.clear();
            for (int i = 1; i < count; ++i)
                sizes.push_back(std::atoi(arguments[i]));
        }
        for (const int cells : sizes)
            for (const bool rowShaped : {true, false})
                compareShapes(office, rowShaped, cells);
        compareColumns(office, 5000);
        compareSizes(office);
        compareWithFloor(office);
        return EXIT_SUCCESS;
    } catch (const uno::Exception& error) {
        std::fprintf(stderr, "%s\n", keyplan::tools::toUtf8(error.Message).c_str());
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
    }
    return EXIT_FAILURE;
}
