#!/bin/sh
# Builds the fuzzers and lets each one run for a while: sh tests/fuzz/run.sh [seconds each, default 30].
# Needs clang, libclang-rt-14-dev and libreoffice-dev. A find is left in build-fuzz/findings and repeated by naming it to the fuzzer.
set -eu
seconds=${1:-30}
root=$(cd "$(dirname "$0")/../.." && pwd)
cd "$root"
cmake --preset fuzz >/dev/null
cmake --build --preset fuzz
mkdir -p build-fuzz/findings
for source in tests/fuzz/*_fuzz.cpp; do
    name=$(basename "$source" .cpp)
    corpus=build-fuzz/corpus/$name
    mkdir -p "$corpus"
    each=$seconds
    # All the functions share the time of this one.
    [ "$name" != functions_fuzz ] || [ "$each" -ge 60 ] || each=60
    echo "$name: $each seconds"
    # Small inputs find more in the same time; the limits on large ones have unit tests of their own.
    build-fuzz/tests/fuzz/"$name" -max_total_time="$each" -max_len=4096 -timeout=10 -rss_limit_mb=2048 \
        -dict=tests/fuzz/plan.dict -artifact_prefix=build-fuzz/findings/"$name"- -print_final_stats=1 \
        "$corpus" tests/fuzz/seeds 2>"build-fuzz/findings/$name.log" || {
        tail -n 40 "build-fuzz/findings/$name.log"
        exit 1
    }
    grep -E 'number_of_executed_units|new_units_added' "build-fuzz/findings/$name.log"
done
