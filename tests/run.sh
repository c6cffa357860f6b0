#!/bin/sh
# shellcheck disable=SC2317 # the checks are called by name
# Installs what tests need, builds, runs every test and adds the results up. --long runs longer forms. See --help.
set -u

root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root" || exit 1
. extension/packages.sh

long=no
for word in "$@"; do
    case $word in
    --long) long=yes ;;
    --help | -h)
        cat <<END
Usage: sh tests/run.sh [--long]

Builds Keyplan into build, build-sanitizers and build-fuzz and runs: unit tests, the same under the address and
undefined-behaviour sanitizers, tests in a real headless office, a journey in a real window, a short fuzz, and checks of
format and of common mistakes. --long fuzzes longer, tries in the office every case with every kind of file (else the
kinds take turns), repeats the office tests, and builds everything a second time in another folder to compare the packages
byte for byte. The last line says how many tests passed and failed.
END
        exit 0
        ;;
    *)
        echo "run.sh: there is no option $word. See --help." >&2
        exit 2
        ;;
    esac
done

# The office tests ask for it.
[ "$long" = no ] || export KEYPLAN_LONG=1
jobs=$(nproc)
started=$(date +%s)
passed=0
failed=0
skipped=0
summary=
work=$(mktemp -d "${TMPDIR:-/tmp}/keyplan-run-XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

say() { printf '\n== %s (after %s s)\n' "$*" "$(($(date +%s) - started))"; }

count() { # <what> <passed> <failed> <skipped>
    passed=$((passed + $2))
    failed=$((failed + $3))
    skipped=$((skipped + $4))
    summary="$summary$(printf '%-24s %5s passed %4s failed %4s skipped' "$1" "$2" "$3" "$4")
"
}

# Counts in ctest's log: a GoogleTest program counts each of its tests, any other test counts once. A program that broke
# off without a failed test of its own counts as one failure.
count_ctest() { # <what> <build folder>
    log=$2/Testing/Temporary/LastTest.log
    if [ ! -f "$log" ]; then
        echo "There is no log of $1: nothing ran." >&2
        count "$1" 0 1 0
        return
    fi
    # shellcheck disable=SC2046 # three numbers
    count "$1" $(awk '
        /^[0-9]+\/[0-9]+ Testing: / { counted = good = bad = skip = ok = none = 0 }
        /^\[==========\] Running / { counted = 1 }
        /^\[       OK \] .*\([0-9]+ ms\)$/ { good++ }
        /^\[  FAILED  \] .*\([0-9]+ ms\)$/ { bad++ }
        /^\[  SKIPPED \] .*\([0-9]+ ms\)$/ { skip++ }
        /^Test Passed\.$/ { ok = 1 }
        /^Skip regular expression found/ || /^Test (Skipped|Not Run)\.$/ { none = 1 }
        /^".*" end time: / {
            if (ok && counted) { p += good; f += bad; s += skip }
            else if (ok) p++
            else if (none) s += (skip ? skip : 1)
            else { p += good; s += skip; f += (bad ? bad : 1) }
        }
        END { print p + 0, f + 0, s + 0 }' "$log")
}

run_ctest() { # <what> <build folder> <ctest arguments...>
    what=$1
    folder=$2
    shift 2
    rm -f "$folder/Testing/Temporary/LastTest.log"
    before=$failed
    if ctest --test-dir "$folder" --no-tests=error --output-on-failure -j "$jobs" \
        --test-output-size-passed 100000000 --test-output-size-failed 100000000 "$@"; then
        count_ctest "$what" "$folder"
    else
        count_ctest "$what" "$folder"
        # However the log is read, a failed run never passes.
        [ "$failed" -gt "$before" ] || count "$what (run)" 0 1 0
    fi
}

check() { # <what> <command...>: a check that counts as one test
    what=$1
    shift
    if "$@"; then
        count "$what" 1 0 0
    else
        echo "Failed: $what" >&2
        count "$what" 0 1 0
    fi
}

finish() {
    say "Summary"
    printf '%s' "$summary"
    if [ "$skipped" -gt 0 ]; then
        echo "$passed passed, $failed failed, $skipped skipped"
    else
        echo "$passed passed, $failed failed"
    fi
    [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
    exit
}

stop_here() { # <what>: a step without which nothing else can run
    count "$1" 0 1 0
    finish
}

say "Packages"
# shellcheck disable=SC2086 # lists of words
install_packages $build_packages $test_packages || stop_here "packages"

say "Build"
cmake --preset default || stop_here "configure"
cmake --build build --parallel "$jobs" || stop_here "build"

say "Unit tests"
run_ctest "unit" build -LE 'office|window'

say "Tests in a real office"
run_ctest "formulas and office" build -L office
if [ "$long" = yes ]; then
    run_ctest "office, twice more" build -L office --repeat until-fail:2
fi

say "A journey in a real window"
run_ctest "window" build -L window

say "Unit tests under the sanitizers"
if cmake --preset sanitizers && cmake --build build-sanitizers --parallel "$jobs"; then
    run_ctest "unit, sanitizers" build-sanitizers
else
    count "sanitizers (build)" 0 1 0
fi

fuzz() { # <seconds> <program...>: one after the other; fuzzed_well tells how they ended
    each=$1
    shift
    for fuzzer in "$@"; do
        name=$(basename "$fuzzer")
        mkdir -p "$work/corpus/$name"
        for seeds in "tests/fuzz/$name-seeds" calc-templates/samples; do
            if [ -d "$seeds" ]; then
                cp "$seeds"/* "$work/corpus/$name/" && break
            fi
        done
        (cd "$work" && "$fuzzer" -max_total_time="$each" -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 \
            "corpus/$name" >"$work/$name.log" 2>&1)
        echo $? >"$work/$name.ended"
    done
}

fuzzed_well() { # <program>
    name=$(basename "$1")
    ended=$(cat "$work/$name.ended" 2>/dev/null || echo 1)
    [ "$ended" -eq 0 ] || tail -n 60 "$work/$name.log"
    echo "$name: $(grep -h stat::number_of_executed_units "$work/$name.log")"
    return "$ended"
}

say "Fuzzing"
seconds=30
[ "$long" = no ] || seconds=600
if ! command -v clang++ >/dev/null 2>&1; then
    echo "There is no clang++: not fuzzed."
    count "fuzz" 0 0 1
elif cmake --preset fuzz && cmake --build build-fuzz --parallel "$jobs"; then
    fuzzers=$(find "$root/build-fuzz/tests/fuzz" -maxdepth 1 -type f -name '*_fuzz' | sort)
    [ -n "$fuzzers" ] || count "fuzz (none built)" 0 1 0
    # All the functions share the time of one fuzzer: it runs longer, beside the others.
    functions=$(echo "$fuzzers" | grep '/functions_fuzz$')
    longer=$seconds
    [ "$longer" -ge 60 ] || longer=60
    # shellcheck disable=SC2086 # lists of programs
    fuzz "$longer" $functions &
    # shellcheck disable=SC2046
    fuzz "$seconds" $(echo "$fuzzers" | grep -v '/functions_fuzz$')
    wait
    for fuzzer in $fuzzers; do
        check "fuzz $(basename "$fuzzer")" fuzzed_well "$fuzzer"
    done
else
    count "fuzz (build)" 0 1 0
fi

formatted() {
    find uno-components tests -name '*.cpp' -o -name '*.hpp' | sort | xargs clang-format --dry-run --Werror
}

# Only what the last commit and the working tree touch: all of it takes longer than the tests.
tidy() {
    changed=$({
        git diff --name-only --diff-filter=d HEAD~1 2>/dev/null || true
        git ls-files --others --exclude-standard 2>/dev/null || true
    } | grep -E '^(uno-components|tests)/.*\.cpp$' | sort -u)
    built=$(sed -n 's/^ *"file": "\(.*\)",\{0,1\}$/\1/p' build/compile_commands.json)
    looked=0
    for file in $changed; do
        case $built in *"$root/$file"*) ;; *) continue ;; esac
        echo "$root/$file" >>"$work/tidy"
        looked=$((looked + 1))
    done
    echo "$looked changed files"
    [ "$looked" -eq 0 ] || xargs -P "$jobs" -n 2 timeout 900 \
        clang-tidy --quiet --extra-arg=-Wno-unknown-warning-option -p build <"$work/tidy" 2>"$work/tidy.log"
}

say "Format and common mistakes"
check "clang-format" formatted
if git rev-parse -q --verify HEAD~1 >/dev/null 2>&1; then
    check "clang-tidy" tidy
else
    echo "There is no earlier commit to compare with: clang-tidy did not run."
    count "clang-tidy" 0 0 1
fi

same_package() {
    mkdir -p "$work/elsewhere/source" &&
        git ls-files -z --cached --others --exclude-standard | xargs -0 cp --parents -t "$work/elsewhere/source" &&
        (cd "$work/elsewhere" && umask 077 && TZ=Asia/Tokyo cmake -S source -B out -DKEYPLAN_TESTS=OFF >/dev/null &&
            TZ=Asia/Tokyo cmake --build out --parallel "$jobs" --target keyplan_oxt) &&
        cmp build/keyplan.oxt "$work/elsewhere/out/keyplan.oxt"
}

if [ "$long" = yes ]; then
    say "The same package from another folder"
    check "reproducible package" same_package
fi

finish
