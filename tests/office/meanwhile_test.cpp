// A plan that somebody edits while a command asks: nothing is written over what has just been typed.
#include "plan_in_office.hpp"

#include <com/sun/star/ui/test/XUITest.hpp>

#include <chrono>
#include <functional>
#include <future>

namespace keyplan::office {
namespace {

namespace uno = com::sun::star::uno;
namespace uitest = com::sun::star::ui::test;
using tools::fromUtf8;

// The button that answers the dialog or box in front; nothing while there is none.
uno::Reference<uitest::XUIObject> answeringButton() {
    const uno::Reference<uitest::XUITest> tester(session().service("org.libreoffice.uitest.UITest"),
                                                 uno::UNO_QUERY_THROW);
    try {
        return tester->getTopFocusWindow()->getChild(fromUtf8("ok"));
    } catch (const uno::Exception&) {
        return {};
    }
}

struct Meanwhile {
    Answer answer;
    std::string before;
    std::string after;
};

// Runs Generate Actions from the menu, does something while its dialog is open, and has it write.
Meanwhile generateWhile(const Document& document, const std::function<void()>& edit) {
    auto answer =
        std::async(std::launch::async, [&] { return dispatch(document, "org.keyplan:GenerateActions"); });
    Meanwhile result;
    // Where it fails, a second window says why.
    while (answer.wait_for(std::chrono::milliseconds(100)) != std::future_status::ready) {
        const auto button = answeringButton();
        if (!button.is()) {
            continue;
        }
        if (result.before.empty()) {
            edit();
            result.before = exported(document);
        }
        button->executeAction(fromUtf8("CLICK"), {});
    }
    result.answer = answer.get();
    result.after = exported(document);
    return result;
}

TEST(Meanwhile, WhatWasTypedWhileACommandAskedIsKept) {
    const Opened document(newSamplePlan());
    const SectionInSheet forces(document, "force-field");
    const Meanwhile result = generateWhile(document, [&] { forces.cell("F1", "strength")->setValue(2); });
    EXPECT_TRUE(result.answer.failed()) << result.answer.sentence;
    EXPECT_EQ(details(result.answer)["error"], "plan-changed");
    EXPECT_EQ(result.after, result.before);
    EXPECT_EQ(forces.cell("F1", "strength")->getValue(), 2);
}

TEST(Meanwhile, WithoutAnEditItWrites) {
    const Opened document(newSamplePlan());
    const Meanwhile result = generateWhile(document, [] {});
    EXPECT_TRUE(result.answer.succeeded()) << result.answer.sentence;
    EXPECT_NE(result.after, result.before);
}

} // namespace
} // namespace keyplan::office
