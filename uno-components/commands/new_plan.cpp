// New Plan: an untitled plan from a template, empty or filled.
#include "commands/command.hpp"
#include "commands/new_plan_wish.hpp"
#include "commands/plan_sheets.hpp"
#include "commands/plan_source.hpp"
#include "document/memory_sheet.hpp"
#include "document/picture_sheet.hpp"
#include "document/plan_import.hpp"
#include "document/sheet_names.hpp"
#include "document/sheet_writer.hpp"
#include "document/text.hpp"
#include "document/theme_writer.hpp"
#include "document/undo.hpp"
#include "exchange/plan_json.hpp"
#include "package/files.hpp"
#include "planning/errors.hpp"
#include "planning/layout/bank_layout.hpp"
#include "planning/layout/workbook_layout.hpp"

#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <com/sun/star/util/XModifiable.hpp>

namespace keyplan::commands {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using document::Spreadsheet;
using planning::layout::Paper;
using planning::layout::PlanTemplate;

/// Lays a template's sheets into a new document, in place of the sheets that the office puts there.
void layPlan(const Spreadsheet& spreadsheet, const Package& package, const PlanTemplate& made) {
    const std::vector<std::string> old = spreadsheet.sheetNames();
    document::writeTheme(spreadsheet, package.theme(made.theme), package.messages.say("page-footer"));
    const auto book = planning::layout::layWorkbook(made, package.vocabulary, package.messages);
    int position = 0;
    // All sheets must be there before the formulas that join them.
    for (const auto& sheet : book.sheets)
        spreadsheet.sheets()->insertNewByName(document::toOffice(sheet.name),
                                              static_cast<sal_Int16>(position++));
    for (const std::string& name : old)
        spreadsheet.sheets()->removeByName(document::toOffice(name));
    position = 0;
    for (const auto& sheet : book.sheets) {
        document::fillSheet(spreadsheet, sheet, position++);
        document::writeNames(spreadsheet, sheet);
    }
    for (const auto& hidden : {document::memoryLayout(made.id, made.theme), document::pictureLayout(),
                               planning::layout::layBanks(package.vocabulary)}) {
        document::insertSheet(spreadsheet, hidden, position++);
        document::setProperty(spreadsheet.sheet(hidden.name), "IsVisible", css::uno::Any(false));
    }
    for (auto sheet = book.sheets.rbegin(); sheet != book.sheets.rend(); ++sheet)
        document::arrangeView(spreadsheet, *sheet);
}

/// An untitled copy of a file; a blank document without one.
Reference<css::frame::XModel> openUntitled(CommandCall& call, const std::string& file) {
    const auto desktop = css::frame::Desktop::create(call.context);
    const rtl::OUString url = document::toOffice(file.empty() ? "private:factory/scalc" : file);
    // Silent: a damaged file must not ask what to do with it.
    const css::beans::PropertyValue arguments[] = {document::namedValue("AsTemplate", css::uno::Any(true)),
                                                   document::namedValue("Silent", css::uno::Any(true))};
    return {desktop->loadComponentFromURL(url, "_blank", 0, {arguments, file.empty() ? 0 : 2}),
            UNO_QUERY_THROW};
}

CommandResult openFunctionExamples(CommandCall& call) {
    for (const char* argument : {"Account", "Data", "Sample", "Theme", "Paper"})
        if (call.arguments.has(argument))
            throw planning::PlanError("function-examples-no-plan", {argument});
    const std::string file = call.package.functionExamples();
    if (file.empty())
        call.package.planTemplate(package::functionExamplesId); // says which templates there are
    openUntitled(call, file);
    return {call.say("function-examples-opened"),
            {{"template", package::functionExamplesId}, {"account", ""}, {"sections", 0}}};
}

/// A file that the user saved as a template, or calls one. What holds no plan is closed again.
Spreadsheet openOwnTemplate(CommandCall& call, const PlanSource& source) {
    Reference<css::frame::XModel> model;
    try {
        model = openUntitled(call, source.file);
        Spreadsheet spreadsheet(model);
        document::readOpenPlan(spreadsheet, call.package.vocabulary);
        return spreadsheet;
    } catch (const css::uno::Exception&) {
        // The office cannot open it at all.
    } catch (const planning::PlanError&) {
        Reference<css::util::XCloseable>(model, UNO_QUERY_THROW)->close(true);
    }
    throw planning::PlanError("template-no-plan", {package::systemPath(source.file)});
}

/// The template's sheets, in its own look and on its own paper.
Spreadsheet openPlan(CommandCall& call, const PlanSource& source) {
    if (!source.made)
        return openOwnTemplate(call, source);
    const std::string compiled = call.package.compiledTemplate(*source.made);
    Spreadsheet spreadsheet(openUntitled(call, compiled));
    if (compiled.empty())
        layPlan(spreadsheet, call.package, *source.made);
    return spreadsheet;
}

void dressPlan(CommandCall& call, const Spreadsheet& spreadsheet, const planning::layout::Theme& theme,
               const Paper& paper) {
    const document::UndoStep step(spreadsheet, call.say("undo-new-plan"));
    document::restyle(spreadsheet, theme, paper, call.say("page-footer"));
    document::rememberTheme(spreadsheet, theme.id);
}

void fillPlan(CommandCall& call, const Spreadsheet& spreadsheet, const planning::Plan& data) {
    document::OpenPlan open = document::readOpenPlan(spreadsheet, call.package.vocabulary);
    const document::UndoStep step(spreadsheet, call.say("undo-new-plan"));
    for (const std::string& section : document::missingSections(open, data))
        addSection(spreadsheet, open, call.package, section);
    document::importPlan(spreadsheet, open, data, document::ImportMode::Replace, call.package.vocabulary,
                         call.package.messages);
}

/// The account's name goes into the data, so that it is written like everything else.
void nameAccount(planning::Plan& data, const std::string& account) {
    if (!data.find("account"))
        data.sections.push_back({"account", {}});
    planning::SectionData& section = *data.find("account");
    if (section.rows.empty())
        section.rows.emplace_back();
    section.rows.front().set("name", account);
}

} // namespace

CommandResult newPlan(CommandCall& call) {
    const std::optional<NewPlanWish> wish = newPlanWish(call);
    if (!wish)
        return CommandResult::cancel();
    if (wish->templateId == package::functionExamplesId)
        return openFunctionExamples(call);
    const PlanSource& source = wish->source;
    const planning::layout::Theme* theme =
        source.made ? &call.package.theme(wish->themeId.empty() ? source.made->theme : wish->themeId)
                    : nullptr;
    planning::Plan data;
    if (wish->data)
        data = exchange::readPlanJson(*wish->data, call.package.vocabulary);
    if (!wish->account.empty())
        nameAccount(data, wish->account);

    const Spreadsheet spreadsheet = openPlan(call, source);
    if (theme &&
        (theme->id != source.made->theme || wish->paper->name != planning::layout::templatePaper.name))
        dressPlan(call, spreadsheet, *theme, *wish->paper);
    if (!data.sections.empty())
        fillPlan(call, spreadsheet, data);
    document::showSheet(spreadsheet, spreadsheet.sheetNames().front());
    Reference<css::document::XUndoManagerSupplier>(spreadsheet.model(), UNO_QUERY_THROW)
        ->getUndoManager()
        ->clear();
    Reference<css::util::XModifiable>(spreadsheet.model(), UNO_QUERY_THROW)
        ->setModified(!data.sections.empty());
    const planning::SectionData* account = data.find("account");
    const std::string name =
        account && !account->rows.empty() ? account->rows.front().text("name") : std::string();
    nlohmann::ordered_json details{
        {"template", source.templateId}, {"account", name}, {"sections", data.sections.size()}};
    if (!source.file.empty())
        details["own-template"] = source.label;
    if (!call.package.leftOut.empty())
        details["findings"] = leftOutFindings(call);
    return {name.empty() ? call.say("plan-opened", {source.label})
                         : call.say("plan-opened-for", {source.label, name}),
            details};
}

} // namespace keyplan::commands
