package io.github.stint.core.quota;

import java.util.function.UnaryOperator;

/**
 * Remembers what was sent to a service that sends no counter of its own. Safe for use by several threads. It never fails: a ledger that
 * cannot store something works without it.
 */
public interface RequestLedger {

    /**
     * Returns the history of the account.
     *
     * @param account identifies the key and the service; not the key itself
     */
    RequestHistory history(String account);

    /**
     * Changes the history of the account atomically, with respect to all threads and processes that share the ledger.
     *
     * @param change has no effect besides its result, because it may be applied more than once; it may throw an exception, which
     *     is thrown, and the history then remains as it is
     * @return the new history
     */
    RequestHistory update(String account, UnaryOperator<RequestHistory> change);

    /** Returns a ledger that is lost when the process ends. */
    static RequestLedger inMemory() {
        return new MemoryLedger();
    }
}
