package io.github.stint.adapter.maton.internal.limit;

import java.util.concurrent.TimeUnit;

/**
 * Finds out whether refusals are random, such as those of an overloaded gateway, so that a lower rate does not help. They are, if the
 * service twice refuses a request although fewer were accepted in the second before than its limit permits for certain.
 *
 * <p>While they are random, only their part of all requests matters. If it increases much more than is usual, the rate is too high
 * nevertheless, and is decreased by what was refused in excess. If that does not help either, the limit is a lower one than before, or is
 * shared with other processes, and refusals are not taken as random for a while. Not safe for use by several threads.
 */
final class RandomRefusals {

    /** What was learned before is forgotten after that many requests. */
    private static final int MEMORY = 500;
    /** How many requests are examined together, and for which time at least. */
    private static final int GROUP = 20;
    /** One may also be because of another process. */
    private static final int ENOUGH = 2;

    private static final long MIN_TIME = TimeUnit.MILLISECONDS.toNanos(500);
    /** They have ended when that time passes without one. */
    private static final long END = TimeUnit.SECONDS.toNanos(30);

    private static final double MAX_PART = 0.3;
    private static final double MIN_PART = 0.05;
    /** By which factor the part may be higher than it was found to be in the beginning, from few requests. */
    private static final double MAX_GROWTH = 1.5;
    /** By how many standard deviations, and by what in addition, a group may have more refusals than expected. */
    private static final double DEVIATIONS = 3;

    private static final double TOLERANCE = 0.04;
    private static final double LEARNING = 1.0 / 8;

    private static final long FIRST_DELAY = TimeUnit.SECONDS.toNanos(10);
    private static final long FIRST_DISTRUST = TimeUnit.SECONDS.toNanos(60);
    private static final int FRUITLESS = 2;

    private static final Verdict NOTHING = new Verdict(1, false);

    private boolean areRandom;
    /** The part of the requests that is refused at random. */
    private double part;
    /** A higher part is not random. */
    private double maxPart;

    private int sent;
    private int refused;
    private int decreases;
    private int doubts;
    private long begin;
    private long lastRefusal;

    private int fruitless;
    private long increaseAt;
    private long delay = FIRST_DELAY;
    private long trustAt;
    private long distrust = FIRST_DISTRUST;

    /** Creates the state in which nothing was refused. */
    RandomRefusals(long now) {
        this.trustAt = now;
        this.increaseAt = now;
    }

    /**
     * What follows from a request.
     *
     * @param factor by which the rate has to be multiplied
     * @param ends whether refusals are not random any longer
     */
    record Verdict(double factor, boolean ends) {}

    /** Whether refusals are taken as random, so that a single one does not decrease the rate. */
    boolean areRandom() {
        return areRandom;
    }

    /** Whether the rate may be increased. */
    boolean permitIncrease(long now) {
        return now - increaseAt >= 0;
    }

    /** How often the rate was decreased lately. */
    int decreases() {
        return decreases;
    }

    /** Records that the rate was decreased because of a refusal. */
    void countDecrease() {
        decreases++;
    }

    /**
     * Records a refusal that is not because of the rate. From the second one on, refusals are taken as random.
     *
     * @return whether they are; false if that was wrong not long ago
     */
    boolean suspect(long now) {
        doubts++;
        if (doubts < ENOUGH || now - trustAt < 0) {
            return false;
        }
        areRandom = true;
        part = Math.min(MAX_PART, (double) refused / Math.max(1, sent));
        maxPart = Math.min(MAX_PART, Math.max(MIN_PART, part * MAX_GROWTH));
        fruitless = 0;
        increaseAt = now;
        delay = FIRST_DELAY;
        lastRefusal = now;
        startGroup(now);
        return true;
    }

    private void startGroup(long now) {
        begin = now;
        sent = 0;
        refused = 0;
    }

    /** Counts a request. */
    Verdict count(long now, boolean isRefused) {
        sent++;
        refused += isRefused ? 1 : 0;
        if (!areRandom) {
            if (sent > MEMORY) {
                forget(now);
            }
            return NOTHING;
        }
        lastRefusal = isRefused ? now : lastRefusal;
        if (now - lastRefusal > END) {
            forget(now);
            return new Verdict(1, true);
        }
        return sent < GROUP || now - begin < MIN_TIME ? NOTHING : examine(now);
    }

    private Verdict examine(long now) {
        double found = (double) refused / sent;
        double most = part + DEVIATIONS * Math.sqrt(part * (1 - part) / sent) + TOLERANCE;
        startGroup(now);
        if (found <= most) {
            fruitless = 0;
            part += (Math.min(found, maxPart) - part) * LEARNING;
            return NOTHING;
        }
        fruitless += permitIncrease(now) ? 0 : 1;
        increaseAt = now + delay;
        delay *= 2;
        boolean ends = fruitless == FRUITLESS;
        if (ends) {
            trustAt = now + distrust;
            distrust *= 2;
            forget(now);
        }
        return new Verdict((1 - found) / (1 - part), ends);
    }

    private void forget(long now) {
        areRandom = false;
        decreases = 0;
        doubts = 0;
        startGroup(now);
    }
}
