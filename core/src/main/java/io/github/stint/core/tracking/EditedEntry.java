package io.github.stint.core.tracking;

import io.github.stint.core.timeentry.TimeEntry;
import java.util.List;

/**
 * The result of an edit.
 *
 * @param entry the entry after the edit
 * @param overlapping the user's other entries that share time with it, latest start first, if the edit changed its times; the service
 *     allows that, but it may be a mistake
 */
public record EditedEntry(TimeEntry entry, List<TimeEntry> overlapping) {

    /** Copies the list. */
    public EditedEntry {
        overlapping = List.copyOf(overlapping);
    }
}
