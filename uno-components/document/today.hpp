// The day it is, by the computer's clock.
#pragma once

#include "planning/date.hpp"

namespace keyplan::document {

/// In the computer's time zone, as the office's TODAY() takes it.
planning::Date today();

} // namespace keyplan::document
