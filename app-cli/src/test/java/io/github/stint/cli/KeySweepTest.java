package io.github.stint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.adapter.inmemory.InMemoryStint;
import io.github.stint.adapter.simulator.Fault;
import io.github.stint.adapter.simulator.MatonSimulator;
import io.github.stint.adapter.simulator.SimulatorOptions;
import io.github.stint.cli.testing.TestClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs many commands with a key that occurs nowhere else, and then looks for it in everything that they print, log and store. */
class KeySweepTest {

    private static final String KEY = "marker-7f3a+9c/e1=of~ada";

    private static final List<String> FORMS = forms();

    private static final String PATHS = "/api/v1/user?a=";

    private final TestClock clock = new TestClock("2026-03-02T12:00:00Z");
    private final InMemoryStint stint = SampleOffice.with(clock);
    private final List<String> seen = Collections.synchronizedList(new ArrayList<>());
    private final MatonSimulator simulator = MatonSimulator.start(
            stint, SimulatorOptions.builder(clock).key(KEY).log(seen::add).build());
    private final Map<String, String> environment = new HashMap<>();
    private final Logger root = Logger.getLogger("io.github.stint");
    private final Level level = root.getLevel();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            seen.add(String.valueOf(line.getMessage()) + line.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @TempDir
    private Path folder;

    @BeforeEach
    void begin() {
        root.setLevel(Level.ALL);
        root.addHandler(handler);
        environment.put("MATON_API_KEY", KEY);
        environment.put("STINT_GATEWAY_URL", simulator.gatewayUrl().toString());
        environment.put("STINT_CONTROL_URL", simulator.controlUrl().toString());
    }

    @AfterEach
    void end() {
        root.removeHandler(handler);
        root.setLevel(level);
        simulator.close();
        stint.close();
    }

    private static List<String> forms() {
        byte[] bytes = KEY.getBytes(StandardCharsets.UTF_8);
        String percent = URLEncoder.encode(KEY, StandardCharsets.UTF_8);
        String base64 = Base64.getEncoder().encodeToString(bytes);
        return Stream.of(
                        KEY,
                        KEY.replace("/", "\\/"),
                        KEY.substring(0, 14),
                        percent,
                        percent.replace("%", "%25"),
                        // The last digits depend on what follows.
                        base64.substring(0, base64.length() - 4),
                        Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(bytes)
                                .substring(0, 28))
                .map(form -> form.toLowerCase(Locale.ROOT))
                .toList();
    }

    private int run(String... line) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = new ProgramFactory(
                        Main.machine(environment, folder.toString(), "Linux", clock),
                        config -> VirtualWaits.in(config.accountLimit(10_000)
                                .workspaceLimit(10_000)
                                .maxAttempts(2)))
                .program(new BufferedReader(Reader.nullReader()), new PrintWriter(out), new PrintWriter(err), false)
                .run(line);
        seen.add(out.toString());
        seen.add(err.toString());
        return exitCode;
    }

    /** Everything that was seen, and all files, by what contains it. */
    private Map<String, String> everything() throws IOException {
        Map<String, String> all = new TreeMap<>();
        List<String> texts = List.copyOf(seen);
        for (int at = 0; at < texts.size(); at++) {
            all.put("text " + at, texts.get(at));
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.put(file.toString(), file + new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return all;
    }

    private void requireNoKey() throws IOException {
        Map<String, String> all = everything();
        assertThat(all).isNotEmpty();
        all.forEach((name, text) -> {
            String lower = text.toLowerCase(Locale.ROOT);
            assertThat(FORMS).as(name).noneMatch(lower::contains);
        });
    }

    private void done(String... line) {
        assertThat(run(line))
                .as("stint %s: %s", String.join(" ", line), seen.get(seen.size() - 1))
                .isZero();
    }

    @Test
    void commands_print_log_and_store_no_key() throws IOException {
        for (String line : List.of(
                "status",
                "-v status",
                "status --json",
                "doctor",
                "doctor --json",
                "project create Website",
                "-v start Mail -p Website",
                "entry edit @ -d Other",
                "stop",
                "log 1h Review",
                "entry list",
                "entry list -o ndjson",
                "undo --list",
                "undo",
                "project list",
                "project create New",
                "tag list",
                "client list",
                "workspace list",
                "connection list",
                "connection list --json",
                "connection create --no-input",
                "config set tz UTC",
                "config list",
                "config list --json",
                "report",
                "week",
                "log 1h Mail --dry-run",
                "api GET /user",
                "api POST /workspaces -d {\"name\":\"Sweep\"}",
                "status --prompt",
                "complete projects New",
                "--help",
                "-v --timeout 1s status")) {
            done(line.split(" "));
        }
        Map.of(
                        "api GET /nothing", 1,
                        "entry show nothing", 6,
                        "log 1h Mail -p Nothing", 6,
                        "no-such-command", 2)
                .forEach((line, code) ->
                        assertThat(run(line.split(" "))).as(line).isEqualTo(code));
        assertThat(List.copyOf(seen))
                .anyMatch(line -> line.contains("GET /clockify"))
                .anyMatch(line -> line.contains("POST /clockify"));
        assertThat(folder.resolve(".cache/stint")).isNotEmptyDirectory();

        requireNoKey();
    }

    @Test
    void failures_print_log_and_store_no_key() throws IOException {
        for (Fault fault : List.of(
                Fault.unauthorized(),
                Fault.forbidden(),
                Fault.notFound(),
                Fault.rateLimited(),
                Fault.internalError(),
                Fault.badGateway(),
                Fault.resetBefore(),
                Fault.resetAfter(),
                Fault.halfBody())) {
            for (String line : List.of("-v status", "-v log 1h Mail --json", "project list", "undo", "doctor")) {
                simulator.faults().clear();
                simulator.faults().next(100, fault);
                run(line.split(" "));
            }
        }
        simulator.faults().clear();

        requireNoKey();
    }

    /** As if the user had set the key in the address of a service or a proxy. */
    @Test
    void a_key_in_the_wrong_place_is_not_printed() throws IOException {
        Map<String, String> right = Map.copyOf(environment);
        for (String variable : List.of("STINT_GATEWAY_URL", "STINT_CONTROL_URL", "HTTPS_PROXY", "NO_PROXY")) {
            for (String value : List.of(
                    "https://" + KEY + "@127.0.0.1:1/clockify", "https://127.0.0.1:1/?key=" + KEY, "ftp://" + KEY)) {
                environment.put(variable, value);
                run("-v", "--timeout", "1s", "status");
                environment.clear();
                environment.putAll(right);
            }
        }
        environment.put("MATON_API_KEY", KEY + "\r\nX: y");
        run("-v", "status");
        environment.putAll(right);
        environment.remove("MATON_API_KEY");
        environment.put("CLOCKIFY_API_KEY", KEY);
        environment.put("STINT_GATEWAY_URL", simulator.directUrl().toString());
        done("-v", "status");
        done("api", "GET", PATHS + "b");

        requireNoKey();
    }

    /** As if the user had given the key as the value of another setting or argument. */
    @Test
    void a_key_as_another_value_is_not_printed() throws IOException {
        Map<String, String> right = Map.copyOf(environment);
        for (String variable : List.of(
                "STINT_OUTPUT", "STINT_WORKSPACE", "STINT_TZ", "STINT_PROFILE", "STINT_PLAN", "STINT_OFFLINE")) {
            environment.put(variable, KEY);
            run("-v", "status");
            run("--json", "--stacktrace", "status");
            environment.clear();
            environment.putAll(right);
        }
        for (String line : List.of(
                "no-such-command KEY",
                "KEY",
                "--KEY",
                "--timeout KEY status",
                "-o KEY status",
                "log KEY Mail",
                "entry show KEY",
                "entry list --from KEY",
                "config set output KEY",
                "api GET KEY")) {
            run(line.replace("KEY", KEY).split(" "));
            run(("--json " + line).replace("KEY", KEY).split(" "));
        }

        requireNoKey();
    }

    /** A key of a few characters, as of a test, occurs in words that are not a key. */
    @Test
    void a_short_key_does_not_hide_parts_of_words() {
        environment.put("MATON_API_KEY", "copy");

        assertThat(run("status")).isEqualTo(3);

        assertThat(seen.get(seen.size() - 1)).contains("copy it again").doesNotContain("***", "(hidden)");
    }

    /** The key is in the environment, where only the user can read it, and in no argument, which every user can read. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void the_process_list_and_the_report_of_a_crash_have_no_key() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            silent.setSoTimeout(60_000);
            environment.put("STINT_GATEWAY_URL", "http://127.0.0.1:" + silent.getLocalPort());
            Process process = crashing("-v", "status").start();
            Socket request = silent.accept();
            assertThat(request.getInputStream().read()).isPositive();
            seen.add(commandLine(process.toHandle()));
            for (ProcessHandle child : process.descendants().toList()) {
                seen.add(commandLine(child));
            }

            new ProcessBuilder("kill", "-SEGV", String.valueOf(process.pid()))
                    .start()
                    .waitFor();
            process.waitFor();
            request.close();
        }

        assertThat(folder.resolve("crash.log"))
                .content(StandardCharsets.ISO_8859_1)
                .contains("SIGSEGV");
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files).noneMatch(file -> file.getFileName().toString().startsWith("core"));
        }
        requireNoKey();
    }

    private ProcessBuilder crashing(String... line) {
        ProcessBuilder builder = StintProcess.with(folder, line);
        builder.command()
                .addAll(1, List.of("-XX:-CreateCoredumpOnCrash", "-XX:ErrorFile=" + folder.resolve("crash.log")));
        builder.environment().putAll(environment);
        return builder.directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile());
    }

    private static String commandLine(ProcessHandle process) throws IOException {
        return Files.readString(Path.of("/proc", String.valueOf(process.pid()), "cmdline"));
    }
}
