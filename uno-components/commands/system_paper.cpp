// The paper of the country that the computer is set up for.
#include "commands/system_paper.hpp"

#include <cmath>
#include <cstdint>

#include <clocale>
#include <langinfo.h>

namespace keyplan::commands {

const planning::layout::Paper& systemPaper() {
    const locale_t users = newlocale(LC_PAPER_MASK, "", nullptr);
    if (!users)
        return planning::layout::papers.front();
    // The C library gives whole millimetres, as a number in the lower half of a pointer; the upper half is
    // anything.
    const auto width =
        static_cast<std::int32_t>(reinterpret_cast<std::intptr_t>(nl_langinfo_l(_NL_PAPER_WIDTH, users)));
    freelocale(users);
    for (const planning::layout::Paper& paper : planning::layout::papers)
        if (std::lround(paper.width) == width)
            return paper;
    return planning::layout::papers.front();
}

} // namespace keyplan::commands
