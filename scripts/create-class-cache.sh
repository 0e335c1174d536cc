#!/bin/sh
# Usage: create-class-cache.sh FOLDER BUILD JAVA PROGRAM [offline | online | AGENTS_PROGRAM]
# Creates the cache of the classes that most runs load, or those of common lines without or with a service, or that of the program for agents; see
# class-cache.sh for the arguments. Java maps it into memory
# instead of loading them one by one; without it, or if it does not fit, Java starts more slowly and does the same. If it
# cannot be created, an empty file in its place keeps later runs from trying again. Prints what Java reports.
set -eu

folder=$1
build=$2
java=$3
program=$4
agents_program=
kind=
case ${5:-} in
    offline | online) kind=$5 ;;
    *) agents_program=${5:-} ;;
esac
# shellcheck source=scripts/class-cache.sh
. "${0%"${0##*/}"}class-cache.sh"

training=io.github.stint.cli.ClassArchiveTraining
agents=io.github.stint.mcp.Main
# As in the launchers, because a cache fits only the collector that it was written with.
fast_start="-XX:+UseSerialGC -XX:TieredStopAtLevel=1"

if [ -h "$java" ]; then
    target=$java
    while [ -h "$target" ]; do
        link=$(readlink "$target")
        case $link in
            /*) target=$link ;;
            *) target=${target%/*}/$link ;;
        esac
    done
    mkdir -p "$folder/${java%/*}"
    echo "$target" >"$folder/$java.target.$$"
    mv -f "$folder/$java.target.$$" "$folder/$java.target"
fi
locate_cache "$folder" "$build" "$java" "${agents_program:-$program}" "$kind"
[ -n "$cache" ] || exit 0
class_path=$program${agents_program:+:$agents_program}

# Usage: write_cache FILE
# shellcheck disable=SC2086 # Each of the options is a word of its own.
write_cache() {
    case $cache in
        *.aot)
            # Java loads all classes of it at each start, so that those of requests to a service would delay the first call more than they gain.
            if [ -n "$agents_program" ]; then serve "-XX:AOTCacheOutput=$1"; else run_commands $kind "-XX:AOTCacheOutput=$1"; fi
            ;;
        *)
            if [ -n "$kind" ]; then
                run_commands $kind "-XX:DumpLoadedClassList=$1.list" || return 1
            else
                # The simulator is a process of its own.
                run_commands "-XX:DumpLoadedClassList=$1.list" "-Dstint.process.option=-XX:DumpLoadedClassList=$1.simulator" || return 1
            fi
            if [ -e "$1.simulator" ]; then cat "$1.simulator" >>"$1.list"; fi
            if [ -n "$agents_program" ]; then
                serve "-XX:DumpLoadedClassList=$1.agents" || return 1
                cat "$1.agents" >>"$1.list"
            fi
            "$java" $fast_start -Xshare:dump "-XX:SharedClassListFile=$1.list" "-XX:SharedArchiveFile=$1" -cp "$class_path"
            ;;
    esac
}

# Usage: run_commands [offline | online] OPTION...
# Runs the most common commands, or the common lines of that kind only, with options of Java.
# shellcheck disable=SC2086 # Each of the options is a word of its own.
run_commands() {
    lines=
    case $1 in
        offline | online)
            lines=$1
            shift
            ;;
    esac
    "$java" $fast_start "$@" -cp "$class_path" "$training" $lines
}

# Usage: serve OPTION
# Serves an agent that works offline in a folder of its own, with an option of Java.
# shellcheck disable=SC2086 # Each of the options is a word of its own.
serve() {
    (
        unset STINT_OFFLINE STINT_OUTPUT STINT_PLAN STINT_PROFILE STINT_TZ STINT_WORKSPACE MATON_API_KEY CLOCKIFY_API_KEY
        export STINT_DATA_DIR="$new.work/data" STINT_CONFIG_DIR="$new.work/config" STINT_CACHE_DIR="$new.work/cache"
        messages | "$java" $fast_start "$1" -cp "$class_path" "$agents" mcp --offline
    )
}

# Prints what an agent sends.
messages() {
    cat <<'MESSAGES'
{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"training","version":"1"}}}
{"jsonrpc":"2.0","method":"notifications/initialized"}
{"jsonrpc":"2.0","id":2,"method":"tools/list"}
{"jsonrpc":"2.0","id":3,"method":"resources/list"}
{"jsonrpc":"2.0","id":4,"method":"prompts/list"}
{"jsonrpc":"2.0","id":5,"method":"tools/call","params":{"name":"status","arguments":{}}}
{"jsonrpc":"2.0","id":6,"method":"tools/call","params":{"name":"start","arguments":{"description":"Train"}}}
{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"stop","arguments":{}}}
{"jsonrpc":"2.0","id":8,"method":"tools/call","params":{"name":"log","arguments":{"when":"45m","description":"Mail"}}}
{"jsonrpc":"2.0","id":9,"method":"tools/call","params":{"name":"list","arguments":{"from":"today"}}}
{"jsonrpc":"2.0","id":10,"method":"tools/call","params":{"name":"report","arguments":{"period":"today"}}}
MESSAGES
}

unset JAVA_TOOL_OPTIONS
mkdir -p "${cache%/*}"
new=$cache.new
rm -rf "$new" "$new".*
write_cache "$new" 2>&1 </dev/null || rm -f "$new"
rm -rf "$new.work"
[ -e "$new" ] || : >"$new"
# After a loss of power, an incomplete file must not have the name and the time of a complete one.
sync "$new" 2>/dev/null || sync
# Those of other builds, and of this program with another version of the same Java.
find "$folder" -type f ! -name "$build-*" ! -name '*.target' -exec rm -f {} +
for old in "${cache%/*}"/*; do
    [ "$old" = "$new" ] || rm -f "$old"
done
: >"$new.time"
: >"$new.complete"
touch -r "$new.time" "$new" "$new.complete"
mv -f "$new.complete" "$cache.complete"
mv -f "$new" "$cache"
rm -f "$new.time"
