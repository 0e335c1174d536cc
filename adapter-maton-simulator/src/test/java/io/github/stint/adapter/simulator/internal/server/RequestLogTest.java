package io.github.stint.adapter.simulator.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RequestLogTest {

    @Test
    void passes_lines_to_the_listener_in_their_order() throws InterruptedException {
        List<String> lines = Collections.synchronizedList(new ArrayList<>());
        RequestLog log = new RequestLog(lines::add, "stint-simulator-log-test");

        log.log(() -> "one");
        log.log(() -> "two");
        log.close(Duration.ofSeconds(10));

        assertThat(lines).containsExactly("one", "two");
    }

    @Test
    void formats_no_line_without_a_listener() throws InterruptedException {
        AtomicInteger formatted = new AtomicInteger();
        RequestLog log = new RequestLog(Optional.empty(), "stint-simulator-log-test");

        log.log(() -> "line " + formatted.incrementAndGet());
        log.close(Duration.ofSeconds(10));

        assertThat(formatted).hasValue(0);
    }
}
