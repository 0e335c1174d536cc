package io.github.stint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script that starts the program, in a tree of its own, with a Java and a Maven that only note how they were called. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(60)
class LauncherTest {

    /** Says its last arguments, and makes what it is told to. */
    private static final String JAVA = """
            #!/bin/sh
            echo "$@" >>"$CALLS"
            for word; do
                case $word in
                    -XX:DumpLoadedClassList=*) : >"${word#*=}" ;;
                    -XX:SharedArchiveFile=*) [ -n "$UNABLE" ] || [ -e "${word#*=}" ] || echo classes >"${word#*=}" ;;
                esac
            done
            """;

    private static final String MAVEN = """
            #!/bin/sh
            echo mvn >>"$CALLS"
            mkdir -p app-cli/target
            : >app-cli/target/stint-app-cli.jar
            """;

    @TempDir
    private Path folder;

    private Path home;
    private Path calls;

    @BeforeEach
    void makeATree() throws IOException {
        home = Files.createDirectories(folder.resolve("a tree of sources"));
        calls = folder.resolve("calls");
        Files.createDirectories(home.resolve("app-cli/src/main"));
        for (String source : List.of("pom.xml", "app-cli/pom.xml", "app-cli/src/main/Source.java")) {
            write(home.resolve(source), "");
            Files.setLastModifiedTime(home.resolve(source), FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
        }
        Files.setLastModifiedTime(
                home.resolve("app-cli/src/main"), FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
        Files.copy(Path.of("..", "stint"), home.resolve("stint"));
        script(folder.resolve("jdk/bin/java"), JAVA);
        script(folder.resolve("bin/mvn"), MAVEN);
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.CREATE);
    }

    private static void script(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        write(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** What was called by one run of the launcher. */
    private List<String> run(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        Files.deleteIfExists(calls);
        Path said = folder.resolve("said");
        List<String> line = new ArrayList<>(List.of("sh", home.resolve("stint").toString()));
        line.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment()
                .putAll(Map.of(
                        "CALLS",
                        calls.toString(),
                        "UNABLE",
                        "",
                        "JAVA_HOME",
                        folder.resolve("jdk").toString(),
                        "PATH",
                        folder.resolve("bin") + ":" + System.getenv("PATH")));
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(50, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(said)).isEmpty();
        assertThat(process.exitValue()).isZero();
        return Files.readAllLines(calls);
    }

    private List<String> run(String... arguments) throws IOException, InterruptedException {
        return run(Map.of(), arguments);
    }

    @Test
    void buildsAndPreparesOnceAndThenOnlyStarts() throws IOException, InterruptedException {
        List<String> first = run("status", "--json");

        assertThat(first).hasSize(4);
        assertThat(first.get(0)).isEqualTo("mvn");
        assertThat(first.get(1))
                .contains("-XX:DumpLoadedClassList=")
                .endsWith("io.github.stint.cli.ClassArchiveTraining");
        assertThat(first.get(2)).contains("-Xshare:dump");
        assertThat(first.get(3)).contains("-XX:SharedArchiveFile=").endsWith("stint-app-cli.jar status --json");

        assertThat(run("week"))
                .singleElement()
                .asString()
                .contains("-XX:SharedArchiveFile=")
                .endsWith(" week");
    }

    @Test
    void buildsAndPreparesAnewWhenASourceHasChanged() throws IOException, InterruptedException {
        run("status");
        Files.setLastModifiedTime(
                home.resolve("app-cli/src/main/Source.java"),
                FileTime.from(Instant.now().plusSeconds(60)));

        assertThat(run("status")).hasSize(4).first().isEqualTo("mvn");
    }

    @Test
    void preparesForEachJavaAndAfterAMove() throws IOException, InterruptedException {
        run("status");
        script(folder.resolve("other/bin/java"), JAVA);

        assertThat(run(Map.of("JAVA_HOME", folder.resolve("other").toString()), "status"))
                .hasSize(3);
        assertThat(run("status")).hasSize(1);

        home = Files.move(home, folder.resolve("moved"));

        assertThat(run("status")).hasSize(3);
        assertThat(run("status")).hasSize(1);
    }

    @Test
    void startsWithoutPreparationWhereThatFailsAndDoesNotTryAgain() throws IOException, InterruptedException {
        assertThat(run(Map.of("UNABLE", "yes"), "status")).last().asString().doesNotContain("SharedArchiveFile");

        assertThat(run("status")).singleElement().asString().doesNotContain("SharedArchiveFile");
    }

    @Test
    void handsOptionsForJavaOnAsArguments() throws IOException, InterruptedException {
        run("status");

        assertThat(run(Map.of("JAVA_TOOL_OPTIONS", "-Xmx99m -Done=two"), "status"))
                .singleElement()
                .asString()
                .contains(" -Xmx99m -Done=two ");
    }
}
