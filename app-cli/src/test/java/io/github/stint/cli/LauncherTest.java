package io.github.stint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, in a project folder of its own, with fakes of Java and Maven that record how they are called. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(60)
class LauncherTest {

    /** Records its arguments, and writes the files that they ask for. */
    private static final String JAVA = """
            #!/bin/sh
            echo "$@" >>"$CALLS"
            echo "locale $LC_ALL, options $JAVA_TOOL_OPTIONS, folder $PWD" >>"$CALLS.environment"
            for word; do
                case $word in
                    -XX:DumpLoadedClassList=*) : >"${word#*=}" ;;
                    -XX:SharedArchiveFile=* | -XX:AOTCacheOutput=*)
                        [ -n "$UNABLE" ] || [ -e "${word#*=}" ] || echo classes >"${word#*=}"
                        ;;
                esac
            done
            """;

    /** Records its call and builds; before it ends, it does what the test asks for. */
    private static final String MAVEN = """
            #!/bin/sh
            echo mvn >>"$CALLS"
            echo "the output of Maven"
            mkdir -p app-cli/target app-mcp/target
            cat app-cli/src/main/*.java >app-cli/target/stint-app-cli.jar
            echo agents >app-mcp/target/stint-app-mcp.jar
            eval "$DURING_BUILD"
            """;

    private static final Instant PAST = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    private Path folder;

    private Path home;
    private Path calls;

    @BeforeEach
    void createProject() throws IOException {
        home = Files.createDirectories(folder.resolve("a project folder"));
        calls = folder.resolve("calls");
        Files.createDirectories(home.resolve("app-cli/src/main"));
        for (String source : List.of("pom.xml", "app-cli/pom.xml", "app-cli/src/main/Source.java")) {
            Files.createFile(home.resolve(source));
            Files.setLastModifiedTime(home.resolve(source), FileTime.from(PAST));
        }
        Files.setLastModifiedTime(home.resolve("app-cli/src/main"), FileTime.from(PAST));
        Files.copy(Path.of("..", "stint"), home.resolve("stint"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createDirectories(home.resolve("scripts"));
        try (DirectoryStream<Path> scripts = Files.newDirectoryStream(Path.of("..", "scripts"))) {
            for (Path script : scripts) {
                Files.copy(
                        script,
                        home.resolve("scripts").resolve(script.getFileName()),
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        jdk("jdk", "17.0.15", "17.0.15+6-Debian-1");
        script(folder.resolve("bin/mvn"), MAVEN);
    }

    /** Returns the home of a fake Java. */
    private Path jdk(String name, String version, String runtimeVersion) throws IOException {
        Path jdk = folder.resolve(name);
        script(jdk.resolve("bin/java"), JAVA);
        Files.writeString(jdk.resolve("release"), """
                IMPLEMENTOR="A vendor"
                JAVA_RUNTIME_VERSION="%s"
                JAVA_VERSION="%s"
                """.formatted(runtimeVersion, version));
        return jdk;
    }

    /** The names of the caches, without those that stand for one that cannot be created. */
    private List<String> caches() throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("app-cli/target/class-caches"))) {
            return files.filter(file -> file.toString().matches(".*\\.(aot|jsa)"))
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static void script(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private record Run(Process process, Path out, Path err) {

        int exitCode() throws InterruptedException {
            assertThat(process.waitFor(50, TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        }
    }

    private Run start(Path workingFolder, Map<String, String> environment, String... line) throws IOException {
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(workingFolder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment()
                .putAll(Map.of(
                        "CALLS",
                        calls.toString(),
                        "UNABLE",
                        "",
                        "DURING_BUILD",
                        "",
                        "JAVA_HOME",
                        folder.resolve("jdk").toString(),
                        "PATH",
                        folder.resolve("bin") + ":" + System.getenv("PATH")));
        builder.environment().putAll(environment);
        return new Run(builder.start(), out, err);
    }

    /** What was called by one run of the launcher. */
    private List<String> run(Path workingFolder, Map<String, String> environment, String... line)
            throws IOException, InterruptedException {
        Files.deleteIfExists(calls);
        Run run = start(workingFolder, environment, line);
        int exitCode = run.exitCode();
        assertThat(run.out()).isEmptyFile();
        assertThat(run.err()).isEmptyFile();
        assertThat(exitCode).isZero();
        return Files.readAllLines(calls);
    }

    private List<String> run(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        return run(folder, environment, launcher(arguments));
    }

    private List<String> run(String... arguments) throws IOException, InterruptedException {
        return run(Map.of(), arguments);
    }

    private String[] launcher(String... arguments) {
        List<String> line = new ArrayList<>(List.of(home.resolve("stint").toString()));
        line.addAll(List.of(arguments));
        return line.toArray(String[]::new);
    }

    /** What the launcher prints on standard error when it fails. */
    private String error(Map<String, String> environment) throws IOException, InterruptedException {
        Run run = start(folder, environment, launcher("status"));
        int exitCode = run.exitCode();
        assertThat(run.out()).isEmptyFile();
        assertThat(exitCode).isEqualTo(1);
        return Files.readString(run.err());
    }

    private String environmentOfJava() throws IOException {
        List<String> lines = Files.readAllLines(Path.of(calls + ".environment"));
        return lines.get(lines.size() - 1);
    }

    private Path lock() throws IOException {
        return Files.createDirectories(home.resolve("target")).resolve("launcher.lock");
    }

    @Test
    void buildsOnceAndThenOnlyStarts() throws IOException, InterruptedException, ReflectiveOperationException {
        List<String> first = run("month", "--json");

        assertThat(first).hasSize(4);
        assertThat(first.get(0)).isEqualTo("mvn");
        assertThat(first.get(1)).contains("-XX:DumpLoadedClassList=");
        String training = first.get(1).substring(first.get(1).lastIndexOf(' ') + 1);
        assertThat(Class.forName(training).getMethod("main", String[].class)).isNotNull();
        assertThat(first.get(2)).contains("-Xshare:dump");
        assertThat(first.get(3)).contains("-XX:SharedArchiveFile=").endsWith("stint-app-cli.jar month --json");

        assertThat(run("week"))
                .singleElement()
                .asString()
                .contains("-XX:SharedArchiveFile=")
                .endsWith(" week");
    }

    @Test
    void starts_the_program_for_agents_with_a_class_cache_of_its_own() throws IOException, InterruptedException {
        run("week");

        List<String> first = run("mcp", "--help");
        assertThat(first).hasSize(4);
        assertThat(first.get(0)).contains("-XX:DumpLoadedClassList=").contains("stint-app-mcp.jar");
        assertThat(first.get(1))
                .contains("-XX:DumpLoadedClassList=")
                .endsWith(" io.github.stint.mcp.Main mcp --offline");
        assertThat(first.get(2)).contains("-Xshare:dump").contains("stint-app-mcp.jar");
        assertThat(run("--offline", "mcp", "--read-only"))
                .singleElement()
                .asString()
                .matches(".* -XX:SharedArchiveFile=.+/stint-app-mcp\\.jar/[^ ]+\\.jsa .*")
                .endsWith(" -cp " + home + "/app-cli/target/stint-app-cli.jar:" + home
                        + "/app-mcp/target/stint-app-mcp.jar io.github.stint.mcp.Main --offline mcp --read-only");

        assertThat(run("week")).singleElement().asString().contains("/stint-app-cli.jar/");

        Files.delete(home.resolve("app-mcp/target/stint-app-mcp.jar"));

        assertThat(run("mcp")).first().isEqualTo("mvn");
    }

    @Test
    void cannot_serve_agents_from_a_folder_with_a_colon() throws IOException, InterruptedException {
        home = Files.move(home, folder.resolve("a:b"));
        run("status");

        Run run = start(folder, Map.of(), launcher("mcp"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).content().contains("colon in its path", "hint: ");
    }

    @Test
    void does_not_build_for_a_prompt_or_a_completion() throws IOException, InterruptedException {
        for (String line : List.of("status --prompt", "--offline status --prompt", "complete projects -- A")) {
            Run run = start(folder, Map.of("STINT_CACHE_DIR", folder.toString()), launcher(line.split(" ", -1)));

            assertThat(run.exitCode()).isZero();
            assertThat(run.out()).isEmptyFile();
            assertThat(run.err()).isEmptyFile();
        }
        assertThat(calls).doesNotExist();

        run("status");
        Files.setLastModifiedTime(
                home.resolve("app-cli/src/main/Source.java"),
                FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(run("status", "--prompt")).singleElement().asString().endsWith("status --prompt");
    }

    @Test
    void buildsAgainWhenASourceFileHasChanged() throws IOException, InterruptedException {
        run("status");
        Files.setLastModifiedTime(
                home.resolve("app-cli/src/main/Source.java"),
                FileTime.from(Instant.now().plusSeconds(60)));

        assertThat(run("status")).hasSize(4).first().isEqualTo("mvn");
    }

    @Test
    void createsAClassCacheForEachJavaAndAfterAMove() throws IOException, InterruptedException {
        run("status");
        Path other = jdk("other", "17.0.15", "17.0.15+6-Debian-1");

        assertThat(run(Map.of("JAVA_HOME", other.toString()), "status")).hasSize(3);
        assertThat(run("status")).hasSize(1);

        home = Files.move(home, folder.resolve("moved"));

        assertThat(run("status")).hasSize(3);
        assertThat(run("status")).hasSize(1);
    }

    @Test
    @DisplayName("creates the class cache again after the program was built without the launcher")
    void creates_a_class_cache_after_a_build_with_maven() throws IOException, InterruptedException {
        run("status");
        Files.setLastModifiedTime(
                home.resolve("app-cli/target/stint-app-cli.jar"),
                FileTime.from(Instant.now().plusSeconds(60)));

        assertThat(run("status")).hasSize(3);
        assertThat(run("status")).hasSize(1);
    }

    /** JDK 25.0.3 runs the classes of an AOT cache even if the program has others. */
    @Test
    void names_the_cache_by_the_program_and_the_version_of_java() throws IOException, InterruptedException {
        Map<String, String> java =
                Map.of("JAVA_HOME", jdk("jdk25", "25.0.3", "25.0.3+9-LTS").toString());
        Files.writeString(home.resolve("app-cli/src/main/Source.java"), "first");

        List<String> first = run(java, "status");

        assertThat(first).hasSize(3);
        assertThat(first.get(1)).contains("-XX:AOTCacheOutput=").doesNotContain("-Xshare");
        assertThat(caches()).singleElement().asString().matches("\\d+-\\d+-25\\.0\\.3\\+9-LTS\\.aot");
        String name = caches().get(0);
        assertThat(first.get(2))
                .contains(
                        " -XX:+IgnoreUnrecognizedVMOptions -XX:+UnlockDiagnosticVMOptions -XX:-AOTReplayTraining -XX:AOTCache=")
                .contains("/" + name + " ");

        Files.writeString(home.resolve("app-cli/src/main/Source.java"), "second");
        Files.setLastModifiedTime(
                home.resolve("app-cli/src/main/Source.java"),
                FileTime.from(Instant.now().plusSeconds(60)));

        assertThat(run(java, "status").get(2)).contains(" -XX:AOTCache=").doesNotContain(name);
        assertThat(caches()).hasSize(1).doesNotContain(name);
    }

    /** Java 25 loads all classes of a cache at each start. */
    @Test
    void common_lines_have_smaller_caches_since_java_25() throws IOException, InterruptedException {
        Map<String, String> java =
                Map.of("JAVA_HOME", jdk("jdk25", "25.0.3", "25.0.3+9-LTS").toString());
        run(java, "week");
        assertThat(run(java, "--offline", "status").get(0))
                .contains("/stint-app-cli.jar.offline/", "-XX:AOTCacheOutput=")
                .endsWith("ClassArchiveTraining offline");
        assertThat(run(java, "status").get(0))
                .contains("/stint-app-cli.jar.online/", "-XX:AOTCacheOutput=")
                .endsWith("ClassArchiveTraining online");

        assertCacheOf(
                "stint-app-cli.jar.offline",
                java,
                "--offline status",
                "status --json --offline",
                "version",
                "--help",
                "start --help",
                "--offline start Mail to Ann",
                "--offline switch Mail",
                "today --offline",
                "--offline -y cancel");
        assertCacheOf(
                "stint-app-cli.jar.online",
                java,
                "status",
                "user",
                "whoami",
                "start Mail",
                "switch Mail",
                "today",
                "stop --json",
                "-y cancel",
                "out");
        assertCacheOf(
                "stint-app-cli.jar",
                java,
                "--offline week",
                "week",
                "--offline start -p Website",
                "start -p Website",
                "--offline --tz UTC status",
                "user --offline",
                "--offline");
        Map<String, String> offline = new HashMap<>(java);
        offline.put("STINT_OFFLINE", "1");
        assertCacheOf("stint-app-cli.jar.offline", offline, "status");
    }

    private void assertCacheOf(String program, Map<String, String> environment, String... lines)
            throws IOException, InterruptedException {
        for (String line : lines) {
            assertThat(run(environment, line.split(" ", -1)))
                    .as(line)
                    .singleElement()
                    .asString()
                    .matches(".* -XX:(AOTCache|SharedArchiveFile)=.+/" + Pattern.quote(program)
                            + "/[^ ]+\\.(aot|jsa) .*");
        }
    }

    /** Java 17 changes all addresses in an archive at each start. */
    @Test
    void common_lines_have_smaller_archives_before_java_25() throws IOException, InterruptedException {
        run("week");
        assertThat(run("--offline", "status"))
                .hasSize(3)
                .first()
                .asString()
                .contains("-XX:DumpLoadedClassList=", "/stint-app-cli.jar.offline/")
                .endsWith("ClassArchiveTraining offline");
        assertThat(run("status"))
                .hasSize(3)
                .first()
                .asString()
                .contains("-XX:DumpLoadedClassList=", "/stint-app-cli.jar.online/")
                .endsWith("ClassArchiveTraining online");

        assertThat(run("status")).singleElement().asString().doesNotContain("Diagnostic", "AOTReplayTraining");
        assertCacheOf("stint-app-cli.jar.offline", Map.of(), "--offline status", "version", "--help");
        assertCacheOf("stint-app-cli.jar.online", Map.of(), "status", "user", "start Mail");
        assertCacheOf("stint-app-cli.jar", Map.of(), "week", "--offline week", "start -p Website");
    }

    @Test
    void replaces_the_cache_when_java_was_updated() throws IOException, InterruptedException {
        run("status");
        jdk("jdk", "17.0.16", "17.0.16+8");

        assertThat(run("status")).hasSize(3).last().asString().contains("-17.0.16+8.jsa ");
        assertThat(caches()).singleElement().asString().endsWith("-17.0.16+8.jsa");
        assertThat(run("status")).hasSize(1);
    }

    @Test
    @DisplayName("starts without a class cache if the version of Java is not known")
    void starts_without_a_class_cache_for_an_unknown_java() throws IOException, InterruptedException {
        for (String release : List.of("", "JAVA_VERSION=\"17.0.15\"\n", "JAVA_RUNTIME_VERSION=\"../../17\"\n")) {
            Files.writeString(folder.resolve("jdk/release"), release);

            assertThat(run("status")).last().asString().doesNotContain("SharedArchiveFile", "AOTCache");
            assertThat(run("status")).singleElement().asString().doesNotContain("SharedArchiveFile", "AOTCache");
        }
    }

    @Test
    void follows_java_on_the_path_to_another_version() throws IOException, InterruptedException {
        Path link = Files.createSymbolicLink(folder.resolve("bin/java"), folder.resolve("jdk/bin/java"));
        Map<String, String> onThePath = Map.of("JAVA_HOME", "");
        run(onThePath, "status");
        Files.delete(link);
        Files.createSymbolicLink(link, jdk("jdk25", "25.0.3", "25.0.3+9").resolve("bin/java"));

        assertThat(run(onThePath, "status")).hasSize(2).last().asString().contains(" -XX:AOTCache=");
        assertThat(run(onThePath, "status")).singleElement().asString().contains(" -XX:AOTCache=");
    }

    /** JDK 17 crashes if it is truncated. */
    @Test
    void uses_no_cache_that_was_changed_and_writes_it_again() throws IOException, InterruptedException {
        run("status");
        Path cache;
        try (Stream<Path> files = Files.walk(home.resolve("app-cli/target/class-caches"))) {
            cache = files.filter(file -> file.toString().endsWith(".jsa"))
                    .findFirst()
                    .orElseThrow();
        }
        Files.writeString(cache, "class");

        // A prompt does not wait for it.
        assertThat(run("complete", "projects")).singleElement().asString().doesNotContain("SharedArchiveFile");
        assertThat(run("status")).hasSize(3).last().asString().contains("SharedArchiveFile");
        assertThat(cache).hasContent("classes");
        assertThat(run("status")).hasSize(1);
    }

    /** Each process takes a millisecond or more; find is the one that looks for changed source files. */
    @Test
    void starts_no_process_but_find_and_java() throws IOException, InterruptedException {
        run("status");

        assertThat(run(Map.of("PATH", tools("find")), "status")).hasSize(1);
    }

    @Test
    @DisplayName("starts without a class cache that cannot be created, and does not retry")
    void starts_without_a_class_cache() throws IOException, InterruptedException {
        assertThat(run(Map.of("UNABLE", "yes"), "status")).last().asString().doesNotContain("SharedArchiveFile");

        assertThat(run("status")).singleElement().asString().doesNotContain("SharedArchiveFile");
    }

    @Test
    void passesJavaToolOptionsAsArguments() throws IOException, InterruptedException {
        Map<String, String> options = Map.of("JAVA_TOOL_OPTIONS", "-Xmx99m -Done=two");

        List<String> first = run(options, "status");

        assertThat(first.subList(1, 3)).noneMatch(call -> call.contains("-Xmx99m"));
        assertThat(first.get(3)).contains(" -Xmx99m -Done=two ");
        assertThat(environmentOfJava()).contains("options ,");
        assertThat(run(options, "status")).singleElement().asString().contains(" -Xmx99m -Done=two ");
    }

    /** It would contain the key. The user can permit it with JAVA_TOOL_OPTIONS, which come later. */
    @Test
    void permits_no_dump_of_the_memory_after_a_crash() throws IOException, InterruptedException {
        List<String> calls = run(Map.of("JAVA_TOOL_OPTIONS", "-Done=two"), "status");

        assertThat(calls.get(calls.size() - 1)).containsSubsequence(" -XX:-CreateCoredumpOnCrash ", " -Done=two ");
        for (String launcher : List.of("stint", "stint.cmd")) {
            assertThat(Path.of("../distribution/src/main/bin", launcher))
                    .content()
                    .contains(" -XX:-CreateCoredumpOnCrash ");
        }
    }

    @Test
    void writes_no_file_of_performance_data() throws IOException, InterruptedException {
        List<String> calls = run(Map.of(), "status");

        assertThat(calls.get(calls.size() - 1)).contains(" -XX:-UsePerfData ");
        for (String launcher : List.of("stint", "stint.cmd")) {
            assertThat(Path.of("../distribution/src/main/bin", launcher))
                    .content()
                    .contains(" -XX:-UsePerfData ");
        }
    }

    @Test
    void buildsAgainAfterTheProgramOrASourceFileWasDeleted() throws IOException, InterruptedException {
        run("status");
        Files.delete(home.resolve("app-cli/target/stint-app-cli.jar"));

        assertThat(run("status")).hasSize(4).first().isEqualTo("mvn");

        Files.delete(home.resolve("app-cli/src/main/Source.java"));
        Files.setLastModifiedTime(
                home.resolve("app-cli/src/main"), FileTime.from(Instant.now().plusSeconds(60)));

        assertThat(run("status")).hasSize(4).first().isEqualTo("mvn");
    }

    @Test
    void buildsAgainAfterAFailedBuild() throws IOException, InterruptedException {
        assertThat(error(Map.of("DURING_BUILD", "exit 1")))
                .isEqualTo("stint: the build failed\nhint: see %s\n"
                        .formatted(home.toRealPath().resolve("target/launcher.log")));
        assertThat(home.resolve("target/launcher.log")).hasContent("the output of Maven");
        assertThat(Files.isSymbolicLink(lock())).isFalse();

        assertThat(run("status")).hasSize(4).first().isEqualTo("mvn");
    }

    @Test
    void buildsAgainAfterAnInterruptedBuild() throws IOException, InterruptedException {
        Run killed = start(
                folder,
                Map.of("DURING_BUILD", "kill -KILL $(readlink target/launcher.lock) $PPID; exit 1"),
                launcher("status"));
        assertThat(killed.exitCode()).isNotZero();
        assertThat(Files.isSymbolicLink(lock())).isTrue();

        assertThat(run("status")).hasSize(4).first().isEqualTo("mvn");
        assertThat(Files.isSymbolicLink(lock())).isFalse();
    }

    @Test
    void releasesTheLockWhenTerminated() throws IOException, InterruptedException {
        Run terminated = start(
                folder, Map.of("DURING_BUILD", "kill -TERM $(readlink target/launcher.lock)"), launcher("status"));

        assertThat(terminated.exitCode()).isEqualTo(130);
        assertThat(Files.isSymbolicLink(lock())).isFalse();
        assertThat(run("status").get(0)).isNotEqualTo("mvn");
    }

    @Test
    void buildsOnceForProcessesThatStartTogether() throws IOException, InterruptedException {
        List<Run> runs = new ArrayList<>();
        for (int index = 0; index < 4; index++) {
            runs.add(start(folder, Map.of("DURING_BUILD", "sleep 1"), launcher("status")));
        }
        for (Run run : runs) {
            assertThat(run.exitCode()).isZero();
        }

        assertThat(Files.readAllLines(calls))
                .containsOnlyOnce("mvn")
                .satisfiesOnlyOnce(call -> assertThat(call).contains("-Xshare:dump"))
                .hasSize(3 + runs.size());
    }

    @Test
    void waitsForTheHolderOfTheLock() throws IOException, InterruptedException {
        Files.createSymbolicLink(
                lock(), Path.of(Long.toString(ProcessHandle.current().pid())));
        Run waiting = start(folder, Map.of(), launcher("status"));

        assertThat(waiting.process().waitFor(1500, TimeUnit.MILLISECONDS)).isFalse();
        assertThat(calls).doesNotExist();

        Files.delete(lock());

        assertThat(waiting.exitCode()).isZero();
        assertThat(Files.readAllLines(calls)).hasSize(4);
    }

    @Test
    void takesTheLockOfAProcessThatHasEnded() throws IOException, InterruptedException {
        Process ended = new ProcessBuilder("sh", "-c", "exit").start();
        ended.waitFor();
        Files.createSymbolicLink(lock(), Path.of(Long.toString(ended.pid())));

        assertThat(run("status")).hasSize(4);
        assertThat(Files.isSymbolicLink(lock())).isFalse();
    }

    @Test
    void runsThroughSymbolicLinksAndFromAnyFolder() throws IOException, InterruptedException {
        run("version");
        List<String> direct = run("version");
        Path links = Files.createDirectories(folder.resolve("some links"));
        Files.createSymbolicLink(links.resolve("absolute"), home.resolve("stint"));
        Files.createSymbolicLink(links.resolve("relative"), Path.of("../a project folder/stint"));
        Files.createSymbolicLink(links.resolve("chain"), Path.of("relative"));
        Files.createSymbolicLink(folder.resolve("folder"), home);

        for (String line : List.of("./absolute", "./relative", "./chain", "../folder/stint")) {
            assertThat(run(links, Map.of("CDPATH", "/"), line, "version"))
                    .as(line)
                    .isEqualTo(direct);
            assertThat(environmentOfJava()).endsWith("folder " + links.toRealPath());
        }
        assertThat(run(links, Map.of(), "sh", "chain", "version")).isEqualTo(direct);
        assertThat(run(home, Map.of(), "sh", "stint", "version")).isEqualTo(direct);
    }

    @Test
    void findsJavaOnThePath() throws IOException, InterruptedException {
        Files.createSymbolicLink(folder.resolve("bin/java"), folder.resolve("jdk/bin/java"));

        assertThat(run(Map.of("JAVA_HOME", ""), "status")).hasSize(4);
    }

    @Test
    void reportsWhatIsMissing() throws IOException, InterruptedException {
        assertThat(error(Map.of("JAVA_HOME", "/not a jdk"))).isEqualTo("""
                stint: JAVA_HOME is /not a jdk, but there is no /not a jdk/bin/java
                hint: set JAVA_HOME to JDK 17 or newer, or unset it
                """);
        String tools = tools("sh", "dirname", "mkdir", "ln", "readlink", "rm");
        assertThat(error(Map.of("JAVA_HOME", "", "PATH", tools))).isEqualTo("""
                stint: there is no java on the PATH, and JAVA_HOME is not set
                hint: install JDK 17 or newer, and put it on the PATH or set JAVA_HOME
                """);
        assertThat(error(Map.of("PATH", tools))).isEqualTo("""
                stint: Stint is built with Maven, but there is no mvn on the PATH
                hint: install Maven 3.8.7 or newer
                """);
        assertThat(calls).doesNotExist();
    }

    /** A folder that contains only these tools, each of which calls the real one. */
    private String tools(String... names) throws IOException {
        for (String name : names) {
            Path tool = Arrays.stream(System.getenv("PATH").split(":"))
                    .map(path -> Path.of(path, name))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow();
            script(folder.resolve("tools").resolve(name), "#!/bin/sh\nexec %s \"$@\"\n".formatted(tool));
        }
        return folder.resolve("tools").toString();
    }

    @Test
    void reportsThatItCannotWriteWhereItBuilds() throws IOException, InterruptedException {
        Files.createFile(home.resolve("target"));

        assertThat(error(Map.of()))
                .startsWith("stint: cannot write to ")
                .endsWith("hint: make both folders writable\n");
    }

    @Test
    void startsFromAFolderThatCannotBeWritten() throws IOException, InterruptedException {
        run("status");
        List<Path> folders = List.of(home.resolve("target"), home.resolve("app-cli/target"));
        for (Path each : folders) {
            Files.setPosixFilePermissions(each, PosixFilePermissions.fromString("r-xr-xr-x"));
        }
        try {
            assumeFalse(Files.isWritable(folders.get(0)), "the superuser may write everywhere");
            Path other = jdk("other", "17.0.15", "17.0.15+6");

            assertThat(run(Map.of("JAVA_HOME", other.toString()), "status"))
                    .singleElement()
                    .asString()
                    .doesNotContain("SharedArchiveFile");

            Files.delete(home.resolve("app-cli/src/main/Source.java"));
            Files.setLastModifiedTime(
                    home.resolve("app-cli/src/main"),
                    FileTime.from(Instant.now().plusSeconds(60)));

            assertThat(error(Map.of())).startsWith("stint: cannot write to ");
        } finally {
            for (Path each : folders) {
                Files.setPosixFilePermissions(each, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }

    @Test
    void setsAUtf8LocaleUnlessThereIsOne() throws IOException, InterruptedException {
        run(Map.of("LC_ALL", "C", "LANG", "en_GB.UTF-8"), "status");
        assertThat(environmentOfJava()).startsWith("locale C.UTF-8,");

        run(Map.of("LC_ALL", "", "LC_CTYPE", "", "LANG", ""), "status");
        assertThat(environmentOfJava()).startsWith("locale C.UTF-8,");

        run(Map.of("LC_ALL", "", "LC_CTYPE", "tr_TR.utf8"), "status");
        assertThat(environmentOfJava()).startsWith("locale ,");
    }
}
