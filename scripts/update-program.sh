#!/bin/sh
# Usage: update-program.sh JAVA [PROGRAM [offline | online]]
# Builds the program and the cache of its classes if they are stale; that of the program for agents if its jar is given, or that of common
# lines without or with a service. When several processes call this at once, one of them
# builds and the others wait.
set -eu

java=$1
home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
# shellcheck source=scripts/launcher-common.sh
. "$home/scripts/launcher-common.sh"
cached_program=${2:-$program}
kind=${3:-}

# The lock is a symbolic link whose target is the process ID of its holder, because only one process can create a link
# of the same name, and the ID is there as soon as the link is.
lock=$home/target/launcher.lock

acquire_lock() {
    waiting=
    until ln -s "$$" "$lock" 2>/dev/null; do
        holder=$(readlink "$lock" || true)
        if [ -n "$holder" ] && ! kill -0 "$holder" 2>/dev/null; then
            remove_lock_of "$holder"
        else
            [ -n "$waiting" ] || report "waiting for process $holder, which is building"
            waiting=yes
            sleep 1
        fi
    done
}

# Several processes may find that the holder has ended; only one of them succeeds in renaming the link.
remove_lock_of() {
    mv "$lock" "$lock.$$" 2>/dev/null || return 0
    # If a new holder has replaced the link in the meantime, it gets its lock back.
    renamed=$(readlink "$lock.$$")
    [ "$renamed" = "$1" ] || ln -s "$renamed" "$lock" 2>/dev/null || true
    rm -f "$lock.$$"
}

if ! mkdir -p "$target" "$logs" 2>/dev/null || [ ! -w "$target" ] || [ ! -w "$logs" ]; then
    fail "cannot write to $target and $logs, where Stint is built" "make both folders writable"
fi
acquire_lock
trap 'rm -f "$lock"' EXIT
trap 'exit 130' HUP INT TERM
# Another process may have built both while this one waited.
if program_is_stale; then
    sh "$home/scripts/build-program.sh"
fi
if ! read_build; then
    # The id is as old as the moment before it was read, so that a file that changes meanwhile is newer; a file with a time
    # in the future must not be newer for ever.
    : >"$build_file.new"
    : >"$build_file.time"
    for part in "$program" "$agents_program" "$target/lib" "$target"/lib/*.jar; do
        # shellcheck disable=SC3013 # POSIX has -nt since 2024, and shells have had it for longer.
        if [ "$part" -nt "$build_file.time" ]; then touch -r "$part" "$build_file.time"; fi
    done
    sum=$(cat "$program" "$agents_program" "$target"/lib/*.jar 2>/dev/null | cksum)
    echo "${sum%% *}-${sum#* }" >"$build_file.new"
    touch -r "$build_file.time" "$build_file.new"
    mv -f "$build_file.new" "$build_file"
    rm -f "$build_file.time"
fi
if ! locate_own_cache "$java" && [ -n "$build" ]; then
    report "creating the class cache for faster starts"
    if [ "$cached_program" = "$agents_program" ]; then
        sh "$home/scripts/create-class-cache.sh" "$caches" "$build" "$java" "$program" "$agents_program" >"$logs/launcher-classes.log"
    else
        sh "$home/scripts/create-class-cache.sh" "$caches" "$build" "$java" "$program" "$kind" >"$logs/launcher-classes.log"
    fi
    locate_cache "$caches" "$build" "$java" "$cached_program" "$kind"
    # shellcheck disable=SC3013
    if [ -e "$cache" ] && [ "$build_file" -nt "$cache" ]; then touch -r "$build_file" "$cache" "$cache.complete"; fi
fi
