package io.github.stint.adapter.simulator;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The shape of a JSON value, which is its keys and the types of its values, as the compact JSON whose hash is published. */
final class ResponseShape {

    private static final JsonMapper JSON = new JsonMapper();

    private ResponseShape() {}

    /** Returns the SHA-256 of the shape. No body has the shape of null. */
    static String hash(JsonNode value) {
        try {
            byte[] shape = of(value).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(shape));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }

    /** Returns the shape, with the keys of each object sorted. */
    static String of(JsonNode value) {
        return switch (value.getNodeType()) {
            case BOOLEAN -> type("boolean");
            case NUMBER -> type("number");
            case STRING -> type("string");
            case ARRAY -> "{\"items\":" + items(value) + ",\"t\":\"array\"}";
            case OBJECT -> object(value);
            default -> type("null");
        };
    }

    private static String type(String name) {
        return "{\"t\":\"" + name + "\"}";
    }

    /** The shapes of the items, each once, because the order and the number of the items do not matter. */
    private static String items(JsonNode array) {
        return array.valueStream().map(ResponseShape::of).distinct().sorted().collect(joining(",", "[", "]"));
    }

    private static String object(JsonNode object) {
        Map<String, String> shapes = new TreeMap<>();
        object.forEachEntry((key, value) -> shapes.put(JSON.writeValueAsString(key), of(value)));
        String keys = String.join(",", shapes.keySet());
        String properties = shapes.entrySet().stream()
                .map(shape -> shape.getKey() + ":" + shape.getValue())
                .collect(joining(","));
        return "{\"keys\":[" + keys + "],\"props\":{" + properties + "},\"t\":\"object\"}";
    }
}
