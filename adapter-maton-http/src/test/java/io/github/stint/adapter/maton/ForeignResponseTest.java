package io.github.stint.adapter.maton;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.github.stint.adapter.maton.Service.IN_WORKSPACE;
import static io.github.stint.adapter.maton.Service.USER;
import static io.github.stint.adapter.maton.Service.WORKSPACE;
import static io.github.stint.adapter.maton.Service.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.github.stint.core.Stint;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.UnexpectedResponse;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.tag.TagQuery;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.timeentry.TimeEntryId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Responses of a proxy, a captive portal or a firewall: the request had no effect, and they say nothing about what exists. */
class ForeignResponseTest {

    private static final String PAGE = "<html><title>Sign in to the hotel's connection</title></html>";
    private static final ProjectId PROJECT = new ProjectId("6650a0000000000000000001");
    private static final ClientId CLIENT = new ClientId("6650a0000000000000000002");
    private static final TimeEntryId ENTRY = new TimeEntryId("6650a0000000000000000005");

    /** Every DELETE request; its response has no result. */
    private static final Map<String, Consumer<Stint>> DELETIONS = Map.of(
            "project", stint -> stint.projects().delete(WORKSPACE, PROJECT),
            "client", stint -> stint.clients().delete(WORKSPACE, CLIENT),
            "tag", stint -> stint.tags().delete(WORKSPACE, new TagId("6650a0000000000000000003")),
            "task", stint -> stint.tasks().delete(WORKSPACE, PROJECT, new TaskId("6650a0000000000000000004")),
            "entry", stint -> stint.timeEntries().delete(WORKSPACE, ENTRY),
            "connection", stint -> stint.connections().delete(new ConnectionId("c-1")));

    @RegisterExtension
    private final Service service = Service.withoutNetwork();

    private static ResponseDefinitionBuilder page(int status) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "text/html")
                .withBody(PAGE);
    }

    private UnexpectedResponse failure(Consumer<Stint> call) {
        UnexpectedResponse failure = catchThrowableOfType(UnexpectedResponse.class, () -> call.accept(service.stint()));
        assertThat(failure).as("the failure of the call").isNotNull();
        return failure;
    }

    static Stream<String> deletions() {
        return DELETIONS.keySet().stream().sorted();
    }

    private static Consumer<Stint> deletion(String kind) {
        return Objects.requireNonNull(DELETIONS.get(kind));
    }

    @ParameterizedTest
    @MethodSource("deletions")
    void aPageIsNotTakenForADeletion(String kind) {
        service.onAnything(page(200));

        UnexpectedResponse failure = failure(deletion(kind));

        assertThat(failure).hasMessageContainingAll("status 200", "text/html", "Sign in");
        assertThat(failure.hint()).contains("check whether it took effect");
    }

    @ParameterizedTest
    @MethodSource("deletions")
    void anErrorWithAStatusOfSuccessIsNotTakenForADeletion(String kind) {
        service.onAnything(answer(200, "{\"message\":\"Client doesn't belong to Workspace\",\"code\":501}"));

        assertThat(failure(deletion(kind))).hasMessageContaining("doesn't belong to Workspace");

        for (String byMaton : List.of(
                "{\"error\":{\"message\":\"Connection not found\",\"code\":404}}",
                "{\"message\":\"Connection not found\",\"type\":\"Not Found\",\"code\":404}")) {
            service.onAnything(answer(200, byMaton));

            assertThat(failure(deletion(kind))).hasMessageContaining("Connection not found");
        }
    }

    @ParameterizedTest
    @MethodSource("deletions")
    void nothingAndAnyJsonAreADeletion(String kind) {
        for (ResponseDefinitionBuilder success : List.of(
                answer(204, ""),
                answer(200, ""),
                answer(200, "{}"),
                answer(200, "{\"message\":\"Deleted\",\"code\":200}"),
                answer(200, "{\"id\":\"6650a0000000000000000002\",\"name\":\"Acme\"}"))) {
            service.onAnything(success);

            assertThatCode(() -> deletion(kind).accept(service.stint())).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 405})
    void anHtmlPageIsNeitherNotFoundNorForbidden(int status) {
        service.onAnything(page(status));

        for (Consumer<Stint> call : List.<Consumer<Stint>>of(
                stint -> stint.users().current(),
                stint -> stint.workspaces().find(WORKSPACE),
                stint -> stint.projects().find(WORKSPACE, PROJECT),
                stint -> stint.tags().create(WORKSPACE, new NewTag("urgent")),
                stint -> stint.timeEntries().delete(WORKSPACE, ENTRY),
                stint -> stint.connections().find(new ConnectionId("c-1")))) {
            UnexpectedResponse failure = failure(call);

            assertThat(failure).hasMessageContainingAll("status " + status, "text/html", "Sign in");
            assertThat(failure.hint()).contains("check the service URL");
        }
    }

    @Test
    void aPageIsNotTakenForATimerThatDoesNotRun() {
        service.onAnything(page(404))
                .on("GET", IN_WORKSPACE + "/user/" + USER + "/time-entries", 200, Bodies.listOf(Bodies.TIMER));

        failure(stint -> stint.timeEntries().stop(WORKSPACE, USER, Instant.parse("2026-03-02T12:00:00Z")));
    }

    @Test
    void anHtmlPageDoesNotTurnForbiddenIntoNotFound() {
        service.onAnything(answer(403, "{\"message\":\"Access Denied\",\"code\":501}"))
                .on("GET", IN_WORKSPACE, page(404));

        StintException failure = catchThrowableOfType(
                StintException.class, () -> service.stint().tags().create(WORKSPACE, new NewTag("urgent")));

        assertThat(failure).hasMessageContaining("Access Denied");
    }

    @Test
    void nothingIsNoList() {
        service.onAnything(answer(204, ""));

        failure(stint -> stint.workspaces().list());
        failure(stint -> stint.tags().list(WORKSPACE, TagQuery.all(), PageRequest.first()));
    }
}
