// Files by URL: read whole, written whole or not at all.
#pragma once

#include <string>

namespace keyplan::package {

/// The path of a file URL. Throws PlanError "file-url-invalid" (url).
std::string systemPath(const std::string& url);

/// A file or folder name as part of a URL.
std::string encoded(const std::string& name);

/// Throws PlanError "file-unreadable" (path), also for what is no ordinary file; "file-too-large" (path,
/// megabytes allowed).
std::string readFile(const std::string& url);

/// Throws PlanError "file-unwritable" (path); an existing file is then as it was.
void writeFile(const std::string& url, const std::string& text);

} // namespace keyplan::package
