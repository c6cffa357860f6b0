// Text between the office (UTF-16) and everything below it (UTF-8), and the names this room writes most.
#pragma once

#include <rtl/ustring.hxx>

#include <string>
#include <string_view>

namespace keyplan::document {

inline rtl::OUString toOffice(std::string_view text) {
    return {text.data(), static_cast<sal_Int32>(text.size()), RTL_TEXTENCODING_UTF8};
}

inline std::string fromOffice(const rtl::OUString& text) {
    const rtl::OString utf8 = rtl::OUStringToOString(text, RTL_TEXTENCODING_UTF8);
    return {utf8.getStr(), static_cast<std::size_t>(utf8.getLength())};
}

} // namespace keyplan::document
