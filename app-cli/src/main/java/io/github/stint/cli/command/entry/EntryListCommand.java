package io.github.stint.cli.command.entry;

import io.github.stint.cli.output.OutputFormat;
import io.github.stint.cli.output.View;
import io.github.stint.cli.output.calendar.CalendarText;
import io.github.stint.cli.output.report.MemberEntryView;
import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.FilterOptions;
import io.github.stint.cli.session.ListOptions;
import io.github.stint.cli.session.PeriodWords;
import io.github.stint.cli.session.Session;
import io.github.stint.cli.session.SessionCommand;
import io.github.stint.core.report.ReportPeriod;
import io.github.stint.core.timeentry.EntrySearch;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.user.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists time entries. */
@Command(name = "list", aliases = "ls", description = "List time entries, latest start first.")
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

    @Option(names = "--running", description = "List only running timers.")
    private boolean running;

    @Mixin
    private final FilterOptions filters = new FilterOptions();

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
        TimeEntryQuery query = TimeEntryQuery.builder()
                .startingFrom(first.map(ReportPeriod::start))
                .startingBefore(last.map(ReportPeriod::end))
                .running(Optional.of(true).filter(only -> running))
                .build();
        List<User> users = filters.users(session);
        Stream<TimeEntry> found = new EntrySearch(session.stint().timeEntries(), session.workspace())
                .find(users.stream().map(User::id).toList(), query, filters.filter(session), list.needed());
        List<TimeEntry> longEntries = new ArrayList<>();
        Stream<TimeEntry> checked = found.peek(entry -> {
            if (session.isLong(entry)) {
                longEntries.add(entry);
            }
        });
        if (session.output().isCalendar()) {
            printCalendar(session, list.limited(checked).toList());
        } else {
            list.show(session, view(session, users), checked);
        }
        session.warnAboutLongEntries(longEntries.stream());
    }

    private static void printCalendar(Session session, List<TimeEntry> entries) {
        List<TimeEntry> finished =
                entries.stream().filter(entry -> !entry.running()).toList();
        if (finished.size() < entries.size()) {
            session.note("left out " + (entries.size() - finished.size()) + " running");
        }
        session.output().text(new CalendarText(session.entryView(), session.now()).of(finished));
    }

    @Override
    protected Session open(Context opening) {
        return opening.openWith(Set.of(OutputFormat.ICS));
    }

    private View<TimeEntry> view(Session session, List<User> users) {
        return filters.isOfOthers() ? new MemberEntryView(session.entryView(), users) : session.entryView();
    }
}
