package io.github.stint.adapter.simulator.internal.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.fuzzing.Corpus;
import io.github.stint.fuzzing.Fuzz;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Any text is a recording, or rejected. */
class RecordingFuzzTest {

    @Test
    void reads_or_rejects_any_recording() {
        Fuzz.of(
                        "recordings",
                        Corpus.read(getClass(), "recordings")
                                .withWords("request", "response", "status", "betweenBytes"))
                .rejectedBy(InvalidValue.class)
                .texts(text -> {
                    for (Exchange exchange : Exchange.readAll(text.lines().toList())) {
                        assertThat(exchange.delivery().response().status()).isBetween(200, 599);
                        assertThat(exchange.delivery().betweenBytes()).isGreaterThanOrEqualTo(Duration.ZERO);
                    }
                });
    }
}
