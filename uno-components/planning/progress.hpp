// Progress: how much of the work is done.
#pragma once

#include <optional>
#include <span>

namespace keyplan::planning {

/// The weighted share done, Σ weight × done / Σ weight: 0 nothing, 1 everything. `done` are shares from 0 to
/// 1, `weights` 0 or more and as many; none at all means that all weigh the same. Nothing without any share.
/// InvalidArgument: "share-invalid" for a share outside 0..1, "weight-invalid" for a negative or infinite
/// weight, "weights-all-zero" when all weights are 0, "lengths-differ".
std::optional<double> progress(std::span<const double> done, std::span<const double> weights = {});

} // namespace keyplan::planning
