package io.github.stint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The JSON schemas in {@code docs/schema}. */
final class OutputSchemas {

    private static final Path FOLDER = Path.of("..", "docs", "schema");
    private static final String ADDRESS = "https://stint.invalid/schema/";
    private static final String INDEX = "commands.json";

    private final Map<String, String> texts = new HashMap<>();
    private final SchemaRegistry registry;

    OutputSchemas() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                texts.put(ADDRESS + file.getFileName(), Files.readString(file));
            }
        }
        registry = SchemaRegistry.withDialect(Dialects.getDraft202012(), builder -> builder.schemas(texts));
    }

    /** The schema of each command: {@code tag.json}, or {@code tag.json[]} for an array; {@code text} if it has no JSON. */
    Map<String, String> commands() {
        return new Gson().fromJson(texts.get(ADDRESS + INDEX), new TypeToken<Map<String, String>>() {}.getType());
    }

    /** Requires that the document is valid. */
    void check(String name, String document) {
        Schema schema = name.endsWith("[]")
                ? registry.getSchema(
                        "{\"type\":\"array\",\"minItems\":1,\"items\":{\"$ref\":\"" + ADDRESS
                                + name.substring(0, name.length() - 2) + "\"}}",
                        InputFormat.JSON)
                : registry.getSchema(SchemaLocation.of(ADDRESS + name));
        assertThat(schema.validate(document, InputFormat.JSON))
                .as("%s%n%s", name, document)
                .isEmpty();
    }
}
