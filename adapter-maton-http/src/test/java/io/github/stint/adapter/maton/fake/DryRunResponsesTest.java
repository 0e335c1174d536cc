package io.github.stint.adapter.maton.fake;

import static io.github.stint.adapter.maton.fake.FakeGateway.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.adapter.maton.Bodies;
import io.github.stint.core.Stint;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.dryrun.DryRun;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.message.ServiceResponse;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.TagChange;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A dry run keeps the response of the service to a request for an entity that does not exist. */
class DryRunResponsesTest {

    private static final ProjectId PROJECT = new ProjectId("p1");
    private static final TaskId TASK = new TaskId("t1");
    private static final TagId TAG = new TagId("g1");
    private static final TimeEntryId ENTRY = new TimeEntryId("e1");

    static final List<Consumer<Stint>> OPERATIONS = List.of(
            stint -> stint.clients().get(WORKSPACE, new ClientId("c1")),
            stint -> stint.clients().archive(WORKSPACE, new ClientId("c1")),
            stint -> stint.projects().get(WORKSPACE, PROJECT),
            stint -> stint.projects().delete(WORKSPACE, PROJECT),
            stint -> stint.tasks().get(WORKSPACE, PROJECT, TASK),
            stint -> stint.tasks().complete(WORKSPACE, PROJECT, TASK),
            stint -> stint.tags().get(WORKSPACE, TAG),
            stint -> stint.tags().update(WORKSPACE, TAG, new TagChange("x")),
            stint -> stint.timeEntries().get(WORKSPACE, ENTRY),
            stint -> stint.timeEntries().delete(WORKSPACE, ENTRY),
            stint -> stint.workspaces().get(new WorkspaceId("w1")),
            stint -> stint.connections().get(new ConnectionId("n1")),
            stint -> stint.connections().delete(new ConnectionId("n1")));

    @ParameterizedTest
    @FieldSource("OPERATIONS")
    void keeps_the_response(Consumer<Stint> operation) {
        FakeGateway gateway = new FakeGateway()
                .on("GET", "/workspaces/" + WORKSPACE, 200, Bodies.WORKSPACE)
                .otherwise(request -> Reply.of(404, ""));

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> operation.accept(new DryRun().around(gateway.stint())))
                .satisfies(error -> assertThat(error.response())
                        .map(ServiceResponse::status)
                        .contains(404));
    }
}
