// What Schedule Actions remembers survives its file format, and nothing else does harm.
#include "exchange/schedule_memory_json.hpp"

#include <gtest/gtest.h>

namespace keyplan::exchange {
namespace {

using planning::parseIsoDate;
using planning::ScheduleMemory;

TEST(ScheduleMemoryJson, ComesBackAsItWent) {
    ScheduleMemory memory;
    memory.holidays = {*parseIsoDate("2026-12-25"), *parseIsoDate("2026-01-01")};
    memory.levelled = false;
    memory.actions["A1"] = {parseIsoDate("2026-03-02"), parseIsoDate("2026-03-04"), std::nullopt};
    memory.actions["A2"] = {parseIsoDate("2026-03-05"), std::nullopt, parseIsoDate("2026-03-03")};
    EXPECT_EQ(readScheduleMemory(writeScheduleMemory(memory)), memory);
    EXPECT_EQ(writeScheduleMemory(memory), R"({"actions":{"A1":{"due":"2026-03-04","start":"2026-03-02"},)"
                                           R"("A2":{"start":"2026-03-05","wish":"2026-03-03"}},)"
                                           R"("holidays":["2026-12-25","2026-01-01"],"level":false})");
}

TEST(ScheduleMemoryJson, RemembersNothingOfAnythingElse) {
    for (const char* text : {"", "[]", "{", "7", R"({"actions": 7, "holidays": {}, "level": "no"})"})
        EXPECT_EQ(readScheduleMemory(text), ScheduleMemory()) << text;
    const ScheduleMemory half =
        readScheduleMemory(R"({"holidays": ["2026-02-30", 5, "2026-03-01"], "actions": {"A1": {"due": 3}}})");
    EXPECT_EQ(half.holidays.size(), 1U);
    EXPECT_EQ(half.actions.at("A1"), planning::RememberedDates());
}

} // namespace
} // namespace keyplan::exchange
