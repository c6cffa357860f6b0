// What a new plan is made from.
#include "commands/plan_source.hpp"

#include "package/files.hpp"
#include "planning/errors.hpp"

#include <algorithm>
#include <filesystem>

namespace keyplan::commands {

namespace {

using planning::PlanError;

[[noreturn]] void refuseUnknown(const CommandCall& call, const std::string& wanted) {
    std::string known;
    for (const auto& [id, made] : call.package.templates)
        known += id + ", ";
    known += package::functionExamplesId;
    for (const package::OwnTemplateFile& file : package::ownTemplates(call.context))
        known += ", " + file.made.name;
    throw PlanError("template-unknown", {wanted, known});
}

PlanSource fromTemplate(const planning::layout::PlanTemplate& made) {
    return {&made, {}, made.label, made.id};
}

PlanSource fromFile(const CommandCall& call, const std::string& url) {
    const std::filesystem::path path = package::systemPath(url);
    const std::string kind = path.extension().string();
    for (const auto& [id, file] : call.package.ownTemplates)
        if (file == path)
            return fromTemplate(call.package.planTemplate(id));
    for (const package::LeftOut& file : call.package.leftOut)
        if (file.file() == path)
            throw PlanError("own-file-mistake", file.mistake.arguments());
    if (kind != ".ots")
        refuseUnknown(call, url);
    std::error_code failure;
    if (!std::filesystem::is_regular_file(path, failure))
        throw PlanError("file-unreadable", {path.string()});
    if (!document::isStoredDocument(call.context, url))
        throw PlanError("template-no-plan", {path.string()});
    const auto made = document::readOwnTemplate(call.context, url);
    return {nullptr, url, made ? made->name : path.stem().string(), made ? made->madeFrom : std::string()};
}

} // namespace

PlanSource planSource(const CommandCall& call, const std::string& wanted) {
    if (const auto made = call.package.templates.find(wanted); made != call.package.templates.end())
        return fromTemplate(made->second);
    if (wanted.starts_with("file:"))
        return fromFile(call, wanted);
    for (const package::OwnTemplateFile& file : package::ownTemplates(call.context))
        if (file.made.name == wanted)
            return {nullptr, file.url, wanted, file.made.madeFrom};
    for (const package::LeftOut& file : call.package.leftOut)
        if (file.id == wanted)
            throw PlanError("own-file-mistake", file.mistake.arguments());
    refuseUnknown(call, wanted);
}

std::string aboutOwnTemplate(const CommandCall& call, const document::OwnTemplate& made) {
    if (made.madeFrom.empty())
        return call.say("own-template-unknown");
    const auto known = call.package.templates.find(made.madeFrom);
    return call.say("own-template",
                    {known == call.package.templates.end() ? made.madeFrom : known->second.label});
}

std::string sayLeftOut(const CommandCall& call) {
    const std::vector<package::LeftOut>& files = call.package.leftOut;
    if (files.empty())
        return {};
    // There is room for the part of the path that tells files apart.
    const std::filesystem::path folder = package::systemPath(package::ownFolder(call.context));
    const package::LeftOut& first = files.front();
    std::string said = call.say("own-file-left-out",
                                {std::filesystem::path(first.file()).lexically_relative(folder).string(),
                                 first.path(), first.reason()});
    if (files.size() > 1)
        said += " " + call.say("own-files-left-out-more", {std::to_string(files.size() - 1)});
    return said;
}

nlohmann::ordered_json leftOutFindings(const CommandCall& call) {
    nlohmann::ordered_json findings = nlohmann::ordered_json::array();
    for (const package::LeftOut& file : call.package.leftOut)
        findings.push_back({{"what", "file-left-out"},
                            {"file", file.file()},
                            {"path", file.path()},
                            {"reason", file.reason()},
                            {"sentence", call.say("own-file-left-out", file.mistake.arguments())}});
    return findings;
}

} // namespace keyplan::commands
