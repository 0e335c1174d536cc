package io.github.stint.cli.command.timer;

import io.github.stint.cli.session.Context;
import picocli.CommandLine.Command;

/** Starts a timer in place of the one that is running. */
@Command(name = "switch", description = "Start a timer and stop the running one at the same instant.")
public final class SwitchCommand extends StartCommand {

    public SwitchCommand(Context context) {
        super(context);
    }
}
