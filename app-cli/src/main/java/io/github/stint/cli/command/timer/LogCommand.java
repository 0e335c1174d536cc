package io.github.stint.cli.command.timer;

import io.github.stint.cli.output.EntryView;
import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.EntryOptions;
import io.github.stint.cli.session.Session;
import io.github.stint.cli.session.SessionCommand;
import io.github.stint.core.input.IntervalParser;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.tracking.LoggedTime;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Logs time already worked. */
@Command(name = "log", description = "Log time already worked; a running timer keeps running.")
public final class LogCommand extends SessionCommand {

    @Parameters(
            index = "0",
            paramLabel = "WHEN",
            description =
                    "A duration that ends now (1h30m, PT1H30M), or an interval (9:00-11:30, \"yesterday 9:00-11:30\").")
    private String when = "";

    @Parameters(index = "1..*", paramLabel = "DESCRIPTION", arity = "0..*", description = "Description of the work.")
    private List<String> description = new ArrayList<>();

    @Mixin
    private final EntryOptions work = new EntryOptions();

    public LogCommand(Context context) {
        super(context);
    }

    @Override
    protected void run(Session session) {
        TimeInterval interval = new IntervalParser(session.instants()).parse(when);
        LoggedTime logged = session.recordChange(session.tracker().log(work.details(session, description), interval));
        EntryView view = session.entryView();
        session.warnAboutFuture(logged.entry());
        session.warnAboutOverlaps(logged.overlapping());
        session.output()
                .changed(
                        view,
                        logged.entry(),
                        "Logged " + view.subject(logged.entry()) + ", " + view.time(logged.entry()) + " ("
                                + session.zone() + ")");
    }
}
