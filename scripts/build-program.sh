#!/bin/sh
# Builds the program without tests and checks; that for agents includes that of the terminal.
set -eu

home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
# shellcheck source=scripts/launcher-common.sh
. "$home/scripts/launcher-common.sh"

command -v mvn >/dev/null || fail "Stint is built with Maven, but there is no mvn on the PATH" \
    "install Maven 3.8.7 or newer"
report "building, because this is the first run or a source file has changed"

# The stamp gets its time before the build and its name after it: a source file that changes during the build is newer
# than the stamp, and a build that was interrupted leaves no stamp.
: >"$build_stamp.new"
package_without_checks app-mcp >"$logs/launcher.log" 2>&1 </dev/null ||
    fail "the build failed" "see $logs/launcher.log"
mv "$build_stamp.new" "$build_stamp"
