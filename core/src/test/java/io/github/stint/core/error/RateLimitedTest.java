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

    @Test
    void names_the_hour_if_all_requests_are_refused() {
        RateLimited limited = RateLimited.perhapsForTheHour("send request", Duration.ofMillis(7001));

        assertThat(limited)
                .hasMessage(
                        "too many requests: all are refused, although they were slowed down; a free plan permits 30 an hour");
        assertThat(limited.hint())
                .isEqualTo(
                        "try again in 8 s, and otherwise within an hour; if the plan of the workspace is a free one, set"
                                + " the plan to free, and let a ledger count the requests, so that none is refused");
        assertThat(limited.retryAfter()).contains(Duration.ofMillis(7001));
        assertThat(limited.hour()).isEmpty();
    }

    @Test
    void is_the_same_during_another_operation() {
        RateLimited limited = new RateLimited("send request", Duration.ofSeconds(7));

        RateLimited during = limited.during("create tag");

        assertThat(during.operation()).isEqualTo("create tag");
        assertThat(during.code()).isEqualTo(limited.code());
        assertThat(during).hasMessage(limited.getMessage());
        assertThat(during.hint()).isEqualTo(limited.hint());
        assertThat(during.retryAfter()).isEqualTo(limited.retryAfter());
    }
}
