// Lays every template out once, in a real office with the extension's own NewPlan, and stores it as an .ots;
// a flat spreadsheet is calculated and stored as it is. Usage: template_compiler <extension.oxt> <output
// folder> <template.json or sheet.fods>...
#include "tools/office_session.hpp"

#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
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

void storeAndClose(const uno::Reference<com::sun::star::lang::XComponent>& document,
                   const std::filesystem::path& file) {
    const uno::Reference<com::sun::star::frame::XStorable> storable(document, uno::UNO_QUERY_THROW);
    const Arguments arguments{argument("FilterName", "calc8_template"), argument("Overwrite", true),
                              argument("NoThumbnail", true)};
    storable->storeToURL(fromUtf8(fileUrl(file)), sequenceOf(arguments));
    uno::Reference<com::sun::star::util::XCloseable>(document, uno::UNO_QUERY_THROW)->close(true);
}

/// A formula that was never calculated is stored without its result, and reads as zero.
void calculateAll(const uno::Reference<com::sun::star::lang::XComponent>& document) {
    uno::Reference<com::sun::star::sheet::XCalculatable>(document, uno::UNO_QUERY_THROW)->calculateAll();
}

void layOut(const OfficeSession& office, const Template& planTemplate, const std::filesystem::path& folder) {
    // The same paper wherever it is built.
    const Answer answer = office.dispatch({}, "org.keyplan:NewPlan",
                                          {argument("Template", planTemplate.id), argument("Paper", "A4")});
    if (!answer.succeeded()) {
        throw std::runtime_error("NewPlan did not lay out the template " + planTemplate.id + ": " +
                                 (answer.sentence.empty() ? "it gave no answer" : answer.sentence));
    }
    const auto document = office.desktop()->getCurrentComponent();
    const uno::Reference<com::sun::star::document::XDocumentPropertiesSupplier> supplier(
        document, uno::UNO_QUERY_THROW);
    supplier->getDocumentProperties()->setTitle(fromUtf8(planTemplate.label));
    calculateAll(document);
    storeAndClose(document, folder / (planTemplate.id + ".ots"));
}

void calculate(const OfficeSession& office, const std::filesystem::path& spreadsheet,
               const std::filesystem::path& folder) {
    const auto document = office.loadDocument(fileUrl(spreadsheet));
    calculateAll(document);
    storeAndClose(document, folder / (spreadsheet.stem().string() + ".ots"));
}

} // namespace

int main(int count, char** words) {
    if (count < 4) {
        std::cerr
            << "Usage: template_compiler <extension.oxt> <output folder> <template.json or sheet.fods>...\n";
        return 2;
    }
    try {
        OfficeOptions options;
        options.extension = words[1];
        const OfficeSession office(options);
        for (int index = 3; index < count; ++index) {
            const std::filesystem::path source = words[index];
            if (source.extension() == ".fods")
                calculate(office, source, words[2]);
            else
                layOut(office, readTemplate(source), words[2]);
        }
        return 0;
    } catch (const uno::Exception& problem) {
        std::cerr << "The templates could not be compiled: " << toUtf8(problem.Message) << "\n";
    } catch (const std::exception& problem) {
        std::cerr << "The templates could not be compiled: " << problem.what() << "\n";
    }
    return 1;
}
