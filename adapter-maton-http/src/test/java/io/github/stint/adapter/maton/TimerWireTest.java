package io.github.stint.adapter.maton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.stint.core.Stint;
import io.github.stint.core.change.FieldChange;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.ProbablyDone;
import io.github.stint.core.error.Refused;
import io.github.stint.core.error.TimerNotStarted;
import io.github.stint.core.error.UnexpectedResponse;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.timeentry.TimerStarted;
import io.github.stint.core.user.UserId;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The requests that replace a running timer: one to find it, one to stop it, one to start the new one. Before the first of them, the
 * current user is read once, because the service has another path for the time of other users.
 */
class TimerWireTest {

    private static final String PATH = "/clockify/api/v1/workspaces/6650a00000000000000000aa/time-entries";
    private static final String OF_USER =
            "/clockify/api/v1/workspaces/6650a00000000000000000aa/user/6650a00000000000000000bb/time-entries";
    private static final String FIND_RUNNING = "GET " + OF_USER + "?page=1&page-size=50&in-progress=true&hydrated=true";
    private static final String ME = "/clockify/api/v1/user";
    private static final String FIND_USER = "GET " + ME;
    private static final WorkspaceId WORKSPACE = new WorkspaceId("6650a00000000000000000aa");
    private static final UserId USER = new UserId("6650a00000000000000000bb");
    private static final TimeEntryId TIMER_ID = new TimeEntryId("6650a0000000000000000006");
    private static final String TIMER = PATH + "/" + TIMER_ID;
    private static final Instant ELEVEN = Instant.parse("2026-03-02T11:00:00Z");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String NEXT =
            Bodies.TIMER.replace(TIMER_ID.value(), "6650a0000000000000000007").replace("11:00", "12:00");
    private static final String STOPPED = Bodies.TIMER.replace(
            "\"end\":null,\"duration\":null", "\"end\":\"2026-03-02T12:00:00Z\",\"duration\":\"PT1H\"");
    private static final String PROJECT_IS_GONE = "{\"message\":\"Project doesn't belong to Workspace\",\"code\":501}";

    @RegisterExtension
    private final Service service = Service.withoutNetwork();

    private TimeEntries entries() {
        return service.stint().timeEntries();
    }

    private static NewTimeEntry startingAt(Instant start) {
        return NewTimeEntry.builder().interval(TimeInterval.startingAt(start)).build();
    }

    private static NewTimeEntry onGoneProject() {
        return NewTimeEntry.builder()
                .interval(TimeInterval.startingAt(NOON))
                .projectId(new ProjectId("6650a0000000000000000001"))
                .billable(false)
                .build();
    }

    @BeforeEach
    void theTimersAreTheUsersOwn() {
        service.on("GET", ME, 200, Bodies.USER);
    }

    private void aTimerRuns() {
        service.on("GET", OF_USER, 200, Bodies.listOf(Bodies.TIMER)).on("PATCH", OF_USER, 200, STOPPED);
    }

    @Test
    void a_timer_for_another_user_is_started_at_the_path_of_that_user() {
        service.on("GET", ME, 200, Bodies.USER.replace(USER.value(), "6650a00000000000000000cc"))
                .on("GET", OF_USER, 200, "[]")
                .on("POST", OF_USER, 201, NEXT);

        entries().start(WORKSPACE, USER, startingAt(NOON));

        assertThat(service.asked()).containsExactly(FIND_USER, FIND_RUNNING, "POST " + OF_USER);
    }

    @Test
    void finds_out_whether_the_project_is_billable_before_a_timer_is_stopped() {
        String project = Service.IN_WORKSPACE + "/projects/6650a0000000000000000001";
        aTimerRuns();
        service.on("GET", project, 200, Bodies.PROJECT.replace("\"billable\":false", "\"billable\":true"))
                .on("POST", PATH, 201, NEXT);
        NewTimeEntry timer = NewTimeEntry.builder()
                .from(onGoneProject())
                .billable(Optional.empty())
                .build();

        entries().start(WORKSPACE, USER, timer);

        assertThat(service.asked())
                .containsExactlyInAnyOrder(
                        FIND_USER, "GET " + project, FIND_RUNNING, "PATCH " + OF_USER, "POST " + PATH)
                .endsWith("PATCH " + OF_USER, "POST " + PATH);
        assertThat(service.sentBody()).contains("\"billable\":true");
    }

    @Test
    void reads_the_user_once_however_many_timers_start() {
        service.on("GET", OF_USER, 200, "[]").on("POST", PATH, 201, NEXT);
        Stint stint = service.stint();
        stint.users().current();

        stint.timeEntries().start(WORKSPACE, USER, startingAt(NOON));
        stint.timeEntries().start(WORKSPACE, USER, startingAt(NOON));

        assertThat(service.asked())
                .containsExactly(FIND_USER, FIND_RUNNING, "POST " + PATH, FIND_RUNNING, "POST " + PATH);
    }

    @Test
    void starts_a_timer_with_two_requests_when_none_runs() {
        service.on("GET", OF_USER, 200, "[]").on("POST", PATH, 201, NEXT);

        TimerStarted result = entries().start(WORKSPACE, USER, startingAt(NOON));

        assertThat(result.stopped()).isEmpty();
        assertThat(service.asked()).containsExactly(FIND_USER, FIND_RUNNING, "POST " + PATH);
    }

    @Test
    void replaces_a_timer_with_three_requests() {
        aTimerRuns();
        service.on("POST", PATH, 201, NEXT);

        TimerStarted result = entries().start(WORKSPACE, USER, startingAt(NOON));

        assertThat(service.asked()).containsExactly(FIND_USER, FIND_RUNNING, "PATCH " + OF_USER, "POST " + PATH);
        assertThat(service.requests().stream()
                        .map(LoggedRequest::getBodyAsString)
                        .filter(body -> !body.isEmpty()))
                .containsExactly(
                        "{\"end\":\"2026-03-02T12:00:00Z\"}",
                        "{\"start\":\"2026-03-02T12:00:00Z\",\"billable\":false,\"description\":\"\"}");
        assertThat(result.stopped().map(TimeEntry::interval)).contains(TimeInterval.of(ELEVEN, NOON));
        assertThat(result.started().running()).isTrue();
    }

    @Test
    void sends_no_write_when_the_running_timer_started_later() {
        aTimerRuns();

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> entries().start(WORKSPACE, USER, startingAt(ELEVEN.minusSeconds(1))));

        assertThat(service.asked()).containsExactly(FIND_USER, FIND_RUNNING);
    }

    @Test
    void resumes_the_stopped_timer_when_the_new_one_is_refused() {
        aTimerRuns();
        service.on("POST", PATH, 400, PROJECT_IS_GONE)
                .on("GET", TIMER, 200, STOPPED.replace("\"description\":\"\"", "\"description\":\"Edited meanwhile\""))
                .on("PUT", TIMER, 200, Bodies.TIMER);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> entries().start(WORKSPACE, USER, onGoneProject()));

        assertThat(service.asked())
                .containsExactly(
                        FIND_USER,
                        FIND_RUNNING,
                        "PATCH " + OF_USER,
                        "POST " + PATH,
                        "GET " + TIMER + "?hydrated=true",
                        "PUT " + TIMER);
        assertThat(service.sentBody())
                .startsWith("{\"start\":\"2026-03-02T11:00:00Z\",\"billable\":")
                .contains("\"description\":\"Edited meanwhile\"")
                .doesNotContain("\"end\"");
    }

    @Test
    void reports_which_timer_was_stopped_when_it_cannot_be_resumed() {
        aTimerRuns();
        service.on("POST", PATH, 400, PROJECT_IS_GONE)
                .on("GET", TIMER, 200, STOPPED)
                .on("PUT", TIMER, 403, "{\"message\":\"Forbidden\",\"code\":1003}");

        assertThatExceptionOfType(TimerNotStarted.class)
                .isThrownBy(() -> entries().start(WORKSPACE, USER, onGoneProject()))
                .withMessageContainingAll(TIMER_ID.value(), "2026-03-02T12:00:00Z")
                .satisfies(error -> assertThat(error.reason()).isInstanceOf(NotFound.class));
    }

    @Test
    void does_not_resume_a_timer_whose_end_was_changed_meanwhile() {
        aTimerRuns();
        service.on("POST", PATH, 400, PROJECT_IS_GONE)
                .on("GET", TIMER, 200, STOPPED.replace("2026-03-02T12:00:00Z", "2026-03-02T11:30:00Z"));

        assertThatExceptionOfType(TimerNotStarted.class)
                .isThrownBy(() -> entries().start(WORKSPACE, USER, onGoneProject()));

        assertThat(service.asked()).noneMatch(request -> request.startsWith("PUT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "<html></html>"})
    void does_not_resume_after_an_unreadable_response(String body) {
        aTimerRuns();
        service.on("POST", PATH, 201, body);

        assertThatExceptionOfType(TimerNotStarted.class)
                .isThrownBy(() -> entries().start(WORKSPACE, USER, startingAt(NOON)))
                .satisfies(error -> assertThat(error.reason())
                        .isInstanceOf(body.equals("{}") ? ProbablyDone.class : UnexpectedResponse.class));

        assertThat(service.asked()).noneMatch(request -> request.startsWith("PUT"));
    }

    @Test
    void does_not_resume_when_the_new_timer_may_be_running() {
        aTimerRuns();
        service.on("POST", PATH, 502, "");

        assertThatExceptionOfType(TimerNotStarted.class)
                .isThrownBy(() -> entries().start(WORKSPACE, USER, startingAt(NOON)))
                .satisfies(error -> assertThat(error.reason()).isInstanceOf(OutcomeUnknown.class));

        assertThat(service.asked()).noneMatch(request -> request.startsWith("PUT"));
    }

    @Test
    void stops_the_running_timer_before_a_finished_entry_runs_again() {
        String finished = "6650a0000000000000000005";
        aTimerRuns();
        service.on(
                        "GET",
                        PATH + "/" + finished,
                        200,
                        Bodies.ENTRY.replace("T09:00", "T12:00").replace("T10:00", "T13:00"))
                .on("PUT", PATH + "/" + finished, 200, NEXT);
        TimeEntryChange runAgain =
                TimeEntryChange.builder().end(FieldChange.clear()).build();

        entries().update(WORKSPACE, new TimeEntryId(finished), runAgain);

        assertThat(service.asked())
                .containsExactly(
                        "GET " + PATH + "/" + finished + "?hydrated=true",
                        FIND_RUNNING,
                        "PATCH " + OF_USER,
                        "PUT " + PATH + "/" + finished);
    }
}
