package io.github.stint.adapter.maton;

import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Counts the requests that the adapter sends to a simulator, each attempt once. */
final class CountedRequests implements AutoCloseable {

    private final AtomicInteger sent = new AtomicInteger();
    private final SimulatedFixture fixture = SimulatedFixture.throughMaton(config -> config.onRequest(
            event -> {
                if (event instanceof RequestEvent.Sent) {
                    sent.incrementAndGet();
                }
            },
            Clock.systemUTC()));

    SimulatedFixture fixture() {
        return fixture;
    }

    /** Returns how many requests the call sends. */
    int of(Runnable call) {
        int before = sent.get();
        call.run();
        return sent.get() - before;
    }

    /** As {@link #of}, for a call with a result, which does not matter. */
    int ofResult(Supplier<?> call) {
        return of(() -> Objects.requireNonNull(call.get()));
    }

    @Override
    public void close() {
        fixture.close();
    }
}
