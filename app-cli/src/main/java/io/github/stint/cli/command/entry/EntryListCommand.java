package io.github.stint.cli.command.entry;

import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.ListOptions;
import io.github.stint.cli.session.Session;
import io.github.stint.cli.session.SessionCommand;
import io.github.stint.core.project.Project;
import io.github.stint.core.timeentry.TimeEntryQuery;
import java.time.Instant;
import java.time.LocalDate;
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

    @Option(names = "--from", paramLabel = "DAY", description = "List only entries that start on this day or later.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DAY", description = "List only entries that start on this day or earlier.")
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
        TimeEntryQuery.Builder query = TimeEntryQuery.builder()
                .startingFrom(Optional.ofNullable(from).map(day -> startOf(session, day, 0)))
                .startingBefore(Optional.ofNullable(to).map(day -> startOf(session, day, 1)))
                .description(Optional.ofNullable(description))
                .projectId(Optional.ofNullable(project)
                        .map(session.lookup()::project)
                        .map(Project::id));
        session.lookup().tags(tags).forEach(tag -> query.addTagIds(tag.id()));
        list.show(
                session,
                session.entryView(),
                session.stint().timeEntries().all(session.workspace(), session.userId(), query.build()));
    }

    private static Instant startOf(Session session, String day, int daysLater) {
        LocalDate date = session.instants().parseDay(day).plusDays(daysLater);
        return date.atStartOfDay(session.zone()).toInstant();
    }
}
