package io.github.stint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.testing.RunResult;
import io.github.stint.cli.testing.Terminal;
import io.github.stint.core.timeentry.TimeEntryQuery;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When the receipt of a change is lost, the error names what took effect, so that the user does not repeat the command. */
class OutputFailureTest {

    private static final String FULL = "No space left on device";

    @TempDir
    private Path folder;

    private Terminal terminal() {
        Terminal terminal = new Terminal(folder.resolve("config.json"));
        terminal.run("client", "create", "Acme").done();
        terminal.run("project", "create", "Website", "-c", "Acme").done();
        terminal.run("project", "create", "Old").done();
        terminal.run("project", "archive", "Old").done();
        terminal.run("task", "create", "Design", "-p", "Website").done();
        terminal.run("task", "create", "Gone", "-p", "Website").done();
        terminal.run("task", "done", "Gone", "-p", "Website").done();
        terminal.run("tag", "create", "urgent").done();
        terminal.run("log", "8:00-9:00", "Review").done();
        terminal.run("start", "Work", "--at", "10:00").done();
        return terminal;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "start|Other",
                "switch|Other",
                "stop",
                "continue",
                "cancel",
                "log|1h|Mail",
                "entry|create|--user|grace|--start|9:00|--end|10:00",
                "entry|edit|@1|--description|New",
                "entry|delete|@1|-y",
                "entry|delete|@1|@|-y",
                "project|create|New",
                "project|update|Website|--note|x",
                "project|archive|Website",
                "project|restore|Old",
                "project|delete|Old|-y",
                "client|create|New",
                "client|update|Acme|--note|x",
                "client|archive|Acme",
                "client|delete|Acme|--archive|-y",
                "task|create|New|-p|Website",
                "task|update|Design|-p|Website|--estimate|2h",
                "task|done|Design|-p|Website",
                "task|reopen|Gone|-p|Website",
                "task|delete|Gone|-p|Website|-y",
                "tag|create|new",
                "tag|update|urgent|--name|soon",
                "tag|archive|urgent",
                "tag|delete|urgent|-y",
                "workspace|create|Home",
                "workspace|use|Office",
                "connection|create",
                "config|set|tz|UTC",
            })
    void every_change_is_reported_although_its_receipt_is_lost(String line) {
        RunResult table = terminal().runWithoutOutput(FULL, line.split("\\|"));

        assertThat(table.exitCode()).isEqualTo(1);
        assertThat(table.err())
                .startsWith(
                        "stint: the output could not be written: " + FULL + ", but the change took effect: stored as ")
                .contains("hint: do not repeat the command");

        RunResult json = terminal().runWithoutOutput(FULL, (line + "|--json").split("\\|"));

        assertThat(json.exitCode()).isEqualTo(1);
        assertThat(json.error()).containsEntry("code", "output-lost").containsEntry("retryable", false);
        assertThat(String.valueOf(json.error().get("message"))).contains("stored as ");
    }

    @Test
    void the_error_names_the_id_of_the_stored_entry() {
        Terminal terminal = new Terminal();

        RunResult lost = terminal.runWithoutOutput(FULL, "log", "1h", "Mail");

        String stored = terminal.stint()
                .timeEntries()
                .all(Terminal.OFFICE, Terminal.ADA, TimeEntryQuery.all())
                .findFirst()
                .orElseThrow()
                .id()
                .value();
        assertThat(lost.err()).contains("stored as " + stored);
    }

    @Test
    void a_lost_list_is_an_error_without_a_change() {
        RunResult lost = new Terminal().runWithoutOutput(FULL, "tag", "list");

        assertThat(lost.exitCode()).isEqualTo(1);
        assertThat(lost.err()).isEqualToIgnoringNewLines("stint: the output could not be written: " + FULL);
    }

    @Test
    void a_reader_that_has_seen_enough_of_a_list_is_no_message() {
        RunResult enough = new Terminal().runWithoutOutput("Broken pipe", "tag", "list");

        assertThat(enough.exitCode()).isEqualTo(1);
        assertThat(enough.err()).isEmpty();
    }

    @Test
    void a_receipt_that_nobody_reads_is_reported() {
        RunResult lost = new Terminal().runWithoutOutput("Broken pipe", "tag", "create", "urgent");

        assertThat(lost.err()).contains("Broken pipe", "stored as ");
    }

    static boolean hasFullDevice() {
        return new File("/dev/full").exists();
    }

    @Test
    @EnabledIf("hasFullDevice")
    void a_full_device_is_noticed() throws Exception {
        ProcessBuilder stint =
                StintProcess.with(folder, "--offline", "log", "1h", "Mail").redirectOutput(new File("/dev/full"));

        Process process = stint.start();

        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(err).contains("stint: the output could not be written: No space left on device", "stored as ");
    }
}
