// What the functions' bodies take and give: the rules that all of them share.
#include "functions/values.hpp"

namespace keyplan::functions {

void requireSameLength(std::size_t one, std::size_t other) {
    if (one != other)
        throw planning::InvalidArgument("lengths-differ");
}

CellError currentError() noexcept {
    try {
        throw;
    } catch (const planning::InvalidArgument&) {
        return CellError::IllegalArgument;
    } catch (const planning::DivisionByZero&) {
        return CellError::DivisionByZero;
    } catch (...) {
        return CellError::NoValue;
    }
}

} // namespace keyplan::functions
