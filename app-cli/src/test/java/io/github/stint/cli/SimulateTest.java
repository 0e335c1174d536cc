package io.github.stint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The simulator as a process of its own. */
@Timeout(120)
class SimulateTest {

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void stopWhatIsLeft() {
        started.forEach(Process::destroyForcibly);
    }

    private Process start(String... options) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "simulate"));
        line.addAll(List.of(options));
        Process process = new ProcessBuilder(line)
                .redirectError(folder.resolve("log" + started.size()).toFile())
                .start();
        started.add(process);
        return process;
    }

    private record Addresses(
            String gatewayUrl,
            String controlUrl,
            String directUrl,
            @Nullable String key,
            @Nullable String certificateFile) {}

    private static Addresses addresses(Process process) throws IOException {
        @Nullable
        String line =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
        assertThat(line).matches("\\{\"gatewayUrl\":.*,\"controlUrl\":.*,\"directUrl\":.*,\"key\":.*}");
        return new Gson().fromJson(line, Addresses.class);
    }

    private HttpResponse<String> get(Addresses addresses, String path, String key) throws Exception {
        URI address = URI.create(addresses.gatewayUrl() + "/api/v1" + path);
        return client.send(
                HttpRequest.newBuilder(address)
                        .header("Authorization", "Bearer " + key)
                        .build(),
                BodyHandlers.ofString());
    }

    @Test
    void printsItsAddressesWhenReadyAndStopsOnASignal() throws Exception {
        Process process = start("--seed", "demo");
        Addresses addresses = addresses(process);

        String key = String.valueOf(addresses.key());
        assertThat(get(addresses, "/user", key).body()).contains("demo@example.com");
        assertThat(get(addresses, "/workspaces", key).body()).contains("My workspace");

        process.destroy();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(folder.resolve("log0"))
                .content()
                .contains("GET /clockify/api/v1/user 200")
                .doesNotContain(key)
                .doesNotContain("Exception");
    }

    @Test
    void listens_on_another_loopback_address_without_a_warning() throws Exception {
        Assumptions.assumeTrue(hasOtherLoopback());
        Addresses addresses = addresses(start("--bind", "127.0.0.2", "--seed", "empty"));

        assertThat(addresses.gatewayUrl()).startsWith("http://127.0.0.2:");
        assertThat(get(addresses, "/user", "simulated-key").statusCode()).isEqualTo(200);
        assertThat(folder.resolve("log0")).content().doesNotContain("warning");
    }

    @Test
    void warns_before_it_listens_on_an_address_of_a_network() throws Exception {
        // An address for documentation, which no machine has, so that the program cannot listen on it.
        assertThat(start("--bind", "192.0.2.7").waitFor()).isEqualTo(9);

        assertThat(folder.resolve("log0"))
                .content()
                .startsWith("warning: every host that can reach 192.0.2.7 can use the simulator")
                .contains("cannot bind port 0 of 192.0.2.7");
    }

    private static boolean hasOtherLoopback() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.2"))) {
            return socket.isBound();
        } catch (IOException onlyOne) {
            return false;
        }
    }

    @Test
    void requiresTheGivenKeyAndDoesNotPrintIt() throws Exception {
        Process process = start("--key", "my-own-key", "--seed", "empty");
        Addresses addresses = addresses(process);

        assertThat(addresses.key()).isNull();
        assertThat(get(addresses, "/user", "my-own-key").statusCode()).isEqualTo(200);
        assertThat(get(addresses, "/user", "simulated-key").statusCode()).isEqualTo(401);
        assertThat(folder.resolve("log0")).content().doesNotContain("my-own-key");
    }

    @Test
    void keepsItsStateFromRunToRun() throws Exception {
        String state = folder.resolve("state").toString();
        Process first = start("--state", state, "--seed", "empty");
        Addresses addresses = addresses(first);
        String key = String.valueOf(addresses.key());
        String before = get(addresses, "/workspaces", key).body();
        first.destroy();
        first.waitFor();

        Addresses again = addresses(start("--state", state));

        assertThat(get(again, "/workspaces", key).body()).isEqualTo(before);
    }

    @Test
    void imports_the_state_of_an_earlier_version_into_a_folder_beside_it() throws Exception {
        Path old = folder.resolve("state.json");
        OldOfflineData.write(old, 3, Instant.parse("2026-03-04T15:00:00Z"));
        byte[] before = Files.readAllBytes(old);

        for (int run = 0; run < 2; run++) {
            Process process = start("--state", old.toString());
            Addresses addresses = addresses(process);
            assertThat(get(addresses, "/workspaces", String.valueOf(addresses.key()))
                            .body())
                    .contains("My workspace");
            process.destroy();
            process.waitFor();
        }

        assertThat(old).hasBinaryContent(before);
        assertThat(folder.resolve("state.json.d").resolve("recent.json")).exists();
    }

    @Test
    void failsOnDemandAndKeepsToItsLimits() throws Exception {
        Addresses failing = addresses(start("--fault", "internal-error=1", "--latency", "1ms"));
        assertThat(get(failing, "/user", "simulated-key").statusCode()).isEqualTo(500);

        Addresses limited = addresses(start("--account-rate", "1/h", "--rate", "50/s"));
        assertThat(get(limited, "/user", "simulated-key").statusCode()).isEqualTo(200);
        assertThat(get(limited, "/user", "simulated-key").statusCode()).isEqualTo(429);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gradual", "sliding", "fixed"})
    void keeps_to_the_limit_of_an_hour_in_each_window(String window) throws Exception {
        Addresses limited = addresses(start("--rate", "2/h", "--rate-window", window));

        assertThat(get(limited, "/user", "simulated-key").statusCode()).isEqualTo(200);
        assertThat(get(limited, "/user", "simulated-key").statusCode()).isEqualTo(200);
        assertThat(get(limited, "/user", "simulated-key").statusCode()).isEqualTo(429);
    }

    @Test
    @DisplayName("the next matching requests fail, and running timers are listed as specified on request")
    void fails_the_next_matching_requests() throws Exception {
        Addresses failing = addresses(start(
                "--in-progress", "--fault", "bad-gateway=1x GET /user", "--fault", "internal-error=1x /workspaces"));

        assertThat(get(failing, "/workspaces", "simulated-key").statusCode()).isEqualTo(500);
        assertThat(get(failing, "/user", "simulated-key").statusCode()).isEqualTo(502);
        String workspace =
                get(failing, "/workspaces", "simulated-key").body().replaceAll(".*?\"id\":\"(\\w+)\".*", "$1");
        HttpResponse<String> timers = get(failing, "/workspaces/" + workspace + "/time-entries", "simulated-key");
        assertThat(timers.statusCode()).isEqualTo(200);
        assertThat(timers.body()).isEqualTo("[]");
    }

    private HttpResponse<String> makeWorkspaceNamedFive(Addresses addresses) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(addresses.gatewayUrl() + "/api/v1/workspaces"))
                        .header("Authorization", "Bearer simulated-key")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"name\":5}"))
                        .build(),
                BodyHandlers.ofString());
    }

    @Test
    void is_tolerant_by_default_and_strict_as_configured() throws Exception {
        Addresses tolerant = addresses(start("--seed", "empty"));
        Addresses strict =
                addresses(start("--seed", "empty", "--strict", "slashes", "--strict", "values", "--strict", "routes"));

        assertThat(get(tolerant, "//user/", "simulated-key").statusCode()).isEqualTo(200);
        assertThat(get(strict, "//user", "simulated-key").statusCode()).isEqualTo(200);
        assertThat(get(strict, "/user/", "simulated-key").statusCode()).isEqualTo(404);
        assertThat(makeWorkspaceNamedFive(tolerant).statusCode()).isEqualTo(201);
        assertThat(makeWorkspaceNamedFive(strict).statusCode()).isEqualTo(400);
        assertThat(get(tolerant, "/workspaces/1/expenses", "simulated-key").statusCode())
                .isEqualTo(404);
        assertThat(get(strict, "/workspaces/1/expenses", "simulated-key").statusCode())
                .isEqualTo(501);
    }

    @Test
    void records_requests_in_a_file_of_the_user_and_replays_them() throws Exception {
        Path file = folder.resolve("recording.ndjson");
        Process recording = start("--key", "my-own-key", "--seed", "empty", "--record", file.toString());
        Addresses addresses = addresses(recording);
        String user = get(addresses, "/user", "my-own-key").body();
        assertThat(get(addresses, "/user?key=my-own-key", "another-secret-key").statusCode())
                .isEqualTo(401);
        recording.destroyForcibly().waitFor();

        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(3).first().isEqualTo("{\"stintRecording\":1}");
        assertThat(lines.get(2)).contains("/user?key=***");
        assertThat(file).content().doesNotContain("my-own-key").doesNotContain("another-secret-key");
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        Addresses replay = addresses(start("--replay", file.toString()));
        assertThat(get(replay, "/user", "any-key").body()).isEqualTo(user);
        assertThat(get(replay, "/workspaces", "any-key").statusCode()).isEqualTo(501);
        assertThat(folder.resolve("log1"))
                .content()
                .contains("GET /clockify/api/v1/user 200")
                .contains("GET /clockify/api/v1/workspaces 501 not recorded");
    }

    @Test
    void does_not_start_with_a_recording_that_cannot_be_written_or_read() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "{\"stintRecording\":1}\nGET /user 200\n");
        Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff});

        assertThat(rejected("--record", file.toString()))
                .contains("cannot write the recording to " + file + ": it exists");
        assertThat(rejected("--record", folder.resolve("no/file").toString())).contains("no such file or folder");
        assertThat(rejected("--replay", folder.resolve("missing").toString())).contains("no such file or folder");
        assertThat(rejected("--replay", folder.toString())).contains("it is not a file");
        assertThat(rejected("--replay", file.toString())).contains("line 2 of the recording is not a recorded request");
        assertThat(rejected("--replay", binary.toString())).contains("is not text");
        assertThat(rejected("--replay", file.toString(), "--record", "other"))
                .contains("--replay cannot be combined with --record");
        assertThat(rejected(
                        "--replay",
                        file.toString(),
                        "--seed",
                        "team",
                        "--rate",
                        "5/s",
                        "--plan",
                        "free",
                        "--strict",
                        "values",
                        "--fault-seed",
                        "1",
                        "--state",
                        "other"))
                .contains("cannot be combined with --seed, --state, --rate, --fault-seed, --strict, --plan");
        assertThat(file).hasContent("{\"stintRecording\":1}\nGET /user 200\n");
        if (isThereAFullDevice()) {
            assertThat(rejected("--record", "/dev/full")).contains("cannot write the recording to /dev/full: No space");
        }
    }

    private String rejected(String... options) {
        StringWriter err = new StringWriter();
        List<String> line = new ArrayList<>(List.of("simulate"));
        line.addAll(List.of(options));
        int exitCode = new ProgramFactory(Main.machine(Map.of(), folder.toString(), "Linux", Clock.systemUTC()))
                .program(
                        new BufferedReader(Reader.nullReader()),
                        new PrintWriter(Writer.nullWriter()),
                        new PrintWriter(err),
                        false)
                .run(line.toArray(String[]::new));
        assertThat(exitCode).as(err.toString()).isEqualTo(2);
        assertThat(err.toString()).startsWith("stint: ").contains("hint: ");
        return err.toString();
    }

    /** Runs the program with a file of certificates. */
    private String userWith(Addresses addresses, String certificates) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Map<String, String> environment = Map.of(
                "MATON_API_KEY",
                "simulated-key",
                "STINT_GATEWAY_URL",
                addresses.gatewayUrl(),
                "STINT_CONTROL_URL",
                addresses.controlUrl(),
                "SSL_CERT_FILE",
                certificates);
        new ProgramFactory(Main.machine(environment, folder.toString(), "Linux", Clock.systemUTC()))
                .program(new BufferedReader(Reader.nullReader()), new PrintWriter(out), new PrintWriter(err), false)
                .run("user", "--no-cache");
        return out + err.toString();
    }

    @Test
    void serves_tls_with_a_certificate_that_the_program_accepts() throws Exception {
        Process process = start("--tls", "--seed", "empty");
        Addresses addresses = addresses(process);
        Path certificate = Path.of(String.valueOf(addresses.certificateFile()));

        assertThat(addresses.gatewayUrl()).startsWith("https://127.0.0.1:");
        assertThat(userWith(addresses, certificate.toString())).contains("demo@example.com");
        process.destroy();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(certificate).doesNotExist();
    }

    @Test
    void curl_accepts_the_generated_certificate() throws Exception {
        Path certificate = folder.resolve("ca.pem");
        Addresses addresses = addresses(start("--tls-ca", certificate.toString(), "--seed", "empty"));
        assertThat(addresses.certificateFile()).isEqualTo(certificate.toString());

        for (String host : List.of("127.0.0.1", "localhost")) {
            String url = addresses.directUrl().replace("127.0.0.1", host) + "/api/v1/user";
            Assumptions.assumeTrue(hasCurl());
            Process curl = new ProcessBuilder(
                            "curl", "-sS", "--cacert", certificate.toString(), "-H", "X-Api-Key: simulated-key", url)
                    .redirectErrorStream(true)
                    .start();
            started.add(curl);
            assertThat(new String(curl.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("demo@example.com");
        }
    }

    private boolean hasCurl() throws InterruptedException {
        try {
            Process curl = new ProcessBuilder("curl", "--version")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            started.add(curl);
            return curl.waitFor() == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    @Test
    void serves_tls_with_the_certificate_of_the_user() throws Exception {
        Path store = folder.resolve("store.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "RSA",
                        "-alias",
                        "own",
                        "-dname",
                        "CN=own",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "changeit")
                .redirectErrorStream(true)
                .start();
        started.add(keytool);
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance(store.toFile(), "changeit".toCharArray());
        Path certificate = pem("CERTIFICATE", keys.getCertificate("own").getEncoded());
        Path key =
                pem("PRIVATE KEY", keys.getKey("own", "changeit".toCharArray()).getEncoded());

        Addresses addresses =
                addresses(start("--tls-cert", certificate.toString(), "--tls-key", key.toString(), "--seed", "empty"));

        assertThat(addresses.certificateFile()).isNull();
        assertThat(userWith(addresses, certificate.toString())).contains("demo@example.com");
        assertThat(rejected("--tls-cert", key.toString(), "--tls-key", certificate.toString()))
                .contains("is not in PEM");
    }

    private Path pem(String type, byte[] bytes) throws IOException {
        String base64 = Base64.getMimeEncoder().encodeToString(bytes);
        return Files.writeString(
                folder.resolve(type + ".pem"),
                "-----BEGIN " + type + "-----\n" + base64 + "\n-----END " + type + "-----\n");
    }

    @Test
    void does_not_start_with_an_incomplete_certificate() {
        String missing = folder.resolve("missing").toString();

        assertThat(rejected("--tls-cert", missing)).contains("need each other");
        assertThat(rejected("--tls-key", missing)).contains("need each other");
        assertThat(rejected("--tls-cert", missing, "--tls-key", missing)).contains("missing is not a file in PEM");
        assertThat(rejected("--tls-cert", missing, "--tls-key", missing, "--tls-ca", missing))
                .contains("cannot be combined");
        assertThat(rejected("--tls-ca", folder.resolve("no/ca.pem").toString()))
                .contains("cannot write the certificate");
    }

    @Test
    void starts_with_a_team_whose_members_have_roles_and_keys() throws Exception {
        Addresses addresses = addresses(start("--seed", "team", "--lock-before", "2100-01-01"));
        String workspace =
                get(addresses, "/workspaces", "simulated-key").body().replaceAll("(?s).*?\"id\":\"(\\w+)\".*", "$1");

        assertThat(get(addresses, "/workspaces/" + workspace + "/users?include-roles=true", "simulated-key")
                        .body())
                .contains("{\"role\":\"WORKSPACE_OWN\"}", "{\"role\":\"TEAM_MANAGER\"}");
        assertThat(get(addresses, "/workspaces/" + workspace + "/custom-fields", "simulated-key")
                        .body())
                .contains("\"name\":\"Order number\"", "\"name\":\"On site\"", TeamData.ORDER.value());
        Map<String, Integer> statuses =
                Map.of("simulated-key", 201, "simulated-key-manager", 403, "simulated-key-member", 403);
        for (Map.Entry<String, Integer> status : statuses.entrySet()) {
            HttpRequest creation = HttpRequest.newBuilder(
                            URI.create(addresses.directUrl() + "/api/v1/workspaces/" + workspace + "/time-entries"))
                    .header("X-Api-Key", status.getKey())
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "{\"start\":\"2026-03-02T08:00:00Z\",\"end\":\"2026-03-02T09:00:00Z\"}"))
                    .build();
            assertThat(client.send(creation, BodyHandlers.ofString()).statusCode())
                    .as(status.getKey())
                    .isEqualTo(status.getValue());
        }
    }

    @Test
    @EnabledIf("isThereAFullDevice")
    void endsIfItCannotPrintItsAddresses() throws Exception {
        Process process = new ProcessBuilder(
                        "sh",
                        "-c",
                        "exec \"$0\" -cp \"$1\" \"$2\" simulate >/dev/full",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        System.getProperty("java.class.path"),
                        Main.class.getName())
                .redirectError(folder.resolve("log").toFile())
                .start();
        started.add(process);

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(folder.resolve("log")).content().startsWith("stint: the output could not be written");
    }

    static boolean isThereAFullDevice() {
        return Files.exists(Path.of("/dev/full"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--port|70000",
                "--port|many",
                "--bind|localhost",
                "--bind|127.0.0",
                "--bind|300.0.0.1",
                "--bind|1:2",
                "--bind|",
                "--rate|50",
                "--rate|0/s",
                "--latency|soon",
                "--fault|boom=1",
                "--fault|delay=1",
                "--fault|reset-after:1s=0.5",
                "--fault|reset-before=2",
                "--fault|reset-before",
                "--seed|odd",
                "--strict|everything",
                "--key|",
                "--key|two words",
                "--key|ключ",
                "--fault|reset-after=0x",
                "--fault|reset-after=3x post /user",
                "--fault|reset-after=3x POST user",
                "--fault|reset-after=3x POST /user?page=1",
                "--fault|reset-after=3x POST /user more",
                "--force|colour",
                "--lock-before|yesterday",
                "--lock-before|2026-02-30",
                "--lock-before|2026-03-01T12:00",
                "--plan|enterprise",
            })
    void rejectsInvalidOptions(String line) {
        String[] words = line.split("\\|", -1);
        StringWriter err = new StringWriter();

        int exitCode = new ProgramFactory(Main.machine(Map.of(), folder.toString(), "Linux", Clock.systemUTC()))
                .program(
                        new BufferedReader(Reader.nullReader()),
                        new PrintWriter(Writer.nullWriter()),
                        new PrintWriter(err),
                        false)
                .run("simulate", words[0], words[1]);

        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString()).startsWith("stint: ").contains("hint: ");
    }

    @Test
    void exitsWithTheStatusOfAnInvalidOption() throws Exception {
        assertThat(start("--port", "many").waitFor()).isEqualTo(2);
        assertThat(folder.resolve("log0")).content().startsWith("stint: ").contains("hint: ");
    }

    @Test
    void reportsAPortInUse() throws Exception {
        Addresses addresses = addresses(start());
        String port = String.valueOf(URI.create(addresses.controlUrl()).getPort());

        assertThat(start("--port", port).waitFor()).isEqualTo(9);
        assertThat(folder.resolve("log1")).content().contains(port);
    }
}
