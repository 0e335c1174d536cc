package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page about testing quotes test classes that the build runs. */
class TestingDocumentTest {

    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Path SOURCES = Path.of("src/test/java/com/example");

    @Test
    void quotes_tests_of_the_build() throws IOException {
        String tests = withoutIndentation(Files.readString(SOURCES.resolve("BookingsTest.java"))
                + Files.readString(SOURCES.resolve("BookingsOverHttpTest.java")));
        List<String> quoted = BLOCK.matcher(Files.readString(Path.of("../docs/testing.md")))
                .results()
                .map(block -> withoutIndentation(block.group(1)))
                .toList();

        assertThat(quoted)
                .hasSizeGreaterThan(3)
                .allSatisfy(block -> assertThat(tests).contains(block));
    }

    private static String withoutIndentation(String source) {
        return source.lines().map(String::strip).collect(Collectors.joining("\n"));
    }
}
