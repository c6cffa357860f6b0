// What a screen reader finds in a window of the office: names, roles, states, places.
#pragma once

#include "office.hpp"

#include <com/sun/star/accessibility/AccessibleStateType.hpp>
#include <com/sun/star/accessibility/XAccessible.hpp>
#include <com/sun/star/accessibility/XAccessibleComponent.hpp>
#include <com/sun/star/accessibility/XAccessibleStateSet.hpp>
#include <com/sun/star/awt/XExtendedToolkit.hpp>
#include <com/sun/star/frame/XController2.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/ui/XDeck.hpp>
#include <com/sun/star/ui/XDecks.hpp>
#include <com/sun/star/ui/XPanel.hpp>
#include <com/sun/star/ui/XPanels.hpp>
#include <com/sun/star/ui/XSidebarProvider.hpp>

#include <algorithm>
#include <functional>
#include <stdexcept>
#include <string>
#include <vector>

namespace keyplan::office {

struct Accessible {
    com::sun::star::uno::Reference<com::sun::star::accessibility::XAccessibleContext> context;

    std::string name() const { return tools::toUtf8(context->getAccessibleName()); }
    short role() const { return context->getAccessibleRole(); }
    bool is(short state) const { return context->getAccessibleStateSet()->contains(state); }
    bool hasFocus() const { return is(com::sun::star::accessibility::AccessibleStateType::FOCUSED); }
    // Pixels on the screen.
    com::sun::star::awt::Rectangle place() const {
        const com::sun::star::uno::Reference<com::sun::star::accessibility::XAccessibleComponent> shown(
            context, com::sun::star::uno::UNO_QUERY_THROW);
        const auto at = shown->getLocationOnScreen();
        const auto size = shown->getSize();
        return {at.X, at.Y, size.Width, size.Height};
    }
    std::vector<Accessible> children() const {
        std::vector<Accessible> all;
        for (sal_Int32 i = 0; i < context->getAccessibleChildCount(); ++i)
            all.push_back({context->getAccessibleChild(i)->getAccessibleContext()});
        return all;
    }
};

inline Accessible
accessibleOf(const com::sun::star::uno::Reference<com::sun::star::uno::XInterface>& window) {
    namespace uno = com::sun::star::uno;
    return {uno::Reference<com::sun::star::accessibility::XAccessible>(window, uno::UNO_QUERY_THROW)
                ->getAccessibleContext()};
}

// Those in view, from top to bottom and from outside to inside, as far as `depth`; not the cells of sheets,
// which are without number.
inline void visit(const Accessible& from, int depth, const std::function<void(const Accessible&)>& reaction) {
    constexpr sal_Int32 most = 200;
    if (depth == 0 || from.context->getAccessibleChildCount() > most)
        return;
    for (const Accessible& child : from.children()) {
        if (!child.is(com::sun::star::accessibility::AccessibleStateType::SHOWING))
            continue;
        reaction(child);
        visit(child, depth - 1, reaction);
    }
}

inline std::vector<std::string> namesIn(const Accessible& window, int depth) {
    std::vector<std::string> names;
    visit(window, depth, [&](const Accessible& one) { names.push_back(one.name()); });
    return names;
}

inline com::sun::star::uno::Reference<com::sun::star::frame::XController2>
controllerOf(const Document& document) {
    namespace uno = com::sun::star::uno;
    return {
        uno::Reference<com::sun::star::frame::XModel>(document, uno::UNO_QUERY_THROW)->getCurrentController(),
        uno::UNO_QUERY_THROW};
}

inline com::sun::star::uno::Reference<com::sun::star::ui::XDeck> deckOf(const Document& document,
                                                                        const char* id) {
    namespace uno = com::sun::star::uno;
    const uno::Reference<com::sun::star::container::XNameAccess> decks(
        controllerOf(document)->getSidebar()->getDecks(), uno::UNO_QUERY_THROW);
    return {decks->getByName(rtl::OUString::createFromAscii(id)), uno::UNO_QUERY_THROW};
}

// The window of the office that has the keyboard.
inline Accessible windowInFront(const tools::OfficeSession& office) {
    namespace uno = com::sun::star::uno;
    const uno::Reference<com::sun::star::awt::XExtendedToolkit> toolkit(
        office.service("com.sun.star.awt.Toolkit"), uno::UNO_QUERY_THROW);
    // Called deprecated without anything in its place.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
    return accessibleOf(toolkit->getActiveTopWindow());
#pragma GCC diagnostic pop
}

// The panel of the deck Account Plan. Throws while it is not in front: asked for the panels of a deck that
// was never made, the office crashes.
inline Accessible healthPanel(const Document& document) {
    namespace uno = com::sun::star::uno;
    const auto deck = deckOf(document, "OrgKeyplanDeck");
    if (!deck->isActive())
        throw std::runtime_error("The deck Account Plan is not in front");
    const uno::Reference<com::sun::star::container::XNameAccess> panels(deck->getPanels(),
                                                                        uno::UNO_QUERY_THROW);
    const uno::Reference<com::sun::star::ui::XPanel> panel(panels->getByName("OrgKeyplanHealthPanel"),
                                                           uno::UNO_QUERY_THROW);
    return accessibleOf(panel->getDialog());
}

} // namespace keyplan::office
