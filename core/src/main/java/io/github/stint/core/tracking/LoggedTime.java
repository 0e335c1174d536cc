package io.github.stint.core.tracking;

import io.github.stint.core.timeentry.TimeEntry;
import java.util.List;

/**
 * The result of logging time.
 *
 * @param entry the entry that was created
 * @param overlapping the user's other entries that share time with it, latest start first; the service allows that, but it
 *     may be a mistake
 */
public record LoggedTime(TimeEntry entry, List<TimeEntry> overlapping) {

    /** Copies the list. */
    public LoggedTime {
        overlapping = List.copyOf(overlapping);
    }
}
