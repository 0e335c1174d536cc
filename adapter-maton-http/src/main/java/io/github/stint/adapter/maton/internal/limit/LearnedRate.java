package io.github.stint.adapter.maton.internal.limit;

import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;

/**
 * How many requests per second the service permits, as far as it is known. A configured limit is a maximum that is used from the first
 * request. Without one, the rate increases quickly from half of the highest documented limit up to it.
 *
 * <p>A refusal bounds the limit from both sides, however the service counts. It is at most what was accepted in the second before,
 * because a service that counts by the second, sliding or fixed, permits that much, and one that permits bursts even less. It is at least
 * what {@link AcceptedRequests#leastLimit} states. The rate continues just at the lower bound, and halves the distance to the upper one
 * each second. The next refusal makes the bounds narrower; after two or three, they meet.
 *
 * <p>Then a slightly higher rate is tried after half a minute, as the limit may have been increased, or shared with processes that have
 * ended. If it is refused, the rate continues where it was, and the next attempt is made after twice the time, so that a known limit costs
 * few requests. If it is accepted, the steps become longer.
 *
 * <p>A refusal below the lower bound is not because of the rate, unless the limit was reduced or is shared: see {@link RandomRefusals}.
 * Not safe for use by several threads.
 */
final class LearnedRate {

    /** Half of the most common limit. A lower limit refuses a few requests before it is known. */
    private static final double START = 25;
    /** The highest limit per second that Clockify documents. */
    private static final double DOCUMENTED = 50;
    /** Less is not a rate: refused requests then pause for longer and longer. */
    private static final double MIN = 2;

    private static final double UNLIMITED = Double.POSITIVE_INFINITY;
    /** By how much an accepted request increases the rate before the first refusal. */
    private static final double FIRST_INCREASE = 2;
    /** The rate after a refusal, relative to the limit, so that the service can permit requests again. */
    private static final double AFTER_REFUSAL = 0.5;
    /** By how much an accepted request increases the rate after that, up to the limit. */
    private static final double RECOVERY = 1;
    /** The same after a second refusal, relative to the limit: slowly, so that a refusal that is not because of the rate shows. */
    private static final double SLOW_RECOVERY = 1.0 / 30;
    /** From that many refusals on, recovery is slow. */
    private static final int SEVERAL = 2;

    /** The requests of most commands, which are sent one after the other. */
    private static final int BURST = 5;
    /** Of a low limit, a burst is at most this part, because a service that permits bursts at all permits that many. */
    private static final double BURST_PART = 0.5;

    private static final double HALF = 0.5;
    private static final long CLIMB_TIME = TimeUnit.SECONDS.toNanos(1);

    private static final double FIRST_STEP = 0.05;
    private static final double MAX_STEP = 0.5;
    /** A service that permits bursts refuses nothing for up to about this time, although the rate is too high. */
    private static final long STEP_TIME = TimeUnit.SECONDS.toNanos(10);
    /** A step that was refused shows a higher limit only if more was accepted than bursts explain. */
    private static final double PROGRESS = 1.1;

    private static final long MIN_STABLE_TIME = TimeUnit.SECONDS.toNanos(30);
    private static final long MAX_STABLE_TIME = TimeUnit.MINUTES.toNanos(5);
    /** The share of the time that is random, so that several processes do not increase their rates together. */
    private static final double JITTER = 0.25;

    /** How the rate increases per accepted request while refusals are random: at most that much, and that part of it. */
    private static final double MAX_INCREASE = 0.5;

    private static final double INCREASE = 1.0 / 20;

    private final DoubleSupplier random;
    private final RandomRefusals refusals;
    private double max = UNLIMITED;
    /** What is taken as the limit now. */
    private double limit = DOCUMENTED;
    /** The upper bound of the limit. */
    private double highest = DOCUMENTED;
    /** The limit before the steps that are being tried. */
    private double base = DOCUMENTED;
    /** The current rate, at most the limit. */
    private double rate = START;

    private boolean isLearned;
    private boolean isTrying;
    private double step = FIRST_STEP;
    private long stableTime = MIN_STABLE_TIME;
    private long nextStep;

    /**
     * Creates a rate of which nothing is known.
     *
     * @param now the monotonic time in nanoseconds
     * @param random returns numbers from 0 to 1
     */
    LearnedRate(long now, DoubleSupplier random) {
        this.random = random;
        this.refusals = new RandomRefusals(now);
        this.nextStep = now + stableTime;
    }

    /** Applies a configured limit. If clients have configured different ones, the lowest is used. */
    void configure(OptionalInt configured) {
        if (configured.isEmpty() || configured.getAsInt() >= max) {
            return;
        }
        max = configured.getAsInt();
        limit = isLearned ? Math.min(limit, max) : max;
        highest = isLearned ? Math.min(highest, max) : max;
        base = Math.min(base, max);
        rate = isLearned ? Math.min(rate, limit) : max;
    }

    /** The requests per second to send now. */
    double perSecond() {
        return rate;
    }

    /** The requests per second to send soon, if none is refused. */
    double limit() {
        return limit;
    }

    /** How many requests any second may have. */
    int maxInSecond() {
        return (int) limit;
    }

    /**
     * How many requests may be sent at once. Only one after the first refusal, because some services permit no more, and because refusals
     * show more with even spaces.
     */
    int burst() {
        return isLearned ? 1 : Math.max(1, Math.min(BURST, (int) (limit * BURST_PART)));
    }

    /**
     * Records an accepted request.
     *
     * @param hasWaited whether it had to wait, so that a higher rate would be used
     */
    void accepted(long now, boolean hasWaited) {
        if (refusals.areRandom()) {
            recover(RECOVERY);
            if (hasWaited && refusals.permitIncrease(now)) {
                double most = Math.max(limit, max == UNLIMITED ? DOCUMENTED : max);
                use(Math.min(most, limit + Math.min(MAX_INCREASE, limit * INCREASE)));
            }
        } else if (hasWaited && rate < limit) {
            recover(recovery());
        } else if (hasWaited && rate < max && now - nextStep >= 0) {
            increase(now);
        }
        examine(now, false);
    }

    private double recovery() {
        if (!isLearned) {
            return FIRST_INCREASE;
        }
        return refusals.decreases() < SEVERAL ? RECOVERY : Math.min(RECOVERY, limit * SLOW_RECOVERY);
    }

    private void recover(double increase) {
        rate = Math.min(limit, rate + increase);
    }

    private void increase(long now) {
        if (limit < highest) {
            limit = Math.min(highest, limit + Math.max(1, (highest - limit) * HALF));
            nextStep = now + timeToStep();
        } else {
            base = isTrying ? base : limit;
            isTrying = true;
            limit = Math.min(max, limit + Math.max(1, limit * step));
            highest = limit;
            step = Math.min(MAX_STEP, step * 2);
            nextStep = now + STEP_TIME;
        }
        rate = limit;
    }

    private void use(double found) {
        limit = found;
        highest = found;
        rate = found;
    }

    /** Records any refusal. */
    void refused(long now) {
        examine(now, true);
    }

    private void examine(long now, boolean isRefused) {
        RandomRefusals.Verdict verdict = refusals.count(now, isRefused);
        if (verdict.factor() < 1) {
            use(Math.max(least(), limit * Math.max(HALF, verdict.factor())));
        }
        if (verdict.ends()) {
            stableTime = MIN_STABLE_TIME;
            endSteps(now);
        }
    }

    /**
     * Records the first refusal of a round trip, after {@link #refused}.
     *
     * @param accepted how many requests the service accepted in the second before
     * @param leastLimit the lowest limit that explains what was accepted before
     */
    void decrease(long now, int accepted, double leastLimit) {
        if (refusals.areRandom()) {
            return;
        }
        boolean isBelow = accepted < Math.min(leastLimit, limit) - 1;
        if (isBelow && refusals.suspect(now)) {
            isLearned = true;
            return;
        }
        if (isTrying) {
            refuseSteps(accepted, leastLimit);
        } else {
            refusals.countDecrease();
            highest = Math.max(least(), Math.min(accepted, maxInSecond() - 1));
            limit = Math.min(highest, Math.max(least(), leastLimit));
            stableTime = MIN_STABLE_TIME;
        }
        isLearned = true;
        rate = Math.max(least(), limit * AFTER_REFUSAL);
        endSteps(now);
    }

    private void refuseSteps(int accepted, double leastLimit) {
        highest = Math.max(base, Math.min(accepted, limit));
        limit = Math.min(highest, Math.max(base, leastLimit));
        if (highest < base * PROGRESS + 1) {
            highest = limit;
            stableTime = Math.min(MAX_STABLE_TIME, stableTime * 2);
        } else {
            stableTime = MIN_STABLE_TIME;
        }
    }

    private void endSteps(long now) {
        isTrying = false;
        step = FIRST_STEP;
        nextStep = now + timeToStep();
    }

    private long timeToStep() {
        return limit < highest ? CLIMB_TIME : (long) (stableTime * (1 + JITTER * random.getAsDouble()));
    }

    private double least() {
        return Math.min(MIN, max);
    }
}
