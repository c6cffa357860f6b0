// The health of an open plan, with what is known of the template that it came from.
#pragma once

#include "document/open_plan.hpp"
#include "package/package.hpp"
#include "planning/plan_health.hpp"

namespace keyplan::package {

planning::PlanHealth healthOf(const document::OpenPlan& open, const Package& package, planning::Date today);

} // namespace keyplan::package
