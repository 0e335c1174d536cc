package io.github.stint.core.lookup;

import io.github.stint.core.timeentry.TimeEntry;
import java.time.Instant;
import java.util.List;

/**
 * An entry, and what was read to find it.
 *
 * @param read entries of the user, which need not be read again
 * @param readAfter all entries that start after this instant were read; {@link Instant#MAX} if only the entry itself was
 */
public record FoundEntry(TimeEntry entry, List<TimeEntry> read, Instant readAfter) {

    /** Copies the list. */
    public FoundEntry {
        read = List.copyOf(read);
    }

    /** Returns an entry that was read alone. */
    public static FoundEntry alone(TimeEntry entry) {
        return new FoundEntry(entry, List.of(), Instant.MAX);
    }
}
