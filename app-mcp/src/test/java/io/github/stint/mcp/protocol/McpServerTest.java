package io.github.stint.mcp.protocol;

import static io.github.stint.mcp.protocol.Client.call;
import static io.github.stint.mcp.protocol.Client.initialize;
import static io.github.stint.mcp.protocol.Client.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions that begin with {@code initialize}, and what is wrong with messages. */
@Timeout(60)
class McpServerTest {

    private static final String VERSION = "2025-11-25";

    private final Client client =
            new Client(List.of(FakeTool.echo()), List.of(Client.resource()), List.of(Client.prompt()));

    private static JsonObject json(String text) {
        return JsonParser.parseString(text).getAsJsonObject();
    }

    /** The response to the last of these messages, in a session. */
    private JsonObject last(String... lines) {
        List<String> all = new ArrayList<>(List.of(initialize(VERSION)));
        all.addAll(List.of(lines));
        List<JsonObject> responses = client.send(all.toArray(String[]::new));
        return responses.get(responses.size() - 1);
    }

    private static int code(JsonObject response) {
        return response.getAsJsonObject("error").get("code").getAsInt();
    }

    private static String message(JsonObject response) {
        return response.getAsJsonObject("error").get("message").getAsString();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-11-25, 2025-11-25",
        "2025-06-18, 2025-06-18",
        "2025-03-26, 2025-03-26",
        "2024-11-05, 2024-11-05",
        "2026-07-28, 2025-11-25",
        "1999-01-01, 2025-11-25"
    })
    void initializes_with_the_requested_revision_or_the_newest(String requested, String negotiated) {
        assertThat(client.send(initialize(requested))).singleElement().satisfies(response -> {
            JsonObject result = response.getAsJsonObject("result");
            assertThat(response.get("id").getAsString()).isEqualTo("init");
            assertThat(result.get("protocolVersion").getAsString()).isEqualTo(negotiated);
            assertThat(result.get("capabilities")).isEqualTo(json("{\"tools\":{},\"resources\":{},\"prompts\":{}}"));
            assertThat(result.get("serverInfo"))
                    .isEqualTo(json("{\"name\":\"stint\",\"title\":\"Stint\",\"version\":\"1\"}"));
            assertThat(result.get("instructions").getAsString()).isEqualTo("Use the tools.");
        });
    }

    @Test
    void lists_what_it_offers_in_the_order_of_registration() {
        Client many = new Client(List.of(FakeTool.running("b", () -> {}), FakeTool.running("a", () -> {})));

        assertThat(many.send(initialize(VERSION), request("1", "tools/list")).get(1))
                .hasToString("""
                {"jsonrpc":"2.0","id":1,"result":{"tools":[\
                {"name":"b","description":"A tool of a test.","inputSchema":{"type":"object"}},\
                {"name":"a","description":"A tool of a test.","inputSchema":{"type":"object"}}]}}""");
        assertThat(last(request("1", "resources/list"))).hasToString("""
                {"jsonrpc":"2.0","id":1,"result":{"resources":[{"uri":"stint://timer","name":"Timer",\
                "description":"The timer.","mimeType":"application/json"}]}}""");
        assertThat(last(request("1", "resources/templates/list")))
                .hasToString("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"resourceTemplates\":[]}}");
        assertThat(last(request("1", "prompts/list"))).hasToString("""
                {"jsonrpc":"2.0","id":1,"result":{"prompts":[{"name":"invoice","description":"An invoice.","arguments":[\
                {"name":"client","description":"The client","required":true},\
                {"name":"month","description":"The month","required":false}]}]}}""");
    }

    @Test
    void calls_a_tool_with_its_arguments() {
        assertThat(last(request("7", "tools/call", "{\"name\":\"echo\",\"arguments\":{\"day\":\"heute\",\"n\":null}}")))
                .hasToString("""
                {"jsonrpc":"2.0","id":7,"result":{"content":[{"type":"text","text":"echo {\\"day\\":\\"heute\\",\\"n\\":null}"}],\
                "structuredContent":{"day":"heute","n":null},"isError":false}}""");
        assertThat(last(request("7", "tools/call", "{\"name\":\"echo\"}"))
                        .getAsJsonObject("result")
                        .get("structuredContent"))
                .isEqualTo(new JsonObject());
    }

    @Test
    void a_line_break_in_a_text_does_not_end_the_message() {
        String text = "a\\nb\\u2028\\u0000日本";

        assertThat(last(request("\"x\"", "tools/call", "{\"name\":\"echo\",\"arguments\":{\"t\":\"" + text + "\"}}"))
                        .getAsJsonObject("result")
                        .getAsJsonObject("structuredContent")
                        .get("t")
                        .getAsString())
                .isEqualTo("a\nb\u2028\u0000日本");
    }

    @Test
    void reads_a_resource() {
        assertThat(last(request("1", "resources/read", "{\"uri\":\"stint://timer\"}")))
                .hasToString("""
                {"jsonrpc":"2.0","id":1,"result":{"contents":[\
                {"uri":"stint://timer","mimeType":"application/json","text":"{}"}]}}""");
        assertThat(code(last(request("1", "resources/read", "{\"uri\":\"stint://other\"}"))))
                .isEqualTo(-32002);
    }

    @Test
    void gets_a_prompt() {
        String params = "{\"name\":\"invoice\",\"arguments\":{\"client\":\"Acme\"}}";

        assertThat(last(request("1", "prompts/get", params))).hasToString("""
                {"jsonrpc":"2.0","id":1,"result":{"description":"An invoice.","messages":[\
                {"role":"user","content":{"type":"text","text":"Invoice {client=Acme}"}}]}}""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"other\"}",
                "{\"name\":\"invoice\"}",
                "{\"name\":\"invoice\",\"arguments\":{\"client\":\" \"}}",
                "{\"name\":\"invoice\",\"arguments\":{\"client\":1}}",
                "{\"name\":\"invoice\",\"arguments\":{\"client\":\"A\",\"year\":\"1\"}}",
                "{\"name\":\"invoice\",\"arguments\":[]}",
                "{}"
            })
    void rejects_invalid_parameters_of_a_prompt(String params) {
        assertThat(code(last(request("1", "prompts/get", params)))).isEqualTo(-32602);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"other\"}",
                "{\"name\":\"echo\",\"arguments\":[]}",
                "{\"name\":\"echo\",\"arguments\":null}",
                "{\"name\":1}",
                "{}"
            })
    void rejects_invalid_parameters_of_a_call(String params) {
        assertThat(code(last(request("1", "tools/call", params)))).isEqualTo(-32602);
    }

    @Test
    void sends_a_part_of_an_unknown_name_back_and_no_control_characters() {
        String name = "\\u001b[31m\\u202e" + "x".repeat(100);

        assertThat(message(last(request("1", "tools/call", "{\"name\":\"" + name + "\"}"))))
                .isEqualTo("Unknown tool:  [31m " + "x".repeat(74) + "…");
    }

    @Test
    void a_list_has_one_page() {
        assertThat(code(last(request("1", "tools/list", "{\"cursor\":\"2\"}")))).isEqualTo(-32602);
    }

    @Test
    void responds_to_pings_in_a_session_and_before_it() {
        assertThat(client.send(request("1", "ping")))
                .singleElement()
                .hasToString("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}");
        assertThat(last(request("2", "ping"))).hasToString("{\"jsonrpc\":\"2.0\",\"id\":2,\"result\":{}}");
    }

    @Test
    void rejects_other_requests_before_the_session() {
        assertThat(client.send(request("1", "tools/list"))).singleElement().satisfies(response -> {
            assertThat(code(response)).isEqualTo(-32602);
            assertThat(message(response)).contains("initialize");
        });
    }

    @Test
    void rejects_unknown_methods_and_ignores_unknown_notifications() {
        assertThat(code(last(request("1", "tools/delete")))).isEqualTo(-32601);
        assertThat(client.send(
                        "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/other\",\"params\":[]}",
                        "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}",
                        "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":{}}}",
                        "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\"}",
                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}",
                        " \r",
                        ""))
                .isEmpty();
    }

    @ParameterizedTest
    @DisplayName("rejects what is no request, with the id if it has a valid one")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "{ | -32700 |",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}{} | -32700 |",
                "{'jsonrpc':'2.0'} | -32700 |",
                "{\"jsonrpc\":\"2.0\",\"id\":01,\"method\":\"ping\"} | -32700 |",
                "[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}] | -32600 |",
                "\"ping\" | -32600 |",
                "null | -32600 |",
                "{\"id\":1,\"method\":\"ping\"} | -32600 | 1",
                "{\"jsonrpc\":2.0,\"id\":\"a\",\"method\":\"ping\"} | -32600 | \"a\"",
                "{\"jsonrpc\":\"2.0\",\"id\":1} | -32600 | 1",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":null} | -32600 | 1",
                "{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"ping\"} | -32600 |",
                "{\"jsonrpc\":\"2.0\",\"id\":1.5,\"method\":\"ping\"} | -32600 |",
                "{\"jsonrpc\":\"2.0\",\"id\":1e3,\"method\":\"ping\"} | -32600 |",
                "{\"jsonrpc\":\"2.0\",\"id\":1234567890123456789,\"method\":\"ping\"} | -32600 |",
                "{\"jsonrpc\":\"2.0\",\"id\":true,\"method\":\"ping\"} | -32600 |",
                "{\"jsonrpc\":\"2.0\",\"id\":[1],\"method\":\"ping\"} | -32600 |",
                "{\"jsonrpc\":\"2.0\",\"id\":-5,\"method\":\"ping\",\"params\":[]} | -32602 | -5"
            })
    void rejects_invalid_messages(String line, int code, String id) {
        assertThat(client.send(line, request("9", "ping"))).hasSize(2).first().satisfies(response -> {
            assertThat(code(response)).isEqualTo(code);
            assertThat(String.valueOf(response.get("id"))).isEqualTo(String.valueOf(id));
        });
    }

    @Test
    void rejects_bytes_that_are_not_utf_8() {
        byte[] input = "{\"jsonrpc\":\"2.0\",\"id\":\"?\",\"method\":\"ping\"}\n".getBytes(StandardCharsets.UTF_8);
        input[new String(input, StandardCharsets.UTF_8).indexOf('?')] = (byte) 0xff;

        assertThat(client.sendBytes(input))
                .singleElement()
                .satisfies(response -> assertThat(code(response)).isEqualTo(-32700));
    }

    @Test
    void rejects_a_message_that_is_too_deep() {
        String deep = "[".repeat(100_000);

        assertThat(client.send(deep, request("9", "ping")))
                .hasSize(2)
                .first()
                .satisfies(response -> assertThat(code(response)).isEqualTo(-32700));
    }

    @Test
    void rejects_a_message_that_is_too_long_and_reads_the_next() {
        String longest = request("1", "ping")
                + " ".repeat(McpServer.MAX_MESSAGE_LENGTH - request("1", "ping").length());

        assertThat(client.send(longest, longest + " ", request("2", "ping"), "x".repeat(3 << 20)))
                .extracting(JsonObject::toString)
                .containsExactly(
                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}",
                        "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32600,\"message\":\"The message is longer than 1048576"
                                + " bytes\"}}",
                        "{\"jsonrpc\":\"2.0\",\"id\":2,\"result\":{}}",
                        "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32600,\"message\":\"The message is longer than 1048576"
                                + " bytes\"}}");
    }

    @Test
    void a_defect_of_a_tool_is_an_internal_error_whose_cause_is_logged_only() {
        Client defective = new Client(List.of(FakeTool.running("defect", () -> {
            throw new IllegalStateException("secret");
        })));

        List<JsonObject> responses = defective.send(initialize(VERSION), call("1", "defect"), call("2", "defect"));

        assertThat(responses).hasSize(3);
        assertThat(code(responses.get(1))).isEqualTo(-32603);
        assertThat(responses.get(1).toString()).doesNotContain("secret");
        assertThat(responses.get(2).get("id").getAsInt()).isEqualTo(2);
        assertThat(defective.log()).anyMatch(line -> line.contains("secret"));
    }

    @Test
    void executes_calls_in_their_order_and_finishes_them_after_the_end_of_the_input() {
        List<String> order = new ArrayList<>();
        Client ordered = new Client(
                List.of(FakeTool.running("a", () -> order.add("a")), FakeTool.running("b", () -> order.add("b"))));

        List<JsonObject> responses =
                ordered.send(initialize(VERSION), call("1", "a"), call("2", "b"), call("3", "a"), call("4", "b"));

        assertThat(order).containsExactly("a", "b", "a", "b");
        assertThat(responses).hasSize(5);
    }

    @Test
    void two_tools_have_different_names() {
        List<ServerTool> same = List.of(FakeTool.echo(), FakeTool.echo());

        assertThatThrownBy(() -> new Client(same))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("echo");
    }
}
