package io.github.stint.cli.completion;

import io.github.stint.cli.session.ExitCode;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the script that completes command lines in a shell. */
@Command(
        name = "completion",
        addMethodSubcommands = false,
        description = {
            "Print the script that completes commands, options and names in a shell.",
            "Names of projects, clients, tasks, tags, workspaces and profiles come from the cache, without a request."
        })
public final class CompletionCommand implements Callable<Integer> {

    @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish.")
    private Shell shell = Shell.BASH;

    /** Set by picocli. Its root has all commands. */
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException("the command line has not been parsed");
        }
        CommandSpec root = spec.root();
        root.commandLine().getOut().print(shell.script(CompletionTable.of(root)));
        return ExitCode.DONE.number();
    }
}
