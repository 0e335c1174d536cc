package io.github.stint.adapter.maton.fake;

import static java.util.Map.entry;

import io.github.stint.core.change.FieldChange;
import io.github.stint.core.client.ClientChange;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.client.ClientQuery;
import io.github.stint.core.client.NewClient;
import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.connection.ConnectionQuery;
import io.github.stint.core.page.NameFilter;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.project.NewProject;
import io.github.stint.core.project.ProjectChange;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.project.ProjectQuery;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.tag.TagChange;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.tag.TagQuery;
import io.github.stint.core.task.NewTask;
import io.github.stint.core.task.TaskChange;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.task.TaskQuery;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.CustomFieldId;
import io.github.stint.core.timeentry.CustomFieldValue;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.user.UserId;
import io.github.stint.core.user.UserQuery;
import io.github.stint.core.workspace.NewWorkspace;
import io.github.stint.core.workspace.WorkspaceId;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Valid arguments of the operations of ports. */
final class SampleArguments {

    private static final ProjectId PROJECT = new ProjectId("6650a0000000000000000001");
    private static final TaskId TASK = new TaskId("6650a0000000000000000004");
    private static final TagId TAG = new TagId("6650a0000000000000000003");
    private static final TimeEntryId ENTRY = new TimeEntryId("6650a0000000000000000005");
    private static final TimeEntryId TIMER = new TimeEntryId("6650a0000000000000000006");
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final CustomFieldId FIELD = new CustomFieldId("f1");
    private static final CustomFieldValue VALUE = new CustomFieldValue.Text("new");

    private static final Map<Class<?>, List<Object>> SAMPLES = Map.ofEntries(
            entry(WorkspaceId.class, List.of(FakeGateway.WORKSPACE)),
            entry(UserId.class, List.of(FakeGateway.USER, new UserId("6650a00000000000000000b2"))),
            entry(ClientId.class, List.of(new ClientId("6650a0000000000000000002"))),
            entry(ProjectId.class, List.of(PROJECT)),
            entry(TaskId.class, List.of(TASK)),
            entry(TagId.class, List.of(TAG)),
            entry(TimeEntryId.class, List.of(ENTRY, TIMER)),
            entry(ConnectionId.class, List.of(new ConnectionId("13fe7b78-42ba-4b43-9631-69a4bf7091ec"))),
            entry(PageRequest.class, List.of(new PageRequest(1, 1), new PageRequest(1, 50), new PageRequest(2, 3))),
            entry(int.class, List.of(1, 2, 200)),
            entry(Instant.class, List.of(NOON, NINE)),
            entry(String.class, List.of("clockify")),
            entry(
                    ClientQuery.class,
                    List.of(
                            ClientQuery.all(),
                            ClientQuery.builder().name("a").archived(true).build())),
            entry(
                    ProjectQuery.class,
                    List.of(
                            ProjectQuery.all(),
                            ProjectQuery.builder()
                                    .name(NameFilter.containing("e"))
                                    .isPublic(true)
                                    .build())),
            entry(
                    TaskQuery.class,
                    List.of(
                            TaskQuery.all(),
                            TaskQuery.builder().name(NameFilter.containing("o")).build())),
            entry(
                    TagQuery.class,
                    List.of(TagQuery.all(), TagQuery.builder().archived(true).build())),
            entry(
                    UserQuery.class,
                    List.of(
                            UserQuery.builder().build(),
                            UserQuery.builder().name("a").build())),
            entry(ConnectionQuery.class, List.of(ConnectionQuery.all())),
            entry(
                    TimeEntryQuery.class,
                    List.of(
                            TimeEntryQuery.builder().build(),
                            TimeEntryQuery.builder()
                                    .startingFrom(NINE)
                                    .description("e")
                                    .tagIds(List.of(TAG))
                                    .build(),
                            TimeEntryQuery.builder().running(true).build())),
            entry(
                    NewClient.class,
                    List.of(NewClient.builder()
                            .name("Acme")
                            .email("a@example.com")
                            .build())),
            entry(
                    ClientChange.class,
                    List.of(ClientChange.builder().name("Acme 2").build())),
            entry(
                    NewProject.class,
                    List.of(NewProject.builder().name("Website").billable(true).build())),
            entry(
                    ProjectChange.class,
                    List.of(
                            ProjectChange.builder().name("Site").build(),
                            ProjectChange.builder()
                                    .clientId(FieldChange.clear())
                                    .build())),
            entry(
                    NewTask.class,
                    List.of(NewTask.builder().name("Login").billable(false).build())),
            entry(TaskChange.class, List.of(TaskChange.builder().name("Logout").build())),
            entry(NewTag.class, List.of(new NewTag("urgent"))),
            entry(TagChange.class, List.of(new TagChange("soon"))),
            entry(NewWorkspace.class, List.of(new NewWorkspace("Office"))),
            entry(
                    NewTimeEntry.class,
                    List.of(
                            NewTimeEntry.builder()
                                    .interval(TimeInterval.startingAt(NOON))
                                    .projectId(PROJECT)
                                    .build(),
                            NewTimeEntry.builder()
                                    .interval(TimeInterval.of(NINE, NOON))
                                    .billable(true)
                                    .putCustomFields(FIELD, VALUE)
                                    .build())),
            entry(
                    TimeEntryChange.class,
                    List.of(
                            TimeEntryChange.builder().description("new").build(),
                            TimeEntryChange.builder().end(FieldChange.set(NOON)).build(),
                            TimeEntryChange.builder().clearEnd().build(),
                            TimeEntryChange.builder()
                                    .putCustomFields(FIELD, FieldChange.set(VALUE))
                                    .build())),
            entry(
                    TimeEntry.class,
                    List.of(entryOf(TimeInterval.startingAt(NINE)), entryOf(TimeInterval.of(NINE, NOON)))));

    private SampleArguments() {}

    private static TimeEntry entryOf(TimeInterval interval) {
        return TimeEntry.builder()
                .id(interval.running() ? TIMER : ENTRY)
                .workspaceId(FakeGateway.WORKSPACE)
                .userId(FakeGateway.USER)
                .interval(interval)
                .description("Review")
                .billable(false)
                .build();
    }

    /** Arguments for that method, at random. */
    static Object[] of(Method method, SplittableRandom random) {
        return Stream.of(method.getParameterTypes())
                .map(type -> {
                    List<Object> samples = SAMPLES.getOrDefault(type, List.of());
                    if (samples.isEmpty()) {
                        throw new IllegalStateException("no sample of " + type + " for " + method);
                    }
                    return samples.get(random.nextInt(samples.size()));
                })
                .toArray();
    }
}
