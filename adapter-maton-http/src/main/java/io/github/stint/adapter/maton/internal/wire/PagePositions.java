package io.github.stint.adapter.maton.internal.wire;

import io.github.stint.core.page.PageRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the next pages of filtered lists begin in the lists of the service, so that they are not read from the start. Remembers at most
 * {@value #MAX_POSITIONS} positions, those that were used last, and no list. Safe for use by several threads.
 */
public final class PagePositions {

    static final int MAX_POSITIONS = 200;

    private final Map<Key, Position> positions = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Position> eldest) {
            return size() > MAX_POSITIONS;
        }
    };
    private long generation;

    /**
     * Where a page begins.
     *
     * @param offset the number of items before it in the list of the service, at least 1
     * @param previous the item before it, which shows whether the list has shifted since
     * @param span how many items of the service the page before took
     */
    record Position(long offset, Object previous, long span) {}

    private record Key(Object list, PageRequest page) {}

    /** The generation of positions that are computed now; a later {@link #clear} makes them obsolete. */
    synchronized long generation() {
        return generation;
    }

    synchronized Optional<Position> find(Object list, PageRequest page) {
        return Optional.ofNullable(positions.get(new Key(list, page)));
    }

    /**
     * Remembers a position, unless something was changed since it was computed.
     *
     * @param computedIn the generation when its computation began
     */
    synchronized void remember(Object list, PageRequest page, Position position, long computedIn) {
        if (computedIn == generation) {
            positions.put(new Key(list, page), position);
        }
    }

    /** Forgets all positions, because something was changed. */
    public synchronized void clear() {
        positions.clear();
        generation++;
    }
}
