package io.github.stint.core.dryrun;

import static io.github.stint.core.Samples.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.stint.core.Samples;
import io.github.stint.core.Stint;
import io.github.stint.core.client.Client;
import io.github.stint.core.client.ClientChange;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.client.ClientQuery;
import io.github.stint.core.client.NewClient;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.Refused;
import io.github.stint.core.error.Rule;
import io.github.stint.core.fake.FakeStint;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.project.NewProject;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectChange;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.project.ProjectQuery;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.TagChange;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.tag.TagQuery;
import io.github.stint.core.task.NewTask;
import io.github.stint.core.task.Task;
import io.github.stint.core.task.TaskChange;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.task.TaskQuery;
import io.github.stint.core.task.TaskStatus;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Simulated writes of clients, projects, tasks and tags. */
class DryNamesTest {

    private static final PageRequest FIRST = PageRequest.first();

    private final Client acme = Samples.client().build();
    private final Project website = Samples.project().build();
    private final Task draft = Samples.task().build();
    private final Tag urgent = new Tag(new TagId("g1"), WORKSPACE, "urgent", false);
    private final FakeStint stint =
            new FakeStint().with(acme).with(website).with(draft).with(urgent);
    private final Stint dry = new DryRun().around(stint);

    @AfterEach
    void nothingWasWritten() {
        assertThat(stint.requests().writes()).isEmpty();
    }

    private static void isTaken(ThrowingCallable write, String operation) {
        assertThatThrownBy(write).isInstanceOfSatisfying(Refused.class, error -> {
            assertThat(error.rule()).isEqualTo(Rule.NAME_TAKEN);
            assertThat(error.operation()).isEqualTo(operation);
        });
    }

    private static void isNotFound(ThrowingCallable write, String operation) {
        assertThatThrownBy(write)
                .isInstanceOfSatisfying(
                        NotFound.class, error -> assertThat(error.operation()).isEqualTo(operation));
    }

    @Nested
    class Clients {

        @Test
        void a_new_client_can_be_read() {
            NewClient wanted = NewClient.builder()
                    .name("Globex")
                    .email("a@example.com")
                    .address("Main Street")
                    .note("New")
                    .build();

            Client created = dry.clients().create(WORKSPACE, wanted);

            assertThat(created)
                    .isEqualTo(Client.builder()
                            .id(created.id())
                            .workspaceId(WORKSPACE)
                            .name("Globex")
                            .email("a@example.com")
                            .address("Main Street")
                            .note("New")
                            .build());
            assertThat(DryRun.isNew(created.id().value())).isTrue();
            assertThat(dry.clients().find(WORKSPACE, created.id())).contains(created);
        }

        @Test
        void every_list_shows_a_changed_client_as_it_would_be() {
            Client changed = dry.clients()
                    .update(
                            WORKSPACE,
                            acme.id(),
                            ClientChange.builder().name("Acme 2").build());

            assertThat(changed.name()).isEqualTo("Acme 2");
            assertThat(dry.clients().list(WORKSPACE, ClientQuery.all(), FIRST).items())
                    .containsExactly(changed);
            assertThat(dry.clients().all(WORKSPACE, ClientQuery.all())).containsExactly(changed);
            assertThat(dry.clients().all(WORKSPACE, ClientQuery.all(), 1)).containsExactly(changed);
        }

        @Test
        void a_name_that_is_taken_is_refused() {
            Client other = Samples.client().id(new ClientId("c2")).name("Other").build();
            stint.with(other);

            isTaken(() -> dry.clients().create(WORKSPACE, NewClient.named("Acme")), "create client");
            isTaken(
                    () -> dry.clients()
                            .update(
                                    WORKSPACE,
                                    other.id(),
                                    ClientChange.builder().name("Acme").build()),
                    "update client");
        }

        @Test
        void other_names_are_not_read_if_the_name_remains() {
            ClientChange change = ClientChange.builder().note("New").build();

            assertThat(dry.clients().update(WORKSPACE, acme.id(), change).note())
                    .contains("New");
            assertThat(stint.requests().received()).containsExactly("clients.find");
        }

        @Test
        void only_an_archived_client_can_be_deleted() {
            assertThatThrownBy(() -> dry.clients().delete(WORKSPACE, acme.id())).isInstanceOf(Refused.class);
            assertThat(dry.clients().archive(WORKSPACE, acme.id()).archived()).isTrue();
            assertThat(dry.clients().restore(WORKSPACE, acme.id()).archived()).isFalse();
            assertThatThrownBy(() -> dry.clients().delete(WORKSPACE, acme.id())).isInstanceOf(Refused.class);
            dry.clients().archive(WORKSPACE, acme.id());

            dry.clients().delete(WORKSPACE, acme.id());

            isNotFound(() -> dry.clients().archive(WORKSPACE, acme.id()), "archive client");
            isNotFound(() -> dry.clients().delete(WORKSPACE, acme.id()), "delete client");
        }
    }

    @Nested
    class Projects {

        @Test
        void a_new_project_has_the_defaults_of_the_workspace_and_the_name_of_its_client() {
            NewProject wanted =
                    NewProject.builder().name("Shop").clientId(acme.id()).build();

            Project created = dry.projects().create(WORKSPACE, wanted);

            assertThat(created)
                    .isEqualTo(Project.builder()
                            .id(created.id())
                            .workspaceId(WORKSPACE)
                            .name("Shop")
                            .clientId(acme.id())
                            .clientName("Acme")
                            .billable(true)
                            .isPublic(false)
                            .build());
            assertThat(dry.projects().find(WORKSPACE, created.id())).contains(created);
        }

        @Test
        void a_new_project_may_differ_from_the_defaults() {
            NewProject wanted = NewProject.builder()
                    .name("Shop")
                    .billable(false)
                    .isPublic(true)
                    .color("#123456")
                    .note("New")
                    .build();

            Project created = dry.projects().create(WORKSPACE, wanted);

            assertThat(created.billable()).isFalse();
            assertThat(created.isPublic()).isTrue();
            assertThat(created.color()).contains("#123456");
            assertThat(created.note()).isEqualTo("New");
            assertThat(created.clientName()).isEmpty();
        }

        @Test
        void every_list_shows_a_changed_project_as_it_would_be() {
            Project changed = dry.projects()
                    .update(
                            WORKSPACE,
                            website.id(),
                            ProjectChange.builder()
                                    .name("Web")
                                    .clientId(acme.id())
                                    .build());

            assertThat(changed.qualifiedName()).isEqualTo("Acme/Web");
            assertThat(dry.projects().list(WORKSPACE, ProjectQuery.all(), FIRST).items())
                    .containsExactly(changed);
            assertThat(dry.projects().all(WORKSPACE, ProjectQuery.all())).containsExactly(changed);
            assertThat(dry.projects().all(WORKSPACE, ProjectQuery.all(), 1)).containsExactly(changed);
        }

        @Test
        void a_name_that_is_taken_is_refused() {
            Project ofAcme = Samples.project()
                    .id(new ProjectId("p2"))
                    .clientId(acme.id())
                    .clientName("Acme")
                    .build();
            stint.with(ofAcme);

            isTaken(() -> dry.projects().create(WORKSPACE, NewProject.named("Website")), "create project");
            isTaken(
                    () -> dry.projects()
                            .update(
                                    WORKSPACE,
                                    website.id(),
                                    ProjectChange.builder().clientId(acme.id()).build()),
                    "update project");
        }

        @Test
        void other_names_are_not_read_if_name_and_client_remain() {
            ProjectChange change = ProjectChange.builder().note("New").build();

            assertThat(dry.projects().update(WORKSPACE, website.id(), change).note())
                    .isEqualTo("New");
            assertThat(stint.requests().received()).containsExactly("projects.find");
        }

        @Test
        void only_an_archived_project_can_be_deleted() {
            assertThatThrownBy(() -> dry.projects().delete(WORKSPACE, website.id()))
                    .isInstanceOf(Refused.class);
            assertThat(dry.projects().archive(WORKSPACE, website.id()).archived())
                    .isTrue();
            assertThat(dry.projects().restore(WORKSPACE, website.id()).archived())
                    .isFalse();
            dry.projects().archive(WORKSPACE, website.id());

            dry.projects().delete(WORKSPACE, website.id());

            isNotFound(() -> dry.projects().restore(WORKSPACE, website.id()), "restore project");
        }
    }

    @Nested
    class Tasks {

        @Test
        void a_new_task_is_active_and_billable_like_its_project() {
            NewTask wanted =
                    NewTask.builder().name("Test").addAssigneeIds(Samples.USER).build();

            Task created = dry.tasks().create(WORKSPACE, website.id(), wanted);

            assertThat(created)
                    .isEqualTo(Task.builder()
                            .id(created.id())
                            .projectId(website.id())
                            .name("Test")
                            .status(TaskStatus.ACTIVE)
                            .billable(website.billable())
                            .addAssigneeIds(Samples.USER)
                            .build());
            assertThat(dry.tasks().find(WORKSPACE, website.id(), created.id())).contains(created);
        }

        @Test
        void a_new_task_of_a_billable_project_is_billable() {
            stint.with(Project.builder().from(website).billable(true).build());

            assertThat(dry.tasks()
                            .create(WORKSPACE, website.id(), NewTask.named("Test"))
                            .billable())
                    .isTrue();
        }

        @Test
        void the_project_is_not_read_if_the_task_states_whether_it_is_billable() {
            NewTask wanted = NewTask.builder().name("Test").billable(true).build();

            assertThat(dry.tasks().create(WORKSPACE, website.id(), wanted).billable())
                    .isTrue();
            assertThat(stint.requests().received()).containsExactly("tasks.list");
        }

        @Test
        void every_list_shows_a_changed_task_as_it_would_be() {
            Task changed = dry.tasks()
                    .update(
                            WORKSPACE,
                            website.id(),
                            draft.id(),
                            TaskChange.builder().name("Final").build());

            assertThat(changed.name()).isEqualTo("Final");
            assertThat(dry.tasks()
                            .list(WORKSPACE, website.id(), TaskQuery.all(), FIRST)
                            .items())
                    .containsExactly(changed);
            assertThat(dry.tasks().all(WORKSPACE, website.id(), TaskQuery.all()))
                    .containsExactly(changed);
            assertThat(dry.tasks().all(WORKSPACE, website.id(), TaskQuery.all(), 1))
                    .containsExactly(changed);
        }

        @Test
        void a_name_that_is_taken_is_refused() {
            Task other = Samples.task().id(new TaskId("t2")).name("Other").build();
            stint.with(other);

            isTaken(() -> dry.tasks().create(WORKSPACE, website.id(), NewTask.named("Draft")), "create task");
            isTaken(
                    () -> dry.tasks()
                            .update(
                                    WORKSPACE,
                                    website.id(),
                                    other.id(),
                                    TaskChange.builder().name("Draft").build()),
                    "update task");
        }

        @Test
        void other_names_are_not_read_if_the_name_remains() {
            TaskChange change = TaskChange.builder().billable(true).build();

            assertThat(dry.tasks()
                            .update(WORKSPACE, website.id(), draft.id(), change)
                            .billable())
                    .isTrue();
            assertThat(stint.requests().received()).containsExactly("tasks.find");
        }

        @Test
        void only_a_task_that_is_done_can_be_deleted() {
            assertThatThrownBy(() -> dry.tasks().delete(WORKSPACE, website.id(), draft.id()))
                    .isInstanceOf(Refused.class);
            assertThat(dry.tasks().complete(WORKSPACE, website.id(), draft.id()).status())
                    .isEqualTo(TaskStatus.DONE);
            assertThat(dry.tasks().reopen(WORKSPACE, website.id(), draft.id()).status())
                    .isEqualTo(TaskStatus.ACTIVE);
            dry.tasks().complete(WORKSPACE, website.id(), draft.id());

            dry.tasks().delete(WORKSPACE, website.id(), draft.id());

            isNotFound(() -> dry.tasks().reopen(WORKSPACE, website.id(), draft.id()), "reopen task");
        }
    }

    @Nested
    class Tags {

        @Test
        void a_new_tag_can_be_read() {
            Tag created = dry.tags().create(WORKSPACE, NewTag.named("remote"));

            assertThat(created).isEqualTo(new Tag(created.id(), WORKSPACE, "remote", false));
            assertThat(dry.tags().find(WORKSPACE, created.id())).contains(created);
        }

        @Test
        void every_list_shows_a_changed_tag_as_it_would_be() {
            Tag changed = dry.tags().update(WORKSPACE, urgent.id(), new TagChange("hot"));

            assertThat(changed.name()).isEqualTo("hot");
            assertThat(dry.tags().list(WORKSPACE, TagQuery.all(), FIRST).items())
                    .containsExactly(changed);
            assertThat(dry.tags().all(WORKSPACE, TagQuery.all())).containsExactly(changed);
            assertThat(dry.tags().all(WORKSPACE, TagQuery.all(), 1)).containsExactly(changed);
        }

        @Test
        void a_name_that_is_taken_is_refused() {
            Tag other = new Tag(new TagId("g2"), WORKSPACE, "other", false);
            stint.with(other);

            isTaken(() -> dry.tags().create(WORKSPACE, NewTag.named("urgent")), "create tag");
            isTaken(() -> dry.tags().update(WORKSPACE, other.id(), new TagChange("urgent")), "update tag");
        }

        @Test
        void other_names_are_not_read_if_the_name_remains() {
            assertThat(dry.tags().update(WORKSPACE, urgent.id(), new TagChange("urgent")))
                    .isEqualTo(urgent);
            assertThat(stint.requests().received()).containsExactly("tags.find");
        }

        @Test
        void a_deleted_tag_is_not_found() {
            assertThat(dry.tags().archive(WORKSPACE, urgent.id()).archived()).isTrue();
            assertThat(dry.tags().restore(WORKSPACE, urgent.id()).archived()).isFalse();

            dry.tags().delete(WORKSPACE, urgent.id());

            isNotFound(() -> dry.tags().delete(WORKSPACE, urgent.id()), "delete tag");
            isNotFound(() -> dry.tags().archive(WORKSPACE, urgent.id()), "archive tag");
        }
    }
}
