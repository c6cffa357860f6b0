// The health of an open plan, with what is known of the template that it came from.
#include "package/health.hpp"

namespace keyplan::package {

planning::PlanHealth healthOf(const document::OpenPlan& open, const Package& package, planning::Date today) {
    const auto made = package.templates.find(open.plan.templateId);
    return planning::planHealth(open.plan, package.vocabulary, open.places,
                                made == package.templates.end() ? nullptr : &made->second, today);
}

} // namespace keyplan::package
