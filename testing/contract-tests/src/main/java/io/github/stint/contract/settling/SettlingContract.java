package io.github.stint.contract.settling;

import static io.github.stint.contract.ContractEntities.at;
import static io.github.stint.contract.ContractEntities.between;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.stint.contract.InterceptedStint;
import io.github.stint.contract.StintContract;
import io.github.stint.core.Stint;
import io.github.stint.core.client.Client;
import io.github.stint.core.client.ClientChange;
import io.github.stint.core.client.NewClient;
import io.github.stint.core.error.AttemptedWrite;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.NoTimerRunning;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.project.NewProject;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectChange;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.settling.Settling;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.TagChange;
import io.github.stint.core.task.NewTask;
import io.github.stint.core.task.Task;
import io.github.stint.core.task.TaskChange;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.tracking.EntryDetails;
import io.github.stint.core.tracking.TimeTracker;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tests of {@link Settling}, and of the attempts that errors carry, that every adapter must pass. */
public interface SettlingContract extends StintContract {

    /**
     * A write.
     *
     * @param call the accessor of its port and its method
     * @param kind the kind of the entity
     * @param run makes the write, and returns what is stored then
     * @param stored returns what is stored; empty text if it was deleted
     */
    record Write(String call, EntityKind kind, Function<Stint, Object> run, Function<Object, Object> stored) {}

    private Stint stint() {
        return fixture().stint();
    }

    private WorkspaceId workspace() {
        return fixture().workspace();
    }

    /** In an order in which each can be made. */
    private List<Write> writes() {
        ProjectId project = given().project().id();
        List<Write> writes = new ArrayList<>();
        writes.addAll(clients(given().client()));
        writes.addAll(projects(given().project()));
        writes.addAll(tasks(project, given().task(project)));
        writes.addAll(tags(given().tag()));
        writes.addAll(entries(given().entry("Review", between("09:00", "10:00"))));
        return writes;
    }

    private List<Write> clients(Client client) {
        Function<Object, Object> stored = result -> result instanceof Client one
                ? stint().clients().get(workspace(), one.id())
                : stint().clients().find(workspace(), client.id());
        EntityKind kind = EntityKind.CLIENT;
        String name = fixture().unique("client");
        return List.of(
                new Write(
                        "clients.create",
                        kind,
                        stint -> stint.clients().create(workspace(), NewClient.named(name)),
                        stored),
                new Write(
                        "clients.update",
                        kind,
                        stint -> stint.clients()
                                .update(
                                        workspace(),
                                        client.id(),
                                        ClientChange.builder().note("changed").build()),
                        stored),
                new Write("clients.archive", kind, stint -> stint.clients().archive(workspace(), client.id()), stored),
                new Write("clients.restore", kind, stint -> stint.clients().restore(workspace(), client.id()), stored),
                new Write("clients.archive", kind, stint -> stint.clients().archive(workspace(), client.id()), stored),
                new Write(
                        "clients.delete",
                        kind,
                        stint -> {
                            stint.clients().delete(workspace(), client.id());
                            return "";
                        },
                        stored));
    }

    private List<Write> projects(Project project) {
        Function<Object, Object> stored = result -> result instanceof Project one
                ? stint().projects().get(workspace(), one.id())
                : stint().projects().find(workspace(), project.id());
        EntityKind kind = EntityKind.PROJECT;
        String name = fixture().unique("project");
        return List.of(
                new Write(
                        "projects.create",
                        kind,
                        stint -> stint.projects().create(workspace(), NewProject.named(name)),
                        stored),
                new Write(
                        "projects.update",
                        kind,
                        stint -> stint.projects()
                                .update(
                                        workspace(),
                                        project.id(),
                                        ProjectChange.builder().note("changed").build()),
                        stored),
                new Write(
                        "projects.archive", kind, stint -> stint.projects().archive(workspace(), project.id()), stored),
                new Write(
                        "projects.restore", kind, stint -> stint.projects().restore(workspace(), project.id()), stored),
                new Write(
                        "projects.archive", kind, stint -> stint.projects().archive(workspace(), project.id()), stored),
                new Write(
                        "projects.delete",
                        kind,
                        stint -> {
                            stint.projects().delete(workspace(), project.id());
                            return "";
                        },
                        stored));
    }

    private List<Write> tasks(ProjectId project, Task task) {
        Function<Object, Object> stored = result -> result instanceof Task one
                ? stint().tasks().get(workspace(), project, one.id())
                : stint().tasks().find(workspace(), project, task.id());
        EntityKind kind = EntityKind.TASK;
        String name = fixture().unique("task");
        return List.of(
                new Write(
                        "tasks.create",
                        kind,
                        stint -> stint.tasks().create(workspace(), project, NewTask.named(name)),
                        stored),
                new Write(
                        "tasks.update",
                        kind,
                        stint -> stint.tasks()
                                .update(
                                        workspace(),
                                        project,
                                        task.id(),
                                        TaskChange.builder()
                                                .name(fixture().unique("changed"))
                                                .build()),
                        stored),
                new Write(
                        "tasks.complete",
                        kind,
                        stint -> stint.tasks().complete(workspace(), project, task.id()),
                        stored),
                new Write("tasks.reopen", kind, stint -> stint.tasks().reopen(workspace(), project, task.id()), stored),
                new Write(
                        "tasks.complete",
                        kind,
                        stint -> stint.tasks().complete(workspace(), project, task.id()),
                        stored),
                new Write(
                        "tasks.delete",
                        kind,
                        stint -> {
                            stint.tasks().delete(workspace(), project, task.id());
                            return "";
                        },
                        stored));
    }

    private List<Write> tags(Tag tag) {
        Function<Object, Object> stored = result -> result instanceof Tag one
                ? stint().tags().get(workspace(), one.id())
                : stint().tags().find(workspace(), tag.id());
        EntityKind kind = EntityKind.TAG;
        String name = fixture().unique("tag");
        String changed = fixture().unique("changed");
        return List.of(
                new Write("tags.create", kind, stint -> stint.tags().create(workspace(), new NewTag(name)), stored),
                new Write(
                        "tags.update",
                        kind,
                        stint -> stint.tags().update(workspace(), tag.id(), new TagChange(changed)),
                        stored),
                new Write("tags.archive", kind, stint -> stint.tags().archive(workspace(), tag.id()), stored),
                new Write("tags.restore", kind, stint -> stint.tags().restore(workspace(), tag.id()), stored),
                new Write(
                        "tags.delete",
                        kind,
                        stint -> {
                            stint.tags().delete(workspace(), tag.id());
                            return "";
                        },
                        stored));
    }

    private List<Write> entries(TimeEntry entry) {
        Function<Object, Object> stored = result -> result instanceof TimeEntry one
                ? stint().timeEntries().get(workspace(), one.id())
                : stint().timeEntries().find(workspace(), entry.id());
        EntityKind kind = EntityKind.TIME_ENTRY;
        NewTimeEntry call = NewTimeEntry.completed(between("10:00", "11:00"), "Call");
        NewTimeEntry mail = NewTimeEntry.completed(between("11:00", "12:00"), "Mail");
        TimeEntryChange change =
                TimeEntryChange.builder().description("Changed").build();
        return List.of(
                new Write(
                        "timeEntries.create", kind, stint -> stint.timeEntries().create(workspace(), call), stored),
                new Write(
                        "timeEntries.createFor",
                        kind,
                        stint -> stint.timeEntries()
                                .createFor(workspace(), fixture().user(), mail),
                        stored),
                new Write(
                        "timeEntries.update",
                        kind,
                        stint -> stint.timeEntries().update(workspace(), entry.id(), change),
                        stored),
                new Write(
                        "timeEntries.start",
                        kind,
                        stint -> stint.timeEntries()
                                .start(workspace(), fixture().user(), NewTimeEntry.timer(at("12:00"), "Timer"))
                                .started(),
                        stored),
                new Write(
                        "timeEntries.stop",
                        kind,
                        stint -> stint.timeEntries().stop(workspace(), fixture().user(), at("13:00")),
                        stored),
                new Write(
                        "timeEntries.delete",
                        kind,
                        stint -> {
                            stint.timeEntries().delete(workspace(), entry.id());
                            return "";
                        },
                        stored));
    }

    private static void lose() {
        throw new OutcomeUnknown("write", "no response", "look for it");
    }

    private Stint settling(InterceptedStint intercepted) {
        return new Settling(time -> {}).around(intercepted.stint());
    }

    private static void assertStored(Write write, Object result) {
        Object expected = result.equals("") ? Optional.empty() : result;
        assertThat(write.stored().apply(result)).as(write.call()).isEqualTo(expected);
    }

    private long calls(InterceptedStint intercepted, String call) {
        return intercepted.calls().stream().filter(call::equals).count();
    }

    @Test
    default void a_write_whose_response_is_lost_is_found() {
        for (Write write : writes()) {
            InterceptedStint intercepted = new InterceptedStint(stint()).after(write.call(), SettlingContract::lose);

            Object result = write.run().apply(settling(intercepted));

            assertStored(write, result);
            assertThat(calls(intercepted, write.call())).as(write.call()).isEqualTo(1);
        }
    }

    @Test
    default void a_write_that_had_no_effect_is_sent_again() {
        for (Write write : writes()) {
            InterceptedStint intercepted = new InterceptedStint(stint()).before(write.call(), SettlingContract::lose);

            Object result = write.run().apply(settling(intercepted));

            assertStored(write, result);
            assertThat(calls(intercepted, write.call())).as(write.call()).isEqualTo(2);
        }
    }

    @Test
    default void a_write_whose_response_arrives_takes_one_call() {
        for (Write write : writes()) {
            InterceptedStint intercepted = new InterceptedStint(stint());

            assertStored(write, write.run().apply(settling(intercepted)));

            assertThat(intercepted.calls()).as(write.call()).containsExactly(write.call());
        }
    }

    @Test
    @DisplayName("The error of each write with an unknown outcome has what was attempted")
    default void attempts() {
        List<Write> writes = writes();
        assumeTrue(fixture().loseNextResponse(), "the adapter cannot lose responses");
        for (Write write : writes) {
            fixture().loseNextResponse();

            OutcomeUnknown error =
                    catchThrowableOfType(OutcomeUnknown.class, () -> write.run().apply(stint()));

            assertThat(error).as(write.call()).isNotNull();
            AttemptedWrite attempt = error.attempt().orElseThrow();
            assertThat(attempt.kind()).as(write.call()).isEqualTo(write.kind());
            assertThat(attempt.workspace())
                    .as(write.call())
                    .contains(workspace().value());
            assertThat(attempt.operation()).as(write.call()).isEqualTo(error.operation());
            assertThat(attempt.subject().toString()).as(write.call()).isNotBlank();
            boolean hasId = !write.call().contains("create")
                    && !write.call().endsWith("start")
                    && !write.call().endsWith("stop");
            assertThat(attempt.id().isPresent()).as(write.call()).isEqualTo(hasId);
        }
    }

    @Test
    @DisplayName("Equal entries are permitted: each is the result of one call")
    default void equal_entries() {
        TimeEntry before = given().entry("Review", between("09:00", "10:00"));
        NewTimeEntry equal = NewTimeEntry.like(before, before.interval());
        InterceptedStint intercepted = new InterceptedStint(stint())
                .after("timeEntries.createFor", SettlingContract::lose)
                .before("timeEntries.createFor", () -> {})
                .before("timeEntries.createFor", SettlingContract::lose);
        Stint settling = settling(intercepted);
        assertThat(settling.timeEntries().find(workspace(), before.id())).isPresent();

        TimeEntry first =
                settling.timeEntries().createFor(workspace(), fixture().user(), equal);
        TimeEntry second =
                settling.timeEntries().createFor(workspace(), fixture().user(), equal);

        assertThat(List.of(before.id(), first.id(), second.id())).doesNotHaveDuplicates();
        TimeEntryQuery same = TimeEntryQuery.builder()
                .startingFrom(before.interval().start())
                .startingBefore(before.interval().start().plusSeconds(1))
                .description(before.description())
                .build();
        assertThat(stint().timeEntries().all(workspace(), fixture().user(), same))
                .extracting(TimeEntry::id)
                .containsExactlyInAnyOrder(before.id(), first.id(), second.id());
    }

    @Test
    default void a_use_case_settles() {
        InterceptedStint intercepted = new InterceptedStint(stint())
                .after("timeEntries.start", SettlingContract::lose)
                .after("timeEntries.stop", SettlingContract::lose);
        TimeTracker tracker =
                new TimeTracker(intercepted.stint(), workspace(), fixture().user());

        TimeEntry timer =
                tracker.start(EntryDetails.describedAs("Timer"), at("12:00")).started();

        assertThat(tracker.stop(at("13:00")).id()).isEqualTo(timer.id());
        assertThatExceptionOfType(NoTimerRunning.class).isThrownBy(() -> tracker.stop(at("14:00")));
    }
}
