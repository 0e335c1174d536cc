package io.github.stint.imports;

import io.github.stint.core.importing.RowPosition;
import java.util.ArrayList;
import java.util.List;

/** Keeps the rows of a file that is read once until the order of its dates is known, in the order of the file. Not thread-safe. */
final class PendingRows {

    private final DateReading dates;
    private final List<Runnable> pending = new ArrayList<>();

    PendingRows(DateReading dates) {
        this.dates = dates;
    }

    /**
     * Runs the addition, now or as soon as the order is known.
     *
     * @param position where the row is
     * @param addition adds the row, or why it cannot be read
     */
    void add(RowPosition position, Runnable addition) {
        pending.add(addition);
        if (!dates.needsOrder()) {
            run();
        }
        RowCollector.requireCapacity(position, pending.size());
    }

    /** Adds the rest, after the last row of the file. */
    void finish() {
        dates.requireOrder();
        run();
    }

    private void run() {
        pending.forEach(Runnable::run);
        pending.clear();
    }
}
