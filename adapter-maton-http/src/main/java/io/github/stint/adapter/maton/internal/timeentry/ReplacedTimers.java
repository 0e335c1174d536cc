package io.github.stint.adapter.maton.internal.timeentry;

import io.github.stint.core.change.FieldChange;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.StintException;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
import io.github.stint.core.timeentry.TimeEntryRules;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Sees to it that a timer which is replaced ends where the other one starts. The service stops it by itself, but nobody has recorded
 * where it ends then, and the time is somebody's pay. See docs/wire-notes.md.
 */
final class ReplacedTimers {

    private final TimeEntries entries;

    ReplacedTimers(TimeEntries entries) {
        this.entries = entries;
    }

    /** A timer, and the interval that it is to have once it is replaced. */
    private record Ending(TimeEntry timer, TimeInterval interval) {}

    /**
     * Makes something run from that start on, in place of whatever the user has running. If what is running cannot be replaced, or
     * the other cannot be made, nothing is changed.
     */
    TimeEntry replace(WorkspaceId workspace, UserId user, Instant start, Supplier<TimeEntry> run) {
        Optional<Ending> ending = entries.running(workspace, user)
                .map(timer -> new Ending(timer, TimeEntryRules.supersededBy(timer, start)));
        TimeEntry successor = run.get();
        ending.ifPresent(wanted -> settle(workspace, wanted, successor));
        return successor;
    }

    private void settle(WorkspaceId workspace, Ending wanted, TimeEntry successor) {
        try {
            entries.find(workspace, wanted.timer().id())
                    .filter(stopped -> !stopped.interval().equals(wanted.interval()))
                    .ifPresent(stopped -> correct(workspace, wanted, stopped));
        } catch (StintException failure) {
            throw new OutcomeUnknown(
                    failure.operation(),
                    "the timer " + successor.id() + " was started, but whether the one before it, "
                            + wanted.timer().id() + ", has the right end is not known: " + failure.getMessage(),
                    "see that " + wanted.timer().id() + " covers " + wanted.interval());
        }
    }

    /** Only what the service may have done; where somebody has moved the start meanwhile, the end may be theirs too. */
    private void correct(WorkspaceId workspace, Ending wanted, TimeEntry stopped) {
        if (!stopped.interval().start().equals(wanted.interval().start())) {
            throw new OutcomeUnknown(
                    "update time entry", "somebody has changed it in the meantime", "see what it covers now");
        }
        FieldChange<Instant> end = wanted.interval().end().map(FieldChange::set).orElseGet(FieldChange::leave);
        entries.update(
                workspace, stopped.id(), TimeEntryChange.builder().end(end).build());
    }
}
