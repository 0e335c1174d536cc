package io.github.stint.mcp.protocol;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.stint.mcp.protocol.Incoming.Notification;
import io.github.stint.mcp.protocol.Incoming.Request;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The connection to one client, from its first message to its last. Clients of the revisions until 2025-11-25 begin with {@code initialize},
 * and those of later ones name the revision in each request; both may do so in the same connection. One thread calls it.
 */
final class Session {

    private final Catalog catalog;
    private final Results results;
    private final String instructions;
    private final CallQueue calls;
    private final MessageWriter writer;
    private final Consumer<String> log;
    private @Nullable ProtocolVersion initialized;

    Session(
            Catalog catalog,
            Results results,
            String instructions,
            CallQueue calls,
            MessageWriter writer,
            Consumer<String> log) {
        this.catalog = catalog;
        this.results = results;
        this.instructions = instructions;
        this.calls = calls;
        this.writer = writer;
        this.log = log;
    }

    /** Handles a line of the client. What takes long is left to the queue. */
    void receive(byte[] line) throws IOException {
        try {
            Incoming message = MessageFormat.read(line);
            if (message instanceof Request request) {
                respond(request);
            } else if (message instanceof Notification notification) {
                notice(notification);
            } else {
                log.accept("a response was ignored: this server sends no requests");
            }
        } catch (ProtocolError invalid) {
            reject(invalid);
        }
    }

    /** Reports an invalid message. */
    void reject(ProtocolError invalid) throws IOException {
        writer.write(MessageFormat.error(invalid));
    }

    private void respond(Request request) throws IOException, ProtocolError {
        try {
            Optional<JsonObject> result = handle(request);
            if (result.isPresent()) {
                writer.write(MessageFormat.result(request.id(), result.get()));
            }
        } catch (ProtocolError invalid) {
            throw invalid.of(request.id());
        }
    }

    /** Unknown notifications are ignored, as the protocol demands. */
    private void notice(Notification notification) {
        if (notification.method().equals("notifications/cancelled")) {
            @Nullable JsonElement id = notification.params().get("requestId");
            if (id != null) {
                MessageFormat.requestId(id).ifPresent(calls::cancel);
            }
        }
    }

    /** Returns the result; empty if the queue sends it later. */
    private Optional<JsonObject> handle(Request request) throws ProtocolError {
        Params params = new Params(request.params());
        if (request.method().equals("initialize")) {
            return Optional.of(initialize(params));
        }
        Optional<ProtocolVersion> named = params.version();
        if (request.method().equals("ping")) {
            return Optional.of(results.complete(new JsonObject(), named.orElse(ProtocolVersion.NEWEST_OF_SESSIONS)));
        }
        return handle(request.id(), request.method(), params, version(named));
    }

    private ProtocolVersion version(Optional<ProtocolVersion> named) throws ProtocolError {
        if (named.isPresent() && !named.get().hasSession()) {
            return named.get();
        }
        if (initialized == null) {
            throw ProtocolError.invalidParams("Send initialize first, or name revision "
                    + ProtocolVersion.V2026_07_28.label() + " with " + MetaKeys.PROTOCOL_VERSION + " in _meta");
        }
        return initialized;
    }

    private Optional<JsonObject> handle(JsonPrimitive id, String method, Params params, ProtocolVersion version)
            throws ProtocolError {
        return switch (method) {
            case "server/discover" -> Optional.of(results.list(discovery(), version));
            case "tools/list" -> list(params, catalog.toolList(), version);
            case "resources/list" -> list(params, catalog.resourceList(), version);
            case "resources/templates/list" -> list(params, catalog.templateList(), version);
            case "prompts/list" -> list(params, catalog.promptList(), version);
            case "prompts/get" -> {
                ServerPrompt prompt = catalog.prompt(params.text("name"));
                Map<String, String> values = params.arguments(prompt);
                calls.add(id, () -> results.prompt(prompt, prompt.text(values), version));
                yield Optional.empty();
            }
            case "tools/call" -> {
                ServerTool tool = catalog.tool(params.text("name"));
                JsonObject arguments = params.object("arguments");
                calls.add(id, () -> results.call(tool.call(arguments), version));
                yield Optional.empty();
            }
            case "resources/read" -> {
                ServerResource resource = catalog.resource(params.text("uri"), version);
                calls.add(id, () -> results.content(resource, resource.read(), version));
                yield Optional.empty();
            }
            default -> throw ProtocolError.methodNotFound(method);
        };
    }

    private Optional<JsonObject> list(Params params, JsonObject list, ProtocolVersion version) throws ProtocolError {
        params.requireFirstPage();
        return Optional.of(results.list(list, version));
    }

    private JsonObject initialize(Params params) throws ProtocolError {
        ProtocolVersion version = ProtocolVersion.of(params.text("protocolVersion"))
                .filter(ProtocolVersion::hasSession)
                .orElse(ProtocolVersion.NEWEST_OF_SESSIONS);
        initialized = version;
        JsonObject result = new JsonObject();
        result.addProperty("protocolVersion", version.label());
        result.add("capabilities", Catalog.capabilities());
        result.add("serverInfo", results.serverInfo());
        result.addProperty("instructions", instructions);
        return result;
    }

    private JsonObject discovery() {
        JsonObject result = new JsonObject();
        result.add("supportedVersions", ProtocolVersion.labels());
        result.add("capabilities", Catalog.capabilities());
        // Drafts of the revision have it here, and the revision itself in _meta.
        result.add("serverInfo", results.serverInfo());
        result.addProperty("instructions", instructions);
        return result;
    }
}
