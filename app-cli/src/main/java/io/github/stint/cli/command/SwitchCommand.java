package io.github.stint.cli.command;

import picocli.CommandLine.Command;

/** Starts a timer in place of the one that is running. */
@Command(
        name = "switch",
        description = "Start a timer in place of the running one, which ends at the very instant the new one starts.")
final class SwitchCommand extends StartCommand {

    SwitchCommand(Context context) {
        super(context);
    }
}
