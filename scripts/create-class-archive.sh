#!/bin/sh
# Usage: create-class-archive.sh JAVA ARCHIVE
# Creates the archive of the classes that most runs load. Java maps it into memory instead of loading them one by one;
# without the archive, or if it does not fit, Java starts more slowly and does the same.
set -eu

java=$1
archive=$2
home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
# shellcheck source=scripts/launcher-common.sh
. "$home/scripts/launcher-common.sh"

training=io.github.stint.cli.ClassArchiveTraining

# shellcheck disable=SC2086 # Each of the options is a word of its own.
write_archive() {
    unset JAVA_TOOL_OPTIONS
    "$java" $fast_start "-XX:DumpLoadedClassList=$archive.list" -cp "$program" "$training" &&
        "$java" $fast_start -Xshare:dump "-XX:SharedClassListFile=$archive.list" "-XX:SharedArchiveFile=$archive.new" \
            -cp "$program"
}

report "creating the class archive for faster starts"
mkdir -p "${archive%/*}"
rm -f "$archive.new"
# An empty archive is not used, and keeps later runs from trying again what has failed.
write_archive >"$logs/launcher-classes.log" 2>&1 </dev/null || : >"$archive.new"
[ -e "$archive.new" ] || : >"$archive.new"
mv -f "$archive.new" "$archive"
rm -f "$archive.list"
