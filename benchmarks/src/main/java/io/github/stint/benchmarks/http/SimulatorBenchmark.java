package io.github.stint.benchmarks.http;

import io.github.stint.adapter.inmemory.InMemoryStint;
import io.github.stint.adapter.simulator.MatonSimulator;
import io.github.stint.adapter.simulator.SimulatorOptions;
import io.github.stint.benchmarks.data.SampleWorkspace;
import io.github.stint.benchmarks.table.Row;
import io.github.stint.benchmarks.table.Spread;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Compares how many requests the simulator responds to with bare HttpCore, which sends the same bytes. Each of 16 clients sends one request
 * after the other on its connection. The two sides are measured in turns of a second, because the machine is not as fast in the next one.
 */
public final class SimulatorBenchmark {

    private static final int CLIENTS = 16;
    private static final int TURNS_IN_A_ROUND = 5;
    private static final int WARM_UP_REQUESTS = 60_000;
    private static final Duration TURN = Duration.ofSeconds(1);
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final int ENTRIES = 1_000;
    private static final String WORKSPACE = "/workspaces/" + SampleWorkspace.ID;
    private static final String LIST = WORKSPACE + "/user/" + SampleWorkspace.USER.id() + "/time-entries?page-size=50";
    private static final String UNIT = "of bare HttpCore";

    private SimulatorBenchmark() {}

    /** Runs all, and returns their rows. */
    public static List<Row> run(int rounds) throws IOException, InterruptedException {
        int turns = rounds * TURNS_IN_A_ROUND;
        return List.of(
                new Row("simulator: 50 entries", UNIT, "0.4 or more", share("GET", LIST, "", turns)),
                new Row(
                        "the same with whole projects and users",
                        UNIT,
                        "",
                        share("GET", LIST + "&hydrated=true", "", turns)),
                new Row("simulator: the user", UNIT, "", share("GET", "/user", "", turns)),
                new Row(
                        "simulator: create an entry",
                        UNIT,
                        "",
                        share("POST", WORKSPACE + "/time-entries", """
                        {"start":"2026-06-30T08:00:00Z","end":"2026-06-30T08:25:00Z","description":"Review of a change",\
                        "projectId":"%s","billable":true}""".formatted(SampleWorkspace.project(3)), turns)));
    }

    private static Spread share(String method, String path, String body, int turns)
            throws IOException, InterruptedException {
        warmUp(method, path, body);
        List<Double> shares = new ArrayList<>();
        for (int turn = 0; turn < turns; turn++) {
            // Each turn has a new simulator, so that created entries do not pile up.
            shares.add(share(method, path, body, TURN));
        }
        return Spread.of(shares);
    }

    /** With one client the compiler of the virtual machine gets a processor, and with many it hardly does. */
    private static void warmUp(String method, String path, String body) throws IOException, InterruptedException {
        try (MatonSimulator simulator = simulator();
                KeepAliveClient client =
                        KeepAliveClient.connect(simulator.port(), message(simulator, method, path, body));
                BareServer bare = BareServer.start(client.response());
                KeepAliveClient other = KeepAliveClient.connect(bare.port(), message(simulator, method, path, body))) {
            for (int sent = 0; sent < WARM_UP_REQUESTS; sent++) {
                client.exchange();
                other.exchange();
            }
        }
        share(method, path, body, WARM_UP);
    }

    private static double share(String method, String path, String body, Duration time)
            throws IOException, InterruptedException {
        try (MatonSimulator simulator = simulator()) {
            byte[] message = message(simulator, method, path, body);
            byte[] response;
            try (KeepAliveClient client = KeepAliveClient.connect(simulator.port(), message)) {
                response = client.response();
            }
            try (BareServer bare = BareServer.start(response)) {
                double base = requests(bare.port(), message, time);
                return requests(simulator.port(), message, time) / base;
            }
        }
    }

    private static MatonSimulator simulator() {
        Clock clock = Clock.systemUTC();
        InMemoryStint stored =
                SampleWorkspace.with(ENTRIES, clock.instant(), clock).build();
        stored.authorize(stored.connections().create("clockify").id());
        return MatonSimulator.start(stored, SimulatorOptions.builder(clock).build());
    }

    private static byte[] message(MatonSimulator simulator, String method, String path, String body) {
        String ofBody =
                body.isEmpty() ? "" : "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n";
        return """
                %s /clockify/api/v1%s HTTP/1.1\r
                Host: 127.0.0.1\r
                Authorization: Bearer %s\r
                Accept: application/json\r
                User-Agent: benchmark\r
                %s\r
                %s""".formatted(method, path, simulator.key(), ofBody, body).getBytes(StandardCharsets.US_ASCII);
    }

    /** Returns the number of requests that all clients together send in this time. */
    private static long requests(int port, byte[] message, Duration time) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            long end = System.nanoTime() + time.toNanos();
            List<Callable<Long>> clients = new ArrayList<>();
            for (int number = 0; number < CLIENTS; number++) {
                clients.add(() -> requestsUntil(end, port, message));
            }
            long sum = 0;
            for (Future<Long> sent : threads.invokeAll(clients)) {
                sum += sent.get();
            }
            return sum;
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a request failed", failed.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static long requestsUntil(long end, int port, byte[] message) throws IOException {
        try (KeepAliveClient client = KeepAliveClient.connect(port, message)) {
            long sent = 0;
            while (System.nanoTime() < end) {
                client.exchange();
                sent++;
            }
            return sent;
        }
    }
}
