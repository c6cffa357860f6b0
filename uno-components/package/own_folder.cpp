// The folder of the user's own templates.
#include "package/own_folder.hpp"

#include "document/text.hpp"
#include "package/files.hpp"

#include <com/sun/star/util/thePathSettings.hpp>
#include <osl/file.hxx>

#include <algorithm>

namespace keyplan::package {

namespace {

using css::uno::Reference;
using document::fromOffice;
using document::toOffice;

std::string urlOf(const std::filesystem::path& path) {
    rtl::OUString url;
    osl::FileBase::getFileURLFromSystemPath(toOffice(path.string()), url);
    return fromOffice(url);
}

} // namespace

std::string ownFolder(const Reference<css::uno::XComponentContext>& context) {
    rtl::OUString folder;
    css::util::thePathSettings::get(context)->getPropertyValue("Template_writable") >>= folder;
    std::string url = fromOffice(folder);
    while (url.ends_with('/'))
        url.pop_back();
    return url.empty() ? std::string() : url + "/" + encoded("Account Plans");
}

std::string ownSectionFolder(const std::string& ownFolder) {
    return ownFolder + "/sections";
}

std::vector<std::filesystem::path> filesIn(const std::string& folderUrl, const std::string& extension) {
    std::vector<std::filesystem::path> files;
    if (folderUrl.empty())
        return files;
    std::error_code failure;
    for (std::filesystem::directory_iterator at(systemPath(folderUrl), failure), end; !failure && at != end;
         at.increment(failure))
        if (at->path().extension() == extension)
            files.push_back(at->path());
    std::sort(files.begin(), files.end());
    return files;
}

std::vector<OwnTemplateFile> ownTemplates(const Reference<css::uno::XComponentContext>& context) {
    std::vector<OwnTemplateFile> all;
    for (const std::filesystem::path& file : filesIn(ownFolder(context), ".ots"))
        if (auto made = document::readOwnTemplate(context, urlOf(file)))
            all.push_back({urlOf(file), std::move(*made)});
    std::sort(all.begin(), all.end(), [](const OwnTemplateFile& one, const OwnTemplateFile& other) {
        return one.made.name < other.made.name;
    });
    return all;
}

OwnFilesState ownFilesState(const Reference<css::uno::XComponentContext>& context) {
    OwnFilesState state;
    const std::string folder = ownFolder(context);
    if (folder.empty())
        return state;
    for (const std::string& from : {ownSectionFolder(folder), folder})
        for (const std::filesystem::path& file : filesIn(from, ".json")) {
            std::error_code ignored;
            state.emplace_back(file.string(), std::filesystem::last_write_time(file, ignored),
                               std::filesystem::file_size(file, ignored));
        }
    return state;
}

} // namespace keyplan::package
