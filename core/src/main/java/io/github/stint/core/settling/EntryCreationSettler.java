package io.github.stint.core.settling;

import io.github.stint.core.CreationCheck;
import io.github.stint.core.CreationCheck.Result;
import io.github.stint.core.Stint;
import io.github.stint.core.attempt.Creation;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.TimerNotStarted;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.timeentry.TimerStarted;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The creation of a time entry, or the start of a timer. Several calls may want equal entries, so that an entry is the result of this call only
 * if no other call has it, and it was not there before.
 */
final class EntryCreationSettler implements Settler {

    /** Stands for the current user, who is read only if an outcome is unknown. */
    private static final UserId CURRENT = new UserId("current");

    private final Supplier<Stint> stint;
    private final EntryRegistry registry;
    private final WorkspaceId workspace;
    private final NewTimeEntry entry;
    private final boolean startsTimer;
    private final Object lock;
    private final EntryRegistry.Known known;
    private final CreationCheck check;
    private Optional<UserId> user;
    private Optional<TimeEntry> stopped = Optional.empty();

    /**
     * Waits until no other call creates an equal entry.
     *
     * @param ports return the ports, without a cache
     * @param check returns a check of what is created from the call on
     * @param startsTimer whether the result is a {@link TimerStarted}
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    EntryCreationSettler(
            Supplier<Stint> ports,
            EntryRegistry registry,
            Creation attempt,
            NewTimeEntry entry,
            Supplier<CreationCheck> check,
            boolean startsTimer)
            throws InterruptedException {
        this.stint = ports;
        this.registry = registry;
        this.workspace = attempt.target().workspace().orElseThrow();
        this.user = attempt.target().user();
        this.entry = entry;
        this.startsTimer = startsTimer;
        this.lock = List.of(workspace, entry.interval().running() ? "timer" : Fingerprint.of(CURRENT, entry));
        registry.locks().lock(lock);
        this.known =
                registry.known(workspace, user.orElse(CURRENT), entry.interval().start());
        this.check = check.get();
    }

    @Override
    public Look look(StintException failure) {
        if (failure instanceof TimerNotStarted incomplete && stopped.isEmpty()) {
            stopped = stopped(incomplete);
        }
        UserId owner = user.orElseGet(() -> stint.get().users().current().id());
        user = Optional.of(owner);
        Fingerprint wanted = Fingerprint.of(owner, entry);
        List<TimeEntry> mayBeNew = starting(owner)
                .filter(stored -> fingerprint(stored).equals(wanted))
                .filter(stored -> !registry.isClaimed(stored.id()) && !registry.existed(stored.id(), known))
                .filter(stored -> check.of(stored.id().value()) != Result.BEFORE)
                .toList();
        if (mayBeNew.isEmpty()) {
            return Look.notDone();
        }
        List<TimeEntry> certainlyNew = mayBeNew.stream()
                .filter(stored ->
                        registry.isComplete(known) || check.of(stored.id().value()) == Result.SINCE)
                .toList();
        // Each call with an unknown outcome may have created one of them, also one whose user could not be read.
        int otherCalls = registry.unknown(wanted) + registry.unknown(Fingerprint.of(CURRENT, entry));
        return certainlyNew.size() > otherCalls
                ? Look.done(result(certainlyNew.get(0)))
                : Look.unclear("an equal entry is stored (" + mayBeNew.get(0).id()
                        + "), which may not be the result of this call");
    }

    private Stream<TimeEntry> starting(UserId owner) {
        Instant start = entry.interval().start();
        TimeEntryQuery second = TimeEntryQuery.builder()
                .startingFrom(start)
                .startingBefore(start.plusSeconds(1))
                .build();
        return stint.get().timeEntries().allStrict(workspace, owner, second);
    }

    /** A timer that was started may have been stopped since. */
    private Fingerprint fingerprint(TimeEntry stored) {
        return Fingerprint.of(
                entry.interval().running()
                        ? TimeEntry.builder()
                                .from(stored)
                                .interval(entry.interval())
                                .build()
                        : stored);
    }

    /**
     * Reads the timer that was stopped for the start. It is read before the new timer is looked for, because nothing may fail after that:
     * a timer that was found is the result.
     */
    private Optional<TimeEntry> stopped(TimerNotStarted incomplete) {
        Instant end = incomplete.stoppedAt();
        return stint.get()
                .timeEntries()
                .find(workspace, new TimeEntryId(incomplete.stoppedId()))
                // The stop may not have taken effect yet.
                .map(timer ->
                        timer.running() && !end.isBefore(timer.interval().start()) ? endingAt(timer, end) : timer);
    }

    private static TimeEntry endingAt(TimeEntry timer, Instant end) {
        TimeInterval interval = TimeInterval.of(timer.interval().start(), end);
        return TimeEntry.builder().from(timer).interval(interval).build();
    }

    private Object result(TimeEntry created) {
        registry.claim(created.id());
        return startsTimer ? new TimerStarted(created, stopped) : created;
    }

    @Override
    public Object returned(Object result) {
        if (result instanceof TimerStarted timer) {
            registry.claim(timer.started().id());
            return timer.stopped().isPresent() ? timer : new TimerStarted(timer.started(), stopped);
        }
        registry.claim(((TimeEntry) result).id());
        return result;
    }

    /** A creation that takes effect late would be a second entry. */
    @Override
    public boolean isRepeatable() {
        return false;
    }

    @Override
    public void remainsUnknown() {
        registry.remainsUnknown(Fingerprint.of(user.orElse(CURRENT), entry));
    }

    @Override
    public void close() {
        registry.locks().unlock(lock);
    }
}
