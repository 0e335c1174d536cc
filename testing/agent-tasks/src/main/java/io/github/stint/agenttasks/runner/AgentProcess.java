package io.github.stint.agenttasks.runner;

import io.github.stint.agenttasks.task.AgentTask;
import io.github.stint.agenttasks.trial.Agent;
import io.github.stint.agenttasks.trial.Attempt;
import io.github.stint.agenttasks.workspace.SimulatedWorkspace;
import io.github.stint.mcp.FrozenProgram;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Any agent, as a command of the shell. It gets the prompt on standard input, and reports its result in the last line of its output that begins
 * with {@code RESULT:}. Variables of the user for Stint, Maton and Clockify are not passed to it, so that it cannot reach the real service with a
 * key from there.
 */
public final class AgentProcess implements Agent {

    private static final String RESULT = "RESULT:";

    private final String command;
    private final Optional<String> server;
    private final Duration timeout;

    /**
     * An agent.
     *
     * @param command the command line of the agent
     * @param server the command line of the server that it gets; empty for {@code stint mcp}
     * @param timeout how long a task may take
     */
    public AgentProcess(String command, Optional<String> server, Duration timeout) {
        this.command = command;
        this.server = server;
        this.timeout = timeout;
    }

    @Override
    public Attempt carryOut(AgentTask task, SimulatedWorkspace workspace) throws IOException, InterruptedException {
        Path folder = workspace.folder();
        Path work = Files.createDirectories(folder.resolve("work"));
        Path prompt = Files.writeString(folder.resolve("prompt.txt"), new Prompt(task, workspace.clock()).text());
        Path output = folder.resolve("output.txt");
        Map<String, String> variables = variables(task, workspace);
        AgentFiles files = AgentFiles.write(folder, variables, server);
        ProcessBuilder process = new ProcessBuilder("sh", "-c", command)
                .directory(work.toFile())
                .redirectInput(prompt.toFile())
                .redirectOutput(output.toFile())
                .redirectError(folder.resolve("errors.txt").toFile());
        Map<String, String> environment = process.environment();
        environment.keySet().removeIf(AgentProcess::isOfTheUser);
        environment.putAll(variables);
        environment.merge("PATH", files.bin().toString(), (path, bin) -> bin + File.pathSeparator + path);
        environment.put("AGENT_TASK_ID", task.id());
        environment.put("AGENT_TASK_MCP_CONFIG", files.configuration().toString());
        return new Attempt(endsInTime(process.start()) ? result(output) : "", 0);
    }

    private static boolean isOfTheUser(String variable) {
        return Stream.of("STINT_", "MATON_", "CLOCKIFY_", "XDG_").anyMatch(variable::startsWith);
    }

    private static Map<String, String> variables(AgentTask task, SimulatedWorkspace workspace) {
        Map<String, String> variables = new LinkedHashMap<>(workspace.environment());
        variables.put(FrozenProgram.NOW, task.now().toString());
        variables.put("AGENT_TASK_ZONE", workspace.clock().getZone().getId());
        variables.put("AGENT_TASK_CLOCKIFY_URL", workspace.directUrl());
        variables.put("AGENT_TASK_CLOCKIFY_KEY", workspace.key());
        return variables;
    }

    /** Waits for the agent, and stops it with all that it has started. */
    private boolean endsInTime(Process agent) throws InterruptedException {
        try {
            return agent.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            stop(agent.toHandle());
        }
    }

    private static void stop(ProcessHandle agent) {
        agent.descendants().forEach(ProcessHandle::destroyForcibly);
        agent.destroyForcibly();
    }

    private static String result(Path output) throws IOException {
        try (Stream<String> lines = Files.lines(output)) {
            return lines.map(String::strip)
                    .filter(line -> line.startsWith(RESULT))
                    .reduce((first, second) -> second)
                    .map(line -> line.substring(RESULT.length()).strip())
                    .orElse("");
        }
    }
}
