package io.github.stint.reliability.seeds;

import io.github.stint.core.timeentry.TimeEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The entries of one owner. Equal ones are permitted. Immutable. */
record Timeline(List<Item> items) {

    Timeline {
        items = items.stream().sorted().toList();
    }

    static Timeline of(Collection<TimeEntry> entries) {
        return new Timeline(entries.stream().map(Item::of).toList());
    }

    Timeline plus(Item item) {
        List<Item> more = new ArrayList<>(items);
        more.add(item);
        return new Timeline(more);
    }

    Timeline minus(Item item) {
        List<Item> fewer = new ArrayList<>(items);
        if (!fewer.remove(item)) {
            throw new IllegalStateException("no such item: " + item);
        }
        return new Timeline(fewer);
    }

    Timeline replace(Item before, Item after) {
        return minus(before).plus(after);
    }

    Optional<Item> running() {
        return items.stream().filter(Item::running).findFirst();
    }

    @Override
    public String toString() {
        return items.toString();
    }
}
