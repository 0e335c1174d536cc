package io.github.stint.core.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateLimitedTest {

    @Test
    void aLimitMaySayHowLongToWait() {
        assertThat(new RateLimited("list tags").retryAfter()).isEmpty();
        assertThat(new RateLimited("list tags", Duration.ofSeconds(7)).retryAfter())
                .contains(Duration.ofSeconds(7));
    }

    @ParameterizedTest
    @CsvSource({"PT7S, try again in 7 s", "PT0S, try again in 1 s", "PT1.2S, try again in 2 s"})
    void roundsTheTimeToWaitUp(Duration retryAfter, String hint) {
        assertThat(new RateLimited("list tags", retryAfter).hint()).isEqualTo(hint);
    }
}
