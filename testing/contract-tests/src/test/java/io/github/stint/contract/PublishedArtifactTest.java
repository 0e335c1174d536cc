package io.github.stint.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * A project with this module's jar, its declared dependencies and a JUnit engine compiles the sample adapter and runs its contract.
 *
 * <p>It runs after the jar is built. The build writes the dependencies, as Maven resolves them for a user of the artifact, to a file.
 */
@EnabledIfSystemProperty(
        named = PublishedArtifactTest.JAR,
        matches = ".+",
        disabledReason = "there is no jar before mvn verify")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishedArtifactTest {

    static final String JAR = "stint.published.jar";

    private static final Path SOURCES = Path.of("src/test/java");
    private static final List<String> ENGINE = List.of(
            "org.junit.jupiter.engine.JupiterTestEngine",
            "org.junit.platform.engine.TestEngine",
            "org.junit.platform.launcher.Launcher");

    private List<Path> published = List.of();

    @BeforeAll
    void readClassPath() throws IOException {
        Path jar = Path.of(property(JAR));
        String dependencies = Files.readString(Path.of(property("stint.published.dependencies")));
        published = Stream.concat(
                        Stream.of(jar),
                        Stream.of(dependencies.strip().split(File.pathSeparator))
                                .map(Path::of))
                .toList();
    }

    @Test
    void depends_on_core_junit_and_assertj_only() {
        assertThat(published.stream().map(PublishedArtifactTest::artifact))
                .containsExactlyInAnyOrder(
                        "stint-contract-tests",
                        "stint-core",
                        "junit-jupiter-api",
                        "junit-platform-commons",
                        "opentest4j",
                        "apiguardian-api",
                        "assertj-core",
                        "byte-buddy");
    }

    @Test
    void compiles_an_adapter_and_runs_its_contract(@TempDir Path classes) throws Exception {
        compileSample(classes);

        String printed = runSample(classes);

        Matcher run = Pattern.compile("started (\\d+), succeeded (\\d+)").matcher(printed.strip());
        assertThat(run.matches()).as(printed).isTrue();
        assertThat(Integer.parseInt(run.group(1))).isGreaterThan(10);
        assertThat(run.group(2)).isEqualTo(run.group(1));
    }

    private void compileSample(Path classes) {
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        int exitCode = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        messages,
                        "-proc:none",
                        "-cp",
                        joined(published),
                        "-d",
                        classes.toString(),
                        SOURCES.resolve("com/example/MapTags.java").toString(),
                        SOURCES.resolve("com/example/MapTagsContractTest.java").toString());
        assertThat(exitCode).as(messages.toString(UTF_8)).isZero();
    }

    /** Java compiles the launching class by itself, so that no other class of this module is on the class path. */
    private String runSample(Path classes) throws Exception {
        List<Path> classPath = Stream.of(List.of(classes), published, engine())
                .flatMap(List::stream)
                .toList();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        joined(classPath),
                        SOURCES.resolve("io/github/stint/contract/ContractRun.java")
                                .toString(),
                        "com.example.MapTagsContractTest")
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }

    private static List<Path> engine() throws Exception {
        List<Path> jars = new ArrayList<>();
        for (String type : ENGINE) {
            jars.add(Path.of(Class.forName(type)
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()));
        }
        return jars;
    }

    private static String artifact(Path jar) {
        return jar.getFileName().toString().replaceFirst("-\\d.*\\.jar$", "");
    }

    private static String joined(List<Path> classPath) {
        return classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static String property(String name) {
        return Objects.requireNonNull(System.getProperty(name), name);
    }
}
