// The panel "Health" of the deck "Account Plan", as the sidebar wants it: it follows the document of its
// frame.
#include "sidebar/health_panel.hpp"

#include "document/plan_cell.hpp"
#include "document/text.hpp"
#include "document/today.hpp"
#include "package/damage_sentence.hpp"
#include "package/health.hpp"
#include "planning/errors.hpp"
#include "planning/saying.hpp"
#include "sidebar/command_buttons.hpp"
#include "sidebar/view_events.hpp"

#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/frame/XController2.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/ui/UIElementType.hpp>
#include <com/sun/star/ui/XDeck.hpp>
#include <com/sun/star/ui/XDecks.hpp>
#include <com/sun/star/ui/XSidebarProvider.hpp>
#include <com/sun/star/util/URLTransformer.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include <algorithm>

namespace keyplan::sidebar {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using document::toOffice;
using std::chrono::steady_clock;

/// Reading a plan may take a tenth of the time at most, however large it is.
constexpr int patienceForReading = 10;
/// Longer than between two entries of whoever fills in a column fast.
constexpr QuietMoment::Patience leastPatience{700};

void addDamage(const std::vector<document::Damage>& damage, const package::Package& package,
               PanelContent& content) {
    if (damage.empty())
        return;
    std::string finding = package::damageSentence(damage.front(), package);
    if (damage.size() > 1)
        finding += " " + package.messages.say("damage-more", {std::to_string(damage.size() - 1)});
    content["damage"] = {package.messages.say("health-damage")};
    content["finding"] = {finding, Tone::Watch};
}

} // namespace

HealthPanel::HealthPanel(const Reference<css::uno::XComponentContext>& context, Surroundings surroundings)
    : HealthPanelBase(m_aMutex), context_(context), around_(std::move(surroundings)) {}

void HealthPanel::open() {
    const auto package = package::sharedPackage(context_);
    view_ = std::make_unique<PanelView>(
        context_, around_.parent, package->url + "/icons",
        PanelView::Reactions{[this](const std::string& slot) { chosen(slot); }, [this] { catchUp(); }});
    quiet_ = std::make_unique<QuietMoment>(context_, [this] { safely([this] { refresh(); }); });
    watch_ = new PlanWatch(*quiet_);
    const Reference<css::frame::XController> controller = around_.frame->getController();
    watch_->watch(controller);
    safely([this] {
        content_ = read();
        view_->show(content_);
    });
}

void HealthPanel::disposing() {
    safely([this] {
        if (watch_.is())
            watch_->stop();
    });
    quiet_.reset();
    view_.reset();
    around_ = {};
}

sal_Int16 HealthPanel::getType() {
    return css::ui::UIElementType::TOOLPANEL;
}

Reference<css::uno::XInterface> HealthPanel::getRealInterface() {
    return static_cast<css::ui::XUIElement*>(this);
}

Reference<css::awt::XWindow> HealthPanel::getWindow() {
    return view_ ? view_->window() : Reference<css::awt::XWindow>();
}

Reference<css::accessibility::XAccessible>
HealthPanel::createAccessible(const Reference<css::accessibility::XAccessible>&) {
    return view_ ? view_->accessible() : Reference<css::accessibility::XAccessible>();
}

css::ui::LayoutSize HealthPanel::getHeightForWidth(sal_Int32 width) {
    safely([&] {
        if (!view_)
            return;
        askedWidth_ = width;
        height_ = view_->heightFor(width);
        catchUp();
    });
    return {height_, -1, height_};
}

sal_Int32 HealthPanel::getMinimalWidth() {
    sal_Int32 width = 0;
    safely([&] { width = view_ ? view_->minimalWidth() : 0; });
    return width;
}

bool HealthPanel::isSeen() const {
    const Reference<css::frame::XController2> controller(around_.frame->getController(), UNO_QUERY);
    const Reference<css::ui::XSidebarProvider> sidebar =
        controller.is() ? controller->getSidebar() : Reference<css::ui::XSidebarProvider>();
    if (!sidebar.is())
        return true;
    const Reference<css::container::XNameAccess> decks(sidebar->getDecks(), UNO_QUERY);
    if (!sidebar->isVisible() || !decks.is())
        return sidebar->isVisible();
    const Reference<css::ui::XDeck> deck(decks->getByName("OrgKeyplanDeck"), UNO_QUERY);
    return !deck.is() || deck->isActive();
}

void HealthPanel::catchUp() {
    if (stale_ && quiet_)
        quiet_->changed();
}

void HealthPanel::refresh() {
    if (!view_ || !around_.frame.is())
        return;
    const rtl::Reference<HealthPanel> keepAlive(this);
    const auto controller = around_.frame->getController();
    if (!controller.is())
        return;
    watch_->watch(controller);
    stale_ = !isSeen();
    if (stale_)
        return;
    const auto start = steady_clock::now();
    PanelContent content = read();
    if (content != content_) {
        content_ = std::move(content);
        view_->show(content_);
        const sal_Int32 height = view_->heightFor(askedWidth_);
        if (height != height_ && around_.sidebar.is())
            around_.sidebar->requestLayout();
    }
    const auto taken = std::chrono::duration_cast<QuietMoment::Patience>(steady_clock::now() - start);
    if (quiet_)
        quiet_->setPatience(std::max(leastPatience, patienceForReading * taken));
}

PanelContent HealthPanel::read() const {
    const auto package = package::sharedPackage(context_);
    const planning::Say say = planning::saying(package->messages);
    const auto controller = around_.frame->getController();
    if (!controller.is())
        return noPlanContent(say);
    try {
        const document::Spreadsheet spreadsheet(controller->getModel());
        const document::OpenPlan open = document::readOpenPlan(spreadsheet, package->vocabulary);
        PanelContent content;
        if (open.places.empty()) {
            content["title"] = {say("health-name", {})};
            content["explanation"] = {say("health-no-sections", {})};
            content["insert-section"] = {say("health-insert-section", {})};
        } else {
            content = healthContent(package::healthOf(open, *package, document::today()), open.plan,
                                    {package->vocabulary, open.places}, say);
        }
        addDamage(open.damage, *package, content);
        return content;
    } catch (const planning::PlanError& error) {
        PanelContent content = noPlanContent(say);
        if (error.id() != "no-plan")
            content["explanation"] = {
                say("health-unreadable", {package->messages.say(error.id(), error.arguments())})};
        return content;
    }
}

void HealthPanel::chosen(const std::string& slot) {
    // A command may close the document and the panel with it.
    const rtl::Reference<HealthPanel> keepAlive(this);
    const auto& buttons = commandButtons();
    const auto button = std::find_if(buttons.begin(), buttons.end(),
                                     [&](const CommandButton& one) { return one.slot == slot; });
    if (button == buttons.end()) {
        if (const auto piece = content_.find(slot); piece != content_.end())
            goTo(piece->second.leadsTo);
        return;
    }
    if (button->choices.size() == 1) {
        run(button->choices.front().url);
        return;
    }
    const auto package = package::sharedPackage(context_);
    const document::OpenPlan open = document::readOpenPlan(
        document::Spreadsheet(around_.frame->getController()->getModel()), package->vocabulary);
    std::vector<std::string> answers;
    std::vector<std::string> urls;
    for (const CommandChoice& choice : button->choices)
        if (choice.needs.empty() || open.plan.find(choice.needs)) {
            answers.push_back(package->messages.say(choice.label));
            urls.push_back(choice.url);
        }
    if (const auto answer = view_->ask(slot, answers))
        run(urls.at(*answer));
}

void HealthPanel::goTo(const Destination& destination) const {
    const auto package = package::sharedPackage(context_);
    const auto controller = around_.frame->getController();
    const document::Spreadsheet spreadsheet(controller->getModel());
    const document::OpenPlan open = document::readOpenPlan(spreadsheet, package->vocabulary);
    const auto cell = document::planCell(spreadsheet, open, package->vocabulary, destination.section,
                                         destination.row, destination.field);
    if (!cell)
        return;
    Reference<css::view::XSelectionSupplier>(controller, UNO_QUERY_THROW)
        ->select(Any(spreadsheet.cell(cell->sheet, cell->at)));
    around_.frame->getComponentWindow()->setFocus();
}

void HealthPanel::run(const std::string& url) const {
    css::util::URL parsed;
    parsed.Complete = toOffice(url);
    css::util::URLTransformer::create(context_)->parseStrict(parsed);
    const Reference<css::frame::XDispatchProvider> provider(around_.frame, UNO_QUERY_THROW);
    const auto dispatch = provider->queryDispatch(parsed, "_self", 0);
    if (dispatch.is())
        dispatch->dispatch(parsed, {});
}

} // namespace keyplan::sidebar
