// How long a new plan takes to open: the largest template against a blank document with the same cells, which
// has no styles, input rules or conditional formats.
#include "tools/office_session.hpp"

#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>
#include <com/sun/star/util/XCloseable.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <iostream>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

namespace uno = com::sun::star::uno;
namespace sheet = com::sun::star::sheet;
using namespace keyplan::tools;
using Component = uno::Reference<com::sun::star::lang::XComponent>;

constexpr int rounds = 15;
constexpr const char* largest = "strategic";

Component newPlan(const OfficeSession& office) {
    const Answer answer =
        office.dispatch({}, "org.keyplan:NewPlan", {argument("Template", largest), argument("Ask", false)});
    if (!answer.succeeded())
        throw std::runtime_error(answer.sentence);
    return office.desktop()->getCurrentComponent();
}

void close(const Component& document) {
    uno::Reference<com::sun::star::util::XCloseable>(document, uno::UNO_QUERY_THROW)->close(true);
}

/// A blank document with the cells of another, stored as a template.
std::string plainCopy(const OfficeSession& office, const Component& from, const std::filesystem::path& file) {
    const uno::Reference<sheet::XSpreadsheetDocument> source(from, uno::UNO_QUERY_THROW);
    const Component blank = office.loadDocument("private:factory/scalc");
    const auto target = uno::Reference<sheet::XSpreadsheetDocument>(blank, uno::UNO_QUERY_THROW)->getSheets();
    const rtl::OUString first = target->getElementNames()[0];
    const auto names = source->getSheets()->getElementNames();
    for (const rtl::OUString& name : names)
        target->insertNewByName(name, static_cast<sal_Int16>(target->getElementNames().getLength()));
    target->removeByName(first);
    for (const rtl::OUString& name : names) {
        const uno::Reference<sheet::XSpreadsheet> cells(source->getSheets()->getByName(name),
                                                        uno::UNO_QUERY_THROW);
        const auto cursor = cells->createCursor();
        uno::Reference<sheet::XUsedAreaCursor>(cursor, uno::UNO_QUERY_THROW)->gotoEndOfUsedArea(false);
        const auto end =
            uno::Reference<sheet::XCellRangeAddressable>(cursor, uno::UNO_QUERY_THROW)->getRangeAddress();
        const auto range = [&](const uno::Reference<sheet::XSpreadsheet>& in) {
            return uno::Reference<sheet::XCellRangeFormula>(
                in->getCellRangeByPosition(0, 0, end.EndColumn, end.EndRow), uno::UNO_QUERY_THROW);
        };
        range({target->getByName(name), uno::UNO_QUERY_THROW})
            ->setFormulaArray(range(cells)->getFormulaArray());
    }
    const std::string url = fileUrl(file);
    uno::Reference<com::sun::star::frame::XStorable>(blank, uno::UNO_QUERY_THROW)
        ->storeToURL(fromUtf8(url), sequenceOf({argument("FilterName", "calc8_template")}));
    close(blank);
    return url;
}

double secondsOf(const std::function<Component()>& open) {
    const auto start = std::chrono::steady_clock::now();
    const Component document = open();
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    close(document);
    return taken.count();
}

double median(std::vector<double> values) {
    std::nth_element(values.begin(), values.begin() + rounds / 2, values.end());
    return values[rounds / 2];
}

} // namespace

int main() {
    try {
        OfficeOptions options;
        options.extension = KEYPLAN_OXT;
        const OfficeSession office(options);
        const auto folder =
            std::filesystem::temp_directory_path() / ("keyplan-plain-" + std::to_string(office.processId()));
        std::filesystem::create_directories(folder);
        const Component plan = newPlan(office);
        const std::string plain = plainCopy(office, plan, folder / "plain.ots");
        close(plan);
        std::vector<double> ours;
        std::vector<double> theirs;
        std::vector<double> blank;
        // In turns, so that a busy moment meets all alike.
        for (int round = 0; round < rounds; ++round) {
            ours.push_back(secondsOf([&] { return newPlan(office); }));
            theirs.push_back(
                secondsOf([&] { return office.loadDocument(plain, {argument("AsTemplate", true)}); }));
            blank.push_back(secondsOf([&] { return office.loadDocument("private:factory/scalc"); }));
        }
        std::filesystem::remove_all(folder);
        std::printf("New plan from the template %s: %.0f ms; the same cells without formats: %.0f ms; a "
                    "blank document: "
                    "%.0f ms\n",
                    largest, 1e3 * median(ours), 1e3 * median(theirs), 1e3 * median(blank));
        std::printf("new plan / (blank document + same cells): %.2f (goal 2)\n",
                    median(ours) / (median(blank) + median(theirs)));
        std::printf("new plan / same cells: %.2f\n", median(ours) / median(theirs));
        return 0;
    } catch (const uno::Exception& problem) {
        std::cerr << toUtf8(problem.Message) << "\n";
    } catch (const std::exception& problem) {
        std::cerr << problem.what() << "\n";
    }
    return 1;
}
