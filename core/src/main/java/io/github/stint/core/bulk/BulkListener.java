package io.github.stint.core.bulk;

import io.github.stint.core.receipt.EntryReceipt;

/**
 * Receives the receipt of each row as soon as it is known, to show progress or to write receipts to a file.
 *
 * <p>It is called by the thread that handled the row, one call at a time, in the order in which rows are finished; that is not the order of the
 * list. The thread begins its next row afterwards, so that a program that is killed has lost at most one receipt for each thread. Rows that
 * have a receipt of an earlier run are counted, but not reported again.
 *
 * <p>If the thread was interrupted before, its interrupt status is cleared during the call and set again afterwards, so that the listener can
 * write the receipt to a file. An interrupt that arrives during the call reaches the listener.
 *
 * <p>If it throws, it is not called again, no further row is begun, and the run throws the exception after the pending rows have ended.
 */
@FunctionalInterface
public interface BulkListener {

    /** Receives a receipt. */
    void received(EntryReceipt receipt, BulkProgress progress);
}
