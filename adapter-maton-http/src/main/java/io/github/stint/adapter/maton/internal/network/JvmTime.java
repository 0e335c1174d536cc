package io.github.stint.adapter.maton.internal.network;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** The time and the random numbers of the JVM, for callers that pass no others. No other class of an adapter reads them. */
public final class JvmTime {

    private JvmTime() {}

    /** The time of waits. */
    public static WaitingTime ofWaits() {
        return new WaitingTime(
                System::nanoTime,
                duration -> TimeUnit.NANOSECONDS.sleep(duration.toNanos()),
                () -> ThreadLocalRandom.current().nextDouble());
    }
}
