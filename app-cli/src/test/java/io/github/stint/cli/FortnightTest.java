package io.github.stint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.testing.RunResult;
import io.github.stint.cli.testing.TestClock;
import io.github.stint.core.time.TimeInterval;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two weeks of commands as a person types them, at the times when they type them, in {@code fortnight/commands.txt}, and what must be
 * booked afterwards, in {@code fortnight/bookings.txt}.
 */
class FortnightTest {

    private static final Path SCRIPT = Path.of("src/test/resources/fortnight/commands.txt");
    private static final Path BOOKINGS = Path.of("src/test/resources/fortnight/bookings.txt");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final Pattern COMMAND = Pattern.compile("(.{16})  (?:(\\d+)  )?(.+)");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final Pattern DESCRIBED = Pattern.compile("\\{(.+)}");

    private final TestClock clock = new TestClock("2026-03-23T07:00:00Z");

    @RegisterExtension
    private final SimulatedService simulated = new SimulatedService(clock);

    @TempDir
    private Path folder;

    @Test
    void every_booking_is_right_offline() throws IOException {
        replay(this::runOffline);
    }

    @Test
    void every_booking_is_right_online() throws IOException {
        replay(simulated::run);
    }

    private RunResult runOffline(String... line) {
        Map<String, String> environment = Map.of(
                "STINT_OFFLINE", "1",
                "STINT_DATA_DIR", folder.resolve("data").toString(),
                "STINT_CONFIG_DIR", folder.resolve("config").toString());
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        ProgramFactory factory =
                new ProgramFactory(Main.machine(environment, folder.toString(), "Linux", clock), VirtualWaits::in);
        int exitCode = factory.program(
                        new BufferedReader(Reader.nullReader()), new PrintWriter(out), new PrintWriter(err), false)
                .run(line);
        return new RunResult(exitCode, out.toString(), err.toString());
    }

    private void replay(Function<String[], RunResult> program) throws IOException {
        for (String line : Files.readAllLines(SCRIPT)) {
            if (!line.startsWith("#")) {
                type(line, program);
            }
        }
        List<Map<String, @Nullable Object>> entries = entries(program);
        assertThat(entries.stream().map(FortnightTest::booking).sorted())
                .containsExactlyElementsOf(Files.readAllLines(BOOKINGS));
        assertWeek(program, "2026-W13", entries);
        assertWeek(program, "2026-W14", entries);
    }

    private void type(String line, Function<String[], RunResult> program) {
        MatchResult command = COMMAND.matcher(line)
                .results()
                .findFirst()
                .orElseThrow(() -> new AssertionError("no command: " + line));
        clock.set(instant(command.group(1)).toString());
        String[] words = WORD.matcher(command.group(3))
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .map(word -> DESCRIBED.matcher(word).matches() ? idOf(word, program) : word)
                .toArray(String[]::new);

        RunResult result = program.apply(words);

        int expected = command.group(2) == null ? 0 : Integer.parseInt(command.group(2));
        assertThat(result.exitCode())
                .as(line + "\n" + result.out() + result.err())
                .isEqualTo(expected);
    }

    private static String idOf(String described, Function<String[], RunResult> program) {
        String description = described.substring(1, described.length() - 1);
        return entries(program).stream()
                .filter(entry -> description.equals(entry.get("description")))
                .map(entry -> String.valueOf(entry.get("id")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no entry " + description));
    }

    private static List<Map<String, @Nullable Object>> entries(Function<String[], RunResult> program) {
        return program.apply(new String[] {"entry", "list", "--json"}).jsonArray();
    }

    private static String booking(Map<String, @Nullable Object> entry) {
        String project = entry.get("projectName") instanceof String name ? name : "-";
        return String.format(
                "%s | %s | %-7s | %-3s | %s",
                local(entry.get("start")),
                local(entry.get("end")),
                project,
                Boolean.TRUE.equals(entry.get("billable")) ? "yes" : "no",
                entry.get("description"));
    }

    /** The total of a week is the sum of its bookings; none of them is in two weeks. */
    private static void assertWeek(
            Function<String[], RunResult> program, String week, List<Map<String, @Nullable Object>> entries) {
        RunResult report = program.apply(new String[] {"week", "--of", week, "--json"});
        Instant first = instant(report.text("from") + " 00:00");
        TimeInterval days = TimeInterval.of(first, first.plus(Duration.ofDays(7)));
        Duration booked = entries.stream()
                .map(FortnightTest::interval)
                .filter(days::overlaps)
                .map(interval -> interval.durationUntil(first).toDuration())
                .reduce(Duration.ZERO, Duration::plus);
        assertThat(Duration.parse(report.text("total")))
                .as(week)
                .isEqualTo(booked)
                .isPositive();
    }

    private static TimeInterval interval(Map<String, @Nullable Object> entry) {
        return TimeInterval.of(
                Instant.parse(String.valueOf(entry.get("start"))), Instant.parse(String.valueOf(entry.get("end"))));
    }

    private static Instant instant(String minute) {
        return LocalDateTime.parse(minute, MINUTE).atZone(BERLIN).toInstant();
    }

    private static String local(@Nullable Object instant) {
        return MINUTE.format(Instant.parse(String.valueOf(instant)).atZone(BERLIN));
    }
}
