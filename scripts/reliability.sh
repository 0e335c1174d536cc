#!/usr/bin/env sh
# Runs the long reliability tests, and prints their tables in Markdown. See docs/reliability.md.
#
# Options are passed to Maven: -Dstint.reliability.seeds=100 runs fewer simulations, and -Dstint.reliability.seed=4711 with
# -Dstint.reliability.seeds=1 repeats one.
set -eu
cd "$(dirname "$0")/.."

tables=testing/reliability-tests/target/reliability
rm -rf "$tables"
result=0
mvn -B -q -Preliability -pl testing/reliability-tests -am verify \
    -Dtest='io.github.stint.reliability.**' -Dsurefire.failIfNoSpecifiedTests=false \
    -Denforcer.skip -Dmdep.analyze.skip -Dmaven.javadoc.skip -Dmaven.source.skip "$@" >&2 || result=$?
for table in "$tables"/*.md; do
    [ -e "$table" ] || break
    cat "$table"
done
exit "$result"
