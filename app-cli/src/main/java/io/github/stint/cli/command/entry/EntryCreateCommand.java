package io.github.stint.cli.command.entry;

import io.github.stint.cli.output.EntryView;
import io.github.stint.cli.session.ChangeCommand;
import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.EntryOptions;
import io.github.stint.cli.session.OverlapOption;
import io.github.stint.cli.session.Session;
import io.github.stint.cli.session.TimeWords;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.tracking.EntryDetails;
import io.github.stint.core.tracking.LoggedTime;
import io.github.stint.core.tracking.TimeTracker;
import io.github.stint.core.user.User;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Creates a finished time entry for another member of the workspace. */
@Command(name = "create", description = "Create a finished time entry for another member of the workspace.")
final class EntryCreateCommand extends ChangeCommand {

    @Parameters(paramLabel = "DESCRIPTION", arity = "0..*", description = "Description of the work.")
    private List<String> description = new ArrayList<>();

    @Option(
            names = "--user",
            paramLabel = "USER",
            required = true,
            description = "Create the entry for this member: name or e-mail address.")
    private String user = "";

    @Option(
            names = "--start",
            paramLabel = "TIME",
            required = true,
            preprocessor = TimeWords.class,
            description = "Start at this time; without a day, it is the latest that is not in the future.")
    private String start = "";

    @Option(
            names = "--end",
            paramLabel = "TIME",
            required = true,
            preprocessor = TimeWords.class,
            description = "End at this time; without a day, it is on the day of the start.")
    private String end = "";

    @Mixin
    private final EntryOptions work = new EntryOptions();

    @Mixin
    private final OverlapOption overlap = new OverlapOption();

    EntryCreateCommand(Context context) {
        super(context);
    }

    @Override
    protected void run(Session session) {
        TimeInterval interval = session.intervals().parse(start, end);
        User member = session.lookup().user(user);
        TimeTracker tracker = new TimeTracker(session.stint(), session.workspace(), member.id(), overlap.policy());
        EntryDetails details = work.details(session, description);
        LoggedTime logged = session.change(() -> tracker.log(details, interval));
        TimeEntry created = logged.entry();
        session.warnAboutUnusualTimes(created);
        session.warnAboutOverlaps(logged.overlapping());
        EntryView view = session.entryView();
        session.output()
                .changed(
                        view,
                        created,
                        "Created for " + member.name().orElse(member.email()) + ": " + view.subject(created) + ", "
                                + view.time(created));
    }
}
