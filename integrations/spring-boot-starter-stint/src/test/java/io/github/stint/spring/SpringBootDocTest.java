package io.github.stint.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.Stint;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** docs/spring-boot.md shows the code of the sample application, and lists the properties that exist. */
class SpringBootDocTest {

    private static final Path ROOT = Path.of("../..");
    private static final Path SAMPLE =
            ROOT.resolve("integrations/spring-boot-starter-stint/src/test/java/com/example/hours");

    private static String doc() throws IOException {
        return Files.readString(ROOT.resolve("docs/spring-boot.md"), StandardCharsets.UTF_8);
    }

    private static List<String> blocks(String language) throws IOException {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(doc())
                .results()
                .map(block -> block.group(1).strip())
                .toList();
    }

    @Test
    void the_code_is_that_of_the_sample_application() throws IOException {
        List<String> files;
        try (Stream<Path> all = Files.list(SAMPLE)) {
            files = all.map(SpringBootDocTest::read).toList();
        }

        assertThat(blocks("java"))
                .hasSizeGreaterThan(2)
                .allSatisfy(block ->
                        assertThat(files).anySatisfy(file -> assertThat(file).contains(block)));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void an_application_starts_with_the_properties_shown() throws IOException {
        Properties shown = new Properties();
        for (String block : blocks("properties")) {
            shown.load(new StringReader(block));
        }

        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(StintAutoConfiguration.class))
                .withPropertyValues(shown.stringPropertyNames().stream()
                        .map(name -> name + "=" + shown.getProperty(name))
                        .toArray(String[]::new))
                .withPropertyValues("MATON_API_KEY=a-key")
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(Stint.class));
    }

    @Test
    void the_table_lists_every_property_that_editors_know() throws IOException {
        String section = doc().split("\n## Properties\n", -1)[1].split("\n## ", -1)[0];
        Set<String> listed = names(Pattern.compile("(?m)^\\| `([a-z.-]+)` \\|"), section);
        Set<String> known = names(Pattern.compile("\"name\": \"([a-z.-]+)\""), properties());

        assertThat(listed).hasSizeGreaterThan(15).isEqualTo(known);
    }

    @Test
    void every_property_has_a_description() throws IOException {
        assertThat(Pattern.compile("\\{[^{}]*\"name\"[^{}]*}")
                        .matcher(properties())
                        .results()
                        .map(MatchResult::group))
                .hasSizeGreaterThan(15)
                .allSatisfy(property -> assertThat(property).contains("\"description\""));
    }

    private static Set<String> names(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The part of the metadata after the groups. */
    private static String properties() throws IOException {
        try (InputStream json = Objects.requireNonNull(
                StintAutoConfiguration.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json"))) {
            String metadata = new String(json.readAllBytes(), StandardCharsets.UTF_8);
            return metadata.substring(metadata.indexOf("\"properties\""));
        }
    }
}
