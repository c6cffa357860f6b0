// The boundary to the office: its cells become plain values, answers become cells, and no exception passes.
#pragma once

#include "functions/values.hpp"

#include <com/sun/star/uno/Any.hxx>
#include <com/sun/star/uno/Sequence.hxx>

namespace keyplan::functions {

using com::sun::star::uno::Any;
/// A range as the office passes it: rows of cells. A blank cell of a range comes as "", one blank cell alone
/// as 0.
using Rows = com::sun::star::uno::Sequence<com::sun::star::uno::Sequence<Any>>;

Numbers numbers(const Rows& range);
Words words(const Rows& range);
Values values(const Rows& range);
/// The only cell of a range; InvalidArgument when it has more.
std::string word(const Rows& range);

/// Optional arguments: nothing when they were left out. A single cell comes as itself, a range as rows.
std::optional<Numbers> optionalNumbers(const Any& range);
/// Nothing for a blank as well. Text throws NotANumber, more than one cell InvalidArgument.
std::optional<double> optionalNumber(const Any& cell);

/// The answer as the office takes it: a number, text, rows of them, or a NaN that carries an error's number.
Any toOffice(const Answer& answer);
Any toOffice(CellError error);

/// Calls a body; whatever it throws becomes the cell's error.
template <class Body>
Any answered(Body body) noexcept {
    try {
        return toOffice(body());
    } catch (...) {
        return toOffice(currentError());
    }
}

} // namespace keyplan::functions
