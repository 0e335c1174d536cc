package io.github.stint.adapter.offline.internal.recent;

import io.github.stint.adapter.offline.internal.archive.LazyArchive;
import io.github.stint.adapter.offline.internal.entries.KnownArchive;
import io.github.stint.adapter.offline.internal.format.StoreErrors;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.CRC32;

/** Contents of the file of recent data. */
final class StateContent {

    private StateContent() {}

    /** The content with this state and a right checksum. */
    static byte[] withChecksum(byte[] state) {
        CRC32 crc = new CRC32();
        crc.update(state);
        String header = "{\"format\":3,\"revision\":1,\"crc32\":\"" + Long.toHexString(crc.getValue()) + "\"}\n";
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(header.getBytes(StandardCharsets.UTF_8));
        content.writeBytes(state);
        return content.toByteArray();
    }

    static KnownArchive noArchive() {
        Path file = Path.of("archive.db");
        return new KnownArchive(new LazyArchive(file, Duration.ZERO, () -> {}), new StoreErrors(file));
    }
}
