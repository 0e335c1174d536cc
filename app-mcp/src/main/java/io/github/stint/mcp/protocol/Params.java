package io.github.stint.mcp.protocol;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a request. */
final class Params {

    private final JsonObject json;

    Params(JsonObject json) {
        this.json = json;
    }

    /** The text of that member. */
    String text(String member) throws ProtocolError {
        @Nullable JsonElement value = json.get(member);
        if (value == null || !isText(value)) {
            throw ProtocolError.invalidParams("The parameter " + member + " is a text, and is required");
        }
        return value.getAsString();
    }

    /** The object of that member; empty if it is missing. */
    JsonObject object(String member) throws ProtocolError {
        @Nullable JsonElement value = json.get(member);
        if (value == null) {
            return new JsonObject();
        }
        if (!value.isJsonObject()) {
            throw ProtocolError.invalidParams("The parameter " + member + " is an object");
        }
        return value.getAsJsonObject();
    }

    /** Each list is sent as one page, so that no cursor is valid. */
    void requireFirstPage() throws ProtocolError {
        if (json.has("cursor")) {
            throw ProtocolError.invalidParams("The cursor is not valid: the list has one page");
        }
    }

    /** The arguments of a prompt. */
    Map<String, String> arguments(ServerPrompt prompt) throws ProtocolError {
        JsonObject given = object("arguments");
        Set<String> known =
                prompt.arguments().stream().map(PromptArgument::name).collect(Collectors.toUnmodifiableSet());
        Map<String, String> arguments = new LinkedHashMap<>();
        for (Map.Entry<String, JsonElement> argument : given.entrySet()) {
            if (!known.contains(argument.getKey())) {
                throw ProtocolError.invalidParams(
                        "The prompt has no argument " + ProtocolError.quoted(argument.getKey()));
            }
            if (!isText(argument.getValue())) {
                throw ProtocolError.invalidParams("The argument " + argument.getKey() + " is a text");
            }
            arguments.put(argument.getKey(), argument.getValue().getAsString());
        }
        for (PromptArgument argument : prompt.arguments()) {
            if (argument.required()
                    && arguments.getOrDefault(argument.name(), "").isBlank()) {
                throw ProtocolError.invalidParams("The argument " + argument.name() + " is required");
            }
        }
        return arguments;
    }

    /**
     * The revision that the request names; empty if it names none, because it is part of a session.
     *
     * @throws ProtocolError if it is not supported, or the request lacks what the revision requires
     */
    Optional<ProtocolVersion> version() throws ProtocolError {
        @Nullable JsonElement meta = json.get("_meta");
        if (meta == null || !meta.isJsonObject()) {
            return Optional.empty();
        }
        @Nullable JsonElement label = meta.getAsJsonObject().get(MetaKeys.PROTOCOL_VERSION);
        if (label == null) {
            return Optional.empty();
        }
        if (!isText(label)) {
            throw ProtocolError.invalidParams("The protocol version in _meta is a text");
        }
        ProtocolVersion version = ProtocolVersion.of(label.getAsString())
                .orElseThrow(() -> ProtocolError.unsupportedVersion(label.getAsString()));
        @Nullable JsonElement capabilities = meta.getAsJsonObject().get(MetaKeys.CLIENT_CAPABILITIES);
        if (!version.hasSession() && (capabilities == null || !capabilities.isJsonObject())) {
            throw ProtocolError.invalidParams("_meta lacks " + MetaKeys.CLIENT_CAPABILITIES);
        }
        return Optional.of(version);
    }

    private static boolean isText(JsonElement json) {
        return json.isJsonPrimitive() && json.getAsJsonPrimitive().isString();
    }
}
