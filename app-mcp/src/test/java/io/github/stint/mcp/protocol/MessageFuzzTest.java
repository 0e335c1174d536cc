package io.github.stint.mcp.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.stint.fuzzing.Corpus;
import io.github.stint.fuzzing.Fuzz;
import io.github.stint.fuzzing.PrintedText;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Any line of a client is a message, or rejected with an error of the protocol; the server never fails. */
class MessageFuzzTest {

    private static final Set<Integer> CODES = Set.of(-32700, -32600, -32601, -32602, -32002, -32022);

    private static Corpus corpus() {
        return Corpus.read(MessageFuzzTest.class, "messages")
                .withWords(
                        "jsonrpc",
                        "2.0",
                        "id",
                        "method",
                        "params",
                        "tools/call",
                        "tools/list",
                        "_meta",
                        "arguments",
                        "initialize",
                        "2026-07-28",
                        "echo",
                        "notifications/cancelled",
                        "requestId",
                        "null");
    }

    @Test
    void reads_or_rejects_any_message() {
        Fuzz.of("messages of agents", corpus())
                .rejectedBy(ProtocolError.class, error -> {
                    JsonObject json = error.toJson();
                    assertThat(json.get("code").getAsInt()).isIn(CODES);
                    PrintedText.require(json.get("message").getAsString());
                })
                .bytes(MessageFormat::read);
    }

    @Test
    void reads_any_bytes_in_lines() {
        Fuzz.of("lines of agents", corpus()).bytes(input -> {
            LineReader lines = new LineReader(new ByteArrayInputStream(input), 100);
            List<byte[]> read = new ArrayList<>();
            boolean open = true;
            while (open) {
                try {
                    Optional<byte[]> line = lines.next();
                    line.ifPresent(read::add);
                    open = line.isPresent();
                } catch (ProtocolError tooLong) {
                    assertThat(tooLong).hasMessageContaining("100 bytes");
                }
            }
            assertThat(read).allSatisfy(line -> {
                assertThat(line).hasSizeLessThanOrEqualTo(100);
                assertThat(line).doesNotContain('\n');
            });
        });
    }

    @Test
    void responds_to_any_line_with_messages() {
        Client client = new Client(List.of(FakeTool.echo()), List.of(Client.resource()), List.of(Client.prompt()));
        byte[] begin = (Client.initialize("2025-11-25") + "\n").getBytes(StandardCharsets.UTF_8);
        // Each starts a thread.
        Fuzz.of("connections of agents", corpus()).oneOf(10).bytes(input -> {
            byte[] lines = new byte[begin.length + input.length];
            System.arraycopy(begin, 0, lines, 0, begin.length);
            System.arraycopy(input, 0, lines, begin.length, input.length);
            List<JsonObject> responses = client.sendBytes(lines);
            assertThat(responses).isNotEmpty().allSatisfy(response -> {
                assertThat(response.get("jsonrpc").getAsString()).isEqualTo("2.0");
                assertThat(response.has("result")).isNotEqualTo(response.has("error"));
            });
        });
        assertThat(client.log()).noneMatch(line -> line.contains("Exception"));
    }
}
