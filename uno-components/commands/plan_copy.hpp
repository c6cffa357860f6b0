// A copy of an open plan that nobody sees: changed freely and stored elsewhere, while the plan itself stays
// as it is.
#pragma once

#include "document/spreadsheet.hpp"

#include <com/sun/star/uno/XComponentContext.hpp>

#include <filesystem>
#include <optional>
#include <string>

namespace keyplan::commands {

namespace css = com::sun::star;

/// A folder that only this user can read, removed with all that is in it.
class PrivateFolder {
public:
    /// Throws PlanError "file-unwritable" (path).
    PrivateFolder();
    ~PrivateFolder();
    PrivateFolder(const PrivateFolder&) = delete;
    PrivateFolder& operator=(const PrivateFolder&) = delete;

    /// The URL of a file in it.
    std::string url(const std::string& file) const;

private:
    std::filesystem::path path_;
};

class PlanCopy {
public:
    /// Throws PlanError "changes-recorded" for a document that remembers earlier values of its cells.
    PlanCopy(const css::uno::Reference<css::uno::XComponentContext>& context,
             const document::Spreadsheet& plan);
    /// Closes it.
    ~PlanCopy();
    PlanCopy(const PlanCopy&) = delete;
    PlanCopy& operator=(const PlanCopy&) = delete;

    const document::Spreadsheet& spreadsheet() const { return *copy_; }

    /// Stores it as a template, whole or not at all; its folder is made where it is missing. Throws PlanError
    /// "file-unwritable" (path).
    void storeTemplate(const std::string& url) const;

private:
    css::uno::Reference<css::uno::XComponentContext> context_;
    PrivateFolder folder_;
    std::optional<document::Spreadsheet> copy_;
};

} // namespace keyplan::commands
