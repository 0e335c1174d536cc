package io.github.stint.cli.command.config;

import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Shows the path of the settings file. */
@Command(name = "path", description = "Show the path of the settings file, which need not exist yet.")
final class ConfigPathCommand implements Callable<Integer> {

    private final Context context;

    ConfigPathCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        context.output().value("path", context.settings().config().file().toString());
        return ExitCode.DONE.number();
    }
}
