package io.github.stint.core.importing;

import io.github.stint.core.importing.PlannedRow.State;
import io.github.stint.core.quota.QuotaStatus;
import io.github.stint.core.quota.RequestHistory;
import io.github.stint.core.quota.RequestQuota;
import java.time.Duration;
import java.util.Optional;

/**
 * What carrying out a plan will take. Immutable.
 *
 * @param requests the requests of all runs, including those that plan again
 * @param rowsNow how many new rows can be stored now
 * @param runs how many runs it takes, each in another hour
 * @param time how long it takes from the first request to the last, roughly: a tenth of a second for each request, and an hour between
 *     two runs
 */
public record ImportEstimate(int requests, int rowsNow, int runs, Duration time) {

    private static final Duration TIME_OF_REQUEST = Duration.ofMillis(100);

    /** Returns the estimate for a service that does not limit the requests of an hour. */
    public static ImportEstimate unlimited(ImportPlan plan) {
        int requests = plan.requests();
        return new ImportEstimate(requests, plan.count(State.NEW), 1, TIME_OF_REQUEST.multipliedBy(requests));
    }

    /**
     * Returns the estimate for the requests that are left in this hour, of which {@value RequestQuota#KEPT} are kept; as {@link
     * #unlimited} if they are not limited. What exceeds the hour is left to later runs, each in an hour of its own.
     */
    public static ImportEstimate of(ImportPlan plan, QuotaStatus status) {
        Optional<Integer> left = status.left();
        return left.isEmpty() ? unlimited(plan) : limited(plan, left.get() - RequestQuota.KEPT);
    }

    private static ImportEstimate limited(ImportPlan plan, int available) {
        int rows = plan.count(State.NEW);
        if (rows == 0 || plan.requests() <= available) {
            return unlimited(plan);
        }
        int now = Math.max(0, available - plan.overhead());
        // What was missing is created in the first run that stores a row.
        int ofLaterRun = plan.planningRequests() + plan.overhead();
        int rowsOfLaterRun = Math.max(1, RequestHistory.LIMIT - RequestQuota.KEPT - ofLaterRun);
        int laterRuns = (rows - now + rowsOfLaterRun - 1) / rowsOfLaterRun;
        int requests = plan.requests() + laterRuns * ofLaterRun;
        return new ImportEstimate(requests, now, (now > 0 ? 1 : 0) + laterRuns, Duration.ofHours(laterRuns));
    }
}
