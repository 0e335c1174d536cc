package io.github.stint.adapter.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningTest {

    @TempDir
    private Path folder;

    @Test
    void a_folder_with_data_needs_no_workspace() {
        OfflineFixture.seed().open(folder).close();

        try (OfflineStint opened = OfflineStint.builder(OfflineFixture.CLOCK).open(folder)) {
            assertThat(opened.users().current()).isEqualTo(OfflineFixture.USER);
        }
    }

    @Test
    void a_new_folder_needs_one_and_is_not_written_without() throws IOException {
        assertThatIllegalStateException()
                .isThrownBy(() -> OfflineStint.builder(OfflineFixture.CLOCK).open(folder))
                .withMessageContaining("add a workspace");

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }
}
