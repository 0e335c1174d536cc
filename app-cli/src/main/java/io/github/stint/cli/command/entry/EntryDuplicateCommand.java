package io.github.stint.cli.command.entry;

import io.github.stint.cli.output.EntryView;
import io.github.stint.cli.session.ChangeCommand;
import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.OverlapOption;
import io.github.stint.cli.session.PeriodWords;
import io.github.stint.cli.session.Session;
import io.github.stint.core.input.SameTimes;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.tracking.EntryDuplication;
import io.github.stint.core.tracking.LoggedTime;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Creates an entry like an earlier one, at the same times of a day. */
@Command(name = "duplicate", description = "Create a time entry like another one, at the same times of the day.")
final class EntryDuplicateCommand extends ChangeCommand {

    @Parameters(
            paramLabel = "REF",
            description = "@1 (the entry that ended last), an ID, or its last characters (4 or more).")
    private String reference = "";

    @Option(
            names = "--on",
            paramLabel = "DAY",
            preprocessor = PeriodWords.class,
            description = "Start on this day: today, mon, -7d, 2026-03-02 (default: the day of the entry).")
    private @Nullable String day;

    @Mixin
    private final OverlapOption overlap = new OverlapOption();

    EntryDuplicateCommand(Context context) {
        super(context);
    }

    @Override
    protected void run(Session session) {
        TimeEntry entry = session.entries().entry(reference);
        LocalDate on = day == null
                ? session.timeFormatter().dayOf(entry.interval().start())
                : session.periods().parseDay(day).first();
        TimeInterval interval = new SameTimes(session.zone(), session::note).on(on, entry.interval());
        LoggedTime copy =
                session.change(() -> new EntryDuplication(session.stint(), session.workspace(), overlap.policy())
                        .duplicate(entry, interval));
        session.warnAboutUnusualTimes(copy.entry());
        session.warnAboutOverlaps(copy.overlapping());
        EntryView view = session.entryView();
        session.output()
                .changed(
                        view,
                        copy.entry(),
                        "Duplicated " + view.subject(copy.entry()) + ", " + view.time(copy.entry()) + " ("
                                + session.zone() + ")");
    }
}
