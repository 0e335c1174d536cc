package io.github.stint.adapter.maton;

import static io.github.stint.adapter.maton.Service.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.error.RateLimited;
import io.github.stint.core.error.Unavailable;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The executor and the time that a configuration can contain. */
class InjectedTransportTest {

    private static final String USER = "/clockify/api/v1/user";

    @RegisterExtension
    private final Service service = new Service();

    private final TestTime time = new TestTime();

    @Test
    void waits_between_attempts_with_the_sleeper() {
        service.inTurn(
                "GET",
                USER,
                answer(429, "").withHeader("Retry-After", "15"),
                answer(429, "").withHeader("Retry-After", "4"),
                answer(200, Bodies.USER));

        assertThat(service.stint(config -> config.waitingTime(time, time))
                        .users()
                        .current()
                        .id())
                .isEqualTo(Service.USER);

        assertThat(time.waits()).contains(Duration.ofSeconds(15), Duration.ofSeconds(4));
    }

    @Test
    void gives_up_without_a_wait_that_exceeds_the_timeout() {
        service.on("GET", USER, answer(429, "").withHeader("Retry-After", "9"));

        assertThatExceptionOfType(RateLimited.class)
                .isThrownBy(() -> service.stint(
                                config -> config.waitingTime(time, time).maxAttempts(3))
                        .users()
                        .current());

        assertThat(service.asked()).hasSize(3);
        assertThat(time.waits().stream().filter(Duration.ofSeconds(9)::equals)).hasSize(2);
    }

    @Test
    void spaces_requests_with_the_clock() {
        service.on("GET", USER, 200, Bodies.USER);
        MatonStint stint =
                service.stint(config -> config.waitingTime(time, time).accountLimit(2));

        IntStream.range(0, 100).forEach(request -> stint.users().current());

        assertThat(time.waits()).hasSize(99).containsOnly(Duration.ofMillis(505));
    }

    @Test
    void runs_requests_with_the_executor_and_does_not_shut_it_down() {
        service.on("GET", USER, 200, Bodies.USER);
        ConcurrentLinkedQueue<String> threads = new ConcurrentLinkedQueue<>();
        ExecutorService executor = Executors.newSingleThreadExecutor(work -> new Thread(work, "host-thread"));
        try {
            MatonStint stint = service.stint(config -> config.executor(executor)
                    .onRequest(
                            event -> {
                                if (event instanceof RequestEvent.Sent) {
                                    threads.add(Thread.currentThread().getName());
                                }
                            },
                            time));

            stint.users().current();
            stint.close();

            assertThat(threads).containsExactly("host-thread");
            assertThat(executor.isShutdown()).isFalse();
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void an_executor_that_rejects_a_request_is_unavailable_and_nothing_is_sent() {
        MatonStint stint = service.stint(config -> config.executor(work -> {
            throw new RejectedExecutionException("full");
        }));

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> stint.users().current())
                .withMessage("not sent: the executor rejected the request");
        assertThat(service.asked()).isEmpty();
    }

    @Test
    void an_executor_that_fails_unexpectedly_is_unavailable_and_nothing_is_sent() {
        MatonStint stint = service.stint(config -> config.executor(work -> {
            throw new IllegalArgumentException("defective");
        }));

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> stint.users().current())
                .withMessage("not sent: the executor failed: defective");
        assertThat(service.asked()).isEmpty();
    }

    @Test
    void an_executor_without_a_free_thread_is_a_timeout_and_nothing_is_sent() {
        MatonStint stint = service.stint(config -> config.executor(work -> {}).timeout(Duration.ofMillis(50)));

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> stint.users().current());
        assertThat(service.asked()).isEmpty();
    }
}
