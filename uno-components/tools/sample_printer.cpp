// Prints the sample of every template as a PDF, with the extension in a private office: the pictures of the
// gallery are made from them. Usage: sample_printer <extension.oxt> <output folder> <template.json>...
#include "tools/office_session.hpp"

#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <nlohmann/json.hpp>

#include <fstream>
#include <iostream>
#include <stdexcept>

namespace {

namespace uno = com::sun::star::uno;
using namespace keyplan::tools;

void print(const OfficeSession& office, const std::string& id, const std::filesystem::path& folder) {
    const Answer answer = office.dispatch({}, "org.keyplan:NewPlan",
                                          {argument("Template", id), argument("Sample", true),
                                           argument("Paper", "A4"), argument("Ask", false)});
    if (!answer.succeeded())
        throw std::runtime_error("NewPlan did not open the sample of " + id + ": " + answer.sentence);
    const auto document = office.desktop()->getCurrentComponent();
    const uno::Reference<com::sun::star::frame::XStorable> storable(document, uno::UNO_QUERY_THROW);
    storable->storeToURL(
        fromUtf8(fileUrl(folder / (id + ".pdf"))),
        sequenceOf({argument("FilterName", "calc_pdf_Export"), argument("Overwrite", true)}));
    uno::Reference<com::sun::star::util::XCloseable>(document, uno::UNO_QUERY_THROW)->close(true);
}

} // namespace

int main(int count, char** words) {
    if (count < 4) {
        std::cerr << "Usage: sample_printer <extension.oxt> <output folder> <template.json>...\n";
        return 2;
    }
    try {
        OfficeOptions options;
        options.extension = words[1];
        const OfficeSession office(options);
        for (int index = 3; index < count; ++index) {
            std::ifstream file(words[index]);
            print(office, nlohmann::json::parse(file).at("id").get<std::string>(), words[2]);
        }
        return 0;
    } catch (const uno::Exception& problem) {
        std::cerr << "The samples could not be printed: " << toUtf8(problem.Message) << "\n";
    } catch (const std::exception& problem) {
        std::cerr << "The samples could not be printed: " << problem.what() << "\n";
    }
    return 1;
}
