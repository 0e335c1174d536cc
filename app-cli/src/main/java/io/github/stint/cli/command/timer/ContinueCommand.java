package io.github.stint.cli.command.timer;

import io.github.stint.cli.session.ChangeCommand;
import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.OverlapOption;
import io.github.stint.cli.session.Session;
import io.github.stint.cli.session.TimeWords;
import io.github.stint.core.timeentry.TimeEntry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Starts a timer for the same work as an earlier entry. */
@Command(name = "continue", description = "Start a timer for the same work as an earlier entry.")
public final class ContinueCommand extends ChangeCommand {

    @Parameters(
            paramLabel = "REF",
            arity = "0..1",
            defaultValue = "@1",
            description =
                    "@1 (the entry that ended last), @2 (the one before), an ID, or its last characters (4 or more) (default: @1).")
    private String reference = "@1";

    @Option(
            names = "--at",
            paramLabel = "TIME",
            preprocessor = TimeWords.class,
            description =
                    "Start at this time; without a day, it is the latest that is not in the future (default: now).")
    private @Nullable String at;

    @Mixin
    private final OverlapOption overlap = new OverlapOption();

    public ContinueCommand(Context context) {
        super(context);
    }

    @Override
    protected void run(Session session) {
        Instant start = at == null ? session.now() : session.instants().parse(at);
        TimeEntry earlier = session.entries().entry(reference);
        StartCommand.printStarted(
                session, session.change(() -> session.tracker(overlap.policy()).continueFrom(earlier, start)));
    }
}
