package io.github.stint.adapter.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.contract.UnknownIds;
import io.github.stint.core.CreationCheck;
import io.github.stint.core.Stint;
import io.github.stint.core.client.ClientChange;
import io.github.stint.core.client.ClientQuery;
import io.github.stint.core.client.NewClient;
import io.github.stint.core.connection.ConnectionQuery;
import io.github.stint.core.error.Forbidden;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.RateLimited;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.project.NewProject;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectChange;
import io.github.stint.core.project.ProjectQuery;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.tag.TagChange;
import io.github.stint.core.tag.TagQuery;
import io.github.stint.core.task.NewTask;
import io.github.stint.core.task.TaskChange;
import io.github.stint.core.task.TaskQuery;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.user.UserQuery;
import io.github.stint.core.workspace.NewWorkspace;
import io.github.stint.core.workspace.WorkspaceId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class InMemoryFaultsTest {

    private static final WorkspaceId WORKSPACE = InMemoryFixture.WORKSPACE;

    private final InMemoryStint stint = InMemoryFixture.seed().build();
    private final InMemoryFaults faults = stint.faults();

    private static StintException rateLimited(String operation) {
        return new RateLimited(operation, Duration.ofSeconds(3));
    }

    private Project create(String name) {
        return stint.projects().create(WORKSPACE, NewProject.named(name));
    }

    private List<String> projects() {
        return stint.projects()
                .all(WORKSPACE, ProjectQuery.all())
                .map(Project::name)
                .toList();
    }

    @Test
    void fails_the_next_calls_of_one_operation_before_their_effect() {
        faults.next("create project", 2, InMemoryFaultsTest::rateLimited);

        assertThat(stint.tags().create(WORKSPACE, new NewTag("urgent")).name()).isEqualTo("urgent");
        assertThat(projects()).isEmpty();
        for (int call = 0; call < 2; call++) {
            assertThatExceptionOfType(RateLimited.class)
                    .isThrownBy(() -> create("Acme"))
                    .satisfies(error -> assertThat(error.operation()).isEqualTo("create project"));
            assertThat(projects()).isEmpty();
        }
        assertThat(create("Acme").name()).isEqualTo("Acme");
    }

    @Test
    void fails_the_next_calls_of_matching_operations() {
        Project acme = create("Acme");
        faults.next(
                operation -> operation.endsWith(" project"),
                2,
                operation -> new Forbidden(operation, "not permitted", "ask an administrator"));

        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> stint.projects().archive(WORKSPACE, acme.id()));
        assertThat(projects()).as("list projects").containsExactly("Acme");
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> stint.projects().get(WORKSPACE, acme.id()));
        assertThat(stint.projects().get(WORKSPACE, acme.id()).archived()).isFalse();
    }

    @Test
    void loses_the_response_of_the_next_writes_which_take_effect() {
        faults.loseResponseOf("create project", 2);

        for (String name : List.of("Acme", "Globex")) {
            assertThatExceptionOfType(OutcomeUnknown.class)
                    .isThrownBy(() -> create(name))
                    .satisfies(error -> {
                        assertThat(error.operation()).isEqualTo("create project");
                        assertThat(error.mayHaveTakenEffect()).isTrue();
                    });
        }

        assertThat(projects()).containsExactly("Acme", "Globex");
        assertThat(create("Initech").name()).isEqualTo("Initech");
    }

    @Test
    void loses_the_response_of_a_timer_that_was_started() {
        NewTimeEntry timer = NewTimeEntry.builder()
                .interval(TimeInterval.startingAt(Instant.parse("2026-03-02T09:00:00Z")))
                .build();
        faults.loseResponseOf("start timer", 1);

        assertThatExceptionOfType(OutcomeUnknown.class)
                .isThrownBy(() -> stint.timeEntries().start(WORKSPACE, InMemoryFixture.USER.id(), timer));

        assertThat(stint.timeEntries().running(WORKSPACE, InMemoryFixture.USER.id()))
                .isPresent();
    }

    @Test
    void a_rejected_write_throws_its_own_error_and_does_not_count() {
        faults.loseResponseOf("delete project", 1);
        Project acme = create("Acme");
        stint.projects().archive(WORKSPACE, acme.id());

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> stint.projects().delete(WORKSPACE, UnknownIds.PROJECT));

        assertThat(faults.pending()).isEqualTo(1);
        assertThatExceptionOfType(OutcomeUnknown.class)
                .isThrownBy(() -> stint.projects().delete(WORKSPACE, acme.id()));
        assertThat(projects()).isEmpty();
    }

    @Test
    void loses_responses_of_writes_only() {
        faults.loseResponseOf(operation -> true, 1);

        assertThat(projects()).isEmpty();
        assertThat(stint.users().current()).isEqualTo(InMemoryFixture.USER);
        assertThatExceptionOfType(OutcomeUnknown.class).isThrownBy(() -> create("Acme"));
        assertThat(projects()).containsExactly("Acme");
    }

    @Test
    void applies_the_first_planned_fault_that_matches_and_no_other() {
        faults.next("create tag", 1, InMemoryFaultsTest::rateLimited);
        faults.loseResponseOf("create project", 1);
        faults.next("create project", 1, InMemoryFaultsTest::rateLimited);
        faults.makeNextUnavailable();

        assertThatExceptionOfType(OutcomeUnknown.class).isThrownBy(() -> create("Acme"));
        assertThatExceptionOfType(RateLimited.class).isThrownBy(() -> create("Globex"));
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> create("Globex"));
        assertThat(create("Globex").name()).isEqualTo("Globex");
        assertThat(faults.pending()).isEqualTo(1);
    }

    @Test
    void removes_all_faults() {
        faults.next("create project", 5, InMemoryFaultsTest::rateLimited);
        faults.loseResponseOf("create project", 2);
        faults.delayEach(Duration.ofDays(1));
        assertThat(faults.pending()).isEqualTo(7);

        faults.clear();

        assertThat(faults.pending()).isZero();
        assertThatCode(() -> create("Acme")).doesNotThrowAnyException();
    }

    @Test
    void rejects_an_unknown_operation_at_once() {
        assertThat(List.<Runnable>of(
                        () -> faults.next("create projects", 1, InMemoryFaultsTest::rateLimited),
                        () -> faults.loseResponseOf("create projects", 1)))
                .allSatisfy(planning -> assertThatExceptionOfType(InvalidValue.class)
                        .isThrownBy(planning::run)
                        .satisfies(error -> {
                            assertThat(error.field()).isEqualTo("operation");
                            assertThat(error.getMessage()).contains("\"create projects\"");
                            assertThat(error.hint()).contains(" create project,");
                        }));
        assertThat(faults.pending()).isZero();
    }

    @Test
    void rejects_a_lost_response_of_a_read() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> faults.loseResponseOf("list projects", 1))
                .withMessageContaining("writes nothing");
    }

    @Test
    void rejects_fewer_than_one_call() {
        assertThat(List.<Runnable>of(
                        () -> faults.next("create project", 0, InMemoryFaultsTest::rateLimited),
                        () -> faults.next(operation -> true, -1, InMemoryFaultsTest::rateLimited),
                        () -> faults.loseResponseOf("create project", 0),
                        () -> faults.loseResponseOf(operation -> true, 0)))
                .allSatisfy(planning -> assertThatExceptionOfType(InvalidValue.class)
                        .isThrownBy(planning::run)
                        .satisfies(error -> assertThat(error.field()).isEqualTo("times")));
    }

    @Test
    void applies_each_fault_once_to_concurrent_calls() throws Exception {
        faults.next("create tag", 40, InMemoryFaultsTest::rateLimited);
        faults.loseResponseOf("create tag", 40);
        List<Callable<String>> calls = IntStream.range(0, 200)
                .<Callable<String>>mapToObj(number -> () -> {
                    try {
                        return stint.tags()
                                .create(WORKSPACE, new NewTag("tag " + number))
                                .name();
                    } catch (StintException failure) {
                        return failure.code();
                    }
                })
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<String> results = new ArrayList<>();
            for (Future<String> call : threads.invokeAll(calls)) {
                results.add(call.get());
            }
            assertThat(results).filteredOn("rate-limited"::equals).hasSize(40);
            assertThat(results).filteredOn("outcome-unknown"::equals).hasSize(40);
        } finally {
            threads.shutdownNow();
        }
        assertThat(stint.tags().all(WORKSPACE, TagQuery.all())).hasSize(160);
        assertThat(faults.pending()).isZero();
    }

    @Test
    @DisplayName("knows the operations of all methods of all ports, and no others")
    void knows_the_operations_of_all_methods() throws ReflectiveOperationException {
        Set<String> operations = new TreeSet<>(Set.of("authorize connection"));
        for (Method accessor : Stint.class.getMethods()) {
            if (accessor.getReturnType() == void.class || accessor.getReturnType() == CreationCheck.class) {
                continue;
            }
            Object port = accessor.invoke(stint);
            for (Method method : accessor.getReturnType().getMethods()) {
                if (Modifier.isAbstract(method.getModifiers())) {
                    operations.add(operationOf(port, method));
                }
            }
        }

        assertThat(faults.operations()).containsExactlyElementsOf(operations);
    }

    private String operationOf(Object port, Method method) throws IllegalAccessException {
        faults.failNext(InMemoryFaultsTest::rateLimited);
        try {
            method.invoke(
                    port,
                    Stream.of(method.getParameterTypes())
                            .map(InMemoryFaultsTest::argument)
                            .toArray());
        } catch (InvocationTargetException failure) {
            if (failure.getCause() instanceof StintException error) {
                return error.operation();
            }
            throw new AssertionError(method + " failed before its fault", failure.getCause());
        }
        throw new AssertionError(method + " does not fail");
    }

    private static Object argument(Class<?> type) {
        NewTimeEntry timer = NewTimeEntry.builder()
                .interval(TimeInterval.startingAt(Instant.EPOCH))
                .build();
        return Stream.of(
                        UnknownIds.WORKSPACE,
                        UnknownIds.USER,
                        UnknownIds.CLIENT,
                        UnknownIds.PROJECT,
                        UnknownIds.TASK,
                        UnknownIds.TAG,
                        UnknownIds.TIME_ENTRY,
                        UnknownIds.CONNECTION,
                        "clockify",
                        Instant.EPOCH,
                        PageRequest.first(),
                        ConnectionQuery.all(),
                        UserQuery.all(),
                        ClientQuery.all(),
                        ProjectQuery.all(),
                        TaskQuery.all(),
                        TagQuery.all(),
                        TimeEntryQuery.all(),
                        new NewWorkspace("Office"),
                        NewClient.named("Acme"),
                        NewProject.named("Website"),
                        NewTask.named("Design"),
                        new NewTag("urgent"),
                        timer,
                        ClientChange.builder().build(),
                        ProjectChange.builder().build(),
                        TaskChange.builder().build(),
                        new TagChange("urgent"),
                        TimeEntryChange.builder().build())
                .filter(type::isInstance)
                .findFirst()
                .orElseThrow(() -> new AssertionError("add a value of " + type + " to this test"));
    }
}
