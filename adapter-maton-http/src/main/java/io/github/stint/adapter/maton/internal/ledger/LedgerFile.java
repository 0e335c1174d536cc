package io.github.stint.adapter.maton.internal.ledger;

import io.github.stint.core.file.AtomicFile;
import io.github.stint.core.quota.RequestHistory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The file of a ledger. A change locks a second file, and replaces the first one as a whole, so that a reader needs no lock and finds the
 * state before or after a change. Nothing is flushed to the disk, because after a crash of the machine the ledger may be
 * lost. Safe for use by several threads.
 */
public final class LedgerFile {

    private static final Duration LOCK_TIMEOUT = Duration.ofSeconds(5);
    /** A larger file is not a ledger. */
    private static final int MAX_BYTES = 1 << 20;
    /** The least recently used accounts beyond it are forgotten: keys are replaced, and every simulator is another account. */
    private static final int MAX_ACCOUNTS = 20;

    private final AtomicFile file;

    /** A ledger in that file, which need not exist. */
    public LedgerFile(Path file) {
        this.file = AtomicFile.at(file);
    }

    public Path path() {
        return file.path();
    }

    /** Returns the histories by account; empty if the file does not exist, or is not a ledger. */
    public Map<String, RequestHistory> read() throws IOException {
        try {
            byte[] content = file.read(MAX_BYTES + 1);
            return content.length > MAX_BYTES
                    ? Map.of()
                    : LedgerFormat.read(new String(content, StandardCharsets.UTF_8));
        } catch (NoSuchFileException nothingSentYet) {
            return Map.of();
        }
    }

    /** Changes the history of the account atomically, and returns the new one. */
    public RequestHistory update(String account, UnaryOperator<RequestHistory> change) throws IOException {
        return file.locked(LOCK_TIMEOUT, () -> {
            Map<String, RequestHistory> histories = new LinkedHashMap<>(read());
            RequestHistory changed = change.apply(histories.getOrDefault(account, RequestHistory.none()));
            // Removed first, so that it moves to the end.
            histories.remove(account);
            histories.put(account, changed);
            write(histories);
            return changed;
        });
    }

    private void write(Map<String, RequestHistory> histories) throws IOException {
        int surplus = histories.size() - MAX_ACCOUNTS;
        if (surplus > 0) {
            histories
                    .keySet()
                    .removeAll(histories.keySet().stream().limit(surplus).toList());
        }
        byte[] content = LedgerFormat.write(histories).getBytes(StandardCharsets.UTF_8);
        file.replace(content, AtomicFile.Durability.MAY_BE_LOST);
    }
}
