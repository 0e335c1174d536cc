package io.github.stint.adapter.simulator.internal.access;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** The permitted requests of one client. Not thread-safe. */
public interface RateWindow {

    /** Returns whether one more request is permitted now. Only permitted requests count. */
    boolean tryAcquire(Instant now);

    /** Returns whether all requests are permitted now, as for a new client. */
    boolean isUnused(Instant now);

    /** All requests may be sent at once; after that, one more is permitted for each share of the period. */
    static RateWindow gradual(int requests, Duration period) {
        return new Gradual(requests, period);
    }

    /** A request counts for a whole period after it was sent. */
    static RateWindow sliding(int requests, Duration period) {
        return new Sliding(requests, period);
    }

    /** All requests are permitted again when a period begins, such as each full hour. */
    static RateWindow fixed(int requests, Duration period) {
        return new Fixed(requests, period);
    }

    /** See {@link #gradual}. */
    final class Gradual implements RateWindow {

        private final Duration period;
        private final Duration share;
        /** When the permitted requests would have been sent at an even rate. */
        private Instant usedUntil = Instant.MIN;

        private Gradual(int requests, Duration period) {
            this.period = period;
            this.share = period.dividedBy(requests);
        }

        @Override
        public boolean tryAcquire(Instant now) {
            Instant due = isUnused(now) ? now : usedUntil;
            if (Duration.between(now, due).compareTo(period.minus(share)) > 0) {
                return false;
            }
            usedUntil = due.plus(share);
            return true;
        }

        @Override
        public boolean isUnused(Instant now) {
            return !usedUntil.isAfter(now);
        }
    }

    /** See {@link #sliding}. */
    final class Sliding implements RateWindow {

        private final int requests;
        private final Duration period;
        private final Deque<Instant> sent = new ArrayDeque<>();

        private Sliding(int requests, Duration period) {
            this.requests = requests;
            this.period = period;
        }

        @Override
        public boolean tryAcquire(Instant now) {
            return !isFull(now) && sent.add(now);
        }

        private boolean isFull(Instant now) {
            sent.removeIf(at -> !at.plus(period).isAfter(now));
            return sent.size() >= requests;
        }

        @Override
        public boolean isUnused(Instant now) {
            return sent.stream().noneMatch(at -> at.plus(period).isAfter(now));
        }
    }

    /** See {@link #fixed}. */
    final class Fixed implements RateWindow {

        private final int requests;
        private final Duration period;
        private Instant end = Instant.MIN;
        private int sent;

        private Fixed(int requests, Duration period) {
            this.requests = requests;
            this.period = period;
        }

        @Override
        public boolean tryAcquire(Instant now) {
            if (isUnused(now)) {
                sent = 0;
                end = nextStart(now);
            }
            if (sent >= requests) {
                return false;
            }
            sent++;
            return true;
        }

        private Instant nextStart(Instant now) {
            long length = period.toMillis();
            return Instant.ofEpochMilli((Math.floorDiv(now.toEpochMilli(), length) + 1) * length);
        }

        @Override
        public boolean isUnused(Instant now) {
            return !end.isAfter(now);
        }
    }
}
