#!/bin/sh
# Builds the benchmarks and runs them: recalculation against the office's own functions, Python and Basic; the methods at
# growing sizes; levelling on PSPLIB; how long a new plan takes to open, and commands on large plans; what the open sidebar
# costs while typing. Prints tables. Takes about fifteen minutes; a machine with nothing else to do tells most.
set -eu

root=$(cd "$(dirname "$0")/../.." && pwd)
cd "$root"
. extension/packages.sh
# shellcheck disable=SC2086 # lists of words
install_packages $build_packages $benchmark_packages

cmake --preset default -DKEYPLAN_BENCHMARKS=ON >/dev/null
cmake --build build --parallel "$(nproc)" \
    --target recalculation_benchmark --target algorithms_benchmark --target levelling_benchmark --target new_plan_benchmark \
    --target plan_commands_benchmark --target typing_benchmark \
    >/dev/null
for each in recalculation algorithms levelling new_plan plan_commands typing; do
    printf '\n== %s\n' "$each"
    "build/tests/benchmark/${each}_benchmark"
done
