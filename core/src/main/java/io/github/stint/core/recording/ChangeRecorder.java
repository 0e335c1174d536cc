package io.github.stint.core.recording;

import io.github.stint.core.Stint;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.history.ChangeAuthor;
import io.github.stint.core.history.ChangeJournal;
import io.github.stint.core.history.ChangeScope;
import io.github.stint.core.history.Snapshot;
import io.github.stint.core.history.Step;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Records what one command changes: all writes through ports that {@link #around} returned are one change in the journal. Each write is
 * recorded as soon as it has taken effect. Nothing is read for that: the state before a write is the one that was read through the same
 * ports; if it was not read, the change cannot be undone. A journal that cannot be written does not make a change fail. Safe for use by
 * several threads.
 */
public final class ChangeRecorder {

    /** More than a command needs between finding an entity and changing it. */
    private static final int MAX_REMEMBERED = 20_000;

    private final ChangeJournal journal;
    private final String place;
    private final String command;
    private final ChangeAuthor author;
    private final Clock clock;
    private final Consumer<Unavailable> problems;
    private final Map<Object, Supplier<Snapshot>> seen = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Supplier<Snapshot>> eldest) {
            return size() > MAX_REMEMBERED;
        }
    };

    private final Map<UserId, TimeEntry> running = new HashMap<>();

    /** The number of the change in the journal; empty before the first write. */
    private Optional<Long> number = Optional.empty();

    /** Records the changes of a command that a person runs, otherwise as the other constructor. */
    public ChangeRecorder(
            ChangeJournal journal, String place, String command, Clock clock, Consumer<Unavailable> problems) {
        this(journal, place, command, ChangeAuthor.PERSON, clock, problems);
    }

    /**
     * Records the changes of a command.
     *
     * @param place identifies the service and the account; see {@link ChangeScope}
     * @param command the command, such as {@code entry edit}
     * @param author who runs the command
     * @param problems receives the error if the journal cannot be written
     */
    public ChangeRecorder(
            ChangeJournal journal,
            String place,
            String command,
            ChangeAuthor author,
            Clock clock,
            Consumer<Unavailable> problems) {
        this.journal = journal;
        this.place = place;
        this.command = command;
        this.author = author;
        this.clock = clock;
        this.problems = problems;
    }

    /** Returns the same ports, which record what they write to time entries, projects, clients, tasks and tags. */
    public Stint around(Stint stint) {
        return new RecordedStint(stint, this);
    }

    /** Remembers a state that was read, by the id of its entity. */
    synchronized void saw(Object id, Supplier<Snapshot> state) {
        seen.remove(id);
        seen.put(id, state);
    }

    synchronized Optional<Snapshot> seen(Object id) {
        return Optional.ofNullable(seen.get(id)).map(Supplier::get);
    }

    /** Remembers the running timer of a user. */
    synchronized void sawRunning(UserId user, Optional<TimeEntry> timer) {
        timer.ifPresentOrElse(entry -> running.put(user, entry), () -> running.remove(user));
    }

    synchronized Optional<TimeEntry> seenRunning(UserId user) {
        return Optional.ofNullable(running.get(user));
    }

    /** Makes a write. One with an unknown outcome cannot be undone, and an earlier change must not be undone instead. */
    <T> T write(WorkspaceId workspace, Supplier<T> request) {
        try {
            return request.get();
        } catch (StintException reason) {
            if (reason.mayHaveTakenEffect()) {
                record(workspace, Step.obstacle("the outcome of \"" + reason.operation() + "\" is unknown"));
            }
            throw reason;
        }
    }

    /** Records that the command makes changes that are not recorded, so that it cannot be undone, and no earlier change instead. */
    public void recordObstacle(WorkspaceId workspace, String reason) {
        record(workspace, Step.obstacle(reason));
    }

    void created(WorkspaceId workspace, Object id, Supplier<Snapshot> after) {
        record(workspace, Step.created(after.get()));
        saw(id, after);
    }

    void changed(WorkspaceId workspace, Object id, Supplier<Snapshot> after) {
        Snapshot now = after.get();
        record(
                workspace,
                seen(id).map(before -> Step.changed(before, now))
                        .orElseGet(() -> new Step(
                                Optional.empty(), Optional.of(now), Optional.of("its earlier state was not read"))));
        saw(id, after);
    }

    void deleted(WorkspaceId workspace, Object id) {
        record(
                workspace,
                seen(id).map(Step::deleted)
                        .orElseGet(() -> Step.obstacle("the state of " + id + " before it was deleted was not read")));
    }

    private synchronized void record(WorkspaceId workspace, Step step) {
        try {
            store(new ChangeScope(place, workspace), step);
        } catch (Unavailable reason) {
            problems.accept(reason);
        }
    }

    private void store(ChangeScope scope, Step step) {
        Instant now = clock.instant();
        long[] used = new long[1];
        journal.update(changes -> {
            boolean exists = number.flatMap(changes::find).isPresent();
            used[0] = exists ? number.orElseThrow() : changes.nextNumber();
            return exists ? changes.extend(used[0], step) : changes.add(now, scope, command, author, step);
        });
        number = Optional.of(used[0]);
    }
}
