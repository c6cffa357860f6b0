// What a command found damaged in the plan, said to people and to scripts.
#pragma once

#include "document/damage.hpp"
#include "package/package.hpp"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace keyplan::commands {

/// One entry of "findings" in a command's result. Whatever it is not about stays empty.
nlohmann::ordered_json finding(const std::string& what, const std::string& section, const std::string& sheet,
                               const std::string& field, const std::string& sentence);

/// Adds the damage to a command's answer: the first finding to its sentence, all of them to its details.
void tellDamage(const std::vector<document::Damage>& damage, const package::Package& package,
                std::string& sentence, nlohmann::ordered_json& details);

} // namespace keyplan::commands
