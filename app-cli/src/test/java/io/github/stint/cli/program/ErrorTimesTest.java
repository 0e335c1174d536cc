package io.github.stint.cli.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.testing.Terminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The times in errors, at noon in UTC, which is one o'clock in Berlin. */
class ErrorTimesTest {

    private final Terminal terminal = new Terminal();

    @BeforeEach
    void useTheTimeOfBerlin() {
        terminal.with("STINT_TZ", "Europe/Berlin");
        terminal.clock().set("2026-03-02T12:00:00.789Z");
    }

    @ParameterizedTest
    @CsvSource({
        "stop --at 12:30, 'the running timer started at 13:00, which is after 12:30'",
        "stop --at yesterday 12:30, 'the running timer started at 13:00, which is after 2026-03-01 12:30'",
        "start --at 12:30:05, 'the running timer started at 13:00, which is after 12:30:05'",
        "entry edit @ --end today 12:30, 'the end 12:30 is before the start 13:00'",
        "log 2026-01-01T09:00/now, 'from 2026-01-01 09:00 to 13:00 is longer than 999 hours'",
    })
    void errors_print_times_in_the_zone_of_the_user(String line, String message) {
        terminal.run("start", "Work").done();

        assertThat(terminal.run(line.split(" ", -1)).failed(7).err()).startsWith("stint: " + message + "\n");
    }

    @Test
    void errors_in_json_do_so_too() {
        terminal.run("start", "Work").done();

        assertThat(terminal.run("stop", "--at", "12:30", "--json").failed(7).error())
                .containsEntry("message", "the running timer started at 13:00, which is after 12:30");
    }

    @Test
    void the_zone_of_the_account_applies_without_a_setting() {
        Terminal ofAccount = new Terminal();
        ofAccount.run("start", "Work").done();

        assertThat(ofAccount.run("stop", "--at", "11:30").failed(7).err())
                .contains("the running timer started at 12:00, which is after 11:30");
    }

    @Test
    void a_time_that_occurs_twice_has_its_offset() {
        terminal.clock().set("2026-10-25T01:30:00Z");
        terminal.run("start", "Night").done();

        assertThat(terminal.run("stop", "--at", "-1h").failed(7).err())
                .contains("started at 2026-10-25T02:30+01:00, which is after 2026-10-25T02:30+02:00");
    }
}
