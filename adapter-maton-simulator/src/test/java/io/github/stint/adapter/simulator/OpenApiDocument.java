package io.github.stint.adapter.simulator;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A third-party description of Clockify in OpenAPI 3.0. It is read as if it named every key of a response: most of its schemas permit
 * additional keys, which would hide a wrong one.
 */
final class OpenApiDocument {

    private static final String ADDRESS = "https://document.invalid/openapi.yaml";

    private final JsonNode document;
    private final SchemaRegistry schemas;

    OpenApiDocument(Path file) throws IOException {
        this.document = new YAMLMapper().readTree(Files.readString(file));
        close(document);
        this.schemas = SchemaRegistry.withDialect(
                Dialects.getOpenApi30(), registry -> registry.schemas(Map.of(ADDRESS, document.toString())));
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode schema && schema.path("properties").isObject()) {
            schema.put("additionalProperties", false);
        }
        node.forEach(OpenApiDocument::close);
    }

    /**
     * The differences between the response to an operation and the document. A value belongs to its schema wherever that is used:
     * {@code Project /costRate type null}. A key belongs to the operation, because its parameters can add some:
     * {@code GET /workspaces/{workspaceId}/projects?hydrated=true /tasks additionalProperties}.
     *
     * @param path as in the document, and with a query if that matters
     */
    Set<String> differences(String method, String path, int status, String response) {
        String pointer = schema(method, path.split("\\?", 2)[0], status);
        JsonNode schema = document.at(pointer);
        boolean list = schema.has("items");
        String reference = (list ? schema.path("items") : schema).path("$ref").stringValue();
        String name = reference.substring(reference.lastIndexOf('/') + 1);
        return schemas
                .getSchema(SchemaLocation.of(ADDRESS + "#" + pointer))
                .validate(response, InputFormat.JSON)
                .stream()
                .map(error -> error.getProperty() == null
                        ? name + " " + place(error, list) + " " + error.getKeyword() + " " + kind(error)
                        : method + " " + path + " " + place(error, list) + "/" + error.getProperty() + " "
                                + error.getKeyword())
                .collect(Collectors.toSet());
    }

    private String schema(String method, String path, int status) {
        String own = "/paths/" + path.replace("~", "~0").replace("/", "~1") + "/" + method.toLowerCase(Locale.ROOT)
                + "/responses/" + status;
        // Some operations share their responses.
        String response = document.at(own)
                .path("$ref")
                .asStringOpt()
                .map(shared -> shared.substring("#".length()))
                .orElse(own);
        return response + "/content/application~1json/schema";
    }

    /** The path within one item of a list, with a star for each index in it. */
    private static String place(Error error, boolean list) {
        String place = error.getInstanceLocation().toString();
        return (list ? place.replaceFirst("^/\\d+", "") : place).replaceAll("/\\d+(?=/|$)", "/*");
    }

    private static String kind(Error error) {
        return error.getInstanceNode().getNodeType().name().toLowerCase(Locale.ROOT);
    }
}
