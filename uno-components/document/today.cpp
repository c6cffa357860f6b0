// The day it is, by the computer's clock.
#include "document/today.hpp"

#include <ctime>

namespace keyplan::document {

planning::Date today() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return planning::Date(std::chrono::year(local.tm_year + 1900) /
                          std::chrono::month(static_cast<unsigned>(local.tm_mon + 1)) /
                          std::chrono::day(static_cast<unsigned>(local.tm_mday)));
}

} // namespace keyplan::document
