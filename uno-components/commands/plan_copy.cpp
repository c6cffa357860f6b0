// A copy of an open plan that nobody sees.
#include "commands/plan_copy.hpp"

#include "commands/stored_view.hpp"
#include "document/text.hpp"
#include "package/files.hpp"
#include "planning/errors.hpp"

#include <com/sun/star/document/MacroExecMode.hpp>
#include <com/sun/star/document/UpdateDocMode.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/io/XInputStream.hpp>
#include <com/sun/star/packages/zip/ZipFileAccess.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <osl/file.hxx>

#include <cstdlib>
#include <string_view>

namespace keyplan::commands {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using document::fromOffice;
using document::namedValue;
using document::toOffice;
using planning::PlanError;

void store(const document::Spreadsheet& spreadsheet, const std::string& url, const char* filter) {
    const css::beans::PropertyValue arguments[] = {
        namedValue("FilterName", Any(rtl::OUString::createFromAscii(filter))),
        namedValue("Overwrite", Any(true))};
    Reference<css::frame::XStorable>(spreadsheet.model(), UNO_QUERY_THROW)
        ->storeToURL(toOffice(url), {arguments, 2});
}

constexpr const char* copyName = "plan.ods";

/// Whether a stored spreadsheet holds what its cells held before: the office has no other way to ask.
bool recordsChanges(const Reference<css::uno::XComponentContext>& context, const std::string& url) {
    constexpr std::string_view mark = "<table:tracked-changes";
    constexpr sal_Int32 piece = 1 << 16;
    const auto package = css::packages::zip::ZipFileAccess::createWithURL(context, toOffice(url));
    const Reference<css::io::XInputStream> stream(package->getByName("content.xml"), UNO_QUERY_THROW);
    std::string text;
    css::uno::Sequence<sal_Int8> bytes;
    for (sal_Int32 count = piece; count == piece;) {
        count = stream->readBytes(bytes, piece);
        text.append(reinterpret_cast<const char*>(bytes.getConstArray()), static_cast<std::size_t>(count));
        if (text.find(mark) != std::string::npos)
            return true;
        // The mark may lie across two pieces.
        text.erase(0, text.size() - std::min(text.size(), mark.size()));
    }
    return false;
}

} // namespace

PrivateFolder::PrivateFolder() {
    std::string path = (std::filesystem::temp_directory_path() / "keyplan-XXXXXX").string();
    if (!mkdtemp(path.data()))
        throw PlanError("file-unwritable", {path});
    path_ = path;
}

PrivateFolder::~PrivateFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

std::string PrivateFolder::url(const std::string& file) const {
    rtl::OUString url;
    osl::FileBase::getFileURLFromSystemPath(toOffice((path_ / file).string()), url);
    return fromOffice(url);
}

PlanCopy::PlanCopy(const Reference<css::uno::XComponentContext>& context, const document::Spreadsheet& plan)
    : context_(context) {
    const std::string file = folder_.url(copyName);
    store(plan, file, "calc8");
    if (recordsChanges(context, file))
        throw PlanError("changes-recorded");
    const css::beans::PropertyValue arguments[] = {
        namedValue("Hidden", Any(true)),
        namedValue("MacroExecutionMode", Any(css::document::MacroExecMode::NEVER_EXECUTE)),
        namedValue("UpdateDocMode", Any(css::document::UpdateDocMode::NO_UPDATE))};
    copy_.emplace(Reference<css::frame::XModel>(css::frame::Desktop::create(context)->loadComponentFromURL(
                                                    toOffice(file), "_blank", 0, {arguments, 3}),
                                                UNO_QUERY_THROW));
}

PlanCopy::~PlanCopy() {
    try {
        Reference<css::util::XCloseable>(copy_->model(), UNO_QUERY_THROW)->close(true);
    } catch (const css::uno::Exception&) {
        // The office is closing and has taken it along.
    }
}

void PlanCopy::storeTemplate(const std::string& url) const {
    const std::filesystem::path path = package::systemPath(url);
    std::error_code failure;
    std::filesystem::create_directories(path.parent_path(), failure);
    // Written beside its place and moved there whole, so that a full disk leaves the old file.
    const std::filesystem::path beside = path.string() + ".part";
    try {
        store(*copy_, url + ".part", "calc8_template");
        carryView(context_, folder_.url(copyName), url + ".part", copy_->sheetNames().front());
        std::filesystem::rename(beside, path, failure);
    } catch (const css::uno::Exception&) {
        failure = std::make_error_code(std::errc::io_error);
    }
    if (failure) {
        std::error_code ignored;
        std::filesystem::remove(beside, ignored);
        throw PlanError("file-unwritable", {path.string()});
    }
}

} // namespace keyplan::commands
