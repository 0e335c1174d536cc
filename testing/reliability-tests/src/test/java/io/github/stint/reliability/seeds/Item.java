package io.github.stint.reliability.seeds;

import io.github.stint.core.timeentry.TimeEntry;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** An entry as a model knows it: without its id, which only the service assigns. */
record Item(String description, Instant start, Optional<Instant> end) implements Comparable<Item> {

    private static final Comparator<Item> ORDER = Comparator.comparing(Item::start)
            .thenComparing(Item::description)
            .thenComparing(item -> item.end().orElse(Instant.MAX));

    static Item of(TimeEntry entry) {
        return new Item(
                entry.description(), entry.interval().start(), entry.interval().end());
    }

    boolean running() {
        return end.isEmpty();
    }

    Item endingAt(Instant instant) {
        return new Item(description, start, Optional.of(instant));
    }

    Item named(String other) {
        return new Item(other, start, end);
    }

    @Override
    public int compareTo(Item other) {
        return ORDER.compare(this, other);
    }
}
