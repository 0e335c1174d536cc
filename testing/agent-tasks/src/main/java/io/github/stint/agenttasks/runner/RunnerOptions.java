package io.github.stint.agenttasks.runner;

import io.github.stint.agenttasks.oracle.CommandOracle;
import io.github.stint.agenttasks.oracle.ToolOracle;
import io.github.stint.agenttasks.task.AgentTask;
import io.github.stint.agenttasks.trial.Agent;
import io.github.stint.core.input.DurationParser;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The options of the runner.
 *
 * @param agent what carries out the tasks
 * @param tasks the beginnings of the names of tasks, of which one has to match
 */
record RunnerOptions(Agent agent, List<String> tasks) {

    /** How to call it. */
    static final String USAGE =
            "usage: agent-tasks.sh (--agent COMMAND [--server COMMAND] [--timeout 5m] | --oracle commands|tools)"
                    + " [--tasks timer,report-today]";

    private static final List<String> NAMES = List.of("--agent", "--server", "--timeout", "--oracle", "--tasks");

    /** Reads the arguments; throws {@link IllegalArgumentException} with a message for the user if they are invalid. */
    static RunnerOptions of(String... arguments) {
        Map<String, String> values = new HashMap<>();
        for (int at = 0; at < arguments.length; at += 2) {
            if (!NAMES.contains(arguments[at]) || at + 1 == arguments.length) {
                throw new IllegalArgumentException(USAGE);
            }
            values.put(arguments[at], arguments[at + 1]);
        }
        return new RunnerOptions(
                agent(values), List.of(values.getOrDefault("--tasks", "").split(",", -1)));
    }

    private static Agent agent(Map<String, String> values) {
        Optional<String> command = Optional.ofNullable(values.get("--agent"));
        Optional<String> oracle = Optional.ofNullable(values.get("--oracle"));
        if (command.isPresent() == oracle.isPresent()) {
            throw new IllegalArgumentException(USAGE);
        }
        Duration timeout =
                DurationParser.parse(values.getOrDefault("--timeout", "5m")).toDuration();
        return command.<Agent>map(line -> new AgentProcess(line, Optional.ofNullable(values.get("--server")), timeout))
                .orElseGet(() -> oracle(oracle.orElseThrow()));
    }

    private static Agent oracle(String name) {
        return switch (name) {
            case "commands" -> new CommandOracle();
            case "tools" -> new ToolOracle();
            default -> throw new IllegalArgumentException(USAGE);
        };
    }

    /** Returns those of the tasks that match. */
    List<AgentTask> select(List<AgentTask> all) {
        return all.stream()
                .filter(task -> tasks.stream().anyMatch(task.id()::startsWith))
                .toList();
    }

    /** Returns the beginnings that no task matches. */
    List<String> unknown(List<AgentTask> all) {
        return tasks.stream()
                .filter(start -> all.stream().noneMatch(task -> task.id().startsWith(start)))
                .toList();
    }
}
