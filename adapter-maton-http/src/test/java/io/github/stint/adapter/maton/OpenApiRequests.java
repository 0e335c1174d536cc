package io.github.stint.adapter.maton;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Validates requests against a third-party OpenAPI 3.0 document of Clockify. */
final class OpenApiRequests {

    private static final String ADDRESS = "https://document.invalid/openapi.yaml";

    private final JsonNode document;
    private final SchemaRegistry schemas;
    private final JsonMapper json = new JsonMapper();

    OpenApiRequests(Path file) throws IOException {
        String text = Files.readString(file);
        this.document = new YAMLMapper().readTree(text);
        this.schemas = SchemaRegistry.withDialect(
                Dialects.getOpenApi30(), registry -> registry.schemas(Map.of(ADDRESS, text)));
    }

    /** The path that the document has for such an address; it has to be there. */
    String path(String address) {
        return document.path("paths").propertyNames().stream()
                .filter(path -> address.matches(path.replaceAll("\\{\\w+}", "[^/]+")))
                // A word beats a parameter.
                .min((one, other) -> count(one) - count(other))
                .orElseThrow(() -> new AssertionError("the document has no " + address));
    }

    private static int count(String path) {
        return (int) path.chars().filter(character -> character == '{').count();
    }

    /** What is wrong with the request. */
    List<String> complaints(String method, String path, Map<String, List<String>> query, String body) {
        String pointer = "/paths/" + path.replace("/", "~1") + "/" + method.toLowerCase(Locale.ROOT);
        JsonNode operation = document.at(pointer);
        if (operation.isMissingNode()) {
            return List.of("there is no " + method);
        }
        List<String> complaints = new ArrayList<>();
        Map<String, String> parameters = parameters(operation, pointer);
        query.forEach((name, values) -> {
            if (!parameters.containsKey(name)) {
                complaints.add("unknown parameter " + name);
            } else {
                complaints.addAll(errors(parameters.get(name), written(parameters.get(name), values)));
            }
        });
        if (!body.isEmpty()) {
            String schema = pointer + "/requestBody/content/application~1json/schema";
            complaints.addAll(errors(schema, body));
            unknownFields("", json.readTree(body), document.at(schema))
                    .forEach(field -> complaints.add("unknown field " + field));
        }
        return complaints;
    }

    private Map<String, String> parameters(JsonNode operation, String pointer) {
        Map<String, String> schemaPointers = new LinkedHashMap<>();
        JsonNode parameters = operation.path("parameters");
        for (int at = 0; at < parameters.size(); at++) {
            String own = pointer + "/parameters/" + at;
            String real = parameters.get(at).has("$ref")
                    ? parameters.get(at).path("$ref").stringValue().substring(1)
                    : own;
            JsonNode parameter = document.at(real);
            if (parameter.path("in").stringValue().equals("query")) {
                schemaPointers.put(parameter.path("name").stringValue(), real + "/schema");
            }
        }
        return schemaPointers;
    }

    private String written(String schema, List<String> values) {
        JsonNode resolved = resolved(document.at(schema));
        return switch (resolved.path("type").asString("")) {
            case "integer", "boolean", "number" -> values.get(0);
            case "array" -> json.writeValueAsString(values);
            default -> json.writeValueAsString(values.get(0));
        };
    }

    private List<String> errors(String pointer, String value) {
        return schemas.getSchema(SchemaLocation.of(ADDRESS + "#" + pointer)).validate(value, InputFormat.JSON).stream()
                .map(error -> error.getKeyword() + " at " + error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    /** The fields that the schema does not name, at any depth; what is in such a field is not looked at. */
    private Stream<String> unknownFields(String place, JsonNode value, JsonNode schema) {
        if (value.isArray()) {
            JsonNode items = resolved(schema).path("items");
            return value.valueStream().flatMap(item -> unknownFields(place, item, items));
        }
        Map<String, JsonNode> known = properties(schema);
        return value.propertyStream()
                .flatMap(field -> known.containsKey(field.getKey())
                        ? unknownFields(place + field.getKey() + ".", field.getValue(), known.get(field.getKey()))
                        : Stream.of(place + field.getKey()));
    }

    private Map<String, JsonNode> properties(JsonNode schema) {
        JsonNode resolved = resolved(schema);
        Map<String, JsonNode> known = new HashMap<>();
        resolved.path("properties").propertyStream().forEach(field -> known.put(field.getKey(), field.getValue()));
        resolved.path("allOf").forEach(part -> known.putAll(properties(part)));
        return known;
    }

    private JsonNode resolved(JsonNode schema) {
        return schema.has("$ref")
                ? resolved(document.at(schema.path("$ref").stringValue().substring(1)))
                : schema;
    }
}
