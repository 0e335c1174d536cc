package io.github.stint.core.settling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.stint.core.CreationCheck;
import io.github.stint.core.CreationCheck.Result;
import io.github.stint.core.Samples;
import io.github.stint.core.Stint;
import io.github.stint.core.client.Client;
import io.github.stint.core.client.ClientChange;
import io.github.stint.core.client.NewClient;
import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.Refused;
import io.github.stint.core.error.Rule;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.project.NewProject;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectChange;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.TagChange;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.NewTask;
import io.github.stint.core.task.Task;
import io.github.stint.core.task.TaskChange;
import io.github.stint.core.task.TaskStatus;
import io.github.stint.core.time.IsoDuration;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.NewWorkspace;
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ResourceSettlingTest {

    private static final WorkspaceId WORKSPACE = Samples.WORKSPACE;
    private static final Tag TAG = new Tag(new TagId("g1"), WORKSPACE, "urgent", false);

    private final FakeStint fake = new FakeStint();
    private final List<Duration> waits = new ArrayList<>();

    private Stint stint() {
        return new Settling(waits::add).around(fake.stint());
    }

    private static OutcomeUnknown lost() {
        return new OutcomeUnknown("write", "no response", "look for it");
    }

    /** The responses of one call after the other; the last one repeats. */
    private static Function<List<Object>, Object> inTurn(
            Function<List<Object>, Object> first, Function<List<Object>, Object> second) {
        Queue<Function<List<Object>, Object>> left = new ArrayDeque<>(List.of(first, second));
        return arguments -> (left.size() > 1 ? left.remove() : left.element()).apply(arguments);
    }

    private static Function<List<Object>, Object> throwing(RuntimeException error) {
        return arguments -> {
            throw error;
        };
    }

    private FakeStint losing(String call) {
        return fake.on(call, throwing(lost()));
    }

    private static Function<List<Object>, Object> listing(Object... entities) {
        return arguments -> Stream.of(entities);
    }

    private static Function<List<Object>, Object> finding(Object entity) {
        return arguments -> Optional.of(entity);
    }

    @Test
    void a_tag_whose_response_was_lost_is_found_by_its_name() {
        losing("tags.create").on("tags.all", listing(new Tag(new TagId("g2"), WORKSPACE, "other", false), TAG));

        assertThat(stint().tags().create(WORKSPACE, new NewTag("urgent"))).isEqualTo(TAG);
        assertThat(fake.calls()).containsExactly("tags.create", "tags.all");
        assertThat(waits).isEmpty();
    }

    @Test
    @DisplayName("A name that is not stored is sent again at once, because it cannot become a second entity")
    void repeated_at_once() {
        fake.on("tags.create", inTurn(throwing(lost()), arguments -> TAG)).on("tags.all", listing());

        assertThat(stint().tags().create(WORKSPACE, new NewTag("urgent"))).isEqualTo(TAG);
        assertThat(fake.calls()).containsExactly("tags.create", "tags.all", "tags.create");
        assertThat(waits).isEmpty();
    }

    @Test
    @DisplayName("A name that is taken after a lost response was taken by the lost request")
    void taken_by_the_first() {
        Refused taken = new Refused("create tag", Rule.NAME_TAKEN, "the name is taken", "use another");
        fake.on("tags.create", inTurn(throwing(lost()), throwing(taken)))
                .on("tags.all", inTurn(listing(), listing(TAG)));

        assertThat(stint().tags().create(WORKSPACE, new NewTag("urgent"))).isEqualTo(TAG);
    }

    @Test
    @DisplayName("A name that certainly existed before is refused")
    void existed_before() {
        Refused taken = new Refused("create tag", Rule.NAME_TAKEN, "the name is taken", "use another");
        fake.on("tags.create", inTurn(throwing(lost()), throwing(taken)))
                .on("tags.all", listing(TAG))
                .checking(() -> id -> Result.BEFORE);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> stint().tags().create(WORKSPACE, new NewTag("urgent")));
    }

    @Test
    void a_tag_that_is_archived_is_not_what_was_meant() {
        losing("tags.create").on("tags.all", listing(TAG.withArchived(true)));

        OutcomeUnknown error = catchThrowableOfType(
                OutcomeUnknown.class, () -> stint().tags().create(WORKSPACE, new NewTag("urgent")));

        assertThat(error)
                .hasMessageContaining("the tag \"urgent\"")
                .hasMessageContaining("g1")
                .hasMessageContaining("other values");
        assertThat(error.hint()).contains("look for its name");
        assertThat(fake.calls()).containsExactly("tags.create", "tags.all");
    }

    @Test
    @DisplayName("After three attempts it waits, and then it is certain that nothing was created")
    void never_created() {
        losing("tags.create").on("tags.all", listing());

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> stint().tags().create(WORKSPACE, new NewTag("urgent")));
        assertThat(fake.calls()).filteredOn("tags.create"::equals).hasSize(3);
        assertThat(waits).containsExactly(Settling.SETTLE_TIME);
    }

    @Test
    void a_project_is_found_with_its_client_and_values() {
        Project stored = Samples.project().note("Plan ").build();
        losing("projects.create")
                .on(
                        "projects.all",
                        listing(
                                Samples.project()
                                        .id(new ProjectId("p2"))
                                        .clientId(Samples.client().build().id())
                                        .build(),
                                stored));

        NewProject meant = NewProject.builder()
                .name("Website")
                .billable(false)
                .isPublic(false)
                .color("#1976d2")
                .note("Plan")
                .build();

        assertThat(stint().projects().create(WORKSPACE, meant)).isEqualTo(stored);
    }

    @Test
    void a_project_with_another_value_is_not_what_was_meant() {
        losing("projects.create");
        List<UnaryOperator<Project.Builder>> others = List.of(
                project -> project.billable(true),
                project -> project.isPublic(true),
                project -> project.color("#000000"),
                project -> project.note("Another"),
                project -> project.archived(true));
        NewProject meant = NewProject.builder()
                .name("Website")
                .billable(false)
                .isPublic(false)
                .color("#1976D2")
                .build();
        for (UnaryOperator<Project.Builder> other : others) {
            fake.on("projects.all", listing(other.apply(Samples.project()).build()));

            assertThatExceptionOfType(OutcomeUnknown.class)
                    .isThrownBy(() -> stint().projects().create(WORKSPACE, meant));
        }
    }

    @Test
    void a_client_is_found_with_its_values() {
        Client stored = Samples.client().email("a@example.com").build();
        losing("clients.create").on("clients.all", listing(stored));
        NewClient meant =
                NewClient.builder().name("Acme").email("a@example.com").build();

        assertThat(stint().clients().create(WORKSPACE, meant)).isEqualTo(stored);
        for (NewClient other : List.of(
                NewClient.named("Acme"),
                NewClient.builder().from(meant).note("Note").build(),
                NewClient.builder().from(meant).address("Street 1").build())) {
            assertThatExceptionOfType(OutcomeUnknown.class)
                    .isThrownBy(() -> stint().clients().create(WORKSPACE, other));
        }
        fake.on(
                "clients.all",
                listing(Samples.client().from(stored).archived(true).build()));
        assertThatExceptionOfType(OutcomeUnknown.class)
                .isThrownBy(() -> stint().clients().create(WORKSPACE, meant));
    }

    @Test
    void a_task_is_found_with_its_values() {
        Task stored = Samples.task()
                .estimate(IsoDuration.ofMinutes(60))
                .addAssigneeIds(new UserId("u1"), new UserId("u2"))
                .build();
        losing("tasks.create").on("tasks.all", listing(stored));
        ProjectId project = stored.projectId();
        NewTask meant = NewTask.builder()
                .name("Draft")
                .estimate(IsoDuration.ofMinutes(60))
                .billable(false)
                .addAssigneeIds(new UserId("u1"))
                .build();

        assertThat(stint().tasks().create(WORKSPACE, project, meant)).isEqualTo(stored);
        for (NewTask other : List.of(
                NewTask.named("Draft"),
                NewTask.builder().from(meant).billable(true).build(),
                NewTask.builder().from(meant).addAssigneeIds(new UserId("u3")).build())) {
            assertThatExceptionOfType(OutcomeUnknown.class)
                    .isThrownBy(() -> stint().tasks().create(WORKSPACE, project, other));
        }
        fake.on(
                "tasks.all",
                listing(Task.builder().from(stored).status(TaskStatus.DONE).build()));
        assertThatExceptionOfType(OutcomeUnknown.class)
                .isThrownBy(() -> stint().tasks().create(WORKSPACE, project, meant));
    }

    @Test
    void a_workspace_is_found_by_its_name() {
        Workspace stored = Workspace.builder().id(WORKSPACE).name("Office").build();
        losing("workspaces.create").on("workspaces.list", arguments -> List.of(stored));

        assertThat(stint().workspaces().create(new NewWorkspace("Office"))).isEqualTo(stored);
    }

    @Test
    void the_creation_of_a_connection_is_not_settled() {
        losing("connections.create");

        assertThatExceptionOfType(OutcomeUnknown.class)
                .isThrownBy(() -> stint().connections().create("clockify"))
                .withMessage("no response");
        assertThat(fake.calls()).containsExactly("connections.create");
    }

    @Test
    void the_deletion_of_a_connection_is_settled() {
        losing("connections.delete").on("connections.find", arguments -> Optional.empty());

        stint().connections().delete(new ConnectionId("13fe7b78-42ba-4b43-9631-69a4bf7091ec"));

        assertThat(fake.calls()).containsExactly("connections.delete", "connections.find");
    }

    @Test
    void an_update_is_read_back() {
        Project project = Samples.project().clientName("Acme").note("New").build();
        losing("projects.update").on("projects.find", finding(project));
        losing("clients.update")
                .on("clients.find", finding(Samples.client().note("New").build()));
        losing("tasks.update")
                .on("tasks.find", finding(Samples.task().billable(true).build()));
        losing("tags.update").on("tags.find", finding(TAG));

        ProjectChange changedProject = ProjectChange.builder().note("New").build();
        assertThat(stint().projects().update(WORKSPACE, project.id(), changedProject))
                .isEqualTo(project);
        Client client = Samples.client().build();
        assertThat(stint().clients()
                        .update(
                                WORKSPACE,
                                client.id(),
                                ClientChange.builder().note("New").build())
                        .note())
                .contains("New");
        Task task = Samples.task().build();
        assertThat(stint().tasks()
                        .update(
                                WORKSPACE,
                                task.projectId(),
                                task.id(),
                                TaskChange.builder().billable(true).build())
                        .billable())
                .isTrue();
        assertThat(stint().tags().update(WORKSPACE, TAG.id(), new TagChange("urgent")))
                .isEqualTo(TAG);
        assertThat(fake.calls()).filteredOn(call -> call.endsWith("update")).hasSize(4);
    }

    @Test
    @DisplayName(
            "An update is done if the service changed the case of a colour, white space around a text, or its Unicode form")
    void stored_in_another_form() {
        Project project = Samples.project()
                .name("Caf\u00e9")
                .color("#ff0000")
                .note("Plan")
                .build();
        Client client = Samples.client().address("Street 1").note("Net 30").build();
        Task task = Samples.task().name("Caf\u00e9").build();
        Tag tag = new Tag(TAG.id(), WORKSPACE, "caf\u00e9", false);
        losing("projects.update").on("projects.find", finding(project));
        losing("clients.update").on("clients.find", finding(client));
        losing("tasks.update").on("tasks.find", finding(task));
        losing("tags.update").on("tags.find", finding(tag));

        ProjectChange changedProject = ProjectChange.builder()
                .name("Cafe\u0301")
                .color("#FF0000")
                .note("Plan\n")
                .build();
        assertThat(stint().projects().update(WORKSPACE, project.id(), changedProject))
                .isEqualTo(project);
        ClientChange changedClient =
                ClientChange.builder().address("Street 1 ").note(" Net 30").build();
        assertThat(stint().clients().update(WORKSPACE, client.id(), changedClient))
                .isEqualTo(client);
        TaskChange changedTask = TaskChange.builder().name("Cafe\u0301").build();
        assertThat(stint().tasks().update(WORKSPACE, task.projectId(), task.id(), changedTask))
                .isEqualTo(task);
        assertThat(stint().tags().update(WORKSPACE, tag.id(), new TagChange("cafe\u0301")))
                .isEqualTo(tag);
        assertThat(fake.calls()).filteredOn(call -> call.endsWith("update")).hasSize(4);
    }

    @Test
    @DisplayName("An update that the service stored as no text at all is done")
    void stored_as_none() {
        Client client = Samples.client().build();
        losing("clients.update").on("clients.find", finding(client));
        losing("clients.create").on("clients.all", listing(client));

        ClientChange blank = ClientChange.builder().note(" ").address("").build();
        assertThat(stint().clients().update(WORKSPACE, client.id(), blank)).isEqualTo(client);
        NewClient meant = NewClient.builder().name("Acme").note("\n").build();
        assertThat(stint().clients().create(WORKSPACE, meant)).isEqualTo(client);
    }

    @Test
    void an_update_with_another_value_is_not_done() {
        Project project = Samples.project().color("#ff0000").note("Plan").build();
        Client client = Samples.client().address("Street 1").note("Net 30").build();
        losing("projects.update").on("projects.find", finding(project));
        losing("clients.update").on("clients.find", finding(client));

        for (ProjectChange change : List.of(
                ProjectChange.builder().color("#ff0001").build(),
                ProjectChange.builder().name("website").build(),
                ProjectChange.builder().note("plan").build(),
                ProjectChange.builder().clientId(client.id()).build())) {
            assertThatExceptionOfType(Unavailable.class)
                    .isThrownBy(() -> stint().projects().update(WORKSPACE, project.id(), change));
        }
        for (ClientChange change : List.of(
                ClientChange.builder().name("acme").build(),
                ClientChange.builder().address("Street 2").build(),
                ClientChange.builder().note("Net 60").build(),
                ClientChange.builder().email("a@example.com").build())) {
            assertThatExceptionOfType(Unavailable.class)
                    .isThrownBy(() -> stint().clients().update(WORKSPACE, client.id(), change));
        }
    }

    @Test
    void an_update_without_effect_is_repeated() {
        Project project = Samples.project().build();
        Project changed = Samples.project().note("New").build();
        fake.on("projects.update", inTurn(throwing(lost()), arguments -> changed))
                .on("projects.find", finding(project));
        fake.on(
                        "clients.update",
                        inTurn(throwing(lost()), arguments -> Samples.client().build()))
                .on("clients.find", finding(Samples.client().build()));
        fake.on(
                        "tasks.update",
                        inTurn(throwing(lost()), arguments -> Samples.task().build()))
                .on("tasks.find", finding(Samples.task().build()));
        fake.on("tags.update", inTurn(throwing(lost()), arguments -> TAG)).on("tags.find", finding(TAG));

        ProjectChange change = ProjectChange.builder().note("New").build();
        assertThat(stint().projects().update(WORKSPACE, project.id(), change)).isEqualTo(changed);
        Client client = Samples.client().build();
        Client unusedClient = stint().clients()
                .update(
                        WORKSPACE,
                        client.id(),
                        ClientChange.builder().note("New").build());
        Task task = Samples.task().build();
        Task unusedTask = stint().tasks()
                .update(
                        WORKSPACE,
                        task.projectId(),
                        task.id(),
                        TaskChange.builder().billable(true).build());
        Tag unusedTag = stint().tags().update(WORKSPACE, TAG.id(), new TagChange("later"));
        assertThat(fake.calls()).filteredOn(call -> call.endsWith("update")).hasSize(8);
    }

    @Test
    void the_state_of_an_archived_or_done_entity_is_read_back() {
        Project project = Samples.project().archived(true).build();
        Client client = Samples.client().archived(true).build();
        Task task = Samples.task().status(TaskStatus.DONE).build();
        losing("projects.archive").on("projects.find", finding(project));
        losing("clients.archive").on("clients.find", finding(client));
        losing("tags.archive").on("tags.find", finding(TAG.withArchived(true)));
        losing("tasks.complete").on("tasks.find", finding(task));
        fake.on(
                "projects.restore",
                inTurn(throwing(lost()), arguments -> Samples.project().build()));
        fake.on(
                "clients.restore",
                inTurn(throwing(lost()), arguments -> Samples.client().build()));
        fake.on("tags.restore", inTurn(throwing(lost()), arguments -> TAG));
        fake.on(
                "tasks.reopen",
                inTurn(throwing(lost()), arguments -> Samples.task().build()));

        assertThat(stint().projects().archive(WORKSPACE, project.id())).isEqualTo(project);
        assertThat(stint().clients().archive(WORKSPACE, client.id())).isEqualTo(client);
        assertThat(stint().tags().archive(WORKSPACE, TAG.id()).archived()).isTrue();
        assertThat(stint().tasks().complete(WORKSPACE, task.projectId(), task.id()))
                .isEqualTo(task);
        assertThat(stint().projects().restore(WORKSPACE, project.id()).archived())
                .isFalse();
        assertThat(stint().clients().restore(WORKSPACE, client.id()).archived()).isFalse();
        assertThat(stint().tags().restore(WORKSPACE, TAG.id()).archived()).isFalse();
        assertThat(stint().tasks()
                        .reopen(WORKSPACE, task.projectId(), task.id())
                        .status())
                .isEqualTo(TaskStatus.ACTIVE);
    }

    @Test
    void a_deletion_is_settled() {
        for (String port : List.of("projects", "clients", "tags", "tasks")) {
            fake.on(port + ".delete", inTurn(throwing(lost()), throwing(lost())))
                    .on(port + ".find", inTurn(finding(TAG), arguments -> Optional.empty()));
        }

        stint().projects().delete(WORKSPACE, Samples.project().build().id());
        stint().clients().delete(WORKSPACE, Samples.client().build().id());
        stint().tags().delete(WORKSPACE, TAG.id());
        stint().tasks()
                .delete(
                        WORKSPACE,
                        Samples.project().build().id(),
                        Samples.task().build().id());

        assertThat(fake.calls()).filteredOn(call -> call.endsWith("delete")).hasSize(8);
        assertThat(fake.calls()).filteredOn(call -> call.endsWith("find")).hasSize(8);
        assertThat(waits).isEmpty();
    }

    @Test
    @DisplayName("A deletion that finds nothing after a lost response was done by the lost request")
    void deleted_by_the_first() {
        NotFound gone = new NotFound("delete tag", EntityKind.TAG, "g1");
        fake.on("tags.delete", inTurn(throwing(lost()), throwing(gone)))
                .on("tags.find", inTurn(finding(TAG), arguments -> Optional.empty()));

        stint().tags().delete(WORKSPACE, TAG.id());

        assertThat(fake.calls()).containsExactly("tags.delete", "tags.find", "tags.delete", "tags.find");
    }

    @Test
    void the_check_of_the_ports_is_that_of_the_decorated_ports() {
        CreationCheck check = id -> Result.SINCE;
        fake.checking(() -> check);

        assertThat(stint().creationCheck()).isSameAs(check);
    }
}
