// Three-point estimates: how long an action is expected to take, and how far off that may be.
//
// Source: D. G. Malcolm, J. H. Roseboom, C. E. Clark and W. Fazar, "Application of a Technique for Research
// and Development Program Evaluation", Operations Research 7 (1959), 646–669.
#pragma once

namespace keyplan::planning {

/// The expected duration, (optimistic + 4 likely + pessimistic) / 6, in the unit of the three. They must be
/// finite and in this order, else InvalidArgument ("estimate-invalid").
double estimate(double optimistic, double likely, double pessimistic);

/// The standard deviation of an estimate, (pessimistic − optimistic) / 6, in the unit of the two. They must
/// be finite and in this order, else InvalidArgument ("estimate-invalid").
double estimateError(double optimistic, double pessimistic);

} // namespace keyplan::planning
