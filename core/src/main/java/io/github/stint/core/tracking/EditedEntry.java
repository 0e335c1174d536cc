package io.github.stint.core.tracking;

import io.github.stint.core.project.Project;
import io.github.stint.core.timeentry.TimeEntry;
import java.util.List;
import java.util.Optional;

/**
 * The result of an edit.
 *
 * @param entry the entry after the edit
 * @param overlapping the user's other entries that share time with it, latest start first, if the edit changed its times; the service
 *     allows that, but it may be a mistake
 * @param newProject the project that the edit moved the entry to; empty if it did not
 * @param stoppedElsewhere whether the entry was a running timer that another client stopped before the edit was stored; it remains
 *     stopped
 */
public record EditedEntry(
        TimeEntry entry, List<TimeEntry> overlapping, Optional<Project> newProject, boolean stoppedElsewhere) {

    /** Copies the list. */
    public EditedEntry {
        overlapping = List.copyOf(overlapping);
    }

    /**
     * Returns whether the entry was moved to a project and is billable where the project is not, or the other way round. An edit keeps
     * whether an entry is billable, because a user may have decided it, but that may be a mistake.
     */
    public boolean differsFromNewProject() {
        return newProject
                .filter(project -> project.billable() != entry.billable())
                .isPresent();
    }
}
