package io.github.stint.cli.command.timer;

import io.github.stint.cli.env.UsageError;
import io.github.stint.cli.session.Context;
import java.util.List;
import picocli.CommandLine.Command;

/** Starts a timer and stops the running one, as {@code start} does, but only if it is known what to switch to. */
@Command(name = "switch", description = "Start a timer and stop the running one at the same instant.")
public final class SwitchCommand extends StartCommand {

    public SwitchCommand(Context context) {
        super(context);
    }

    /** A command that switches to this description now, of which nothing else is given. */
    public SwitchCommand(Context context, List<String> description) {
        super(context, description);
    }

    @Override
    void checkArguments() {
        if (isBare()) {
            throw new UsageError(
                    "it is not known what to switch to",
                    "enter a description or a project (stint switch DESCRIPTION -p PROJECT), or stop with stint stop");
        }
    }
}
