package io.github.stint.core.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UninterruptedTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final List<Duration> sleeps = new ArrayList<>();

    @AfterEach
    void resume() {
        boolean unused = Thread.interrupted();
    }

    private static boolean isInterrupted() {
        return Thread.currentThread().isInterrupted();
    }

    @Test
    void the_interrupt_is_held_back_and_set_again() {
        Thread.currentThread().interrupt();

        boolean during = Uninterrupted.run(UninterruptedTest::isInterrupted);

        assertThat(during).isFalse();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void a_thread_that_was_not_interrupted_is_not_interrupted_afterwards() {
        assertThat(Uninterrupted.run(() -> "done")).isEqualTo("done");

        assertThat(isInterrupted()).isFalse();
    }

    @Test
    void the_interrupt_is_set_again_after_a_failure() {
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> Uninterrupted.run(() -> {
                    throw new IllegalStateException("failed");
                }));

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void sleeps_as_long_as_it_is_meant_to() {
        Boolean slept = Uninterrupted.run(sleeps::add, state -> state.sleep(SECOND) && state.sleep(Duration.ZERO));

        assertThat(slept).isTrue();
        assertThat(sleeps).containsExactly(SECOND, Duration.ZERO);
        assertThat(isInterrupted()).isFalse();
    }

    @Test
    void does_not_sleep_if_the_thread_was_interrupted_before() {
        Thread.currentThread().interrupt();

        Boolean slept = Uninterrupted.run(sleeps::add, state -> state.sleep(SECOND));

        assertThat(slept).isFalse();
        assertThat(sleeps).isEmpty();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void an_interrupt_of_the_sleep_is_held_back_until_the_end() {
        List<Boolean> during = new ArrayList<>();

        Boolean slept = Uninterrupted.run(
                duration -> {
                    sleeps.add(duration);
                    throw new InterruptedException();
                },
                state -> {
                    boolean first = state.sleep(SECOND);
                    during.add(isInterrupted());
                    return first || state.sleep(SECOND);
                });

        assertThat(slept).isFalse();
        assertThat(sleeps).containsExactly(SECOND);
        assertThat(during).containsExactly(false);
        assertThat(Thread.interrupted()).isTrue();
    }
}
