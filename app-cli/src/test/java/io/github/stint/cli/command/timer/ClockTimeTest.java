package io.github.stint.cli.command.timer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.testing.RunResult;
import io.github.stint.cli.testing.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clock times without a day, and times of several words. */
class ClockTimeTest {

    private final Terminal terminal = new Terminal();

    private void atAQuarterPastMidnight() {
        terminal.clock().set("2026-03-02T00:15:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"start", "switch", "continue"})
    void timers_start_at_the_latest_time_not_in_the_future(String command) {
        terminal.run("log", "2026-03-01 8:00-9:00", "Earlier").done();
        atAQuarterPastMidnight();

        assertThat(terminal.run(command, "--at", "23:50", "--json").text("start"))
                .isEqualTo("2026-03-01T23:50:00Z");
    }

    @Test
    void logged_time_starts_at_the_latest_time_not_in_the_future() {
        atAQuarterPastMidnight();

        assertThat(terminal.run("log", "23:00-23:45", "Late").line())
                .isEqualTo("Logged \"Late\", 2026-03-01 23:00 to 23:45, 0:45:00 (UTC)");
    }

    @Test
    void a_timer_stops_at_the_latest_time_not_in_the_future() {
        terminal.run("start", "Work", "--at", "2026-03-01 9:30").done();
        terminal.clock().set("2026-03-02T09:00:00Z");

        assertThat(terminal.run("stop", "--at", "17:30").line())
                .isEqualTo("Stopped \"Work\", 2026-03-01 09:30 to 17:30, 8:00:00 (UTC)");
    }

    @Test
    void a_timer_does_not_stop_in_the_future_without_its_day() {
        terminal.run("start", "Work", "--at", "9:00").done();
        String before = terminal.entries();

        RunResult refused = terminal.run("stop", "--at", "17:30").failed(7);

        assertThat(refused.err()).contains("\"today 17:30\"");
        assertThat(terminal.entries()).isEqualTo(before);
        assertThat(terminal.run("stop", "--at", "today 17:30").done().err()).contains("it ends in the future");
    }

    @Test
    void of_two_equal_times_a_timer_stops_at_the_one_after_its_start() {
        terminal.with("STINT_TZ", "Europe/Berlin");
        terminal.clock().set("2026-10-25T03:00:00Z");
        terminal.run("start", "Night", "--at", "2026-10-25T02:15+01:00").done();

        RunResult stopped = terminal.run("stop", "--at", "2:30").done();

        assertThat(stopped.line())
                .isEqualTo("Stopped \"Night\", 2026-10-25T02:15+01:00 to 02:30+01:00, 0:15:00 (Europe/Berlin)");
        assertThat(stopped.err()).contains("twice", "the second was taken", "write 2026-10-25T02:30+02:00");
    }

    @Test
    void of_two_equal_times_without_a_timer_nothing_is_stopped() {
        terminal.with("STINT_TZ", "Europe/Berlin");
        terminal.clock().set("2026-10-25T03:00:00Z");

        terminal.run("stop", "--at", "2:30").failed(10);
    }

    @Test
    void entries_are_edited_on_their_day() {
        terminal.run("log", "2026-02-16 9:00-10:00", "Old").done();

        assertThat(terminal.run("entry", "edit", "@1", "--end", "18:45").line())
                .isEqualTo("Updated \"Old\", 2026-02-16 09:00 to 18:45, 9:45:00 (UTC): end: 10:00 → 18:45");
        assertThat(terminal.run("entry", "edit", "@1", "--start", "8:30").line())
                .isEqualTo("Updated \"Old\", 2026-02-16 08:30 to 18:45, 10:15:00 (UTC): "
                        + "start: 2026-02-16 09:00 → 2026-02-16 08:30");
        assertThat(terminal.run("entry", "edit", "@1", "--start", "9:00", "--end", "1:00", "+1d")
                        .line())
                .isEqualTo("Updated \"Old\", 2026-02-16 09:00 to 2026-02-17 01:00, 16:00:00 (UTC): "
                        + "start: 2026-02-16 08:30 → 2026-02-16 09:00, end: 18:45 → 2026-02-17 01:00");
        assertThat(terminal.run("entry", "edit", "@1", "--end", "1:30").line()).contains(" to 2026-02-17 01:30,");
    }

    @Test
    void an_edited_end_before_the_start_is_refused() {
        terminal.run("log", "2026-02-16 9:00-10:00", "Old").done();
        String before = terminal.entries();

        terminal.run("entry", "edit", "@1", "--end", "8:00").failed(7);

        assertThat(terminal.entries()).isEqualTo(before);
    }

    @Test
    void a_running_timer_ends_at_the_latest_time_not_in_the_future() {
        terminal.run("start", "Work", "--at", "2026-03-01 9:30").done();

        assertThat(terminal.run("entry", "edit", "@", "--end", "17:30").line())
                .isEqualTo("Updated \"Work\", 2026-03-01 09:30 to 17:30, 8:00:00 (UTC): end: running → 17:30");
    }

    @ParameterizedTest
    @CsvSource({
        "13:00, 14:00, 2026-03-01T13:00:00Z, 2026-03-01T14:00:00Z",
        "2026-02-16 9:00, 10:30, 2026-02-16T09:00:00Z, 2026-02-16T10:30:00Z",
        "2026-02-16 22:00, 1:00 +1d, 2026-02-16T22:00:00Z, 2026-02-17T01:00:00Z",
    })
    void entries_of_others_end_on_the_day_of_their_start(String start, String end, String from, String to) {
        assertThat(terminal.run("entry", "create", "--user", "Grace", "--start", start, "--end", end, "--json")
                        .json())
                .containsEntry("start", from)
                .containsEntry("end", to);
    }

    @ParameterizedTest
    @CsvSource({
        "log 1h 30m Review, Review, PT1H30M",
        "log 1h 3 bugs, 3 bugs, PT1H",
        "log 1 hour Review, Review, PT1H",
        "log 9:00 am to 11:30 am Review, Review, PT2H30M",
        "log yesterday 9:00-11:30 Review, Review, PT2H30M",
        "log yesterday 9-5:30 pm Review, Review, PT8H30M",
        "log 2026-02-16T09:00/11:30 Review, Review, PT2H30M",
        "log yesterday 22:00-1:00 +1d Deploy, Deploy, PT3H",
        "log 1h -- 30m of Review, 30m of Review, PT1H",
        "log --json 1h 30m -- 15m run, 15m run, PT1H30M",
        "log -- 1h 30m Review, Review, PT1H30M",
        "log 1h --, '', PT1H",
    })
    void words_of_a_time_are_not_in_the_description(String line, String description, String duration) {
        terminal.with("STINT_OUTPUT", "json");

        assertThat(terminal.run(line.split(" ", -1)).json())
                .containsEntry("description", description)
                .containsEntry("duration", duration);
    }

    @ParameterizedTest
    @CsvSource({
        "start --at 5:30 am Review, Review, 2026-03-02T05:30:00Z",
        "start --at=5:30 am Review, Review, 2026-03-02T05:30:00Z",
        "start --at 2h ago Review it, Review it, 2026-03-02T10:00:00Z",
        "start --at -1h 30m Review, Review, 2026-03-02T10:30:00Z",
        "start --at yesterday 5 pm Review, Review, 2026-03-01T17:00:00Z",
        "start --at 9:00 5 bugs, 5 bugs, 2026-03-02T09:00:00Z",
        "start Review --at 9 am, Review, 2026-03-02T09:00:00Z",
        "switch --at mon 9:30 am -- am I, am I, 2026-03-02T09:30:00Z",
        "start --at 9:00 -- am I, am I, 2026-03-02T09:00:00Z",
    })
    void an_option_takes_all_words_of_its_time(String line, String description, String start) {
        terminal.with("STINT_OUTPUT", "json");

        assertThat(terminal.run(line.split(" ", -1)).json())
                .containsEntry("description", description)
                .containsEntry("start", start);
    }

    @Test
    void the_other_options_take_all_words_of_their_time() {
        terminal.run("start", "Work", "--at", "8:00").done();

        assertThat(terminal.run("stop --at 9:30 am --json".split(" ", -1)).text("end"))
                .isEqualTo("2026-03-02T09:30:00Z");
        assertThat(terminal.run("entry edit @1 --start 7:15 am --end 9:45 am --json".split(" ", -1))
                        .text("duration"))
                .isEqualTo("PT2H30M");
        assertThat(terminal.run("entry create --user Grace --start 9 am --end 11 am Plan --json".split(" ", -1))
                        .text("description"))
                .isEqualTo("Plan");
        assertThat(terminal.run("continue --at 10 am --json".split(" ", -1)).text("start"))
                .isEqualTo("2026-03-02T10:00:00Z");
    }

    @Test
    void an_estimate_takes_all_words_of_its_duration() {
        terminal.project("Website");

        assertThat(terminal.run("task create Design --estimate 1h 30m -p Website --json".split(" ", -1))
                        .json())
                .containsEntry("name", "Design")
                .containsEntry("estimate", "PT1H30M");
        assertThat(terminal.run("task update Design -p Website --estimate 2 hours --json".split(" ", -1))
                        .text("estimate"))
                .isEqualTo("PT2H");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "start --at",
                "start --at --since-last",
                "start --at 9:00 --at 10:00",
                "stop --at 9 am --at 10 am",
                "entry edit @1 --end",
            })
    void an_option_with_a_time_needs_one_value(String line) {
        terminal.run("log", "8:00-9:00").done();
        String before = terminal.entries();

        terminal.run(line.split(" ", -1)).failed(2);

        assertThat(terminal.entries()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "log 5:30 pm Review",
                "log 2h ago Review",
                "log 22:00-1:00 Deploy",
                "log 1-3pm",
                "log 03/04/2024 1h"
            })
    void an_unclear_time_is_refused_with_the_full_form(String line) {
        RunResult refused = terminal.run(line.split(" ", -1)).failed(7);

        assertThat(refused.err()).contains("\nhint: ");
        assertThat(terminal.entries()).isEqualTo("[]\n");
    }

    @Test
    void a_duration_on_a_day_is_noted() {
        RunResult logged = terminal.run("log", "yesterday", "2h", "Review").done();

        assertThat(logged.line()).isEqualTo("Logged \"Review\", 2026-03-01 10:00 to 12:00, 2:00:00 (UTC)");
        assertThat(logged.err()).contains("note: no time of day", "10:00 to 12:00");
    }

    @Test
    void an_interval_may_start_and_end_in_two_equal_hours() {
        terminal.with("STINT_TZ", "Europe/Berlin");
        terminal.clock().set("2026-12-01T12:00:00Z");

        RunResult logged = terminal.run("log", "2026-10-25 2:50-2:10", "Night").done();

        assertThat(logged.line())
                .isEqualTo("Logged \"Night\", 2026-10-25T02:50+02:00 to 02:10+01:00, 0:20:00 (Europe/Berlin)");
        assertThat(terminal.run("entry", "list").done().out()).contains("02:50+02:00", "02:10+01:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"log 9:00 Standup", "log 2h yesterday Review", "log 45m at 8:00 Call"})
    void what_may_be_a_part_of_the_time_is_never_the_description(String line) {
        String before = terminal.entries();

        assertThat(terminal.run(line.split(" ", -1)).failed(7).err()).contains("hint: ");

        assertThat(terminal.entries()).isEqualTo(before);
    }

    @Test
    void a_separator_makes_it_the_description() {
        assertThat(terminal.run("log", "2h", "--", "yesterday", "Review").line())
                .startsWith("Logged \"yesterday Review\"");
    }
}
