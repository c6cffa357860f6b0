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
#include <memory>

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
        : document_(office.loadDocument("private:factory/scalc", {argument("Hidden", true), argument("MacroExecutionMode", 4)}), UNO_QUERY_THROW) {
    }
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

    /// Whole numbers 1 to 5, with a formula that is then turned into values.
    void fillWithStrengths(int columns, int rows) const {
        uno::Sequence<uno::Sequence<uno::Any>> data(rows);
        for (int i = 0; i < rows; ++i) {
            uno::Sequence<uno::Any> row(columns);
            for (int j = 0; j < columns; ++j)
                row.getArray()[j] <<= 1.0 + (i * 7 + j * 3) % 5;
            data.getArray()[i] = row;
        }
        const uno::Reference<sheet::XCellRangeData> cells(
            cellsFrom(0, 0, columns, rows), UNO_QUERY_THROW);
        cells->setDataArray(data);
    }

    uno::Reference<com::sun::star::table::XCellRange> cellsFrom(int column, int row, int columns, int rows) const {
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
std::vector<double> measure(const std::vector<Spreadsheet*>& sheets, int turns) {
    std::vector<std::vector<double>> times(sheets.size());
    for (auto* each : sheets)
        each->secondsToCalculate();
    for (int turn = 0; turn < turns; ++turn)
        for (std::size_t i = 0; i < sheets.size(); ++i)
            times[i].push_back(sheets[i]->secondsToCalculate());
    std::vector<double> medians;
    for (const auto& each : times)
        medians.push_back(median(each));
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
    std::vector<Spreadsheet*> sheets;
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
        printTable(std::to_string(cells) + " cells over 2 x 20 " +
                       (rowShaped ? "in a row" : "in a column") +
                       (threads ? ", formula threads on" : ", formula threads off"),
                   contenders, measure(sheets, cells > 10000 ? 3 : rounds), cells);
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
        return EXIT_SUCCESS;
    } catch (const uno::Exception& error) {
        std::fprintf(stderr, "%s\n", keyplan::tools::toUtf8(error.Message).c_str());
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
    }
    return EXIT_FAILURE;
}
