package io.github.stint.adapter.maton;

import io.github.stint.adapter.maton.internal.ledger.LedgerFile;
import io.github.stint.core.file.FileProblem;
import io.github.stint.core.quota.RequestHistory;
import io.github.stint.core.quota.RequestLedger;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A ledger in a file that all processes of this machine can share. Only its owner may read it, and it contains no key. A file that is
 * damaged, or not a ledger, is replaced. Once the file cannot be used, the ledger works in memory. Safe for use by several threads.
 */
public final class FileLedger implements RequestLedger {

    private final LedgerFile file;
    private final Consumer<String> warnings;
    private final RequestLedger memory = RequestLedger.inMemory();
    /** Not only for one call: what was added in memory must not be subtracted in the file. */
    private final AtomicBoolean inMemory = new AtomicBoolean();

    /**
     * Uses that file, and creates it and its folder on first use.
     *
     * @param warnings receives a message if the file cannot be used; at most one
     */
    public FileLedger(Path file, Consumer<String> warnings) {
        this.file = new LedgerFile(file);
        this.warnings = warnings;
    }

    @Override
    public RequestHistory history(String account) {
        if (!inMemory.get()) {
            try {
                return file.read().getOrDefault(account, RequestHistory.none());
            } catch (IOException unusable) {
                continueInMemory(unusable);
            }
        }
        return memory.history(account);
    }

    @Override
    public RequestHistory update(String account, UnaryOperator<RequestHistory> change) {
        if (!inMemory.get()) {
            try {
                return file.update(account, change);
            } catch (IOException unusable) {
                continueInMemory(unusable);
            }
        }
        return memory.update(account, change);
    }

    /** An interrupted thread cannot use a file, but the next one can. */
    private void continueInMemory(IOException unusable) {
        if (!Thread.currentThread().isInterrupted() && inMemory.compareAndSet(false, true)) {
            warnings.accept("requests are not counted across runs: cannot use " + file.path() + ": "
                    + FileProblem.reason(unusable));
        }
    }
}
