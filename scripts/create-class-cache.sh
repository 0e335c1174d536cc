#!/bin/sh
# Usage: create-class-cache.sh FOLDER BUILD JAVA PROGRAM
# Creates the cache of the classes that most runs load; see class-cache.sh for the arguments. Java maps it into memory
# instead of loading them one by one; without it, or if it does not fit, Java starts more slowly and does the same. If it
# cannot be created, an empty file in its place keeps later runs from trying again. Prints what Java reports.
set -eu

folder=$1
build=$2
java=$3
program=$4
# shellcheck source=scripts/class-cache.sh
. "${0%"${0##*/}"}class-cache.sh"

training=io.github.stint.cli.ClassArchiveTraining
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
locate_cache "$folder" "$build" "$java" "$program"
[ -n "$cache" ] || exit 0

# Usage: write_cache FILE
# shellcheck disable=SC2086 # Each of the options is a word of its own.
write_cache() {
    case $cache in
        *.aot) "$java" $fast_start "-XX:AOTCacheOutput=$1" -cp "$program" "$training" ;;
        *)
            "$java" $fast_start "-XX:DumpLoadedClassList=$1.list" -cp "$program" "$training" &&
                "$java" $fast_start -Xshare:dump "-XX:SharedClassListFile=$1.list" "-XX:SharedArchiveFile=$1" \
                    -cp "$program"
            ;;
    esac
}

unset JAVA_TOOL_OPTIONS
mkdir -p "${cache%/*}"
new=$cache.new
rm -f "$new" "$new".*
write_cache "$new" 2>&1 </dev/null || rm -f "$new"
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
