// One command, one undo step.
#include "document/undo.hpp"

#include "document/sheet_writer.hpp"
#include "document/text.hpp"

#include <com/sun/star/document/UndoFailedException.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <cppuhelper/implbase1.hxx>
#include <cppuhelper/weakref.hxx>
#include <rtl/ref.hxx>

#include <exception>

namespace keyplan::document {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

Reference<css::document::XUndoManager> undoManager(const Spreadsheet& spreadsheet) {
    return Reference<css::document::XUndoManagerSupplier>(spreadsheet.model(), UNO_QUERY_THROW)
        ->getUndoManager();
}

/// While it lives, nothing is recorded.
class Unrecorded {
public:
    explicit Unrecorded(const Spreadsheet& spreadsheet) : undo_(undoManager(spreadsheet)) { undo_->lock(); }
    ~Unrecorded() {
        try {
            undo_->unlock();
        } catch (const css::uno::Exception&) {
            // A document that is being closed has nothing left to record.
        }
    }
    Unrecorded(const Unrecorded&) = delete;
    Unrecorded& operator=(const Unrecorded&) = delete;

private:
    Reference<css::document::XUndoManager> undo_;
};

class SheetInsertion : public cppu::WeakImplHelper1<css::document::XUndoAction> {
public:
    SheetInsertion(const Spreadsheet& spreadsheet, planning::layout::SheetLayout layout, int position)
        : model_(spreadsheet.model()), layout_(std::move(layout)), position_(position) {}

    void apply() {
        const Spreadsheet spreadsheet = document();
        const Unrecorded quiet(spreadsheet);
        insertSheet(spreadsheet, layout_, position_);
    }

    rtl::OUString SAL_CALL getTitle() override { return toOffice(layout_.name); }
    void SAL_CALL undo() override {
        guarded([this] {
            const Spreadsheet spreadsheet = document();
            const Unrecorded quiet(spreadsheet);
            spreadsheet.sheets()->removeByName(toOffice(layout_.name));
        });
    }
    void SAL_CALL redo() override {
        guarded([this] {
            apply();
            const Spreadsheet spreadsheet = document();
            const Unrecorded quiet(spreadsheet);
            arrangeView(spreadsheet, layout_);
        });
    }

private:
    Spreadsheet document() const {
        // The undo list belongs to the document: holding it strongly would keep both alive for ever.
        return Spreadsheet(Reference<css::frame::XModel>(model_.get(), UNO_QUERY_THROW));
    }

    template <class Body>
    void guarded(const Body& body) {
        try {
            body();
        } catch (const css::uno::Exception& error) {
            throw css::document::UndoFailedException(error.Message, *this, css::uno::Any(error));
        } catch (const std::exception& error) {
            throw css::document::UndoFailedException(toOffice(error.what()), *this, {});
        }
    }

    css::uno::WeakReference<css::frame::XModel> model_;
    planning::layout::SheetLayout layout_;
    int position_;
};

} // namespace

UndoStep::UndoStep(const Spreadsheet& spreadsheet, const std::string& title)
    : undo_(undoManager(spreadsheet)), exceptionsBefore_(std::uncaught_exceptions()) {
    undo_->enterUndoContext(toOffice(title));
}

UndoStep::~UndoStep() {
    try {
        undo_->leaveUndoContext();
        // A command that failed half-way takes back what it did.
        if (std::uncaught_exceptions() > exceptionsBefore_)
            undo_->undo();
    } catch (const css::uno::Exception&) {
        // The office has closed the context itself; there is nothing left to gather.
    }
}

void insertSheetUndoably(const Spreadsheet& spreadsheet, const planning::layout::SheetLayout& layout,
                         int position) {
    const rtl::Reference<SheetInsertion> insertion(new SheetInsertion(spreadsheet, layout, position));
    insertion->apply();
    undoManager(spreadsheet)->addUndoAction(insertion.get());
    arrangeView(spreadsheet, layout);
}

} // namespace keyplan::document
