#!/usr/bin/env sh
# Gives 60 tasks to an agent on the simulator, judges what it did, and prints a table in Markdown. See docs/agents.md.
#
# Usage: agent-tasks.sh --agent COMMAND [--server COMMAND] [--timeout 5m] [--tasks timer,report-today]
#        agent-tasks.sh --oracle commands|tools [--tasks ...]
set -eu
cd "$(dirname "$0")/.."

mvn -B -q package -pl testing/agent-tasks -am -Dmaven.test.skip \
    -Denforcer.skip -Dmdep.analyze.skip -Dmaven.javadoc.skip -Dmaven.source.skip >&2
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
exec "$java" -cp "$PWD/testing/agent-tasks/target/classes:$(cat testing/agent-tasks/target/classpath)" \
    io.github.stint.agenttasks.runner.Main "$@"
