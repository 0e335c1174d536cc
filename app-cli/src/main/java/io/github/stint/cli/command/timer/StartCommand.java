package io.github.stint.cli.command.timer;

import io.github.stint.cli.output.EntryView;
import io.github.stint.cli.session.ChangeCommand;
import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.EntryOptions;
import io.github.stint.cli.session.OverlapOption;
import io.github.stint.cli.session.Session;
import io.github.stint.cli.session.TimeWords;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.timeentry.TimerStarted;
import io.github.stint.core.tracking.EntryDetails;
import io.github.stint.core.tracking.OverlapPolicy;
import io.github.stint.core.tracking.TimeTracker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Starts a timer. */
@Command(name = "start", description = "Start a timer; a running timer stops at the same instant.")
public class StartCommand extends ChangeCommand {

    @Parameters(paramLabel = "DESCRIPTION", arity = "0..*", description = "Description of the work.")
    private List<String> description = new ArrayList<>();

    @Mixin
    private final EntryOptions work = new EntryOptions();

    @Mixin
    private final OverlapOption overlap = new OverlapOption();

    @ArgGroup
    private @Nullable StartOption startOption;

    public StartCommand(Context context) {
        super(context);
    }

    /** A command that starts a timer for this description now, of which nothing else is given. */
    public StartCommand(Context context, List<String> description) {
        super(context);
        this.description = List.copyOf(description);
    }

    /** The start of the timer (default: now). */
    static final class StartOption {

        @Option(
                names = "--at",
                paramLabel = "TIME",
                preprocessor = TimeWords.class,
                description =
                        "Start at this time, such as 9:00, \"5:30 pm\" or -30m; without a day, it is the latest that is"
                                + " not in the future (default: now).")
        private @Nullable String at;

        @Option(names = "--since-last", description = "Start at the end of the last finished entry.")
        private boolean sinceLast;

        Instant start(Session session) {
            if (!sinceLast && at != null) {
                return session.instants().parse(at);
            }
            return session.tracker()
                    .lastEndUpTo(session.now())
                    .orElseThrow(() -> new NotFound("start timer", EntityKind.TIME_ENTRY, "@1"));
        }
    }

    /** Whether neither a description nor an option is given, so that nothing is known of the work. */
    final boolean isBare() {
        return description.isEmpty() && work.isEmpty() && startOption == null;
    }

    /** Throws if the arguments are not sufficient; none are required to start a timer. */
    void checkArguments() {}

    @Override
    protected final void run(Session session) {
        checkArguments();
        Instant start = startOption == null ? session.now() : startOption.start(session);
        TimeTracker tracker = session.tracker(overlap.policy());
        EntryDetails details = work.details(session, description);
        TimerStarted timer = session.change(() -> tracker.start(details, start));
        printStarted(session, timer);
        if (startOption != null) {
            session.warnAboutUnusualTimes(timer.started());
            if (overlap.policy() == OverlapPolicy.WARN) {
                session.warnAboutOverlaps(timer.started());
            }
        }
    }

    static void printStarted(Session session, TimerStarted timer) {
        session.timerRuns(timer.started());
        session.warnAboutLongEntries(timer.stopped().stream());
        EntryView view = session.entryView();
        String stopped = timer.stopped()
                .map(entry -> "; stopped " + view.subject(entry) + ", " + view.time(entry))
                .orElse("");
        String start =
                session.timeFormatter().dateTime(timer.started().interval().start());
        session.output()
                .changed(
                        view,
                        timer.started(),
                        "Started " + view.subject(timer.started()) + " at " + start + " (" + session.zone() + ")"
                                + stopped);
    }
}
