package io.github.stint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The program against a gateway over HTTP. */
class OnlineTest {

    private static final Instant NOW = Instant.parse("2026-03-04T15:00:00Z");
    private static final String KEY = "very-secret-key";

    @RegisterExtension
    private final SampleService service = new SampleService(NOW);

    @TempDir
    private Path folder;

    private final Map<String, String> environment = new HashMap<>();

    private record Run(int exitCode, String out, String err) {}

    private Run run(String... line) {
        environment.putIfAbsent("MATON_API_KEY", KEY);
        environment.putIfAbsent("STINT_GATEWAY_URL", service.gateway().toString());
        environment.putIfAbsent("STINT_CONTROL_URL", service.control().toString());
        environment.putIfAbsent("STINT_CONFIG_DIR", folder.toString());
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        ProgramFactory factory = new ProgramFactory(
                Main.machine(environment, folder.toString(), "Linux", Clock.fixed(NOW, ZoneOffset.UTC)),
                config -> VirtualWaits.in(config.accountLimit(10_000).workspaceLimit(10_000)));
        int exitCode = factory.program(
                        new BufferedReader(Reader.nullReader()), new PrintWriter(out), new PrintWriter(err), false)
                .run(line);
        assertThat(out.toString() + err).doesNotContain(KEY);
        return new Run(exitCode, out.toString(), err.toString());
    }

    /** Each command of the program, with words apart by a bar, and what it shows of the gateway's samples. */
    private static Stream<Arguments> commands() {
        String entry = "\"Working on project\" on My Project";
        String length = "34:28, 1:00:00";
        String entryId = "698f7cc4aa9e9f33e5fc0180";
        String projectId = "698f7cba4f748f6209ea8995";
        String clientId = "698f7cba0705b7d880830262";
        String taskId = "698f7cc4aa9e9f33e5fc017b";
        String tagId = "698f7cbbaa9e9f33e5fc0126";
        String userId = "698eeb9f5cd3a921db12069f";
        String workspaceId = "698eeb9e5cd3a921db120693";
        String connectionId = "13fe7b78-42ba-4b43-9631-69a4bf7091ec";
        return Stream.of(
                shows("start|Work", "Started", entry, "(billable) at 2026-02-13"),
                shows("start|Work|-p|My Project|-t|Implement|--tag|urgent|--at|-30m", "Started", entry),
                shows("switch|Work", "Started", entry, "(billable) at 2026-02-13"),
                shows("status", "No timer is running", "0:00:00"),
                shows("continue", "Started", entry),
                shows("continue|@1", "Started", entry),
                shows("log|1h|Work|-p|my pro", "Logged", entry, length),
                shows("log|9:00-10:00|Work", "Logged", entry, length),
                shows("today", "2026-03-04", "0:00:00"),
                shows("week", "2026-03-0", "0:00"),
                shows("month|--of|2026-02", "2026-02-01 to 2026-02-28", "1:00"),
                shows("report|2026-02|--by|project", "2026-02-01 to 2026-02-28", "1:00"),
                shows("entry|duplicate|@1", "Duplicated", entry, length),
                shows("entry|list", "fc0180", "2026-02-13", "1:00:00", "My Project", "Working on project"),
                shows("entry|list|--from|2026-02-01|--to|2026-03-01|--limit|1", "fc0180", "Working on project"),
                shows("entry|show|@1", entryId, "Working on project", projectId, "My Project", userId, workspaceId),
                shows("entry|edit|@1|--description|New|--tag|urgent", "Updated", entry, length),
                shows("entry|edit|@1|--no-project|--clear-tags", "Updated", entry, length),
                shows("entry|create|--user|john|--start|9:00|--end|10:00", "Created for John Doe", entry, length),
                shows("entry|delete|@1|-y", "Deleted", entry, length),
                shows("project|list", "My Project", projectId, "active"),
                shows("project|show|My Project", projectId, "My Project", "#1976D2", workspaceId),
                shows("project|create|Other", "Created project \"My Project\""),
                shows("project|update|My Project|--note|x", "Updated project \"My Project\""),
                shows("project|archive|My Project", "Archived project \"My Project\""),
                shows("project|restore|My Project", "Restored project \"My Project\""),
                shows("project|delete|My Project|--archive|-y", "Deleted project \"My Project\""),
                shows("client|list", "Acme Corp", clientId, "active"),
                shows("client|show|Acme", clientId, "Acme Corp", "123 Main St", "Important client", workspaceId),
                shows("client|create|Other", "Created client \"Acme Corp\""),
                shows("client|update|Acme Corp|--note|x", "Updated client \"Acme Corp\""),
                shows("client|archive|Acme Corp", "Archived client \"Acme Corp\""),
                shows("client|restore|Acme Corp", "Restored client \"Acme Corp\""),
                shows("client|delete|Acme Corp|--archive|-y", "Deleted client \"Acme Corp\""),
                shows("task|list|-p|My Project", "Implement feature", taskId, "active"),
                shows("task|show|Implement|-p|My Project", taskId, "Implement feature", projectId, "ACTIVE", "PT0S"),
                shows("task|create|Other|-p|My Project", "Created task \"Implement feature\""),
                shows(
                        "task|update|Implement feature|-p|My Project|--estimate|2h",
                        "Updated task \"Implement feature\""),
                shows("task|done|Implement feature|-p|My Project", "Done: task \"Implement feature\""),
                shows("task|reopen|Implement feature|-p|My Project", "Reopened task \"Implement feature\""),
                shows("task|delete|Implement feature|--done|-p|My Project|-y", "Deleted task \"Implement feature\""),
                shows("tag|list", "urgent", tagId, "active"),
                shows("tag|show|urgent", tagId, "urgent", workspaceId),
                shows("tag|create|other", "Created tag \"urgent\""),
                shows("tag|update|urgent|--name|soon", "Updated tag \"urgent\""),
                shows("tag|archive|urgent", "Archived tag \"urgent\""),
                shows("tag|restore|urgent", "Restored tag \"urgent\""),
                shows("tag|delete|urgent|-y", "Deleted tag \"urgent\""),
                shows("workspace|list", "My Workspace", workspaceId),
                shows("workspace|show|My Workspace", "My Workspace", workspaceId),
                shows("workspace|create|Other", "Created workspace \"My Workspace\""),
                shows("workspace|users", "John Doe", "user@example.com", "ACTIVE", userId),
                shows("workspace|use|My Workspace", "using workspace \"My Workspace\""),
                shows("user", userId, "John Doe", "user@example.com", workspaceId, "ACTIVE"),
                shows("whoami", userId, "John Doe", "user@example.com", workspaceId, "ACTIVE"),
                shows("connection|list", connectionId, "clockify", "ACTIVE", "2026-02-13T09:18:02.529448Z"),
                shows("connection|list|--app|clockify|--status|active", connectionId, "clockify", "ACTIVE"),
                shows("connection|show|13fe", connectionId, "2026-02-13T09:18:09.334540Z", "?session_token=sample"),
                shows("connection|create", connectionId, "ACTIVE", "?session_token=sample"),
                shows("connection|create|--wait", connectionId, "ACTIVE"),
                shows("connection|use|13fe", "using connection \"" + connectionId + "\""),
                shows("connection|delete|" + connectionId + "|-y", "Deleted connection \"" + connectionId + "\""),
                shows("api|GET|/user", userId, "John Doe", "user@example.com"),
                shows("api|get|/api/v1/workspaces", workspaceId, "My Workspace"),
                shows("api|POST|/workspaces|-d|{\"name\":\"x\"}", workspaceId, "My Workspace"),
                shows("config|list", "(none)"),
                shows("config|path", "config.json"),
                shows("config|set|tz|UTC", "Set tz to UTC"),
                shows("version", "."));
    }

    private static Arguments shows(String line, String... parts) {
        return Arguments.of(line, List.of(parts));
    }

    static Stream<Arguments> every() {
        return Stream.of("few", "all")
                .flatMap(samples ->
                        commands().map(command -> Arguments.of(samples, command.get()[0], command.get()[1])));
    }

    @ParameterizedTest
    @DisplayName("every command prints the fields of the response, whether optional ones are present or not")
    @MethodSource("every")
    void every_command_prints_the_fields_of_the_response(String samples, String line, List<String> parts) {
        service.useSamples(samples);

        Run run = run(line.split("\\|", -1));

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains(parts);
    }

    @ParameterizedTest
    @CsvSource({"few, 18:34:28, UTC", "all, 19:34:28, Europe/Belgrade"})
    void showsTheTagsAndTheTimeZoneOnlyWhereTheGatewaySendsThem(String samples, String start, String zone) {
        service.useSamples(samples);

        Run run = run("start", "Work");

        assertThat(run.out()).contains(start, zone);
        assertThat(run.out().contains("[urgent]")).isEqualTo(samples.equals("all"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandWorksInJsonToo(String line, List<String> parts) {
        service.useSamples("few");

        Run run = run((line + "|--json").split("\\|", -1));

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out().strip()).matches("(?s)[{\\[].*[}\\]]");
        assertThat(parts)
                .filteredOn(part -> part.matches("[0-9a-f-]{24,}"))
                .as("the ids")
                .allSatisfy(id -> assertThat(run.out()).contains(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"stop", "cancel"})
    void aTimerThatRunsCanBeEndedAndOneThatDoesNotCannot(String command) {
        service.useSamples("all");
        assertThat(run(command).exitCode()).isEqualTo(10);

        service.runTimer("all");
        assertThat(run(command).exitCode()).isZero();
    }

    @Test
    void showsTheTimesOfTheAccount() {
        service.useSamples("all");

        assertThat(run("entry", "show", "@1").out()).contains("19:34");
        assertThat(run("entry", "show", "@1", "--tz", "UTC").out()).contains("18:34");
    }

    @Test
    void needsAKeyAndNamesEveryWayOut() {
        environment.put("MATON_API_KEY", " ");

        Run run = run("status");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("MATON_API_KEY", "CLOCKIFY_API_KEY", "--offline");
        assertThat(service.requests()).isEmpty();
    }

    @Test
    @DisplayName("requests go to Clockify directly if only its key is set")
    void uses_clockify_directly_without_a_maton_key() {
        service.useSamples("few");
        service.on(
                "GET", "/api/v1/user", 200, "{\"id\":\"u1\",\"email\":\"direct@example.com\",\"status\":\"ACTIVE\"}");
        environment.put("MATON_API_KEY", "");
        environment.put("CLOCKIFY_API_KEY", KEY);
        environment.put("STINT_GATEWAY_URL", service.control().toString());

        assertThat(run("user").out()).contains("direct@example.com");
        assertThat(run("connection", "list").exitCode()).isEqualTo(4);
        assertThat(run("doctor").out()).contains("Clockify is reached directly", "direct@example.com");
    }

    @Test
    void an_account_without_a_time_zone_is_reported() {
        service.useSamples("few");

        Run doctor = run("doctor");
        assertThat(doctor.exitCode()).isEqualTo(1);
        assertThat(doctor.out()).contains("the account has no time zone, so UTC is used", "stint config set tz");
        assertThat(run("doctor", "--tz", "Asia/Tokyo").exitCode()).isZero();

        String note = "note: the account has no time zone, so UTC is used; set one with --tz";
        assertThat(run("start", "Work").err()).containsOnlyOnce(note);
        assertThat(run("today").err()).containsOnlyOnce(note);
        assertThat(run("today", "--tz", "Asia/Tokyo").err()).doesNotContain(note);
        assertThat(run("tag", "list").err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401 | {\"error\":{\"message\":\"Invalid API key\",\"code\":401}} | 3",
                "401 | {\"message\":\"Api key does not exist\",\"code\":4003} | 4",
                "400 | {\"error\":{\"message\":\"No connection\",\"code\":400}} | 4",
                "403 | {\"message\":\"Can't edit locked time entry.\",\"code\":1003} | 5",
                "429 | '' | 8",
                "503 | '' | 9",
                "200 | <html>Sign in</html> | 1",
                "302 | '' | 1",
            })
    void endsWithACodeForEachKindOfError(int status, String body, int exitCode) {
        service.respondAlways(status, body);

        Run run = run("user", "--timeout", "2s");

        assertThat(run.exitCode()).as(run.err()).isEqualTo(exitCode);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("stint: ").contains("\nhint: ");
    }

    @Test
    void verbose_does_not_change_the_exit_code() {
        service.useSamples("few");
        service.on("GET", "/clockify/api/v1/workspaces(/[^/]+)?", 403, "{\"message\":\"no\",\"code\":1000}");

        assertThat(run("status").exitCode()).isZero();
        Run verbose = run("status", "-v");

        assertThat(verbose.exitCode()).as(verbose.err()).isZero();
        assertThat(verbose.out()).startsWith("No timer is running.");
        assertThat(verbose.err()).contains("note: the user and the workspace are not known: ");
    }

    @Test
    void a_write_whose_response_cannot_be_read_has_its_own_exit_code() {
        service.useSamples("few");
        service.on("POST", "/clockify/api/v1/workspaces/[^/]+/tags", 201, "{\"id\":");
        service.on("GET", "/clockify/api/v1/workspaces/[^/]+/tags", 403, "");

        Run run = run("tag", "create", "x", "--json");

        assertThat(run.exitCode()).isEqualTo(12);
        assertThat(run.err()).contains("\"code\":\"probably-done\"", "\"retryable\":false");
    }

    @Test
    void reportsAnUnknownOutcomeOfAWrite() {
        service.useSamples("few");
        service.on("POST", "/clockify/api/v1/workspaces/[^/]+/tags", 502, "");
        service.on("GET", "/clockify/api/v1/workspaces/[^/]+/tags", 403, "");

        assertThat(run("tag", "create", "x").exitCode()).isEqualTo(11);
    }

    @ParameterizedTest
    @DisplayName("a failed wait for a new connection is not reported as retryable")
    @ValueSource(ints = {429, 503})
    void failed_wait_for_a_connection_is_not_retryable(int status) {
        service.useSamples("few");
        service.on("GET", "/connections/[^/]+", status, "");
        service.on(
                "POST",
                "/connections",
                201,
                "{\"connection_id\":\"c-1\",\"status\":\"PENDING\",\"url\":\"https://connect.maton.ai/?session_token=abc\",\"app\":\"clockify\"}");

        Run run = run("connection", "create", "--wait-for", "0s", "--json", "--timeout", "2s");

        assertThat(run.exitCode()).isEqualTo(11);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err())
                .contains("connection c-1 was created", "stint connection show c-1", "session_token=abc")
                .contains("\"retryable\":false");
    }

    @Test
    void cannotReachAServiceThatIsNotThere() {
        environment.put("STINT_GATEWAY_URL", "http://127.0.0.1:1");

        Run run = run("status", "--timeout", "2s");

        assertThat(run.exitCode()).isEqualTo(9);
        assertThat(run.err()).contains("cannot reach 127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.com", "ftp://example.com", "nonsense"})
    void sendsTheKeyToNoAddressThatIsNotEncrypted(String url) {
        environment.put("STINT_GATEWAY_URL", url);

        assertThat(run("status").exitCode()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"STINT_GATEWAY_URL", "STINT_CONTROL_URL"})
    void namesTheSettingThatIsNoUrlWithoutPrintingIt(String variable) {
        environment.put(variable, "https://example.com/ s3cret");

        Run run = run("status");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains(variable, "https://gateway.maton.ai/clockify")
                .doesNotContain("s3cret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "https:/x", "//example.com"})
    void saysWhatAUrlWithoutSchemeOrHostLacks(String url) {
        environment.put("STINT_GATEWAY_URL", url);

        assertThat(run("status").err()).contains("the service URL is not a URL with https and a host");
    }

    @Test
    void usesSavedSettings() {
        service.useSamples("few");
        environment.put("STINT_GATEWAY_URL", "");
        environment.put("STINT_CONTROL_URL", "");
        assertThat(run(
                                "config",
                                "set",
                                "--profile",
                                "test",
                                "gateway-url",
                                service.gateway().toString())
                        .exitCode())
                .isZero();
        assertThat(run("config", "set", "--profile", "test", "connection", "c-7")
                        .exitCode())
                .isZero();

        assertThat(run("user", "--profile", "test").exitCode()).isZero();
        assertThat(service.requests()).containsExactly("GET /clockify/api/v1/user");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com",
                "ftp://example.com",
                "nonsense",
                "https://user:sekret@example.com/clockify",
                "https://example.com?key=sekret",
            })
    void keepsNoAddressThatItWouldNotSendTheKeyTo(String url) {
        for (String setting : List.of("gateway-url", "control-url")) {
            Run run = run("config", "set", setting, url);

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).contains("hint: ").doesNotContain("sekret");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void opensNothingForAProfileThatDoesNotExist() {
        Run run = run("status", "--profile", "tset");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("unknown profile \"tset\"");
        assertThat(service.requests()).isEmpty();
    }

    @Test
    void doctorTellsWhatWorksAndWhatToDoAboutTheRest() {
        service.useSamples("all");
        Run healthy = run("doctor");
        assertThat(healthy.exitCode()).isZero();
        assertThat(healthy.out())
                .contains(
                        "accepted by Maton",
                        "13fe7b78",
                        "user@example.com",
                        "My Workspace",
                        "Europe/Belgrade, of the account",
                        "within 1 s",
                        "no request was rejected");

        service.respondAlways(401, "{\"error\":{\"message\":\"Invalid API key\",\"code\":401}}");
        Run refused = run("doctor");
        assertThat(refused.exitCode()).isEqualTo(3);
        assertThat(refused.out()).contains("NO", "Invalid API key", "maton.ai/settings");
        assertThat(refused.err()).isEmpty();

        environment.put("MATON_API_KEY", "");
        Run keyless = run("doctor", "--json");
        assertThat(keyless.exitCode()).isEqualTo(3);
        assertThat(keyless.out()).contains("\"check\": \"key\"", "\"ok\": false");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401 | {\"message\":\"Unauthorized\"} | 3",
                "400 | {\"error\":{\"message\":\"No connections yet\",\"code\":400}} | 7",
            })
    @DisplayName("doctor fails when connections cannot be listed, although none may be needed")
    void doctor_reports_connections_that_cannot_be_listed(int status, String body, int exitCode) {
        service.useSamples("all");
        service.on("GET", "/connections", status, body);

        Run run = run("doctor");

        assertThat(run.exitCode()).as(run.out()).isEqualTo(exitCode);
        assertThat(run.out()).contains("NO").doesNotContain("directly");
        assertThat(run("connection", "list").exitCode()).isEqualTo(exitCode);
    }

    @Test
    void doctor_reads_the_user_once() {
        service.useSamples("all");

        run("doctor");

        assertThat(service.requests())
                .filteredOn(request -> request.endsWith("/user"))
                .hasSize(1);
    }

    @Test
    void doctorSeesAConnectionThatIsNotActive() {
        service.useSamples("all");
        service.on(
                "GET",
                "/connections",
                200,
                "{\"connections\":[{\"connection_id\":\"c-1\",\"app\":\"clockify\",\"status\":\"PENDING\"}]}");

        Run run = run("doctor");

        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.out()).contains("none of 1 connections", "stint connection create --wait");
    }

    @Test
    void doctorSeesAClockThatIsWrong() {
        service.showTime(NOW.minusSeconds(300));
        service.useSamples("all");

        Run run = run("doctor");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("time is 16:00, the service's time is 15:55", "set the clock");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-03-04T15:00:00Z", "Mon, 04 Mar 2026 15:00:00 GMT"})
    void doctorSaysThatItCannotReadTheTimeOfTheService(String date) {
        service.showTime(date);
        service.useSamples("all");

        Run run = run("doctor");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("the date of the response cannot be read", date, "no request was rejected");
    }

    @Test
    void hasNoServiceToSendRequestsToOffline() {
        environment.put("STINT_DATA_DIR", folder.resolve("data").toString());

        assertThat(run("api", "GET", "/user", "--offline").exitCode()).isEqualTo(2);
        assertThat(run("doctor", "--offline").exitCode()).isZero();
    }

    @Test
    void asksBeforeItDeletesByARawRequest() {
        service.useSamples("all");

        assertThat(run("api", "DELETE", "/workspaces/x/tags/y").exitCode()).isEqualTo(2);
        assertThat(service.requests()).isEmpty();
        assertThat(run("api", "DELETE", "/workspaces/x/tags/y", "-y").exitCode())
                .isZero();
    }
}
