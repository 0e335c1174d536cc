package io.github.stint.core.quota;

import io.github.stint.core.error.RateLimited;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Counts the requests of one account in a ledger, and holds back those that a free plan does not permit. An adapter reports to it what
 * it sends and what the service refuses. Safe for use by several threads.
 */
public final class LedgerQuota implements RequestQuota {

    private static final String OPERATION = "send request";

    private final RequestLedger ledger;
    private final String account;
    private final Plan plan;
    private final int burst;
    private final Clock clock;
    private @Nullable Reservation reservation;
    /** The history after the last update of this object. */
    private RequestHistory latest = RequestHistory.none();

    /**
     * Creates the quota of an account.
     *
     * @param account identifies the key and the service; not the key itself, because it is stored
     * @param plan the configured plan
     * @param burst how many requests the service permits in a second; if fewer are sent in a minute, it refuses none because of it
     */
    public LedgerQuota(RequestLedger ledger, String account, Plan plan, int burst, Clock clock) {
        this.ledger = ledger;
        this.account = account;
        this.plan = plan;
        this.burst = burst;
        this.clock = clock;
    }

    /** Requests that were added to the ledger before they are sent. */
    private static final class Reservation {

        private final RequestScope scope;
        private final Purpose purpose;
        private final Instant added;
        private int left;
        private boolean hasWritten;
        /** Whether the last request was counted when the reservation was made. */
        private boolean paidForLast;

        Reservation(RequestScope scope, Purpose purpose, Instant added, int left) {
            this.scope = scope;
            this.purpose = purpose;
            this.added = added;
            this.left = left;
        }

        boolean covers(RequestScope request) {
            return !request.isWorkspace() || request.equals(scope);
        }
    }

    @Override
    public synchronized void reserve(RequestScope scope, int requests, Purpose purpose) {
        release();
        reservation = reserved(scope, requests, purpose);
    }

    /** What takes more than the hour permits is begun with a full hour, and checked request by request after that. */
    private Reservation reserved(RequestScope scope, int requests, Purpose purpose) {
        Instant now = clock.instant();
        int reserved = Math.min(requests, RequestHistory.LIMIT - purpose.kept());
        add(scope, now, reserved, purpose);
        return new Reservation(scope, purpose, now, reserved);
    }

    /** Gives back what is left of a reservation, and ends it. Repeating it is safe. */
    public synchronized void release() {
        if (reservation != null) {
            giveBack(reservation);
            reservation = null;
        }
    }

    private void giveBack(Reservation unused) {
        int requests = unused.left;
        unused.left = 0;
        if (requests > 0) {
            update(history -> history.minus(unused.scope, unused.added, requests));
        }
    }

    /**
     * Counts a request that is about to be sent.
     *
     * @throws RateLimited if the requests of the hour are used up; it must not be sent then
     */
    public synchronized void count(RequestScope scope) {
        if (reservation == null) {
            add(scope, clock.instant(), 1, 0);
            return;
        }
        if (!reservation.covers(scope)) {
            reservation = moved(reservation, scope);
        }
        countWith(reservation, scope);
    }

    private Reservation moved(Reservation before, RequestScope scope) {
        int requests = before.left;
        giveBack(before);
        Reservation moved = reserved(scope, requests, before.purpose);
        moved.hasWritten = before.hasWritten;
        return moved;
    }

    private void countWith(Reservation reserved, RequestScope scope) {
        Instant now = clock.instant();
        reserved.paidForLast = reserved.left > 0;
        if (reserved.paidForLast) {
            reserved.left--;
        } else if (reserved.hasWritten) {
            update(history -> history.at(now).plus(scope, now, 1));
        } else {
            add(scope, now, 1, reserved.purpose);
        }
    }

    /** Gives back a request that was counted, but certainly did not reach the service. */
    public synchronized void notSent(RequestScope scope) {
        if (reservation != null && reservation.paidForLast) {
            reservation.left++;
        } else {
            Instant now = clock.instant();
            update(history -> history.minus(scope, now, 1));
        }
    }

    /** A stop is never refused here: it leaves nothing half done, and the service may permit it earlier than the count. */
    private void add(RequestScope scope, Instant now, int requests, Purpose purpose) {
        if (purpose == Purpose.STOP) {
            update(history -> history.at(now).plus(scope, now, requests));
        } else {
            add(scope, now, requests, purpose.kept());
        }
    }

    private void add(RequestScope scope, Instant now, int requests, int kept) {
        update(before -> {
            RequestHistory history = before.at(now);
            if (isFree(history, scope)) {
                requireLeft(history.requests(scope), now, requests, kept);
            }
            return history.plus(scope, now, requests);
        });
    }

    private static void requireLeft(RequestCounts counts, Instant now, int requests, int kept) {
        int most = RequestHistory.LIMIT - kept;
        if (requests > 0 && counts.used(now) + requests > most) {
            throw usedUp(counts, now, requests, kept);
        }
    }

    private static RateLimited usedUp(RequestCounts counts, Instant now, int requests, int kept) {
        return new RateLimited(
                OPERATION,
                new RateLimited.Hour(
                        Math.min(counts.used(now), RequestHistory.LIMIT),
                        RequestHistory.LIMIT,
                        requests,
                        kept,
                        now,
                        counts.whenAtMost(RequestHistory.LIMIT - kept - requests, now),
                        counts.whenAtMost(0, now)));
    }

    private boolean isFree(RequestHistory history, RequestScope scope) {
        return planOf(history, scope) == Plan.FREE;
    }

    private Plan planOf(RequestHistory history, RequestScope scope) {
        boolean refused = refusedAt(history, scope).isPresent();
        return plan == Plan.UNKNOWN && refused ? Plan.FREE : plan;
    }

    private static Optional<Instant> refusedAt(RequestHistory history, RequestScope scope) {
        return history.refusedAt(scope).or(() -> history.refusedAt(RequestScope.ACCOUNT));
    }

    /** Records that a request may have reached the service. */
    public synchronized void mayHaveArrived(boolean write) {
        if (reservation != null) {
            reservation.hasWritten |= write;
        }
    }

    /**
     * Records that the service has accepted a request.
     *
     * @param write whether it changes something
     */
    public synchronized void accepted(RequestScope scope, boolean write) {
        mayHaveArrived(write);
        RequestScope attributed = attributed(scope);
        if (latest.isSuspected(attributed)) {
            update(history -> history.accepted(attributed));
        }
    }

    /**
     * Records that the service has refused a request because there were too many. Not to be called for a refusal that is certainly
     * because of a limit per second.
     *
     * @return the error to throw if the plan is free, so that a retry would be refused, too; empty if a retry may succeed
     */
    public synchronized Optional<RateLimited> refused(RequestScope request, Refusal refusal) {
        if (plan == Plan.PAID) {
            return Optional.empty();
        }
        if (reservation != null) {
            giveBack(reservation);
        }
        RequestScope scope = attributed(request);
        Instant now = clock.instant();
        RequestHistory after = update(before -> afterRefusal(before.at(now), scope, refusal, now));
        if (after.isSuspected(scope)) {
            return isFree(after, scope) ? Optional.of(new RateLimited(OPERATION)) : Optional.empty();
        }
        return Optional.of(usedUp(after.requests(scope), now, 1, 0));
    }

    /** The workspace of the command, for a request of the account. */
    private RequestScope attributed(RequestScope request) {
        return request.isWorkspace() || reservation == null ? request : reservation.scope;
    }

    private RequestHistory afterRefusal(RequestHistory history, RequestScope scope, Refusal refusal, Instant now) {
        boolean isCounted = history.used(scope, now) >= RequestHistory.LIMIT && history.inMinuteOf(now) < burst;
        boolean isHour = (isCounted || history.wasSuspected(scope, now)) && !history.exceedsEveryHour(scope, now);
        return refusal.provesHour() || isHour
                ? history.refused(scope, now, now.plus(refusal.delay()))
                : history.suspected(scope, now);
    }

    private RequestHistory update(UnaryOperator<RequestHistory> change) {
        latest = ledger.update(account, change);
        return latest;
    }

    @Override
    public RequestScope lastUsed() {
        return ledger.history(account).at(clock.instant()).lastUsed();
    }

    @Override
    public List<QuotaStatus> status() {
        Instant now = clock.instant();
        RequestHistory history = sent().at(now);
        List<RequestScope> scopes = new ArrayList<>(history.scopes().keySet());
        scopes.removeIf(scope -> !scope.isWorkspace());
        Collections.reverse(scopes);
        if (scopes.isEmpty()) {
            scopes.add(RequestScope.ACCOUNT);
        }
        return scopes.stream().map(scope -> status(history, scope, now)).toList();
    }

    /** The history without what is reserved here, but not sent yet. */
    private RequestHistory sent() {
        RequestHistory history = ledger.history(account);
        return reservation == null ? history : history.minus(reservation.scope, reservation.added, reservation.left);
    }

    private QuotaStatus status(RequestHistory history, RequestScope scope, Instant now) {
        RequestCounts counts = history.requests(scope);
        return new QuotaStatus(
                scope,
                planOf(history, scope),
                plan != Plan.UNKNOWN,
                refusedAt(history, scope),
                counts.used(now),
                Optional.of(counts.whenAtMost(0, now)).filter(full -> full.isAfter(now)));
    }
}
