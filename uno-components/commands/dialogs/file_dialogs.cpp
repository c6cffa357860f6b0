// The office's own dialogs for choosing a file.
#include "commands/dialogs/file_dialogs.hpp"

#include "commands/dialogs/text.hpp"

#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/lang/XMultiComponentFactory.hpp>
#include <com/sun/star/ui/dialogs/ExecutableDialogResults.hpp>
#include <com/sun/star/ui/dialogs/TemplateDescription.hpp>
#include <com/sun/star/ui/dialogs/XFilePicker3.hpp>
#include <com/sun/star/util/thePathSettings.hpp>

namespace keyplan::commands {

using namespace com::sun::star;
namespace TemplateDescription = ui::dialogs::TemplateDescription;

namespace {

std::optional<std::string> ask(const uno::Reference<uno::XComponentContext>& context,
                               const uno::Reference<awt::XWindow>& parent, sal_Int16 kind,
                               std::string_view title, std::string_view defaultName,
                               std::string_view filterLabel, std::string_view pattern) {
    uno::Sequence<uno::Any> arguments(parent.is() ? 2 : 1);
    arguments.getArray()[0] <<= kind;
    if (parent.is())
        arguments.getArray()[1] <<= parent;
    const uno::Reference<ui::dialogs::XFilePicker3> picker(
        context->getServiceManager()->createInstanceWithArgumentsAndContext(
            "com.sun.star.ui.dialogs.FilePicker", arguments, context),
        uno::UNO_QUERY_THROW);
    picker->setTitle(toOffice(title));
    picker->setMultiSelectionMode(false);
    picker->appendFilter(toOffice(filterLabel), toOffice(pattern));
    picker->setCurrentFilter(toOffice(filterLabel));
    picker->setDisplayDirectory(util::thePathSettings::get(context)->getWork());
    if (!defaultName.empty())
        picker->setDefaultName(toOffice(defaultName));

    std::optional<std::string> url;
    if (picker->execute() == ui::dialogs::ExecutableDialogResults::OK) {
        const uno::Sequence<rtl::OUString> files = picker->getSelectedFiles();
        if (files.getLength() > 0)
            url = fromOffice(files[0]);
    }
    if (const auto component = uno::Reference<lang::XComponent>(picker, uno::UNO_QUERY); component.is())
        component->dispose();
    return url;
}

} // namespace

std::optional<std::string> askSaveFile(const uno::Reference<uno::XComponentContext>& context,
                                       const uno::Reference<awt::XWindow>& parent, std::string_view title,
                                       std::string_view defaultName, std::string_view filterLabel,
                                       std::string_view pattern) {
    // With this kind the dialog adds the extension itself, before it looks whether the file exists.
    return ask(context, parent, TemplateDescription::FILESAVE_AUTOEXTENSION, title, defaultName, filterLabel,
               pattern);
}

std::optional<std::string> askOpenFile(const uno::Reference<uno::XComponentContext>& context,
                                       const uno::Reference<awt::XWindow>& parent, std::string_view title,
                                       std::string_view filterLabel, std::string_view pattern) {
    return ask(context, parent, TemplateDescription::FILEOPEN_SIMPLE, title, {}, filterLabel, pattern);
}

} // namespace keyplan::commands
