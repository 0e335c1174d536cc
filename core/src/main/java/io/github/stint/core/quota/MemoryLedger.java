package io.github.stint.core.quota;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A ledger in memory. */
final class MemoryLedger implements RequestLedger {

    private final Map<String, RequestHistory> histories = new HashMap<>();

    @Override
    public synchronized RequestHistory history(String account) {
        return histories.getOrDefault(account, RequestHistory.none());
    }

    @Override
    public synchronized RequestHistory update(String account, UnaryOperator<RequestHistory> change) {
        RequestHistory changed = change.apply(history(account));
        histories.put(account, changed);
        return changed;
    }
}
