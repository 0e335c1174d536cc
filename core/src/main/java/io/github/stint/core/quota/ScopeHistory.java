package io.github.stint.core.quota;

import java.time.Instant;
import java.util.Optional;

/**
 * What was sent about one workspace or account, and what the service refused. Immutable.
 *
 * @param refusedAt when the service last refused a request because of the hour; empty if it never did, as far as it is remembered
 * @param suspectedAt when the service refused a request for a reason that is not known; empty if it has accepted one since
 */
public record ScopeHistory(RequestCounts requests, Optional<Instant> refusedAt, Optional<Instant> suspectedAt) {

    static final ScopeHistory NONE = new ScopeHistory(RequestCounts.none(), Optional.empty(), Optional.empty());

    ScopeHistory withRequests(RequestCounts changed) {
        return new ScopeHistory(changed, refusedAt, suspectedAt);
    }

    ScopeHistory suspected(Instant at) {
        return new ScopeHistory(requests, refusedAt, Optional.of(at));
    }

    ScopeHistory accepted() {
        return new ScopeHistory(requests, refusedAt, Optional.empty());
    }

    ScopeHistory refused(Instant at) {
        return new ScopeHistory(requests, Optional.of(at), Optional.empty());
    }

    boolean isEmpty() {
        return requests.byMinute().isEmpty() && refusedAt.isEmpty() && suspectedAt.isEmpty();
    }
}
