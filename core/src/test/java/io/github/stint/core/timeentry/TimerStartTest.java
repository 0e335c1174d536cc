package io.github.stint.core.timeentry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.Samples;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.NoTimerRunning;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.RateLimited;
import io.github.stint.core.error.Refused;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.TimerNotStarted;
import io.github.stint.core.error.UnexpectedResponse;
import io.github.stint.core.time.TimeInterval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TimerStartTest {

    private static final Instant NINE = Samples.NINE;
    private static final Instant TEN = Samples.TEN;
    private static final EntryNames NAMES =
            EntryNames.builder().project("Website").build();
    private static final TimeEntry RUNNING = Samples.timeEntry()
            .interval(TimeInterval.startingAt(NINE))
            .names(NAMES)
            .build();
    private static final TimeEntry STOPPED =
            Samples.timeEntry().interval(TimeInterval.of(NINE, TEN)).build();
    private static final TimeEntry NEXT = Samples.timeEntry()
            .id(new TimeEntryId("e2"))
            .interval(TimeInterval.startingAt(TEN))
            .build();
    private final NotFound gone = new NotFound("start timer", EntityKind.PROJECT, "p9");

    private final List<String> requests = new ArrayList<>();

    private TimerStart service() {
        return new TimerStart(this::stop, this::resume);
    }

    private TimeEntry stop(Instant end) {
        requests.add("stop " + end);
        return STOPPED;
    }

    private boolean resume(TimeEntry timer) {
        requests.add("resume " + timer.id());
        return true;
    }

    private TimeEntry begin() {
        requests.add("begin");
        return NEXT;
    }

    private static TimeEntry failing(StintException failure) {
        throw failure;
    }

    @Test
    void starts_at_once_when_no_timer_runs() {
        TimerStarted result = service().replace(Optional.empty(), TEN, this::begin);

        assertThat(result).isEqualTo(new TimerStarted(NEXT, Optional.empty()));
        assertThat(requests).containsExactly("begin");
    }

    @Test
    void stops_the_running_timer_first_and_keeps_its_names() {
        TimerStarted result = service().replace(Optional.of(RUNNING), TEN, this::begin);

        assertThat(result.stopped()).contains(STOPPED);
        assertThat(result.stopped().map(TimeEntry::names)).contains(NAMES);
        assertThat(requests).containsExactly("stop " + TEN, "begin");
    }

    @Test
    void refuses_a_start_before_the_running_timer() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> service().replace(Optional.of(RUNNING), NINE.minusSeconds(1), this::begin));

        assertThat(requests).isEmpty();
    }

    @Test
    @DisplayName("a timer that was stopped by someone else in the meantime is not reported as stopped")
    void does_not_report_a_timer_stopped_meanwhile() {
        TimerStart service = new TimerStart(end -> failing(new NoTimerRunning("stop timer")), this::resume);

        assertThat(service.replace(Optional.of(RUNNING), TEN, this::begin).stopped())
                .isEmpty();
    }

    @Test
    void resumes_the_stopped_timer_when_the_new_one_is_refused() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> service().replace(Optional.of(RUNNING), TEN, () -> failing(gone)))
                .isSameAs(gone);

        assertThat(requests).containsExactly("stop " + TEN, "resume e1");
    }

    @Test
    void reports_what_stands_when_the_stopped_timer_cannot_be_resumed() {
        RateLimited limited = new RateLimited("update time entry");
        TimerStart service =
                new TimerStart(this::stop, timer -> failing(limited).running());

        assertThatExceptionOfType(TimerNotStarted.class)
                .isThrownBy(() -> service.replace(Optional.of(RUNNING), TEN, () -> failing(gone)))
                .withMessageContainingAll("p9", "e1", TEN.toString())
                .satisfies(error -> {
                    assertThat(error.reason()).isSameAs(gone);
                    assertThat(error.stoppedId()).isEqualTo("e1");
                    assertThat(error.stoppedAt()).isEqualTo(TEN);
                    assertThat(error.retryable()).isFalse();
                    assertThat(error.code()).isEqualTo("timer-not-started");
                })
                .withCause(gone)
                .satisfies(error -> assertThat(error.getSuppressed()).containsExactly(limited));
    }

    @Test
    @DisplayName("a stopped timer is not resumed while the new one may be running, which resuming would stop")
    void does_not_resume_when_the_outcome_is_unknown() {
        OutcomeUnknown unknown = new OutcomeUnknown("start timer", "no response", "look first");

        assertThatExceptionOfType(TimerNotStarted.class)
                .isThrownBy(() -> service().replace(Optional.of(RUNNING), TEN, () -> failing(unknown)))
                .satisfies(error -> assertThat(error.reason()).isSameAs(unknown));

        assertThat(requests).containsExactly("stop " + TEN);
    }

    @Test
    @DisplayName("a stopped timer is not resumed after an unreadable response, because the new one may be running")
    void does_not_resume_after_an_unreadable_response() {
        UnexpectedResponse unreadable = new UnexpectedResponse("start timer", "invalid response", "look first");

        assertThatExceptionOfType(TimerNotStarted.class)
                .isThrownBy(() -> service().replace(Optional.of(RUNNING), TEN, () -> failing(unreadable)))
                .satisfies(error -> assertThat(error.reason()).isSameAs(unreadable));

        assertThat(requests).containsExactly("stop " + TEN);
    }

    @Test
    void does_not_resume_a_timer_that_another_one_had_replaced() {
        TimeEntry another =
                TimeEntry.builder().from(STOPPED).id(new TimeEntryId("e3")).build();
        TimerStart service = new TimerStart(end -> another, this::resume);

        assertThatExceptionOfType(TimerNotStarted.class)
                .isThrownBy(() -> service.replace(Optional.of(RUNNING), TEN, () -> failing(gone)))
                .satisfies(error -> assertThat(error.stoppedId()).isEqualTo("e3"));

        assertThat(requests).isEmpty();
        assertThat(service.replace(Optional.of(RUNNING), TEN, this::begin)
                        .stopped()
                        .map(TimeEntry::names))
                .contains(EntryNames.unknown());
    }

    @Test
    void reports_what_stands_when_the_stopped_timer_was_changed() {
        TimerStart service = new TimerStart(this::stop, timer -> false);

        assertThatExceptionOfType(TimerNotStarted.class)
                .isThrownBy(() -> service.replace(Optional.of(RUNNING), TEN, () -> failing(gone)));
    }

    @Test
    void throws_the_failure_itself_when_nothing_was_stopped() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> service().replace(Optional.empty(), TEN, () -> failing(gone)))
                .isSameAs(gone);

        assertThat(requests).isEmpty();
    }
}
