package io.github.stint.agenttasks.trial;

import io.github.stint.agenttasks.program.CommandWords;
import io.github.stint.agenttasks.program.Program;
import io.github.stint.agenttasks.program.UnexpectedOutcome;
import io.github.stint.agenttasks.task.AgentTask;
import io.github.stint.agenttasks.workspace.SimulatedWorkspace;
import io.github.stint.cli.CommandResult;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** Does what has happened in a workspace before the task begins: the commands of the user, and the requests of the hour. */
public final class Preparation {

    /** The program keeps the last three requests of the hour for stopping a timer. */
    private static final int MAX_USED_BY_PROGRAM = 27;

    private final AgentTask task;
    private final SimulatedWorkspace workspace;
    private final Program program;

    /** Prepares the workspace of the task with that program. */
    public Preparation(AgentTask task, SimulatedWorkspace workspace, Program program) {
        this.task = task;
        this.workspace = workspace;
        this.program = program;
    }

    /**
     * Carries out all of it.
     *
     * @throws UnexpectedOutcome if a command fails
     * @throws IOException if the simulator cannot be reached
     */
    public void carryOut() throws IOException {
        task.before().forEach(line -> run(CommandWords.arguments(line)));
        int used = task.rules().used();
        while (workspace.requests().size() < Math.min(used, MAX_USED_BY_PROGRAM)) {
            run(List.of("api", "GET", "/workspaces/" + workspace.id() + "/tags"));
        }
        while (workspace.requests().size() < used) {
            sendFromElsewhere();
        }
    }

    private void run(List<String> arguments) {
        CommandResult result = program.run("", arguments);
        if (result.exitCode() != 0) {
            throw new UnexpectedOutcome(String.join(" ", arguments), result.errors());
        }
    }

    private void sendFromElsewhere() throws IOException {
        URI tags = URI.create(workspace.directUrl() + "/api/v1/workspaces/" + workspace.id() + "/tags");
        HttpRequest request = HttpRequest.newBuilder(tags)
                .header("X-Api-Key", workspace.key())
                .build();
        try {
            HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while requests are used up");
        }
    }
}
