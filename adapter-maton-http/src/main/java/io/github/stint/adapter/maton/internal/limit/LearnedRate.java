package io.github.stint.adapter.maton.internal.limit;

import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;

/**
 * How many requests per second the service permits, as far as it is known. A configured limit is a maximum. Without one, the rate
 * increases quickly up to the highest limit that is documented, while the service accepts all requests.
 *
 * <p>A refusal shows the limit: what was accepted in the second before, and later what was accepted since the refusal before. Half a
 * minute after it, a slightly higher rate is attempted, and less often each time that this is refused, so that a known limit costs few
 * requests. Not safe for use by several threads.
 */
final class LearnedRate {

    /** Half of the most common limit. A lower limit refuses a few requests before it is known. */
    private static final double START = 25;
    /** The highest limit per second that Clockify documents. */
    private static final double DOCUMENTED = 50;
    /** Less is not a rate: refused requests then pause for longer and longer. */
    private static final double MIN = 2;

    private static final double MAX = Double.POSITIVE_INFINITY;
    /** By how much an accepted request increases the rate before the first refusal. */
    private static final double FIRST_INCREASE = 2;
    /** The same, up to the known limit. */
    private static final double RECOVERY = 1;
    /** A refusal reduces the limit at least by this factor. */
    private static final double DECREASE = 0.95;
    /** The rate after a refusal, relative to the limit, so that the service can permit requests again. */
    private static final double AFTER_REFUSAL = 0.5;

    private static final double AFTER_STEP = 0.8;
    private static final double FIRST_STEP = 0.05;
    private static final double MAX_STEP = 0.5;
    /** A service that permits bursts refuses nothing for up to about this time, although the rate is too high. */
    private static final long STEP_TIME = TimeUnit.SECONDS.toNanos(10);

    private static final long MIN_STABLE_TIME = TimeUnit.SECONDS.toNanos(30);
    private static final long MAX_STABLE_TIME = TimeUnit.MINUTES.toNanos(5);
    /** The share of the time that is random, so that several processes do not increase their rates together. */
    private static final double JITTER = 0.25;

    private static final long MIN_MEASUREMENT = TimeUnit.MILLISECONDS.toNanos(700);
    private static final long MAX_MEASUREMENT = TimeUnit.SECONDS.toNanos(10);
    private static final double SECOND = TimeUnit.SECONDS.toNanos(1);

    private final DoubleSupplier random;
    private double max = MAX;
    /** The limit. */
    private double ceiling = DOCUMENTED;
    /** The limit before the last step. */
    private double proven = DOCUMENTED;
    /** The current rate, at most the limit. */
    private double rate = START;

    private boolean isLearned;
    private double step = FIRST_STEP;
    private long stableTime = MIN_STABLE_TIME;
    private long nextStep;
    private long lastRefusal;
    private int acceptedSince;

    /**
     * Creates a rate of which nothing is known.
     *
     * @param now the monotonic time in nanoseconds
     * @param random returns numbers from 0 to 1
     */
    LearnedRate(long now, DoubleSupplier random) {
        this.random = random;
        this.nextStep = now + stableTime;
        this.lastRefusal = now;
    }

    /** Applies a configured limit. If clients have configured different ones, the lowest is used. */
    void limit(OptionalInt configured) {
        if (configured.isEmpty() || configured.getAsInt() >= max) {
            return;
        }
        max = configured.getAsInt();
        ceiling = isLearned ? Math.min(ceiling, max) : max;
        proven = Math.min(proven, max);
        rate = isLearned ? Math.min(rate, ceiling) : max;
    }

    /** The requests per second to send now. */
    double perSecond() {
        return rate;
    }

    /** How many requests any second may have; unlimited before the first refusal. */
    int maxInSecond() {
        return isLearned ? (int) ceiling : Integer.MAX_VALUE;
    }

    /**
     * Records an accepted request.
     *
     * @param hasWaited whether it had to wait, so that a higher rate would be used
     */
    void accepted(long now, boolean hasWaited) {
        acceptedSince++;
        if (hasWaited && rate < ceiling) {
            rate = Math.min(ceiling, rate + (isLearned ? RECOVERY : FIRST_INCREASE));
        } else if (hasWaited && rate < max && now - nextStep >= 0) {
            proven = ceiling;
            ceiling = Math.min(max, ceiling + Math.max(1, ceiling * step));
            rate = ceiling;
            step = Math.min(MAX_STEP, step * 2);
            nextStep = now + STEP_TIME;
        }
    }

    /**
     * Records a refusal.
     *
     * @param acceptedInSecond how many requests the service accepted in the second before
     */
    void refused(long now, int acceptedInSecond) {
        boolean isStep = step > FIRST_STEP;
        if (isStep) {
            ceiling = proven;
            stableTime = Math.min(MAX_STABLE_TIME, stableTime * 2);
        } else {
            ceiling = Math.min(Math.min(acceptedInSecond, measured(now)), ceiling * DECREASE);
            stableTime = MIN_STABLE_TIME;
        }
        double least = Math.min(MIN, max);
        ceiling = Math.max(least, ceiling);
        rate = Math.max(least, ceiling * (isStep ? AFTER_STEP : AFTER_REFUSAL));
        step = FIRST_STEP;
        nextStep = now + (long) (stableTime * (1 + JITTER * random.getAsDouble()));
        isLearned = true;
        lastRefusal = now;
        acceptedSince = 0;
    }

    /** What was accepted per second since the last refusal; unlimited if that was too short or too long ago. */
    private double measured(long now) {
        long time = now - lastRefusal;
        return isLearned && time >= MIN_MEASUREMENT && time <= MAX_MEASUREMENT
                ? Math.ceil(acceptedSince * SECOND / time)
                : MAX;
    }
}
