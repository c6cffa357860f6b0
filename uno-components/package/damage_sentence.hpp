// What a plan has lost, in a sentence.
#pragma once

#include "document/damage.hpp"
#include "package/package.hpp"

#include <string>

namespace keyplan::package {

/// What was lost and what becomes of it or what to do about it.
std::string damageSentence(const document::Damage& damage, const Package& package);

} // namespace keyplan::package
