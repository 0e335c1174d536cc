package io.github.stint.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.GetPromptRequest;
import io.modelcontextprotocol.spec.McpSchema.Prompt;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest;
import io.modelcontextprotocol.spec.McpSchema.Resource;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The client of the official SDK, which is written by others, finds in the server what it expects. */
@Timeout(120)
class SdkClientTest {

    @TempDir
    private Path folder;

    private McpSyncClient client() {
        List<String> line = AgentProcess.line(folder, SampleTools.class, "mcp", "--offline");
        ServerParameters server = ServerParameters.builder(line.get(0))
                .args(line.subList(1, line.size()))
                .build();
        return McpClient.sync(new StdioClientTransport(server, McpJsonDefaults.getMapper()))
                .requestTimeout(Duration.ofSeconds(60))
                .initializationTimeout(Duration.ofSeconds(60))
                .build();
    }

    @Test
    void finds_the_server_its_tools_resources_and_prompts() {
        try (McpSyncClient client = client()) {
            assertThat(client.initialize().protocolVersion()).isEqualTo("2025-11-25");
            assertThat(client.getServerInfo().name()).isEqualTo("stint");
            assertThat(client.getServerInstructions()).contains("time zone");
            assertThat(client.ping()).isNotNull();
            assertThat(client.listTools().tools()).extracting(Tool::name).containsExactly("print", "block", "status");
            assertThat(client.listResources().resources())
                    .extracting(Resource::uri)
                    .containsExactly("stint://timer", "stint://today", "stint://week");
            assertThat(client.listResourceTemplates().resourceTemplates()).isEmpty();
            assertThat(client.listPrompts().prompts())
                    .extracting(Prompt::name)
                    .containsExactly("fill-in-yesterday", "weekly-time-sheet", "monthly-invoice");
        }
    }

    @Test
    void calls_a_tool_reads_a_resource_and_gets_a_prompt() {
        try (McpSyncClient client = client()) {
            client.initialize();

            CallToolResult status = client.callTool(
                    CallToolRequest.builder("status").arguments(Map.of()).build());
            assertThat(status.isError()).isFalse();
            assertThat(status.structuredContent()).asString().contains("running");
            assertThat(client.callTool(CallToolRequest.builder("print")
                                    .arguments(Map.of())
                                    .build())
                            .isError())
                    .isTrue();
            assertThat(client.readResource(
                                    ReadResourceRequest.builder("stint://timer").build())
                            .contents())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            TextResourceContents.class,
                            timer -> assertThat(timer.text()).isEqualTo("{\"running\":null}"));
            assertThat(client.getPrompt(GetPromptRequest.builder("weekly-time-sheet")
                                    .arguments(Map.of("week", "last week"))
                                    .build())
                            .messages())
                    .singleElement()
                    .satisfies(message ->
                            assertThat(((TextContent) message.content()).text()).contains("last week"));
        }
    }

    @Test
    void reports_an_unknown_tool_as_an_error_of_the_protocol() {
        try (McpSyncClient client = client()) {
            client.initialize();

            CallToolRequest unknown =
                    CallToolRequest.builder("unknown").arguments(Map.of()).build();
            assertThatThrownBy(() -> client.callTool(unknown))
                    .isInstanceOfSatisfying(
                            McpError.class,
                            error -> assertThat(error.getJsonRpcError().code()).isEqualTo(-32602));
        }
    }
}
