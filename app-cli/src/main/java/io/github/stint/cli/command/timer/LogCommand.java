package io.github.stint.cli.command.timer;

import io.github.stint.cli.output.EntryView;
import io.github.stint.cli.session.ArgumentSeparator;
import io.github.stint.cli.session.ChangeCommand;
import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.EntryOptions;
import io.github.stint.cli.session.OverlapOption;
import io.github.stint.cli.session.Session;
import io.github.stint.core.input.LeadingInterval;
import io.github.stint.core.tracking.EntryDetails;
import io.github.stint.core.tracking.LoggedTime;
import io.github.stint.core.tracking.TimeTracker;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Logs time already worked. */
@Command(name = "log", description = "Log time already worked; a running timer keeps running.")
public final class LogCommand extends ChangeCommand {

    /** Set by picocli; null for a line that it has not parsed, which has no separator. */
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "WHEN",
            description =
                    "A duration that ends now (1h30m, 1h 30m, PT1H30M), or an interval (9:00-11:30, 9am to 5:30 pm, 9:00 +1h,"
                            + " yesterday 9:00-11:30), as many words as belong to it.")
    private String when = "";

    @Parameters(
            index = "1..*",
            paramLabel = "DESCRIPTION",
            arity = "0..*",
            description = "Description of the work; begin it with -- if its first words look like a time.")
    private List<String> description = new ArrayList<>();

    @Mixin
    private final EntryOptions work = new EntryOptions();

    @Mixin
    private final OverlapOption overlap = new OverlapOption();

    public LogCommand(Context context) {
        super(context);
    }

    /** A command with these words, at least one, of which nothing else is given. */
    public LogCommand(Context context, List<String> words) {
        super(context);
        this.when = words.get(0);
        this.description = List.copyOf(words.subList(1, words.size()));
    }

    @Override
    protected void run(Session session) {
        List<String> words =
                Stream.concat(Stream.of(when), description.stream()).toList();
        int beforeSeparator = spec == null ? words.size() : ArgumentSeparator.countBefore(spec, words);
        LeadingInterval read = session.intervals().parseLeading(words.subList(0, beforeSeparator));
        List<String> rest = Stream.concat(read.rest().stream(), words.subList(beforeSeparator, words.size()).stream())
                .toList();
        EntryDetails details = work.details(session, rest);
        TimeTracker tracker = session.tracker(overlap.policy());
        LoggedTime logged = session.change(() -> tracker.log(details, read.interval()));
        EntryView view = session.entryView();
        session.warnAboutUnusualTimes(logged.entry());
        session.warnAboutOverlaps(logged.overlapping());
        session.output()
                .changed(
                        view,
                        logged.entry(),
                        "Logged " + view.subject(logged.entry()) + ", " + view.time(logged.entry()) + " ("
                                + session.zone() + ")");
    }
}
