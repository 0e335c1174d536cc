package io.github.stint.core.settling;

import io.github.stint.core.Stint;
import io.github.stint.core.attempt.TimerStop;
import io.github.stint.core.error.StintException;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.time.WholeSeconds;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The stop of a timer: its end is fixed, so that it can be recognized. */
final class TimerStopSettler implements Settler {

    private final Supplier<Stint> stint;
    private final EntryRegistry registry;
    private final WorkspaceId workspace;
    private final UserId user;
    private final Instant end;
    private final EntryRegistry.Known known;
    private final Optional<TimeEntryId> timer;

    /**
     * Settles a stop.
     *
     * @param ports return the ports, without a cache
     */
    TimerStopSettler(Supplier<Stint> ports, EntryRegistry registry, TimerStop attempt) {
        this.stint = ports;
        this.registry = registry;
        this.workspace = attempt.target().workspace().orElseThrow();
        this.user = attempt.target().user().orElseThrow();
        this.end = WholeSeconds.of(attempt.end());
        this.known = registry.known(workspace, user, end);
        this.timer = registry.timer(workspace, user);
    }

    @Override
    public Look look(StintException failure) {
        Optional<TimeEntry> stopped = timer.flatMap(
                        id -> stint.get().timeEntries().find(workspace, id))
                .filter(this::gotEnd);
        if (stopped.isPresent()) {
            return Look.done(stopped.get());
        }
        Optional<TimeEntry> running = stint.get().timeEntries().running(workspace, user);
        if (timer.isPresent() && running.map(TimeEntry::id).equals(timer)) {
            return Look.notDone();
        }
        List<TimeEntry> ended = ended();
        if (ended.isEmpty()) {
            return Look.notDone();
        }
        return running.isEmpty() && ended.size() == 1
                ? Look.done(ended.get(0))
                : Look.unclear("an entry has this end (" + ended.get(0).id() + "), which may have had it before");
    }

    /** The entries that got this end, as far as that is known. A timer is among the entries with the latest starts. */
    private List<TimeEntry> ended() {
        TimeEntryQuery query =
                TimeEntryQuery.builder().startingBefore(end.plusSeconds(1)).build();
        return stint.get()
                .timeEntries()
                .allStrict(workspace, user, query)
                .limit(PageRequest.BULK_SIZE)
                .filter(this::gotEnd)
                .toList();
    }

    /** Whether the entry has the end, and is not known to have had it before. */
    private boolean gotEnd(TimeEntry entry) {
        return entry.interval().end().equals(Optional.of(end)) && !registry.hadEnd(entry.id(), end, known);
    }

    /** A later stop could end another timer. */
    @Override
    public boolean isRepeatable() {
        return false;
    }
}
