package io.github.stint.cli.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.env.Adapters;
import io.github.stint.cli.env.GlobalOptions;
import io.github.stint.cli.testing.RunResult;
import io.github.stint.cli.testing.Terminal;
import io.github.stint.core.error.Ambiguous;
import io.github.stint.core.error.Cancelled;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.Forbidden;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.NoConnection;
import io.github.stint.core.error.NoTimerRunning;
import io.github.stint.core.error.NotAllChanged;
import io.github.stint.core.error.NotAllDeleted;
import io.github.stint.core.error.NotAuthenticated;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.PartlyChanged;
import io.github.stint.core.error.ProbablyDone;
import io.github.stint.core.error.RateLimited;
import io.github.stint.core.error.Refused;
import io.github.stint.core.error.Rule;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.TimerNotStarted;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.error.UnexpectedResponse;
import io.github.stint.core.message.ErrorMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class ErrorTest {

    private final Terminal terminal = new Terminal();

    static Stream<Arguments> everyError() {
        return Stream.of(
                Arguments.of(1, new UnexpectedResponse("do it", "strange", "do that")),
                Arguments.of(3, new NotAuthenticated("do it", "no key", "do that")),
                Arguments.of(4, new NoConnection("do it", "no connection", "do that")),
                Arguments.of(5, new Forbidden("do it", "not allowed", "do that")),
                Arguments.of(6, new NotFound("do it", EntityKind.TAG, "x", List.of("y", "z"))),
                Arguments.of(6, new Ambiguous("do it", EntityKind.TAG, "x", List.of("xy", "xz"))),
                Arguments.of(7, new InvalidValue("do it", "name", "no name", "do that")),
                Arguments.of(7, new Refused("do it", Rule.NAME_TAKEN, "taken", "do that")),
                Arguments.of(8, new RateLimited("do it", Duration.ofSeconds(7))),
                Arguments.of(8, new TimerNotStarted("e1", Instant.EPOCH, new RateLimited("do it"))),
                Arguments.of(8, NotAllDeleted.after(1, List.of("e1", "e2"), new RateLimited("do it"))),
                Arguments.of(8, NotAllChanged.after(1, List.of("e1", "e2"), new RateLimited("do it"))),
                Arguments.of(
                        8,
                        new PartlyChanged(new RateLimited("do it"), ErrorMessage.of("half"), "fix it", List.of("e1"))),
                Arguments.of(9, new Unavailable("do it", "away", "do that")),
                Arguments.of(10, new NoTimerRunning("do it")),
                Arguments.of(11, new OutcomeUnknown("do it", "who knows", "do that")),
                Arguments.of(12, new ProbablyDone("do it", "accepted", "read it")),
                Arguments.of(130, Cancelled.interrupted("do it", "interrupted")));
    }

    @Test
    void coversEveryStintException() {
        assertThat(everyError().map(arguments -> arguments.get()[1].getClass().getName()))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Stream.of(StintException.class.getPermittedSubclasses()),
                                Stream.of(OutcomeUnknown.class.getPermittedSubclasses()))
                        .map(Class::getName)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("everyError")
    void printsMessageAndHintAndReturnsExitCode(int exitCode, StintException error) {
        terminal.stint().faults().failNext(operation -> error);

        RunResult failed = terminal.run("status").failed(exitCode);

        assertThat(failed.err()).startsWith("stint: " + error.getMessage() + "\nhint: " + error.hint());
    }

    private RunResult runWith(Error error, String... arguments) {
        return terminal.run(
                settings -> {
                    throw error;
                },
                arguments);
    }

    @Test
    void a_lack_of_memory_is_reported_without_a_stack_trace() {
        RunResult failed =
                runWith(new OutOfMemoryError("Java heap space"), "status").failed(1);

        assertThat(failed.err())
                .startsWith("stint: not enough memory: Java heap space\nhint: ")
                .contains("--limit", "JAVA_TOOL_OPTIONS")
                .doesNotContain("\tat ");
        assertThat(runWith(new OutOfMemoryError("Java heap space"), "status", "--json")
                        .failed(1)
                        .error())
                .containsEntry("code", "out-of-memory")
                .containsEntry("retryable", false);
    }

    @Test
    void another_error_of_the_machine_is_unexpected() {
        assertThat(runWith(new StackOverflowError(), "status").failed(1).err())
                .startsWith("stint: unexpected error: StackOverflowError\nhint: ")
                .doesNotContain("\tat ");
        assertThat(runWith(new StackOverflowError(), "status", "--stacktrace")
                        .failed(1)
                        .err())
                .contains("\tat ", "stint: unexpected error: StackOverflowError");
    }

    @Test
    void names_the_command_that_continues_a_timer_that_was_stopped() {
        StintException incomplete = new TimerNotStarted("e1", Instant.EPOCH, new RateLimited("do it"));
        terminal.stint().faults().failNext(operation -> incomplete);

        assertThat(terminal.run("status").failed(8).err()).contains("stint continue e1 --at 1970-01-01T00:00:00Z");
    }

    @ParameterizedTest
    @MethodSource("everyError")
    void printsOneObjectInJson(int exitCode, StintException error) {
        terminal.stint().faults().failNext(operation -> error);

        RunResult failed = terminal.run("status", "--json").failed(exitCode);

        assertThat(failed.error())
                .containsEntry("code", error.code())
                .containsEntry("message", error.getMessage())
                .containsEntry("retryable", error.retryable());
        assertThat(failed.error().get("hint")).asString().startsWith(error.hint());
        assertThat(failed.err().lines()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "status extra | unexpected argument \"extra\" | see stint status --help",
                "client create Acme Ltd | unexpected argument \"Ltd\" | put quotes around a value with spaces; see stint client create --help",
                "status a b | unexpected arguments \"a\" \"b\" | see stint status --help",
                "strat x | unknown command \"strat\" | did you mean stint start?",
                "entry lst | unknown command \"lst\" | did you mean stint entry list?",
                "status --promt | unknown option --promt | did you mean --prompt?",
                "log | log needs WHEN | see stint log --help",
                "config set | config set needs NAME and VALUE | see stint config set --help",
                "task create | task create needs NAME and --project PROJECT | see stint task create --help",
                "start -p | --project needs a value: PROJECT | see stint start --help",
                "entry list --limit abc | --limit: \"abc\" is not a whole number | see stint entry list --help",
                "project list --archived=ab | --archived: \"ab\" is neither true nor false | see stint project list --help",
                "report -o foo | --output: \"foo\" is none of table, json, ndjson, csv, ids, html, xlsx, ics | see stint report --help",
                "start --at | --at needs a value: TIME | see stint start --help",
                "entry edit @1 -p | --project needs a value: PROJECT | see stint entry edit --help",
                "start --at 9:00 --at 10:00 | --at is given twice | see stint start --help",
                "start -p Web -p Mail | --project is given twice | see stint start --help",
                "start --at 9:00 --at 9:10 --at 9:20 | --at is given twice | see stint start --help",
                "entry edit @1 -p Web --project Mail | --project is given twice | see stint entry edit --help",
                "start --at ]={--x --at 10:00 | an option is given twice, or two that exclude each other | see stint start --help",
                "entry list --limit 3000000000 | --limit: \"3000000000\" is out of range | see stint entry list --help",
                "simulate --fault-seed abc | --fault-seed: \"abc\" is not a whole number | see stint simulate --help",
                "completion bash extra | unexpected argument \"extra\" | see stint completion --help",
                "-y -y status | --yes is given twice | see stint --help",
            })
    void namesWhatIsWrongWithALine(String line, String message, String hint) {
        assertThat(terminal.run(line.split(" ", -1)).failed(2).err().lines())
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("stint: " + message),
                        second -> assertThat(second).startsWith("hint: " + hint));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stop --json",
                "--json stop",
                "stop -o json",
                "-o json stop",
                "stop -ojson",
                "stop -o=json",
                "stop -yojson",
                "stop -vojson",
                "stop --output json",
                "stop --output=json",
                "stop -o JSON",
                "stop -o ndjson",
                "stop -o NDJSON",
            })
    void printsErrorsInJsonWhenResultsAre(String line) {
        assertThat(terminal.run(line.split(" ", -1)).failed(10).error()).containsEntry("code", "no-timer-running");
    }

    @Test
    void printsErrorsInJsonAfterEachShortOptionWithoutValue() {
        List<String> flags = new CommandLine(new GlobalOptions())
                .getCommandSpec().options().stream()
                        .filter(option -> option.arity().max() == 0)
                        .map(OptionSpec::shortestName)
                        .filter(name -> name.length() == 2)
                        .toList();

        assertThat(flags)
                .isNotEmpty()
                .allSatisfy(flag -> assertThat(ErrorFormat.isJson("table", "stop", flag + "ojson"))
                        .isTrue());
    }

    @ParameterizedTest
    @CsvSource({
        "json, stop, true",
        "ndjson, stop, true",
        "JSON, stop, true",
        "csv, stop, false",
        "json, stop -o table, false",
        "table, stop -o json, true",
        "ids, stop --json, true",
        "'', stop, false",
    })
    void optionOverridesEnvironmentForErrorFormat(String output, String line, boolean json) {
        RunResult failed =
                terminal.with("STINT_OUTPUT", output).run(line.split(" ", -1)).failed(10);

        assertThat(failed.err().startsWith("{")).isEqualTo(json);
    }

    @Test
    void ignoresOptionsAfterDoubleDash() {
        terminal.stint().faults().makeNextUnavailable();

        assertThat(terminal.run("start", "--", "--json").failed(9).err()).startsWith("stint: ");
    }

    @ParameterizedTest
    @CsvSource({"today -o csv --json, csv", "--json report --by project -o xlsx, xlsx", "stop --json -o ids, ids"})
    void rejectsAnotherFormatBesideJson(String line, String format) {
        assertThat(terminal.run(line.split(" ", -1)).failed(2).error())
                .containsEntry("code", "usage")
                .containsEntry("message", "--json and --output name two formats, json and " + format)
                .containsEntry("hint", "give one of them");
    }

    @Test
    void acceptsJsonTwice() {
        assertThat(terminal.run("today", "--json", "-o", "json").done().out()).startsWith("{");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--json",
                "--json bogus",
                "start --json --bogus",
                "log --json",
                "entry --json",
                "entry list --json --limit many",
                "entry list --json --limit 0",
                "start --json --tz Nowhere",
                "start --json --billable --no-billable",
                "start --json --at now --since-last",
                "entry delete 1 --json --no-input --tz",
            })
    void printsUsageErrorsInJson(String line) {
        Map<String, @Nullable Object> error =
                terminal.run(line.split(" ", -1)).failed(2).error();

        assertThat(error).containsEntry("code", "usage").containsEntry("retryable", false);
        assertThat(String.valueOf(error.get("message"))).isNotBlank().doesNotStartWith("Error");
        assertThat(String.valueOf(error.get("hint"))).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"start --bogus", "start --at now --since-last", "bogus", "log", "entry list -o yaml"})
    void printsUsageErrorAndHintOnOneLineEach(String line) {
        assertThat(terminal.run(line.split(" ", -1)).failed(2).err()).matches("stint: (?!Error)[^\n]+\nhint: [^\n]+\n");
    }

    @ParameterizedTest
    @CsvSource({"start,", "start, --json"})
    void reportsUnexpectedExceptions(String command, @Nullable String option) {
        Adapters broken = settings -> {
            throw new IllegalStateException("the roof is on fire");
        };
        String[] line = option == null ? new String[] {command} : new String[] {command, option};

        RunResult failed = terminal.run(broken, line).failed(1);

        assertThat(failed.err()).contains("the roof is on fire", "IllegalStateException", "--stacktrace");
        assertThat(failed.err()).doesNotContain("\tat ");
        if (option != null) {
            assertThat(failed.error()).containsEntry("code", "unexpected");
        }
    }

    @Test
    void printsStackTraceOnlyOnRequest() {
        assertThat(terminal.run("stop").failed(10).err()).doesNotContain("\tat ");
        assertThat(terminal.run("stop", "--stacktrace").failed(10).err())
                .contains("NoTimerRunning", "\tat ")
                .endsWith(terminal.run("stop").err());
    }

    @Test
    void omitsNotesFromJsonErrors() {
        terminal.project("Old");
        terminal.run("project", "archive", "Old").done();

        assertThat(terminal.run("start", "-p", "Old", "--tag", "no", "--json")
                        .failed(6)
                        .error())
                .containsEntry("code", "tag-not-found");
        assertThat(terminal.run("start", "-p", "Old", "--tag", "no").failed(6).err())
                .contains("stint: tag \"no\" not found", "note: the project Old is archived");
    }

    @Test
    void validatesSettingsBeforeOpeningTheAdapter() {
        Adapters never = settings -> {
            throw new AssertionError("opened");
        };

        terminal.run(never, "start", "Work", "--tz", "Nowhere").failed(2);
        terminal.with("STINT_OUTPUT", "yaml").run(never, "start", "Work").failed(2);
        terminal.with("STINT_OUTPUT", "")
                .with("STINT_TZ", "Mars/Base")
                .run(never, "start", "Work")
                .failed(2);
        terminal.with("STINT_TZ", "")
                .with("STINT_OFFLINE", "perhaps")
                .run(never, "start", "Work")
                .failed(2);
        assertThat(new Terminal()
                        .with("STINT_OUTPUT", "yaml")
                        .run("status")
                        .failed(2)
                        .err())
                .contains("STINT_OUTPUT: \"yaml\" is not an output format", "table, json, ndjson, csv or ids");
    }
}
