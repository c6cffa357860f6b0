// What the installed extension brings along: vocabulary, templates, themes, samples and sentences; and what
// the user added to it.
#pragma once

#include "package/own_definitions.hpp"
#include "package/own_folder.hpp"
#include "planning/layout/plan_template.hpp"
#include "planning/layout/theme.hpp"
#include "planning/messages.hpp"
#include "planning/plan.hpp"
#include "planning/vocabulary.hpp"

#include <com/sun/star/uno/Reference.hxx>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace keyplan::package {

struct Package {
    /// The URL of the extension's folder, without a slash at its end.
    std::string url;
    planning::Messages messages;
    planning::Vocabulary vocabulary;
    std::map<std::string, planning::layout::PlanTemplate> templates;
    std::map<std::string, planning::layout::Theme> themes;
    /// The files of those templates that the user wrote, by their ids.
    std::map<std::string, std::string> ownTemplates;
    /// Files of the user's own that have a mistake.
    std::vector<LeftOut> leftOut;
    /// The user's files as they were when this was read.
    OwnFilesState ownFiles;

    /// Throws PlanError "template-unknown" (id, those there are).
    const planning::layout::PlanTemplate& planTemplate(const std::string& id) const;
    /// In the order in which people choose among them.
    std::vector<const planning::layout::PlanTemplate*> templatesInOrder() const;
    /// Throws PlanError "theme-unknown" (id, those there are).
    const planning::layout::Theme& theme(const std::string& id) const;
    /// The theme a plan was given, else its template's; of a plan of which neither is known the usual one.
    const planning::layout::Theme& themeOf(const planning::Plan& plan) const;
    /// The text of a sample's plan data.
    std::string sample(const std::string& id) const;
    /// The URL of a picture of a template filled with its sample; empty when there is none.
    std::string preview(const planning::layout::PlanTemplate& made) const;
    /// The URL of a template compiled when the extension was built; empty when there is none.
    std::string compiledTemplate(const planning::layout::PlanTemplate& made) const;
    /// The URL of the workbook of function examples, likewise.
    std::string functionExamples() const;
};

/// What NewPlan calls the workbook of function examples: it lies among the templates, but holds no plan.
constexpr const char* functionExamplesId = "function-examples";

/// Reads the extension's files. Throws PlanError with "definition-invalid" or "file-unreadable".
Package readPackage(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context);

/// The same, read once: the extension's files change only with a restart of the office, the user's own at
/// any time. Whoever holds a package keeps it as it was.
std::shared_ptr<const Package>
sharedPackage(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context);

} // namespace keyplan::package
