package io.github.stint.adapter.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.TagQuery;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Many clients at once, each of which keeps one connection for all that it asks. */
class ManyClientsTest {

    private static final int CLIENTS = 64;
    private static final int ROUNDS = 20;

    private final Office office = new Office();

    /** One connection, over which one request goes after the other. */
    private static final class KeptConnection implements AutoCloseable {

        private final Socket socket;
        private final InputStream in;

        KeptConnection(MatonSimulator simulator) throws IOException {
            this.socket = new Socket(InetAddress.getLoopbackAddress(), simulator.port());
            this.socket.setTcpNoDelay(true);
            this.in = new BufferedInputStream(socket.getInputStream());
        }

        String ask(String method, String path, String body) throws IOException {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            String head =
                    method + " /api/v1/workspaces/" + Office.WORKSPACE + path + " HTTP/1.1\r\nHost: any\r\nX-Api-Key: "
                            + Office.KEY + "\r\nContent-Length: " + bytes.length + "\r\n\r\n";
            socket.getOutputStream().write((head + body).getBytes(StandardCharsets.UTF_8));
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
    void getRightAnswersAndLeaveEverythingThatWasAcknowledgedOnce() throws Exception {
        List<String> acknowledged = new ArrayList<>();
        try (MatonSimulator simulator =
                MatonSimulator.start(office.stint, office.options().build())) {
            ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
            try {
                List<Future<List<String>>> results = new ArrayList<>();
                for (int client = 0; client < CLIENTS; client++) {
                    results.add(clients.submit(work(simulator, "client " + (100 + client))));
                }
                for (Future<List<String>> result : results) {
                    acknowledged.addAll(result.get());
                }
            } finally {
                clients.shutdownNow();
            }
        }

        assertThat(acknowledged).hasSize(CLIENTS * ROUNDS).doesNotHaveDuplicates();
        assertThat(office.stint.tags().all(Office.WORKSPACE, TagQuery.all()).map(Tag::name))
                .containsExactlyInAnyOrderElementsOf(acknowledged);
    }

    /** Makes tags, reads each back, has one that is taken refused, and tells the names that were acknowledged. */
    private static Callable<List<String>> work(MatonSimulator simulator, String client) {
        return () -> {
            List<String> names = new ArrayList<>();
            try (KeptConnection connection = new KeptConnection(simulator)) {
                for (int round = 0; round < ROUNDS; round++) {
                    String name = client + " tag " + (1_000_000 + round);
                    String made = connection.ask("POST", "/tags", "{\"name\":\"" + name + "\"}");
                    assertThat(made).startsWith("HTTP/1.1 201").contains("\"name\":\"" + name + "\"");
                    names.add(name);
                    String read = connection.ask("GET", "/tags?name=" + name.replace(" ", "%20"), "");
                    assertThat(read).startsWith("HTTP/1.1 200").contains("\"name\":\"" + name + "\"");
                    String again = connection.ask("POST", "/tags", "{\"name\":\"" + name + "\"}");
                    assertThat(again).startsWith("HTTP/1.1 400").contains("already exists");
                }
            }
            return names;
        };
    }

    @Test
    void leaveNoThreadAndNoConnectionBehindWhenItIsClosed() throws Exception {
        MatonSimulator simulator =
                MatonSimulator.start(office.stint, office.options().build());
        String name = "stint-simulator-" + simulator.port() + "-";
        List<KeptConnection> connections = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            KeptConnection connection = new KeptConnection(simulator);
            connection.ask("GET", "/tags", "");
            connections.add(connection);
        }
        assertThat(threads(name)).hasSize(CLIENTS + 1);

        simulator.close();
        simulator.close();

        assertThat(threads(name)).isEmpty();
        for (KeptConnection connection : connections) {
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
    void areAllServedWhenTheyAreMoreThanThreadsAndSomeOfThemRest() throws Exception {
        List<KeptConnection> connections = new ArrayList<>();
        try (MatonSimulator simulator =
                MatonSimulator.start(office.stint, office.options().build())) {
            for (int client = 0; client < 300; client++) {
                KeptConnection connection = new KeptConnection(simulator);
                connections.add(connection);
                assertThat(connection.ask("GET", "/tags", "")).startsWith("HTTP/1.1 200");
            }

            assertThat(connections.get(299).ask("GET", "/tags", "")).startsWith("HTTP/1.1 200");
            assertThat(connections.get(0).in.read()).isEqualTo(-1);
        }
        for (KeptConnection connection : connections) {
            connection.close();
        }
    }

    @Test
    void cannotHoldUpTheEndByAnAnswerThatTakesForEver() throws Exception {
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
