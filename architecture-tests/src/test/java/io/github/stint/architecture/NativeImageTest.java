package io.github.stint.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The reachability metadata for native images is complete and contains nothing else. It is not tried with GraalVM here. If a file is
 * outdated, the test writes what it should be to {@code target/native-image}, from where it is copied.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NativeImageTest {

    private static final Path ROOT = Path.of("..");
    /** The modules with a library that uses reflection. */
    private static final Map<String, String> MODULES = Map.of("adapter-maton-http", "stint-adapter-maton-http");

    private final JavaClasses shipped = Product.shippedClasses();

    @ParameterizedTest
    @ValueSource(strings = "adapter-maton-http")
    void the_metadata_of_the_module_is_what_its_classes_need(String module) throws IOException {
        String needed = metadata(ReflectiveTypes.of(module, shipped));
        Path written = Path.of("target/native-image").resolve(file(module).getFileName() + "." + module);
        Files.createDirectories(written.getParent());
        Files.writeString(written, needed, StandardCharsets.UTF_8);

        assertThat(file(module)).hasContent(needed);
    }

    @Test
    void it_finds_what_each_library_uses() {
        assertThat(ReflectiveTypes.of("adapter-maton-http", shipped).proxies())
                .hasSizeGreaterThan(7)
                .contains("io.github.stint.adapter.maton.internal.connection.ConnectionsApi");
        assertThat(ReflectiveTypes.of("adapter-maton-http", shipped).wireTypes())
                .contains(
                        "io.github.stint.adapter.maton.internal.timeentry.TimeEntryDto$IntervalDto",
                        "io.github.stint.adapter.maton.internal.timeentry.TimeEntryWriteDto$FieldDto")
                .doesNotContain(
                        "io.github.stint.adapter.maton.internal.wire.ListResponse",
                        "io.github.stint.adapter.maton.internal.cache.CacheFormat$Content");
        assertThat(ReflectiveTypes.of("adapter-offline", shipped).wireTypes()).isEmpty();
        assertThat(ReflectiveTypes.of("adapter-maton-simulator", shipped).wireTypes())
                .isEmpty();
    }

    /** Else a module could add such a library, and its metadata would be missing without a failure. */
    @Test
    void no_other_library_uses_reflection_to_write_its_own_types() {
        Set<String> using = shipped.stream()
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass().getName())
                        .anyMatch(Pattern.compile(
                                        "feign\\.Feign|com\\.google\\.gson\\.Gson|tools\\.jackson\\.databind\\.json\\.JsonMapper")
                                .asMatchPredicate()))
                .map(Product::module)
                .collect(Collectors.toCollection(TreeSet::new));

        // The programs are no libraries, and are not built as native images.
        using.removeAll(Set.of("app-cli", "app-mcp"));
        assertThat(using).isEqualTo(new TreeSet<>(MODULES.keySet()));
    }

    /** Text is not relocated with the classes of the libraries. */
    @ParameterizedTest
    @ValueSource(strings = "adapter-maton-http")
    void the_metadata_names_classes_of_the_project_only(String module) throws IOException {
        assertThat(Pattern.compile("\"([a-z]+\\.[^\"]+)\"")
                        .matcher(Files.readString(file(module), StandardCharsets.UTF_8))
                        .results()
                        .map(match -> match.group(1)))
                .isNotEmpty()
                .allSatisfy(name ->
                        assertThat(shipped.stream().map(JavaClass::getName)).contains(name));
    }

    private static Path file(String module) {
        return ROOT.resolve(module)
                .resolve("src/main/resources/META-INF/native-image/io.github.stint")
                .resolve(MODULES.getOrDefault(module, module))
                .resolve("reachability-metadata.json");
    }

    private static String metadata(ReflectiveTypes types) {
        Stream<String> proxies = types.proxies().stream().map(NativeImageTest::proxy);
        Stream<String> apis = types.proxies().stream().map(name -> entry(name, "allPublicMethods"));
        Stream<String> wireTypes = types.wireTypes().stream()
                .map(name -> entry(name, "allDeclaredConstructors", "allDeclaredMethods", "allDeclaredFields"));
        return Stream.of(proxies, apis, wireTypes)
                .flatMap(entries -> entries)
                .collect(Collectors.joining(",\n", "{\n  \"reflection\": [\n", "\n  ]\n}\n"));
    }

    private static String proxy(String name) {
        return "    {\"type\": {\"proxy\": [\"" + name + "\"]}}";
    }

    private static String entry(String name, String... rights) {
        return Stream.of(rights)
                .map(right -> ", \"" + right + "\": true")
                .collect(Collectors.joining("", "    {\"type\": \"" + name + "\"", "}"));
    }
}
