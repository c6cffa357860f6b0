// The folder of the user's own templates in the office of a test program, and what tests put there.
#pragma once

#include "user_edits.hpp"

namespace keyplan::office {

inline std::filesystem::path ownFolder() {
    namespace uno = com::sun::star::uno;
    const uno::Reference<com::sun::star::beans::XPropertySet> paths(
        session().context()->getValueByName(tools::fromUtf8("/singletons/com.sun.star.util.thePathSettings")),
        uno::UNO_QUERY_THROW);
    rtl::OUString url;
    paths->getPropertyValue(tools::fromUtf8("Template_writable")) >>= url;
    return tools::toUtf8(url).substr(std::string("file://").size()) + "/Account Plans";
}

// A file of the user's own, removed when the test leaves its scope.
class OwnFile {
public:
    OwnFile(const std::string& name, const std::string& text) : path(ownFolder() / name) {
        std::filesystem::create_directories(path.parent_path());
        write(text);
    }
    ~OwnFile() { std::filesystem::remove(path); }
    OwnFile(const OwnFile&) = delete;
    OwnFile& operator=(const OwnFile&) = delete;

    void write(const std::string& text) const { std::ofstream(path, std::ios::binary) << text; }
    std::string url() const { return tools::fileUrl(path); }

    const std::filesystem::path path;
};

inline Answer saveAsTemplate(const Document& document, const std::string& name, const std::string& to = "") {
    Arguments arguments{argument("Ask", false)};
    if (!name.empty())
        arguments.push_back(argument("Name", name));
    if (!to.empty())
        arguments.push_back(argument("To", to));
    return dispatch(document, "org.keyplan:SaveAsTemplate", arguments);
}

} // namespace keyplan::office
