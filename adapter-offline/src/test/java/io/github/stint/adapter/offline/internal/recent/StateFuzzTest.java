package io.github.stint.adapter.offline.internal.recent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.adapter.offline.internal.format.InvalidState;
import io.github.stint.adapter.offline.internal.recent.StateFormat.Loaded;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.Unavailable;
import io.github.stint.fuzzing.Corpus;
import io.github.stint.fuzzing.Fuzz;
import io.github.stint.fuzzing.PrintedText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A file of data that was edited or damaged is read as a whole, or reported as damaged and not changed, even if its checksum is right. What
 * was read is written so that it is read again.
 */
class StateFuzzTest {

    private static final byte[] OLD = {1, 2, 3};

    private final StateFormat format = new StateFormat();

    @TempDir
    private Path folder;

    private static Corpus states() {
        return Corpus.read(StateFuzzTest.class, "state")
                .withWords(
                        "null",
                        "\"id\":",
                        "\"users\":",
                        "\"workspaces\":",
                        "\"zone\":",
                        "\"end\":",
                        "\"u1\"",
                        "\"archived\":");
    }

    private void requireReadAgain(Loaded loaded) {
        byte[] written = format.write(loaded.data(), loaded.revision());
        Loaded again = format.read(written, StateContent.noArchive());

        assertThat(again.revision()).isEqualTo(loaded.revision());
        assertThat(StateRecord.from(again.data())).isEqualTo(StateRecord.from(loaded.data()));
    }

    @Test
    void reads_or_rejects_any_state_with_a_right_checksum() {
        Fuzz.of("offline data with a right checksum", states())
                .rejectedBy(InvalidState.class)
                .bytes(body ->
                        requireReadAgain(format.read(StateContent.withChecksum(body), StateContent.noArchive())));
    }

    @Test
    void reads_or_rejects_any_content() {
        Fuzz.of(
                        "offline data",
                        Corpus.of(
                                "{\"format\":1,\"revision\":1,\"crc32\":\"a3830348\"}\n{}",
                                "{\"format\":1,\"revision\":9223372036854775807,\"crc32\":\"0\"}\n",
                                "{\"format\":4}\n"))
                .rejectedBy(InvalidState.class)
                .rejectedBy(StateFormat.TooNew.class)
                .bytes(content -> {
                    long unused = format.revision(content);
                    requireReadAgain(format.read(content, StateContent.noArchive()));
                });
    }

    @Test
    void reports_a_damaged_file_and_does_not_change_it() {
        Path path = folder.resolve("state");
        StateFile file = new StateFile(path, Duration.ofSeconds(5));
        Fuzz.of("file of the offline data", states())
                .oneOf(50)
                .rejectedBy(StintException.class, error -> {
                    assertThat(error).isInstanceOf(Unavailable.class);
                    assertThat(error.code()).isEqualTo("state-damaged");
                    PrintedText.require(error.getMessage());
                })
                .bytes(body -> {
                    byte[] content = body.length == 0 ? OLD : StateContent.withChecksum(body);
                    write(path, content);
                    try {
                        requireReadAgain(file.load(StateContent.noArchive()));
                    } finally {
                        assertThat(path).hasBinaryContent(content);
                    }
                });
    }

    /** Without a flush to the disk, which {@link StateFile} would wait for. */
    private static void write(Path path, byte[] content) throws IOException {
        try (OutputStream out = Files.newOutputStream(path)) {
            out.write(content);
        }
    }
}
