// The folder of the user's own templates: where the office keeps them, and what Keyplan finds there.
#pragma once

#include "document/own_template.hpp"

#include <filesystem>
#include <string>
#include <tuple>
#include <vector>

namespace keyplan::package {

namespace css = com::sun::star;

/// Its URL, without a slash at its end; empty when the office names no folder that can be written. It need
/// not exist.
std::string ownFolder(const css::uno::Reference<css::uno::XComponentContext>& context);

/// The folder of the user's own sections.
std::string ownSectionFolder(const std::string& ownFolder);

/// The files of a folder with this extension, by name; none when there is no such folder.
std::vector<std::filesystem::path> filesIn(const std::string& folderUrl, const std::string& extension);

struct OwnTemplateFile {
    std::string url;
    document::OwnTemplate made;
};

/// The templates that Save as Template stored there, by name.
std::vector<OwnTemplateFile> ownTemplates(const css::uno::Reference<css::uno::XComponentContext>& context);

/// Which definition files lie there, how old and how large: equal while nobody changes one.
using OwnFilesState = std::vector<std::tuple<std::string, std::filesystem::file_time_type, std::uintmax_t>>;
OwnFilesState ownFilesState(const css::uno::Reference<css::uno::XComponentContext>& context);

} // namespace keyplan::package
