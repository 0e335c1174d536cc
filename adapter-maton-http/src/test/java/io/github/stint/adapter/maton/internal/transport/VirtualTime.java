package io.github.stint.adapter.maton.internal.transport;

import io.github.stint.adapter.maton.internal.limit.AdaptiveGate;
import io.github.stint.adapter.maton.internal.limit.Gate;
import io.github.stint.adapter.maton.internal.network.WaitingTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A time that passes only while something waits, and random numbers that are the same in each run. */
final class VirtualTime {

    private final Random random = new Random(14);
    private final List<Duration> waits = new ArrayList<>();
    private long now;

    synchronized long now() {
        return now;
    }

    synchronized void pass(Duration time) {
        now += time.toNanos();
    }

    private synchronized void sleep(Duration time) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        waits.add(time);
        pass(time);
    }

    /** Every wait, in order. */
    synchronized List<Duration> waits() {
        return List.copyOf(waits);
    }

    synchronized double random() {
        return random.nextDouble();
    }

    WaitingTime waiting() {
        return new WaitingTime(this::now, this::sleep, this::random);
    }

    Gate gate() {
        return new AdaptiveGate(this::now, this::random);
    }

    /** The state of a request that begins now. */
    RequestState state(Duration timeout) {
        return new RequestState(Optional.empty(), new RemainingTime(this::now, timeout));
    }
}
