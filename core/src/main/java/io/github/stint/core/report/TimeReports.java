package io.github.stint.core.report;

import io.github.stint.core.Stint;
import io.github.stint.core.error.Forbidden;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.page.Pages;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Creates reports on the time entries of a period. Safe for use by several threads. */
public final class TimeReports {

    private final TimeEntries entries;

    /** Creates an object that reads the entries from this adapter. */
    public TimeReports(Stint stint) {
        this.entries = stint.timeEntries();
    }

    /**
     * Returns the report on the user's time in the period. Entries that overlap only a part of the period count with that part.
     *
     * @param now the end of the counted time of a running timer
     */
    public TimeReport report(WorkspaceId workspace, UserId user, ReportPeriod period, Instant now) {
        return status(workspace, user, period, now).report();
    }

    /**
     * Returns the running timer of the user and the report on the user's time in the period. Over HTTP it takes a request for each
     * page of entries, and one more if none of them is the running timer.
     *
     * @param now the end of the counted time of a running timer
     */
    public TimerStatus status(WorkspaceId workspace, UserId user, ReportPeriod period, Instant now) {
        TimeEntryQuery near = TimeEntryQuery.mayOverlap(period.start(), Optional.of(period.end()));
        EntryParts parts = new EntryParts(period, now);
        List<TimeEntry> found = entries.all(workspace, user, near)
                .filter(entry -> entry.running() || parts.touches(entry))
                .collect(Collectors.toCollection(ArrayList::new));
        Optional<TimeEntry> among = found.stream().filter(TimeEntry::running).findFirst();
        // A running timer may have started long before the period, or after it.
        Optional<TimeEntry> running = among.or(() -> entries.running(workspace, user));
        if (among.isEmpty()) {
            running.filter(timer -> !near.matches(timer)).ifPresent(found::add);
        }
        return new TimerStatus(running, TimeReport.of(period, found, now));
    }

    /**
     * Returns the report on the time of the query, with its entries.
     *
     * @see #parts for the requests and errors
     */
    public TimeReport report(ReportQuery query) {
        return TimeReport.of(query.period(), read(query).toList(), query.now());
    }

    /**
     * Returns the time of the query in groups. Reads the entries in one pass, and holds one page of them in memory.
     *
     * @see #parts for the requests and errors
     */
    public GroupedReport grouped(ReportQuery query, ReportSpec spec) {
        return GroupedReport.of(query, spec, parts(query));
    }

    /**
     * Returns the parts of the entries that the query matches, one for each day of an entry: user after user, latest start first. The
     * stream requests each page when it is needed. Over HTTP it takes a request for each page of each user, and at the end one more to
     * find a timer that has been running for longer than an entry can last, unless a running timer of each user was read. It throws
     * {@link Forbidden} if the service does not permit to read the entries of one of the users.
     */
    public Stream<EntryPart> parts(ReportQuery query) {
        return read(query).mapMulti(new EntryParts(query.period(), query.now())::split);
    }

    /**
     * Returns the complete entries that the query matches and of which {@link #parts} has a part: those that overlap the period, and those
     * without duration that start within it. They are in the same order, and take the same requests.
     */
    public Stream<TimeEntry> entries(ReportQuery query) {
        return read(query).filter(new EntryParts(query.period(), query.now())::touches);
    }

    private Stream<TimeEntry> read(ReportQuery query) {
        ReportPeriod period = query.period();
        TimeEntryQuery near = TimeEntryQuery.mayOverlap(period.start(), Optional.of(period.end()));
        TimeEntryQuery narrowed = query.filter().narrow(near);
        Set<UserId> timing = new HashSet<>();
        Stream<TimeEntry> found = ofEach(query.userIds(), user -> entries.all(query.workspace(), user, narrowed))
                .peek(entry -> {
                    if (entry.running()) {
                        timing.add(entry.userId());
                    }
                });
        // Evaluated after the last entry was read.
        Stream<TimeEntry> others = Stream.of(query).flatMap(of -> otherTimers(of, timing));
        return Stream.concat(found, others.filter(timer -> !near.matches(timer)))
                .filter(query.filter()::matches);
    }

    /** An iterator of a flattened stream would read all entries of a user at once, which is not needed for one user. */
    private static Stream<TimeEntry> ofEach(List<UserId> users, Function<UserId, Stream<TimeEntry>> read) {
        return users.size() == 1 ? read.apply(users.get(0)) : users.stream().flatMap(read);
    }

    /** The running timers of the users of whom none was read; they may have started long before the period, or after it. */
    private Stream<TimeEntry> otherTimers(ReportQuery query, Set<UserId> timing) {
        Set<UserId> others = new HashSet<>(query.userIds());
        others.removeAll(timing);
        return switch (others.size()) {
            case 0 -> Stream.empty();
            case 1 -> entries.running(query.workspace(), others.iterator().next()).stream();
            default ->
                Pages.stream(PageRequest.firstInBulk(), page -> entries.inProgress(query.workspace(), page))
                        .filter(timer -> others.contains(timer.userId()))
                        .filter(timer ->
                                timer.interval().start().isBefore(query.period().end()))
                        // With its names.
                        .flatMap(timer -> entries.find(query.workspace(), timer.id()).stream());
        };
    }
}
