package io.github.stint.adapter.simulator;

import io.github.stint.adapter.simulator.internal.clockify.webhook.WebhookReports;
import io.github.stint.adapter.simulator.internal.server.RequestLog;
import io.github.stint.adapter.simulator.internal.wire.Content;
import io.github.stint.adapter.simulator.internal.wire.Delivery;
import io.github.stint.adapter.simulator.internal.wire.Paths;
import io.github.stint.adapter.simulator.internal.wire.Query;
import io.github.stint.adapter.simulator.internal.wire.Request;
import io.github.stint.core.Stint;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The simulator without its sockets. It is in the package of the simulator, because a program cannot use it so. */
public final class SimulatorInProcess {

    private static final RequestLog NO_LOG = new RequestLog(Optional.empty(), "stint-simulator-no-log");

    private final SimulatorFaults faults;
    private final RequestRouter router;
    private final Clock clock;

    /** Simulates the service in front of these ports. */
    public SimulatorInProcess(Stint stint, SimulatorOptions options, URI url) {
        this.faults = options.faults();
        this.clock = options.clock();
        this.router = new RequestRouter(
                stint,
                options,
                url,
                faults,
                options.settings(),
                time -> {
                    throw new IllegalStateException("delays are simulated by the network");
                },
                NO_LOG,
                WebhookReports.none());
    }

    /** The ways in which a response is delivered. */
    public enum Mode {
        WHOLE,
        HALF,
        SLOW,
        RESET
    }

    /**
     * A response.
     *
     * @param body empty for none
     */
    public record Reply(int status, Map<String, List<String>> headers, String body, Mode mode) {}

    /**
     * Executes a request.
     *
     * @param fault what fails; empty for nothing
     */
    public Reply handle(String method, URI url, Map<String, List<String>> headers, String body, Optional<Fault> fault) {
        fault.ifPresent(planned -> faults.next(1, planned));
        Map<String, List<String>> byLowerCase = new TreeMap<>();
        headers.forEach((name, values) -> byLowerCase.put(name.toLowerCase(Locale.ROOT), values));
        String query = Optional.ofNullable(url.getRawQuery()).orElse("");
        Request request = new Request(
                method,
                url.getRawPath() + (query.isEmpty() ? "" : "?" + query),
                Paths.decodedSegments(url.getRawPath()),
                Query.parse(query),
                byLowerCase,
                Optional.of(body),
                Content.of(body));
        try {
            return reply(router.handle(request));
        } catch (InterruptedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Reply reply(Delivery delivery) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        delivery.response().headers().forEach((name, value) -> headers.put(name, List.of(value)));
        // As the server does.
        headers.put(
                "Date",
                List.of(DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        clock.instant().atZone(ZoneOffset.UTC))));
        return new Reply(
                delivery.response().status(),
                headers,
                delivery.response().body().text(),
                Mode.valueOf(delivery.mode().name()));
    }
}
