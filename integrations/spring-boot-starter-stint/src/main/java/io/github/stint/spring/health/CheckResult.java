package io.github.stint.spring.health;

import io.github.stint.core.error.RateLimited;
import io.github.stint.core.error.StintException;
import java.time.Instant;
import java.util.Map;

/**
 * The result of a check.
 *
 * @param status a status of Spring Boot
 * @param details without the key and the data of the user
 */
record CheckResult(String status, Map<String, Object> details) {

    static CheckResult up(Instant time) {
        return new CheckResult("UP", Map.of("checkedAt", time.toString()));
    }

    /** The service is reachable if it limits the requests, so an application must not be taken out of service. */
    static CheckResult failed(StintException error, Instant time) {
        return new CheckResult(
                error instanceof RateLimited ? "UNKNOWN" : "DOWN",
                Map.of(
                        "checkedAt", time.toString(),
                        "error", error.code(),
                        "message", error.getMessage(),
                        "hint", error.hint()));
    }

    static CheckResult pending() {
        return new CheckResult("UNKNOWN", Map.of("message", "the first check is pending"));
    }
}
