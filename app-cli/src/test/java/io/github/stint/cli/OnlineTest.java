package io.github.stint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
        int exitCode = new Main(
                        environment,
                        folder.toString(),
                        "Linux",
                        Clock.fixed(NOW, ZoneOffset.UTC),
                        config -> config.accountLimit(10_000)
                                .workspaceLimit(10_000)
                                .firstPause(Duration.ofMillis(2)))
                .run(new PrintWriter(out), new PrintWriter(err), line);
        assertThat(out.toString() + err).doesNotContain(KEY);
        return new Run(exitCode, out.toString(), err.toString());
    }

    /** Each command of the program, with words apart by a bar. */
    private static Stream<String> commands() {
        return Stream.of(
                "start|Work",
                "start|Work|-p|My Project|-t|Implement|--tag|urgent|--at|-30m",
                "switch|Work",
                "status",
                "continue",
                "continue|@1",
                "log|1h|Work|-p|my pro",
                "log|9:00-10:00|Work",
                "today",
                "week",
                "entry|list",
                "entry|list|--from|2026-02-01|--to|2026-03-01|--limit|1",
                "entry|show|@1",
                "entry|edit|@1|--description|New|--tag|urgent",
                "entry|edit|@1|--no-project|--clear-tags",
                "entry|create|--user|john|--start|9:00|--end|10:00",
                "entry|delete|@1|-y",
                "project|list",
                "project|show|My Project",
                "project|create|Other",
                "project|update|My Project|--note|x",
                "project|archive|My Project",
                "project|restore|My Project",
                "project|delete|My Project|--archive|-y",
                "client|list",
                "client|show|Acme",
                "client|create|Other",
                "client|update|Acme|--note|x",
                "client|archive|Acme",
                "client|restore|Acme",
                "client|delete|Acme|--archive|-y",
                "task|list|-p|My Project",
                "task|show|Implement|-p|My Project",
                "task|create|Other|-p|My Project",
                "task|update|Implement|-p|My Project|--estimate|2h",
                "task|done|Implement|-p|My Project",
                "task|reopen|Implement|-p|My Project",
                "task|delete|Implement|--done|-p|My Project|-y",
                "tag|list",
                "tag|show|urgent",
                "tag|create|other",
                "tag|update|urgent|--name|soon",
                "tag|archive|urgent",
                "tag|restore|urgent",
                "tag|delete|urgent|-y",
                "workspace|list",
                "workspace|show|My Workspace",
                "workspace|create|Other",
                "workspace|users",
                "workspace|use|My Workspace",
                "user",
                "whoami",
                "connection|list",
                "connection|list|--app|clockify|--status|active",
                "connection|show|13fe",
                "connection|create",
                "connection|create|--wait",
                "connection|use|13fe",
                "connection|delete|13fe|-y",
                "doctor",
                "api|GET|/user",
                "api|get|/api/v1/workspaces",
                "api|POST|/workspaces|-d|{\"name\":\"x\"}",
                "config|list",
                "config|path",
                "config|set|tz|UTC",
                "version");
    }

    static Stream<Arguments> every() {
        return Stream.of("few", "all").flatMap(samples -> commands().map(line -> Arguments.of(samples, line)));
    }

    @ParameterizedTest
    @MethodSource("every")
    void everyCommandWorksWhetherTheGatewaySendsFewFieldsOrAll(String samples, String line) {
        service.answerWith(samples);

        Run run = run(line.split("\\|", -1));

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandWorksInJsonToo(String line) {
        service.answerWith("few");

        Run run = run((line + "|--json").split("\\|", -1));

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out().strip()).matches("(?s)[{\\[].*[}\\]]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stop", "cancel"})
    void aTimerThatRunsCanBeEndedAndOneThatDoesNotCannot(String command) {
        service.answerWith("all");
        assertThat(run(command).exitCode()).isEqualTo(10);

        service.runTimer("all");
        assertThat(run(command).exitCode()).isZero();
    }

    @Test
    void showsTheTimesOfTheAccount() {
        service.answerWith("all");

        assertThat(run("entry", "show", "@1").out()).contains("19:34");
        assertThat(run("entry", "show", "@1", "--tz", "UTC").out()).contains("18:34");
    }

    @Test
    void needsAKeyAndNamesEveryWayOut() {
        environment.put("MATON_API_KEY", " ");

        Run run = run("status");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("MATON_API_KEY", "CLOCKIFY_API_KEY", "--offline");
        assertThat(service.asked()).isEmpty();
    }

    @Test
    void reachesClockifyItselfWithItsOwnKeyWhenThereIsNoneOfMaton() {
        service.answerWith("few");
        service.on(
                "GET", "/api/v1/user", 200, "{\"id\":\"u1\",\"email\":\"direct@example.com\",\"status\":\"ACTIVE\"}");
        environment.put("MATON_API_KEY", "");
        environment.put("CLOCKIFY_API_KEY", KEY);
        environment.put("STINT_GATEWAY_URL", service.control().toString());

        assertThat(run("user").out()).contains("direct@example.com");
        assertThat(run("connection", "list").exitCode()).isEqualTo(4);
        assertThat(run("doctor").out()).contains("Clockify is reached directly", "direct@example.com");
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
        service.answerAlways(status, body);

        Run run = run("user", "--timeout", "2s");

        assertThat(run.exitCode()).as(run.err()).isEqualTo(exitCode);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("stint: ").contains("\nhint: ");
    }

    @Test
    void saysThatTheOutcomeOfAWriteIsUnknown() {
        service.answerWith("few");
        service.on("POST", "/clockify/api/v1/workspaces/[^/]+/tags", 502, "");

        assertThat(run("tag", "create", "x").exitCode()).isEqualTo(11);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void doesNotInviteToMakeAConnectionOnceMoreWhenWaitingForItFails(int status) {
        service.answerWith("few");
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
                .contains("connection c-1 was made", "stint connection show c-1", "session_token=abc")
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

        assertThat(run("status").exitCode()).isEqualTo(7);
    }

    @Test
    void takesWhatWasChosenToStayUnlessSomethingElseIsSaid() {
        service.answerWith("few");
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
        assertThat(service.asked()).containsExactly("GET /clockify/api/v1/user");
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

            assertThat(run.exitCode()).isEqualTo(7);
            assertThat(run.err()).contains("hint: ").doesNotContain("sekret");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void opensNothingForAProfileThatDoesNotExist() {
        Run run = run("status", "--profile", "tset");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("no profile \"tset\"");
        assertThat(service.asked()).isEmpty();
    }

    @Test
    void doctorTellsWhatWorksAndWhatToDoAboutTheRest() {
        service.answerWith("all");
        Run healthy = run("doctor");
        assertThat(healthy.exitCode()).isZero();
        assertThat(healthy.out())
                .contains(
                        "accepted by Maton",
                        "13fe7b78",
                        "user@example.com",
                        "My Workspace",
                        "within 1 s",
                        "no request was refused");

        service.answerAlways(401, "{\"error\":{\"message\":\"Invalid API key\",\"code\":401}}");
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
    void doctorDoesNotTakeConnectionsThatCannotBeListedForOnesThatAreNotNeeded(int status, String body, int exitCode) {
        service.answerWith("all");
        service.on("GET", "/connections", status, body);

        Run run = run("doctor");

        assertThat(run.exitCode()).as(run.out()).isEqualTo(exitCode);
        assertThat(run.out()).contains("NO").doesNotContain("directly");
        assertThat(run("connection", "list").exitCode()).isEqualTo(exitCode);
    }

    @Test
    void doctorSeesAConnectionThatIsNotActive() {
        service.answerWith("all");
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
        service.answerWith("all");

        Run run = run("doctor");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("2026-03-04T14:55:00Z", "set the clock");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-03-04T15:00:00Z", "Mon, 04 Mar 2026 15:00:00 GMT"})
    void doctorSaysThatItCannotReadTheTimeOfTheService(String date) {
        service.showTime(date);
        service.answerWith("all");

        Run run = run("doctor");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("the service's time cannot be read", date, "no request was refused");
    }

    @Test
    void hasNoServiceToSendRequestsToOffline() {
        environment.put("STINT_DATA_DIR", folder.resolve("data").toString());

        assertThat(run("api", "GET", "/user", "--offline").exitCode()).isEqualTo(2);
        assertThat(run("doctor", "--offline").exitCode()).isZero();
    }

    @Test
    void asksBeforeItDeletesByARawRequest() {
        service.answerWith("all");

        assertThat(run("api", "DELETE", "/workspaces/x/tags/y").exitCode()).isEqualTo(2);
        assertThat(service.asked()).isEmpty();
        assertThat(run("api", "DELETE", "/workspaces/x/tags/y", "-y").exitCode())
                .isZero();
    }
}
