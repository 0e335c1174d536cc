package io.github.stint.core.attempt;

import static io.github.stint.core.Samples.NINE;
import static io.github.stint.core.Samples.TEN;
import static io.github.stint.core.Samples.USER;
import static io.github.stint.core.Samples.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.stint.core.Samples;
import io.github.stint.core.Stint;
import io.github.stint.core.client.ClientQuery;
import io.github.stint.core.client.NewClient;
import io.github.stint.core.connection.Connection;
import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.connection.ConnectionQuery;
import io.github.stint.core.connection.ConnectionStatus;
import io.github.stint.core.connection.Connections;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.fake.FakeStint;
import io.github.stint.core.fake.TestClock;
import io.github.stint.core.project.NewProject;
import io.github.stint.core.project.ProjectQuery;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.tag.TagQuery;
import io.github.stint.core.task.NewTask;
import io.github.stint.core.task.TaskQuery;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.workspace.NewWorkspace;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AttemptsTest {

    private static final int SMALL_PAGE = 1;

    private final Connection connection = Connection.builder()
            .id(new ConnectionId("c-1"))
            .app(Connections.CLOCKIFY)
            .status(ConnectionStatus.ACTIVE)
            .createdAt(NINE)
            .build();
    private final FakeStint service = new FakeStint()
            .with(Samples.client().build())
            .with(Samples.project().build())
            .with(Samples.task().build())
            .with(new Tag(new TagId("g1"), WORKSPACE, "urgent", false))
            .with(Samples.timeEntry().build())
            .with(connection);
    private final Stint ports =
            Attempts.attaching(Optional.of(new TestClock(NINE))).around(service);

    private OutcomeUnknown lost(String request, Runnable call) {
        service.requests().loseResponse(request);
        return catchThrowableOfType(OutcomeUnknown.class, call::run);
    }

    @Test
    void the_error_of_a_lost_creation_has_what_was_attempted() {
        OutcomeUnknown error = lost("tags.create", () -> ports.tags().create(WORKSPACE, new NewTag("late")));

        assertThat(error.attempt().orElseThrow()).isInstanceOfSatisfying(Creation.class, attempt -> {
            assertThat(attempt.operation()).isEqualTo("create tag");
            assertThat(attempt.kind()).isEqualTo(EntityKind.TAG);
            assertThat(attempt.workspace()).contains(WORKSPACE.value());
            assertThat(attempt.user()).isEmpty();
            assertThat(attempt.id()).isEmpty();
            assertThat(attempt.at()).contains(NINE);
            assertThat(attempt.value()).isEqualTo(new NewTag("late"));
            assertThat(attempt.subject()).hasToString("the tag \"late\"");
        });
    }

    @Test
    void the_error_of_a_lost_deletion_has_the_id() {
        OutcomeUnknown error = lost("tags.delete", () -> ports.tags().delete(WORKSPACE, new TagId("g1")));

        assertThat(error.attempt().orElseThrow().id()).contains("g1");
        assertThat(error.attempt().orElseThrow().subject()).hasToString("the tag g1");
    }

    @Test
    void the_error_of_a_lost_time_entry_has_the_user() {
        NewTimeEntry entry = NewTimeEntry.completed(TimeInterval.of(NINE, TEN), "Review");

        OutcomeUnknown error =
                lost("timeEntries.create", () -> ports.timeEntries().createFor(WORKSPACE, USER, entry));

        assertThat(error.attempt().orElseThrow().user()).contains(USER.value());
    }

    @Test
    @DisplayName("An error of a write that certainly had no effect has no attempt")
    void without_effect() {
        service.requests().failNext("tags.create");

        Unavailable error =
                catchThrowableOfType(Unavailable.class, () -> ports.tags().create(WORKSPACE, new NewTag("late")));

        assertThat(error.attempt()).isEmpty();
    }

    @Test
    void without_a_clock_the_moment_is_not_known() {
        service.requests().loseResponse("tags.create");
        Stint timeless = Attempts.attaching(Optional.empty()).around(service);

        OutcomeUnknown error =
                catchThrowableOfType(OutcomeUnknown.class, () -> timeless.tags().create(WORKSPACE, new NewTag("late")));

        assertThat(error.attempt().orElseThrow().at()).isEmpty();
    }

    @Test
    void reads_return_what_the_ports_return() {
        assertThat(ports.workspaces().list())
                .isEqualTo(service.workspaces().list())
                .isNotEmpty();
        assertThat(ports.workspaces().find(WORKSPACE)).isPresent();
        assertThat(ports.connections().list(ConnectionQuery.all())).containsExactly(connection);
        assertThat(ports.connections().find(connection.id())).contains(connection);
        assertThat(ports.clients().all(WORKSPACE, ClientQuery.all())).hasSize(1);
        assertThat(ports.clients().all(WORKSPACE, ClientQuery.all(), SMALL_PAGE))
                .hasSize(1);
        assertThat(ports.projects().all(WORKSPACE, ProjectQuery.all())).hasSize(1);
        assertThat(ports.projects().all(WORKSPACE, ProjectQuery.all(), SMALL_PAGE))
                .hasSize(1);
        assertThat(ports.tasks().all(WORKSPACE, Samples.project().build().id(), TaskQuery.all()))
                .hasSize(1);
        assertThat(ports.tasks().all(WORKSPACE, Samples.project().build().id(), TaskQuery.all(), SMALL_PAGE))
                .hasSize(1);
        assertThat(ports.tags().all(WORKSPACE, TagQuery.all())).hasSize(1);
        assertThat(ports.tags().all(WORKSPACE, TagQuery.all(), SMALL_PAGE)).hasSize(1);
        assertThat(ports.timeEntries().all(WORKSPACE, USER, TimeEntryQuery.all()))
                .hasSize(1);
        assertThat(ports.timeEntries().all(WORKSPACE, USER, TimeEntryQuery.all(), SMALL_PAGE))
                .hasSize(1);
    }

    static Stream<Arguments> creations() {
        return Stream.of(
                Arguments.of(EntityKind.WORKSPACE, new NewWorkspace("Office"), "Office", "the workspace \"Office\""),
                Arguments.of(EntityKind.CONNECTION, "clockify", "clockify", "the connection \"clockify\""),
                Arguments.of(EntityKind.CLIENT, NewClient.named("Acme"), "Acme", "the client \"Acme\""),
                Arguments.of(EntityKind.PROJECT, NewProject.named("Site"), "Site", "the project \"Site\""),
                Arguments.of(EntityKind.TASK, NewTask.named("Draft"), "Draft", "the task \"Draft\""),
                Arguments.of(EntityKind.TAG, new NewTag("late"), "late", "the tag \"late\""),
                Arguments.of(
                        EntityKind.TIME_ENTRY,
                        NewTimeEntry.completed(TimeInterval.of(NINE, TEN), "Review"),
                        "Review",
                        "the time entry \"Review\" from 2026-02-13T09:00:00Z to 2026-02-13T10:00:00Z"),
                Arguments.of(
                        EntityKind.TIME_ENTRY,
                        NewTimeEntry.timer(NINE, ""),
                        "",
                        "the timer that starts at 2026-02-13T09:00:00Z"));
    }

    @ParameterizedTest
    @MethodSource("creations")
    void a_creation_names_what_it_creates(EntityKind kind, Object value, String name, String subject) {
        Creation creation = new Creation("create", Target.of(kind), value, Optional.empty());

        assertThat(creation.name()).isEqualTo(name);
        assertThat(creation.subject()).hasToString(subject);
    }
}
