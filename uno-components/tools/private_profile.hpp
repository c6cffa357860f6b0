// A fresh office profile that asks nothing: no first-start pages, no tips, no recovery, English everywhere.
#pragma once

#include <filesystem>

namespace keyplan::tools {

// A new empty folder of our own under the system's folder for temporary files. Throws std::runtime_error.
std::filesystem::path newPrivateFolder();

// Lays a profile out at `profile`, which must not exist yet.
void writePrivateProfile(const std::filesystem::path& profile);

} // namespace keyplan::tools
