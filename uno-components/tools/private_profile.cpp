// The settings of a private profile.
#include "private_profile.hpp"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <stdexcept>
#include <string>

namespace keyplan::tools {
namespace {

std::string setting(const std::string& path, const std::string& name, const std::string& value) {
    return "<item oor:path=\"" + path + "\"><prop oor:name=\"" + name + "\" oor:op=\"fuse\"><value>" + value +
           "</value></prop></item>\n";
}

} // namespace

std::filesystem::path newPrivateFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "keyplan-office-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) {
        throw std::runtime_error("No folder can be made at " + pattern + ": " + std::strerror(errno));
    }
    return pattern;
}

void writePrivateProfile(const std::filesystem::path& profile) {
    std::filesystem::create_directories(profile / "user");
    std::ofstream file(profile / "user" / "registrymodifications.xcu");
    file << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<oor:items xmlns:oor=\"http://openoffice.org/2001/registry\">\n"
         << setting("/org.openoffice.Office.Common/Misc", "FirstRun", "false")
         << setting("/org.openoffice.Office.Common/Misc", "ShowTipOfTheDay", "false")
         << setting("/org.openoffice.Office.Common/Misc", "UseOpenCL", "false")
         << setting("/org.openoffice.Setup/Product", "WhatsNew", "false")
         << setting("/org.openoffice.Setup/Product", "ooSetupLastVersion", "99.9")
         << setting("/org.openoffice.Setup/L10N", "ooSetupSystemLocale", "en-US")
         << setting("/org.openoffice.Office.Linguistic/General", "UILocale", "en-US")
         << setting("/org.openoffice.Office.Recovery/AutoSave", "Enabled", "false")
         << setting("/org.openoffice.Office.Recovery/RecoveryInfo", "Enabled", "false") << "</oor:items>\n";
    if (!file.flush()) {
        throw std::runtime_error("The profile cannot be written: " + profile.string());
    }
}

} // namespace keyplan::tools
