package io.github.stint.core.quota;

import java.time.Duration;
import java.util.Optional;

/**
 * A request that the service refused because there were too many, and what its response reveals about the reason.
 *
 * @param paymentRequired whether the service requires another plan, which it never does because of a limit per second
 * @param retryAfter the delay that the service asks for; empty if it asks for none
 */
public record Refusal(boolean paymentRequired, Optional<Duration> retryAfter) {

    /** No limit per second asks for a longer delay. */
    private static final Duration MAX_DELAY_OF_A_BURST = Duration.ofMinutes(1);

    /** Returns whether the response alone proves that the requests of the hour are used up. */
    boolean provesHour() {
        return paymentRequired
                || retryAfter
                        .filter(delay -> delay.compareTo(MAX_DELAY_OF_A_BURST) >= 0)
                        .isPresent();
    }

    /** Returns for how long the service refuses requests; at most an hour. */
    Duration delay() {
        return retryAfter
                .filter(delay -> delay.compareTo(RequestCounts.HOUR) < 0)
                .orElse(RequestCounts.HOUR);
    }
}
