package io.github.stint.cli.command.entry;

import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.ListOptions;
import io.github.stint.cli.session.PeriodWords;
import io.github.stint.cli.session.Session;
import io.github.stint.cli.session.SessionCommand;
import io.github.stint.core.project.Project;
import io.github.stint.core.report.ReportPeriod;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists time entries. */
@Command(name = "list", description = "List time entries, latest start first.")
final class EntryListCommand extends SessionCommand {

    @Option(
            names = "--from",
            paramLabel = "DAY",
            preprocessor = PeriodWords.class,
            description =
                    "List only entries that start on this day or later: mon, -7d, \"last week\", 2026-W10, 2026-03.")
    private @Nullable String from;

    @Option(
            names = "--to",
            paramLabel = "DAY",
            preprocessor = PeriodWords.class,
            description = "List only entries that start on this day or earlier.")
    private @Nullable String to;

    @Option(
            names = "--description",
            paramLabel = "TEXT",
            description = "List only entries whose description contains this text.")
    private @Nullable String description;

    @Option(
            names = {"-p", "--project"},
            paramLabel = "PROJECT",
            description = "List only entries of this project.")
    private @Nullable String project;

    @Option(
            names = "--tag",
            paramLabel = "TAG",
            description = "List only entries with this tag; repeat it to match any of several tags.")
    private List<String> tags = new ArrayList<>();

    @Mixin
    private final ListOptions list = new ListOptions();

    EntryListCommand(Context context) {
        super(context);
    }

    @Override
    protected void run(Session session) {
        Optional<ReportPeriod> first = Optional.ofNullable(from).map(session.periods()::parse);
        Optional<ReportPeriod> last = Optional.ofNullable(to).map(session.periods()::parse);
        first.ifPresent(of -> last.ifPresent(of::through));
        TimeEntryQuery.Builder query = TimeEntryQuery.builder()
                .startingFrom(first.map(ReportPeriod::start))
                .startingBefore(last.map(ReportPeriod::end))
                .description(Optional.ofNullable(description))
                .projectId(Optional.ofNullable(project)
                        .map(session.cachedLookup()::project)
                        .map(Project::id));
        session.cachedLookup().tags(tags).forEach(tag -> query.addTagIds(tag.id()));
        List<TimeEntry> shown = list.show(
                session,
                session.entryView(),
                session.stint().timeEntries().all(session.workspace(), session.userId(), query.build()));
        session.warnAboutLongEntries(shown.stream());
    }
}
