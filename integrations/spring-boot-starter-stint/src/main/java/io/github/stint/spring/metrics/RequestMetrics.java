package io.github.stint.spring.metrics;

import io.github.stint.adapter.maton.RequestEvent;
import io.github.stint.adapter.maton.RequestEvent.Retrying;
import io.github.stint.adapter.maton.RequestEvent.Settled;
import io.github.stint.spring.StintRequestListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;

/**
 * Measures the time of requests in the timer {@code stint.requests}, and counts retries in {@code stint.requests.retries}. The tags have
 * few values: no path, id or name is among them.
 */
final class RequestMetrics implements StintRequestListener {

    private static final String OPERATION = "operation";

    private final MeterRegistry registry;

    RequestMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void onEvent(RequestEvent event) {
        if (event instanceof Settled settled) {
            measure(settled);
        } else if (event instanceof Retrying retrying) {
            count(retrying);
        }
    }

    private void measure(Settled settled) {
        Timer.builder("stint.requests")
                .description("Requests to Clockify and Maton, with their waits and retries")
                .tag(OPERATION, settled.request().operation())
                .tag(
                        "status",
                        settled.status().isPresent()
                                ? String.valueOf(settled.status().getAsInt())
                                : "none")
                .tag("outcome", settled.error().orElse("success"))
                .register(registry)
                .record(settled.time());
    }

    private void count(Retrying retrying) {
        Counter.builder("stint.requests.retries")
                .description("Attempts that were repeated")
                .tag(OPERATION, retrying.request().operation())
                .tag("reason", retrying.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .register(registry)
                .increment();
    }
}
