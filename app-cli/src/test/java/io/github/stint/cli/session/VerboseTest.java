package io.github.stint.cli.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.testing.Terminal;
import org.junit.jupiter.api.Test;

class VerboseTest {

    private final Terminal terminal = new Terminal();

    @Test
    void notesUserWorkspaceAndZone() {
        assertThat(terminal.run("-v", "status", "--tz", "Europe/Berlin").done().err())
                .isEqualTo("note: user ada@example.com, workspace Office, zone Europe/Berlin\n");
    }

    @Test
    void rejectsInvalidTimeout() {
        assertThat(terminal.run("status", "--timeout", "soon").failed(2).err()).contains("\"soon\"");
    }
}
