package io.github.stint.adapter.maton;

import static io.github.stint.adapter.maton.Service.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.stint.core.change.FieldChange;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.RateLimited;
import io.github.stint.core.error.Refused;
import io.github.stint.core.error.TimerNotStarted;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
import io.github.stint.core.timeentry.TimeEntryId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The requests that change a running timer: one to stop it, unless another client has done so, and one to write it without an end. */
class TimerEditWireTest {

    private static final String OF_USER = Service.IN_WORKSPACE + "/user/" + Service.USER + "/time-entries";
    private static final TimeEntryId ID = new TimeEntryId("6650a0000000000000000006");
    private static final String TIMER = Service.IN_WORKSPACE + "/time-entries/" + ID;
    private static final String READ = "GET " + TIMER + "?hydrated=true";
    private static final String STOP = "PATCH " + OF_USER;
    private static final String WRITE = "PUT " + TIMER;
    private static final String FIND_RUNNING = "GET " + OF_USER + "?page=1&page-size=50&in-progress=true&hydrated=true";
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String STOPPED = Bodies.TIMER.replace(
            "\"end\":null,\"duration\":null", "\"end\":\"2026-03-02T12:00:00Z\",\"duration\":\"PT1H\"");
    private static final TimeEntryChange CHANGE =
            TimeEntryChange.builder().description("Changed").build();

    @RegisterExtension
    private final Service service = Service.withoutNetwork();

    private TimeEntries entries() {
        return service.stint().timeEntries();
    }

    /** Reads the timer, and forgets the request. */
    private TimeEntry readTimer() {
        service.on("GET", TIMER, 200, Bodies.TIMER);
        TimeEntry timer = entries().get(Service.WORKSPACE, ID);
        service.forget();
        return timer;
    }

    private List<String> bodies() {
        return service.requests().stream()
                .map(LoggedRequest::getBodyAsString)
                .filter(body -> !body.isEmpty())
                .toList();
    }

    @BeforeEach
    void theTimerIsTheUsersOwn() {
        service.on("GET", "/clockify/api/v1/user", 200, Bodies.USER);
    }

    @Test
    void stops_the_timer_and_writes_it_without_an_end() {
        TimeEntry timer = readTimer();
        service.on("PATCH", OF_USER, answer(200, STOPPED)).on("PUT", TIMER, 200, Bodies.TIMER);

        TimeEntry changed = entries().update(Service.WORKSPACE, timer, CHANGE);

        assertThat(changed.running()).isTrue();
        assertThat(service.asked()).containsExactly(STOP, WRITE);
        assertThat(bodies())
                .containsExactly(
                        // No response had a date, so that the only time known to be right is the start.
                        "{\"end\":\"2026-03-02T11:00:00Z\"}",
                        "{\"start\":\"2026-03-02T11:00:00Z\",\"billable\":false,\"description\":\"Changed\",\"tagIds\":[]}");
    }

    @Test
    void stops_the_timer_at_the_time_of_the_last_response() {
        service.on("GET", TIMER, answer(200, Bodies.TIMER).withHeader("Date", "Mon, 02 Mar 2026 11:42:07 GMT"))
                .on("PATCH", OF_USER, 200, STOPPED)
                .on("PUT", TIMER, 200, Bodies.TIMER);

        entries().update(Service.WORKSPACE, ID, CHANGE);

        assertThat(service.asked()).containsExactly(READ, STOP, WRITE);
        assertThat(bodies()).first().isEqualTo("{\"end\":\"2026-03-02T11:42:07Z\"}");
    }

    @Test
    void keeps_the_end_if_another_client_stopped_the_timer_between_read_and_write() {
        service.inTurn("GET", TIMER, answer(200, Bodies.TIMER), answer(200, STOPPED))
                .on("PATCH", OF_USER, 404, "{\"message\":\"not found\",\"code\":404}")
                .on("PUT", TIMER, 200, STOPPED);

        TimeEntry changed = entries().update(Service.WORKSPACE, ID, CHANGE);

        assertThat(changed.interval().end()).contains(NOON);
        assertThat(service.asked()).containsExactly(READ, STOP, READ, WRITE);
        assertThat(service.sentBody()).contains("\"end\":\"2026-03-02T12:00:00Z\"", "\"description\":\"Changed\"");
    }

    @Test
    void keeps_what_another_client_changed_since_the_timer_was_read() {
        TimeEntry timer = readTimer();
        service.on("PATCH", OF_USER, 200, STOPPED.replace("\"billable\":false", "\"billable\":true"))
                .on("PUT", TIMER, 200, Bodies.TIMER);

        entries().update(Service.WORKSPACE, timer, CHANGE);

        assertThat(service.sentBody()).contains("\"billable\":true", "\"description\":\"Changed\"");
    }

    @Test
    void makes_the_next_timer_run_again_if_another_client_started_one() {
        String next = TIMER.replace(ID.value(), "6650a0000000000000000007");
        String nextStopped = STOPPED.replace(ID.value(), "6650a0000000000000000007");
        TimeEntry timer = readTimer();
        service.on("PATCH", OF_USER, 200, nextStopped)
                .on("GET", next, 200, nextStopped)
                .on("PUT", next, 200, Bodies.TIMER)
                .on("GET", TIMER, 200, STOPPED)
                .on("PUT", TIMER, 200, STOPPED);

        TimeEntry changed = entries().update(Service.WORKSPACE, timer, CHANGE);

        assertThat(changed.interval().end()).contains(NOON);
        assertThat(service.asked()).containsExactly(STOP, "GET " + next + "?hydrated=true", "PUT " + next, READ, WRITE);
        assertThat(bodies().get(1)).doesNotContain("\"end\"");
        assertThat(bodies().get(2)).contains("\"end\":\"2026-03-02T12:00:00Z\"");
    }

    @Test
    void reports_the_next_timer_if_it_cannot_run_again() {
        String next = TIMER.replace(ID.value(), "6650a0000000000000000007");
        String nextStopped = STOPPED.replace(ID.value(), "6650a0000000000000000007");
        TimeEntry timer = readTimer();
        service.on("PATCH", OF_USER, 200, nextStopped)
                .on("GET", next, 200, nextStopped)
                .on("PUT", next, 403, "{\"message\":\"Forbidden\",\"code\":1003}");

        assertThatExceptionOfType(TimerNotStarted.class)
                .isThrownBy(() -> entries().update(Service.WORKSPACE, timer, CHANGE))
                .withMessageContainingAll("6650a0000000000000000007", "2026-03-02T12:00:00Z");
    }

    @Test
    void writes_the_timer_without_stopping_it_if_the_workspace_requires_a_project_at_the_end() {
        TimeEntry timer = readTimer();
        service.on("PATCH", OF_USER, 400, "{\"message\":\"Project is required\",\"code\":501}")
                .on("PUT", TIMER, 200, Bodies.TIMER);

        assertThat(entries().update(Service.WORKSPACE, timer, CHANGE).running()).isTrue();

        assertThat(service.asked()).containsExactly(STOP, READ, WRITE);
    }

    @Test
    void makes_the_timer_run_again_if_the_change_is_refused() {
        TimeEntry timer = readTimer();
        service.on("PATCH", OF_USER, 200, STOPPED)
                .on("GET", TIMER, 200, STOPPED)
                .inTurn(
                        "PUT",
                        TIMER,
                        answer(400, "{\"message\":\"Description is invalid\",\"code\":501}"),
                        answer(200, Bodies.TIMER));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> entries().update(Service.WORKSPACE, timer, CHANGE))
                .withMessageContaining("runs again, as before");

        assertThat(service.asked()).containsExactly(STOP, WRITE, READ, WRITE);
        assertThat(service.sentBody()).contains("\"description\":\"\"").doesNotContain("\"end\"");
    }

    @Test
    void returns_the_timer_if_a_write_with_an_unknown_outcome_had_an_effect() {
        TimeEntry timer = readTimer();
        service.on("PATCH", OF_USER, 200, STOPPED)
                .on("PUT", TIMER, 502, "")
                .on(
                        "GET",
                        OF_USER,
                        200,
                        Bodies.listOf(Bodies.TIMER.replace("\"description\":\"\"", "\"description\":\"Changed\"")));

        TimeEntry changed = entries().update(Service.WORKSPACE, timer, CHANGE);

        assertThat(changed.description()).isEqualTo("Changed");
        assertThat(service.asked()).containsExactly(STOP, WRITE, FIND_RUNNING);
    }

    @Test
    void makes_the_timer_run_again_if_a_write_with_an_unknown_outcome_had_no_effect() {
        TimeEntry timer = readTimer();
        service.on("PATCH", OF_USER, 200, STOPPED)
                .inTurn("PUT", TIMER, answer(502, ""), answer(200, Bodies.TIMER))
                .on("GET", OF_USER, 200, "[]")
                .on("GET", TIMER, 200, STOPPED);

        assertThatExceptionOfType(OutcomeUnknown.class)
                .isThrownBy(() -> entries().update(Service.WORKSPACE, timer, CHANGE))
                .withMessageContaining("runs again, as before");
    }

    @Test
    void reports_a_timer_that_cannot_run_again() {
        TimeEntry timer = readTimer();
        service.on("PATCH", OF_USER, 200, STOPPED)
                .on("GET", TIMER, 200, STOPPED)
                .on("PUT", TIMER, 403, "{\"message\":\"Forbidden\",\"code\":1003}");

        assertThatExceptionOfType(TimerNotStarted.class)
                .isThrownBy(() -> entries().update(Service.WORKSPACE, timer, CHANGE))
                .withMessageContainingAll(ID.value(), "2026-03-02T12:00:00Z");
    }

    @Test
    void changes_nothing_if_the_stop_is_not_sent() {
        TimeEntry timer = readTimer();
        service.on("PATCH", OF_USER, answer(429, "").withHeader("Retry-After", "3600"));

        assertThatExceptionOfType(RateLimited.class)
                .isThrownBy(() -> entries().update(Service.WORKSPACE, timer, CHANGE));

        assertThat(service.asked()).noneMatch(WRITE::equals);
    }

    @Test
    void sends_nothing_if_the_change_is_invalid() {
        TimeEntry timer = readTimer();
        TimeEntryChange taskWithoutProject = TimeEntryChange.builder()
                .taskId(FieldChange.set(new TaskId("6650a0000000000000000009")))
                .build();

        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> entries().update(Service.WORKSPACE, timer, taskWithoutProject));

        assertThat(service.asked()).isEmpty();
    }

    @Test
    void stops_a_timer_with_one_write_if_the_change_has_an_end() {
        service.on("GET", TIMER, 200, Bodies.TIMER).on("PUT", TIMER, 200, STOPPED);

        entries().update(Service.WORKSPACE, ID, endAtNoon());

        assertThat(service.asked()).containsExactly(READ, WRITE);
    }

    @Test
    void stops_a_timer_that_was_just_read_with_one_request() {
        TimeEntry timer = readTimer();
        service.on("PATCH", OF_USER, 200, STOPPED);

        TimeEntry stopped = entries().update(Service.WORKSPACE, timer, endAtNoon());

        assertThat(stopped.interval().end()).contains(NOON);
        assertThat(service.asked()).containsExactly(STOP);
        assertThat(service.sentBody()).isEqualTo("{\"end\":\"2026-03-02T12:00:00Z\"}");
    }

    @Test
    void writes_the_end_if_another_client_stopped_the_timer_at_another_one() {
        TimeEntry timer = readTimer();
        service.on("PATCH", OF_USER, 404, "{\"message\":\"not found\",\"code\":404}")
                .on("GET", TIMER, 200, STOPPED.replace("2026-03-02T12:00:00Z", "2026-03-02T11:30:00Z"))
                .on("PUT", TIMER, 200, STOPPED);

        entries().update(Service.WORKSPACE, timer, endAtNoon());

        assertThat(service.asked()).containsExactly(STOP, READ, WRITE);
        assertThat(service.sentBody()).contains("\"end\":\"2026-03-02T12:00:00Z\"");
    }

    private static TimeEntryChange endAtNoon() {
        return TimeEntryChange.builder().end(FieldChange.set(NOON)).build();
    }
}
