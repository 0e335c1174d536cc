package io.github.stint.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README quotes a test class that the build runs, and names this artifact. */
class ReadmeTest {

    private static final Path ROOT = Path.of("../..");
    private static final Pattern BLOCK = Pattern.compile("```(?:java contract|xml)\n(.*?)```", Pattern.DOTALL);

    @Test
    void quotes_the_test_class_of_the_sample_adapter() throws IOException {
        String example = block("TagsContract");

        assertThat(Files.readString(Path.of("src/test/java/com/example/MapTagsContractTest.java")))
                .contains(example);
        assertThat(example.lines().filter(line -> !line.isBlank())).hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void names_the_dependency_as_it_is_published() throws IOException {
        String dependency = block("<artifactId>stint-contract-tests</artifactId>");
        String pom = Files.readString(Path.of("pom.xml"));

        assertThat(element("groupId", dependency)).isEqualTo(element("groupId", pom));
        assertThat(element("version", dependency)).isEqualTo(element("version", pom));
        assertThat(element("artifactId", dependency)).isEqualTo("stint-contract-tests");
        assertThat(pom).contains("  <artifactId>stint-contract-tests</artifactId>");
        assertThat(element("scope", dependency)).isEqualTo("test");
    }

    private static String block(String content) throws IOException {
        return BLOCK.matcher(Files.readString(ROOT.resolve("README.md")))
                .results()
                .map(block -> block.group(1))
                .filter(block -> block.contains(content))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no block of the README contains " + content));
    }

    /** The first of that name; in the POM, those of the parent come first. */
    private static String element(String name, String xml) {
        Matcher element = Pattern.compile("<" + name + ">(.*?)</" + name + ">").matcher(xml);
        assertThat(element.find()).as(name).isTrue();
        return element.group(1);
    }
}
