package io.github.stint.adapter.inmemory.internal.file;

import io.github.stint.core.error.StintException;
import io.github.stint.fuzzing.Corpus;
import io.github.stint.fuzzing.EscapedText;
import io.github.stint.fuzzing.Fuzz;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of data that was edited or damaged is read, or reported with an error of the domain, even if its checksum is right. */
class StateFuzzTest {

    @TempDir
    private Path folder;

    @Test
    void reads_or_rejects_any_content_with_a_right_checksum() {
        StateFile file = new StateFile(folder.resolve("state"), Duration.ofSeconds(5));
        Fuzz.of(Corpus.read(getClass(), "state")
                        .withWords("null", "\"id\":", "\"users\":", "\"workspaces\":", "\"zone\":"))
                .rejectedBy(StintException.class)
                .texts(text -> {
                    byte[] body = EscapedText.toBytes(text);
                    CRC32 crc = new CRC32();
                    crc.update(body);
                    String header =
                            "{\"format\":1,\"revision\":1,\"crc32\":\"" + Long.toHexString(crc.getValue()) + "\"}\n";
                    write(header.getBytes(StandardCharsets.UTF_8), body);
                    file.load();
                });
    }

    @Test
    void reads_or_rejects_any_file() {
        StateFile file = new StateFile(folder.resolve("state"), Duration.ofSeconds(5));
        Fuzz.of(Corpus.of("{\"format\":1,\"revision\":1,\"crc32\":\"0\"}\n{}", "{\"format\":2}\n"))
                .rejectedBy(StintException.class)
                .texts(text -> {
                    write(EscapedText.toBytes(text), new byte[0]);
                    file.load();
                });
    }

    private void write(byte[] header, byte[] body) throws java.io.IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve("state"))) {
            out.write(header);
            out.write(body);
        }
    }
}
