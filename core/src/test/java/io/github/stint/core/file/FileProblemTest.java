package io.github.stint.core.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileProblemTest {

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new AccessDeniedException("/f"), "permission denied: /f"),
                Arguments.of(new NoSuchFileException("/f"), "no such file or folder: /f"),
                Arguments.of(new FileAlreadyExistsException("/f"), "it exists and is not a folder: /f"),
                Arguments.of(new NotDirectoryException("/f"), "it is not a folder: /f"),
                Arguments.of(new DirectoryNotEmptyException("/f"), "it is a folder that is not empty: /f"),
                Arguments.of(new FileSystemLoopException("/f"), "its links form a loop: /f"),
                Arguments.of(new FileSystemException("/f"), "input or output failed: /f"),
                Arguments.of(
                        new FileSystemException("/f", null, "No space left on device"), "No space left on device: /f"),
                Arguments.of(new FileSystemException("/.f.tmp", "/f", "Is a directory"), "Is a directory: /f"),
                Arguments.of(new FileInUseException("/f", "still locked"), "still locked: /f"),
                Arguments.of(new FileSystemException(null, null, "lost"), "lost"),
                Arguments.of(new ClosedByInterruptException(), "interrupted"),
                Arguments.of(new IOException("No space left on device"), "No space left on device"),
                Arguments.of(new IOException(), "input or output failed"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void is_described_without_a_java_class(IOException failure, String reason) {
        assertThat(FileProblem.reason(failure)).isEqualTo(reason);
    }
}
