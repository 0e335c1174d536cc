package io.github.stint.cli.command.timer;

import io.github.stint.cli.session.Context;
import picocli.CommandLine.Command;

/** Starts a timer and stops the running one. It differs from {@code start} in name only, for users who look for it. */
@Command(name = "switch", description = "Start a timer and stop the running one at the same instant.")
public final class SwitchCommand extends StartCommand {

    public SwitchCommand(Context context) {
        super(context);
    }
}
