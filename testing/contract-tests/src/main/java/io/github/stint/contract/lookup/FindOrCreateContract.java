package io.github.stint.contract.lookup;

import static io.github.stint.contract.ContractErrors.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.contract.InterceptedStint;
import io.github.stint.contract.StintContract;
import io.github.stint.contract.UnknownIds;
import io.github.stint.core.Stint;
import io.github.stint.core.client.Client;
import io.github.stint.core.client.NewClient;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.Refused;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.lookup.FindOrCreate;
import io.github.stint.core.project.NewProject;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.settling.Settling;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.task.NewTask;
import io.github.stint.core.task.Task;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tests of {@link FindOrCreate} that every adapter must pass. */
public interface FindOrCreateContract extends StintContract {

    /**
     * A kind of entities.
     *
     * @param port the accessor of its port
     * @param findOrCreate finds the entity of the name, or creates it
     * @param create creates an entity of the name, as another program does
     */
    record Kind(String port, BiFunction<Stint, String, Object> findOrCreate, BiFunction<Stint, String, Object> create) {

        String creation() {
            return port + ".create";
        }

        String list() {
            return port + ".all";
        }
    }

    private Stint stint() {
        return fixture().stint();
    }

    private WorkspaceId workspace() {
        return fixture().workspace();
    }

    private FindOrCreate in(Stint stint) {
        return new FindOrCreate(new Settling(time -> {}).around(stint), workspace());
    }

    private List<Kind> kinds() {
        ProjectId project = given().project().id();
        return List.of(
                new Kind(
                        "clients",
                        (stint, name) -> in(stint).client(NewClient.named(name)),
                        (stint, name) -> stint.clients().create(workspace(), NewClient.named(name))),
                new Kind(
                        "projects",
                        (stint, name) -> in(stint).project(NewProject.named(name)),
                        (stint, name) -> stint.projects().create(workspace(), NewProject.named(name))),
                new Kind(
                        "tasks",
                        (stint, name) -> in(stint).task(project, NewTask.named(name)),
                        (stint, name) -> stint.tasks().create(workspace(), project, NewTask.named(name))),
                new Kind(
                        "tags",
                        (stint, name) -> in(stint).tag(new NewTag(name)),
                        (stint, name) -> stint.tags().create(workspace(), new NewTag(name))));
    }

    private static OutcomeUnknown unknown() {
        return new OutcomeUnknown("create", "no response", "look for it");
    }

    private static Unavailable away() {
        return new Unavailable("create", "the service is away", "try again");
    }

    private static Runnable failing(RuntimeException failure) {
        return () -> {
            throw failure;
        };
    }

    @Test
    default void creates_what_does_not_exist_and_then_finds_it() {
        for (Kind kind : kinds()) {
            String name = fixture().unique("new");
            InterceptedStint intercepted = new InterceptedStint(stint());

            Object created = kind.findOrCreate().apply(intercepted.stint(), name);

            assertThat(kind.findOrCreate().apply(intercepted.stint(), name)).isEqualTo(created);
            assertThat(intercepted.calls()).containsExactly(kind.list(), kind.creation(), kind.list());
        }
    }

    @Test
    default void creates_it_with_all_its_fields() {
        Client client = in(stint())
                .client(NewClient.builder()
                        .name(fixture().unique("client"))
                        .note("Net 30")
                        .build());
        Project project = in(stint())
                .project(NewProject.builder()
                        .name(fixture().unique("project"))
                        .clientId(client.id())
                        .billable(false)
                        .build());

        assertThat(client.note()).contains("Net 30");
        assertThat(project.clientId()).contains(client.id());
        assertThat(project.billable()).isFalse();
        assertThat(stint().projects().get(workspace(), project.id())).isEqualTo(project);
    }

    @Test
    @DisplayName("returns what exists as it is, also if the new one has other fields")
    default void changes_nothing_that_exists() {
        Client existing = given().client();

        Client found = in(stint())
                .client(NewClient.builder().name(existing.name()).note("Net 30").build());

        assertThat(found).isEqualTo(existing);
    }

    @Test
    default void returns_what_another_program_created_in_between() {
        for (Kind kind : kinds()) {
            String name = fixture().unique("race");
            List<Object> ofOther = new ArrayList<>();
            InterceptedStint intercepted = new InterceptedStint(stint())
                    .before(kind.creation(), () -> ofOther.add(kind.create().apply(stint(), name)));

            Object found = kind.findOrCreate().apply(intercepted.stint(), name);

            assertThat(found).isEqualTo(ofOther.get(0));
            assertThat(intercepted.calls()).containsExactly(kind.list(), kind.creation(), kind.list());
        }
    }

    @Test
    default void returns_the_same_to_programs_that_create_it_at_once() throws Exception {
        for (Kind kind : kinds()) {
            String name = fixture().unique("at once");
            Callable<Object> program = () -> kind.findOrCreate().apply(stint(), name);
            ExecutorService threads = Executors.newFixedThreadPool(4);
            try {
                List<Object> found = new ArrayList<>();
                for (Future<Object> each : threads.invokeAll(Collections.nCopies(4, program))) {
                    found.add(each.get());
                }
                assertThat(found).containsOnly(found.get(0));
            } finally {
                threads.shutdownNow();
            }
        }
    }

    @Test
    default void finds_what_was_created_without_a_response() {
        for (Kind kind : kinds()) {
            String name = fixture().unique("no response");
            InterceptedStint intercepted = new InterceptedStint(stint()).after(kind.creation(), failing(unknown()));

            Object found = kind.findOrCreate().apply(intercepted.stint(), name);

            assertThat(intercepted.calls()).containsExactly(kind.list(), kind.creation(), kind.list());
            assertThat(kind.findOrCreate().apply(stint(), name)).isEqualTo(found);
        }
    }

    @Test
    default void sends_again_at_once_what_was_not_created() {
        for (Kind kind : kinds()) {
            String name = fixture().unique("no effect");
            InterceptedStint intercepted = new InterceptedStint(stint()).before(kind.creation(), failing(unknown()));

            Object created = kind.findOrCreate().apply(intercepted.stint(), name);

            assertThat(intercepted.calls()).containsExactly(kind.list(), kind.creation(), kind.list(), kind.creation());
            assertThat(kind.findOrCreate().apply(stint(), name)).isEqualTo(created);
        }
    }

    @Test
    @DisplayName("finds what the first attempt created, even if it took effect only after it was looked for")
    default void does_not_create_it_twice_if_the_first_attempt_is_late() {
        for (Kind kind : kinds()) {
            String name = fixture().unique("late");
            List<Object> late = new ArrayList<>();
            InterceptedStint intercepted = new InterceptedStint(stint())
                    .before(kind.creation(), failing(unknown()))
                    .before(kind.creation(), () -> late.add(kind.create().apply(stint(), name)));

            assertThat(kind.findOrCreate().apply(intercepted.stint(), name)).isEqualTo(late.get(0));
        }
    }

    @Test
    default void reports_an_outcome_that_remains_unknown() {
        for (Kind kind : kinds()) {
            String name = fixture().unique("unknown");
            InterceptedStint unreadable = new InterceptedStint(stint())
                    .before(kind.list(), () -> {})
                    .after(kind.creation(), failing(unknown()));
            for (int read = 0; read < 6; read++) {
                unreadable.before(kind.list(), failing(away()));
            }

            assertThatExceptionOfType(OutcomeUnknown.class)
                    .isThrownBy(() -> kind.findOrCreate().apply(unreadable.stint(), name))
                    .satisfies(error ->
                            assertThat(error.getSuppressed()).singleElement().isInstanceOf(Unavailable.class));
            assertThat(unreadable.calls()).filteredOn(kind.creation()::equals).hasSize(1);
        }
    }

    @Test
    default void reports_that_three_attempts_had_no_effect() {
        for (Kind kind : kinds()) {
            String name = fixture().unique("no effect");
            InterceptedStint lost = new InterceptedStint(stint())
                    .before(kind.creation(), failing(unknown()))
                    .before(kind.creation(), failing(unknown()))
                    .before(kind.creation(), failing(unknown()));

            assertThatExceptionOfType(Unavailable.class)
                    .isThrownBy(() -> kind.findOrCreate().apply(lost.stint(), name));
            assertThat(lost.calls()).filteredOn(kind.creation()::equals).hasSize(3);
        }
    }

    @Test
    default void reports_what_has_nothing_to_do_with_the_name() {
        for (Kind kind : kinds()) {
            String name = fixture().unique("refused");
            InterceptedStint refusing = new InterceptedStint(stint())
                    .before(kind.creation(), failing(Refused.byService("create", "the plan has no more")));
            InterceptedStint unavailable = new InterceptedStint(stint()).before(kind.creation(), failing(away()));

            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> kind.findOrCreate().apply(refusing.stint(), name));
            assertThatExceptionOfType(Unavailable.class)
                    .isThrownBy(() -> kind.findOrCreate().apply(unavailable.stint(), name));
            assertThat(unavailable.calls()).containsExactly(kind.list(), kind.creation());
        }
    }

    @Test
    default void returns_archived_entities_and_tasks_that_are_done() {
        ProjectId project = given().project().id();
        Client client = stint().clients().archive(workspace(), given().client().id());
        Project archived =
                stint().projects().archive(workspace(), given().project().id());
        Task task = stint().tasks()
                .complete(workspace(), project, given().task(project).id());
        Tag tag = stint().tags().archive(workspace(), given().tag().id());

        assertThat(in(stint()).client(NewClient.named(client.name()))).isEqualTo(client);
        assertThat(in(stint()).project(NewProject.named(archived.name()))).isEqualTo(archived);
        assertThat(in(stint()).task(project, NewTask.named(task.name()))).isEqualTo(task);
        assertThat(in(stint()).tag(new NewTag(tag.name()))).isEqualTo(tag);
    }

    @Test
    default void compares_names_as_the_service_does() {
        for (Kind kind : kinds()) {
            String name = fixture().unique("Caf\u00E9");
            Object composed = kind.create().apply(stint(), name);
            String decomposed = name.replace("\u00E9", "e\u0301");
            String lowerCase = name.toLowerCase(Locale.ROOT);

            assertThat(kind.findOrCreate().apply(stint(), decomposed)).isEqualTo(composed);
            assertThat(kind.findOrCreate().apply(stint(), lowerCase)).isNotEqualTo(composed);
            assertThat(kind.findOrCreate().apply(stint(), name + " and more")).isNotEqualTo(composed);
        }
    }

    @Test
    default void distinguishes_projects_by_client_and_tasks_by_project() {
        String name = fixture().unique("same");
        Client acme = given().client();
        Client other = given().client();
        Project ofAcme = in(stint()).project(named(name, acme));
        Project ofOther = in(stint()).project(named(name, other));
        Project ofNone = in(stint()).project(NewProject.named(name));
        Task inAcme = in(stint()).task(ofAcme.id(), NewTask.named(name));
        Task inOther = in(stint()).task(ofOther.id(), NewTask.named(name));

        assertThat(List.of(ofAcme, ofOther, ofNone))
                .extracting(Project::clientId)
                .containsExactly(Optional.of(acme.id()), Optional.of(other.id()), Optional.empty());
        assertThat(in(stint()).project(named(name, acme))).isEqualTo(ofAcme);
        assertThat(in(stint()).project(NewProject.named(name))).isEqualTo(ofNone);
        assertThat(inAcme.projectId()).isEqualTo(ofAcme.id());
        assertThat(inOther.projectId()).isEqualTo(ofOther.id());
        assertThat(in(stint()).task(ofAcme.id(), NewTask.named(name))).isEqualTo(inAcme);
    }

    private static NewProject named(String name, Client client) {
        return NewProject.builder().name(name).clientId(client.id()).build();
    }

    @Test
    default void rejects_an_unknown_client_project_and_workspace() {
        String name = fixture().unique("lost");
        NewProject ofUnknown =
                NewProject.builder().name(name).clientId(UnknownIds.CLIENT).build();
        FindOrCreate nowhere = new FindOrCreate(stint(), UnknownIds.WORKSPACE);

        assertNotFound(EntityKind.CLIENT, () -> in(stint()).project(ofUnknown));
        assertNotFound(EntityKind.PROJECT, () -> in(stint()).task(UnknownIds.PROJECT, NewTask.named(name)));
        assertNotFound(
                EntityKind.WORKSPACE, () -> nowhere.client(NewClient.named(name)), () -> nowhere.tag(new NewTag(name)));
    }
}
