#!/bin/sh
# Builds Keyplan, adds it to your LibreOffice and makes a first filled account plan. See --help.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/extension/packages.sh"

usage() {
    cat <<END
Usage: sh extension/install.sh [--out DIR] [--profile DIR] [--build DIR] [--no-open] [--help]

Installs what is missing, builds Keyplan, adds it to your LibreOffice and makes a first plan,
acme-corporation.ods and acme-corporation.pdf.

  --out DIR      where the first plan goes (default: your documents folder)
  --profile DIR  the LibreOffice profile to add Keyplan to (default: ~/.config/libreoffice/4)
  --build DIR    where to build (default: build, beside this project's README)
  --no-open      do not open the plan at the end
END
}

out=
profile=${XDG_CONFIG_HOME:-$HOME/.config}/libreoffice/4
build=$root/build
open=yes
while [ $# -gt 0 ]; do
    case $1 in
    --help | -h)
        usage
        exit 0
        ;;
    --no-open) open=no ;;
    --out | --profile | --build)
        if [ $# -lt 2 ] || [ -z "$2" ]; then
            echo "install.sh: $1 needs a folder. See --help." >&2
            exit 2
        fi
        case $1 in
        --out) out=$2 ;;
        --profile) profile=$2 ;;
        --build) build=$2 ;;
        esac
        shift
        ;;
    *)
        echo "install.sh: there is no option $1. See --help." >&2
        exit 2
        ;;
    esac
    shift
done

absolute() { # <path>: the same path from the root folder, whether or not it exists
    case $1 in
    /*) printf '%s\n' "$1" ;;
    *) printf '%s\n' "$PWD/$1" ;;
    esac
}

if [ -z "$out" ]; then
    out=$(xdg-user-dir DOCUMENTS 2>/dev/null || true)
    if [ -z "$out" ] || [ "$out" = "$HOME" ]; then
        out=$HOME/Documents
        [ -d "$out" ] || out=$HOME
    fi
fi
out=$(absolute "$out")
profile=$(absolute "$profile")
build=$(absolute "$build")

running_office() { # prints the process ids of offices that use the profile
    for entry in /proc/[0-9]*; do
        case $(readlink "$entry/exe" 2>/dev/null) in
        */soffice.bin | */soffice.bin" (deleted)") ;;
        *) continue ;;
        esac
        used=$(tr '\0' '\n' <"$entry/cmdline" 2>/dev/null | sed -n 's/^-env:UserInstallation=//p')
        used=$(printf '%s' "${used#file://}" | sed 's/%20/ /g')
        if [ -z "$used" ]; then
            owner_home=$(tr '\0' '\n' <"$entry/environ" 2>/dev/null | sed -n 's/^HOME=//p')
            owner_config=$(tr '\0' '\n' <"$entry/environ" 2>/dev/null | sed -n 's/^XDG_CONFIG_HOME=//p')
            used=${owner_config:-$owner_home/.config}/libreoffice/4
        fi
        if [ "${used%/}" = "${profile%/}" ]; then
            printf '%s ' "${entry#/proc/}"
        fi
    done
}

running=$(running_office)
if [ -n "$running" ]; then
    echo "LibreOffice is running on the profile $profile (process ${running% }). Save your work, close it, and run this" \
        "script again: a running office does not see a new extension. Nothing was changed." >&2
    exit 1
fi

say() { printf '\n== %s\n' "$*"; }

say "Packages"
# shellcheck disable=SC2086 # a list of words on purpose
install_packages $build_packages

say "Build"
if [ ! -f "$build/CMakeCache.txt" ]; then
    cmake -S "$root" -B "$build" -DKEYPLAN_TESTS=OFF >"$root/.configure.log" 2>&1 || {
        cat "$root/.configure.log" >&2
        rm -f "$root/.configure.log"
        echo "The build could not be set up: see above." >&2
        exit 1
    }
    rm -f "$root/.configure.log"
fi
cmake --build "$build" --parallel "$(nproc)" --target keyplan_oxt first_plan

# The package's files as they lie in the profile, compared with those just built: equal files need no second adding.
installed=no
for folder in "$profile"/user/uno_packages/cache/uno_packages/*/keyplan.oxt; do
    if [ -d "$folder" ] && diff -rq "$folder" "$build/extension/keyplan-files" >/dev/null 2>&1; then
        installed=yes
    fi
done

add=
make=
say "LibreOffice"
if [ "$installed" = yes ]; then
    echo "Keyplan is in the profile already and is up to date."
else
    add="--add"
fi
mkdir -p "$out" || {
    echo "The folder $out cannot be made; choose another with --out." >&2
    exit 1
}
if [ -e "$out/acme-corporation.ods" ] && [ -e "$out/acme-corporation.pdf" ]; then
    echo "The plan is in $out already and stays as it is."
else
    make="--make"
fi
if [ -n "$add$make" ]; then
    "$build/uno-components/tools/first_plan" "$profile" ${add:+--add "$build/keyplan.oxt"} ${make:+--make "$out"} || {
        echo "Setting up failed: see above. The package itself is $build/keyplan.oxt; you can also add it by hand with" \
            "Tools > Extension Manager." >&2
        exit 1
    }
fi

say "Done"
if [ -n "$add" ]; then
    echo "Added Keyplan to the LibreOffice profile $profile"
fi
echo "Your first plan: $out/acme-corporation.ods (and .pdf, as it prints)"
echo "Next: open it in Calc and change a force's strength on the sheet behind the page: net and verdict follow. Then try" \
    "the menu Account Plan > Generate Actions; Account Plan > New Plan starts a plan of your own."

if [ "$open" = yes ] && [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && [ "$(id -u)" -ne 0 ]; then
    soffice "-env:UserInstallation=file://$(printf '%s' "$profile" | sed 's/ /%20/g')" --calc "$out/acme-corporation.ods" \
        >/dev/null 2>&1 &
    echo "Opening it."
fi
