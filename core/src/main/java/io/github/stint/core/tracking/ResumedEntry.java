package io.github.stint.core.tracking;

import io.github.stint.core.timeentry.TimeEntry;
import java.util.List;
import java.util.Optional;

/**
 * An entry that runs again.
 *
 * @param entry the running entry
 * @param stopped the timer that ran before, which now ends where the entry starts; empty if none ran
 * @param overlapping the user's other entries that share time with it, latest start first
 */
public record ResumedEntry(TimeEntry entry, Optional<TimeEntry> stopped, List<TimeEntry> overlapping) {

    /** Copies the list. */
    public ResumedEntry {
        overlapping = List.copyOf(overlapping);
    }
}
