package io.github.stint.core.timeentry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.Samples;
import io.github.stint.core.error.Cancelled;
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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
    private final List<Duration> waits = new ArrayList<>();
    private Runnable whileWaiting = () -> {};

    private Optional<TimeEntry> running = Optional.of(RUNNING);

    private TimerStart service() {
        return service(this::stop, this::resume);
    }

    private TimerStart service(Function<Instant, TimeEntry> stop, Predicate<TimeEntry> resume) {
        return new TimerStart(() -> running, stop, resume, time -> {
            waits.add(time);
            whileWaiting.run();
        });
    }

    private TimeEntry stop(Instant end) {
        requests.add("stop " + end);
        running = Optional.empty();
        return STOPPED;
    }

    private boolean resume(TimeEntry timer) {
        requests.add("resume " + timer.id());
        return true;
    }

    private TimeEntry begin() {
        requests.add("begin");
        running = Optional.of(NEXT);
        return NEXT;
    }

    private static TimeEntry failing(StintException failure) {
        throw failure;
    }

    private static boolean isMeant(TimeEntry timer) {
        return timer.description().equals(NEXT.description());
    }

    @Test
    void starts_at_once_when_no_timer_runs() {
        running = Optional.empty();

        TimerStarted result = service().replace(TEN, TimerStartTest::isMeant, this::begin);

        assertThat(result).isEqualTo(new TimerStarted(NEXT, Optional.empty()));
        assertThat(requests).containsExactly("begin");
    }

    @Test
    void stops_the_running_timer_first_and_keeps_its_names() {
        TimerStarted result = service().replace(TEN, TimerStartTest::isMeant, this::begin);

        assertThat(result.stopped()).contains(STOPPED);
        assertThat(result.stopped().map(TimeEntry::names)).contains(NAMES);
        assertThat(requests).containsExactly("stop " + TEN, "begin");
    }

    @Test
    void refuses_a_start_before_the_running_timer() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> service().replace(NINE.minusSeconds(1), TimerStartTest::isMeant, this::begin));

        assertThat(requests).isEmpty();
    }

    @Test
    @DisplayName("a timer that was stopped by someone else in the meantime is not reported as stopped")
    void does_not_report_a_timer_stopped_meanwhile() {
        TimerStart service = service(end -> failing(new NoTimerRunning("stop timer")), this::resume);

        assertThat(service.replace(TEN, TimerStartTest::isMeant, this::begin).stopped())
                .isEmpty();
    }

    @Test
    void resumes_the_stopped_timer_when_the_new_one_is_refused() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> service().replace(TEN, TimerStartTest::isMeant, () -> failing(gone)))
                .isSameAs(gone)
                .withMessageContaining("the timer that was running (e1) runs again");

        assertThat(requests).containsExactly("stop " + TEN, "resume e1");
    }

    @Test
    void reports_what_stands_when_the_stopped_timer_cannot_be_resumed() {
        RateLimited limited = new RateLimited("update time entry");
        TimerStart service = service(this::stop, timer -> failing(limited).running());

        assertThatExceptionOfType(TimerNotStarted.class)
                .isThrownBy(() -> service.replace(TEN, TimerStartTest::isMeant, () -> failing(gone)))
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

    private static StintException[] unknownOutcomes() {
        return new StintException[] {
            new OutcomeUnknown("start timer", "no response", "look first"),
            new UnexpectedResponse("start timer", "invalid response", "look first")
        };
    }

    @ParameterizedTest
    @MethodSource("unknownOutcomes")
    void resumes_after_an_unknown_outcome_when_no_timer_runs(StintException unknown) {
        assertThatExceptionOfType(StintException.class)
                .isThrownBy(() -> service().replace(TEN, TimerStartTest::isMeant, () -> failing(unknown)))
                .isSameAs(unknown)
                .withMessageContaining("the timer that was running (e1) runs again");

        assertThat(requests).containsExactly("stop " + TEN, "resume e1");
    }

    @ParameterizedTest
    @MethodSource("unknownOutcomes")
    void finds_the_new_timer_after_an_unknown_outcome(StintException unknown) {
        TimerStarted result = service().replace(TEN, TimerStartTest::isMeant, () -> {
            begin();
            return failing(unknown);
        });

        assertThat(result).isEqualTo(new TimerStarted(NEXT, result.stopped()));
        assertThat(result.stopped()).contains(STOPPED);
    }

    @ParameterizedTest
    @MethodSource("unknownOutcomes")
    void does_not_resume_while_a_timer_of_another_start_runs(StintException unknown) {
        TimeEntry elsewhere = TimeEntry.builder()
                .from(NEXT)
                .interval(TimeInterval.startingAt(TEN.plusSeconds(5)))
                .build();

        assertThatExceptionOfType(TimerNotStarted.class)
                .isThrownBy(() -> service().replace(TEN, TimerStartTest::isMeant, () -> {
                    running = Optional.of(elsewhere);
                    return failing(unknown);
                }))
                .satisfies(error -> assertThat(error.reason()).isSameAs(unknown));

        assertThat(requests).containsExactly("stop " + TEN);
    }

    @ParameterizedTest
    @MethodSource("unknownOutcomes")
    @DisplayName("a timer that another program started in the same second is not the result")
    void does_not_return_the_timer_of_another_program(StintException unknown) {
        TimeEntry another = TimeEntry.builder()
                .from(NEXT)
                .id(new TimeEntryId("e4"))
                .description("started by another program")
                .build();

        assertThatExceptionOfType(TimerNotStarted.class)
                .isThrownBy(() -> service().replace(TEN, TimerStartTest::isMeant, () -> {
                    running = Optional.of(another);
                    return failing(unknown);
                }))
                .satisfies(error -> assertThat(error.reason()).isSameAs(unknown));
    }

    @ParameterizedTest
    @MethodSource("unknownOutcomes")
    void resumes_a_timer_whose_stop_took_effect_without_a_response(StintException unknown) {
        TimerStart service = service(
                end -> {
                    stop(end);
                    return failing(unknown);
                },
                this::resume);

        assertThatExceptionOfType(StintException.class)
                .isThrownBy(() -> service.replace(TEN, TimerStartTest::isMeant, this::begin))
                .isSameAs(unknown)
                .withMessageContaining("the timer that was running (e1) runs again");

        assertThat(requests).containsExactly("stop " + TEN, "resume e1");
    }

    @ParameterizedTest
    @MethodSource("unknownOutcomes")
    void reports_a_timer_that_an_unknown_stop_left_running(StintException unknown) {
        TimerStart service = service(end -> failing(unknown), this::resume);

        assertThatExceptionOfType(StintException.class)
                .isThrownBy(() -> service.replace(TEN, TimerStartTest::isMeant, this::begin))
                .isSameAs(unknown)
                .withMessageContaining("the timer that was running (e1) is still running");

        assertThat(requests).isEmpty();
    }

    @Test
    void an_interrupt_does_not_prevent_that_the_timer_runs_again() {
        List<Boolean> interrupted = new ArrayList<>();
        TimerStart service = service(
                this::stop, timer -> interrupted.add(Thread.currentThread().isInterrupted()));

        assertThatExceptionOfType(StintException.class)
                .isThrownBy(() -> service.replace(TEN, TimerStartTest::isMeant, () -> {
                    Thread.currentThread().interrupt();
                    return failing(gone);
                }));

        assertThat(interrupted).containsExactly(false);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void does_not_resume_a_timer_that_another_one_had_replaced() {
        TimeEntry another =
                TimeEntry.builder().from(STOPPED).id(new TimeEntryId("e3")).build();
        TimerStart service = service(end -> another, this::resume);

        assertThatExceptionOfType(TimerNotStarted.class)
                .isThrownBy(() -> service.replace(TEN, TimerStartTest::isMeant, () -> failing(gone)))
                .satisfies(error -> assertThat(error.stoppedId()).isEqualTo("e3"));

        assertThat(requests).isEmpty();
        assertThat(service.replace(TEN, TimerStartTest::isMeant, this::begin)
                        .stopped()
                        .map(TimeEntry::names))
                .contains(EntryNames.unknown());
    }

    @Test
    void reports_what_stands_when_the_stopped_timer_was_changed() {
        TimerStart service = service(this::stop, timer -> false);

        assertThatExceptionOfType(TimerNotStarted.class)
                .isThrownBy(() -> service.replace(TEN, TimerStartTest::isMeant, () -> failing(gone)));
    }

    @Test
    void throws_the_failure_itself_when_nothing_was_stopped() {
        running = Optional.empty();

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> service().replace(TEN, TimerStartTest::isMeant, () -> failing(gone)))
                .isSameAs(gone);

        assertThat(requests).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("unknownOutcomes")
    @DisplayName("a timer whose stop takes effect after the failure runs again")
    void resumes_a_timer_that_is_stopped_late(StintException unknown) {
        whileWaiting = () -> stop(TEN);
        TimerStart service = service(end -> failing(unknown), this::resume);

        assertThatExceptionOfType(StintException.class)
                .isThrownBy(() -> service.replace(TEN, TimerStartTest::isMeant, this::begin))
                .isSameAs(unknown)
                .withMessageContaining("the timer that was running (e1) runs again");

        assertThat(requests).containsExactly("stop " + TEN, "resume e1");
        assertThat(waits).containsExactly(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @MethodSource("unknownOutcomes")
    @DisplayName("a timer that starts after the failure is the result")
    void finds_a_timer_that_starts_late(StintException unknown) {
        whileWaiting = this::begin;

        TimerStarted result = service().replace(TEN, TimerStartTest::isMeant, () -> failing(unknown));

        assertThat(result.started()).isEqualTo(NEXT);
        assertThat(requests).containsExactly("stop " + TEN, "begin");
        assertThat(waits).containsExactly(Duration.ofSeconds(5));
    }

    @Test
    void does_not_wait_after_a_certain_failure_or_a_known_result() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> service().replace(TEN, TimerStartTest::isMeant, () -> failing(gone)));
        running = Optional.of(RUNNING);
        service().replace(TEN, TimerStartTest::isMeant, () -> {
            begin();
            return failing(unknownOutcomes()[0]);
        });

        assertThat(waits).isEmpty();
    }

    @Test
    void an_interrupted_thread_does_not_wait() {
        TimerStart service = service(
                end -> {
                    Thread.currentThread().interrupt();
                    return failing(unknownOutcomes()[0]);
                },
                this::resume);

        assertThatExceptionOfType(OutcomeUnknown.class)
                .isThrownBy(() -> service.replace(TEN, TimerStartTest::isMeant, this::begin))
                .withMessageContaining("the timer that was running (e1) was still running right afterwards");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(waits).isEmpty();
    }

    @Test
    @DisplayName("An interrupt while waiting for a lost start does not prevent that the old timer runs again")
    void interrupted_wait_for_a_start() {
        TimerStart service = new TimerStart(this::readRunning, this::stop, this::resumeUninterrupted, time -> {
            throw new InterruptedException();
        });

        assertThatExceptionOfType(OutcomeUnknown.class)
                .isThrownBy(() -> service.replace(TEN, TimerStartTest::isMeant, () -> failing(unknownOutcomes()[0])))
                .withMessageContaining("the timer that was running (e1) runs again, as before");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(requests).containsExactly("stop " + TEN, "resume e1");
    }

    /** As over a network, no request of an interrupted thread succeeds. */
    private Optional<TimeEntry> readRunning() {
        requireNoInterrupt();
        return running;
    }

    private boolean resumeUninterrupted(TimeEntry timer) {
        requireNoInterrupt();
        return resume(timer);
    }

    private static void requireNoInterrupt() {
        if (Thread.currentThread().isInterrupted()) {
            throw Cancelled.interrupted("start timer", "interrupted");
        }
    }

    @Test
    void an_interrupt_ends_the_wait() {
        TimerStart service = new TimerStart(() -> running, end -> failing(unknownOutcomes()[0]), this::resume, time -> {
            throw new InterruptedException();
        });

        assertThatExceptionOfType(OutcomeUnknown.class)
                .isThrownBy(() -> service.replace(TEN, TimerStartTest::isMeant, this::begin))
                .withMessageContaining("was still running right afterwards");

        assertThat(Thread.interrupted()).isTrue();
    }
}
