package io.github.stint.core.timesheet;

import io.github.stint.core.Stint;
import io.github.stint.core.bulk.BulkEntries;
import io.github.stint.core.connection.Sleeper;
import io.github.stint.core.error.Ambiguous;
import io.github.stint.core.error.Forbidden;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.NoTimerRunning;
import io.github.stint.core.error.NotAllDeleted;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.RateLimited;
import io.github.stint.core.error.Refused;
import io.github.stint.core.error.TimerNotStarted;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.importing.EntryImport;
import io.github.stint.core.lookup.FindOrCreate;
import io.github.stint.core.lookup.Lookup;
import io.github.stint.core.lookup.WorkspaceLookup;
import io.github.stint.core.report.Dimension;
import io.github.stint.core.report.GroupedReport;
import io.github.stint.core.report.ReportPeriod;
import io.github.stint.core.report.ReportQuery;
import io.github.stint.core.report.ReportSpec;
import io.github.stint.core.report.TimeReports;
import io.github.stint.core.settling.Settling;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimerStarted;
import io.github.stint.core.tracking.EntryDeletion;
import io.github.stint.core.tracking.EntryDetails;
import io.github.stint.core.tracking.EntryEdit;
import io.github.stint.core.tracking.EntryEdits;
import io.github.stint.core.tracking.LoggedTime;
import io.github.stint.core.tracking.OverlapPolicy;
import io.github.stint.core.tracking.TimeTracker;
import io.github.stint.core.user.User;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The time of one user in one workspace, so that a program does not repeat their ids. It does nothing itself: each method calls a use
 * case, which {@link #tracker}, {@link #lookup}, {@link #findOrCreate} and {@link #query} give access to for whatever is not here.
 *
 * <p>A method that sends a request throws {@link Unavailable}, {@link RateLimited} and {@link Forbidden} if the service does not permit it
 * or is not available. One that writes settles a write whose response is lost, as {@link Settling} describes, and throws {@link
 * OutcomeUnknown} if it cannot be found out whether it took effect.
 *
 * <p>Immutable, and safe for use by several threads. It holds no resources: closing the {@link Stint} remains with the caller.
 */
public final class Timesheet {

    private final Stint stint;
    private final Stint settling;
    private final WorkspaceId workspace;
    private final User user;
    private final Clock clock;
    private final TimeTracker tracker;

    private Timesheet(Stint stint, WorkspaceId workspace, User user, Clock clock, OverlapPolicy overlaps) {
        this.stint = stint;
        this.settling = new Settling(clock).around(stint);
        this.workspace = workspace;
        this.user = user;
        this.clock = clock;
        this.tracker = new TimeTracker(settling, workspace, user.id(), overlaps);
    }

    /**
     * Returns the timesheet of the current user in their active workspace, or if they have none, in the default or the first one. Takes
     * one request, and one more for the first one.
     *
     * @param clock provides the present
     * @throws NotFound if the user has no workspace
     */
    public static Timesheet of(Stint stint, Clock clock) {
        User user = stint.users().current();
        return in(stint, new WorkspaceLookup(stint).defaultOf(user), user, clock);
    }

    /**
     * Returns the timesheet of the current user in this workspace. Takes one request.
     *
     * @param clock provides the present
     */
    public static Timesheet in(Stint stint, WorkspaceId workspace, Clock clock) {
        return in(stint, workspace, stint.users().current(), clock);
    }

    /**
     * Returns the timesheet of a member of this workspace. Sends nothing: what is wrong with the ids is an error of the first call.
     *
     * @param clock provides the present
     */
    public static Timesheet in(Stint stint, WorkspaceId workspace, User user, Clock clock) {
        return new Timesheet(stint, workspace, user, clock, OverlapPolicy.WARN);
    }

    /**
     * Returns the same timesheet with another policy for overlaps (default: {@link OverlapPolicy#WARN}). With {@link
     * OverlapPolicy#ALLOW}, {@link #log} takes one request less.
     */
    public Timesheet withOverlaps(OverlapPolicy policy) {
        return new Timesheet(stint, workspace, user, clock, policy);
    }

    /** Returns the workspace. */
    public WorkspaceId workspace() {
        return workspace;
    }

    /** Returns the user, as it was when this object was created. */
    public User user() {
        return user;
    }

    /** Returns the time zone of the user's account; UTC if it has none, see {@link User#zone}. */
    public ZoneId zone() {
        return user.zone();
    }

    /** Returns the use case that starts, stops and edits the entries of the user, at any instant. */
    public TimeTracker tracker() {
        return tracker;
    }

    /** Returns the use case that finds clients, projects, tasks and tags of the workspace by name. */
    public Lookup lookup() {
        return new Lookup(stint, workspace);
    }

    /** Returns the use case that finds clients, projects, tasks and tags of the workspace, and creates those that do not exist. */
    public FindOrCreate findOrCreate() {
        return new FindOrCreate(settling, workspace);
    }

    /**
     * Starts a timer now, for what is found by name. A running timer is stopped at the same instant, so this also switches from one work
     * to another. Everything is found before anything is changed. Repeating the call stops the timer of the first call and starts
     * another. Takes the requests of {@link NamedDetails#find} and of {@link TimeTracker#start}.
     *
     * @throws NotFound if a name is unknown; a running timer keeps running
     * @throws Ambiguous if several match a name; a running timer keeps running
     * @throws Refused if the running timer starts in the future; nothing is changed
     * @throws InvalidValue if the running timer would have lasted longer than an entry may; nothing is changed
     * @throws TimerNotStarted if the running timer was stopped, and the new one could not be started
     */
    public TimerStarted start(NamedDetails details) {
        return start(details.find(lookup()));
    }

    /** Starts a timer now, as {@link TimeTracker#start} does. A running timer is stopped at the same instant. */
    public TimerStarted start(EntryDetails details) {
        return tracker.start(details, clock.instant());
    }

    /**
     * Stops the running timer now. Takes one request.
     *
     * @throws NoTimerRunning if none is running, as in a repeated call
     * @throws Refused if it starts in the future
     */
    public TimeEntry stop() {
        return tracker.stop(clock.instant());
    }

    /** Returns the running timer, or empty if none is running. Takes one request. */
    public Optional<TimeEntry> running() {
        return tracker.running();
    }

    /**
     * Creates a finished entry, for what is found by name. Everything is found before anything is changed. Repeating the call creates
     * another entry. Takes the requests of {@link NamedDetails#find}, one to find overlaps, and one to create the entry.
     *
     * @throws NotFound if a name is unknown
     * @throws Ambiguous if several match a name
     * @throws InvalidValue if the interval has no end, or no length
     */
    public LoggedTime log(NamedDetails details, TimeInterval interval) {
        return log(details.find(lookup()), interval);
    }

    /** Creates a finished entry, as {@link TimeTracker#log} does. */
    public LoggedTime log(EntryDetails details, TimeInterval interval) {
        return tracker.log(details, interval);
    }

    /** Applies an edit to an entry, as {@link TimeTracker#edit} does; {@link EntryEdits} edits several. Repeating the call is safe. */
    public TimeEntry edit(TimeEntry entry, EntryEdit edit) {
        return tracker.edit(entry, edit);
    }

    /**
     * Permanently deletes the entries, one after the other with one request each, and returns them, each once.
     *
     * @throws NotFound if it is the only entry and the workspace does not have it any more, also when the call is repeated
     * @throws NotAllDeleted if one of several entries could not be deleted
     */
    public List<TimeEntry> delete(TimeEntry... unwanted) {
        return new EntryDeletion(settling, workspace).delete(List.of(unwanted));
    }

    /**
     * Returns the use case that stores lists of finished entries of the user, each exactly once.
     *
     * @param sleeper waits before an entry with an unknown outcome is looked for again
     */
    public EntryImport entryImport(Sleeper sleeper) {
        return new EntryImport(stint, workspace, user.id(), sleeper);
    }

    /**
     * Returns the use case that creates, updates and deletes many entries of the user, with a receipt for each.
     *
     * @param sleeper waits before what has an unknown outcome is looked for again
     */
    public BulkEntries bulkEntries(Sleeper sleeper) {
        return BulkEntries.of(stint, workspace, user.id(), sleeper);
    }

    /**
     * Returns the entries that overlap the period, latest start first. They are complete: one that begins before the period or ends
     * after it is not cut; {@link TimeReports#parts} cuts. The stream requests each page when it is needed, from the end of the period
     * back to the earliest start that can reach it, and nothing before; and at the end, one more to find a timer that has been running for
     * longer, unless the running timer was read.
     */
    public Stream<TimeEntry> entries(ReportPeriod period) {
        return new TimeReports(stint).entries(query(period));
    }

    /**
     * Returns the time of the period in groups, such as by {@link Dimension#PROJECT}; without a dimension, the total and the days.
     * Entries that overlap only a part of the period count with that part, and a running timer counts until now. Takes the requests of
     * {@link #entries}.
     */
    public GroupedReport report(ReportPeriod period, Dimension... by) {
        return report(period, ReportSpec.builder().addBy(by).build());
    }

    /** Returns the time of the period as specified, otherwise as {@link #report(ReportPeriod, Dimension...)}. */
    public GroupedReport report(ReportPeriod period, ReportSpec spec) {
        return new TimeReports(stint).grouped(query(period), spec);
    }

    /** Returns the query for the time of the user in the period until now, for {@link TimeReports}. Sends nothing. */
    public ReportQuery query(ReportPeriod period) {
        Instant now = clock.instant();
        return ReportQuery.builder()
                .workspace(workspace)
                .addUsers(user)
                .period(period)
                .now(now)
                .build();
    }
}
