// Answers for the office: numbers, texts, errors, rows of them.
#pragma once

#include "functions/values.hpp"

#include <com/sun/star/uno/Any.hxx>
#include <com/sun/star/uno/Sequence.hxx>
#include <rtl/ustring.hxx>

namespace keyplan::functions {

using com::sun::star::uno::Any;

/// A NaN that carries the error's number: Calc shows that error.
Any toOffice(CellError error);

/// Answers with their words in one language.
class Answers {
public:
    explicit Answers(std::string_view language);

    /// The answer as the office takes it. Rows are of numbers or of texts alone where they can be, which the
    /// office passes on without a look at each cell.
    Any toOffice(const Answer& answer) const;

private:
    rtl::OUString text(const AnswerCell& cell) const;
    Any cell(const AnswerCell& cell) const;
    Any rows(const std::vector<AnswerCell>& cells, std::size_t columns) const;

    /// By set and choice.
    std::vector<std::vector<rtl::OUString>> words_;
};

} // namespace keyplan::functions
