package io.github.stint.hosts;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Builds one host with Maven, in a copy of its project. */
final class HostBuild {

    private static final Duration TIMEOUT = Duration.ofMinutes(15);
    private static final int LOGGED_LINES = 80;

    /** Turkish, where the lower case of I is not i; and the first compiler alone, because tests end early. */
    private static final String TEST_OPTIONS = "-Duser.language=tr -Duser.country=TR -XX:TieredStopAtLevel=1";

    private final MavenSettings maven;
    private final Path repository;
    private final Path project;

    private HostBuild(MavenSettings maven, Path repository, Path project) {
        this.maven = maven;
        this.repository = repository;
        this.project = project;
    }

    /**
     * Copies the project of a host, and what all hosts have in common, into a folder of its own.
     *
     * @param hosts the folder of all projects
     * @param work the folder for the copies
     * @param version the version of Stint
     */
    static HostBuild prepare(Host host, Path hosts, Path work, String version, MavenSettings maven, Path repository)
            throws IOException {
        Path project = work.resolve(host.name());
        Trees.delete(project);
        Trees.copy(hosts.resolve("common"), project);
        for (String part : host.projects()) {
            Trees.copy(hosts.resolve(part), project);
        }
        Path pom = project.resolve("pom.xml");
        Files.writeString(pom, pinned(Files.readString(pom), host, version));
        // Without this folder, Maven would take the options of Stint's own build.
        Path options = Files.createDirectory(project.resolve(".mvn"));
        Files.writeString(options.resolve("jvm.config"), "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC\n");
        return new HostBuild(maven, repository, project);
    }

    private static String pinned(String pom, Host host, String version) {
        String pinned = pom.replace("@stint.version@", version);
        for (Map.Entry<String, String> pin : host.values().entrySet()) {
            pinned = pinned.replace("@" + pin.getKey() + "@", pin.getValue());
        }
        return pinned;
    }

    Path project() {
        return project;
    }

    /** Runs {@code mvn verify}. Throws an {@link AssertionError} with the end of the log if it fails. */
    void verify() throws IOException, InterruptedException {
        Path log = project.resolve("build.log");
        ProcessBuilder builder = new ProcessBuilder(command())
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().remove("MAVEN_BASEDIR");
        Process process = builder.start();
        process.getOutputStream().close();
        try {
            if (!process.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("the build is still running after " + TIMEOUT + end(log));
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        if (process.exitValue() != 0) {
            throw new AssertionError("the build failed with the exit code " + process.exitValue() + end(log));
        }
    }

    private List<String> command() {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        List<String> command = new ArrayList<>();
        command.add(
                maven.home().resolve("bin").resolve(windows ? "mvn.cmd" : "mvn").toString());
        command.addAll(List.of("-B", "-q", "-ntp"));
        if (Files.exists(maven.userSettings())) {
            command.addAll(List.of("-s", maven.userSettings().toString()));
        }
        if (maven.offline()) {
            command.add("-o");
        }
        command.add("-Dmaven.repo.local=" + repository);
        command.add("-DargLine=" + TEST_OPTIONS);
        command.add("verify");
        return command;
    }

    private static String end(Path log) throws IOException {
        List<String> lines;
        try (Stream<String> all = new String(Files.readAllBytes(log), Charset.defaultCharset()).lines()) {
            lines = all.toList();
        }
        List<String> last = lines.subList(Math.max(0, lines.size() - LOGGED_LINES), lines.size());
        return "; the end of " + log + ":\n" + String.join("\n", last);
    }
}
