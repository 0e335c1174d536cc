package io.github.stint.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppendedFileTest {

    @TempDir
    private Path folder;

    @Test
    void has_each_line_before_it_is_closed() throws IOException {
        Path path = folder.resolve("lines");
        try (AppendedFile file = AppendedFile.create(path)) {
            file.append("first");
            Thread.currentThread().interrupt();
            file.append("zweite Überschrift");

            assertThat(Thread.interrupted()).isTrue();
            assertThat(Files.readAllLines(path)).containsExactly("first", "zweite Überschrift");
        }
    }

    @Test
    void is_for_its_owner_only() throws IOException {
        Path path = folder.resolve("lines");
        Assumptions.assumeTrue(OwnerOnly.hasPermissions(path));
        AppendedFile.create(path).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
    }

    @Test
    void does_not_change_a_file_that_exists() throws IOException {
        Path path = Files.writeString(folder.resolve("lines"), "before");

        assertThatExceptionOfType(FileAlreadyExistsException.class).isThrownBy(() -> AppendedFile.create(path));
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> AppendedFile.create(folder.resolve("no/lines")));
        assertThat(path).hasContent("before");
    }
}
