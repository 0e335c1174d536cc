package io.github.stint.core.bulk;

import io.github.stint.core.error.StintException;
import io.github.stint.core.receipt.Outcome;
import io.github.stint.core.settling.Fingerprint;
import io.github.stint.core.settling.StoredEntries;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import java.util.List;
import java.util.Optional;

/**
 * Creates the rows that have the same fingerprint, one after the other: an entry that is found could otherwise be that of another pending
 * creation.
 */
record CreationLane(
        BulkRun<BulkCreate> results,
        BulkScope scope,
        StoredEntries stored,
        ProjectDefaults projects,
        Fingerprint fingerprint,
        List<Integer> positions)
        implements Runnable {

    @Override
    public void run() {
        for (int position : positions) {
            if (results.begin(position)) {
                NewTimeEntry row = results.row(position).entry();
                projects.refusal(row)
                        .ifPresentOrElse(
                                refusal -> results.failed(position, refusal),
                                () -> create(position, projects.complete(row)));
            }
        }
    }

    private void create(int position, NewTimeEntry entry) {
        Optional<StintException> lost = Optional.empty();
        boolean finished = false;
        for (int attempt = 1; !finished; attempt++) {
            PortCall<TimeEntry> creation = PortCall.of(
                            () -> scope.entries().createFor(scope.workspace(), scope.user(), entry))
                    .following(lost);
            creation.result().ifPresent(created -> {
                stored.assign(created);
                results.done(position, Outcome.CREATED, created);
            });
            boolean lastAttempt = attempt == BulkScope.MAX_ATTEMPTS;
            lost = creation.error();
            finished = lost.map(failure -> isFinished(position, failure, lastAttempt))
                    .orElse(true);
        }
    }

    /** Returns whether the row has its result; otherwise it is certainly not stored. */
    private boolean isFinished(int position, StintException failure, boolean lastAttempt) {
        // Ports that settle have looked for it, and have sent it as often as permitted.
        if (!failure.mayHaveTakenEffect() || failure.isExamined()) {
            results.failed(position, Optional.empty(), failure);
            return true;
        }
        Optional<Optional<TimeEntry>> found = find(failure);
        if (found.isPresent() && found.get().isEmpty()) {
            found = scope.waitToSettle() ? find(failure) : Optional.empty();
        }
        if (found.isEmpty()) {
            results.unknown(position, Optional.empty(), failure);
            return true;
        }
        if (found.get().isPresent()) {
            results.settled(position, found.get().get(), failure);
            return true;
        }
        if (lastAttempt) {
            results.unknown(position, Optional.empty(), failure);
        }
        return lastAttempt;
    }

    /** Returns the entry that is stored now, or that that none is; empty if that cannot be found out. */
    private Optional<Optional<TimeEntry>> find(StintException unknown) {
        return PortCall.of(() -> stored.claimNew(fingerprint)).after(unknown);
    }
}
