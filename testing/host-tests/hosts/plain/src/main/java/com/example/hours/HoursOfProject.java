package com.example.hours;

import io.github.stint.core.Stint;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.user.User;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Duration;
import java.util.stream.Stream;

/** Sums up the time of the current user on a project. */
public final class HoursOfProject {

    private final Stint stint;

    public HoursOfProject(Stint stint) {
        this.stint = stint;
    }

    public Duration total(WorkspaceId workspace, ProjectId project) {
        User user = stint.users().current();
        TimeEntryQuery query = TimeEntryQuery.builder().projectId(project).build();
        try (Stream<TimeEntry> entries = stint.timeEntries().all(workspace, user.id(), query)) {
            return entries.filter(entry -> !entry.running())
                    .map(entry -> Duration.between(
                            entry.interval().start(), entry.interval().end().orElseThrow()))
                    .reduce(Duration.ZERO, Duration::plus);
        }
    }
}
