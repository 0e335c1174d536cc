package io.github.stint.adapter.simulator;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A description of Clockify by somebody else, in OpenAPI 3.0. */
final class OpenApiDocument {

    private static final String ADDRESS = "https://document.invalid/openapi.yaml";
    private static final String JSON = "/content/application~1json/schema";

    private final SchemaRegistry schemas;

    OpenApiDocument(Path file) throws IOException {
        String text = Files.readString(file);
        this.schemas = SchemaRegistry.withDialect(
                Dialects.getOpenApi30(), registry -> registry.schemas(Map.of(ADDRESS, text)));
    }

    /** What is wrong with the answer to an operation. */
    List<Error> errors(String method, String path, int status, String answer) {
        return validated(
                "/paths/" + path.replace("~", "~0").replace("/", "~1") + "/" + method + "/responses/" + status + JSON,
                answer);
    }

    /** What is wrong with an answer that the document describes apart from its operation. */
    List<Error> errors(String response, String answer) {
        return validated("/components/responses/" + response + JSON, answer);
    }

    private List<Error> validated(String pointer, String answer) {
        return schemas.getSchema(SchemaLocation.of(ADDRESS + "#" + pointer)).validate(answer, InputFormat.JSON);
    }
}
