// Move Action: from the board and from the table, by name and by what is selected, in one undo step.
#include "plan_in_office.hpp"

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

namespace keyplan::office {
namespace {

namespace uno = com::sun::star::uno;

const char* const threeActions = R"({"keyplan": 1, "template": "action-plan", "sections": {
    "account": {"name": "Acme Corporation"},
    "actions": [{"id": "A1", "action": "Send the offer", "owner": "Ann", "due": "2026-11-20", "status": "To do"},
                {"id": "A2", "action": "Agree the date", "owner": "Ann", "due": "2026-12-20", "status": "Doing"},
                {"id": "A3", "action": "Train the team", "owner": "Bo", "status": "Done"}]}})";

Answer drawBoard(const Document& document) {
    Answer answer = dispatch(document, "org.keyplan:Draw",
                             {argument("Picture", "board"), argument("Today", "2026-11-28")});
    EXPECT_TRUE(answer.succeeded()) << answer.sentence;
    return answer;
}

Answer moveAction(const Document& document, const std::string& id, const std::string& status) {
    Arguments arguments{argument("Status", status), argument("Today", "2026-11-28")};
    if (!id.empty())
        arguments.push_back(argument("Id", id));
    return dispatch(document, "org.keyplan:MoveAction", arguments);
}

std::string statusOf(const Document& document, const std::string& id) {
    return SectionInSheet(document, "actions").text(id, "status");
}

struct Place {
    int row = -1;
    int column = -1;
    bool operator==(const Place&) const = default;
};

Place placeOnBoard(const Document& document, const std::string& words) {
    const auto cells = contents(sheetNamed(document, "Board"));
    for (std::size_t row = 0; row < cells.size(); ++row)
        for (std::size_t column = 0; column < cells[row].size(); ++column)
            if (cells[row][column] == words)
                return {static_cast<int>(row), static_cast<int>(column)};
    return {};
}

void select(const Document& document, const std::string& sheet, Place at) {
    const auto controller =
        uno::Reference<com::sun::star::frame::XModel>(document, uno::UNO_QUERY_THROW)->getCurrentController();
    uno::Reference<com::sun::star::sheet::XSpreadsheetView>(controller, uno::UNO_QUERY_THROW)
        ->setActiveSheet(sheetNamed(document, sheet));
    uno::Reference<com::sun::star::view::XSelectionSupplier>(controller, uno::UNO_QUERY_THROW)
        ->select(uno::Any(sheetNamed(document, sheet)->getCellByPosition(at.column, at.row)));
}

TEST(MoveAction, ChangesTableAndBoardInOneUndoStep) {
    const Opened document(newPlanFrom(threeActions));
    drawBoard(document);
    const Place before = placeOnBoard(document, "Send the offer");
    ASSERT_GE(before.row, 0);
    const std::string drawn = documentSnapshot(document);
    const std::size_t steps = undoTitles(document).size();
    const Answer answer = moveAction(document, "A1", "Doing");
    EXPECT_TRUE(answer.succeeded()) << answer.sentence;
    EXPECT_EQ(answer.sentence, "A1 Send the offer is now Doing.");
    EXPECT_EQ(statusOf(document, "A1"), "Doing");
    EXPECT_EQ(placeOnBoard(document, "Send the offer"), (Place{before.row, before.column + 4}));
    EXPECT_EQ(undoTitles(document).size(), steps + 1);
    EXPECT_EQ(undoTitles(document).front(), "Move Action");
    const std::string moved = documentSnapshot(document);
    undo(document);
    EXPECT_TRUE(same(documentSnapshot(document), drawn));
    redo(document);
    EXPECT_TRUE(same(documentSnapshot(document), moved));
}

TEST(MoveAction, TakesTheCardThatIsSelectedAndStaysOnIt) {
    const Opened document(newPlanFrom(threeActions));
    drawBoard(document);
    const Place card = placeOnBoard(document, "Send the offer");
    // The card's second row is the card, too.
    select(document, "Board", {card.row + 1, card.column});
    EXPECT_TRUE(moveAction(document, {}, "next").succeeded());
    EXPECT_EQ(statusOf(document, "A1"), "Doing");
    // The cursor stands on the moved card: the next step moves it on, and then back.
    EXPECT_TRUE(moveAction(document, {}, "next").succeeded());
    EXPECT_EQ(statusOf(document, "A1"), "Done");
    EXPECT_EQ(details(moveAction(document, {}, "next"))["moved"], false);
    EXPECT_TRUE(moveAction(document, {}, "previous").succeeded());
    EXPECT_EQ(statusOf(document, "A1"), "Doing");
}

TEST(MoveAction, TakesTheRowThatIsSelectedInTheTable) {
    const Opened document(newPlanFrom(threeActions));
    drawBoard(document);
    const SectionInSheet actions(document, "actions");
    select(document, actions.sheet(), {actions.row("A2"), actions.column("owner")});
    EXPECT_TRUE(moveAction(document, {}, "done").succeeded());
    EXPECT_EQ(statusOf(document, "A2"), "Done");
    EXPECT_GT(placeOnBoard(document, "Agree the date").column,
              placeOnBoard(document, "Send the offer").column);
}

TEST(MoveAction, NeedsNoBoard) {
    const Opened document(newPlanFrom(threeActions));
    EXPECT_TRUE(moveAction(document, "a3", "To do").succeeded());
    EXPECT_EQ(statusOf(document, "A3"), "To do");
}

TEST(MoveAction, RefusesWhatItCannotDoAndChangesNothing) {
    const Opened document(newPlanFrom(threeActions));
    drawBoard(document);
    select(document, "Board", {1, 2});
    const std::string before = documentSnapshot(document);
    const std::size_t steps = undoTitles(document).size();
    for (const auto& [id, status, words] : std::vector<std::tuple<std::string, std::string, std::string>>{
             {"A9", "Done", "no action A9"},
             {"A1", "Later", "not to \"Later\""},
             {"A1", "", "Status is missing"},
             {"", "Done", "No action is selected"}}) {
        const Answer answer = moveAction(document, id, status);
        EXPECT_FALSE(answer.succeeded());
        EXPECT_NE(answer.sentence.find(words), std::string::npos) << answer.sentence;
    }
    EXPECT_EQ(undoTitles(document).size(), steps);
    EXPECT_TRUE(same(documentSnapshot(document), before));
}

TEST(Board, RefusesAPlanWithoutActions) {
    const Opened document(newPlan({argument("Template", "action-plan")}));
    const Answer answer = dispatch(document, "org.keyplan:Draw", {argument("Picture", "board")});
    EXPECT_FALSE(answer.succeeded());
    EXPECT_NE(answer.sentence.find("There are no actions on the sheet"), std::string::npos)
        << answer.sentence;
}

} // namespace
} // namespace keyplan::office
