package io.github.stint.core.tracking;

import io.github.stint.core.Stint;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.NoTimerRunning;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.Refused;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.timeentry.TimeEntryRules;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Tracks the time of one user in one workspace.
 *
 * <p>Each method checks everything that it was given before its first write: when it throws {@link NotFound},
 * {@link InvalidValue} or {@link Refused}, nothing was changed. To switch takes two writes, though: when the service fails
 * between them, or refuses the new timer by a rule that only it knows, the old one is stopped already, at the right instant, and
 * the call can be repeated. Safe for use by several threads.
 */
public final class TimeTracker {

    private final TimeEntries entries;
    private final EntryPreparation preparation;
    private final WorkspaceId workspace;
    private final UserId user;

    /** Tracks the time of that user in that workspace. */
    public TimeTracker(Stint stint, WorkspaceId workspace, UserId user) {
        this.entries = stint.timeEntries();
        this.preparation = new EntryPreparation(stint, workspace);
        this.workspace = workspace;
        this.user = user;
    }

    /**
     * Starts a timer. If one is running, this switches to the new one: the old one is stopped at the very instant at which
     * the new one starts. Repeating the call stops the timer of the first and starts another.
     *
     * @throws NotFound if the project, the task or a tag does not exist
     * @throws Refused if the running timer started only after {@code at}
     * @throws InvalidValue if the running timer would have lasted longer than an entry may
     */
    public TimerStarted start(EntryDetails details, Instant at) {
        NewTimeEntry entry = preparation.prepare(details, TimeInterval.startingAt(at));
        Optional<TimeEntry> running = running();
        running.ifPresent(timer -> TimeEntryRules.stopped("start timer", timer, at));
        // Stopped by name, not left to the service, whose choice of the end is not documented.
        Optional<TimeEntry> stopped = running.flatMap(timer -> stopIfStillRunning(at));
        return ImmutableTimerStarted.of(entries.createFor(workspace, user, entry), stopped);
    }

    private Optional<TimeEntry> stopIfStillRunning(Instant at) {
        try {
            return Optional.of(entries.stop(workspace, user, at));
        } catch (NoTimerRunning stoppedMeanwhile) {
            // Somebody else has done it since it was seen running.
            return Optional.empty();
        }
    }

    /**
     * Starts a timer for the same work as an earlier entry: with its description, project, task, tags, type, custom fields,
     * and billable as it was. Otherwise as {@link #start}.
     */
    public TimerStarted continueFrom(TimeEntry earlier, Instant at) {
        return start(EntryDetails.like(earlier), at);
    }

    /**
     * Stops the running timer.
     *
     * @throws NoTimerRunning if none is running
     * @throws Refused if it started only after {@code at}
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
     * Stores time that was worked already. A running timer goes on. Repeating the call stores it twice.
     *
     * @throws NotFound if the project, the task or a tag does not exist
     * @throws InvalidValue if the interval has no end
     */
    public LoggedTime log(EntryDetails details, TimeInterval interval) {
        if (interval.running()) {
            throw new InvalidValue("log time", "interval", "logged time needs an end", "say until when");
        }
        NewTimeEntry entry = preparation.prepare(details, interval);
        List<TimeEntry> overlapping = overlapping(interval);
        return new LoggedTime(entries.createFor(workspace, user, entry), overlapping);
    }

    /** The user's running timer; empty when none is running. */
    public Optional<TimeEntry> running() {
        return entries.running(workspace, user);
    }

    /**
     * When the user's last work ended: the end of the entry with the latest start, of those that were over by then; empty when
     * there is none. What is planned for later does not count.
     */
    public Optional<Instant> lastEndUpTo(Instant moment) {
        TimeEntryQuery earlier = TimeEntryQuery.builder()
                .running(false)
                .startingBefore(moment.plusSeconds(1))
                .build();
        return entries.all(workspace, user, earlier)
                .flatMap(entry -> entry.interval().end().stream())
                .filter(end -> !end.isAfter(moment))
                .findFirst();
    }

    /**
     * The user's other entries that share time with the given one, latest start first. The service allows that, but it may be
     * a mistake.
     */
    public List<TimeEntry> overlapping(TimeEntry entry) {
        return overlapping(entry.interval()).stream()
                .filter(other -> !other.id().equals(entry.id()))
                .toList();
    }

    private List<TimeEntry> overlapping(TimeInterval interval) {
        // No finished entry lasts longer than the longest interval, so none that started earlier can reach this one.
        TimeEntryQuery near = TimeEntryQuery.builder()
                .startingFrom(interval.start().minus(TimeInterval.LONGEST.toDuration()))
                .startingBefore(interval.end())
                .build();
        return entries.all(workspace, user, near)
                .filter(entry -> entry.interval().overlaps(interval))
                .toList();
    }
}
