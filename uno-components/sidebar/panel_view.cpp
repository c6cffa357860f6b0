// The panel as controls in a window: it lays them out for any width, colours them for any theme, and says
// which one was chosen.
#include "sidebar/panel_view.hpp"

#include "document/spreadsheet.hpp"
#include "document/text.hpp"
#include "package/files.hpp"
#include "planning/readable_colour.hpp"
#include "sidebar/command_buttons.hpp"
#include "sidebar/view_events.hpp"

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/awt/ImagePosition.hpp>
#include <com/sun/star/awt/PopupMenu.hpp>
#include <com/sun/star/awt/PopupMenuDirection.hpp>
#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XControlModel.hpp>
#include <com/sun/star/awt/XLayoutConstrains.hpp>
#include <com/sun/star/awt/XStyleSettingsSupplier.hpp>
#include <com/sun/star/awt/XVclWindowPeer.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <optional>
#include <string_view>
#include <utility>

namespace keyplan::sidebar {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using document::setProperty;
using document::toOffice;

// The palette of Okabe and Ito, and the accent of the plans.
constexpr std::int32_t good = 0x009E73;
constexpr std::int32_t watch = 0xE69F00;
constexpr std::int32_t bad = 0xD55E00;
constexpr std::int32_t accent = 0x0F5C6E;

// The narrowest panel, in lines of text: some 210 pixels where a line is 15 pixels high.
constexpr double narrowestInLines = 14;

const char* serviceOf(PieceKind kind) {
    switch (kind) {
    case PieceKind::Link:
        return "com.sun.star.awt.UnoControlFixedHyperlinkModel";
    case PieceKind::Bar:
        return "com.sun.star.awt.UnoControlProgressBarModel";
    case PieceKind::Button:
        return "com.sun.star.awt.UnoControlButtonModel";
    default:
        return "com.sun.star.awt.UnoControlFixedTextModel";
    }
}

/// No line of a narrow panel begins with "%"; in controls that take access keys a tilde would make one.
rtl::OUString labelOf(const Piece& piece, PieceKind kind) {
    std::string text = piece.text;
    constexpr std::string_view breaking = " %";
    constexpr std::string_view unbroken = "\u00A0%";
    for (std::size_t at = text.find(breaking); at != std::string::npos; at = text.find(breaking, at))
        text.replace(at, breaking.size(), unbroken);
    if (kind == PieceKind::Link || kind == PieceKind::Button)
        for (std::size_t at = text.find('~'); at != std::string::npos; at = text.find('~', at + 2))
            text.insert(at, 1, '~');
    return toOffice(text);
}

bool isHead(PieceKind kind) {
    return kind == PieceKind::Title || kind == PieceKind::Heading;
}

sal_Int32 marginOf(sal_Int32 line) {
    return line * 2 / 3;
}

Any yes() {
    return Any(true);
}

} // namespace

PanelView::PanelView(const Reference<css::uno::XComponentContext>& context,
                     const Reference<css::awt::XWindow>& parent, std::string icons, Reactions reactions)
    : context_(context), icons_(std::move(icons)), reactions_(std::move(reactions)) {
    const auto factory = context_->getServiceManager();
    model_.set(factory->createInstanceWithContext("com.sun.star.awt.UnoControlDialogModel", context_),
               UNO_QUERY_THROW);
    setProperty(model_, "Decoration", Any(false));
    createModels();
    dialog_.set(factory->createInstanceWithContext("com.sun.star.awt.UnoControlDialog", context_),
                UNO_QUERY_THROW);
    dialog_->setModel(Reference<css::awt::XControlModel>(model_, UNO_QUERY_THROW));
    dialog_->createPeer(Reference<css::awt::XToolkit>(css::awt::Toolkit::create(context_), UNO_QUERY),
                        Reference<css::awt::XWindowPeer>(parent, UNO_QUERY_THROW));
    findControls();
    events_ = new ViewEvents(
        [this] {
            layOut();
            if (const auto resized = reactions_.resized)
                resized();
        },
        [this] {
            colourAll();
            layOut();
        });
    window()->addWindowListener(events_.get());
    const Reference<css::awt::XStyleSettingsSupplier> supplier(dialog_->getPeer(), UNO_QUERY);
    if (supplier.is())
        style_ = supplier->getStyleSettings();
    if (style_.is())
        style_->addStyleChangeListener(events_.get());
    colourAll();
    for (const Shown& shown : shown_)
        if (shown.slot->kind == PieceKind::Button)
            addIcon(shown);
    window()->setVisible(true);
}

PanelView::~PanelView() {
    events_->forget();
    safely([&] {
        if (style_.is())
            style_->removeStyleChangeListener(events_.get());
    });
    safely([&] { window()->removeWindowListener(events_.get()); });
    safely([&] { Reference<css::lang::XComponent>(dialog_, UNO_QUERY_THROW)->dispose(); });
    safely([&] { Reference<css::lang::XComponent>(model_, UNO_QUERY_THROW)->dispose(); });
}

Reference<css::awt::XWindow> PanelView::window() const {
    return Reference<css::awt::XWindow>(dialog_, UNO_QUERY_THROW);
}

Reference<css::accessibility::XAccessible> PanelView::accessible() const {
    return Reference<css::accessibility::XAccessible>(dialog_->getPeer(), UNO_QUERY);
}

void PanelView::createModels() {
    const Reference<css::lang::XMultiServiceFactory> factory(model_, UNO_QUERY_THROW);
    const Reference<css::container::XNameContainer> children(model_, UNO_QUERY_THROW);
    sal_Int16 tab = 0;
    for (const Slot& slot : slots()) {
        Shown shown{
            &slot,
            {factory->createInstance(rtl::OUString::createFromAscii(serviceOf(slot.kind))), UNO_QUERY_THROW},
            {},
            {}};
        setProperty(shown.model, "Name", Any(toOffice(slot.name)));
        setProperty(shown.model, "TabIndex", Any(tab++));
        switch (slot.kind) {
        case PieceKind::Title:
        case PieceKind::Heading:
            setProperty(shown.model, "FontWeight", Any(css::awt::FontWeight::BOLD));
            [[fallthrough]];
        case PieceKind::Text:
            setProperty(shown.model, "MultiLine", yes());
            setProperty(shown.model, "NoLabel", yes());
            break;
        case PieceKind::Link:
            setProperty(shown.model, "MultiLine", yes());
            setProperty(shown.model, "Tabstop", yes());
            break;
        case PieceKind::Bar:
            setProperty(shown.model, "ProgressValueMax", Any(sal_Int32(100)));
            break;
        case PieceKind::Button:
            setProperty(shown.model, "Tabstop", yes());
            setProperty(shown.model, "FocusOnClick", Any(false));
            setProperty(shown.model, "Align", Any(sal_Int16(0)));
            break;
        }
        children->insertByName(toOffice(slot.name), Any(shown.model));
        shown_.push_back(std::move(shown));
    }
}

void PanelView::addIcon(const Shown& shown) const {
    const auto& buttons = commandButtons();
    const auto button = std::find_if(buttons.begin(), buttons.end(),
                                     [&](const CommandButton& one) { return one.slot == shown.slot->name; });
    constexpr sal_Int32 highResolution = 26;
    const std::string file =
        icons_ + "/" + button->icon + (lineHeight() < highResolution ? "-16.png" : "-32.png");
    if (!std::filesystem::exists(package::systemPath(file)))
        return;
    setProperty(shown.model, "ImageURL", Any(toOffice(file)));
    setProperty(shown.model, "ImagePosition", Any(css::awt::ImagePosition::LeftCenter));
}

void PanelView::findControls() {
    const Reference<css::awt::XControlContainer> container(dialog_, UNO_QUERY_THROW);
    for (Shown& shown : shown_) {
        shown.control.set(container->getControl(toOffice(shown.slot->name)), UNO_QUERY_THROW);
        shown.window.set(shown.control, UNO_QUERY_THROW);
        shown.window->setVisible(false);
        const rtl::Reference<ChosenListener> listener(new ChosenListener([this, slot = shown.slot->name] {
            if (const auto chosen = reactions_.chosen)
                chosen(slot);
        }));
        if (shown.slot->kind == PieceKind::Link) {
            shown.window->addMouseListener(listener.get());
            shown.window->addKeyListener(listener.get());
        } else if (const Reference<css::awt::XButton> button(shown.control, UNO_QUERY); button.is()) {
            button->addActionListener(listener.get());
        }
    }
}

void PanelView::nameBar(const Shown& shown) const {
    // A bar has no words of its own, but a screen reader needs some.
    const Reference<css::awt::XVclWindowPeer> peer(shown.control->getPeer(), UNO_QUERY);
    if (!peer.is())
        return;
        // Models of bars have no property for it, and nothing else gives a control's window a text.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
    peer->setProperty("Title", Any(toOffice(shown.piece.text)));
#pragma GCC diagnostic pop
}

void PanelView::show(const PanelContent& content) {
    bool changed = false;
    for (Shown& shown : shown_) {
        const auto found = content.find(shown.slot->name);
        const bool visible = found != content.end();
        if (visible && !(shown.piece == found->second)) {
            const Piece before = std::exchange(shown.piece, found->second);
            if (shown.slot->kind == PieceKind::Bar) {
                const double percent = std::clamp(shown.piece.share, 0.0, 1.0) * 100;
                setProperty(shown.model, "ProgressValue", Any(static_cast<sal_Int32>(std::lround(percent))));
                nameBar(shown);
            } else if (before.text != shown.piece.text) {
                setProperty(shown.model, "Label", Any(labelOf(shown.piece, shown.slot->kind)));
            }
            if (before.description != shown.piece.description)
                setProperty(shown.model, "HelpText", Any(toOffice(shown.piece.description)));
            if (before.tone != shown.piece.tone)
                colour(shown);
            changed = true;
        }
        if (visible != shown.visible) {
            shown.visible = visible;
            shown.window->setVisible(visible);
            changed = true;
        }
    }
    if (changed)
        layOut();
}

void PanelView::colour(const Shown& shown) const {
    const PieceKind kind = shown.slot->kind;
    if (!style_.is() || kind == PieceKind::Link || kind == PieceKind::Bar || kind == PieceKind::Button)
        return;
    std::int32_t wanted = style_->getLabelTextColor();
    if (!style_->getHighContrastMode()) {
        const auto readable = [&](std::int32_t colour) {
            return planning::readableOn(style_->getDialogColor(), colour);
        };
        if (isHead(kind))
            wanted = readable(accent);
        else if (shown.piece.tone == Tone::Good)
            wanted = readable(good);
        else if (shown.piece.tone == Tone::Watch)
            wanted = readable(watch);
        else if (shown.piece.tone == Tone::Bad)
            wanted = readable(bad);
    }
    setProperty(shown.model, "TextColor", Any(wanted));
}

void PanelView::colourAll() const {
    constexpr float larger = 1.25F;
    for (const Shown& shown : shown_) {
        colour(shown);
        if (shown.slot->kind == PieceKind::Title && style_.is())
            setProperty(shown.model, "FontHeight",
                        Any(larger * static_cast<float>(style_->getLabelFont().Height)));
    }
}

sal_Int32 PanelView::lineHeight() const {
    const Reference<css::awt::XLayoutConstrains> some(shown_.front().control, UNO_QUERY);
    constexpr sal_Int32 least = 8;
    // The title is a quarter larger than the other texts.
    return some.is() ? std::max(least, some->getMinimumSize().Height * 4 / 5) : 2 * least;
}

sal_Int32 PanelView::places(sal_Int32 width, std::vector<css::awt::Rectangle>& all) const {
    const sal_Int32 line = lineHeight();
    const sal_Int32 margin = marginOf(line);
    const sal_Int32 gap = std::max<sal_Int32>(2, line / 4);
    const sal_Int32 inner = std::max<sal_Int32>(line, width - 2 * margin);
    all.assign(shown_.size(), {});
    sal_Int32 y = margin;
    const auto [buttonWidth, buttonHeight] = buttonSize();
    const sal_Int32 columns = inner >= 2 * buttonWidth + gap ? 2 : 1;
    const sal_Int32 columnWidth = (inner - (columns - 1) * gap) / columns;
    sal_Int32 column = 0;
    bool buttonsBegun = false;
    for (std::size_t i = 0; i < shown_.size(); ++i) {
        const Shown& shown = shown_[i];
        if (!shown.visible)
            continue;
        switch (shown.slot->kind) {
        case PieceKind::Button:
            y += std::exchange(buttonsBegun, true) ? 0 : gap;
            all[i] = {margin + column * (columnWidth + gap), y, columnWidth, buttonHeight};
            column = (column + 1) % columns;
            y += column == 0 ? buttonHeight + gap : 0;
            continue;
        case PieceKind::Bar:
            all[i] = {margin, y, inner, std::max<sal_Int32>(4, line / 2)};
            y += all[i].Height + gap;
            continue;
        case PieceKind::Heading:
            y += line * 3 / 4;
            break;
        case PieceKind::Link:
            y += gap;
            break;
        default:
            break;
        }
        const Reference<css::awt::XLayoutConstrains> measure(shown.control, UNO_QUERY_THROW);
        const sal_Int32 height = std::max(line, measure->calcAdjustedSize({inner, 0}).Height);
        all[i] = {margin, y, inner, height};
        y += height + (isHead(shown.slot->kind) ? gap / 2 : gap / 3);
    }
    return y + (column == 0 ? 0 : buttonHeight) + margin;
}

sal_Int32 PanelView::heightFor(sal_Int32 width) const {
    std::vector<css::awt::Rectangle> all;
    return places(width, all);
}

sal_Int32 PanelView::minimalWidth() const {
    const sal_Int32 line = lineHeight();
    return std::max(static_cast<sal_Int32>(narrowestInLines * line), buttonSize().Width + 2 * marginOf(line));
}

css::awt::Size PanelView::buttonSize() const {
    css::awt::Size largest;
    for (const Shown& shown : shown_)
        if (shown.visible && shown.slot->kind == PieceKind::Button) {
            const auto size =
                Reference<css::awt::XLayoutConstrains>(shown.control, UNO_QUERY_THROW)->getPreferredSize();
            largest.Width = std::max(largest.Width, size.Width);
            largest.Height = std::max(largest.Height, size.Height);
        }
    return largest;
}

void PanelView::layOut() {
    const sal_Int32 width = window()->getPosSize().Width;
    if (width <= 0)
        return;
    std::vector<css::awt::Rectangle> all;
    places(width, all);
    for (std::size_t i = 0; i < all.size(); ++i) {
        Shown& shown = shown_[i];
        if (!shown.visible || all[i] == shown.place)
            continue;
        shown.place = all[i];
        shown.window->setPosSize(all[i].X, all[i].Y, all[i].Width, all[i].Height, css::awt::PosSize::POSSIZE);
    }
}

std::optional<std::size_t> PanelView::ask(const std::string& slot,
                                          const std::vector<std::string>& answers) const {
    const auto found = std::find_if(shown_.begin(), shown_.end(),
                                    [&](const Shown& shown) { return shown.slot->name == slot; });
    const auto menu = css::awt::PopupMenu::create(context_);
    sal_Int16 id = 0;
    for (const std::string& answer : answers) {
        menu->insertItem(static_cast<sal_Int16>(id + 1), toOffice(answer), 0, id);
        ++id;
    }
    const sal_Int16 chosen =
        menu->execute(dialog_->getPeer(), found->place, css::awt::PopupMenuDirection::EXECUTE_DOWN);
    if (chosen < 1)
        return std::nullopt;
    return static_cast<std::size_t>(chosen - 1);
}

} // namespace keyplan::sidebar
