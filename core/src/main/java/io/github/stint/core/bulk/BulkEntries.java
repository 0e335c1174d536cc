package io.github.stint.core.bulk;

import io.github.stint.core.Stint;
import io.github.stint.core.connection.Sleeper;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.StintException;
import io.github.stint.core.receipt.BulkOperation;
import io.github.stint.core.receipt.ExternalKey;
import io.github.stint.core.receipt.Outcome;
import io.github.stint.core.receipt.Receipts;
import io.github.stint.core.settling.Settling;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Duration;
import java.util.List;

/**
 * Creates, updates and deletes many time entries of one user: several at the same time, with a receipt for each row, and so that a list can be
 * run again after any failure.
 *
 * <p><b>Errors.</b> They are in the results, not thrown. A row that is refused does not affect the others. What concerns all rows, such as a key
 * that is not accepted, a service that is not available, or the end of the requests of the hour, stops the run: rows that have not begun are
 * {@link Outcome#NOT_STORED}. So does a write whose outcome cannot be found out.
 * An exception that is no {@link StintException} is a defect of the adapter; the run throws it after the pending rows have ended.
 *
 * <p><b>Unknown outcomes.</b> If the response to a write is lost, what is stored is read: at once, and after {@link #SETTLE_TIME}. If the write
 * had no effect, it is sent again, three times at most. This relies on the service not to store an entry later than that. Updates and deletions
 * settle as {@link Settling} describes. What the given ports have settled already is not settled again.
 *
 * <p><b>Keys.</b> A row with an {@link ExternalKey} is done once: if {@link Receipts} of earlier runs report it as done, it is not sent again,
 * also if its entry was edited or deleted since, or if the row has changed. Keys are stored nowhere but in the receipts. Without one, and for
 * keys without a receipt, the entries that are stored decide: two entries count as the same if they have the same start, end, description,
 * project, task and tags. White space and the Unicode form of the description and the order of the tags do not distinguish, nor does whether the
 * entry is billable. Of n rows that count as the same, of which m are stored that belong to no other row, the first m rows exist and n − m are
 * created.
 *
 * <p><b>Interrupts.</b> If the calling thread is interrupted, or the adapter closed, pending rows end as their calls do, no further row is begun,
 * and the receipts so far are returned; the thread remains interrupted.
 *
 * <p>Two runs with the same rows at the same time can store a row twice. Immutable, and safe for use by several threads.
 */
public final class BulkEntries {

    /** How long a write with an unknown outcome may take until it takes effect, at most. */
    public static final Duration SETTLE_TIME = OutcomeUnknown.SETTLE_TIME;

    private final BulkScope scope;

    private BulkEntries(BulkScope scope) {
        this.scope = scope;
    }

    /**
     * Returns the use case for entries of that user in that workspace, with {@link BulkThreads#own()}, no receipts and no listener.
     *
     * @param sleeper waits before what has an unknown outcome is looked for again; called by several threads
     */
    public static BulkEntries of(Stint stint, WorkspaceId workspace, UserId user, Sleeper sleeper) {
        return new BulkEntries(new BulkScope(
                stint, workspace, user, sleeper, BulkThreads.own(), Receipts.none(), (receipt, progress) -> {}));
    }

    /** Returns the same with other threads. */
    public BulkEntries with(BulkThreads threads) {
        return new BulkEntries(scope.withThreads(threads));
    }

    /** Returns the same that does not repeat what these receipts of earlier runs report as done. */
    public BulkEntries resuming(Receipts receipts) {
        return new BulkEntries(scope.withReceipts(receipts));
    }

    /** Returns the same that reports the receipt of each row as soon as it is known. */
    public BulkEntries reporting(BulkListener listener) {
        return new BulkEntries(scope.withListener(listener));
    }

    /**
     * Creates the entries that are not stored yet. Repeating the call is safe: it creates what is missing, and nothing if all rows are stored.
     *
     * <p>Over HTTP it takes one request for each page of entries that start from the first row to the last, one for each row that is
     * created, and one for each project of rows that do not state whether they are billable. A row with an unknown outcome takes one or
     * two more to look for it, and another for each attempt. A list without rows, and one whose rows all have receipts, takes no request.
     *
     * @throws InvalidValue if a row has no end, or two rows have the same key; nothing is sent
     * @throws StintException if the stored entries cannot be read ({@link TimeEntries#allStrict}); nothing is created
     */
    public BulkResult<BulkCreate> create(List<BulkCreate> rows) {
        return new CreationRun(scope, RowChecks.creations(rows)).run();
    }

    /**
     * Changes the entries. Repeating the call is safe: it makes the same changes again, except those of rows whose key has a receipt.
     *
     * <p>Over HTTP a row takes the requests of {@link TimeEntries#update}. If its outcome is unknown, it takes one or two more to look for the
     * change, and another attempt if it had no effect.
     *
     * @throws InvalidValue if a change clears the end, so that a timer would run, or if two rows have the same key or change the same entry;
     *     nothing is sent
     */
    public BulkResult<BulkUpdate> update(List<BulkUpdate> rows) {
        BulkRun<BulkUpdate> run = new BulkRun<>(scope, BulkOperation.UPDATE, RowChecks.updates(rows));
        Settling settling = new Settling(scope.sleeper());
        return run(run, position -> new UpdateLane(run, scope, settling, position));
    }

    /**
     * Deletes the entries permanently, of any user. Repeating the call is safe: entries that do not exist are {@link Outcome#ABSENT}.
     *
     * <p>Over HTTP a row takes one request. If its outcome is unknown, it takes one or two more to look for the entry, and another attempt if it
     * still exists.
     *
     * @throws InvalidValue if two rows have the same key or delete the same entry; nothing is sent
     */
    public BulkResult<BulkDelete> delete(List<BulkDelete> rows) {
        BulkRun<BulkDelete> run = new BulkRun<>(scope, BulkOperation.DELETE, RowChecks.deletions(rows));
        Settling settling = new Settling(scope.sleeper());
        return run(run, position -> new DeletionLane(run, scope, settling, position));
    }

    private interface Lanes {
        Runnable of(int position);
    }

    private <R extends BulkRow> BulkResult<R> run(BulkRun<R> run, Lanes lanes) {
        List<Runnable> each = run.open().stream().map(lanes::of).toList();
        new Workers(run, each, scope.threads()).work();
        return run.result();
    }
}
