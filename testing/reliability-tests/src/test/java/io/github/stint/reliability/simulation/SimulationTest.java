package io.github.stint.reliability.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SimulationTest {

    private static final Instant START = Instant.parse("2026-03-02T12:00:00Z");

    private final Simulation simulation = new Simulation(1, START);
    private final List<String> seen = new ArrayList<>();

    @AfterEach
    void close() {
        simulation.close();
    }

    private void sleep(Duration time) {
        try {
            simulation.sleep(time);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void time_passes_while_threads_sleep_and_takes_no_time() {
        simulation.execute(() -> {
            sleep(Duration.ofDays(2));
            seen.add("two");
        });
        simulation.execute(() -> {
            sleep(Duration.ofDays(1));
            seen.add("one");
            sleep(Duration.ofDays(2));
            seen.add("three");
        });

        simulation.run();

        assertThat(seen).containsExactly("one", "two", "three");
        assertThat(simulation.instant()).isEqualTo(START.plus(Duration.ofDays(3)));
    }

    @Test
    void the_seed_decides_the_order() {
        assertThat(order(1)).isEqualTo(order(1)).hasSize(20);
        assertThat(IntStream.range(0, 10).mapToObj(SimulationTest::order).distinct())
                .hasSizeGreaterThan(5);
    }

    private static List<Integer> order(long seed) {
        List<Integer> order = new ArrayList<>();
        try (Simulation simulation = new Simulation(seed, START)) {
            for (int thread = 0; thread < 20; thread++) {
                int number = thread;
                simulation.execute(() -> order.add(number));
            }
            simulation.run();
        }
        return order;
    }

    @Test
    void a_result_that_does_not_come_in_time_is_a_timeout() {
        FutureTask<String> never = new FutureTask<>(() -> "never");
        FutureTask<String> soon = new FutureTask<>(() -> "soon");
        simulation.execute(() -> {
            sleep(Duration.ofSeconds(5));
            soon.run();
        });
        simulation.execute(() -> {
            assertThatThrownBy(() -> simulation.await(never, Duration.ofSeconds(7)))
                    .isInstanceOf(TimeoutException.class);
            seen.add("timeout at " + simulation.instant());
        });
        simulation.execute(() -> {
            try {
                seen.add(simulation.await(soon, Duration.ofSeconds(7)) + " at " + simulation.instant());
            } catch (Exception unexpected) {
                throw new IllegalStateException(unexpected);
            }
        });

        simulation.run();

        assertThat(seen).containsExactly("soon at 2026-03-02T12:00:05Z", "timeout at 2026-03-02T12:00:07Z");
    }

    @Test
    void an_interrupt_ends_a_wait_at_once() {
        List<Thread> sleeper = new ArrayList<>();
        simulation.execute(() -> {
            sleeper.add(Thread.currentThread());
            sleep(Duration.ofDays(1));
            seen.add(simulation.instant() + " " + Thread.currentThread().isInterrupted());
        });
        simulation.schedule(Duration.ofSeconds(3), () -> sleeper.get(0).interrupt());

        simulation.run();

        assertThat(seen).containsExactly("2026-03-02T12:00:03Z true");
    }

    @Test
    void a_thread_that_waits_for_a_lock_loses_its_turn() {
        ReentrantLock lock = new ReentrantLock(true);
        for (int thread = 0; thread < 3; thread++) {
            simulation.execute(() -> {
                lock.lock();
                try {
                    sleep(Duration.ofSeconds(1));
                } finally {
                    lock.unlock();
                }
                sleep(Duration.ofSeconds(10));
                seen.add(simulation.instant().toString());
            });
        }

        simulation.run();

        assertThat(seen).containsExactly("2026-03-02T12:00:11Z", "2026-03-02T12:00:12Z", "2026-03-02T12:00:13Z");
    }

    @Test
    void a_thread_that_waits_for_a_notification_loses_its_turn() {
        Object monitor = new Object();
        simulation.execute(() -> {
            synchronized (monitor) {
                while (seen.isEmpty()) {
                    try {
                        monitor.wait();
                    } catch (InterruptedException unexpected) {
                        throw new IllegalStateException(unexpected);
                    }
                }
            }
            sleep(Duration.ofSeconds(1));
            seen.add(simulation.instant().toString());
        });
        simulation.execute(() -> {
            sleep(Duration.ofSeconds(5));
            synchronized (monitor) {
                seen.add("notified");
                monitor.notifyAll();
            }
        });

        simulation.run();

        assertThat(seen).containsExactly("notified", "2026-03-02T12:00:06Z");
    }

    @Test
    void reports_failures_and_deadlocks() {
        simulation.execute(() -> {
            throw new IllegalStateException("wrong");
        });
        assertThatThrownBy(simulation::run).hasRootCauseMessage("wrong");

        try (Simulation other = new Simulation(1, START)) {
            other.execute(() -> {
                try {
                    other.await(() -> false);
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                }
            });
            assertThatThrownBy(other::run).isInstanceOf(AssertionError.class).hasMessageContaining("deadlock");
        }
    }
}
