package io.github.stint.cli.command.timer;

import io.github.stint.cli.session.Context;
import picocli.CommandLine.Command;

/** Starts a timer in place of the one that is running. */
@Command(
        name = "switch",
        description = "Start a timer in place of the running one, which ends at the very instant the new one starts.")
public final class SwitchCommand extends StartCommand {

    public SwitchCommand(Context context) {
        super(context);
    }
}
