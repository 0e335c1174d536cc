package io.github.stint.agenttasks.runner;

import io.github.stint.agenttasks.judge.Verdict;
import io.github.stint.agenttasks.program.UnexpectedOutcome;
import io.github.stint.agenttasks.task.AgentTask;
import io.github.stint.agenttasks.task.TaskFiles;
import io.github.stint.agenttasks.trial.Trial;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Gives the tasks to an agent, one after the other, and prints a table of the results. See docs/agents.md. */
public final class Main {

    private static final int USAGE = 2;

    private Main() {}

    /** Ends with 0 if all tasks have passed, with 1 if not, and with 2 if the arguments are invalid. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("agent-tasks");
        System.exit(run(new PrintStream(System.out, true, StandardCharsets.UTF_8), folder, arguments));
    }

    static int run(PrintStream out, Path folder, String... arguments) throws IOException, InterruptedException {
        RunnerOptions options;
        List<AgentTask> all = TaskFiles.all();
        try {
            options = RunnerOptions.of(arguments);
        } catch (IllegalArgumentException invalid) {
            System.err.println(invalid.getMessage());
            return USAGE;
        }
        if (!options.unknown(all).isEmpty()) {
            System.err.println("no such tasks: " + options.unknown(all));
            return USAGE;
        }
        System.err.println("the files of each task are in " + folder);
        ResultTable table = new ResultTable();
        out.println(table.head());
        for (AgentTask task : options.select(all)) {
            out.println(table.add(task, verdict(task, options, Files.createDirectory(folder.resolve(task.id())))));
        }
        out.println(table.totals());
        return table.allPassed() ? 0 : 1;
    }

    /** An oracle whose files are wrong has failed, as an agent has. */
    private static Verdict verdict(AgentTask task, RunnerOptions options, Path folder)
            throws IOException, InterruptedException {
        try {
            return Trial.of(task, options.agent(), folder).verdict();
        } catch (UnexpectedOutcome failure) {
            return new Verdict(0, List.of(String.valueOf(failure.getMessage())));
        }
    }
}
