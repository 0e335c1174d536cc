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
import io.github.stint.core.time.WholeSeconds;
import io.github.stint.core.timeentry.CustomFieldId;
import io.github.stint.core.timeentry.CustomFieldValue;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.user.User;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Sample data of a team: clients, projects, tasks and tags, some of them archived or done, and for each member with a name the time of a
 * year up to yesterday, a night of work over each change of the clock, and a timer. The same members and instant give the same data.
 */
final class TeamData {

    private static final int DAYS = 365;
    private static final Duration NIGHT_BEFORE_CHANGE = Duration.ofHours(4);
    private static final Duration NIGHT_AFTER_CHANGE = Duration.ofHours(3);
    private static final Duration AGE_OF_TIMER = Duration.ofMinutes(35);
    private final List<LocalTime> starts = List.of(LocalTime.of(8, 30), LocalTime.of(10, 15), LocalTime.of(13, 0));
    private final List<String> descriptions =
            List.of("Mail and planning", "Sketches", "Sign-in page", "Call about an outage", "Überprüfung 日本語", "");
    /** A text. */
    static final CustomFieldId ORDER = new CustomFieldId("6650f00000000000000000a1");
    /** True or false. */
    static final CustomFieldId ON_SITE = new CustomFieldId("6650f00000000000000000a2");

    private final Stint stint;
    private final WorkspaceId workspace;
    private final Instant now;

    TeamData(Stint stint, WorkspaceId workspace, Instant now) {
        this.stint = stint;
        this.workspace = workspace;
        this.now = WholeSeconds.of(now);
    }

    /** What an entry may be about. */
    private record Work(Project project, Optional<TaskId> task, List<TagId> tags) {}

    /** Adds all data, with time of these members. */
    void addFor(List<User> members) {
        ClientId acme = client("Acme Corp");
        ClientId borealis = client("Borealis Ltd");
        ClientId former = client("Former Client GmbH");
        Project website = project("Website", Optional.of(acme), true, false);
        Project shop = project("Website", Optional.of(borealis), true, true);
        Project support = project("Support", Optional.of(borealis), true, true);
        Project office = project("Office", Optional.empty(), false, true);
        Project old = project("Migration", Optional.of(former), true, false);
        TaskId design = task(website, "Design", 40);
        TaskId build = task(website, "Implement feature", 120);
        TaskId concept = task(website, "Concept", 16);
        TaskId checkout = task(shop, "Checkout", 60);
        TagId urgent = tag("urgent");
        TagId remote = tag("remote");
        TagId retired = tag("pilot");
        List<Work> work = List.of(
                new Work(office, Optional.empty(), List.of()),
                new Work(website, Optional.of(design), List.of(remote)),
                new Work(website, Optional.of(build), List.of()),
                new Work(shop, Optional.of(checkout), List.of(remote, urgent)),
                new Work(support, Optional.empty(), List.of(urgent)),
                new Work(old, Optional.empty(), List.of(retired)),
                new Work(website, Optional.of(concept), List.of()));
        int row = 0;
        for (User member : members) {
            addYear(member, row, work);
            addNights(member, support);
            addTimer(member, row, work.get(row % work.size()));
            row++;
        }
        stint.tasks().complete(workspace, website.id(), concept);
        stint.projects().archive(workspace, old.id());
        stint.clients().archive(workspace, former);
        stint.tags().archive(workspace, retired);
    }

    private void addYear(User member, int row, List<Work> work) {
        LocalDate today = LocalDate.ofInstant(now, member.zone());
        workdaysBefore(today).filter(day -> !isOff(day, row)).forEach(day -> {
            for (int part = 0; part < starts.size(); part++) {
                int number = Math.floorMod(day.toEpochDay() * starts.size() + part + row, 420);
                Instant start =
                        day.atTime(starts.get(part)).atZone(member.zone()).toInstant();
                Duration length = Duration.ofMinutes(75 + number * 7 % 25);
                add(member, start, start.plus(length), descriptions.get(number % descriptions.size()), number, work);
            }
        });
    }

    private void add(User member, Instant start, Instant end, String description, int number, List<Work> work) {
        Work chosen = work.get(number % work.size());
        NewTimeEntry.Builder entry =
                entry(chosen).interval(TimeInterval.of(start, end)).description(description);
        if (number % 5 == 0) {
            entry.putCustomFields(ORDER, new CustomFieldValue.Text("PO-" + (1000 + number)));
            entry.putCustomFields(ON_SITE, new CustomFieldValue.Flag(number % 2 == 0));
        }
        stint.timeEntries().createFor(workspace, member.id(), entry.build());
    }

    private static NewTimeEntry.Builder entry(Work work) {
        return NewTimeEntry.builder()
                .projectId(work.project().id())
                .taskId(work.task())
                .tagIds(work.tags())
                .billable(work.project().billable());
    }

    private static Stream<LocalDate> workdaysBefore(LocalDate today) {
        return today.minusDays(DAYS)
                .datesUntil(today)
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0);
    }

    /** Each member has a week off in every twelve. */
    private static boolean isOff(LocalDate day, int row) {
        return Math.floorMod(Math.floorDiv(day.toEpochDay(), 7) + 5L * row, 12) == 0;
    }

    /** Adds time over each change of the member's clock in the year. */
    private void addNights(User member, Project project) {
        ZoneId zone = member.zone();
        Instant from = now.minus(Duration.ofDays(DAYS));
        Stream.iterate(
                        Optional.ofNullable(zone.getRules().nextTransition(from)),
                        Optional::isPresent,
                        change -> change.map(before -> zone.getRules().nextTransition(before.getInstant())))
                .flatMap(Optional::stream)
                .map(change -> change.getInstant())
                .takeWhile(change -> change.plus(NIGHT_AFTER_CHANGE).isBefore(now))
                .forEach(change -> stint.timeEntries()
                        .createFor(
                                workspace,
                                member.id(),
                                entry(new Work(project, Optional.empty(), List.of()))
                                        .interval(TimeInterval.of(
                                                change.minus(NIGHT_BEFORE_CHANGE), change.plus(NIGHT_AFTER_CHANGE)))
                                        .description("Night shift")
                                        .build()));
    }

    private void addTimer(User member, int row, Work work) {
        stint.timeEntries()
                .createFor(
                        workspace,
                        member.id(),
                        entry(work)
                                .interval(TimeInterval.startingAt(now.minus(AGE_OF_TIMER.multipliedBy(row + 1L))))
                                .description("Review")
                                .build());
    }

    private ClientId client(String name) {
        return stint.clients().create(workspace, NewClient.named(name)).id();
    }

    private Project project(String name, Optional<ClientId> client, boolean billable, boolean isPublic) {
        NewProject project = NewProject.builder()
                .name(name)
                .clientId(client)
                .billable(billable)
                .isPublic(isPublic)
                .build();
        return stint.projects().create(workspace, project);
    }

    private TaskId task(Project project, String name, int hours) {
        NewTask task = NewTask.builder()
                .name(name)
                .estimate(IsoDuration.ofHours(hours))
                .build();
        return stint.tasks().create(workspace, project.id(), task).id();
    }

    private TagId tag(String name) {
        return stint.tags().create(workspace, NewTag.named(name)).id();
    }
}
