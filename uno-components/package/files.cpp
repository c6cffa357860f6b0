// Files by URL: read whole, written whole or not at all.
#include "package/files.hpp"

#include "document/text.hpp"
#include "exchange/strict_json.hpp"
#include "planning/errors.hpp"

#include <osl/file.hxx>
#include <rtl/uri.hxx>

#include <cstdint>
#include <filesystem>
#include <fstream>

namespace keyplan::package {

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
    // A device or a pipe may never end.
    std::error_code failure;
    if (!std::filesystem::is_regular_file(path, failure))
        throw PlanError("file-unreadable", {path});
    const std::uintmax_t size = std::filesystem::file_size(path, failure);
    if (!failure && size > exchange::JsonLimits{}.bytes)
        throw PlanError("file-too-large", {path, std::to_string(exchange::JsonLimits{}.bytes / 1024 / 1024)});
    std::ifstream file(path, std::ios::binary);
    std::string text(failure ? 0 : static_cast<std::size_t>(size), '\0');
    if (failure || !file || !file.read(text.data(), static_cast<std::streamsize>(text.size())))
        throw PlanError("file-unreadable", {path});
    return text;
}

void writeFile(const std::string& url, const std::string& text) {
    const std::string path = systemPath(url);
    // Written beside its place and moved there whole, so that a full disk leaves the old file.
    const std::string beside = path + ".part";
    std::error_code failure;
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

} // namespace keyplan::package
