// The boundary to the office: its cells become plain values, answers become cells, and no exception passes.
#pragma once

#include "functions/add-in/answers.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/uno/Sequence.hxx>

namespace keyplan::functions {

/// A range as the office passes it: rows of cells. A blank cell of a range comes as "", one blank cell alone
/// as 0.
using Rows = com::sun::star::uno::Sequence<com::sun::star::uno::Sequence<Any>>;
/// A range as the office passes it where only numbers matter: 0 for blanks and text.
using NumberRows = com::sun::star::uno::Sequence<com::sun::star::uno::Sequence<double>>;
/// The options of the document that calls.
using Options = com::sun::star::uno::Reference<com::sun::star::beans::XPropertySet>;

Numbers numbers(const Rows& range);
Strengths strengths(const NumberRows& range);
Words words(const Rows& range);
Values values(const Rows& range);
Table table(const Rows& range);
/// The only cell of a range; InvalidArgument when it has more.
std::string word(const Rows& range);

/// A single cell comes as itself, a range as rows: rows in every case.
Rows rowsOf(const Any& argument);
std::vector<Table> tables(const com::sun::star::uno::Sequence<Any>& ranges);

/// Optional arguments: nothing when they were left out.
template <class Read>
auto given(const Any& range, Read read) -> std::optional<decltype(read(Rows()))> {
    return range.hasValue() ? std::optional(read(rowsOf(range))) : std::nullopt;
}
/// Nothing for a blank as well. Text throws NotANumber, more than one cell InvalidArgument.
std::optional<double> optionalNumber(const Any& cell);

/// The day that the document counts its dates from.
planning::Date nullDate(const Options& options);
/// The date given, counted from the document's first day; without one (blank or not above 0) the system's.
double today(const Any& cell, const Options& options);

/// What every call passes through.
class Boundary {
public:
    /// `language` is the one that words are shown in ("en").
    explicit Boundary(std::string_view language) : answers_(language) {}

protected:
    /// Calls a body; whatever it throws becomes the cell's error.
    template <class Body>
    Any answered(Body body) const noexcept {
        try {
            return answers_.toOffice(body());
        } catch (...) {
            return toOffice(currentError());
        }
    }

private:
    Answers answers_;
};

} // namespace keyplan::functions
