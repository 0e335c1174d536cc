package io.github.stint.core.cache;

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
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.fake.ClosedStreams;
import io.github.stint.core.fake.FakeStint;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.page.SortOrder;
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
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.user.UserQuery;
import io.github.stint.core.workspace.NewWorkspace;
import io.github.stint.core.workspace.Workspace;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CachedStintTest {

    private static final PageRequest FIRST = PageRequest.first();
    private static final Client ACME = Samples.client().build();
    private static final Project WEBSITE = Samples.project().build();
    private static final Task DRAFT = Samples.task().build();
    private static final Tag URGENT = new Tag(new TagId("g1"), WORKSPACE, "urgent", false);
    private static final ProjectId P1 = WEBSITE.id();

    private final FakeStint stint =
            new FakeStint().with(ACME).with(WEBSITE).with(DRAFT).with(URGENT);
    private final CachedStint cached =
            CachedStint.over(stint, CacheStore.inMemory(), Clock.fixed(Samples.NINE, ZoneOffset.UTC));

    /** How entities of one kind are read and changed. */
    private record Kind<T>(
            String port,
            T stored,
            Function<Stint, Stream<T>> all,
            Function<Stint, Stream<T>> ordered,
            Function<Stint, Stream<T>> paged,
            Function<Stint, Page<T>> page,
            Function<Stint, Optional<T>> find,
            Function<Stint, T> get,
            Function<Stint, Optional<T>> findOther,
            Function<Stint, T> getOther,
            List<Consumer<Stint>> changes) {

        @Override
        public String toString() {
            return port;
        }
    }

    @Test
    void closing_a_stream_closes_that_of_the_adapter() {
        ClosedStreams streams = new ClosedStreams(stint);
        Stint caching = CachedStint.over(streams, CacheStore.inMemory(), Clock.fixed(Samples.NINE, ZoneOffset.UTC));

        caching.timeEntries().all(WORKSPACE, Samples.USER, TimeEntryQuery.all()).close();

        assertThat(streams.count()).isEqualTo(1);
    }

    static Stream<Kind<?>> kinds() {
        return Stream.of(clients(), projects(), tasks(), tags());
    }

    private static Kind<Client> clients() {
        ClientId other = new ClientId("other");
        ClientQuery descending =
                ClientQuery.builder().order(SortOrder.DESCENDING).build();
        return new Kind<>(
                "clients",
                ACME,
                all -> all.clients().all(WORKSPACE, ClientQuery.all()),
                all -> all.clients().all(WORKSPACE, descending),
                all -> all.clients().all(WORKSPACE, ClientQuery.all(), 1),
                all -> all.clients().list(WORKSPACE, ClientQuery.all(), FIRST),
                all -> all.clients().find(WORKSPACE, ACME.id()),
                all -> all.clients().get(WORKSPACE, ACME.id()),
                all -> all.clients().find(WORKSPACE, other),
                all -> all.clients().get(WORKSPACE, other),
                List.of(
                        all -> all.clients().create(WORKSPACE, NewClient.named("Globex")),
                        all -> all.clients()
                                .update(
                                        WORKSPACE,
                                        ACME.id(),
                                        ClientChange.builder().note("New").build()),
                        all -> all.clients().restore(WORKSPACE, ACME.id()),
                        all -> all.clients().archive(WORKSPACE, ACME.id()),
                        all -> all.clients().delete(WORKSPACE, ACME.id())));
    }

    private static Kind<Project> projects() {
        ProjectId other = new ProjectId("other");
        ProjectQuery descending =
                ProjectQuery.builder().order(SortOrder.DESCENDING).build();
        return new Kind<>(
                "projects",
                WEBSITE,
                all -> all.projects().all(WORKSPACE, ProjectQuery.all()),
                all -> all.projects().all(WORKSPACE, descending),
                all -> all.projects().all(WORKSPACE, ProjectQuery.all(), 1),
                all -> all.projects().list(WORKSPACE, ProjectQuery.all(), FIRST),
                all -> all.projects().find(WORKSPACE, P1),
                all -> all.projects().get(WORKSPACE, P1),
                all -> all.projects().find(WORKSPACE, other),
                all -> all.projects().get(WORKSPACE, other),
                List.of(
                        all -> all.projects().create(WORKSPACE, NewProject.named("Shop")),
                        all -> all.projects()
                                .update(
                                        WORKSPACE,
                                        P1,
                                        ProjectChange.builder().note("New").build()),
                        all -> all.projects().restore(WORKSPACE, P1),
                        all -> all.projects().archive(WORKSPACE, P1),
                        all -> all.projects().delete(WORKSPACE, P1)));
    }

    private static Kind<Task> tasks() {
        TaskId other = new TaskId("other");
        TaskQuery descending = TaskQuery.builder().order(SortOrder.DESCENDING).build();
        return new Kind<>(
                "tasks",
                DRAFT,
                all -> all.tasks().all(WORKSPACE, P1, TaskQuery.all()),
                all -> all.tasks().all(WORKSPACE, P1, descending),
                all -> all.tasks().all(WORKSPACE, P1, TaskQuery.all(), 1),
                all -> all.tasks().list(WORKSPACE, P1, TaskQuery.all(), FIRST),
                all -> all.tasks().find(WORKSPACE, P1, DRAFT.id()),
                all -> all.tasks().get(WORKSPACE, P1, DRAFT.id()),
                all -> all.tasks().find(WORKSPACE, P1, other),
                all -> all.tasks().get(WORKSPACE, P1, other),
                List.of(
                        all -> all.tasks().create(WORKSPACE, P1, NewTask.named("Test")),
                        all -> all.tasks()
                                .update(
                                        WORKSPACE,
                                        P1,
                                        DRAFT.id(),
                                        TaskChange.builder().billable(true).build()),
                        all -> all.tasks().reopen(WORKSPACE, P1, DRAFT.id()),
                        all -> all.tasks().complete(WORKSPACE, P1, DRAFT.id()),
                        all -> all.tasks().delete(WORKSPACE, P1, DRAFT.id())));
    }

    private static Kind<Tag> tags() {
        TagId other = new TagId("other");
        TagQuery descending = TagQuery.builder().order(SortOrder.DESCENDING).build();
        return new Kind<>(
                "tags",
                URGENT,
                all -> all.tags().all(WORKSPACE, TagQuery.all()),
                all -> all.tags().all(WORKSPACE, descending),
                all -> all.tags().all(WORKSPACE, TagQuery.all(), 1),
                all -> all.tags().list(WORKSPACE, TagQuery.all(), FIRST),
                all -> all.tags().find(WORKSPACE, URGENT.id()),
                all -> all.tags().get(WORKSPACE, URGENT.id()),
                all -> all.tags().find(WORKSPACE, other),
                all -> all.tags().get(WORKSPACE, other),
                List.of(
                        all -> all.tags().create(WORKSPACE, NewTag.named("remote")),
                        all -> all.tags().update(WORKSPACE, URGENT.id(), new TagChange("hot")),
                        all -> all.tags().restore(WORKSPACE, URGENT.id()),
                        all -> all.tags().archive(WORKSPACE, URGENT.id()),
                        all -> all.tags().delete(WORKSPACE, URGENT.id())));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    <T> void a_complete_list_is_read_once(Kind<T> kind) {
        assertThat(kind.all().apply(cached)).containsExactly(kind.stored());
        assertThat(kind.all().apply(cached)).containsExactly(kind.stored());
        assertThat(kind.find().apply(cached)).contains(kind.stored());
        assertThat(kind.get().apply(cached)).isEqualTo(kind.stored());

        assertThat(stint.requests().received()).containsExactly(kind.port() + ".list");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    <T> void other_lists_are_read_each_time(Kind<T> kind) {
        assertThat(kind.all().apply(cached)).hasSize(1);
        stint.requests().clear();

        assertThat(kind.ordered().apply(cached)).containsExactly(kind.stored());
        assertThat(kind.paged().apply(cached)).containsExactly(kind.stored());
        assertThat(kind.page().apply(cached).items()).containsExactly(kind.stored());

        assertThat(stint.requests().received())
                .containsOnly(kind.port() + ".list")
                .hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    <T> void an_entity_is_read_by_itself_if_the_list_is_not_known(Kind<T> kind) {
        assertThat(kind.find().apply(cached)).contains(kind.stored());
        assertThat(kind.get().apply(cached)).isEqualTo(kind.stored());

        assertThat(stint.requests().received())
                .containsOnly(kind.port() + ".find")
                .hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    <T> void an_entity_that_is_not_in_the_list_is_read(Kind<T> kind) {
        assertThat(kind.all().apply(cached)).hasSize(1);
        stint.requests().clear();

        assertThat(kind.findOther().apply(cached)).isEmpty();
        assertThatThrownBy(() -> kind.getOther().apply(cached)).isInstanceOf(NotFound.class);

        assertThat(stint.requests().received())
                .containsOnly(kind.port() + ".find")
                .hasSize(2);
        assertThat(kind.all().apply(cached)).as("still valid").hasSize(1);
        assertThat(stint.requests().received()).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    <T> void a_list_is_read_again_after_each_change(Kind<T> kind) {
        for (Consumer<Stint> change : kind.changes()) {
            assertThat(kind.all().apply(cached)).isNotNull();
            stint.requests().clear();

            change.accept(cached);

            assertThat(stint.requests().received()).as("the change").hasSize(1);
            assertThat(kind.all().apply(cached).toList())
                    .isEqualTo(kind.all().apply(stint).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    <T> void a_list_is_read_again_although_the_change_failed(Kind<T> kind) {
        assertThat(kind.all().apply(cached)).hasSize(1);
        stint.requests().loseResponse(kind.port() + ".create");
        assertThatThrownBy(() -> kind.changes().get(0).accept(cached)).isNotNull();

        assertThat(kind.all().apply(cached)).hasSize(2);
    }

    @Nested
    class NamesOfClients {

        @Test
        void are_read_again_with_the_projects_after_a_change() {
            Project ofAcme =
                    Samples.project().clientId(ACME.id()).clientName("Acme").build();
            stint.with(ofAcme);
            for (Consumer<Stint> change : clients().changes()) {
                assertThat(cached.projects().all(WORKSPACE, ProjectQuery.all())).hasSize(1);
                change.accept(cached);
                stint.requests().clear();

                assertThat(cached.projects().all(WORKSPACE, ProjectQuery.all())).hasSize(1);

                assertThat(stint.requests().received()).containsExactly("projects.list");
            }
        }
    }

    @Nested
    class UserAndWorkspaces {

        @Test
        void the_current_user_is_read_once() {
            assertThat(cached.remembersCurrentUser()).isFalse();
            assertThat(cached.users().current()).isEqualTo(cached.users().current());
            assertThat(cached.remembersCurrentUser()).isTrue();
            assertThat(stint.requests().received()).containsExactly("users.current");
        }

        @Test
        void members_are_read_each_time() {
            UserQuery all = UserQuery.all();
            assertThat(cached.users().all(WORKSPACE, all)).hasSize(1);
            assertThat(cached.users().all(WORKSPACE, all, 1)).hasSize(1);
            assertThat(cached.users().list(WORKSPACE, all, FIRST).items()).hasSize(1);
            assertThat(stint.requests().received()).hasSize(3);
        }

        @Test
        void the_workspaces_are_read_once() {
            Workspace second = stint.workspaces().create(NewWorkspace.named("Second"));
            stint.requests().clear();
            assertThat(cached.workspaces().list()).hasSize(2);
            assertThat(cached.workspaces().list()).hasSize(2);
            assertThat(cached.workspaces().find(second.id())).contains(second);
            assertThat(cached.workspaces().get(second.id())).isEqualTo(second);
            assertThat(stint.requests().received()).containsExactly("workspaces.list");
        }

        @Test
        void a_workspace_is_read_by_itself_if_the_list_is_not_known() {
            assertThat(cached.workspaces().find(WORKSPACE)).isPresent();
            assertThat(cached.workspaces().get(WORKSPACE).name()).isEqualTo("Work");
            assertThatThrownBy(() -> cached.workspaces().get(new WorkspaceId("other")))
                    .isInstanceOf(NotFound.class);
            assertThat(stint.requests().received())
                    .containsExactly("workspaces.find", "workspaces.find", "workspaces.find");
        }

        @Test
        void the_workspaces_are_read_again_after_a_creation() {
            assertThat(cached.workspaces().list()).hasSize(1);
            assertThat(cached.workspaces().create(NewWorkspace.named("Second")).name())
                    .isEqualTo("Second");
            assertThat(cached.workspaces().list()).hasSize(2);
        }
    }

    @Test
    void closing_closes_the_ports() {
        cached.close();

        assertThat(stint.isClosed()).isTrue();
    }

    @Test
    void a_failed_read_is_not_remembered() {
        stint.requests().failNext("tags.list");
        assertThatThrownBy(() -> cached.tags().all(WORKSPACE, TagQuery.all())).isInstanceOf(Unavailable.class);

        assertThat(cached.tags().all(WORKSPACE, TagQuery.all())).containsExactly(URGENT);
    }
}
