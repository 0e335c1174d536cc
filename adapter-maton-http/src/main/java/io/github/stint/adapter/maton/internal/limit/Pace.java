package io.github.stint.adapter.maton.internal.limit;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * The limit of one scope: spaces requests evenly, in the order in which they ask. After a pause, a few may follow each other at once, and
 * time that was lost because a thread was late is made up for, but no second has more requests than the limit, however the service
 * counts. The first refusal ends that. All who wait are slowed down at once when the service refuses a request. Safe for use by several
 * threads.
 */
final class Pace {

    /** By how much a second of the service may be shorter, as requests take different times to arrive. */
    static final long MARGIN = TimeUnit.MILLISECONDS.toNanos(10);

    private static final double NANOSECONDS = TimeUnit.SECONDS.toNanos(1) + MARGIN;
    /** A request that is late by at most this does not delay the next one. Less than the margin, so that no second has too many. */
    private static final long MAX_LATENESS = TimeUnit.MILLISECONDS.toNanos(5);

    /** Between requests that follow each other at once, so that their order is known. */
    private static final long LEAST_SPACE = TimeUnit.MILLISECONDS.toNanos(1);

    private final LongSupplier clock;
    private final LearnedRate rate;
    private final Pause pause;
    private final Sends sends = new Sends();
    private final AcceptedRequests accepted;
    private long next;
    private long last;
    private long lastRefusal;
    private long asked;
    private long done;

    /**
     * Creates a limit of which nothing is known.
     *
     * @param clock the monotonic time in nanoseconds
     * @param random returns numbers from 0 to 1
     */
    Pace(LongSupplier clock, DoubleSupplier random) {
        long now = clock.getAsLong();
        this.clock = clock;
        this.accepted = new AcceptedRequests(now);
        this.rate = new LearnedRate(now, random);
        this.pause = new Pause(now, random);
        this.next = now;
        this.last = now - LEAST_SPACE;
        this.lastRefusal = now - 1;
    }

    /** The next permission. */
    synchronized Permit ask(OptionalInt limit) {
        rate.configure(limit);
        return new Turn(asked++);
    }

    /** Whether it was not used for that long, so that it can be forgotten. */
    synchronized boolean isIdle(Duration time) {
        long now = clock.getAsLong();
        return asked == done && now - next > time.toNanos() && now - pause.until() > 0;
    }

    private static long interval(double perSecond) {
        return (long) (NANOSECONDS / perSecond);
    }

    private synchronized Duration delay(Turn turn) {
        long now = clock.getAsLong();
        long queue = Math.max(0, turn.number - done) * interval(rate.limit());
        long interval = interval(rate.perSecond());
        long credit = (rate.burst() - 1) * interval;
        long spaced = later(later(next, now) - credit + queue, last + Math.min(LEAST_SPACE, interval)) - now;
        long blocked = later(pause.until(), sends.whenLessThan(rate.maxInSecond(), now)) - now;
        long wait = Math.max(spaced, blocked > 0 ? blocked + queue : 0);
        if (wait > 0) {
            turn.hasWaited = true;
            turn.isBlocked |= blocked > 0;
            return Duration.ofNanos(wait);
        }
        if (turn.isBlocked && now + credit - next > MAX_LATENESS) {
            // The requests of a second stay evenly spaced after it: what they have saved is used up. A request that is
            // a little late
            // does not move the others, because it would do so again in each second that follows.
            next = later(next, now + credit);
        }
        next = (now - next <= MAX_LATENESS ? next : now) + interval;
        last = now;
        sends.add(now);
        turn.sentAt = now;
        turn.isSent = true;
        done++;
        return Duration.ZERO;
    }

    private synchronized void sent(Turn turn) {
        long now = clock.getAsLong();
        sends.remove(turn.sentAt);
        sends.add(now);
        turn.sentAt = now;
    }

    private synchronized boolean isRefusingAll() {
        return pause.isLong();
    }

    private static long later(long one, long two) {
        return one - two > 0 ? one : two;
    }

    private synchronized void report(Turn turn, Outcome outcome) {
        if (!turn.isSent) {
            done++;
            return;
        }
        long now = clock.getAsLong();
        switch (outcome.result()) {
            case ACCEPTED -> {
                pause.accepted();
                accepted.add(turn.sentAt);
                rate.accepted(now, turn.hasWaited);
            }
            case REFUSED -> refused(turn, now, outcome);
            case NOT_SENT -> sends.remove(turn.sentAt);
            case NO_RESPONSE -> {
                // It may have arrived, so that it counts.
            }
        }
    }

    private void refused(Turn turn, long now, Outcome outcome) {
        sends.remove(turn.sentAt);
        rate.refused(now);
        if (turn.sentAt - lastRefusal <= 0) {
            // Sent before the rate was decreased.
            outcome.retryAfter().ifPresent(delay -> pause.requested(now, delay));
            return;
        }
        lastRefusal = now;
        int before = sends.inSecondBefore(turn.sentAt);
        pause.refused(now, before == 0, outcome.retryAfter());
        rate.decrease(now, before, Math.max(sends.leastLimit(turn.sentAt), accepted.leastLimit(turn.sentAt)));
    }

    private final class Turn implements Permit {

        private final long number;
        private long sentAt;
        private boolean isSent;
        private boolean hasWaited;
        private boolean isBlocked;

        Turn(long number) {
            this.number = number;
        }

        @Override
        public Duration delay() {
            return isSent ? Duration.ZERO : Pace.this.delay(this);
        }

        @Override
        public void sent() {
            Pace.this.sent(this);
        }

        @Override
        public boolean isRefusingAll() {
            return Pace.this.isRefusingAll();
        }

        @Override
        public void report(Outcome outcome) {
            Pace.this.report(this, outcome);
        }
    }
}
