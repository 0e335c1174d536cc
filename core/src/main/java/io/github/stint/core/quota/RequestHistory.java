package io.github.stint.core.quota;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The requests and refusals of one account. Immutable.
 *
 * @param scopes by workspace or account, the one used last at the end
 */
public record RequestHistory(Map<RequestScope, ScopeHistory> scopes) {

    /** How many requests a workspace of a free plan permits in an hour. */
    public static final int LIMIT = 30;
    /** For how long a refusal proves that the plan is free. Workspaces change their plan rarely, but they do. */
    public static final Duration REFUSAL_MEMORY = Duration.ofDays(7);
    /** A limit per second is over by then, so that a second refusal has another reason. */
    private static final Duration MIN_SUSPICION = Duration.ofMinutes(1);
    /** Two refusals that are further apart may have nothing to do with each other. */
    private static final Duration MAX_SUSPICION = Duration.ofMinutes(10);

    /** Copies the map. */
    public RequestHistory {
        scopes = Collections.unmodifiableMap(new LinkedHashMap<>(scopes));
    }

    /** Returns the history of an account that has sent nothing. */
    public static RequestHistory none() {
        return new RequestHistory(Map.of());
    }

    /** Returns what matters at that time: the requests that still count, and the refusals that are remembered. */
    public RequestHistory at(Instant now) {
        Map<RequestScope, ScopeHistory> current = new LinkedHashMap<>();
        scopes.forEach((scope, history) -> {
            ScopeHistory kept = new ScopeHistory(
                    history.requests().at(now),
                    history.refusedAt().filter(at -> isWithin(REFUSAL_MEMORY, at, now)),
                    history.suspectedAt().filter(at -> isWithin(MAX_SUSPICION, at, now)));
            if (!kept.isEmpty()) {
                current.put(scope, kept);
            }
        });
        return new RequestHistory(current);
    }

    private static boolean isWithin(Duration time, Instant at, Instant now) {
        return Duration.between(at, now).abs().compareTo(time) <= 0;
    }

    /** Adds requests that were sent at that time. */
    RequestHistory plus(RequestScope scope, Instant sent, int requests) {
        ScopeHistory before = of(scope);
        Map<RequestScope, ScopeHistory> changed = new LinkedHashMap<>(scopes);
        // Removed first, so that it moves to the end.
        changed.remove(scope);
        changed.put(scope, before.withRequests(before.requests().plus(sent, requests)));
        return new RequestHistory(changed);
    }

    /** Removes requests that were added for that time, but not sent. */
    RequestHistory minus(RequestScope scope, Instant added, int requests) {
        return with(scope, history -> history.withRequests(history.requests().minus(added, requests)));
    }

    /** Records a refusal whose reason is not known. */
    RequestHistory suspected(RequestScope scope, Instant at) {
        return with(scope, history -> history.suspected(history.suspectedAt().orElse(at)));
    }

    /** Records that the service has accepted a request, so that its last refusal had another reason than the hour. */
    RequestHistory accepted(RequestScope scope) {
        return with(scope, ScopeHistory::accepted);
    }

    /**
     * Records that the service has refused a request because of the hour. All requests of the hour are then used, if not by this
     * machine, then by others; when those were sent is not known, so they count as sent now.
     *
     * @param retryAt when the service permits requests again
     */
    RequestHistory refused(RequestScope scope, Instant now, Instant retryAt) {
        int byOthers = Math.max(0, LIMIT - used(scope, now));
        RequestHistory full = plus(scope, retryAt.minus(RequestCounts.HOUR), byOthers);
        return full.with(scope, history -> history.refused(now));
    }

    private RequestHistory with(RequestScope scope, UnaryOperator<ScopeHistory> change) {
        Map<RequestScope, ScopeHistory> changed = new LinkedHashMap<>(scopes);
        changed.put(scope, change.apply(of(scope)));
        return new RequestHistory(changed);
    }

    private ScopeHistory of(RequestScope scope) {
        return scopes.getOrDefault(scope, ScopeHistory.NONE);
    }

    /** Returns the requests that count for the scope: its own, and those of the account. */
    RequestCounts requests(RequestScope scope) {
        RequestCounts own = of(scope).requests();
        return scope.isWorkspace() ? own.plus(of(RequestScope.ACCOUNT).requests()) : own;
    }

    /** Returns how many requests count for the scope at that time. */
    int used(RequestScope scope, Instant now) {
        return requests(scope).used(now);
    }

    /**
     * Returns whether more requests about the scope were sent than a workspace with a limit of the hour could have accepted. The time
     * for which a request counts is longer than an hour, so that it may be part of three fixed hours.
     */
    boolean exceedsEveryHour(RequestScope scope, Instant now) {
        return of(scope).requests().used(now) > 3 * LIMIT;
    }

    /** Returns how many requests the account has sent in the minute of that time. */
    int inMinuteOf(Instant now) {
        return scopes.values().stream()
                .mapToInt(history -> history.requests().inMinuteOf(now))
                .sum();
    }

    /** Returns when the service last refused a request about the scope because of the hour; empty if it never did. */
    Optional<Instant> refusedAt(RequestScope scope) {
        return of(scope).refusedAt();
    }

    /** Returns whether the service has refused a request for a reason that is not known, and accepted none since. */
    boolean isSuspected(RequestScope scope) {
        return of(scope).suspectedAt().isPresent();
    }

    /** As {@link #isSuspected}, but only if that was so long ago that a limit per second is over. */
    boolean wasSuspected(RequestScope scope, Instant now) {
        return of(scope)
                .suspectedAt()
                .filter(at -> Duration.between(at, now).compareTo(MIN_SUSPICION) >= 0)
                .isPresent();
    }

    /** Returns the workspace that was used last; the account if no workspace was used. */
    RequestScope lastUsed() {
        return scopes.keySet().stream()
                .filter(RequestScope::isWorkspace)
                .reduce((earlier, later) -> later)
                .orElse(RequestScope.ACCOUNT);
    }
}
