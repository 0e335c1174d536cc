package io.github.stint.adapter.maton.internal.transport;

import feign.Request;
import feign.Response;
import io.github.stint.adapter.maton.internal.network.WaitingTime;
import java.time.Duration;
import java.util.Optional;

/**
 * The attempts of one request, from which it follows whether and when it is sent again. Used by the thread of the request.
 *
 * <p>What certainly had no effect may be retried whether it reads or writes: status 429, because every limit rejects a request before it is
 * processed; status 425, which is defined so; and a connection that failed. Status 408 is not certain for a write: a gateway may send it
 * because the service behind it did not respond in time. Neither is any status from 500.
 */
final class Attempts {

    private static final int FIRST_ERROR = 400;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_EARLY = 425;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final Duration REFUSED_DELAY = Duration.ofSeconds(1);
    private static final Duration MAX_REFUSED_DELAY = Duration.ofSeconds(4);
    private static final Duration MAX_DELAY = Duration.ofDays(1);

    private final boolean isRead;
    private final RequestState state;
    private final GatewaySettings settings;
    private final WaitingTime time;
    private final RetryBudget budget;
    private int failures;
    private int refusals;

    Attempts(Request request, RequestState state, GatewaySettings settings, WaitingTime time, RetryBudget budget) {
        this.isRead = SafeMethods.contain(request.httpMethod());
        this.state = state;
        this.settings = settings;
        this.time = time;
        this.budget = budget;
    }

    static boolean isRefused(Response response) {
        return response.status() == TOO_MANY_REQUESTS;
    }

    /** The delay before the next attempt; empty if the response is the result. */
    Optional<Duration> after(Response response) {
        if (isRefused(response)) {
            return afterRefusal(response);
        }
        if (isTransient(response.status())) {
            return afterFailure(RetryAfter.of(response));
        }
        if (response.status() < FIRST_ERROR) {
            budget.give();
        }
        return Optional.empty();
    }

    /** The delay before the next attempt; empty if the failure is the result. */
    Optional<Duration> after(RequestFailure failure) {
        return failure.reason().isTransient() && (isRead || !failure.reason().mayHaveArrived())
                ? afterFailure(Optional.empty())
                : Optional.empty();
    }

    private boolean isTransient(int status) {
        return status == TOO_EARLY || (isRead && (status == REQUEST_TIMEOUT || status >= 500));
    }

    /** Refusals do not count as attempts: they are a matter of time, and the gate limits how many requests are sent. */
    private Optional<Duration> afterRefusal(Response response) {
        refusals++;
        Duration delay = RetryAfter.of(response).orElseGet(() -> random(REFUSED_DELAY, refusals, MAX_REFUSED_DELAY));
        return settings.maxAttempts() > 1 && state.time().allows(delay) ? Optional.of(delay) : Optional.empty();
    }

    private Optional<Duration> afterFailure(Optional<Duration> requested) {
        failures++;
        Duration delay = requested.orElseGet(() -> random(settings.retryDelay(), failures, MAX_DELAY));
        boolean isPossible = failures < settings.maxAttempts()
                && (requested.isEmpty() || state.time().allows(delay));
        return isPossible && budget.take() ? Optional.of(delay) : Optional.empty();
    }

    /** Between nothing and a maximum that doubles, so that concurrent requests are not sent again at the same time. */
    private Duration random(Duration first, int attempt, Duration longest) {
        Duration most = first;
        for (int doubled = 1; doubled < attempt && most.compareTo(longest) < 0; doubled++) {
            most = most.multipliedBy(2);
        }
        return time.randomUpTo(most.compareTo(longest) < 0 ? most : longest);
    }
}
