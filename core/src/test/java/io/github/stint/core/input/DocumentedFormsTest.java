package io.github.stint.core.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.report.ReportPeriod;
import io.github.stint.core.time.TimeInterval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads every row of the tables of docs/times.md. */
class DocumentedFormsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T11:00:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(.+)` \\| (.+) \\|$");

    private final InstantParser instants = new InstantParser(NOW, BERLIN, note -> {});
    private final InstantFormat format = new InstantFormat(BERLIN);

    private static List<Arguments> rows(String section) {
        String document = read();
        int start = document.indexOf("\n## " + section + "\n");
        int end = document.indexOf("\n## ", start + 1);
        List<MatchResult> rows = ROW.matcher(document.substring(start, end < 0 ? document.length() : end))
                .results()
                .toList();
        assertThat(rows).as(section).hasSizeGreaterThan(4);
        return rows.stream()
                .map(row -> Arguments.of(row.group(1), row.group(2)))
                .toList();
    }

    static List<Arguments> times() {
        return rows("Times");
    }

    static List<Arguments> intervals() {
        return rows("Intervals");
    }

    static List<Arguments> durations() {
        return rows("Durations");
    }

    static List<Arguments> periods() {
        return rows("Periods");
    }

    static List<Arguments> rejected() {
        return rows("Rejected");
    }

    private static String read() {
        try {
            return Files.readString(Path.of("..", "docs", "times.md"));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @ParameterizedTest
    @MethodSource("times")
    void reads_every_documented_time(String written, String meaning) {
        assertThat(format.dateTime(instants.parse(written))).isEqualTo(meaning);
    }

    @ParameterizedTest
    @MethodSource("intervals")
    void reads_every_documented_interval(String written, String meaning) {
        TimeInterval read = new IntervalParser(instants).parse(written);

        assertThat(format.dateTime(read.start())
                        + " to "
                        + read.end().map(format::dateTime).orElseThrow())
                .isEqualTo(meaning);
    }

    @ParameterizedTest
    @MethodSource("durations")
    void reads_every_documented_duration(String written, String meaning) {
        assertThat(DurationParser.parse(written)).hasToString(meaning);
    }

    @ParameterizedTest
    @MethodSource("periods")
    void reads_every_documented_period(String written, String meaning) {
        ReportPeriod read = new PeriodParser(NOW, DayOfWeek.MONDAY, BERLIN).parse(written);

        String last = read.first().equals(read.last()) ? "" : " to " + read.last();
        assertThat(read.first() + last).isEqualTo(meaning);
    }

    @ParameterizedTest
    @MethodSource("rejected")
    void rejects_with_the_documented_hint(String written, String hint) {
        assertThatThrownBy(() -> new IntervalParser(instants).parse(written))
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidValue.class))
                .extracting(InvalidValue::hint)
                .isEqualTo(hint);
    }
}
