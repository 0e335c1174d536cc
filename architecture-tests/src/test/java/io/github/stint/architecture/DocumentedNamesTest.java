package io.github.stint.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The types and methods that docs/architecture.md names exist. */
class DocumentedNamesTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern TYPE_OR_METHOD = Pattern.compile("`([A-Z]\\w+)(?:\\.([a-z]\\w+))?`");

    @Test
    void types_and_methods_of_the_architecture_document_exist() throws IOException {
        List<MatchResult> names = TYPE_OR_METHOD
                .matcher(Files.readString(ROOT.resolve("docs/architecture.md"), StandardCharsets.UTF_8))
                .results()
                .toList();
        Set<String> sources = sourceFiles();
        JavaClasses shipped = Product.shippedClasses();

        assertThat(names).hasSizeGreaterThan(60);
        assertThat(names)
                .filteredOn(
                        name -> !sources.contains(name.group(1)) || !hasMethod(shipped, name.group(1), name.group(2)))
                .extracting(MatchResult::group)
                .isEmpty();
    }

    /** The names of all types in files of their own, tests too. */
    private static Set<String> sourceFiles() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
    }

    private static boolean hasMethod(JavaClasses shipped, String type, @Nullable String method) {
        return method == null
                || shipped.stream()
                        .filter(candidate -> candidate.getSimpleName().equals(type))
                        .flatMap(candidate -> candidate.getAllMethods().stream())
                        .anyMatch(candidate -> candidate.getName().equals(method));
    }
}
