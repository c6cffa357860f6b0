// What the installed extension brings along, and what the user added to it.
#include "package/package.hpp"

#include "document/text.hpp"
#include "package/files.hpp"
#include "planning/errors.hpp"

#include <com/sun/star/deployment/XPackageInformationProvider.hpp>

#include <algorithm>
#include <filesystem>
#include <mutex>
#include <tuple>

namespace keyplan::package {

namespace {

namespace css = com::sun::star;
using css::uno::Reference;
using document::fromOffice;
using document::toOffice;
using planning::PlanError;
using planning::layout::PlanTemplate;

constexpr const char* extensionId = "org.keyplan.calc";
/// Of plans that say nothing about their look.
constexpr const char* usualTheme = "light";

/// The ids of a map, to be read.
template <class Named>
std::string joined(const std::map<std::string, Named>& all) {
    std::string ids;
    for (const auto& [id, one] : all)
        ids += (ids.empty() ? "" : ", ") + id;
    return ids;
}

/// The texts of the JSON files of one folder, by name.
std::vector<std::pair<std::string, std::string>> texts(const std::string& folderUrl) {
    std::vector<std::pair<std::string, std::string>> all;
    for (const auto& entry : std::filesystem::directory_iterator(systemPath(folderUrl)))
        if (entry.path().extension() == ".json")
            all.emplace_back(entry.path().filename().string(),
                             readFile(folderUrl + "/" + entry.path().filename().string()));
    std::sort(all.begin(), all.end());
    return all;
}

/// The URL of a file among the office's templates; empty when it is not there.
std::string compiled(const std::string& url, const std::string& label) {
    const std::string file = url + "/template/" + encoded("Account Plans") + "/" + encoded(label) + ".ots";
    return std::filesystem::exists(systemPath(file)) ? file : std::string();
}

} // namespace

const PlanTemplate& Package::planTemplate(const std::string& id) const {
    const auto found = templates.find(id);
    if (found == templates.end())
        throw PlanError("template-unknown", {id, joined(templates) + ", " + functionExamplesId});
    return found->second;
}

std::vector<const PlanTemplate*> Package::templatesInOrder() const {
    std::vector<const PlanTemplate*> all;
    for (const auto& [id, made] : templates)
        all.push_back(&made);
    std::sort(all.begin(), all.end(), [](const PlanTemplate* one, const PlanTemplate* other) {
        return std::tie(one->order, one->label) < std::tie(other->order, other->label);
    });
    return all;
}

const planning::layout::Theme& Package::theme(const std::string& id) const {
    const auto found = themes.find(id);
    if (found == themes.end())
        throw PlanError("theme-unknown", {id, joined(themes)});
    return found->second;
}

const planning::layout::Theme& Package::themeOf(const planning::Plan& plan) const {
    if (const auto own = themes.find(plan.themeId); own != themes.end())
        return own->second;
    const auto made = templates.find(plan.templateId);
    return theme(made == templates.end() ? usualTheme : made->second.theme);
}

std::string Package::sample(const std::string& id) const {
    return readFile(url + "/data/samples/" + id + ".json");
}

std::string Package::preview(const PlanTemplate& made) const {
    const std::string file = url + "/data/previews/" + made.id + ".png";
    return std::filesystem::exists(systemPath(file)) ? file : std::string();
}

std::string Package::compiledTemplate(const PlanTemplate& made) const {
    if (ownTemplates.contains(made.id))
        return {};
    return compiled(url, made.label);
}

std::string Package::functionExamples() const {
    return compiled(url, messages.say(functionExamplesId));
}

Package readPackage(const Reference<css::uno::XComponentContext>& context) {
    const Reference<css::deployment::XPackageInformationProvider> information(
        context->getValueByName("/singletons/com.sun.star.deployment.PackageInformationProvider"),
        css::uno::UNO_QUERY_THROW);
    Package package;
    // Before they are read: a file that changes meanwhile is read again.
    package.ownFiles = ownFilesState(context);
    package.url = fromOffice(information->getPackageLocation(toOffice(extensionId)));
    package.messages =
        planning::Messages::parse("translations/en.json", readFile(package.url + "/translations/en.json"));
    for (auto& theme : planning::layout::Theme::parse(texts(package.url + "/data/themes"))) {
        const std::string id = theme.id;
        package.themes.emplace(id, std::move(theme));
    }
    OwnDefinitions own(ownFolder(context));
    package.vocabulary = own.vocabulary(texts(package.url + "/data/sections"), package.themes);
    for (const auto& [file, text] : texts(package.url + "/data/templates")) {
        auto made = PlanTemplate::parse(file, text, package.vocabulary);
        package.templates.emplace(made.id, std::move(made));
    }
    std::vector<std::string> samples;
    for (const std::filesystem::path& file : filesIn(package.url + "/data/samples", ".json"))
        samples.push_back(file.stem().string());
    package.ownTemplates =
        own.addTemplates(package.templates, package.vocabulary, package.themes, package.messages, samples);
    package.leftOut = own.leftOut();
    return package;
}

std::shared_ptr<const Package> sharedPackage(const Reference<css::uno::XComponentContext>& context) {
    static std::mutex guard;
    static std::shared_ptr<const Package> package;
    const std::lock_guard lock(guard);
    if (!package || package->ownFiles != ownFilesState(context))
        package = std::make_shared<const Package>(readPackage(context));
    return package;
}

} // namespace keyplan::package
