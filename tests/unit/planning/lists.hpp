// Every short list of small numbers, for tests that try them all.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

namespace keyplan::tests {

/// Calls `use` with every list of `length` values from 0 to `most`.
inline void eachList(std::size_t length, int most,
                     const std::function<void(const std::vector<double>&)>& use) {
    std::vector<double> list(length, 0);
    for (;;) {
        use(list);
        std::size_t place = 0;
        while (place < length && list[place] == most)
            list[place++] = 0;
        if (place == length)
            return;
        list[place] += 1;
    }
}

} // namespace keyplan::tests
