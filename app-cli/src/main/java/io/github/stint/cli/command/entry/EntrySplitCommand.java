package io.github.stint.cli.command.entry;

import io.github.stint.cli.output.EntryView;
import io.github.stint.cli.session.ChangeCommand;
import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.Session;
import io.github.stint.core.connection.Sleeper;
import io.github.stint.core.input.ClockReading;
import io.github.stint.core.input.InstantParser;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.tracking.EntrySplit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Splits a time entry into consecutive parts. */
@Command(
        name = "split",
        description = "Split a time entry at one or more times into consecutive parts; all or nothing.")
final class EntrySplitCommand extends ChangeCommand {

    @Parameters(
            index = "0",
            paramLabel = "REF",
            description =
                    "@ (the running entry), @1 (the one that ended last), an ID, or its last characters (4 or more).")
    private String reference = "";

    @Parameters(
            index = "1..*",
            paramLabel = "TIME",
            arity = "1..*",
            description = "Split at this time, inside the entry; without a day, it is on the day of the entry.")
    private List<String> times = new ArrayList<>();

    private final Sleeper sleeper;

    EntrySplitCommand(Context context) {
        super(context);
        this.sleeper = context.sleeper();
    }

    @Override
    protected void run(Session session) {
        TimeEntry entry = session.entries().entry(reference);
        ClockReading reading =
                ClockReading.endOf(entry.interval(), entry.interval().start());
        InstantParser instants = session.instants();
        List<Instant> at = timesOfWords(times).stream()
                .map(text -> instants.parse(text, reading))
                .toList();
        EntrySplit split = new EntrySplit(session.stint(), session.workspace(), sleeper);
        List<TimeEntry> parts = session.change(() -> split.split(entry, at, session.now()));
        EntryView view = session.entryView();
        session.output()
                .changedAll(
                        view,
                        parts,
                        part -> "Split, part " + (parts.indexOf(part) + 1) + " of " + parts.size() + ": "
                                + view.subject(part) + ", " + view.time(part) + " (" + session.zone() + ")");
    }

    /** Joins the words of each time, so that quotes are not needed: {@code 10:00 2:30 pm}. */
    private static List<String> timesOfWords(List<String> words) {
        List<String> joined = new ArrayList<>();
        for (int at = 0; at < words.size(); ) {
            int count = Math.max(1, InstantParser.countLeadingWords(words.subList(at, words.size())));
            joined.add(String.join(" ", words.subList(at, at + count)));
            at += count;
        }
        return joined;
    }
}
