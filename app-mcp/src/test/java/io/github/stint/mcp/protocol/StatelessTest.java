package io.github.stint.mcp.protocol;

import static io.github.stint.mcp.protocol.Client.initialize;
import static io.github.stint.mcp.protocol.Client.request;
import static io.github.stint.mcp.protocol.Client.stateless;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Requests of revision 2026-07-28, each of which names it. */
@Timeout(60)
class StatelessTest {

    private static final String VERSION = "2026-07-28";
    private static final String META =
            ",\"_meta\":{\"io.modelcontextprotocol/serverInfo\":{\"name\":\"stint\",\"title\":\"Stint\",\"version\":\"1\"}}";

    private final Client client =
            new Client(List.of(FakeTool.echo()), List.of(Client.resource()), List.of(Client.prompt()));

    private JsonObject only(String line) {
        List<JsonObject> responses = client.send(line);
        assertThat(responses).hasSize(1);
        return responses.get(0);
    }

    private static String error(JsonObject response) {
        return response.get("error").toString();
    }

    @Test
    void discovers_the_server_without_a_session() {
        assertThat(only(stateless("\"d\"", "server/discover", VERSION, ""))).hasToString("""
                {"jsonrpc":"2.0","id":"d","result":{"resultType":"complete",\
                "supportedVersions":["2026-07-28","2025-11-25","2025-06-18","2025-03-26","2024-11-05"],\
                "capabilities":{"tools":{},"resources":{},"prompts":{}},\
                "serverInfo":{"name":"stint","title":"Stint","version":"1"},"instructions":"Use the tools.",\
                "ttlMs":3600000,"cacheScope":"public\"""" + META + "}}");
    }

    @Test
    void lists_may_be_cached() {
        assertThat(only(stateless("1", "tools/list", VERSION, ""))).hasToString("""
                {"jsonrpc":"2.0","id":1,"result":{"resultType":"complete","tools":[\
                {"name":"echo","description":"A tool of a test.","inputSchema":{"type":"object"}}],\
                "ttlMs":3600000,"cacheScope":"public\"""" + META + "}}");
        for (String method : List.of("resources/list", "resources/templates/list", "prompts/list")) {
            assertThat(only(stateless("1", method, VERSION, ""))
                            .getAsJsonObject("result")
                            .keySet())
                    .contains("resultType", "ttlMs", "cacheScope", "_meta");
        }
    }

    @Test
    void calls_and_prompts_are_complete() {
        assertThat(only(stateless("1", "tools/call", VERSION, "\"name\":\"echo\"")))
                .hasToString("""
                {"jsonrpc":"2.0","id":1,"result":{"resultType":"complete","content":[{"type":"text","text":"echo {}"}],\
                "structuredContent":{},"isError":false""" + META + "}}");
        assertThat(only(stateless("1", "prompts/get", VERSION, "\"name\":\"invoice\",\"arguments\":{\"client\":\"A\"}"))
                        .getAsJsonObject("result")
                        .get("resultType")
                        .getAsString())
                .isEqualTo("complete");
        assertThat(only(stateless("1", "ping", VERSION, ""))
                        .getAsJsonObject("result")
                        .get("resultType")
                        .getAsString())
                .isEqualTo("complete");
    }

    @Test
    void a_resource_is_never_kept() {
        assertThat(only(stateless("1", "resources/read", VERSION, "\"uri\":\"stint://timer\"")))
                .hasToString("""
                {"jsonrpc":"2.0","id":1,"result":{"resultType":"complete","contents":[\
                {"uri":"stint://timer","mimeType":"application/json","text":"{}"}],"ttlMs":0,"cacheScope":"private\"""" + META + "}}");
        assertThat(error(only(stateless("1", "resources/read", VERSION, "\"uri\":\"stint://other\""))))
                .contains("-32602", "Resource not found: stint://other");
    }

    @Test
    void rejects_a_revision_that_it_does_not_know() {
        assertThat(error(only(stateless("1", "tools/list", "1900-01-01", "")))).isEqualTo("""
                {"code":-32022,"message":"Unsupported protocol version","data":{\
                "supported":["2026-07-28","2025-11-25","2025-06-18","2025-03-26","2024-11-05"],"requested":"1900-01-01"}}""");
    }

    @Test
    void a_revision_with_sessions_is_not_named_by_a_request() {
        assertThat(error(only(stateless("1", "tools/list", "2025-11-25", "")))).contains("-32602", "initialize");
    }

    @Test
    void requires_the_capabilities_of_the_client() {
        String meta = "{\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"" + VERSION + "\"}}";

        assertThat(error(only(request("1", "tools/list", meta))))
                .contains("-32602", "io.modelcontextprotocol/clientCapabilities");
        assertThat(error(only(request("1", "tools/list", meta.replace("\"" + VERSION + "\"", "1")))))
                .contains("-32602");
    }

    @Test
    void each_request_of_a_connection_has_its_own_revision() {
        List<JsonObject> responses = client.send(
                initialize("2025-06-18"), stateless("1", "tools/list", VERSION, ""), request("2", "tools/list"));

        assertThat(responses.get(1).getAsJsonObject("result").has("resultType")).isTrue();
        assertThat(responses.get(2).getAsJsonObject("result").has("resultType")).isFalse();
    }
}
