package io.github.stint.cli.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Shows the version. */
@Command(name = "version", description = "Show the version of the program.")
final class VersionCommand implements Callable<Integer> {

    private final Context context;

    VersionCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        context.output().value("version", Version.number());
        return ExitCode.DONE.number();
    }
}
