package com.example;

import io.github.stint.adapter.maton.RequestEvent;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.function.Consumer;

/** Metrics of all requests, for Micrometer. */
public final class RequestMetrics implements Consumer<RequestEvent> {

    private final MeterRegistry registry;

    public RequestMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void accept(RequestEvent event) {
        if (event instanceof RequestEvent.Settled settled) {
            Timer.builder("stint.requests")
                    .tag("operation", settled.request().operation())
                    .tag(
                            "status",
                            settled.status().isPresent() ? "" + settled.status().getAsInt() : "none")
                    .tag("outcome", settled.error().orElse("success"))
                    .register(registry)
                    .record(settled.time());
        } else if (event instanceof RequestEvent.Retrying retrying) {
            String operation = retrying.request().operation();
            String reason = retrying.reason().name();
            registry.counter("stint.retries", "operation", operation, "reason", reason)
                    .increment();
        }
    }
}
