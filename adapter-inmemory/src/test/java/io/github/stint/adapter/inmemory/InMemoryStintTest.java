package io.github.stint.adapter.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.stint.core.change.FieldChange;
import io.github.stint.core.client.Client;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.client.NewClient;
import io.github.stint.core.connection.Connection;
import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.connection.ConnectionQuery;
import io.github.stint.core.connection.ConnectionStatus;
import io.github.stint.core.error.Cancelled;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.NotAuthenticated;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.RateLimited;
import io.github.stint.core.error.Refused;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.project.NewProject;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.tag.TagQuery;
import io.github.stint.core.task.NewTask;
import io.github.stint.core.task.Task;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.task.TaskStatus;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.CustomFieldId;
import io.github.stint.core.timeentry.CustomFieldValue;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.tracking.EntryDetails;
import io.github.stint.core.tracking.Retirement;
import io.github.stint.core.tracking.TimeTracker;
import io.github.stint.core.workspace.NewWorkspace;
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InMemoryStintTest {

    private static final WorkspaceId WORKSPACE = InMemoryFixture.WORKSPACE;
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    private final InMemoryStint stint = InMemoryFixture.seed().build();

    private TimeEntry start(Instant at) {
        return stint.timeEntries()
                .create(
                        WORKSPACE,
                        NewTimeEntry.builder()
                                .interval(TimeInterval.startingAt(at))
                                .build());
    }

    @Test
    void behavesTheSameInEveryRun() {
        InMemoryStint other = InMemoryFixture.seed().build();

        assertThat(stint.tags().create(WORKSPACE, new NewTag("urgent")))
                .isEqualTo(other.tags().create(WORKSPACE, new NewTag("urgent")));
    }

    @Test
    void requiresAUser() {
        assertThatIllegalStateException()
                .isThrownBy(() -> InMemoryStint.builder(InMemoryFixture.CLOCK).build());
    }

    @Test
    void startsWithTheSeed() {
        Client client = Client.builder()
                .id(new ClientId("c"))
                .workspaceId(WORKSPACE)
                .name("Acme")
                .build();
        Project project = Project.builder()
                .id(new ProjectId("p"))
                .workspaceId(WORKSPACE)
                .name("Website")
                .clientId(client.id())
                .clientName("Acme")
                .billable(true)
                .isPublic(false)
                .color("#000000")
                .build();
        Task task = Task.builder()
                .id(new TaskId("t"))
                .projectId(project.id())
                .name("Design")
                .status(TaskStatus.ACTIVE)
                .billable(true)
                .build();
        Tag tag = new Tag(new TagId("g"), WORKSPACE, "urgent", true);
        TimeEntry entry = TimeEntry.builder()
                .id(new TimeEntryId("e"))
                .workspaceId(WORKSPACE)
                .userId(InMemoryFixture.USER.id())
                .interval(TimeInterval.startingAt(NINE))
                .billable(false)
                .build();
        Connection connection = Connection.builder()
                .id(new ConnectionId("k"))
                .app("clockify")
                .status(ConnectionStatus.ACTIVE)
                .build();

        InMemoryStint seeded = InMemoryFixture.seed()
                .client(client)
                .project(project)
                .task(task)
                .tag(tag)
                .timeEntry(entry)
                .connection(connection)
                .build();

        assertThat(seeded.clients().get(WORKSPACE, client.id())).isEqualTo(client);
        assertThat(seeded.projects().get(WORKSPACE, project.id())).isEqualTo(project);
        assertThat(seeded.tasks().get(WORKSPACE, project.id(), task.id())).isEqualTo(task);
        assertThat(seeded.tags().get(WORKSPACE, tag.id())).isEqualTo(tag);
        assertThat(seeded.timeEntries().running(WORKSPACE, entry.userId())).contains(entry);
        assertThat(seeded.connections().list(ConnectionQuery.all())).containsExactly(connection);
    }

    @Test
    void startsEveryStintOfOneBuilderWithTheSeed() {
        InMemoryStint.Builder builder = InMemoryFixture.seed();
        InMemoryStint one = builder.build();
        InMemoryStint other = builder.build();

        one.tags().create(WORKSPACE, new NewTag("urgent"));

        assertThat(other.tags().all(WORKSPACE, TagQuery.all())).isEmpty();
    }

    @Test
    void identifiesConnectionsByUuidsAsTheGatewayDoes() {
        String first = stint.connections().create("clockify").id().value();

        assertThat(UUID.fromString(first)).hasToString(first);
        assertThat(stint.connections().create("clockify").id().value()).isNotEqualTo(first);
    }

    @Test
    void activatesAnAuthorisedConnection() {
        Connection pending = stint.connections().create("clockify");

        Connection active = stint.authorize(pending.id());

        assertThat(active)
                .isEqualTo(Connection.builder()
                        .from(pending)
                        .status(ConnectionStatus.ACTIVE)
                        .build());
        assertThat(stint.connections().get(pending.id())).isEqualTo(active);
        assertThat(stint.authorize(pending.id())).isEqualTo(active);
    }

    @Test
    void rejectsTheAuthorisationOfAnUnknownConnection() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> stint.authorize(new ConnectionId("nowhere")))
                .satisfies(error -> assertThat(error.kind()).isEqualTo(EntityKind.CONNECTION));
    }

    @Test
    void removesADeletedTaskFromEntriesOfItsProjectOnly() {
        ProjectId one =
                stint.projects().create(WORKSPACE, NewProject.named("One")).id();
        ProjectId two =
                stint.projects().create(WORKSPACE, NewProject.named("Two")).id();
        TaskId shared = new TaskId("shared");
        InMemoryStint.Builder builder = InMemoryFixture.seed();
        for (ProjectId project : List.of(one, two)) {
            builder.project(stint.projects().get(WORKSPACE, project))
                    .task(Task.builder()
                            .id(shared)
                            .projectId(project)
                            .name("Design")
                            .status(TaskStatus.DONE)
                            .billable(false)
                            .build());
        }
        InMemoryStint seeded = builder.build();
        TimeEntry entry = seeded.timeEntries()
                .create(
                        WORKSPACE,
                        NewTimeEntry.builder()
                                .interval(TimeInterval.of(NINE, NINE))
                                .projectId(two)
                                .taskId(shared)
                                .build());

        seeded.tasks().delete(WORKSPACE, one, shared);

        assertThat(seeded.timeEntries().get(WORKSPACE, entry.id()).taskId()).contains(shared);
    }

    @Test
    void generatesUniqueTaskIdsAcrossProjects() {
        ProjectId one =
                stint.projects().create(WORKSPACE, NewProject.named("One")).id();
        ProjectId two =
                stint.projects().create(WORKSPACE, NewProject.named("Two")).id();
        Iterator<String> ids = List.of("a", "a", "b").iterator();
        InMemoryStint repeating = InMemoryFixture.seed()
                .ids(ids::next)
                .project(stint.projects().get(WORKSPACE, one))
                .project(stint.projects().get(WORKSPACE, two))
                .build();

        assertThat(repeating
                        .tasks()
                        .create(WORKSPACE, one, NewTask.named("Design"))
                        .id())
                .isNotEqualTo(repeating
                        .tasks()
                        .create(WORKSPACE, two, NewTask.named("Design"))
                        .id());
    }

    @Test
    void startsEveryTimerEvenIfOthersStopTheRunningOneConcurrently() throws Exception {
        stint.faults().delayEach(Duration.ofMillis(1));
        TimeTracker tracker = new TimeTracker(stint, WORKSPACE, InMemoryFixture.USER.id());
        List<Callable<TimeEntry>> starts = IntStream.range(0, 60)
                .<Callable<TimeEntry>>mapToObj(at -> () -> tracker.start(EntryDetails.describedAs("start " + at), NINE)
                        .started())
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (Future<TimeEntry> started : threads.invokeAll(starts)) {
                assertThat(started.get().description()).startsWith("start ");
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(stint.timeEntries().all(WORKSPACE, InMemoryFixture.USER.id(), TimeEntryQuery.all()))
                .hasSize(60);
    }

    @Test
    void rejectsASeedWithoutItsWorkspace() {
        InMemoryStint.Builder builder = InMemoryFixture.seed();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.tag(new Tag(new TagId("g"), new WorkspaceId("elsewhere"), "urgent", false)));
    }

    @Test
    void letsEachUserActOnTheSameState() {
        InMemoryStint colleague = stint.actingAs(InMemoryFixture.COLLEAGUE.id());

        TimeEntry mine = start(NINE);
        TimeEntry theirs = colleague
                .timeEntries()
                .create(
                        WORKSPACE,
                        NewTimeEntry.builder()
                                .interval(TimeInterval.startingAt(NINE))
                                .build());

        assertThat(colleague.users().current()).isEqualTo(InMemoryFixture.COLLEAGUE);
        assertThat(stint.timeEntries()
                        .inProgress(WORKSPACE, PageRequest.first())
                        .items())
                .containsExactlyInAnyOrder(mine, theirs);
    }

    @Test
    void is_closed_for_one_user_and_not_for_another() {
        InMemoryStint colleague = stint.actingAs(InMemoryFixture.COLLEAGUE.id());
        ConnectionId pending = stint.connections().create("clockify").id();

        stint.close();

        assertThatExceptionOfType(Cancelled.class)
                .isThrownBy(() -> stint.authorize(pending))
                .withMessage("already closed");
        assertThat(colleague.authorize(pending).status()).isEqualTo(ConnectionStatus.ACTIVE);
        assertThat(stint.actingAs(InMemoryFixture.USER.id()).users().current()).isEqualTo(InMemoryFixture.USER);
    }

    @Test
    void a_call_after_close_uses_up_no_fault() {
        InMemoryStint colleague = stint.actingAs(InMemoryFixture.COLLEAGUE.id());
        stint.faults().makeNextUnavailable();
        stint.close();

        assertThatExceptionOfType(Cancelled.class)
                .isThrownBy(() -> stint.users().current())
                .withMessage("already closed");

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> colleague.users().current());
    }

    @Test
    void hidesAWorkspaceFromUsersWhoAreNotMembers() {
        Workspace mine = stint.workspaces().create(new NewWorkspace("Mine alone"));
        InMemoryStint colleague = stint.actingAs(InMemoryFixture.COLLEAGUE.id());

        assertThat(colleague.workspaces().find(mine.id())).isEmpty();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> colleague.tags().create(mine.id(), new NewTag("urgent")))
                .satisfies(error -> assertThat(error.kind()).isEqualTo(EntityKind.WORKSPACE));
    }

    @Test
    void archivesTwoProjectsWithOneNameAfterTheirClientsWereDeleted() {
        Client one = stint.clients().create(WORKSPACE, NewClient.named("One"));
        Client two = stint.clients().create(WORKSPACE, NewClient.named("Two"));
        List<Project> projects = Stream.of(one, two)
                .map(client -> stint.projects()
                        .create(
                                WORKSPACE,
                                NewProject.builder()
                                        .name("Website")
                                        .clientId(client.id())
                                        .build()))
                .toList();
        Retirement retirement = new Retirement(stint, WORKSPACE);
        retirement.retire(one);
        retirement.retire(two);

        assertThat(projects)
                .allSatisfy(project -> assertThat(stint.projects()
                                .archive(WORKSPACE, project.id())
                                .archived())
                        .isTrue());
    }

    @Test
    void injectsFailuresInOrderAndThenSucceedsAgain() {
        stint.faults().rateLimitNext(Duration.ofSeconds(3));
        stint.faults().makeNextUnavailable();
        stint.faults().refuseNextKey();

        assertThatExceptionOfType(RateLimited.class)
                .isThrownBy(() -> stint.tags().create(WORKSPACE, new NewTag("urgent")))
                .satisfies(error -> {
                    assertThat(error.retryAfter()).contains(Duration.ofSeconds(3));
                    assertThat(error.operation()).isEqualTo("create tag");
                });
        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> stint.users().current());
        assertThatExceptionOfType(NotAuthenticated.class)
                .isThrownBy(() -> stint.workspaces().list());
        assertThat(stint.tags().create(WORKSPACE, new NewTag("urgent")).name()).isEqualTo("urgent");
    }

    @Test
    void delaysEveryCallIfConfigured() {
        stint.faults().delayEach(Duration.ofDays(1));
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(Cancelled.class)
                .isThrownBy(() -> stint.users().current())
                .satisfies(error -> assertThat(error.code()).isEqualTo("interrupted"));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void keepsCustomFieldsInAnUpdateAndChangesThemIndividually() {
        CustomFieldId room = new CustomFieldId("room");
        CustomFieldId paid = new CustomFieldId("paid");
        TimeEntry entry = stint.timeEntries()
                .create(
                        WORKSPACE,
                        NewTimeEntry.builder()
                                .interval(TimeInterval.of(NINE, NINE))
                                .putCustomFields(room, new CustomFieldValue.Text("B2"))
                                .putCustomFields(paid, new CustomFieldValue.Flag(true))
                                .build());

        TimeEntry described = stint.timeEntries()
                .update(
                        WORKSPACE,
                        entry.id(),
                        TimeEntryChange.builder().description("Review").build());
        TimeEntry cleared = stint.timeEntries()
                .update(
                        WORKSPACE,
                        entry.id(),
                        TimeEntryChange.builder()
                                .putCustomFields(paid, FieldChange.clear())
                                .build());

        assertThat(described.customFields()).isEqualTo(entry.customFields());
        assertThat(cleared.customFields()).isEqualTo(Map.of(room, new CustomFieldValue.Text("B2")));
    }

    @Test
    void neverHasTwoRunningTimersOfOneUserWithConcurrentStarts() throws Exception {
        List<Callable<Optional<TimeEntry>>> starts = IntStream.range(0, 400)
                .<Callable<Optional<TimeEntry>>>mapToObj(
                        index -> () -> startUnlessRefused(NINE.plusSeconds(index % 50)))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<TimeEntry> started = new ArrayList<>();
        try {
            for (Future<Optional<TimeEntry>> start : threads.invokeAll(starts)) {
                start.get().ifPresent(started::add);
            }
        } finally {
            threads.shutdownNow();
        }

        List<TimeEntry> all = stint.timeEntries()
                .all(WORKSPACE, InMemoryFixture.USER.id(), TimeEntryQuery.all())
                .toList();
        assertThat(started).hasSizeGreaterThanOrEqualTo(1).allMatch(TimeEntry::running);
        assertThat(all).isSortedAccordingTo(TimeEntryQuery.LATEST_FIRST);
        assertThat(all.stream().filter(TimeEntry::running)).hasSize(1);
        assertThat(all.stream().map(TimeEntry::id))
                .containsExactlyInAnyOrderElementsOf(
                        started.stream().map(TimeEntry::id).toList());
    }

    /** Empty if a timer with a later start was running. */
    private Optional<TimeEntry> startUnlessRefused(Instant start) {
        try {
            return Optional.of(start(start));
        } catch (Refused laterTimerRunning) {
            return Optional.empty();
        }
    }

    @Test
    void skips_the_id_of_an_entity_of_another_kind_or_workspace() {
        Iterator<String> ids = List.of("a", "a", "b", "b", "a", "c").iterator();
        InMemoryStint stint = InMemoryFixture.seed().ids(ids::next).build();

        String tag = stint.tags()
                .create(InMemoryFixture.WORKSPACE, new NewTag("urgent"))
                .id()
                .value();
        WorkspaceId home = stint.workspaces().create(new NewWorkspace("Home")).id();
        String other = stint.tags().create(home, new NewTag("urgent")).id().value();

        assertThat(List.of(tag, home.value(), other)).containsExactly("a", "b", "c");
    }
}
