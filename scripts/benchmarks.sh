#!/usr/bin/env sh
# Measures speed and memory with the Java of JAVA_HOME or the PATH, and writes its table into docs/performance.md, which explains it.
#
# Usage: benchmarks.sh [process] [code] [limit]
# With words it measures those parts only, and prints their rows without writing them.
# STINT_PROCESS_ROUNDS and STINT_CODE_ROUNDS set how often (default: 15 and 3).
set -eu
cd "$(dirname "$0")/.."

mvn -B -q package -pl benchmarks -am -Dmaven.test.skip -Derrorprone.checks=-XepDisableAllChecks \
    -Denforcer.skip -Dmdep.analyze.skip -Dmaven.javadoc.skip -Dmaven.source.skip >&2
# Builds the programs and their class caches, so that no measured run does.
./stint version >&2
./stint help >/dev/null
./stint mcp --help >&2
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
exec "$java" -cp "benchmarks/target/classes:$(cat benchmarks/target/classpath)" io.github.stint.benchmarks.Main \
    ./stint docs/performance.md "${STINT_PROCESS_ROUNDS:-15}" "${STINT_CODE_ROUNDS:-3}" "$@"
