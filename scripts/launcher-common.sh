# shellcheck shell=sh disable=SC2034,SC2154 # The scripts that include this file use the variables and set $home.
# What the launcher and the scripts that it calls have in common. $home is the folder of the project.

target=$home/app-cli/target
program=$target/stint-app-cli.jar
build_stamp=$target/built-by-launcher
archives=$target/class-archives
logs=$home/target

# The serial collector and the first compiler alone make short runs faster.
fast_start="-XX:+UseSerialGC -XX:TieredStopAtLevel=1"

fail() {
    echo "stint: $1" >&2
    echo "hint: $2" >&2
    exit 1
}

report() {
    if [ -t 2 ]; then echo "stint: $1 ..." >&2; fi
}

program_is_stale() {
    [ ! -f "$program" ] || [ ! -f "$build_stamp" ] ||
        [ -n "$(find "$home/pom.xml" "$home"/*/pom.xml "$home"/*/src/main -newer "$build_stamp" 2>/dev/null)" ]
}

# Usage: archive_is_stale ARCHIVE JAVA
# An archive does not fit a program that was built after it. It is optional: where it cannot be written, it never counts
# as stale.
archive_is_stale() {
    [ -w "$target" ] && [ -w "$logs" ] || return 1
    # shellcheck disable=SC3013 # POSIX has -nt since 2024, and shells have had it for longer.
    [ ! -e "$1" ] || [ "$2" -nt "$1" ] || [ "$program" -nt "$1" ]
}
