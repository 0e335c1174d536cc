package io.github.stint.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/quarkus.md shows the code of the host, which its tests run. */
class QuarkusDocTest {

    private static final Path DOC = Path.of("../../docs/quarkus.md");
    private static final Path HOST = Path.of("hosts/quarkus/src/main/java/com/example/hours");
    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @Test
    void the_code_is_that_of_the_host() throws IOException {
        List<String> blocks = BLOCK.matcher(text(DOC))
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
        List<String> sources;
        try (Stream<Path> files = Files.list(HOST)) {
            sources = files.map(QuarkusDocTest::text).toList();
        }

        assertThat(blocks)
                .hasSizeGreaterThan(2)
                .allSatisfy(block -> assertThat(sources)
                        .anySatisfy(source -> assertThat(source).contains(block)));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new AssertionError("cannot read " + file, failure);
        }
    }
}
