package io.github.stint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The time zone of the workspace on this machine. */
class OfflineZoneTest {

    private static final Instant NOW = Instant.parse("2026-03-04T15:00:00Z");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private void run(ZoneId machineZone, String... line) {
        Machine machine =
                Main.machine(Map.of("STINT_OFFLINE", "1"), folder.toString(), "Linux", Clock.fixed(NOW, machineZone));
        int exitCode = new ProgramFactory(machine)
                .program(new BufferedReader(Reader.nullReader()), new PrintWriter(out), new PrintWriter(err), false)
                .run(line);
        assertThat(exitCode).as(err.toString()).isZero();
    }

    @Test
    void a_new_workspace_has_and_keeps_the_zone_of_the_machine() {
        run(ZoneId.of("Asia/Tokyo"), "start", "Work");
        assertThat(out.toString()).contains("at 00:00 (Asia/Tokyo)");
        assertThat(err.toString()).contains("its times are in Asia/Tokyo, the time zone of this machine");

        run(ZoneId.of("Europe/Berlin"), "stop");
        assertThat(out.toString()).contains("(Asia/Tokyo)").doesNotContain("Berlin");

        run(ZoneId.of("Europe/Berlin"), "doctor");
        assertThat(out.toString()).contains("Asia/Tokyo, of the account");
    }

    @Test
    void an_option_overrides_the_zone_of_the_machine() {
        run(ZoneId.of("Asia/Tokyo"), "start", "Work", "--tz", "Europe/Berlin");

        assertThat(out.toString()).contains("at 16:00 (Europe/Berlin)");
    }

    @Test
    void a_machine_in_utc_has_the_usual_name_of_the_zone() {
        run(ZoneOffset.UTC, "start", "Work");

        assertThat(out.toString()).contains("at 15:00 (UTC)");
    }
}
