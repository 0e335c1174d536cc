package io.github.stint.cli.command.timer;

import io.github.stint.cli.output.EntryView;
import io.github.stint.cli.session.ChangeCommand;
import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.Session;
import io.github.stint.cli.session.TimeWords;
import io.github.stint.core.input.ClockReading;
import io.github.stint.core.timeentry.TimeEntry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Stops the running timer. */
@Command(name = "stop", description = "Stop the running timer.")
public final class StopCommand extends ChangeCommand {

    @Option(
            names = "--at",
            paramLabel = "TIME",
            preprocessor = TimeWords.class,
            description =
                    "Stop at this time; without a day, it is the latest that is not in the future (default: now).")
    private @Nullable String at;

    public StopCommand(Context context) {
        super(context);
    }

    private static Instant end(Session session, String at) {
        return session.instants().parse(at, ClockReading.endOfTimer(session.tracker()::runningSince));
    }

    @Override
    protected void run(Session session) {
        Instant end = at == null ? session.now() : end(session, at);
        TimeEntry stopped = session.change(() -> session.tracker().stop(end));
        session.timerStopped();
        session.warnAboutUnusualTimes(stopped);
        EntryView view = session.entryViewOfKnownNames();
        session.output()
                .changed(
                        view,
                        stopped,
                        "Stopped " + view.subject(stopped) + ", " + view.time(stopped) + " (" + session.zone() + ")");
    }
}
