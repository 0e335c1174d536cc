package io.github.stint.cli;

import io.github.stint.core.Stint;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.client.NewClient;
import io.github.stint.core.project.NewProject;
import io.github.stint.core.project.Project;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.NewTask;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.time.IsoDuration;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Sample data: two clients, three projects, and time entries of the last two weeks up to yesterday. */
final class DemoData {

    private static final int DAYS = 14;

    private final Stint stint;
    private final WorkspaceId workspace;

    DemoData(Stint stint, WorkspaceId workspace) {
        this.stint = stint;
        this.workspace = workspace;
    }

    /** Adds all sample data, with entries of the days before the given one. */
    void addUpTo(LocalDate today) {
        ClientId acme = client("Acme Corp");
        Project website = project("Website", acme, true);
        Project support = project("Support", client("Borealis Ltd"), true);
        Project office = stint.projects()
                .create(
                        workspace,
                        NewProject.builder().name("Office").billable(false).build());
        TaskId design = task(website, "Design", IsoDuration.ofHours(40));
        TaskId build = task(website, "Implement feature", IsoDuration.ofHours(80));
        TagId urgent = stint.tags().create(workspace, NewTag.named("urgent")).id();
        TagId remote = stint.tags().create(workspace, NewTag.named("remote")).id();
        workdaysBefore(today).forEach(day -> {
            log(day, "08:30", "09:00", "Mail and planning", office, Optional.empty(), List.of());
            log(day, "09:00", "11:45", "Sketches", website, Optional.of(design), List.of(remote));
            log(day, "12:30", "15:15", "Sign-in page", website, Optional.of(build), List.of());
            log(day, "15:15", "16:45", "Call about an outage", support, Optional.empty(), List.of(urgent));
        });
    }

    private static Stream<LocalDate> workdaysBefore(LocalDate today) {
        return today.minusDays(DAYS)
                .datesUntil(today)
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0);
    }

    private ClientId client(String name) {
        return stint.clients().create(workspace, NewClient.named(name)).id();
    }

    private Project project(String name, ClientId client, boolean billable) {
        NewProject project = NewProject.builder()
                .name(name)
                .clientId(client)
                .billable(billable)
                .build();
        return stint.projects().create(workspace, project);
    }

    private TaskId task(Project project, String name, IsoDuration estimate) {
        NewTask task = NewTask.builder().name(name).estimate(estimate).build();
        return stint.tasks().create(workspace, project.id(), task).id();
    }

    private void log(
            LocalDate day,
            String from,
            String to,
            String description,
            Project project,
            Optional<TaskId> task,
            List<TagId> tags) {
        stint.timeEntries()
                .create(
                        workspace,
                        NewTimeEntry.builder()
                                .interval(TimeInterval.of(at(day, from), at(day, to)))
                                .description(description)
                                .projectId(project.id())
                                .taskId(task)
                                .tagIds(tags)
                                .billable(project.billable())
                                .build());
    }

    private static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).toInstant(ZoneOffset.UTC);
    }
}
