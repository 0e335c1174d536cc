package io.github.stint.core.timeentry;

import static io.github.stint.core.Samples.NINE;
import static io.github.stint.core.Samples.TEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.stint.core.Samples;
import io.github.stint.core.error.Forbidden;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.NoTimerRunning;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.Refused;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.TimerNotStarted;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.time.TimeInterval;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TimerEditTest {

    private static final TimeEntry RUNNING =
            Samples.timeEntry().interval(TimeInterval.startingAt(NINE)).build();
    private static final TimeEntry STOPPED =
            Samples.timeEntry().interval(TimeInterval.of(NINE, TEN)).build();
    private static final TimeEntry EDITED =
            TimeEntry.builder().from(RUNNING).description("New").build();
    private static final TimeEntry OTHER =
            TimeEntry.builder().from(STOPPED).id(new TimeEntryId("other")).build();

    private final List<String> requests = new ArrayList<>();
    private final List<Duration> waits = new ArrayList<>();
    private Runnable whileWaiting = () -> {};
    private Optional<TimeEntry> running = Optional.of(RUNNING);
    private boolean resumes = true;
    private Function<Instant, TimeEntry> stop = end -> {
        running = Optional.empty();
        return STOPPED;
    };

    private TimerEdit edit() {
        return new TimerEdit(this::read, this::stop, this::resume, this::sleep);
    }

    private void sleep(Duration duration) throws InterruptedException {
        waits.add(duration);
        whileWaiting.run();
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    private Optional<TimeEntry> read() {
        requests.add("read");
        if (Thread.currentThread().isInterrupted()) {
            throw away();
        }
        return running;
    }

    private TimeEntry stop(Instant end) {
        requests.add("stop " + end);
        return stop.apply(end);
    }

    private boolean resume(TimeEntry timer) {
        requests.add("resume " + timer.id());
        if (Thread.currentThread().isInterrupted()) {
            throw away();
        }
        return resumes;
    }

    private static Unavailable away() {
        return new Unavailable("update time entry", "connection refused", "try again later");
    }

    private static OutcomeUnknown lost() {
        return new OutcomeUnknown("update time entry", "no response", "look at what is stored");
    }

    private static TimeEntry failing(StintException failure) {
        throw failure;
    }

    @Nested
    class Success {

        @Test
        void stops_the_timer_before_the_write() {
            Optional<TimeEntry> changed = edit().change(RUNNING, TEN, () -> {
                requests.add("write");
                return EDITED;
            });

            assertThat(changed).contains(EDITED);
            assertThat(requests).containsExactly("stop " + TEN, "write");
        }

        @Test
        void a_stop_alone_returns_the_timer_with_its_end() {
            assertThat(edit().stop(RUNNING, TEN)).contains(STOPPED);
        }
    }

    @Nested
    class NotStopped {

        static Stream<StintException> reasons() {
            return Stream.of(
                    new NoTimerRunning("stop timer"),
                    new InvalidValue("stop timer", "interval", "too long", "cancel it"),
                    Refused.byService("stop timer", "a project is required"),
                    new Forbidden("stop timer", "locked", "ask an admin"));
        }

        @ParameterizedTest
        @MethodSource("reasons")
        void nothing_is_written_if_the_service_does_not_stop_the_timer(StintException reason) {
            stop = end -> failing(reason);

            assertThat(edit().change(RUNNING, TEN, () -> failing(away()))).isEmpty();
            assertThat(requests).containsExactly("stop " + TEN);
        }

        @Test
        void another_timer_that_was_stopped_instead_runs_again() {
            stop = end -> OTHER;

            assertThat(edit().change(RUNNING, TEN, () -> failing(away()))).isEmpty();
            assertThat(requests).containsExactly("stop " + TEN, "resume other");
        }

        @Test
        void another_timer_that_does_not_run_again_is_reported() {
            stop = end -> OTHER;
            TimerEdit edit = new TimerEdit(
                    this::neverRead, TimerEditTest.this::stop, timer -> failing(away()) == null, duration -> {});

            assertThatThrownBy(() -> edit.stop(RUNNING, TEN)).isInstanceOfSatisfying(TimerNotStarted.class, error -> {
                assertThat(error.stoppedId()).isEqualTo("other");
                assertThat(error.stoppedAt()).isEqualTo(TEN);
                assertThat(error.reason()).isInstanceOf(Unavailable.class);
            });
        }

        private Optional<TimeEntry> neverRead() {
            throw new AssertionError("not needed");
        }

        @Test
        void a_stop_that_failed_for_certain_is_thrown_as_it_is() {
            stop = end -> failing(away());

            assertThatThrownBy(() -> edit().stop(RUNNING, TEN))
                    .isInstanceOf(Unavailable.class)
                    .hasMessage("connection refused");
            assertThat(requests).containsExactly("stop " + TEN);
        }
    }

    @Nested
    class UnknownStop {

        @Test
        void that_had_no_effect_leaves_the_timer_running() {
            stop = end -> failing(lost());

            assertThatThrownBy(() -> edit().stop(RUNNING, TEN))
                    .isInstanceOf(OutcomeUnknown.class)
                    .hasMessageEndingWith("; the timer that was running (e1) is still running");
            assertThat(waits).containsExactly(OutcomeUnknown.SETTLE_TIME);
            assertThat(requests).containsExactly("stop " + TEN, "read", "read");
        }

        @Test
        void that_has_its_effect_late_is_undone() {
            stop = end -> failing(lost());
            whileWaiting = () -> running = Optional.empty();

            assertThatThrownBy(() -> edit().stop(RUNNING, TEN))
                    .hasMessageEndingWith("; no other timer was running afterwards, and the timer that was running (e1)"
                            + " runs again, as before");
            assertThat(requests).containsExactly("stop " + TEN, "read", "read", "resume e1");
        }

        @Test
        void that_had_its_effect_at_once_is_undone_without_a_wait() {
            running = Optional.empty();
            stop = end -> failing(lost());

            assertThatThrownBy(() -> edit().stop(RUNNING, TEN)).isInstanceOf(OutcomeUnknown.class);
            assertThat(waits).isEmpty();
            assertThat(requests).containsExactly("stop " + TEN, "read", "resume e1");
        }

        @Test
        void that_cannot_be_undone_is_reported() {
            running = Optional.empty();
            resumes = false;
            stop = end -> failing(lost());

            assertThatThrownBy(() -> edit().stop(RUNNING, TEN))
                    .isInstanceOfSatisfying(
                            TimerNotStarted.class,
                            error -> assertThat(error.stoppedId()).isEqualTo("e1"));
        }

        @Test
        void does_not_touch_another_timer() {
            running = Optional.of(OTHER);
            stop = end -> failing(lost());

            assertThatThrownBy(() -> edit().stop(RUNNING, TEN)).isInstanceOf(TimerNotStarted.class);
            assertThat(requests).containsExactly("stop " + TEN, "read");
        }

        @Test
        void after_which_nothing_can_be_read_is_reported_with_both_failures() {
            stop = end -> failing(lost());
            TimerEdit edit = new TimerEdit(
                    () -> Optional.of(failing(away())),
                    TimerEditTest.this::stop,
                    TimerEditTest.this::resume,
                    duration -> {});

            assertThatThrownBy(() -> edit.stop(RUNNING, TEN)).isInstanceOfSatisfying(TimerNotStarted.class, error -> {
                assertThat(error.reason()).isInstanceOf(OutcomeUnknown.class);
                assertThat(error.getSuppressed()).hasSize(1);
            });
        }

        @Test
        void an_interrupt_ends_the_wait_and_the_message_states_that() {
            stop = end -> failing(lost());
            whileWaiting = () -> Thread.currentThread().interrupt();

            assertThatThrownBy(() -> edit().stop(RUNNING, TEN))
                    .hasMessageEndingWith("; the timer that was running (e1) was still running right afterwards");
            assertThat(Thread.interrupted()).isTrue();
        }

        @Test
        void an_interrupted_thread_reads_and_does_not_wait() {
            stop = end -> {
                Thread.currentThread().interrupt();
                throw lost();
            };

            assertThatThrownBy(() -> edit().stop(RUNNING, TEN)).hasMessageEndingWith("right afterwards");
            assertThat(Thread.interrupted()).isTrue();
            assertThat(waits).isEmpty();
            assertThat(requests).containsExactly("stop " + TEN, "read");
        }
    }

    @Nested
    class FailedWrite {

        private Optional<TimeEntry> change(StintException failure) {
            return edit().change(RUNNING, TEN, () -> failing(failure));
        }

        @Test
        void makes_the_timer_run_again() {
            assertThatThrownBy(() -> change(away()))
                    .isInstanceOf(Unavailable.class)
                    .hasMessage("connection refused; the timer that was running (e1) runs again, as before");
            assertThat(requests).containsExactly("stop " + TEN, "resume e1");
            assertThat(waits).isEmpty();
        }

        @Test
        void that_had_its_effect_after_all_is_a_success() {
            assertThat(edit().change(RUNNING, TEN, () -> {
                        running = Optional.of(EDITED);
                        throw lost();
                    }))
                    .contains(EDITED);
            assertThat(waits).isEmpty();
        }

        @Test
        void that_has_its_effect_late_is_a_success() {
            whileWaiting = () -> running = Optional.of(EDITED);

            assertThat(change(lost())).contains(EDITED);
            assertThat(waits).containsExactly(OutcomeUnknown.SETTLE_TIME);
        }

        @Test
        void that_had_no_effect_makes_the_timer_run_again() {
            assertThatThrownBy(() -> change(lost()))
                    .isInstanceOf(OutcomeUnknown.class)
                    .hasMessageContaining("no other timer was running afterwards");
            assertThat(requests).containsExactly("stop " + TEN, "read", "read", "resume e1");
        }

        @Test
        void leaves_another_timer_alone() {
            assertThatThrownBy(() -> edit().change(RUNNING, TEN, () -> {
                        running = Optional.of(OTHER);
                        throw lost();
                    }))
                    .isInstanceOf(TimerNotStarted.class);
            assertThat(requests).containsExactly("stop " + TEN, "read");
        }

        @Test
        void of_an_interrupted_thread_is_repaired_nevertheless() {
            assertThatThrownBy(() -> edit().change(RUNNING, TEN, () -> {
                        Thread.currentThread().interrupt();
                        throw lost();
                    }))
                    .isInstanceOf(OutcomeUnknown.class);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(waits).isEmpty();
            assertThat(requests).containsExactly("stop " + TEN, "read", "resume e1");
        }

        @Test
        void is_repaired_although_an_interrupt_ends_the_wait() {
            whileWaiting = () -> Thread.currentThread().interrupt();

            assertThatThrownBy(() -> change(lost()))
                    .isInstanceOf(OutcomeUnknown.class)
                    .hasMessageContaining("runs again, as before");
            assertThat(Thread.interrupted()).isTrue();
            assertThat(waits).hasSize(1);
            assertThat(requests).containsExactly("stop " + TEN, "read", "resume e1");
        }

        @Test
        void that_cannot_be_repaired_is_reported() {
            resumes = false;

            assertThatThrownBy(() -> change(away()))
                    .isInstanceOfSatisfying(
                            TimerNotStarted.class,
                            error -> assertThat(error.stoppedAt()).isEqualTo(TEN));
        }
    }
}
