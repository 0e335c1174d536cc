package io.github.stint.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The sources, the help, the scripts and the documents use the field's standard words. */
class PlainWordsTest {

    private static final Path ROOT = Path.of("..");
    private static final Glossary GLOSSARY = Glossary.of(ROOT.resolve("CONTRIBUTING.md"));

    @Test
    void the_glossary_lists_phrases() {
        assertThat(GLOSSARY.retired()).hasSizeGreaterThan(40);
    }

    @Test
    @DisplayName("a retired phrase is found in any case and across a line break, but not inside another word")
    void retired_phrases_are_found() {
        assertThat(GLOSSARY.findingsIn("First line.\n     * Whoever asks.")).containsExactly("2: Whoever");
        assertThat(GLOSSARY.findingsIn("no value, there\n     * is none")).containsExactly("1: there\n     * is none");
        assertThat(GLOSSARY.findingsIn("the WhoeverIsNext type, a bearer")).isEmpty();
    }

    @Test
    void main_sources_help_and_documents_use_no_retired_phrase() throws IOException {
        List<String> findings = new ArrayList<>();
        List<Path> files = files();
        for (Path file : files) {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            GLOSSARY.findingsIn(text).forEach(found -> findings.add(ROOT.relativize(file) + ":" + found));
        }

        assertThat(files).hasSizeGreaterThan(300);
        assertThat(findings).isEmpty();
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>(List.of(ROOT.resolve("README.md"), ROOT.resolve("stint")));
        try (Stream<Path> all = Files.walk(ROOT)) {
            all.filter(Files::isRegularFile).filter(PlainWordsTest::isChecked).forEach(files::add);
        }
        return files;
    }

    private static boolean isChecked(Path file) {
        String path = ROOT.relativize(file).toString().replace('\\', '/');
        boolean mainSource = path.contains("src/main/") && !path.contains("/target/");
        boolean pom = path.endsWith("pom.xml") && !path.contains("target/");
        return mainSource || pom || path.startsWith("docs/") || path.startsWith("scripts/");
    }
}
