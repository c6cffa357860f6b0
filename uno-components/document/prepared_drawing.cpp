// A drawing made of shapes, built aside and then put onto a sheet in one move.
#include "document/prepared_drawing.hpp"

#include "document/shape_writer.hpp"
#include "document/sheet_writer.hpp"
#include "document/text.hpp"
#include "planning/errors.hpp"

#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/datatransfer/XTransferableSupplier.hpp>
#include <com/sun/star/drawing/XDrawPagesSupplier.hpp>
#include <com/sun/star/drawing/XShapeGroup.hpp>
#include <com/sun/star/drawing/XShapes.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/DispatchHelper.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include <vector>

namespace keyplan::document {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

Reference<css::lang::XComponent> documentAside(const Reference<css::uno::XComponentContext>& context) {
    const css::beans::PropertyValue hidden = namedValue("Hidden", Any(true));
    const Reference<css::frame::XComponentLoader> loader(css::frame::Desktop::create(context),
                                                         UNO_QUERY_THROW);
    return {loader->loadComponentFromURL("private:factory/scalc", "_blank", 0, {&hidden, 1}),
            css::uno::UNO_SET_THROW};
}

Reference<css::drawing::XShape> groupOf(const Reference<css::lang::XComponent>& document,
                                        const planning::Drawing& drawing, const std::string& mark) {
    const Reference<css::drawing::XDrawPagesSupplier> pages(document, UNO_QUERY_THROW);
    const Reference<css::drawing::XDrawPage> page(pages->getDrawPages()->getByIndex(0), UNO_QUERY_THROW);
    const Reference<css::lang::XMultiServiceFactory> factory(document, UNO_QUERY_THROW);
    // Written into a group: shapes that are grouped later are selected first, which takes longer than to
    // write them.
    const Reference<css::drawing::XShape> group(factory->createInstance("com.sun.star.drawing.GroupShape"),
                                                UNO_QUERY_THROW);
    page->add(group);
    ShapeWriter writer(factory, Reference<css::drawing::XShapes>(group, UNO_QUERY_THROW));
    writer.frame(drawing.width, drawing.height, mark);
    for (const auto& shape : drawing.shapes)
        std::visit([&](const auto& one) { writer.write(one); }, shape);
    return group;
}

/// The drawings of this mark on a sheet.
std::vector<Reference<css::drawing::XShape>> drawn(const Spreadsheet& spreadsheet, const std::string& sheet,
                                                   const std::string& mark) {
    std::vector<Reference<css::drawing::XShape>> found;
    const Reference<css::drawing::XDrawPagesSupplier> pages(spreadsheet.model(), UNO_QUERY_THROW);
    const Reference<css::drawing::XDrawPage> page(
        pages->getDrawPages()->getByIndex(spreadsheet.positionOf(sheet)), UNO_QUERY_THROW);
    for (sal_Int32 i = 0; i < page->getCount(); ++i) {
        const Reference<css::drawing::XShapeGroup> group(page->getByIndex(i), UNO_QUERY);
        const Reference<css::drawing::XShapes> members(group, UNO_QUERY);
        if (!members.is() || members->getCount() == 0)
            continue;
        const Reference<css::container::XNamed> first(members->getByIndex(0), UNO_QUERY);
        if (first.is() && first->getName() == toOffice(mark))
            found.emplace_back(group, UNO_QUERY_THROW);
    }
    return found;
}

} // namespace

PreparedDrawing::PreparedDrawing(const Reference<css::uno::XComponentContext>& context,
                                 const Spreadsheet& spreadsheet, const planning::Drawing& drawing,
                                 DrawingName name)
    : context_(context), spreadsheet_(spreadsheet), name_(std::move(name)) {
    if (!Reference<css::datatransfer::XTransferableSupplier>(spreadsheet.model()->getCurrentController(),
                                                             UNO_QUERY)
             .is())
        throw planning::PlanError("picture-without-view");
    aside_ = documentAside(context);
    try {
        const Reference<css::frame::XModel> model(aside_, UNO_QUERY_THROW);
        model->lockControllers();
        const Reference<css::drawing::XShape> group = groupOf(aside_, drawing, name_.mark);
        setProperty(group, "Title", Any(toOffice(name_.title)));
        setProperty(group, "Description", Any(toOffice(name_.description)));
        model->unlockControllers();
        const Reference<css::frame::XController> controller = model->getCurrentController();
        Reference<css::view::XSelectionSupplier>(controller, UNO_QUERY_THROW)->select(Any(group));
        transferable_ = Reference<css::datatransfer::XTransferableSupplier>(controller, UNO_QUERY_THROW)
                            ->getTransferable();
    } catch (...) {
        Reference<css::util::XCloseable>(aside_, UNO_QUERY_THROW)->close(true);
        throw;
    }
}

PreparedDrawing::~PreparedDrawing() {
    try {
        transferable_.clear();
        Reference<css::util::XCloseable>(aside_, UNO_QUERY_THROW)->close(true);
    } catch (const css::uno::Exception&) {
        // Somebody else is closing it.
    }
}

void PreparedDrawing::insert(const std::string& sheet, planning::layout::Position at) const {
    const Reference<css::frame::XController> controller = spreadsheet_.model()->getCurrentController();
    const Reference<css::view::XSelectionSupplier> selection(controller, UNO_QUERY_THROW);
    showSheet(spreadsheet_, sheet);
    const auto dispatcher = css::frame::DispatchHelper::create(context_);
    for (const Reference<css::drawing::XShape>& old : drawn(spreadsheet_, sheet, name_.mark)) {
        selection->select(Any(old));
        dispatcher->executeDispatch(
            Reference<css::frame::XDispatchProvider>(controller->getFrame(), UNO_QUERY_THROW), ".uno:Delete",
            {}, 0, {});
    }
    const bool isClear = drawn(spreadsheet_, sheet, name_.mark).empty();
    selection->select(Any(spreadsheet_.cell(sheet, at)));
    if (isClear)
        Reference<css::datatransfer::XTransferableSupplier>(controller, UNO_QUERY_THROW)
            ->insertTransferable(transferable_);
    placeCursor(spreadsheet_, sheet, at);
    if (!isClear || drawn(spreadsheet_, sheet, name_.mark).empty())
        throw planning::PlanError("picture-not-inserted");
}

} // namespace keyplan::document
