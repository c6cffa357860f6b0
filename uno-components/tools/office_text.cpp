// Texts, file addresses and named arguments between standard C++ and UNO.
#include "office_session.hpp"

#include <osl/file.hxx>

#include <stdexcept>

namespace keyplan::tools {

using com::sun::star::beans::PropertyState_DIRECT_VALUE;
using com::sun::star::beans::PropertyValue;
using com::sun::star::uno::Any;

rtl::OUString fromUtf8(const std::string& text) {
    return rtl::OUString(text.data(), static_cast<sal_Int32>(text.size()), RTL_TEXTENCODING_UTF8);
}

std::string toUtf8(const rtl::OUString& text) {
    const rtl::OString bytes = rtl::OUStringToOString(text, RTL_TEXTENCODING_UTF8);
    return {bytes.getStr(), static_cast<std::size_t>(bytes.getLength())};
}

std::string fileUrl(const std::filesystem::path& path) {
    rtl::OUString url;
    if (osl::FileBase::getFileURLFromSystemPath(fromUtf8(std::filesystem::absolute(path).string()), url) !=
        osl::FileBase::E_None) {
        throw std::runtime_error("Not a usable path: " + path.string());
    }
    return toUtf8(url);
}

PropertyValue argument(const std::string& name, const Any& value) {
    return {fromUtf8(name), -1, value, PropertyState_DIRECT_VALUE};
}

PropertyValue argument(const std::string& name, const std::string& value) {
    return argument(name, Any(fromUtf8(value)));
}

PropertyValue argument(const std::string& name, const char* value) {
    return argument(name, std::string(value));
}

PropertyValue argument(const std::string& name, bool value) {
    return argument(name, Any(value));
}

PropertyValue argument(const std::string& name, int value) {
    return argument(name, Any(sal_Int32(value)));
}

com::sun::star::uno::Sequence<PropertyValue> sequenceOf(const Arguments& arguments) {
    return {arguments.data(), static_cast<sal_Int32>(arguments.size())};
}

} // namespace keyplan::tools
