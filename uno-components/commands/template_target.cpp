// Where a template of the user's own is stored, and under which name.
#include "commands/template_target.hpp"

#include "package/files.hpp"
#include "package/own_folder.hpp"
#include "planning/errors.hpp"

#include <algorithm>
#include <array>
#include <filesystem>

namespace keyplan::commands {

namespace {

using planning::PlanError;

constexpr std::string_view extension = ".ots";

std::string inSmallLetters(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return text;
}

/// On any system that the template may travel to.
bool canNameAFile(const std::string& name) {
    constexpr std::size_t longest = 200;
    constexpr std::array<std::string_view, 4> devices{"con", "prn", "aux", "nul"};
    const bool control = std::any_of(name.begin(), name.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) == 0x7F;
    });
    return !name.empty() && name.size() <= longest && !control &&
           name.find_first_of("/\\:*?\"<>|") == std::string::npos && name.front() != ' ' &&
           name.front() != '.' && name.back() != ' ' && name.back() != '.' &&
           std::find(devices.begin(), devices.end(), inSmallLetters(name)) == devices.end();
}

/// NewPlan would not know which one is meant.
bool isTaken(const Package& package, const std::string& name) {
    const std::string small = inSmallLetters(name);
    if (small == package::functionExamplesId ||
        small == inSmallLetters(package.messages.say(package::functionExamplesId)))
        return true;
    return std::any_of(package.templates.begin(), package.templates.end(), [&](const auto& known) {
        return small == known.first || small == inSmallLetters(known.second.label);
    });
}

/// Without its own extension, as people know it.
std::string nameOf(const std::string& path) {
    return std::filesystem::path(path).stem().string();
}

} // namespace

std::string ownFolderOrRefuse(const css::uno::Reference<css::uno::XComponentContext>& context) {
    std::string folder = package::ownFolder(context);
    if (folder.empty())
        throw PlanError("template-folder-missing");
    return folder;
}

TemplateTarget templateTarget(const CommandCall& call, const std::string& name, const std::string& to) {
    TemplateTarget target;
    target.name = name;
    std::string folder = to;
    while (folder.ends_with('/'))
        folder.pop_back();
    if (!to.empty() && !to.starts_with("file:"))
        throw PlanError("template-target-invalid", {to});
    if (inSmallLetters(to).ends_with(extension)) {
        target.url = to;
        if (name.empty())
            target.name = nameOf(package::systemPath(to));
    }
    if (target.name.empty())
        throw PlanError("argument-missing", {"Name"});
    if (!canNameAFile(target.name))
        throw PlanError("template-name-invalid", {target.name});
    if (isTaken(call.package, target.name))
        throw PlanError("template-name-taken", {target.name});
    if (target.url.empty()) {
        if (to.empty())
            folder = ownFolderOrRefuse(call.context);
        else if (!std::filesystem::is_directory(package::systemPath(to)))
            throw PlanError("template-target-invalid", {to});
        target.url = folder + "/" + package::encoded(target.name + std::string(extension));
    }
    const std::filesystem::path path = package::systemPath(target.url);
    const std::string own = package::ownFolder(call.context);
    target.inOwnFolder = !own.empty() && path.parent_path() == package::systemPath(own);
    std::error_code ignored;
    target.replaces = std::filesystem::exists(path, ignored);
    if (target.replaces) {
        const auto there = document::readOwnTemplate(call.context, target.url);
        if (!there || there->name != target.name)
            throw PlanError("template-file-exists", {path.string()});
    }
    return target;
}

} // namespace keyplan::commands
