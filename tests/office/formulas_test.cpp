// Sheets that score themselves: tests/formulas and the catalogue's examples, calculated by a real Calc.
#include "office.hpp"

#include <com/sun/star/sheet/XCalculatable.hpp>
#include <gtest/gtest.h>

#include <algorithm>

namespace keyplan::office {
namespace {

std::vector<std::filesystem::path> sheets() {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(KEYPLAN_SOURCE_DIR "/tests/formulas"))
        if (entry.path().extension() == ".fods")
            files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    files.emplace_back(KEYPLAN_BINARY_DIR "/uno-components/functions/generated/examples.fods");
    return files;
}

class Formulas : public testing::TestWithParam<std::filesystem::path> {};

TEST_P(Formulas, Pass) {
    const Opened document(open(tools::fileUrl(GetParam())));
    com::sun::star::uno::Reference<com::sun::star::sheet::XCalculatable>(*document,
                                                                         com::sun::star::uno::UNO_QUERY_THROW)
        ->calculateAll();
    const int checks = static_cast<int>(valueAt(document, "Checks.B2"));
    ASSERT_GT(checks, 0);
    for (int line = 5; line < 5 + checks; ++line) {
        const auto cell = [&](const char* column) { return "Checks." + (column + std::to_string(line)); };
        EXPECT_EQ(valueAt(document, cell("D")), 1)
            << textAt(document, cell("A")) << "\n  " << formulaAt(document, cell("B")) << "\n  gives \""
            << textAt(document, cell("B")) << "\", not \"" << textAt(document, cell("C")) << '"';
    }
    EXPECT_EQ(errorAt(document, "Checks.B1"), 0);
    EXPECT_EQ(textAt(document, "Checks.B1"), "0");
}

INSTANTIATE_TEST_SUITE_P(Sheets, Formulas, testing::ValuesIn(sheets()),
                         [](const auto& sheet) { return sheet.param.stem().string(); });

} // namespace
} // namespace keyplan::office
