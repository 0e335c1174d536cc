# shellcheck shell=sh disable=SC2034,SC2154 # The scripts that include this file use the variables and set $home.
# What the launcher and the scripts that it calls have in common. $home is the folder of the project.

target=$home/app-cli/target
program=$target/stint-app-cli.jar
agents_program=$home/app-mcp/target/stint-app-mcp.jar
# The program whose cache is used: this one, or that for agents.
cached_program=$program
# What choose_kind sets.
kind=
build_stamp=$target/built-by-launcher
build_file=$target/build-id
caches=$target/class-caches
logs=$home/target

# The serial collector and the first compiler alone make short runs faster.
fast_start="-XX:+UseSerialGC -XX:TieredStopAtLevel=1"

# shellcheck source=scripts/class-cache.sh
. "$home/scripts/class-cache.sh"

fail() {
    echo "stint: $1" >&2
    echo "hint: $2" >&2
    exit 1
}

report() {
    if [ -t 2 ]; then echo "stint: $1 ..." >&2; fi
}

program_is_stale() {
    [ ! -f "$program" ] || [ ! -f "$agents_program" ] || [ ! -f "$build_stamp" ] ||
        [ -n "$(find "$home/pom.xml" "$home"/*/pom.xml "$home"/*/src/main "$home"/libraries/*/pom.xml \
            "$home"/libraries/*/src/main -newer "$build_stamp" 2>/dev/null)" ]
}

# Builds a module and what it needs. Tests and checks are for those who change the program, and take five sixths of a build; so tests are
# not even compiled.
package_without_checks() {
    (cd "$home" && mvn -B package --projects "$1" --also-make -Dmaven.test.skip -Dspotless.check.skip \
        -Dmaven.javadoc.skip -Dmaven.source.skip -Derrorprone.checks=-XepDisableAllChecks)
}

# Sets build to the id of the content of both programs and their libraries. Fails if it is not known, or they have changed since.
read_build() {
    build=
    [ -f "$build_file" ] || return 1
    for part in "$program" "$agents_program" "$target/lib" "$target"/lib/*.jar; do
        # shellcheck disable=SC3013 # POSIX has -nt since 2024, and shells have had it for longer.
        if [ "$part" -nt "$build_file" ]; then return 1; fi
    done
    IFS= read -r build <"$build_file"
}

# Usage: locate_own_cache JAVA
# As locate_cache, for the program whose cache is used. Fails if the cache does not exist or does not fit. A cache is optional: where it cannot
# be written, it is not missed.
locate_own_cache() {
    cache=
    cache_option=
    if read_build; then
        locate_cache "$caches" "$build" "$1" "$cached_program" "$kind"
        # shellcheck disable=SC3013
        if [ -n "$cache" ] && cache_is_complete && [ ! "$build_file" -nt "$cache" ]; then return 0; fi
        # An archive of JDK 17 does not fit libraries that are newer.
        cache_option=
        if [ -z "$cache" ] && find_java "$caches" "$1"; then return 0; fi
    fi
    [ ! -w "$target" ] || [ ! -w "$logs" ]
}
