package io.github.stint.adapter.maton;

import static io.github.stint.adapter.maton.Service.WORKSPACE;
import static io.github.stint.adapter.maton.Service.answer;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.error.RateLimited;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.tag.NewTag;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The timeout while a request waits for its next attempt, which only the time of the JVM ends. */
class RetryTimeoutTest {

    private static final String TAGS = Service.IN_WORKSPACE + "/tags";

    @RegisterExtension
    private final Service service = new Service();

    @Test
    void reportsTheLastResponseIfTheTimeoutExpiresDuringADelay() {
        service.on("POST", TAGS, answer(429, ""));

        assertThatExceptionOfType(RateLimited.class)
                .isThrownBy(() -> service.stint(config -> config.timeout(Duration.ofMillis(400)))
                        .tags()
                        .create(WORKSPACE, new NewTag("urgent")));
    }

    @Test
    @DisplayName("Reports the last failure if the timeout expires during a retry delay")
    void last_failure_during_delay() throws IOException {
        URI unusedPort;
        try (ServerSocket socket = new ServerSocket(0)) {
            unusedPort = URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
        MatonStint stint = service.stint(config ->
                config.gatewayUrl(unusedPort).retryDelay(Duration.ofHours(1)).timeout(Duration.ofMillis(400)));

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> stint.users().current())
                .withMessageStartingWith("cannot reach");
    }
}
