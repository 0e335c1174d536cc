package io.github.stint.adapter.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.adapter.simulator.internal.wire.Delay;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryQuery;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Many clients at once, each with a persistent connection. */
class ManyClientsTest {

    private static final int CLIENTS = 64;
    private static final int MANY_CLIENTS = 320;
    private static final int ROUNDS = 20;

    private final Office office = new Office();

    /** A connection for one request after the other. */
    private static final class PersistentConnection implements AutoCloseable {

        private final Socket socket;
        private final InputStream in;

        PersistentConnection(MatonSimulator simulator) throws IOException {
            this.socket = new Socket(InetAddress.getLoopbackAddress(), simulator.port());
            this.socket.setTcpNoDelay(true);
            this.in = new BufferedInputStream(socket.getInputStream());
        }

        String ask(String method, String path, String body) throws IOException {
            send(method, path, body);
            return readResponse();
        }

        void send(String method, String path, String body) throws IOException {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            String head = method + " /api/v1/workspaces/" + Office.WORKSPACE + path
                    + " HTTP/1.1\r\nHost: any\r\nContent-Type: application/json\r\nX-Api-Key: " + Office.KEY
                    + "\r\nContent-Length: " + bytes.length + "\r\n\r\n";
            socket.getOutputStream().write((head + body).getBytes(StandardCharsets.UTF_8));
        }

        String readResponse() throws IOException {
            String status = line();
            int length = 0;
            for (String header = line(); !header.isEmpty(); header = line()) {
                if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                    length = Integer.parseInt(
                            header.substring("content-length:".length()).strip());
                }
            }
            return status + "\n" + new String(in.readNBytes(length), StandardCharsets.UTF_8);
        }

        /** Returns whether the server keeps the connection open. */
        boolean isOpen() throws IOException {
            socket.setSoTimeout(1);
            try {
                return in.read() >= 0;
            } catch (SocketTimeoutException nothingSent) {
                return true;
            }
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int next = in.read(); next != '\n'; next = in.read()) {
                if (next < 0) {
                    throw new EOFException("the connection ended after " + line);
                }
                line.append((char) next);
            }
            return line.toString().strip();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @Test
    void get_correct_responses_and_store_each_write_once() throws Exception {
        List<String> acknowledged = new ArrayList<>();
        try (MatonSimulator simulator =
                MatonSimulator.start(office.stint, office.options().build())) {
            for (List<String> some : atOnce(CLIENTS, client -> work(simulator, client))) {
                acknowledged.addAll(some);
            }
        }

        assertThat(acknowledged).hasSize(CLIENTS * ROUNDS);
        assertThat(stored()).containsExactlyInAnyOrderElementsOf(acknowledged);
    }

    /** Creates time entries, reads each back, sends an invalid one, and returns those that were acknowledged. */
    private static List<String> work(MatonSimulator simulator, int client) throws IOException {
        List<String> acknowledged = new ArrayList<>();
        try (PersistentConnection connection = new PersistentConnection(simulator)) {
            for (int round = 0; round < ROUNDS; round++) {
                String description = "client " + client + " round " + round;
                String created = connection.ask("POST", "/time-entries", entry(description, "13"));
                assertThat(created).startsWith("HTTP/1.1 201").contains("\"description\":\"" + description + "\"");
                acknowledged.add(description);
                String id = created.substring(created.indexOf("\"id\":\"") + 6, created.indexOf("\"id\":\"") + 30);
                assertThat(connection.ask("GET", "/time-entries/" + id, ""))
                        .startsWith("HTTP/1.1 200")
                        .contains("\"description\":\"" + description + "\"");
                assertThat(connection.ask("POST", "/time-entries", entry("refused " + description, "11")))
                        .startsWith("HTTP/1.1 400");
            }
        }
        return acknowledged;
    }

    /** An entry of an hour if it ends at 13, or an invalid one if it ends at 11, before its start. */
    private static String entry(String description, String endHour) {
        return "{\"start\":\"2026-03-01T12:00:00Z\",\"end\":\"2026-03-01T" + endHour + ":00:00Z\",\"description\":\""
                + description + "\"}";
    }

    private List<String> stored() {
        return office.stint
                .timeEntries()
                .all(Office.WORKSPACE, Office.ADA, TimeEntryQuery.all())
                .map(TimeEntry::description)
                .toList();
    }

    /** The work of one client. */
    @FunctionalInterface
    private interface Work<T> {

        T of(int client) throws Exception;
    }

    private static <T> List<T> atOnce(int clients, Work<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                int client = i;
                running.add(threads.submit(() -> work.of(client)));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void lose_no_write() throws Exception {
        List<String> acknowledged = new ArrayList<>();
        try (MatonSimulator simulator =
                MatonSimulator.start(office.stint, office.options().build())) {
            for (List<String> some : atOnce(MANY_CLIENTS, client -> writeRepeatedly(simulator, client))) {
                acknowledged.addAll(some);
            }
        }

        assertThat(acknowledged).hasSize(MANY_CLIENTS * 6);
        assertThat(stored()).containsExactlyInAnyOrderElementsOf(acknowledged);
    }

    /** Writes repeatedly over one connection, and returns what was acknowledged. */
    private static List<String> writeRepeatedly(MatonSimulator simulator, int client) throws IOException {
        List<String> acknowledged = new ArrayList<>();
        try (PersistentConnection connection = new PersistentConnection(simulator)) {
            for (int round = 0; round < 6; round++) {
                String description = "client " + client + " round " + round;
                assertThat(connection.ask("POST", "/time-entries", entry(description, "13")))
                        .startsWith("HTTP/1.1 201");
                acknowledged.add(description);
            }
        }
        return acknowledged;
    }

    @Test
    void requests_of_all_clients_are_executed_at_the_same_time() throws Exception {
        CountDownLatch busy = new CountDownLatch(MANY_CLIENTS);
        CountDownLatch end = new CountDownLatch(1);
        Delay pause = time -> {
            busy.countDown();
            end.await();
        };
        SimulatorOptions options =
                office.options().latency(Duration.ofSeconds(1)).build();
        List<PersistentConnection> connections = new ArrayList<>();
        try (MatonSimulator simulator = MatonSimulator.start(office.stint, options, pause)) {
            for (int client = 0; client < MANY_CLIENTS; client++) {
                PersistentConnection connection = new PersistentConnection(simulator);
                connection.send("GET", "/tags", "");
                connections.add(connection);
            }
            busy.await();
            PersistentConnection late = new PersistentConnection(simulator);
            connections.add(late);
            late.socket.setSoTimeout(40_000);
            late.send("GET", "/tags", "");

            end.countDown();

            assertThat(late.readResponse()).startsWith("HTTP/1.1 200");
            for (PersistentConnection connection : connections.subList(0, MANY_CLIENTS)) {
                assertThat(connection.readResponse()).startsWith("HTTP/1.1 200");
            }
        }
        for (PersistentConnection connection : connections) {
            connection.close();
        }
    }

    @Test
    void idle_connections_stay_open_and_do_not_block_new_ones() throws Exception {
        List<PersistentConnection> connections = new ArrayList<>();
        try (MatonSimulator simulator =
                MatonSimulator.start(office.stint, office.options().build())) {
            for (int client = 0; client < MANY_CLIENTS; client++) {
                connections.add(new PersistentConnection(simulator));
            }
            for (PersistentConnection connection : connections) {
                assertThat(connection.ask("GET", "/tags", "")).startsWith("HTTP/1.1 200");
            }

            PersistentConnection late = new PersistentConnection(simulator);
            connections.add(late);
            late.socket.setSoTimeout(40_000);

            assertThat(late.ask("GET", "/tags", "")).startsWith("HTTP/1.1 200");
            assertThat(late.ask("GET", "/tags", "")).startsWith("HTTP/1.1 200");
            for (PersistentConnection connection : connections) {
                assertThat(connection.isOpen()).isTrue();
            }
        }
        for (PersistentConnection connection : connections) {
            connection.close();
        }
    }

    @Test
    void close_ends_all_threads_and_connections() throws Exception {
        MatonSimulator simulator =
                MatonSimulator.start(office.stint, office.options().build());
        String name = "stint-simulator-" + simulator.port() + "-";
        List<PersistentConnection> connections = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            PersistentConnection connection = new PersistentConnection(simulator);
            connection.ask("GET", "/tags", "");
            connections.add(connection);
        }
        assertThat(threads(name)).hasSize(CLIENTS + 1);

        simulator.close();
        simulator.close();

        assertThat(threads(name)).isEmpty();
        for (PersistentConnection connection : connections) {
            assertThat(connection.in.read()).isEqualTo(-1);
            connection.close();
        }
    }

    private static List<String> threads(String prefix) {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith(prefix))
                .toList();
    }

    @Test
    void a_slow_response_does_not_delay_close() throws Exception {
        MatonSimulator simulator =
                MatonSimulator.start(office.stint, office.options().build());
        simulator.faults().next(1, Fault.slowBody(Duration.ofDays(1)));
        try (Socket waiting = new Socket(InetAddress.getLoopbackAddress(), simulator.port())) {
            waiting.getOutputStream()
                    .write("GET /connections HTTP/1.1\r\nHost: any\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            while (!simulator.faults().planned().isEmpty()) {
                Thread.onSpinWait();
            }

            simulator.close();

            assertThat(threads("stint-simulator-" + simulator.port() + "-")).isEmpty();
        }
    }
}
