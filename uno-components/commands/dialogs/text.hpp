// Text as the dialogs take it.
#pragma once

#include "document/text.hpp"

namespace keyplan::commands {

using document::fromOffice;
using document::toOffice;

/// Text from outside as a control's label: a tilde in it stands for itself instead of marking an access key.
inline rtl::OUString asLabel(std::string_view text) {
    return toOffice(text).replaceAll("~", "~~");
}

} // namespace keyplan::commands
