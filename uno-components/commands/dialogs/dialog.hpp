// A modal dialog laid out in extension/dialogs: opened by name, its controls found by theirs, gone when this
// goes.
#pragma once

#include <functional>
#include <string_view>
#include <utility>
#include <vector>

#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XDialog2.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <rtl/ref.hxx>

namespace keyplan::commands {

class DialogEvents;

class Dialog {
public:
    /// `name` is the file's, without .xdl; `parent` may be null. Throws UNO exceptions when it cannot be
    /// opened.
    Dialog(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
           const com::sun::star::uno::Reference<com::sun::star::awt::XWindow>& parent, std::string_view name);
    ~Dialog();
    Dialog(const Dialog&) = delete;
    Dialog& operator=(const Dialog&) = delete;

    /// What to do when a control fires vnd.sun.star.UNO:`event`. An exception closes the dialog and leaves
    /// run().
    void on(std::string_view event, std::function<void()> reaction);

    /// What to do when the user ticks or clears a check box that was added to the dialog; exceptions as
    /// above.
    void onTick(std::string_view checkBox, std::function<void()> reaction) const;

    /// What to do when the text of a field that was added to the dialog changes, by typing or by its arrows;
    /// exceptions as above.
    void onText(std::string_view field, std::function<void()> reaction) const;

    /// Adds a control of a service such as "com.sun.star.awt.UnoControlFixedTextModel". `values` are for what
    /// a control must know when it is made, such as whether it has arrows; `set` and `place` do the rest.
    using Values = std::vector<std::pair<const char*, com::sun::star::uno::Any>>;
    void add(std::string_view service, std::string_view name, const Values& values = {}) const;

    /// The control of that name, seen as `Interface`; throws when there is none.
    template <class Interface>
    com::sun::star::uno::Reference<Interface> find(std::string_view control) const {
        return com::sun::star::uno::Reference<Interface>(this->control(control),
                                                         com::sun::star::uno::UNO_QUERY_THROW);
    }
    /// The dialog itself, seen as `Interface`.
    template <class Interface>
    com::sun::star::uno::Reference<Interface> self() const {
        return com::sun::star::uno::Reference<Interface>(dialog_, com::sun::star::uno::UNO_QUERY_THROW);
    }

    com::sun::star::uno::Any get(std::string_view control, std::string_view property) const;
    void set(std::string_view control, std::string_view property,
             const com::sun::star::uno::Any& value) const;

    void setLabel(std::string_view control, std::string_view text) const;
    /// Puts `text` where the control's label says {1}.
    void fillLabel(std::string_view control, std::string_view text) const;
    void setVisible(std::string_view control, bool visible) const;
    void setEnabled(std::string_view control, bool enabled) const;
    bool isTicked(std::string_view control) const;
    /// A position for a model, in the dialog's own units (a quarter of a character wide, an eighth high).
    void place(std::string_view control, sal_Int32 x, sal_Int32 y, sal_Int32 width, sal_Int32 height) const;

    /// Shows the dialog until it is answered: true when the answer is the default button, false when
    /// cancelled.
    bool run();
    /// Closes the dialog as its default button does.
    void accept() const;

private:
    com::sun::star::uno::Reference<com::sun::star::awt::XControl> control(std::string_view name) const;

    rtl::Reference<DialogEvents> events_;
    com::sun::star::uno::Reference<com::sun::star::awt::XWindow> parent_;
    com::sun::star::uno::Reference<com::sun::star::awt::XDialog2> dialog_;
};

} // namespace keyplan::commands
