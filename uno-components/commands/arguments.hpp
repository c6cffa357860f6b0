// The named arguments of a command, from a script or from its URL.
#pragma once

#include "planning/date.hpp"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/uno/Any.hxx>
#include <com/sun/star/uno/Sequence.hxx>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace keyplan::commands {

class Arguments {
public:
    /// Keeps the arguments of these names only: the office adds others. `query` is what follows "?" in the
    /// URL.
    Arguments(const com::sun::star::uno::Sequence<com::sun::star::beans::PropertyValue>& values,
              std::string_view query, const std::vector<std::string>& names);

    bool has(std::string_view name) const { return values_.contains(name); }
    bool empty() const { return values_.empty(); }

    /// Text; numbers and truths as text. Empty when it is missing.
    std::string text(std::string_view name) const;
    /// Throws PlanError "argument-not-truth" (name, value).
    bool flag(std::string_view name, bool otherwise) const;
    /// Throws PlanError "argument-not-number".
    int number(std::string_view name, int otherwise) const;
    /// Throws PlanError "argument-not-date".
    std::optional<planning::Date> date(std::string_view name) const;
    /// A list of words, separated by commas, or a sequence of texts.
    std::vector<std::string> words(std::string_view name) const;

private:
    std::map<std::string, std::string, std::less<>> values_;
};

} // namespace keyplan::commands
