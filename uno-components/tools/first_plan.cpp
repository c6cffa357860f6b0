// Adds the extension to an office profile and lets it make the first filled plan, as .ods and .pdf.
// Usage: first_plan <profile folder> [--add <extension.oxt>] [--make <output folder>]
#include "tools/office_session.hpp"

#include <com/sun/star/frame/XStorable.hpp>

#include <iostream>
#include <stdexcept>

namespace {

namespace uno = com::sun::star::uno;
using namespace keyplan::tools;
using Document = uno::Reference<com::sun::star::lang::XComponent>;

constexpr auto extensionId = "org.keyplan.calc";
constexpr auto planName = "acme-corporation";

// A file that is there stays as it is: somebody may have worked on it.
void storeOnce(const Document& document, const std::filesystem::path& file, const char* filter) {
    if (std::filesystem::exists(file)) {
        std::cout << file.string() << " is there already and stays as it is.\n";
        return;
    }
    const uno::Reference<com::sun::star::frame::XStorable> storable(document, uno::UNO_QUERY_THROW);
    storable->storeToURL(fromUtf8(fileUrl(file)), sequenceOf({argument("FilterName", filter)}));
    std::cout << "Made " << file.string() << "\n";
}

void makePlan(const OfficeSession& office, const std::filesystem::path& folder) {
    const Answer answer =
        office.dispatch({}, "org.keyplan:NewPlan",
                        {argument("Template", "one-page"), argument("Sample", true), argument("Ask", false)});
    if (!answer.succeeded()) {
        throw std::runtime_error("the extension did not make the plan: " +
                                 (answer.sentence.empty() ? "it gave no answer" : answer.sentence));
    }
    const auto plan = folder / (std::string(planName) + ".ods");
    storeOnce(office.desktop()->getCurrentComponent(), plan, "calc8");
    // The picture of the plan that lies there, which may be an earlier one.
    storeOnce(office.loadDocument(fileUrl(plan), {argument("ReadOnly", true)}),
              folder / (std::string(planName) + ".pdf"), "calc_pdf_Export");
}

} // namespace

int main(int count, char** words) {
    OfficeOptions options;
    std::filesystem::path extension;
    std::filesystem::path folder;
    bool understood = count >= 2 && count % 2 == 0;
    for (int index = 2; understood && index < count; index += 2) {
        const std::string option = words[index];
        if (option == "--add") {
            extension = words[index + 1];
        } else if (option == "--make") {
            folder = words[index + 1];
        } else {
            understood = false;
        }
    }
    if (!understood) {
        std::cerr << "Usage: first_plan <profile folder> [--add <extension.oxt>] [--make <output folder>]\n";
        return 2;
    }
    try {
        options.profile = std::filesystem::absolute(words[1]);
        OfficeSession office(options);
        if (!extension.empty()) {
            office.addExtension(extension);
        }
        if (!office.hasExtension(extensionId)) {
            throw std::runtime_error(std::string("the office does not list the extension ") + extensionId);
        }
        if (!folder.empty()) {
            makePlan(office, folder);
        }
        return 0;
    } catch (const uno::Exception& problem) {
        std::cerr << "Keyplan could not be set up: " << toUtf8(problem.Message) << "\n";
    } catch (const std::exception& problem) {
        std::cerr << "Keyplan could not be set up: " << problem.what() << "\n";
    }
    return 1;
}
