package io.github.stint.adapter.maton;

import static io.github.stint.adapter.maton.Service.WORKSPACE;
import static io.github.stint.adapter.maton.Service.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.RequestMetrics;
import com.github.tomakehurst.wiremock.http.Fault;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.tag.NewTag;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The example of docs/observation.md: metrics from the events of requests. */
class RequestMetricsTest {

    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @RegisterExtension
    private final Service service = new Service();

    private final MeterRegistry registry = new SimpleMeterRegistry();

    private MatonStint stint() {
        return service.stint(config -> config.onRequest(new RequestMetrics(registry), Clock.systemUTC()));
    }

    private Timer timer(String operation, String status, String outcome) {
        return registry.get("stint.requests")
                .tag("operation", operation)
                .tag("status", status)
                .tag("outcome", outcome)
                .timer();
    }

    @Test
    void a_request_is_timed_and_its_retries_are_counted() {
        service.inTurn("GET", "/clockify/api/v1/user", answer(503, ""), answer(200, Bodies.USER));

        stint().users().current();
        stint().users().current();

        Timer timer = timer("show user", "200", "success");
        assertThat(timer.count()).isEqualTo(2);
        assertThat(timer.totalTime(TimeUnit.NANOSECONDS)).isPositive();
        assertThat(registry.get("stint.retries")
                        .tag("operation", "show user")
                        .tag("reason", "SERVER_ERROR")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void a_failed_request_is_timed_with_the_code_of_its_error() {
        service.onAnything(answer(200, "").withFault(Fault.EMPTY_RESPONSE));

        assertThatExceptionOfType(OutcomeUnknown.class)
                .isThrownBy(() -> stint().tags().create(WORKSPACE, new NewTag("urgent")));

        assertThat(timer("create tag", "none", "outcome-unknown").count()).isEqualTo(1);
    }

    @Test
    void the_page_quotes_the_tested_class() throws IOException {
        Matcher block = BLOCK.matcher(Files.readString(Path.of("../docs/observation.md")));

        assertThat(block.find()).as("an example").isTrue();
        assertThat(Files.readString(Path.of("src/test/java/com/example/RequestMetrics.java")))
                .contains(block.group(1));
    }
}
