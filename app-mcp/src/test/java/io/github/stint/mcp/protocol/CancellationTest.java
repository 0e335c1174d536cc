package io.github.stint.mcp.protocol;

import static io.github.stint.mcp.protocol.Client.call;
import static io.github.stint.mcp.protocol.Client.cancel;
import static io.github.stint.mcp.protocol.Client.initialize;
import static io.github.stint.mcp.protocol.Client.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What {@code notifications/cancelled} does while calls are in progress or queued. */
@Timeout(60)
class CancellationTest {

    private final CountDownLatch started = new CountDownLatch(1);
    private final CountDownLatch interrupted = new CountDownLatch(1);
    private final AtomicInteger counted = new AtomicInteger();
    private final AtomicBoolean leftInterrupted = new AtomicBoolean();

    /** Ends only if it is interrupted. */
    private FakeTool blocking() {
        return FakeTool.running("block", () -> {
            started.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException cancelled) {
                Thread.currentThread().interrupt();
                interrupted.countDown();
            }
        });
    }

    private FakeTool counting() {
        return FakeTool.running("count", () -> {
            leftInterrupted.set(Thread.currentThread().isInterrupted());
            counted.incrementAndGet();
        });
    }

    private static void await(CountDownLatch latch) throws InterruptedException {
        assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    }

    private LiveClient client() throws IOException {
        return new LiveClient(List.of(blocking(), counting()));
    }

    @Test
    void interrupts_the_call_in_progress_which_gets_no_response() throws Exception {
        try (LiveClient client = client()) {
            client.send(call("1", "block"));
            await(started);
            client.send(cancel("1"));
            await(interrupted);
            client.send(call("2", "count"));

            assertThat(client.receive().get("id").getAsInt()).isEqualTo(2);
            assertThat(leftInterrupted).isFalse();
        }
    }

    @Test
    void a_queued_call_never_starts() throws Exception {
        try (LiveClient client = client()) {
            client.send(call("1", "block"));
            await(started);
            client.send(call("2", "count"));
            client.send(cancel("2"));
            client.send(call("3", "count"));
            client.send(cancel("1"));

            assertThat(client.receive().get("id").getAsInt()).isEqualTo(3);
            assertThat(counted).hasValue(1);
        }
    }

    @Test
    void responds_to_other_requests_while_a_call_is_in_progress() throws Exception {
        try (LiveClient client = client()) {
            client.send(call("1", "block"));
            await(started);
            client.send(request("2", "ping"));
            client.send(request("3", "tools/list"));

            assertThat(client.receive().get("id").getAsInt()).isEqualTo(2);
            assertThat(client.receive().get("id").getAsInt()).isEqualTo(3);
            assertThat(interrupted.getCount()).isEqualTo(1);
            client.send(cancel("1"));
        }
    }

    @Test
    void a_text_and_an_integer_are_different_ids() throws Exception {
        try (LiveClient client = client()) {
            client.send(call("1", "block"));
            await(started);
            client.send(call("\"1\"", "count"));
            client.send(cancel("7"));
            client.send(cancel("\"1\""));
            client.send(request("2", "ping"));
            assertThat(client.receive().get("id").getAsInt()).isEqualTo(2);
            assertThat(interrupted.getCount()).isEqualTo(1);

            client.send(cancel("1"));
            await(interrupted);
        }
        assertThat(counted).hasValue(0);
    }

    @Test
    void rejects_an_id_that_is_pending() throws Exception {
        try (LiveClient client = client()) {
            client.send(call("1", "block"));
            await(started);
            client.send(call("1", "count"));

            JsonObject rejected = client.receive();
            assertThat(rejected.get("id").getAsInt()).isEqualTo(1);
            assertThat(rejected.getAsJsonObject("error").get("code").getAsInt()).isEqualTo(-32600);
            client.send(cancel("1"));
            client.send(call("1", "count"));
            assertThat(client.receive().has("result")).isTrue();
        }
    }

    @Test
    void a_finished_call_is_not_cancelled() throws Exception {
        try (LiveClient client = client()) {
            client.send(call("1", "count"));
            assertThat(client.receive().has("result")).isTrue();
            client.send(cancel("1"));
            client.send(call("1", "count"));

            assertThat(client.receive().has("result")).isTrue();
            assertThat(leftInterrupted).isFalse();
        }
    }

    @Test
    void stopping_the_server_cancels_all_calls_and_takes_no_other() throws Exception {
        try (LiveClient client = client()) {
            client.send(call("1", "block"));
            await(started);
            client.send(call("2", "count"));
            client.send(request("3", "ping"));
            client.receive();

            assertThat(client.server().stop()).isTrue();
            await(interrupted);
            client.send(call("4", "count"));
            client.send(request("5", "ping"));
            assertThat(client.receive().get("id").getAsInt()).isEqualTo(5);
        }
        assertThat(counted).hasValue(0);
    }

    @Test
    void a_server_without_a_client_has_nothing_to_stop() {
        McpServer server =
                new McpServer(new ServerInfo("stint", "Stint", "1"), "", List.of(), List.of(), List.of(), line -> {});

        assertThat(server.stop()).isTrue();
    }

    @Test
    void a_client_that_reads_nothing_gets_nothing_done() {
        OutputStream closed = new OutputStream() {
            private int written;

            @Override
            public void write(int each) throws IOException {
                throw new IOException("Broken pipe");
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                // The response to the first request only.
                if (written++ > 0) {
                    throw new IOException("Broken pipe");
                }
            }
        };
        McpServer server = new McpServer(
                new ServerInfo("stint", "Stint", "1"), "", List.of(counting()), List.of(), List.of(), line -> {});
        String lines = String.join(
                "\n", initialize("2025-11-25"), request("1", "ping"), call("2", "count"), call("3", "count"));

        server.serve(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), closed);

        assertThat(counted).hasValue(0);
    }
}
