package io.github.stint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.testing.RunResult;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Another client stops the timer while the program edits it: after the program has read it as running, and before it writes. */
class StoppedElsewhereTest {

    private static final Instant NOW = Instant.parse("2026-03-04T15:00:00Z");

    @RegisterExtension
    private final SampleService service = new SampleService(NOW);

    @TempDir
    private Path folder;

    @Test
    void the_edit_is_stored_the_end_is_kept_and_a_note_says_so() {
        service.useSamples("all");
        service.runTimer("all");
        service.on(
                "PATCH",
                "/clockify/api/v1/workspaces/[^/]+/user/[^/]+/time-entries",
                404,
                "{\"message\":\"Currently running time entry doesn't exist\",\"code\":404}");

        RunResult edit = new OnlineTerminal(service, folder, NOW).run("entry", "edit", "@", "-d", "Review");

        assertThat(edit.exitCode()).isZero();
        assertThat(edit.err()).contains("the timer was stopped elsewhere before the change was stored");
        assertThat(edit.out()).contains("34:28").doesNotContain("so far");
    }
}
