// The office of a test program, its documents and their undo.
#include "office.hpp"
#include "tools/private_profile.hpp"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <gtest/gtest.h>

#include <cstdlib>
#include <memory>
#include <sstream>
#include <stdexcept>

namespace keyplan::office {

namespace uno = com::sun::star::uno;
namespace frame = com::sun::star::frame;
using tools::fromUtf8;
using tools::toUtf8;

namespace {

std::unique_ptr<tools::OfficeSession>& running() {
    static std::unique_ptr<tools::OfficeSession> office;
    return office;
}

// Ends the office while UNO is still whole, before the program's static objects go.
class EndOffice : public ::testing::Environment {
public:
    void TearDown() override {
        running().reset();
        std::error_code ignored;
        std::filesystem::remove_all(workFolder(), ignored);
    }
};

const ::testing::Environment* const endOffice = ::testing::AddGlobalTestEnvironment(new EndOffice);

uno::Reference<com::sun::star::document::XUndoManager> undoManager(const Document& document) {
    const uno::Reference<com::sun::star::document::XUndoManagerSupplier> supplier(document,
                                                                                  uno::UNO_QUERY_THROW);
    return supplier->getUndoManager();
}

std::vector<std::string> texts(const uno::Sequence<rtl::OUString>& sequence) {
    std::vector<std::string> all;
    for (const rtl::OUString& text : sequence) {
        all.push_back(toUtf8(text));
    }
    return all;
}

Document asSpreadsheet(const uno::Reference<com::sun::star::lang::XComponent>& component) {
    return {component, uno::UNO_QUERY_THROW};
}

} // namespace

tools::OfficeSession& session() {
    if (!running()) {
        tools::OfficeOptions options;
        options.extension = packagePath();
        options.screen = tools::Screen::Unseen;
        running() = std::make_unique<tools::OfficeSession>(options);
    }
    return *running();
}

std::filesystem::path packagePath() {
    const char* given = std::getenv("KEYPLAN_OXT");
    return given != nullptr ? given : KEYPLAN_BUILT_OXT;
}

std::filesystem::path workFolder() {
    static const std::filesystem::path folder = tools::newPrivateFolder();
    return folder;
}

Document newBlankCalc() {
    return asSpreadsheet(session().loadDocument("private:factory/scalc"));
}

Document open(const std::string& url) {
    return asSpreadsheet(session().loadDocument(url));
}

std::string storeAs(const Document& document, const std::filesystem::path& file, const std::string& filter) {
    const uno::Reference<frame::XStorable> storable(document, uno::UNO_QUERY_THROW);
    std::string url = tools::fileUrl(file);
    const Arguments arguments{argument("FilterName", filter), argument("Overwrite", true)};
    storable->storeToURL(fromUtf8(url), tools::sequenceOf(arguments));
    return url;
}

Document roundTrip(const Document& document, const std::string& extension, const std::string& filter) {
    static int count = 0;
    const auto file = workFolder() / ("trip-" + std::to_string(++count) + "." + extension);
    const std::string url = storeAs(document, file, filter);
    close(document);
    return open(url);
}

void close(const Document& document) {
    const uno::Reference<com::sun::star::util::XCloseable> closeable(document, uno::UNO_QUERY_THROW);
    closeable->close(true);
}

Document currentDocument() {
    return asSpreadsheet(session().desktop()->getCurrentComponent());
}

Opened::~Opened() {
    try {
        close(held);
    } catch (const uno::Exception& problem) {
        ADD_FAILURE() << "The document cannot be closed: " << toUtf8(problem.Message);
    }
}

Answer dispatch(const Document& document, const std::string& command, const Arguments& arguments) {
    const uno::Reference<frame::XModel> model(document, uno::UNO_QUERY_THROW);
    const uno::Reference<frame::XDispatchProvider> provider(model->getCurrentController()->getFrame(),
                                                            uno::UNO_QUERY_THROW);
    return session().dispatch(provider, command, arguments);
}

Answer dispatch(const std::string& command, const Arguments& arguments) {
    return session().dispatch({}, command, arguments);
}

void undo(const Document& document) {
    undoManager(document)->undo();
}

void redo(const Document& document) {
    undoManager(document)->redo();
}

std::vector<std::string> undoTitles(const Document& document) {
    return texts(undoManager(document)->getAllUndoActionTitles());
}

std::vector<std::string> redoTitles(const Document& document) {
    return texts(undoManager(document)->getAllRedoActionTitles());
}

std::string difference(const std::string& before, const std::string& after) {
    std::istringstream first(before);
    std::istringstream second(after);
    std::ostringstream report;
    std::string left;
    std::string right;
    int shown = 0;
    while (shown < 12) {
        const bool more = static_cast<bool>(std::getline(first, left));
        const bool others = static_cast<bool>(std::getline(second, right));
        if (!more && !others) {
            break;
        }
        left = more ? left : "(nothing)";
        right = others ? right : "(nothing)";
        if (left != right) {
            report << "- " << left << "\n+ " << right << "\n";
            ++shown;
        }
    }
    return report.str();
}

} // namespace keyplan::office
