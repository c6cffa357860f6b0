// Lays every template out once, in a real office with the extension's own NewPlan, and stores it as an .ots.
// Usage: template_compiler <extension.oxt> <output folder> <template.json>...
#include "tools/office_session.hpp"

#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <nlohmann/json.hpp>

#include <fstream>
#include <iostream>
#include <stdexcept>

namespace {

namespace uno = com::sun::star::uno;
using namespace keyplan::tools;

struct Template {
    std::string id;
    std::string label;
};

Template readTemplate(const std::filesystem::path& path) {
    std::ifstream file(path);
    const auto json = nlohmann::json::parse(file);
    return {json.at("id").get<std::string>(), json.at("label").get<std::string>()};
}

void store(const uno::Reference<com::sun::star::lang::XComponent>& document,
           const std::filesystem::path& file) {
    const uno::Reference<com::sun::star::frame::XStorable> storable(document, uno::UNO_QUERY_THROW);
    const Arguments arguments{argument("FilterName", "calc8_template"), argument("Overwrite", true),
                              argument("NoThumbnail", true)};
    storable->storeToURL(fromUtf8(fileUrl(file)), sequenceOf(arguments));
}

void compile(const OfficeSession& office, const Template& planTemplate, const std::filesystem::path& folder) {
    const Answer answer = office.dispatch({}, "org.keyplan:NewPlan",
                                          {argument("Template", planTemplate.id), argument("Ask", false)});
    if (!answer.succeeded()) {
        throw std::runtime_error("NewPlan did not lay out the template " + planTemplate.id + ": " +
                                 (answer.sentence.empty() ? "it gave no answer" : answer.sentence));
    }
    const auto document = office.desktop()->getCurrentComponent();
    const uno::Reference<com::sun::star::document::XDocumentPropertiesSupplier> supplier(
        document, uno::UNO_QUERY_THROW);
    supplier->getDocumentProperties()->setTitle(fromUtf8(planTemplate.label));
    store(document, folder / (planTemplate.id + ".ots"));
    const uno::Reference<com::sun::star::util::XCloseable> closeable(document, uno::UNO_QUERY_THROW);
    closeable->close(true);
}

} // namespace

int main(int count, char** words) {
    if (count < 4) {
        std::cerr << "Usage: template_compiler <extension.oxt> <output folder> <template.json>...\n";
        return 2;
    }
    try {
        OfficeOptions options;
        options.extension = words[1];
        const OfficeSession office(options);
        for (int index = 3; index < count; ++index) {
            compile(office, readTemplate(words[index]), words[2]);
        }
        return 0;
    } catch (const uno::Exception& problem) {
        std::cerr << "The templates could not be compiled: " << toUtf8(problem.Message) << "\n";
    } catch (const std::exception& problem) {
        std::cerr << "The templates could not be compiled: " << problem.what() << "\n";
    }
    return 1;
}
