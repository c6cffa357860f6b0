// The dialog of Schedule Reviews: which meetings, from when until when, and what would be written.
#pragma once

#include "commands/dialogs/schedule_preview.hpp"
#include "planning/date.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

namespace keyplan::commands {

/// A cadence as the command takes it, and what it is called.
struct CadenceOffer {
    std::string cadence;
    std::string label;
};

struct ReviewsWish {
    std::string cadence;
    planning::Date from;
    planning::Date until;
};

/// Shows the dialog over `parent` (may be null) and asks for a preview whenever something was changed; the
/// user's wish, or nothing when cancelled. `first.cadence` is one of those offered.
std::optional<ReviewsWish>
askReviews(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
           const com::sun::star::uno::Reference<com::sun::star::awt::XWindow>& parent,
           const std::vector<CadenceOffer>& offers, const ReviewsWish& first,
           const std::function<SchedulePreview(const ReviewsWish&)>& preview);

} // namespace keyplan::commands
