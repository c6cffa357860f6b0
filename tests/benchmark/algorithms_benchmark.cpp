// How the methods behind the functions grow: each at five sizes, with the bound it should keep to.
#include "planning/force_field.hpp"
#include "planning/force_field_chance.hpp"
#include "planning/schedule.hpp"
#include "planning/stakeholders.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <functional>
#include <random>
#include <string>
#include <vector>

namespace {

using namespace keyplan::planning;
using Clock = std::chrono::steady_clock;

/// The quickest of several runs: what else the machine does meanwhile should not count.
double milliseconds(const std::function<void()>& run) {
    double quickest = 0;
    for (int i = 0; i < 7; ++i) {
        const auto start = Clock::now();
        run();
        const double time = std::chrono::duration<double, std::milli>(Clock::now() - start).count();
        quickest = i == 0 ? time : std::min(quickest, time);
    }
    return quickest;
}

/// Prints the times from a quarter of the size that counts to four times it; the last column is the power of
/// the size that the time grew by since the line above.
void curve(const std::string& what, int size, const std::string& bound,
           const std::function<std::function<void()>(int)>& prepare) {
    std::printf("\n%s, bound %s\n%12s %12s %12s\n", what.c_str(), bound.c_str(), "size", "ms", "power");
    double before = 0;
    for (const int n : {size / 4, size / 2, size, size * 2, size * 4}) {
        const double time = milliseconds(prepare(n));
        std::printf("%12d %12.4f ", n, time);
        if (before > 0)
            std::printf("%12.2f", std::log2(time / before));
        std::printf("%s\n", n == size ? "   <- at most 10 ms" : "");
        before = time;
    }
}

std::vector<double> strengths(int count, std::mt19937& random) {
    std::vector<double> all(static_cast<std::size_t>(count));
    for (double& strength : all)
        strength = 1 + static_cast<double>(random() % 5);
    return all;
}

std::string idOf(int i) {
    return "A" + std::to_string(i);
}

} // namespace

int main() {
    curve("CHANCE, forces (half of them drivers)", 200, "n^2: n convolutions over 5n points", [](int n) {
        std::mt19937 random(1);
        return [drivers = strengths(n / 2, random), barriers = strengths(n - n / 2, random)] {
            chance(drivers, barriers);
        };
    });
    curve("FLIP, barriers with costs", 200, "n log n: sorting by cost", [](int n) {
        std::mt19937 random(2);
        auto costs = strengths(n, random);
        return [drivers = strengths(n / 2, random), barriers = strengths(n, random), costs] {
            flip(drivers, barriers, costs);
        };
    });
    curve("SCHEDULE, actions with three links each", 10000, "n: every action and link once", [](int n) {
        std::mt19937 random(3);
        std::vector<PlannedAction> actions;
        for (int i = 0; i < n; ++i) {
            PlannedAction action{idOf(i), static_cast<double>(random() % 10), {}};
            for (int link = 0; link < 3 && i > 0; ++link)
                action.after.push_back(idOf(static_cast<int>(random() % static_cast<unsigned>(i))));
            actions.push_back(std::move(action));
        }
        const Date start = std::chrono::year(2026) / 1 / 5;
        return [actions, start] { schedule(actions, start); };
    });
    curve("HANDSHAKES, people with a boss and two influences", 10000, "n: every person and link once",
          [](int n) {
              std::mt19937 random(4);
              std::vector<std::vector<std::string>> texts;
              for (int i = 0; i < n; ++i) {
                  const auto anybody = [&] {
                      return idOf(static_cast<int>(random() % static_cast<unsigned>(n)));
                  };
                  texts.push_back({idOf(i), i > 0 ? idOf(i / 7) : "", anybody() + ", -" + anybody()});
              }
              return [texts] {
                  std::vector<Person> people;
                  for (std::size_t i = 0; i < texts.size(); ++i)
                      people.push_back({texts[i][0], texts[i][1], texts[i][2], i % 100 == 0});
                  handshakes(people);
              };
          });
    return 0;
}
