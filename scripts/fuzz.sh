#!/usr/bin/env sh
# Sends 1,000,000 hostile inputs to each reader of outside text, and prints a table of the results in Markdown. See CONTRIBUTING.md.
#
# Options are passed to Maven: -Dstint.fuzz.inputs=50000 sends fewer inputs, -Dtest=InputFuzzTest runs one class only, and
# "-pl core -am" one module.
set -eu
cd "$(dirname "$0")/.."

find . -path '*/target/fuzz/*.md' -exec rm -f {} +
result=0
mvn -B -q -Pfuzz -fae test -Denforcer.skip -Dmdep.analyze.skip "$@" >&2 || result=$?
echo "| reader | inputs | seconds | slowest input | crashes | hangs |"
echo "|---|---|---|---|---|---|"
find . -path '*/target/fuzz/*.md' -exec cat {} + | sort
exit "$result"
