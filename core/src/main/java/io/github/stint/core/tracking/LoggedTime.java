package io.github.stint.core.tracking;

import io.github.stint.core.timeentry.TimeEntry;
import java.util.List;

/**
 * Time that was logged.
 *
 * @param entry what was stored
 * @param overlapping the user's other entries that share time with it, latest start first; the service allows that, but it
 *     may be a mistake
 */
public record LoggedTime(TimeEntry entry, List<TimeEntry> overlapping) {

    /** Keeps its own copy. */
    public LoggedTime {
        overlapping = List.copyOf(overlapping);
    }
}
