package io.github.stint.core.bulk;

import io.github.stint.core.error.Cancelled;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.Forbidden;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.Refused;
import io.github.stint.core.error.StintException;
import io.github.stint.core.receipt.BulkOperation;
import io.github.stint.core.receipt.EntryReceipt;
import io.github.stint.core.receipt.Outcome;
import io.github.stint.core.receipt.ReceiptReason;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The results of the rows of one run, and why it stops. Rows are named by their position in the list, from 0. Thread-safe. */
final class BulkRun<R extends BulkRow> {

    private final BulkScope scope;
    private final BulkOperation operation;
    private final List<R> rows;
    private final Map<Integer, RowResult<R>> results = new HashMap<>();
    private @Nullable StintException stop;
    private @Nullable Throwable failure;

    BulkRun(BulkScope scope, BulkOperation operation, List<R> rows) {
        this.scope = scope;
        this.operation = operation;
        this.rows = List.copyOf(rows);
        for (int position = 0; position < rows.size(); position++) {
            R row = rows.get(position);
            Optional<EntryReceipt> earlier = earlier(row).filter(EntryReceipt::isDone);
            if (earlier.isPresent()) {
                results.put(position, new RowResult<>(row, earlier.get(), Optional.empty(), Optional.empty()));
            }
        }
    }

    private Optional<EntryReceipt> earlier(R row) {
        return row.key().flatMap(key -> scope.receipts().find(scope.workspace(), scope.user(), operation, key));
    }

    R row(int position) {
        return rows.get(position);
    }

    /** Whether an earlier run has attempted the row and could not find out the outcome. */
    boolean wasUnknown(int position) {
        return earlier(row(position))
                .filter(receipt -> receipt.outcome() == Outcome.UNKNOWN)
                .isPresent();
    }

    /** Returns the positions without a result, in order. */
    synchronized List<Integer> open() {
        return IntStream.range(0, rows.size())
                .filter(position -> !results.containsKey(position))
                .boxed()
                .toList();
    }

    /** Returns whether to begin the row; otherwise it has its result, unless the run has failed. */
    synchronized boolean begin(int position) {
        if (Thread.currentThread().isInterrupted()) {
            stop(interrupted(operation));
        }
        if (stop != null) {
            record(position, Outcome.NOT_STORED, Optional.empty(), Optional.empty(), Optional.of(stop));
        }
        return stop == null && failure == null;
    }

    static Cancelled interrupted(BulkOperation operation) {
        return Cancelled.interrupted(operation.phrase(), "interrupted");
    }

    /** Begins no further row. The first reason counts. */
    synchronized void stop(StintException reason) {
        if (stop == null) {
            stop = reason;
        }
    }

    /** Begins no further row, reports nothing more, and lets the run throw the failure. */
    synchronized void fail(Throwable unexpected) {
        if (failure == null) {
            failure = unexpected;
        } else if (failure != unexpected) {
            failure.addSuppressed(unexpected);
        }
    }

    void done(int position, Outcome outcome, TimeEntry entry) {
        record(position, outcome, Optional.of(entry.id()), Optional.of(entry), Optional.empty());
    }

    /** A row whose entry is not stored any more. */
    void gone(int position, Outcome outcome, TimeEntryId id) {
        record(position, outcome, Optional.of(id), Optional.empty(), Optional.empty());
    }

    void settled(int position, TimeEntry entry, StintException unknown) {
        record(position, Outcome.SETTLED, Optional.of(entry.id()), Optional.of(entry), Optional.of(unknown));
    }

    void settledAsGone(int position, TimeEntryId id, StintException unknown) {
        record(position, Outcome.SETTLED, Optional.of(id), Optional.empty(), Optional.of(unknown));
    }

    /** A row that failed, with the entry that it concerns; nothing more can be found out about it. */
    void failed(int position, Optional<TimeEntryId> id, StintException error) {
        if (error.mayHaveTakenEffect()) {
            unknown(position, id, error);
        } else {
            failed(position, error);
        }
    }

    /** A row that certainly had no effect. What would fail for the other rows too stops the run. */
    void failed(int position, StintException error) {
        boolean concernsTheRow = concernsTheRow(error);
        if (!concernsTheRow) {
            stop(error);
        }
        record(
                position,
                concernsTheRow ? Outcome.REFUSED : Outcome.NOT_STORED,
                Optional.empty(),
                Optional.empty(),
                Optional.of(error));
    }

    /** All rows have the same workspace and user; what a row refers to concerns that row. */
    static boolean concernsTheRow(StintException error) {
        if (error instanceof NotFound missing) {
            return missing.kind() != EntityKind.WORKSPACE && missing.kind() != EntityKind.USER;
        }
        return error instanceof Refused || error instanceof InvalidValue || error instanceof Forbidden;
    }

    /** The service works badly, and each further attempt could leave one more outcome unknown. */
    void unknown(int position, Optional<TimeEntryId> id, StintException error) {
        stop(error);
        record(position, Outcome.UNKNOWN, id, Optional.empty(), Optional.of(error));
    }

    private synchronized void record(
            int position,
            Outcome outcome,
            Optional<TimeEntryId> id,
            Optional<TimeEntry> entry,
            Optional<StintException> error) {
        EntryReceipt receipt = new EntryReceipt(
                position + 1,
                operation,
                row(position).key(),
                scope.workspace(),
                scope.user(),
                outcome,
                id,
                error.map(ReceiptReason::of));
        results.put(position, new RowResult<>(row(position), receipt, entry, error));
        if (failure == null) {
            report(receipt);
        }
    }

    /**
     * Fails the run at once if the listener throws, so that no other thread calls it again. The listener is not interrupted by what ended
     * the row: a channel would close itself, and the receipt of that row is the one that must not be lost.
     */
    private void report(EntryReceipt receipt) {
        boolean interrupted = Thread.interrupted();
        try {
            scope.listener().received(receipt, new BulkProgress(results.size(), rows.size()));
        } catch (RuntimeException | Error thrown) {
            fail(thrown);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Returns the results, or throws what failed. */
    synchronized BulkResult<R> result() {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException unexpected) {
            throw unexpected;
        }
        List<RowResult<R>> inOrder = IntStream.range(0, rows.size())
                .mapToObj(position -> Objects.requireNonNull(results.get(position)))
                .toList();
        return new BulkResult<>(inOrder, Optional.ofNullable(stop));
    }
}
