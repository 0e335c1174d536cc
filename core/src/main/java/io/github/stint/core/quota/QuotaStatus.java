package io.github.stint.core.quota;

import java.time.Instant;
import java.util.Optional;

/**
 * The requests of the last hour for one workspace. Immutable.
 *
 * @param scope the workspace; the account if no workspace is known yet
 * @param plan the plan, as configured or found out
 * @param configured whether the plan is configured, not found out
 * @param refusedAt when the service last refused a request because of the hour; empty if it is not known to have done so
 * @param used the requests of the last hour that are known; on a free plan, also those of others that a refusal has revealed
 * @param fullAgainAt when no request counts any more; empty if none counts now
 */
public record QuotaStatus(
        RequestScope scope,
        Plan plan,
        boolean configured,
        Optional<Instant> refusedAt,
        int used,
        Optional<Instant> fullAgainAt) {

    /** Returns the most requests that are permitted in an hour; empty if they are not limited, as far as it is known. */
    public Optional<Integer> limit() {
        return plan == Plan.FREE ? Optional.of(RequestHistory.LIMIT) : Optional.empty();
    }

    /** Returns how many requests are left, of which {@value RequestQuota#KEPT} are kept; empty if they are not limited. */
    public Optional<Integer> left() {
        return limit().map(most -> Math.max(0, most - used));
    }
}
