// One command, one undo step.
#include "document/undo.hpp"

#include "document/sheet_clearing.hpp"
#include "document/sheet_writer.hpp"
#include "document/text.hpp"
#include "document/theme_writer.hpp"

#include <com/sun/star/document/UndoFailedException.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/util/XNumberFormats.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>
#include <cppuhelper/implbase1.hxx>
#include <cppuhelper/weakref.hxx>
#include <rtl/ref.hxx>

#include <exception>

namespace keyplan::document {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

Reference<css::document::XUndoManager> undoManager(const Spreadsheet& spreadsheet) {
    return Reference<css::document::XUndoManagerSupplier>(spreadsheet.model(), UNO_QUERY_THROW)
        ->getUndoManager();
}

/// While it lives, nothing is recorded, except that a Calc view turns recording on again whenever it paints
/// (ScDocShell::UpdatePendingRowHeights): whatever may have done that is followed by again(). A call that
/// paints before it records, such as merging cells, is recorded all the same: fatal in an undo() of ours,
/// where the office drops the very step that is being undone.
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

    void again() const {
        undo_->unlock();
        undo_->lock();
    }

private:
    Reference<css::document::XUndoManager> undo_;
};

/// An undo action of our own: whatever it does, the office records none of it.
class OwnAction : public cppu::WeakImplHelper1<css::document::XUndoAction> {
public:
    void apply() {
        const Spreadsheet spreadsheet = document();
        const Unrecorded quiet(spreadsheet);
        doIt(spreadsheet, quiet);
    }

    rtl::OUString SAL_CALL getTitle() override { return title_; }
    void SAL_CALL undo() override {
        guarded([this] {
            const Spreadsheet spreadsheet = document();
            const Unrecorded quiet(spreadsheet);
            undoIt(spreadsheet, quiet);
        });
    }
    void SAL_CALL redo() override {
        guarded([this] {
            const Spreadsheet spreadsheet = document();
            const Unrecorded quiet(spreadsheet);
            doIt(spreadsheet, quiet);
            quiet.again();
            show(spreadsheet);
        });
    }

protected:
    OwnAction(const Spreadsheet& spreadsheet, const std::string& title)
        : model_(spreadsheet.model()), title_(toOffice(title)) {}

    virtual void doIt(const Spreadsheet& spreadsheet, const Unrecorded& quiet) = 0;
    virtual void undoIt(const Spreadsheet& spreadsheet, const Unrecorded& quiet) = 0;
    virtual void show(const Spreadsheet&) {}

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
    rtl::OUString title_;
};

/// Fills an empty sheet; the office records itself how cells of a cleared one are merged. What it recorded
/// before, the sheet's insertion or its clearing, is undone after and redone before it; what it recorded in
/// between, if it did, is written over when it is redone.
class SheetFilling : public OwnAction {
public:
    enum class Sheet { New, Cleared };
    SheetFilling(const Spreadsheet& spreadsheet, planning::layout::SheetLayout layout, int position,
                 Sheet sheet)
        : OwnAction(spreadsheet, layout.name), layout_(std::move(layout)), position_(position),
          sheet_(sheet) {}

private:
    void doIt(const Spreadsheet& spreadsheet, const Unrecorded& quiet) override {
        const Spreadsheet followed = following(spreadsheet, quiet);
        if (sheet_ == Sheet::New)
            fillSheet(followed, layout_, position_);
        else
            fillUnmerged(followed, layout_, position_);
    }
    void undoIt(const Spreadsheet& spreadsheet, const Unrecorded& quiet) override {
        // A new one goes as a whole.
        if (sheet_ == Sheet::Cleared)
            clearCells(following(spreadsheet, quiet), layout_.name);
    }
    void show(const Spreadsheet& spreadsheet) override {
        // A cleared one is not arranged again: the office forgets what it has recorded when a head is frozen.
        if (sheet_ == Sheet::New)
            arrangeView(spreadsheet, layout_);
        else
            showSheet(spreadsheet, layout_.name);
    }

    static Spreadsheet following(const Spreadsheet& spreadsheet, const Unrecorded& quiet) {
        Spreadsheet followed = spreadsheet;
        followed.onChange([&quiet] { quiet.again(); });
        return followed;
    }

    planning::layout::SheetLayout layout_;
    int position_;
    Sheet sheet_;
};

class StyleInsertion : public OwnAction {
public:
    StyleInsertion(const Spreadsheet& spreadsheet, planning::layout::Theme theme, std::string footer)
        : OwnAction(spreadsheet, theme.id), theme_(std::move(theme)), footer_(std::move(footer)) {}

    bool didNothing() const { return made_.empty(); }

private:
    void doIt(const Spreadsheet& spreadsheet, const Unrecorded&) override {
        made_ = writeTheme(spreadsheet, theme_, footer_);
    }
    void undoIt(const Spreadsheet& spreadsheet, const Unrecorded&) override {
        removeStyles(spreadsheet, made_);
    }

    planning::layout::Theme theme_;
    std::string footer_;
    NewStyles made_;
};

class NumberFormatAddition : public OwnAction {
public:
    NumberFormatAddition(const Spreadsheet& spreadsheet, const std::string& code)
        : OwnAction(spreadsheet, code), code_(toOffice(code)) {}

    bool didNothing() const { return key_ == -1; }

private:
    static Reference<css::util::XNumberFormats> formats(const Spreadsheet& spreadsheet) {
        return Reference<css::util::XNumberFormatsSupplier>(spreadsheet.model(), UNO_QUERY_THROW)
            ->getNumberFormats();
    }
    void doIt(const Spreadsheet& spreadsheet, const Unrecorded&) override {
        if (formats(spreadsheet)->queryKey(code_, {}, false) == -1)
            key_ = formats(spreadsheet)->addNew(code_, {});
    }
    void undoIt(const Spreadsheet& spreadsheet, const Unrecorded&) override {
        formats(spreadsheet)->removeByKey(formats(spreadsheet)->queryKey(code_, {}, false));
    }

    rtl::OUString code_;
    sal_Int32 key_ = -1;
};

} // namespace

UndoStep::UndoStep(const Spreadsheet& spreadsheet, const std::string& title)
    : model_(spreadsheet.model()), undo_(undoManager(spreadsheet)),
      exceptionsBefore_(std::uncaught_exceptions()) {
    undo_->enterUndoContext(toOffice(title));
    // Otherwise every cell written makes the office measure, calculate and paint: minutes instead of seconds.
    model_->lockControllers();
}

UndoStep::~UndoStep() {
    try {
        model_->unlockControllers();
        undo_->leaveUndoContext();
        // A command that failed half-way takes back what it did.
        if (std::uncaught_exceptions() > exceptionsBefore_)
            undo_->undo();
    } catch (const css::uno::Exception&) {
        // The office has closed the context itself; there is nothing left to gather.
    }
}

std::vector<std::string> undoableSteps(const Spreadsheet& spreadsheet) {
    std::vector<std::string> titles;
    for (const rtl::OUString& title : undoManager(spreadsheet)->getAllUndoActionTitles())
        titles.push_back(fromOffice(title));
    return titles;
}

void insertSheetUndoably(const Spreadsheet& spreadsheet, const planning::layout::SheetLayout& layout,
                         int position) {
    const rtl::Reference<SheetFilling> filling(
        new SheetFilling(spreadsheet, layout, position, SheetFilling::Sheet::New));
    spreadsheet.sheets()->insertNewByName(toOffice(layout.name), static_cast<sal_Int16>(position));
    filling->apply();
    undoManager(spreadsheet)->addUndoAction(filling.get());
    arrangeView(spreadsheet, layout);
}

void refillSheetUndoably(const Spreadsheet& spreadsheet, const planning::layout::SheetLayout& layout,
                         int position) {
    const rtl::Reference<SheetFilling> filling(
        new SheetFilling(spreadsheet, layout, position, SheetFilling::Sheet::Cleared));
    clearSheet(spreadsheet, layout);
    definePrinting(spreadsheet, layout, position);
    filling->apply();
    undoManager(spreadsheet)->addUndoAction(filling.get());
    mergeCells(spreadsheet, layout);
}

void provideHiddenSheet(const Spreadsheet& spreadsheet, const planning::layout::SheetLayout& layout) {
    if (spreadsheet.hasSheet(layout.name))
        return;
    insertSheetUndoably(spreadsheet, layout, static_cast<int>(spreadsheet.sheetNames().size()));
    setProperty(spreadsheet.sheet(layout.name), "IsVisible", css::uno::Any(false));
}

void addNumberFormatUndoably(const Spreadsheet& spreadsheet, const std::string& code) {
    const rtl::Reference<NumberFormatAddition> addition(new NumberFormatAddition(spreadsheet, code));
    addition->apply();
    if (!addition->didNothing())
        undoManager(spreadsheet)->addUndoAction(addition.get());
}

void writeThemeUndoably(const Spreadsheet& spreadsheet, const planning::layout::Theme& theme,
                        const std::string& footer) {
    const rtl::Reference<StyleInsertion> insertion(new StyleInsertion(spreadsheet, theme, footer));
    insertion->apply();
    if (!insertion->didNothing())
        undoManager(spreadsheet)->addUndoAction(insertion.get());
}

} // namespace keyplan::document
