package io.github.stint.core.importing;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.importing.PlannedRow.State;
import io.github.stint.core.quota.QuotaStatus;
import io.github.stint.core.quota.RequestCosts;
import io.github.stint.core.quota.RequestHistory;
import io.github.stint.core.quota.RequestQuota;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What carrying out a plan will take. Immutable.
 *
 * @param requests the requests of all runs, including those that plan again
 * @param rowsNow how many new rows can be stored now
 * @param namesNow how many of the missing names can be created now; all of them if a row can be stored
 * @param runs how many runs it takes, each in another hour
 * @param time how long it takes from the first request to the last, roughly: a tenth of a second for each request, and an hour between
 *     two runs
 */
public record ImportEstimate(int requests, int rowsNow, int namesNow, int runs, Duration time) {

    private static final int REQUESTS_OF_HOUR = RequestHistory.LIMIT - RequestQuota.KEPT;

    private static final Duration TIME_OF_REQUEST = Duration.ofMillis(100);

    /** The most requests that find out the user and the workspace. */
    private static final int SESSION = RequestCosts.CURRENT_USER + RequestCosts.FIND_WORKSPACE;

    /** The most requests of the least that a run does: it reads what is stored and stores a row, or it creates a name. */
    private static final int PROGRESS = 2;

    /** Returns the estimate for a service that does not limit the requests of an hour. */
    public static ImportEstimate unlimited(ImportPlan plan) {
        int requests = plan.requests();
        return new ImportEstimate(
                requests, plan.count(State.NEW), plan.missing().size(), 1, TIME_OF_REQUEST.multipliedBy(requests));
    }

    /** Returns the most requests that a run takes to plan the import of these rows and to do a part of it. */
    public static int requestsOfRun(List<ImportRow> rows) {
        return ImportPlanner.requests(rows) + PROGRESS;
    }

    /**
     * Checks before planning that a run can do a part of the import in an hour, so that repeating it comes to an end.
     *
     * @throws InvalidValue if it cannot, because the rows name tasks of too many projects
     */
    public static void requirePossible(List<ImportRow> rows, QuotaStatus status) {
        if (status.limit().isPresent()) {
            requireHour(requestsOfRun(rows));
        }
    }

    private static void requireHour(int requests) {
        int needed = requests + SESSION;
        if (needed > REQUESTS_OF_HOUR) {
            throw new InvalidValue(
                    "import time entries",
                    "file",
                    "each run takes up to " + needed
                            + " requests to compare the file with what is stored, and the plan of the"
                            + " workspace permits " + REQUESTS_OF_HOUR + " in an hour",
                    "divide the file, so that each part has the tasks of fewer projects or a shorter time");
        }
    }

    /**
     * Returns the estimate for the requests that are left in this hour, of which {@value RequestQuota#KEPT} are kept; as {@link
     * #unlimited} if they are not limited. What exceeds the hour is left to later runs, each in an hour of its own.
     *
     * @throws InvalidValue if no run could store a row, because planning alone takes an hour
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
        requireHour(plan.laterPlanningRequests() + plan.pages() + 1);
        MissingNames missing = plan.missing();
        int now = Math.max(0, available - plan.overhead());
        MissingNames names = now > 0 ? missing : missing.within(available);
        int laterRuns = laterRuns(plan, rows - now, missing.requests() - names.requests());
        int requests = plan.requests() + laterRuns * (ofPlanning(plan) + plan.pages());
        boolean usesHour = now > 0 || !names.isEmpty();
        return new ImportEstimate(
                requests, now, names.size(), (usesHour ? 1 : 0) + laterRuns, Duration.ofHours(laterRuns));
    }

    /** What is known of the user is out of date an hour later. */
    private static int ofPlanning(ImportPlan plan) {
        return RequestCosts.CURRENT_USER + plan.laterPlanningRequests();
    }

    /** A run creates names first, and stores rows only if it can create all of them. */
    private static int laterRuns(ImportPlan plan, int rows, int requestsOfNames) {
        int ofRun = REQUESTS_OF_HOUR - ofPlanning(plan);
        int runs = 0;
        int names = requestsOfNames;
        int left = rows;
        while (left > 0) {
            int stored = ofRun - plan.pages() - names;
            left -= Math.max(0, stored);
            // A task takes two requests, so that one may remain.
            names = stored > 0 ? 0 : Math.max(0, names - ofRun + 1);
            runs++;
        }
        return runs;
    }
}
