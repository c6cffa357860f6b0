// The dialog of Schedule Reviews.
#include "commands/dialogs/schedule_reviews_dialog.hpp"

#include "commands/dialogs/dates.hpp"
#include "commands/dialogs/dialog.hpp"
#include "commands/dialogs/text.hpp"

#include <algorithm>

#include <com/sun/star/awt/XListBox.hpp>

namespace keyplan::commands {

using namespace com::sun::star;

std::optional<ReviewsWish> askReviews(const uno::Reference<uno::XComponentContext>& context,
                                      const uno::Reference<awt::XWindow>& parent,
                                      const std::vector<CadenceOffer>& offers, const ReviewsWish& first,
                                      const std::function<SchedulePreview(const ReviewsWish&)>& preview) {
    Dialog dialog(context, parent, "schedule_reviews");
    const auto list = dialog.find<awt::XListBox>("cadence");
    const auto wish = [&] {
        const auto chosen = static_cast<std::size_t>(std::max<sal_Int16>(0, list->getSelectedItemPos()));
        return ReviewsWish{offers.at(chosen).cadence, dateIn(dialog, "from").value_or(first.from),
                           dateIn(dialog, "until").value_or(first.until)};
    };
    const auto fillIn = [&] {
        for (const CadenceOffer& offer : offers)
            list->addItem(toOffice(offer.label), list->getItemCount());
        // Only now: an item that is added takes the choice away.
        const auto usual = std::find_if(offers.begin(), offers.end(), [&](const CadenceOffer& offer) {
            return offer.cadence == first.cadence;
        });
        list->selectItemPos(static_cast<sal_Int16>(usual == offers.end() ? 0 : usual - offers.begin()), true);
        showDate(dialog, "from", first.from);
        showDate(dialog, "until", first.until);
    };
    if (!runWithPreview(dialog, "changeReviews", fillIn, [&] { return preview(wish()); }))
        return std::nullopt;
    return wish();
}

} // namespace keyplan::commands
