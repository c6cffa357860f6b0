// Plan data from outside: whatever is read without complaint must be written, and read again, the same.
#include "exchange/plan_json.hpp"
#include "planning/errors.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace {

const keyplan::planning::Vocabulary& vocabulary() {
    static const auto read = [] {
        std::vector<std::pair<std::string, std::string>> files;
        const std::filesystem::path sections =
            std::filesystem::path(KEYPLAN_SOURCE_DIR) / "calc-templates/sections";
        for (const auto& entry : std::filesystem::directory_iterator(sections)) {
            std::ifstream stream(entry.path(), std::ios::binary);
            files.emplace_back(entry.path().filename().string(),
                               std::string(std::istreambuf_iterator<char>(stream), {}));
        }
        std::sort(files.begin(), files.end());
        return keyplan::planning::Vocabulary::parse(files);
    }();
    return read;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace keyplan;
    planning::Plan plan;
    try {
        plan = exchange::readPlanJson({reinterpret_cast<const char*>(data), size}, vocabulary());
    } catch (const planning::PlanError&) {
        // Refused with a sentence: as it should be. Anything else that is thrown ends the fuzzer.
        return 0;
    }
    // What was accepted once must never be refused afterwards: no catching here.
    const std::string once = exchange::writePlanJson(plan, vocabulary());
    const std::string twice =
        exchange::writePlanJson(exchange::readPlanJson(once, vocabulary()), vocabulary());
    if (once != twice) {
        std::cerr << "Written once:\n" << once << "\nWritten twice:\n" << twice << "\n";
        std::abort();
    }
    return 0;
}
