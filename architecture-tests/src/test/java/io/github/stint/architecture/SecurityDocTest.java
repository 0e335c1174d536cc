package io.github.stint.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each threat of {@code docs/security.md} names the tests that cover it, and they exist. */
class SecurityDocTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)\\.(\\w+)`");

    private static List<String> threats() throws IOException {
        return Files.readAllLines(ROOT.resolve("docs/security.md")).stream()
                .filter(line -> line.startsWith("| "))
                .filter(line -> !line.startsWith("| threat "))
                .toList();
    }

    /** The texts of the tests, by the names of their classes. Several may have one name. */
    private static Map<String, String> tests() throws IOException {
        Map<String, String> tests = new HashMap<>();
        try (Stream<Path> files = Files.walk(ROOT)) {
            for (Path file : files.filter(path -> path.toString().endsWith("Test.java"))
                    .filter(path -> path.toString().contains("src/test/java"))
                    .toList()) {
                tests.merge(
                        String.valueOf(file.getFileName()).replace(".java", ""),
                        Files.readString(file),
                        String::concat);
            }
        }
        return tests;
    }

    @Test
    void each_threat_has_a_protection_and_a_test() throws IOException {
        List<String> threats = threats();

        assertThat(threats).hasSizeGreaterThan(30);
        for (String threat : threats) {
            String[] cells = threat.split(" \\| ", -1);
            assertThat(cells).as(threat).hasSize(3).noneMatch(String::isBlank);
            assertThat(cells[2]).as(threat).containsPattern(TEST);
        }
    }

    @Test
    void each_test_exists() throws IOException {
        Map<String, String> tests = tests();

        assertThat(TEST.matcher(Files.readString(ROOT.resolve("docs/security.md")))
                        .results())
                .isNotEmpty()
                .filteredOn(test -> !isTest(tests.getOrDefault(test.group(1), ""), test.group(2)))
                .extracting(MatchResult::group)
                .isEmpty();
    }

    /** The annotations are above the method, after an empty line. */
    private static boolean isTest(String source, String name) {
        int method = source.indexOf(" void " + name + "(");
        return method >= 0
                && source.substring(source.lastIndexOf("\n\n", method), method)
                        .matches("(?s).*@(Parameterized)?Test\\b.*");
    }
}
