// What New Plan is asked for: by its arguments, or by a person in its dialog.
#include "commands/new_plan_wish.hpp"

#include "commands/dialogs/new_plan_dialog.hpp"
#include "commands/system_paper.hpp"
#include "exchange/plan_json.hpp"
#include "package/files.hpp"
#include "planning/errors.hpp"

namespace keyplan::commands {

namespace {

using planning::layout::Paper;
using planning::layout::PlanTemplate;

const Paper& paperCalled(const std::string& name) {
    if (const Paper* paper = planning::layout::paperNamed(name))
        return *paper;
    std::string known;
    for (const Paper& paper : planning::layout::papers)
        known += (known.empty() ? "" : ", ") + std::string(paper.name);
    throw planning::PlanError("paper-unknown", {name, known});
}

/// The account that a template's sample is about.
std::string sampleAccount(const Package& package, const PlanTemplate& made) {
    if (made.sample.empty())
        return {};
    const planning::Plan sample = exchange::readPlanJson(package.sample(made.sample), package.vocabulary);
    const auto& account = sample.rows("account");
    return account.empty() ? std::string() : account.front().text("name");
}

/// What a template is for; of one that the user wrote, where it comes from as well.
std::string describe(const CommandCall& call, const PlanTemplate& made) {
    const auto own = call.package.ownTemplates.find(made.id);
    return own == call.package.ownTemplates.end()
               ? made.description
               : call.say("own-template-written", {own->second, made.description});
}

NewPlanOffers offersOf(const CommandCall& call) {
    NewPlanOffers offers;
    offers.leftOut = sayLeftOut(call);
    for (const PlanTemplate* made : call.package.templatesInOrder())
        offers.templates.push_back({made->id, made->label, describe(call, *made), made->minutes,
                                    sampleAccount(call.package, *made), made->theme,
                                    call.package.preview(*made), true});
    for (const package::OwnTemplateFile& file : package::ownTemplates(call.context))
        offers.templates.push_back(
            {file.url, file.made.name, aboutOwnTemplate(call, file.made), 0, {}, {}, {}, true});
    if (!call.package.functionExamples().empty())
        offers.templates.push_back({package::functionExamplesId,
                                    call.say(package::functionExamplesId),
                                    call.say("function-examples-about"),
                                    0,
                                    {},
                                    {},
                                    {},
                                    false});
    for (const auto& [id, theme] : call.package.themes)
        offers.themes.push_back({id, theme.label});
    offers.paper = systemPaper().name;
    return offers;
}

} // namespace

std::optional<NewPlanWish> newPlanWish(CommandCall& call) {
    NewPlanWish wish;
    wish.paper = &systemPaper();
    bool sample = false;
    if (call.ask) {
        const auto answer = askNewPlan(call.context, call.window(), offersOf(call));
        if (!answer)
            return std::nullopt;
        wish.templateId = answer->templateId;
        wish.account = answer->account;
        wish.themeId = answer->themeId;
        wish.paper = &paperCalled(answer->paper);
        sample = answer->sample;
    } else {
        if (call.arguments.has("Template"))
            wish.templateId = call.arguments.text("Template");
        wish.account = call.arguments.text("Account");
        sample = call.arguments.flag("Sample", false);
        wish.themeId = call.arguments.text("Theme");
        if (const std::string paper = call.arguments.text("Paper"); !paper.empty())
            wish.paper = &paperCalled(paper);
    }
    if (wish.templateId == package::functionExamplesId)
        return wish;
    wish.source = planSource(call, wish.templateId);
    if (!wish.source.made)
        for (const char* argument : {"Theme", "Paper"})
            if (call.arguments.has(argument))
                throw planning::PlanError("own-template-look", {argument, wish.source.label});
    if (sample && wish.source.sample().empty())
        throw planning::PlanError("template-no-sample", {wish.source.label});
    if (const std::string data = call.arguments.text("Data"); !data.empty())
        wish.data = package::readFile(data);
    else if (sample)
        wish.data = call.package.sample(wish.source.sample());
    return wish;
}

} // namespace keyplan::commands
