// Documents with Keyplan's functions where Keyplan is missing: one quiet line says so, and saving there loses
// nothing.
#include "plan_in_office.hpp"

#include <com/sun/star/sheet/XCalculatable.hpp>

namespace keyplan::office {
namespace {

namespace uno = com::sun::star::uno;

void recalculate(const Document& document) {
    uno::Reference<com::sun::star::sheet::XCalculatable>(document, uno::UNO_QUERY_THROW)->calculateAll();
}

// What every sheet shows, errors too, and the formulas behind.
std::string everythingIn(const Document& document) {
    std::string all;
    for (const std::string& name : sheetNames(document)) {
        const Sheet sheet = sheetNamed(document, name);
        const auto end = endOf(sheet);
        for (int row = 0; row <= end.EndRow; ++row)
            for (int column = 0; column <= end.EndColumn; ++column) {
                const auto cell = sheet->getCellByPosition(column, row);
                const auto formula = tools::toUtf8(cell->getFormula());
                if (formula.empty())
                    continue;
                const uno::Reference<com::sun::star::text::XText> text(cell, uno::UNO_QUERY_THROW);
                all += name + " " + std::to_string(column) + "," + std::to_string(row) + " " + formula +
                       " -> " + tools::toUtf8(text->getString()) + "\n";
            }
    }
    return all;
}

// Cells that say that Keyplan is missing.
int notices(const Document& document) {
    const json sentences = json::parse(readWhole(KEYPLAN_SOURCE_DIR "/extension/translations/en.json"));
    const auto sentence = sentences.at("page-not-installed").get<std::string>();
    int count = 0;
    for (const std::string& name : sheetNames(document))
        for (const auto& row : contents(sheetNamed(document, name)))
            count += static_cast<int>(std::count(row.begin(), row.end(), sentence));
    return count;
}

// An office of its own without the extension.
class KeyplanMissing : public testing::Test {
protected:
    void SetUp() override {
        tools::OfficeOptions options;
        options.screen = tools::Screen::Unseen;
        bare = std::make_unique<tools::OfficeSession>(options);
        ASSERT_FALSE(bare->hasExtension("org.keyplan.calc"));
    }

    Document openThere(const std::string& url) { return {bare->loadDocument(url), uno::UNO_QUERY_THROW}; }

    std::unique_ptr<tools::OfficeSession> bare;
};

TEST_F(KeyplanMissing, APlanSaysSoOnceAndLosesNothing) {
    const std::string here = storeAs(Opened(newSamplePlan()), workFolder() / "plan.ods", "calc8");
    std::string before;
    std::string data;
    {
        const Opened plan(open(here));
        recalculate(plan);
        EXPECT_EQ(notices(plan), 0);
        before = everythingIn(plan);
        data = exported(plan);
    }
    for (const bool calculatedThere : {false, true}) {
        std::string there;
        {
            const Opened plan(openThere(here));
            EXPECT_EQ(notices(plan), 1) << calculatedThere;
            if (calculatedThere)
                recalculate(plan);
            EXPECT_EQ(notices(plan), 1) << calculatedThere;
            there = storeAs(plan, workFolder() / "from-there.ods", "calc8");
        }
        const Opened again(open(there));
        recalculate(again);
        EXPECT_EQ(notices(again), 0);
        EXPECT_TRUE(same(everythingIn(again), before)) << calculatedThere;
        EXPECT_EQ(exported(again), data);
    }
}

TEST_F(KeyplanMissing, NoFunctionIsLost) {
    const std::string here = storeAs(
        Opened(open(tools::fileUrl(KEYPLAN_BINARY_DIR "/uno-components/functions/generated/examples.fods"))),
        workFolder() / "every-function.ods", "calc8");
    std::string before;
    std::string cached;
    {
        const Opened document(open(here));
        recalculate(document);
        before = everythingIn(document);
    }
    std::string there;
    {
        const Opened document(openThere(here));
        there = storeAs(document, workFolder() / "every-function-from-there.ods", "calc8");
    }
    const Opened again(open(there));
    recalculate(again);
    EXPECT_EQ(textAt(again, "Checks.B1"), "0");
    EXPECT_TRUE(same(everythingIn(again), before));
}

} // namespace
} // namespace keyplan::office
