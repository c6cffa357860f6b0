// The test harness itself: a real office, cells, undo, and snapshots that see every change.
#include "office.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/sheet/XSheetAnnotations.hpp>
#include <com/sun/star/sheet/XSheetAnnotationsSupplier.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>
#include <com/sun/star/util/XMergeable.hpp>
#include <gtest/gtest.h>

#include <functional>

namespace keyplan::office {
namespace {

namespace uno = com::sun::star::uno;
using com::sun::star::beans::XPropertySet;
using tools::fromUtf8;

TEST(Office, CalculatesAndReportsErrors) {
    const Opened document(newBlankCalc());
    setValue(document, "A1", 20);
    setFormula(document, "A2", "=A1*2+2");
    setFormula(document, "A3", "=1/0");
    setText(document, "A4", "=1+1");
    EXPECT_EQ(valueAt(document, "A2"), 42);
    EXPECT_EQ(formulaAt(document, "A2"), "=A1*2+2");
    EXPECT_EQ(errorAt(document, "A2"), 0);
    EXPECT_EQ(errorAt(document, "A3"), 532);
    EXPECT_EQ(textAt(document, "A4"), "=1+1");
    EXPECT_EQ(textAt(document, "Sheet1.A2"), "42");
}

TEST(Office, UndoAndRedoRestoreTheSnapshot) {
    const Opened document(newBlankCalc());
    setValue(document, "A1", 1);
    const std::string before = documentSnapshot(document);
    setFormula(document, "B7", "=A1+1");
    const std::string after = documentSnapshot(document);
    EXPECT_NE(before, after);
    ASSERT_EQ(undoTitles(document).size(), 2U);
    undo(document);
    EXPECT_EQ(documentSnapshot(document), before) << difference(before, documentSnapshot(document));
    redo(document);
    EXPECT_EQ(documentSnapshot(document), after) << difference(after, documentSnapshot(document));
    EXPECT_TRUE(redoTitles(document).empty());
}

TEST(Office, SnapshotsOfOneStateAreEqual) {
    const Opened document(newBlankCalc());
    setText(document, "C3", "same");
    EXPECT_EQ(documentSnapshot(document), documentSnapshot(document));
}

uno::Reference<XPropertySet> properties(const uno::Reference<uno::XInterface>& object) {
    return {object, uno::UNO_QUERY_THROW};
}

struct Change {
    std::string name;
    std::function<void(const Document&)> make;
};

class SnapshotSees : public ::testing::TestWithParam<Change> {};

TEST_P(SnapshotSees, TheChange) {
    const Opened document(newBlankCalc());
    setValue(document, "A1", 1);
    setValue(document, "A2", 2);
    const std::string before = documentSnapshot(document);
    GetParam().make(document);
    EXPECT_NE(documentSnapshot(document), before);
}

void insertChart(const Document& document) {
    const uno::Reference<com::sun::star::table::XTableChartsSupplier> supplier(sheetAt(document, 0),
                                                                               uno::UNO_QUERY_THROW);
    const com::sun::star::table::CellRangeAddress data(0, 0, 0, 0, 1);
    supplier->getCharts()->addNewByName(
        fromUtf8("Forces"), com::sun::star::awt::Rectangle(5000, 1000, 8000, 6000),
        uno::Sequence<com::sun::star::table::CellRangeAddress>(&data, 1), false, false);
}

void setValidation(const Document& document) {
    const auto cell = properties(cellAt(document, "B2"));
    const uno::Reference<XPropertySet> validation(cell->getPropertyValue(fromUtf8("Validation")),
                                                  uno::UNO_QUERY_THROW);
    validation->setPropertyValue(fromUtf8("ShowErrorMessage"), uno::Any(true));
    validation->setPropertyValue(fromUtf8("ErrorMessage"), uno::Any(fromUtf8("From 1 to 5")));
    validation->setPropertyValue(fromUtf8("InputMessage"), uno::Any(fromUtf8("1 is weak")));
    validation->setPropertyValue(fromUtf8("ShowInputMessage"), uno::Any(true));
    cell->setPropertyValue(fromUtf8("Validation"), uno::Any(validation));
}

void addNote(const Document& document) {
    const uno::Reference<com::sun::star::sheet::XSheetAnnotationsSupplier> supplier(sheetAt(document, 0),
                                                                                    uno::UNO_QUERY_THROW);
    supplier->getAnnotations()->insertNew(com::sun::star::table::CellAddress(0, 1, 1), fromUtf8("why"));
}

void hideRow(const Document& document) {
    const uno::Reference<com::sun::star::table::XColumnRowRange> rows(sheetAt(document, 0),
                                                                      uno::UNO_QUERY_THROW);
    properties({rows->getRows()->getByIndex(4), uno::UNO_QUERY_THROW})
        ->setPropertyValue(fromUtf8("IsVisible"), uno::Any(false));
}

void mergeCells(const Document& document) {
    const uno::Reference<com::sun::star::util::XMergeable> range(
        sheetAt(document, 0)->getCellRangeByName(fromUtf8("C1:D2")), uno::UNO_QUERY_THROW);
    range->merge(true);
}

INSTANTIATE_TEST_SUITE_P(
    Office, SnapshotSees,
    ::testing::Values(
        Change{"AChart", insertChart}, Change{"AValidation", setValidation}, Change{"ANote", addNote},
        Change{"AHiddenRow", hideRow}, Change{"MergedCells", mergeCells},
        Change{"TextForANumber", [](const Document& document) { setText(document, "A1", "1"); }},
        Change{"AResultForAFormula", [](const Document& document) { setFormula(document, "A2", "=2"); }},
        Change{"AColour",
               [](const Document& document) {
                   properties(cellAt(document, "D9"))
                       ->setPropertyValue(fromUtf8("CellBackColor"), uno::Any(sal_Int32(0x0F5C6E)));
               }},
        Change{"ACellStyle",
               [](const Document& document) {
                   properties(cellAt(document, "D9"))
                       ->setPropertyValue(fromUtf8("CellStyle"), uno::Any(fromUtf8("Heading 1")));
               }},
        Change{
            "ASheet",
            [](const Document& document) { document->getSheets()->insertNewByName(fromUtf8("More"), 1); }}),
    [](const auto& change) { return change.param.name; });

} // namespace
} // namespace keyplan::office
