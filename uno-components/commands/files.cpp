// Files by URL: read whole, written whole or not at all.
#include "commands/files.hpp"

#include "document/text.hpp"
#include "planning/errors.hpp"

#include <osl/file.hxx>
#include <rtl/uri.hxx>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace keyplan::commands {

using document::fromOffice;
using document::toOffice;
using planning::PlanError;

std::string systemPath(const std::string& url) {
    rtl::OUString path;
    if (osl::FileBase::getSystemPathFromFileURL(toOffice(url), path) != osl::FileBase::E_None)
        throw PlanError("file-url-invalid", {url});
    return fromOffice(path);
}

std::string encoded(const std::string& name) {
    return fromOffice(rtl::Uri::encode(toOffice(name), rtl_UriCharClassPchar, rtl_UriEncodeIgnoreEscapes,
                                       RTL_TEXTENCODING_UTF8));
}

std::string readFile(const std::string& url) {
    const std::string path = systemPath(url);
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    if (!file || std::filesystem::is_directory(path) || !(text << file.rdbuf()))
        throw PlanError("file-unreadable", {path});
    return text.str();
}

void writeFile(const std::string& url, const std::string& text) {
    const std::string path = systemPath(url);
    // Written beside its place and moved there whole, so that a full disk leaves the old file.
    const std::string beside = path + ".part";
    std::error_code failure;
    {
        std::ofstream file(beside, std::ios::binary | std::ios::trunc);
        file << text;
        file.close();
        if (file)
            std::filesystem::rename(beside, path, failure);
        if (!file || failure) {
            std::error_code ignored;
            std::filesystem::remove(beside, ignored);
            throw PlanError("file-unwritable", {path});
        }
    }
}

} // namespace keyplan::commands
