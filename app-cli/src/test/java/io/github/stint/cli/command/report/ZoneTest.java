package io.github.stint.cli.command.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.testing.RunResult;
import io.github.stint.cli.testing.Terminal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoneTest {

    private final Terminal terminal = new Terminal();

    private List<Map<String, @Nullable Object>> days(RunResult report) {
        return RunResult.objects(report.json().get("days"));
    }

    @Test
    void optionOverridesEnvironmentAndAccount() {
        assertThat(terminal.run("start", "--at", "9:00", "--json").text("start"))
                .isEqualTo("2026-03-02T09:00:00Z");
        terminal.run("cancel").done();
        terminal.with("STINT_TZ", "Europe/Berlin");
        assertThat(terminal.run("start", "--at", "9:00", "--json").text("start"))
                .isEqualTo("2026-03-02T08:00:00Z");
        terminal.run("cancel").done();
        assertThat(terminal.run("start", "--at", "9:00", "--tz", "Asia/Kathmandu", "--json")
                        .text("start"))
                .isEqualTo("2026-03-02T03:15:00Z");
    }

    @Test
    void printsTheZone() {
        terminal.with("STINT_TZ", "Europe/Berlin");

        assertThat(terminal.run("start").line()).endsWith("at 13:00 (Europe/Berlin)");
        assertThat(terminal.run("stop").line()).endsWith("13:00 to 13:00, 0:00:00 (Europe/Berlin)");
        assertThat(terminal.run("today").done().out()).contains("2026-03-02 (Europe/Berlin): 0:00:00");
        assertThat(terminal.run("today", "--tz", "+05:30", "--json").text("timeZone"))
                .isEqualTo("+05:30");
    }

    @ParameterizedTest
    @CsvSource({
        "UTC, 2026-03-02, PT3H",
        "Pacific/Auckland, 2026-03-03, PT1H",
        "Pacific/Pago_Pago, 2026-03-02, PT1H",
    })
    void determinesTodayInTheZone(String zone, String day, String total) {
        // In Auckland midnight was at 11:00 UTC, and so it was in Pago Pago.
        terminal.run("log", "9:00-12:00", "Work").done();

        RunResult today = terminal.run("today", "--tz", zone, "--json");

        assertThat(today.text("from")).isEqualTo(day);
        assertThat(today.text("to")).isEqualTo(day);
        assertThat(today.text("total")).isEqualTo(total);
        assertThat(terminal.run("status", "--tz", zone, "--json").text("today")).isEqualTo(total);
    }

    @Test
    void splitsAnEntryOverMidnightByDays() {
        terminal.run("log", "sat 22:00-sun 1:30", "Night").done();

        RunResult week = terminal.run("week", "--of", "2026-02-28", "--json");

        assertThat(week.text("from")).isEqualTo("2026-02-23");
        assertThat(week.text("to")).isEqualTo("2026-03-01");
        assertThat(week.text("total")).isEqualTo("PT3H30M");
        assertThat(days(week).stream().map(day -> day.get("total")))
                .containsExactly("PT0S", "PT0S", "PT0S", "PT0S", "PT0S", "PT2H", "PT1H30M");
        assertThat(RunResult.objects(week.json().get("entries")))
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry).containsEntry("duration", "PT3H30M").containsEntry("counted", "PT3H30M"));
    }

    @Test
    void splitsAnEntryOverMidnightByWeeks() {
        terminal.run("log", "sun 22:00-mon 1:30", "Night").done();

        assertThat(terminal.run("week", "--json").text("total")).isEqualTo("PT1H30M");
        assertThat(terminal.run("week", "--of", "yesterday", "--json").text("total"))
                .isEqualTo("PT2H");
        assertThat(terminal.run("today", "--json").text("total")).isEqualTo("PT1H30M");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-25 0:00-2026-10-26 0:00, 2026-10-25, PT25H",
        "2026-10-25 1:00-4:00, 2026-10-25, PT4H",
        "2026-10-24 12:00-2026-10-25 12:00, 2026-10-25, PT25H",
        "2026-03-29 0:00-2026-03-30 0:00, 2026-03-29, PT23H",
        "2026-03-29 1:00-4:00, 2026-03-29, PT2H",
    })
    void countsElapsedHoursAcrossDstChange(String when, String day, String total) {
        terminal.clock().set("2026-12-01T12:00:00Z");
        terminal.with("STINT_TZ", "Europe/Berlin");

        assertThat(terminal.run("log", when, "Work", "--json").text("duration")).isEqualTo(total);

        assertThat(terminal.run("week", "--of", day, "--json").text("total")).isEqualTo(total);
    }

    @Test
    void counts25HoursOnTheDayDstEnds() {
        terminal.clock().set("2026-12-01T12:00:00Z");
        terminal.with("STINT_TZ", "Europe/Berlin");
        terminal.run("log", "2026-10-24 12:00-2026-10-26 12:00", "Marathon").done();

        assertThat(days(terminal.run("week", "--of", "2026-10-25", "--json")).stream()
                        .map(day -> day.get("total")))
                .containsExactly("PT0S", "PT0S", "PT0S", "PT0S", "PT0S", "PT12H", "PT25H");
        assertThat(terminal.run("week", "--of", "2026-10-26", "--json").text("total"))
                .isEqualTo("PT12H");
    }

    @Test
    void notesAmbiguousLocalTime() {
        RunResult started = terminal.run("start", "--at", "2026-10-25 2:30", "--tz", "Europe/Berlin", "--json");

        assertThat(started.text("start")).isEqualTo("2026-10-25T00:30:00Z");
        assertThat(started.err()).startsWith("{\"warnings\":").contains("2:30", "twice", "first");
    }

    @Test
    void rejectsSkippedLocalTime() {
        RunResult refused = terminal.run("start", "--at", "2026-03-29 2:30", "--tz", "Europe/Berlin")
                .failed(7);

        assertThat(refused.err()).contains("01:59", "03:00");
        assertThat(terminal.entries()).isEqualTo("[]\n");
    }

    @Test
    void filtersListsByDaysOfTheZone() {
        terminal.run("log", "2026-03-01T23:30:00Z/2026-03-01T23:45:00Z", "Late").done();

        assertThat(terminal.run("entry", "list", "--from", "today", "--json").jsonArray())
                .isEmpty();
        assertThat(terminal.run("entry", "list", "--from", "today", "--tz", "Europe/Berlin", "--json")
                        .jsonArray())
                .hasSize(1);
    }
}
