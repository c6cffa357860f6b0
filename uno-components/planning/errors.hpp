// Errors of planning and exchange: a message id with its arguments, said in the user's language by whoever is
// asked.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace keyplan::planning {

/// Something the user can mend. `id` names a sentence in extension/translations/<language>.json whose {1},
/// {2} … stand for `arguments`. Only entry points catch it.
class PlanError : public std::runtime_error {
public:
    explicit PlanError(std::string id, std::vector<std::string> arguments = {})
        : std::runtime_error(id), id_(std::move(id)), arguments_(std::move(arguments)) {}

    const std::string& id() const noexcept { return id_; }
    const std::vector<std::string>& arguments() const noexcept { return arguments_; }

private:
    std::string id_;
    std::vector<std::string> arguments_;
};

/// A value outside its domain: a negative strength, an unknown kind, paired lists of different length. Cells:
/// Err:502.
class InvalidArgument : public PlanError {
public:
    using PlanError::PlanError;
};

/// A denominator of zero. Cells: #DIV/0!.
class DivisionByZero : public PlanError {
public:
    using PlanError::PlanError;
};

} // namespace keyplan::planning
