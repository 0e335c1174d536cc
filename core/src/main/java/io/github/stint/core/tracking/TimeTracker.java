package io.github.stint.core.tracking;

import io.github.stint.core.Stint;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.NoTimerRunning;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.Refused;
import io.github.stint.core.error.TimerNotStarted;
import io.github.stint.core.lookup.FoundEntry;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.settling.Settling;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.EntryNames;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.timeentry.TimerStarted;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Tracks the time of one user in one workspace. The methods take entities, such as a project, not ids, and return
 * entries with the names of what they refer to ({@link TimeEntry#names}). Safe for use by several threads.
 *
 * <p>A write whose response is lost is settled, as {@link Settling} describes. To wait with another sleeper, to let the overlaps
 * that are read just before show which entries are new, which needs a clock, or to share what is known of equal entries with other use cases,
 * pass ports that settle already.
 */
public final class TimeTracker {

    private final Stint stint;
    private final TimeEntries entries;
    private final WorkspaceId workspace;
    private final UserId user;
    private final Overlaps overlaps;

    /** Tracks the time of that user in that workspace, and reports overlaps. */
    public TimeTracker(Stint stint, WorkspaceId workspace, UserId user) {
        this(stint, workspace, user, OverlapPolicy.WARN);
    }

    /**
     * Tracks the time of that user in that workspace.
     *
     * @param policy what happens to overlaps; if it is {@link OverlapPolicy#REFUSE}, each method that would write an entry that overlaps
     *     another throws {@link Refused}, and starting a timer takes one request more
     */
    public TimeTracker(Stint stint, WorkspaceId workspace, UserId user, OverlapPolicy policy) {
        this.stint = new Settling().around(stint);
        this.entries = this.stint.timeEntries();
        this.workspace = workspace;
        this.user = user;
        this.overlaps = new Overlaps(entries, workspace, policy);
    }

    /**
     * Starts a timer. A running timer is stopped where the new one starts. Repeating the call stops the timer of the first call and
     * starts another. Takes the requests of {@link TimeEntries#start}.
     *
     * @throws Refused if the running timer started after {@code at}; nothing is changed
     * @throws InvalidValue if the running timer would have lasted longer than an entry may; nothing is changed
     * @throws NotFound if the project, the task or a tag was deleted after it was found; a running timer keeps running, or runs again
     * @throws TimerNotStarted if the running timer was stopped, and the new one could not be started
     */
    public TimerStarted start(EntryDetails details, Instant at) {
        TimerStarted timer = start(details.toNewEntry(TimeInterval.startingAt(at)));
        return new TimerStarted(timer.started().withNames(details.names()), timer.stopped());
    }

    /**
     * Starts a timer for the same work as an earlier entry: with its description, project, task, tags, type, custom fields,
     * and billable as it was. Otherwise as {@link #start}; what the entry refers to without a known name is read first, one request each.
     *
     * @throws NotFound if the project, the task or a tag of the entry does not exist any more; a running timer keeps running
     */
    public TimerStarted continueFrom(TimeEntry earlier, Instant at) {
        EntryNames names = new ReferencedNames(stint, workspace).of(earlier);
        TimerStarted timer = start(NewTimeEntry.like(earlier, TimeInterval.startingAt(at)));
        return new TimerStarted(timer.started().withNames(names), timer.stopped());
    }

    private TimerStarted start(NewTimeEntry timer) {
        if (overlaps.areRefused()) {
            overlaps.ofNew("start timer", user, timer.interval());
        }
        return entries.start(workspace, user, timer);
    }

    /**
     * Applies an edit to an entry, and keeps what the edit does not set. A timer that another client stopped after the entry was read
     * remains stopped. Repeating the call is safe. Takes the requests of {@link TimeEntries#update(WorkspaceId, TimeEntry,
     * TimeEntryChange)}.
     *
     * @throws NotFound if the workspace does not have the entry any more
     * @throws Refused if the entry would run again, and the running timer started after it
     * @throws InvalidValue if it would end before it starts, last longer than an entry may, have a task but no project, or a task
     *     of another project; nothing is changed
     * @throws TimerNotStarted if the running timer was stopped for the edit, and could not be made to run again
     */
    public TimeEntry edit(TimeEntry entry, EntryEdit edit) {
        TimeEntry changed = entries.update(workspace, entry, edit.changeOf(entry));
        return changed.withNames(edit.namesOf(entry, changed));
    }

    /**
     * As {@link #edit(TimeEntry, EntryEdit)}, and returns what the entry overlaps afterwards if its times changed. That takes no request
     * if the entries of that time were read to find the entry.
     */
    public EditedEntry edit(FoundEntry found, EntryEdit edit) {
        TimeEntry before = found.entry();
        TimeEntry after = edit.changeOf(before).applyTo(before);
        // Read before the write, so that a failure changes nothing.
        List<TimeEntry> overlapping = overlaps.ofChanged("update time entry", found, after);
        TimeEntry edited = edit(before, edit);
        boolean stoppedElsewhere = after.running() && !edited.running();
        return new EditedEntry(edited, overlapping, edit.project().applyTo(Optional::empty), stoppedElsewhere);
    }

    /**
     * Stops the running timer.
     *
     * @throws NoTimerRunning if none is running
     * @throws Refused if it started after {@code at}
     */
    public TimeEntry stop(Instant at) {
        return entries.stop(workspace, user, at);
    }

    /**
     * Discards the running timer, and returns what was discarded.
     *
     * @throws NoTimerRunning if none is running
     */
    public TimeEntry cancel() {
        TimeEntry running = running().orElseThrow(() -> new NoTimerRunning("cancel timer"));
        entries.delete(workspace, running.id());
        return running;
    }

    /**
     * Creates a finished entry. A running timer keeps running. Repeating the call creates another entry.
     *
     * @throws InvalidValue if the interval has no end, or no length, which is a mistake although the port allows it
     * @throws NotFound if the project, the task or a tag was deleted after it was found; nothing is created
     */
    public LoggedTime log(EntryDetails details, TimeInterval interval) {
        if (interval.running()) {
            throw new InvalidValue("log time", "interval", "logged time needs an end", "name the end");
        }
        if (interval.end().equals(Optional.of(interval.start()))) {
            throw new InvalidValue(
                    "log time",
                    "interval",
                    "the time to log has no length",
                    "enter a duration such as 45m, or an end after the start");
        }
        List<TimeEntry> overlapping = overlaps.ofNew("log time", user, interval);
        TimeEntry logged = entries.createFor(workspace, user, details.toNewEntry(interval));
        return new LoggedTime(logged.withNames(details.names()), overlapping);
    }

    /** Returns the running timer of the user, or empty if none is running. */
    public Optional<TimeEntry> running() {
        return entries.running(workspace, user);
    }

    /**
     * Returns the start of the running timer.
     *
     * @throws NoTimerRunning if none is running
     */
    public Instant runningSince() {
        return running().map(timer -> timer.interval().start()).orElseThrow(() -> new NoTimerRunning("stop timer"));
    }

    /**
     * Returns when the last work of the user ended: the end of the entry with the latest start among those that had ended by then,
     * or empty if none had. Planned entries do not count.
     */
    public Optional<Instant> lastEndUpTo(Instant latest) {
        TimeEntryQuery earlier = TimeEntryQuery.builder()
                .running(false)
                .startingBefore(latest.plusSeconds(1))
                .build();
        return entries.all(workspace, user, earlier, PageRequest.first().size())
                .flatMap(entry -> entry.interval().end().stream())
                .filter(end -> !end.isAfter(latest))
                .findFirst();
    }

    /**
     * Returns the other entries of the same user that overlap the given one, latest start first. The service allows overlaps, but they
     * may be mistakes. Entries that started more than two days before it do not count, so that one request is usually enough.
     */
    public List<TimeEntry> overlapping(TimeEntry entry) {
        return overlaps.of(entry);
    }
}
