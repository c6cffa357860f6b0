# The Debian and Ubuntu packages that Keyplan needs, and how to get the missing ones. Sourced by install.sh and tests/run.sh.
# shellcheck shell=sh disable=SC2034

build_packages="libreoffice-calc libreoffice-dev g++ cmake make zip unzip nlohmann-json3-dev libboost-dev
    fonts-liberation libreoffice-style-colibre xdg-user-dirs"
test_packages="libgtest-dev libical-dev xvfb xauth imagemagick xdotool libreoffice-gtk3 binutils poppler-utils libxml2-utils clang clang-format
    clang-tidy libclang-rt-dev git"
benchmark_packages="python3-uno"

missing_packages() { # <package>...: prints those that are not installed
    for package in "$@"; do
        state=$(dpkg-query -W -f '${db:Status-Abbrev}' "$package" 2>/dev/null) || state=
        case $state in
        ii*) ;;
        *) printf '%s ' "$package" ;;
        esac
    done
}

install_packages() { # <package>...: installs what is missing; fails with a sentence
    missing=$(missing_packages "$@")
    if [ -z "$missing" ]; then
        echo "All packages needed are installed."
        return 0
    fi
    if ! command -v apt-get >/dev/null 2>&1; then
        echo "Missing: $missing. This script installs packages on Debian and Ubuntu only; install them and run it again." >&2
        return 1
    fi
    as_root=
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null 2>&1; then
            echo "Missing: $missing. Installing them needs root and there is no sudo; ask your administrator for: apt-get install $missing" >&2
            return 1
        fi
        as_root=sudo
        echo "Installing $missing needs sudo; you may be asked for your password."
    else
        echo "Installing $missing"
    fi
    # shellcheck disable=SC2086 # a list of words on purpose
    $as_root apt-get update -q || { echo "apt-get update failed." >&2; return 1; }
    # shellcheck disable=SC2086
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $missing ||
        { echo "Installing $missing failed." >&2; return 1; }
}
