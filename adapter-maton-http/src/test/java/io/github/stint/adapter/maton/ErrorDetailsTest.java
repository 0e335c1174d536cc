package io.github.stint.adapter.maton;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.github.stint.adapter.maton.Service.IN_WORKSPACE;
import static io.github.stint.adapter.maton.Service.USER;
import static io.github.stint.adapter.maton.Service.WORKSPACE;
import static io.github.stint.adapter.maton.Service.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.github.stint.core.Stint;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.error.Forbidden;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.NoConnection;
import io.github.stint.core.error.NoTimerRunning;
import io.github.stint.core.error.NotAuthenticated;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.ProbablyDone;
import io.github.stint.core.error.RateLimited;
import io.github.stint.core.error.Refused;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.error.UnexpectedResponse;
import io.github.stint.core.history.ChangeJournal;
import io.github.stint.core.message.ServiceResponse;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.quota.Plan;
import io.github.stint.core.quota.RequestLedger;
import io.github.stint.core.recording.ChangeRecorder;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.tag.TagQuery;
import io.github.stint.core.task.NewTask;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.timeentry.TimeEntryId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.util.Throwables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every error over HTTP has its operation, and the response of the service or the cause why there was none. */
class ErrorDetailsTest {

    /** Occurs in the texts of responses that no stack trace may contain. */
    private static final String TEXT = "private-text";

    @RegisterExtension
    private final Service service = new Service();

    /**
     * A response and its error.
     *
     * @param code of the error
     * @param serviceCode of the response; empty if it has none
     * @param cause empty for none
     */
    private record Expected(
            String name,
            ResponseDefinitionBuilder response,
            Consumer<Stint> call,
            Class<? extends StintException> kind,
            String operation,
            String code,
            OptionalInt status,
            Optional<String> serviceCode,
            Optional<Class<? extends Throwable>> cause) {

        @Override
        public String toString() {
            return name;
        }
    }

    /** An error status, with the error code of the service or an empty text. */
    private static Expected status(
            int status,
            String body,
            Consumer<Stint> call,
            Class<? extends StintException> kind,
            String operation,
            String code,
            String serviceCode) {
        return new Expected(
                status + " " + kind.getSimpleName() + " " + body,
                answer(status, body),
                call,
                kind,
                operation,
                code,
                OptionalInt.of(status),
                Optional.of(serviceCode).filter(text -> !text.isEmpty()),
                Optional.empty());
    }

    private static Expected failure(
            String name,
            ResponseDefinitionBuilder response,
            Consumer<Stint> call,
            Class<? extends StintException> kind,
            String operation,
            String code,
            OptionalInt status,
            Class<? extends Throwable> cause) {
        return new Expected(name, response, call, kind, operation, code, status, Optional.empty(), Optional.of(cause));
    }

    private static String clockify(String message, int code) {
        return "{\"message\":\"" + message + "\",\"code\":" + code + "}";
    }

    private static void showUser(Stint stint) {
        stint.users().current();
    }

    private static void createTag(Stint stint) {
        stint.tags().create(WORKSPACE, new NewTag("urgent"));
    }

    private static void deleteTag(Stint stint) {
        stint.tags().delete(WORKSPACE, new TagId("6650a0000000000000000003"));
    }

    private static void listTags(Stint stint) {
        stint.tags().list(WORKSPACE, TagQuery.all(), PageRequest.first());
    }

    private static void stop(Stint stint) {
        stint.timeEntries().stop(WORKSPACE, USER, Instant.parse("2026-03-02T12:00:00Z"));
    }

    static Stream<Expected> statuses() {
        String rule = clockify("Tag name is required", 501);
        return Stream.of(
                status(
                        302,
                        "",
                        ErrorDetailsTest::showUser,
                        UnexpectedResponse.class,
                        "show user",
                        "unexpected-response",
                        ""),
                status(
                        400,
                        rule,
                        ErrorDetailsTest::createTag,
                        Refused.class,
                        "create tag",
                        "rejected-by-service",
                        "501"),
                status(
                        400,
                        clockify("Tag with name 'urgent' already exists", 501),
                        ErrorDetailsTest::createTag,
                        Refused.class,
                        "create tag",
                        "name-taken",
                        "501"),
                status(
                        400,
                        clockify("JSON parse error", 3002),
                        ErrorDetailsTest::createTag,
                        InvalidValue.class,
                        "create tag",
                        "invalid-request",
                        "3002"),
                status(
                        400,
                        clockify("Tag doesn't belong to Workspace", 501),
                        ErrorDetailsTest::deleteTag,
                        NotFound.class,
                        "delete tag",
                        "tag-not-found",
                        "501"),
                status(
                        400,
                        "{\"error\":{\"message\":\"No connection\",\"code\":400}}",
                        ErrorDetailsTest::showUser,
                        NoConnection.class,
                        "show user",
                        "no-connection",
                        "400"),
                status(
                        400,
                        "<html>",
                        ErrorDetailsTest::showUser,
                        UnexpectedResponse.class,
                        "show user",
                        "unexpected-response",
                        ""),
                status(
                        401,
                        "",
                        ErrorDetailsTest::showUser,
                        NotAuthenticated.class,
                        "show user",
                        "not-authenticated",
                        ""),
                status(
                        401,
                        clockify("Api key does not exist", 4003),
                        ErrorDetailsTest::showUser,
                        NoConnection.class,
                        "show user",
                        "no-connection",
                        "4003"),
                status(402, rule, ErrorDetailsTest::createTag, RateLimited.class, "create tag", "rate-limited", "501"),
                status(
                        403,
                        clockify("Forced timer", 4030),
                        ErrorDetailsTest::createTag,
                        Forbidden.class,
                        "create tag",
                        "forbidden",
                        "4030"),
                status(
                        403,
                        clockify("Access Denied", 501),
                        ErrorDetailsTest::listTags,
                        NotFound.class,
                        "list tags",
                        "workspace-not-found",
                        "501"),
                status(
                        404,
                        "",
                        stint -> stint.connections().get(new ConnectionId("c-1")),
                        NotFound.class,
                        "show connection",
                        "connection-not-found",
                        ""),
                status(
                        404,
                        clockify("Time entry not found", 404),
                        ErrorDetailsTest::stop,
                        NoTimerRunning.class,
                        "stop timer",
                        "no-timer-running",
                        "404"),
                status(
                        405,
                        "",
                        ErrorDetailsTest::showUser,
                        UnexpectedResponse.class,
                        "show user",
                        "unexpected-response",
                        ""),
                status(407, "", ErrorDetailsTest::showUser, Unavailable.class, "show user", "proxy-login-required", ""),
                status(
                        409,
                        clockify("Nope", 1),
                        ErrorDetailsTest::createTag,
                        Refused.class,
                        "create tag",
                        "rejected-by-service",
                        "1"),
                status(429, "", ErrorDetailsTest::createTag, RateLimited.class, "create tag", "rate-limited", ""),
                status(500, rule, ErrorDetailsTest::showUser, Unavailable.class, "show user", "unavailable", "501"),
                status(
                        500,
                        rule,
                        ErrorDetailsTest::createTag,
                        OutcomeUnknown.class,
                        "create tag",
                        "outcome-unknown",
                        "501"),
                status(
                        503,
                        "<html>",
                        ErrorDetailsTest::deleteTag,
                        OutcomeUnknown.class,
                        "delete tag",
                        "outcome-unknown",
                        ""));
    }

    static Stream<Expected> failures() {
        OptionalInt none = OptionalInt.empty();
        OptionalInt ok = OptionalInt.of(200);
        ResponseDefinitionBuilder reset = aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER);
        ResponseDefinitionBuilder slow = answer(200, Bodies.USER).withFixedDelay(20_000);
        ResponseDefinitionBuilder broken = answer(200, "{\"id\":\"" + TEXT + " " + Service.KEY);
        ResponseDefinitionBuilder wrong = answer(200, "{\"id\":{\"" + TEXT + "\":1}}");
        ResponseDefinitionBuilder word = answer(200, TEXT);
        return Stream.of(
                failure(
                        "reset, read",
                        reset,
                        ErrorDetailsTest::showUser,
                        Unavailable.class,
                        "show user",
                        "unavailable",
                        none,
                        IOException.class),
                failure(
                        "reset, write",
                        reset,
                        ErrorDetailsTest::createTag,
                        OutcomeUnknown.class,
                        "create tag",
                        "outcome-unknown",
                        none,
                        IOException.class),
                failure(
                        "timeout, read",
                        slow,
                        ErrorDetailsTest::showUser,
                        Unavailable.class,
                        "show user",
                        "unavailable",
                        none,
                        TimeoutException.class),
                failure(
                        "timeout, write",
                        slow,
                        ErrorDetailsTest::createTag,
                        OutcomeUnknown.class,
                        "create tag",
                        "outcome-unknown",
                        none,
                        TimeoutException.class),
                failure(
                        "half of an object",
                        broken,
                        ErrorDetailsTest::showUser,
                        UnexpectedResponse.class,
                        "show user",
                        "unexpected-response",
                        ok,
                        IOException.class),
                failure(
                        "half of an object, write",
                        broken,
                        ErrorDetailsTest::createTag,
                        ProbablyDone.class,
                        "create tag",
                        "probably-done",
                        ok,
                        IOException.class),
                failure(
                        "another type",
                        wrong,
                        ErrorDetailsTest::showUser,
                        UnexpectedResponse.class,
                        "show user",
                        "unexpected-response",
                        ok,
                        IOException.class),
                failure(
                        "no JSON",
                        word,
                        ErrorDetailsTest::listTags,
                        UnexpectedResponse.class,
                        "list tags",
                        "unexpected-response",
                        ok,
                        IOException.class),
                failure(
                        "a missing value",
                        answer(200, "{}"),
                        ErrorDetailsTest::showUser,
                        UnexpectedResponse.class,
                        "show user",
                        "unexpected-response",
                        ok,
                        RuntimeException.class));
    }

    @ParameterizedTest
    @MethodSource({"statuses", "failures"})
    void an_error_has_its_operation_code_response_and_cause(Expected expected) throws Exception {
        service.onAnything(expected.response());
        MatonStint stint = service.stint(config -> config.maxAttempts(1).timeout(Duration.ofSeconds(2)));

        StintException error = thrown(expected.call(), stint);

        assertThat(error).isInstanceOf(expected.kind());
        assertThat(error.operation()).isEqualTo(expected.operation());
        assertThat(error.code()).isEqualTo(expected.code());
        assertThat(error.response().map(ServiceResponse::status))
                .isEqualTo(expected.status().stream().boxed().findFirst());
        assertThat(error.response().flatMap(ServiceResponse::code)).isEqualTo(expected.serviceCode());
        if (expected.cause().isPresent()) {
            assertThat(error).hasCauseInstanceOf(expected.cause().get());
        } else {
            assertThat(error).hasNoCause();
        }
        assertThat(Throwables.getStackTrace(
                        Optional.<Throwable>ofNullable(error.getCause()).orElse(error)))
                .doesNotContain(Service.KEY, TEXT);
        assertThat(Throwables.getStackTrace(error)).doesNotContain(Service.KEY);
        assertSurvivesSerialization(error);
    }

    private static StintException thrown(Consumer<Stint> call, Stint stint) {
        @Nullable StintException error = catchThrowableOfType(StintException.class, () -> call.accept(stint));
        return Optional.ofNullable(error).orElseThrow(() -> new AssertionError("no error"));
    }

    private static void assertSurvivesSerialization(StintException error) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(error);
        StintException copy =
                (StintException) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();

        assertThat(copy).hasToString(error.toString());
        assertThat(copy.response()).isEqualTo(error.response());
        assertThat(Optional.<Throwable>ofNullable(copy.getCause()).map(Throwable::toString))
                .isEqualTo(Optional.<Throwable>ofNullable(error.getCause()).map(Throwable::toString));
    }

    private StintException thrown(UnaryOperator<MatonConfig.Builder> change, Consumer<Stint> call) {
        return thrown(call, service.stint(config -> change.apply(config.maxAttempts(1))));
    }

    @Test
    void a_refused_connection_is_the_cause() throws IOException {
        URI unused;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            unused = URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }

        StintException error = thrown(config -> config.gatewayUrl(unused), ErrorDetailsTest::createTag);

        assertThat(error).isInstanceOf(Unavailable.class).hasCauseInstanceOf(ConnectException.class);
        assertThat(error.operation()).isEqualTo("create tag");
        assertThat(error.response()).isEmpty();
    }

    @Test
    void a_host_that_does_not_exist_is_the_cause() {
        StintException error = thrown(
                config -> config.gatewayUrl(URI.create("https://no-such-host.invalid")), ErrorDetailsTest::showUser);

        assertThat(error).isInstanceOf(Unavailable.class).hasCauseInstanceOf(ConnectException.class);
    }

    @Test
    void a_response_that_breaks_off_has_its_status_and_the_cause() throws IOException {
        try (OneAnswer server = new OneAnswer("HTTP/1.1 201 Created\r\nContent-Length: 500\r\n\r\n{\"id\":\"66")) {
            StintException error = thrown(config -> config.gatewayUrl(server.url()), ErrorDetailsTest::createTag);

            assertThat(error).isInstanceOf(OutcomeUnknown.class).hasCauseInstanceOf(IOException.class);
            assertThat(error.response()).contains(ServiceResponse.of(201));
        }
    }

    @Test
    void a_response_that_is_too_large_has_its_status() {
        service.onAnything(answer(200, Bodies.USER));

        StintException error = thrown(config -> config.maxResponseBytes(10), ErrorDetailsTest::showUser);

        assertThat(error).isInstanceOf(UnexpectedResponse.class);
        assertThat(error.response()).contains(ServiceResponse.of(200));
    }

    @Test
    void a_refusal_that_ends_the_hour_has_its_status_and_what_is_not_sent_has_none() {
        service.onAnything(
                answer(429, "{\"message\":\"Too many requests\",\"code\":429}").withHeader("Retry-After", "3000"));
        MatonStint stint = service.stint(config ->
                config.ledger(RequestLedger.inMemory(), Clock.systemUTC()).plan(Plan.FREE));

        StintException refused = thrown(ErrorDetailsTest::listTags, stint);
        StintException notSent = thrown(ErrorDetailsTest::listTags, stint);

        assertThat(refused).isInstanceOf(RateLimited.class);
        assertThat(refused.response().map(ServiceResponse::status)).contains(429);
        assertThat(notSent).isInstanceOf(RateLimited.class);
        assertThat(notSent.response()).isEmpty();
        assertThat(service.asked()).hasSize(1);
    }

    @Test
    void an_interrupt_is_the_cause() {
        Thread.currentThread().interrupt();

        StintException error = thrown(config -> config, ErrorDetailsTest::showUser);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(error).hasCauseInstanceOf(InterruptedException.class);
    }

    @Test
    void the_error_of_a_second_request_is_the_cause_and_has_the_response() {
        service.onAnything(answer(500, clockify("Oops", 7)))
                .on("POST", IN_WORKSPACE + "/projects/p1/tasks", 201, Bodies.TASK);

        StintException error = thrown(
                config -> config,
                stint -> stint.tasks()
                        .create(
                                WORKSPACE,
                                new ProjectId("p1"),
                                NewTask.builder().name("Draft").billable(false).build()));

        assertThat(error).isInstanceOf(OutcomeUnknown.class).hasCauseInstanceOf(StintException.class);
        assertThat(error.response())
                .contains(ServiceResponse.of(500).withCode("7").withMessage("Oops"));
    }

    @Test
    void a_request_that_the_caller_writes_has_the_details_too() {
        service.onAnything(answer(404, clockify("Not here", 3000)));

        StintException error = catchThrowableOfType(
                StintException.class, () -> service.stint().send("GET", "/user", Optional.empty()));

        assertThat(error.operation()).isEqualTo("GET /user");
        assertThat(error.response())
                .contains(ServiceResponse.of(404).withCode("3000").withMessage("Not here"));
    }

    @Test
    void an_entry_that_is_not_found_has_the_details_too() {
        service.onAnything(answer(400, clockify("Time entry doesn't belong to Workspace", 501)));

        StintException error = thrown(
                config -> config,
                stint -> stint.timeEntries().get(WORKSPACE, new TimeEntryId("6650a0000000000000000005")));

        assertThat(error.code()).isEqualTo("time-entry-not-found");
        assertThat(error.response().flatMap(ServiceResponse::code)).contains("501");
    }

    /** A request for an entity that is not found. */
    private static final Map<String, Consumer<Stint>> GETS = Map.of(
            "workspace", stint -> stint.workspaces().get(WORKSPACE),
            "client", stint -> stint.clients().get(WORKSPACE, new ClientId("c1")),
            "project", stint -> stint.projects().get(WORKSPACE, new ProjectId("p1")),
            "task", stint -> stint.tasks().get(WORKSPACE, new ProjectId("p1"), new TaskId("t1")),
            "tag", stint -> stint.tags().get(WORKSPACE, new TagId("g1")),
            "time-entry", stint -> stint.timeEntries().get(WORKSPACE, new TimeEntryId("e1")),
            "connection", stint -> stint.connections().get(new ConnectionId("c1")));

    static Stream<String> kinds() {
        return GETS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void get_throws_the_error_of_its_request_also_with_a_cache_or_a_journal(String kind, @TempDir Path folder) {
        boolean inWorkspace = !List.of("connection", "workspace").contains(kind);
        String place = kind.equals("task") ? "project" : "workspace";
        service.onAnything(
                inWorkspace
                        ? answer(400, clockify(kind.replace('-', ' ') + " doesn't belong to " + place, 501))
                        : answer(404, ""));
        Consumer<Stint> get = Objects.requireNonNull(GETS.get(kind));
        ChangeRecorder recorder =
                new ChangeRecorder(ChangeJournal.inMemory(), "here", "test", Clock.systemUTC(), problem -> {});

        for (Stint stint : List.of(
                service.stint(),
                service.stint(config -> config.cacheIn(folder, Clock.systemUTC())),
                recorder.around(service.stint()))) {
            StintException error = thrown(get, stint);

            assertThat(error.code()).isEqualTo(kind + "-not-found");
            assertThat(error.operation()).isEqualTo("show " + kind.replace('-', ' '));
            assertThat(error.response().map(ServiceResponse::status)).contains(inWorkspace ? 400 : 404);
        }
    }
}
