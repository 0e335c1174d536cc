package io.github.stint.cli.command.timer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.testing.Terminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BillableTest {

    private final Terminal terminal = new Terminal();

    @BeforeEach
    void createProjects() {
        terminal.project("Paid", terminal.client("Acme"));
        terminal.project("Unpaid");
    }

    @ParameterizedTest
    @CsvSource({
        "start, false",
        "start -p Paid, true",
        "start -p Unpaid, false",
        "start -p Paid --no-billable, false",
        "start -p Unpaid --billable, true",
        "start --billable, true",
        "start --no-billable, false",
        "switch -p Paid, true",
        "switch -p Paid --no-billable, false",
        "log 1h, false",
        "log 1h -p Paid, true",
        "log 1h -p Unpaid, false",
        "log 1h -p Paid --no-billable, false",
        "log 1h -p Unpaid --billable, true",
        "entry create --user Grace --start 9:00 --end 10:00 -p Paid, true",
        "entry create --user Grace --start 9:00 --end 10:00 -p Paid --no-billable, false",
    })
    void defaultsToTheProject(String line, boolean billable) {
        assertThat(terminal.run((line + " --json").split(" ", -1)).json()).containsEntry("billable", billable);
    }

    @ParameterizedTest
    @CsvSource({"--billable, Unpaid, true", "--no-billable, Paid, false"})
    void isKeptByContinue(String option, String project, boolean billable) {
        terminal.run("log", "9:00-10:00", "-p", project, option).done();

        assertThat(terminal.run("continue", "--json").json()).containsEntry("billable", billable);
    }

    @Test
    void isKeptWhenTheProjectChanges() {
        terminal.run("log", "9:00-10:00", "-p", "Paid").done();
        terminal.run("project", "update", "Paid", "--no-billable").done();

        assertThat(terminal.run("entry", "show", "@1", "--json").json()).containsEntry("billable", true);
        assertThat(terminal.run("continue", "--json").json()).containsEntry("billable", true);
    }

    @Test
    void isTotalledSeparately() {
        terminal.run("log", "8:00-9:00", "-p", "Paid").done();
        terminal.run("log", "9:00-11:00", "-p", "Unpaid").done();

        assertThat(terminal.run("today", "--json").json())
                .containsEntry("total", "PT3H")
                .containsEntry("billable", "PT1H");
        assertThat(terminal.run("today").done().out()).endsWith("2026-03-02 (UTC): 3:00:00, billable 1:00:00\n");
    }
}
