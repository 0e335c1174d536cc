package io.github.stint.adapter.maton;

import static io.github.stint.adapter.maton.Service.IN_WORKSPACE;
import static io.github.stint.adapter.maton.Service.USER;
import static io.github.stint.adapter.maton.Service.WORKSPACE;
import static io.github.stint.adapter.maton.Service.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.github.stint.core.Stint;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.client.NewClient;
import io.github.stint.core.connection.ConnectionId;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.Forbidden;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.NoConnection;
import io.github.stint.core.error.NotAuthenticated;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.RateLimited;
import io.github.stint.core.error.Refused;
import io.github.stint.core.error.Rule;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.error.UnexpectedResponse;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.project.NewProject;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.project.ProjectQuery;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.NewTask;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.workspace.NewWorkspace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every error response of Clockify and Maton, and the error of the domain for it. */
class ErrorTableTest {

    private static final ProjectId PROJECT = new ProjectId("6650a0000000000000000001");
    private static final ClientId CLIENT = new ClientId("6650a0000000000000000002");
    private static final TagId TAG = new TagId("6650a0000000000000000003");
    private static final TaskId TASK = new TaskId("6650a0000000000000000004");
    private static final TimeEntryId ENTRY = new TimeEntryId("6650a0000000000000000005");

    @RegisterExtension
    private final Service service = Service.withoutNetwork();

    private static String clockify(String message, int code) {
        return "{\"message\":\"" + message + "\",\"code\":" + code + "}";
    }

    private static String maton(String message, int code) {
        return "{\"error\":{\"message\":\"" + message + "\",\"code\":" + code + "}}";
    }

    private <E extends StintException> E failure(
            Class<E> type, ResponseDefinitionBuilder answer, Consumer<Stint> call) {
        return failure(type, service.config().maxAttempts(1).build(), answer, call);
    }

    private <E extends StintException> E failure(
            Class<E> type, MatonConfig config, ResponseDefinitionBuilder answer, Consumer<Stint> call) {
        service.onAnything(answer);
        Stint stint = service.connected(config);
        E failure = catchThrowableOfType(type, () -> call.accept(stint));
        assertThat(failure).as("thrown").isNotNull();
        assertThat(failure.hint()).isNotBlank().doesNotEndWith(".");
        assertThat(failure.getMessage()).isNotBlank().doesNotContain(Service.KEY);
        return failure;
    }

    private static void readUser(Stint stint) {
        stint.users().current();
    }

    private static void readProject(Stint stint) {
        stint.projects().get(WORKSPACE, PROJECT);
    }

    private static void listProjects(Stint stint) {
        stint.projects().list(WORKSPACE, ProjectQuery.all(), PageRequest.first());
    }

    private static void createTag(Stint stint) {
        stint.tags().create(WORKSPACE, new NewTag("urgent"));
    }

    private static void createEntry(Stint stint) {
        stint.timeEntries().create(WORKSPACE, entry().build());
    }

    private static NewTimeEntry.Builder entry() {
        return NewTimeEntry.builder()
                .billable(false)
                .interval(
                        TimeInterval.of(Instant.parse("2026-03-02T09:00:00Z"), Instant.parse("2026-03-02T10:00:00Z")));
    }

    // 400: the no connection, from Maton

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":{\"message\":\"No connection found for clockify\",\"code\":400}}",
                "{\"error\":{\"message\":\"\",\"code\":400}}",
                "{\"message\":\"Missing Clockify connection\",\"code\":400}",
                "{\"message\":\"Missing connection\",\"type\":\"Bad Request\",\"code\":400}",
                "{\"message\":\"Missing connection\"}",
                "Missing Clockify connection",
            })
    void aMissingConnectionIsNoConnection(String body) {
        NoConnection failure = failure(NoConnection.class, answer(400, body), ErrorTableTest::readUser);

        assertThat(failure.hint()).contains("create a connection");
    }

    @Test
    void reportsAWrongApplicationInTheUrl() {
        UnexpectedResponse failure = failure(
                UnexpectedResponse.class, answer(400, maton("Invalid app name", 400)), ErrorTableTest::readUser);

        assertThat(failure.hint()).contains("/clockify");
    }

    @Test
    void aRuleViolationThatMentionsAConnectionIsNotNoConnection() {
        failure(
                Refused.class,
                answer(400, clockify("No connection between task and project", 501)),
                ErrorTableTest::createTag);
    }

    @Test
    void status400IsNeverNoConnectionWithoutMaton() {
        failure(
                Refused.class,
                service.directConfig().build(),
                answer(400, "{\"message\":\"connection\"}"),
                ErrorTableTest::createTag);
    }

    // 400: not found, from Clockify

    @ParameterizedTest
    @CsvSource({
        "Project doesn't belong to Workspace, PROJECT, 6650a0000000000000000001",
        "Client doesn't belong to Workspace, CLIENT, 6650a0000000000000000002",
        "Tag doesn't belong to Workspace, TAG, 6650a0000000000000000003",
        "Task doesn't belong to Project, TASK, 6650a0000000000000000004",
        "Time entry doesn't belong to Workspace, TIME_ENTRY, 6650a0000000000000000005",
        "TIMEENTRY with id X doesn't belong to WORKSPACE with id Y, TIME_ENTRY, 6650a0000000000000000005",
        "User doesn't belong to Workspace, USER, 6650a00000000000000000bb",
    })
    void whatDoesNotBelongToItsPlaceIsNotFound(String message, EntityKind kind, String id) {
        Consumer<Stint> delete = stint -> {
            switch (kind) {
                case PROJECT -> stint.projects().delete(WORKSPACE, PROJECT);
                case CLIENT -> stint.clients().delete(WORKSPACE, CLIENT);
                case TAG -> stint.tags().delete(WORKSPACE, TAG);
                case TASK -> stint.tasks().delete(WORKSPACE, PROJECT, TASK);
                case TIME_ENTRY -> stint.timeEntries().delete(WORKSPACE, ENTRY);
                case USER -> stint.timeEntries().list(WORKSPACE, USER, TimeEntryQuery.all(), PageRequest.first());
                default -> throw new AssertionError(kind);
            }
        };

        NotFound failure = failure(NotFound.class, answer(400, clockify(message, 501)), delete);

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.reference()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Client with name 'It doesn't belong to me' already exists",
                "Client with name 'client doesn't belong to workspace' already exists",
                "Client doesn't belong to us for client already exists.",
            })
    void aTakenNameThatContainsBelongToIsStillATakenName(String message) {
        Refused failure = failure(
                Refused.class,
                answer(400, clockify(message, 501)),
                stint -> stint.clients().create(WORKSPACE, NewClient.named("It doesn't belong to me")));

        assertThat(failure.rule()).isEqualTo(Rule.NAME_TAKEN);
    }

    @Test
    void aReferenceToNothingNamesWhatItRefersTo() {
        Consumer<Stint> create = stint -> stint.timeEntries()
                .create(
                        WORKSPACE,
                        entry().projectId(PROJECT).taskId(TASK).addTagIds(TAG).build());

        assertThat(failure(NotFound.class, answer(400, clockify("Tag doesn't belong to Workspace", 501)), create)
                        .reference())
                .isEqualTo(TAG.value());
        assertThat(failure(NotFound.class, answer(400, clockify("Task doesn't belong to Project", 501)), create)
                        .reference())
                .isEqualTo(TASK.value());
        assertThat(failure(NotFound.class, answer(400, clockify("Project doesn't belong to Workspace", 501)), create)
                        .reference())
                .isEqualTo(PROJECT.value());
    }

    @Test
    void findIsEmptyForWhatIsNotFound() {
        service.onAnything(answer(400, clockify("X doesn't belong to Workspace", 501)));
        Stint stint = service.stint();

        assertThat(stint.projects().find(WORKSPACE, PROJECT)).isEmpty();
        assertThat(stint.clients().find(WORKSPACE, CLIENT)).isEmpty();
        assertThat(stint.tags().find(WORKSPACE, TAG)).isEmpty();
        assertThat(stint.tasks().find(WORKSPACE, PROJECT, TASK)).isEmpty();
        assertThat(stint.timeEntries().find(WORKSPACE, ENTRY)).isEmpty();
    }

    // 400: rule violations, from Clockify

    @Test
    void deletingAnActiveEntityIsRefused() {
        assertThat(failure(
                                Refused.class,
                                answer(400, clockify("Cannot delete an active project", 501)),
                                stint -> stint.projects().delete(WORKSPACE, PROJECT))
                        .rule())
                .isEqualTo(Rule.PROJECT_NOT_ARCHIVED);
        assertThat(failure(
                                Refused.class,
                                answer(400, clockify("Cannot delete an active client", 501)),
                                stint -> stint.clients().delete(WORKSPACE, CLIENT))
                        .rule())
                .isEqualTo(Rule.CLIENT_NOT_ARCHIVED);
        assertThat(failure(
                                Refused.class,
                                answer(400, clockify("Cannot delete an active task", 501)),
                                stint -> stint.tasks().delete(WORKSPACE, PROJECT, TASK))
                        .rule())
                .isEqualTo(Rule.TASK_NOT_DONE);
    }

    @ParameterizedTest
    @CsvSource({
        "Website project for client Acme already exists.",
        "Website project for client  already exists.",
        "Project with this name already exists",
        "Client with name 'Website' already exists",
        "Tag with name 'Website' already exists",
        "Task with name 'Website' already exists",
        "Workspace with that name already exist",
    })
    void aTakenNameIsRefused(String message) {
        Consumer<Stint> create = stint -> {
            if (message.contains("roject")) {
                stint.projects().create(WORKSPACE, NewProject.named("Website"));
            } else if (message.startsWith("Client")) {
                stint.clients().create(WORKSPACE, NewClient.named("Website"));
            } else if (message.startsWith("Tag")) {
                stint.tags().create(WORKSPACE, new NewTag("Website"));
            } else if (message.startsWith("Task")) {
                stint.tasks().create(WORKSPACE, PROJECT, NewTask.named("Website"));
            } else {
                stint.workspaces().create(new NewWorkspace("Website"));
            }
        };

        Refused failure = failure(Refused.class, answer(400, clockify(message, 501)), create);

        assertThat(failure.rule()).isEqualTo(Rule.NAME_TAKEN);
        assertThat(failure).hasMessageContaining("\"Website\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Start datetime 2026-03-02T10:00:00Z is greater than end datetime 2026-03-02T09:00:00Z.",
                "Time entry cannot have duration more than 999 hours.",
            })
    void anImpossibleIntervalIsAnInvalidValue(String message) {
        assertThat(failure(InvalidValue.class, answer(400, clockify(message, 501)), ErrorTableTest::createEntry)
                        .field())
                .isEqualTo("interval");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Project name is required",
                "Project name has to be between 2 and 250 characters long",
                "Client name is required",
                "Please enter valid value for email",
                "Number of additional emails must be less than 3",
                "Tag name is required",
                "Tag name cannot be longer than 100.",
                "Task name has to be between 1 and 1000 characters long",
                "Task name is required",
                "Can't create time entry with end time only.",
                "You entered invalid value for field : [start]",
                "Time entry couldn't be created. Project is either required field or given project is archived."
                        + " Please change your input or update your workspace settings.",
                "Can't save, required fields are missing or archived.",
                "You can not create entities for archived tag",
                " Cost centre, Site",
                "You dont have permission to create break time entry since break feature is not enabled.",
                "Page size cannot be larger than 5,000.",
            })
    void anyOtherRuleIsTheServicesOwnInItsOwnWords(String message) {
        Refused failure = failure(Refused.class, answer(400, clockify(message, 501)), ErrorTableTest::createEntry);

        assertThat(failure.rule()).isEqualTo(Rule.SERVICE_RULE);
        assertThat(failure).hasMessageContaining(message.strip());
    }

    @ParameterizedTest
    @ValueSource(ints = {3000, 3001, 3002})
    void aRequestThatCannotBeReadIsAnInvalidValue(int code) {
        assertThat(failure(
                                InvalidValue.class,
                                answer(400, clockify("JSON parse error: Cannot deserialize value of type", code)),
                                ErrorTableTest::createTag)
                        .field())
                .isEqualTo("request");
    }

    @Test
    void aLongMessageIsCutAndOnOneLine() {
        String message = "Required request body is missing: public java.lang.Object\\n\\t" + "x".repeat(2_000);

        Refused failure = failure(Refused.class, answer(400, clockify(message, 501)), ErrorTableTest::createTag);

        assertThat(failure.getMessage()).hasSizeLessThan(400).doesNotContain("\n");
    }

    // 401

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":{\"message\":\"Invalid API key\",\"code\":401}}",
                "{\"message\":\"no\",\"code\":401}",
                "",
                "<html>"
            })
    void aKeyThatMatonRejectsIsNotAuthenticated(String body) {
        NotAuthenticated failure = failure(NotAuthenticated.class, answer(401, body), ErrorTableTest::readUser);

        assertThat(failure.hint()).contains("MATON_API_KEY");
    }

    @ParameterizedTest
    @CsvSource({
        "Multiple or none auth tokens present, 1000",
        "Api key does not exist, 4003",
        "Token is not valid, 4017",
        "Addon X does not have permission PROJECT_WRITE, 4100",
    })
    @DisplayName("An authorisation that Clockify rejects through Maton is an error of the connection")
    void expired_authorisation_is_no_connection(String message, int code) {
        NoConnection failure =
                failure(NoConnection.class, answer(401, clockify(message, code)), ErrorTableTest::readUser);

        assertThat(failure).hasMessageContaining(message);
        assertThat(failure.hint()).contains("create a connection");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"message\":\"Api key does not exist\",\"code\":4003}",
                "{\"description\":\"old\",\"code\":1000}",
                ""
            })
    void aKeyThatClockifyRejectsIsNotAuthenticated(String body) {
        NotAuthenticated failure = failure(
                NotAuthenticated.class, service.directConfig().build(), answer(401, body), ErrorTableTest::readUser);

        assertThat(failure.hint()).contains("CLOCKIFY_API_KEY");
    }

    // 403

    @ParameterizedTest
    @CsvSource({
        "Can't edit locked time entry., 1003, the period is closed",
        "Manual time tracking disabled, 4030, timers only",
        "Can't edit approved time entry., 4005, approved",
        "User is banned, 406, banned",
        "Verify your e-mail, 4019, verify",
        "Token is invalid, 4023, create a connection",
        "Something new, 4999, administrator",
    })
    void aMissingPermissionIsForbiddenWithAHint(String message, int code, String hint) {
        Forbidden failure = failure(Forbidden.class, answer(403, clockify(message, code)), ErrorTableTest::createEntry);

        assertThat(failure).hasMessageContaining(message);
        assertThat(failure.hint()).contains(hint);
    }

    @Test
    void status403IsForbiddenIfTheWorkspaceIsVisible() {
        service.onAnything(answer(403, clockify("Access Denied", 501))).on("GET", IN_WORKSPACE, 200, Bodies.WORKSPACE);

        Forbidden failure = catchThrowableOfType(Forbidden.class, () -> createTag(service.stint()));

        assertThat(failure).hasMessageContaining("Access Denied");
    }

    @ParameterizedTest
    @CsvSource({"403, '{\"message\":\"Access Denied\",\"code\":501}'", "403, ''", "404, ''"})
    void anInvisibleWorkspaceIsNotFoundForEveryStatus(int status, String body) {
        for (Consumer<Stint> call : List.<Consumer<Stint>>of(
                ErrorTableTest::readProject,
                ErrorTableTest::listProjects,
                ErrorTableTest::createTag,
                ErrorTableTest::createEntry,
                stint -> stint.timeEntries().inProgress(WORKSPACE, PageRequest.first()),
                stint -> stint.timeEntries().running(WORKSPACE, USER))) {
            NotFound failure = failure(NotFound.class, answer(status, body), call);

            assertThat(failure.kind()).isEqualTo(EntityKind.WORKSPACE);
            assertThat(failure.reference()).isEqualTo(WORKSPACE.value());
        }
        assertThat(service.stint().workspaces().find(WORKSPACE)).isEmpty();
    }

    // 404, 405

    @Test
    void aConnectionThatMatonDoesNotKnowIsNoConnection() {
        NoConnection failure = failure(
                NoConnection.class,
                service.config().connection(new ConnectionId("c-9")).build(),
                answer(404, "{\"message\":\"Connection c-9 not found\",\"type\":\"Not Found\",\"code\":404}"),
                ErrorTableTest::readUser);

        assertThat(failure).hasMessageContaining("c-9");
        assertThat(failure.hint()).contains("list the connections");
    }

    @ParameterizedTest
    @CsvSource({
        "404, '{\"message\":\"No static resource v1/usr.\",\"code\":3000}'",
        "405, '{\"message\":\"Request method ''GET'' is not supported\",\"code\":3000}'",
        "404, '<html>nothing here</html>'",
        "405, ''",
    })
    void reportsAnUnknownUrl(int status, String body) {
        UnexpectedResponse failure = failure(UnexpectedResponse.class, answer(status, body), ErrorTableTest::readUser);

        assertThat(failure).hasMessageContaining("status " + status);
        assertThat(failure.hint()).contains("check the service URL");
    }

    // 429

    @Test
    void tooManyRequestsAreRateLimited() {
        assertThat(failure(RateLimited.class, answer(429, ""), ErrorTableTest::createTag)
                        .retryAfter())
                .isEmpty();
        assertThat(failure(RateLimited.class, answer(429, "").withHeader("Retry-After", "7"), ErrorTableTest::createTag)
                        .retryAfter())
                .contains(Duration.ofSeconds(7));
        assertThat(failure(
                                RateLimited.class,
                                answer(429, "<html>slow down</html>")
                                        .withHeader("Date", "Mon, 02 Mar 2026 12:00:00 GMT")
                                        .withHeader("Retry-After", "Mon, 02 Mar 2026 12:01:30 GMT"),
                                ErrorTableTest::readUser)
                        .retryAfter())
                .contains(Duration.ofSeconds(90));
        assertThat(failure(
                                RateLimited.class,
                                answer(429, "{\"message\":\"Too many requests\",\"code\":429}")
                                        .withHeader("Retry-After", "soon"),
                                ErrorTableTest::readUser)
                        .retryAfter())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "402, ''",
        "402, '<html>Payment Required</html>'",
        "402, '{\"message\":\"Upgrade your plan\",\"code\":501}'",
        "429, ''",
        "429, '<html>Too Many Requests</html>'",
        "429, '{\"message\":\"Too many requests\",\"code\":429}'",
        "429, '{\"error\":{\"message\":\"Too many requests\",\"code\":429}}'",
    })
    void tooManyRequestsAreRateLimitedInEveryForm(int status, String body) {
        assertThat(failure(RateLimited.class, answer(status, body), ErrorTableTest::createTag)
                        .retryable())
                .isTrue();
        failure(RateLimited.class, answer(status, body), ErrorTableTest::readUser);
    }

    // 5xx and the rest

    @ParameterizedTest
    @ValueSource(ints = {500, 501, 502, 503, 504, 520})
    void aServerErrorOfAReadIsUnavailable(int status) {
        Unavailable failure =
                failure(Unavailable.class, answer(status, "<html>Bad Gateway</html>"), ErrorTableTest::readUser);

        assertThat(failure.retryable()).isTrue();
        assertThat(failure).hasMessageContaining("status " + status).hasMessageContaining("Bad Gateway");
        assertThat(failure.hint())
                .contains("authorisation may have expired", "create a connection", "delete the old one");
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void aServerErrorOfAWriteIsOutcomeUnknown(int status) {
        OutcomeUnknown failure = failure(OutcomeUnknown.class, answer(status, ""), ErrorTableTest::createTag);

        assertThat(failure.retryable()).isFalse();
        assertThat(failure.hint()).contains("check whether it took effect");
        assertThat(service.asked()).hasSize(1);
    }

    @Test
    void doesNotMentionConnectionsWithoutMaton() {
        Unavailable failure = failure(
                Unavailable.class,
                service.directConfig().maxAttempts(1).build(),
                answer(500, ""),
                ErrorTableTest::readUser);

        assertThat(failure.hint()).doesNotContain("connection");
    }

    @ParameterizedTest
    @ValueSource(ints = {409, 413, 415, 422})
    void anyOtherMessageIsARefusalByTheService(int status) {
        assertThat(failure(Refused.class, answer(status, clockify("Nope", 1)), ErrorTableTest::createTag))
                .hasMessageContaining("Nope");
        failure(UnexpectedResponse.class, answer(status, ""), ErrorTableTest::createTag);
    }

    @Test
    void noErrorRevealsTheKeyEvenIfTheServiceEchoesIt() {
        String echo = "the header was Bearer " + Service.KEY + " and it was wrong";
        for (int status : new int[] {400, 401, 403, 404, 405, 409, 500}) {
            service.onAnything(answer(status, clockify(echo, 501)));
            StintException failure = catchThrowableOfType(
                    StintException.class, () -> readUser(service.stint(config -> config.maxAttempts(1))));

            assertThat(failure.getMessage() + failure.hint() + failure.code())
                    .as("status %d", status)
                    .doesNotContain(Service.KEY);
        }
    }

    @Test
    void rawRequestsFailInTheSameWords() {
        service.onAnything(answer(400, clockify("Tag name is required", 501)));

        Refused failure = catchThrowableOfType(
                Refused.class,
                () -> service.stint().send("POST", "/workspaces/" + WORKSPACE + "/tags", Optional.of("{}")));

        assertThat(failure).hasMessageContaining("Tag name is required");
    }
}
