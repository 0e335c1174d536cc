package io.github.stint.cli.command.service;

import io.github.stint.cli.env.Version;
import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Shows the version. */
@Command(name = "version", description = "Show the version of the program.")
public final class VersionCommand implements Callable<Integer> {

    private final Context context;

    public VersionCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        context.output().value("version", Version.number());
        return ExitCode.DONE.number();
    }
}
