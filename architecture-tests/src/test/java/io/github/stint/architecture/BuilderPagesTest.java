package io.github.stint.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The javadoc of each builder describes its methods, which are in a generated superclass. Skipped if the build makes no javadoc, as
 * with {@code -Dmaven.javadoc.skip}.
 */
class BuilderPagesTest {

    private static final Path PAGES = Path.of("../core/target/reports/apidocs/io/github/stint/core");
    private static final Pattern SETTER = Pattern.compile("<section class=\"detail\" id=\"(?!build\\(|from\\()");

    @Test
    void each_builder_page_describes_its_methods() {
        assumeTrue(Files.isDirectory(PAGES), "the build made no javadoc");
        List<Path> pages = builderPages();

        assertThat(pages).hasSizeGreaterThan(20);
        assertThat(pages)
                .allSatisfy(page -> assertThat(Files.readString(page, StandardCharsets.UTF_8))
                        .containsPattern(SETTER)
                        .contains("id=\"build()\"")
                        .doesNotContain("Immutable"));
    }

    private static List<Path> builderPages() {
        try (Stream<Path> pages = Files.walk(PAGES)) {
            return pages.filter(page -> page.getFileName().toString().endsWith(".Builder.html"))
                    .filter(page -> !page.toString().contains("class-use"))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
