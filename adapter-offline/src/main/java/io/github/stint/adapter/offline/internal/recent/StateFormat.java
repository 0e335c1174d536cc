package io.github.stint.adapter.offline.internal.recent;

import io.github.stint.adapter.offline.internal.entries.KnownArchive;
import io.github.stint.adapter.offline.internal.format.InvalidState;
import io.github.stint.adapter.offline.internal.format.JsonFields;
import io.github.stint.adapter.offline.internal.format.JsonOutput;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.text.TextRules;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** The content of the file: a header line with format, revision and checksum, followed by the state in JSON. */
public final class StateFormat {

    /** The maximum length of the header with the end of its line. */
    static final int MAX_HEADER_LENGTH = 200;

    /** Format 1 was a file with all data, without an archive, and format 2 left out no field of an entry; both are read as well. */
    private static final int FORMAT = 3;

    private static final char REPLACEMENT = '\uFFFD';

    /** What a file contains. */
    public record Loaded(RecentData data, long revision) {}

    private record Header(long format, long revision, String crc32) {

        String text() {
            return JsonOutput.object(out ->
                    out.number("format", format).number("revision", revision).text("crc32", crc32));
        }

        static Header read(JsonFields in) {
            return new Header(in.number("format"), in.number("revision"), in.text("crc32"));
        }
    }

    /** Thrown for a file of a newer version. */
    static final class TooNew extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooNew(long format) {
            super("format " + format);
        }
    }

    /**
     * Returns the data.
     *
     * @param archive the archive, of which nothing is required; the data set what they require
     * @throws InvalidState if the content is damaged
     * @throws TooNew if it is of a newer version
     */
    Loaded read(byte[] content, KnownArchive archive) {
        Header header = header(content);
        int bodyStart = lineEnd(content) + 1;
        if (!checksum(content, bodyStart).equals(header.crc32())) {
            throw new InvalidState("the checksum does not match the content");
        }
        RecentData data = data(body(content, bodyStart), archive);
        if (archive.required() > header.revision()) {
            throw new InvalidState("it is older than its archive");
        }
        archive.setRevision(header.revision());
        return new Loaded(data, header.revision());
    }

    /**
     * Returns the revision.
     *
     * @param start the first {@value #MAX_HEADER_LENGTH} bytes of the content
     * @throws InvalidState if the header is damaged
     * @throws TooNew if it is of a newer version
     */
    long revision(byte[] start) {
        return header(start).revision();
    }

    /** Returns the content of a file. */
    byte[] write(RecentData data, long revision) {
        byte[] body = text(StateRecord.from(data)).getBytes(StandardCharsets.UTF_8);
        Header header = new Header(FORMAT, revision, checksum(body, 0));
        ByteArrayOutputStream content = new ByteArrayOutputStream(body.length + MAX_HEADER_LENGTH);
        content.writeBytes((header.text() + "\n").getBytes(StandardCharsets.UTF_8));
        content.writeBytes(body);
        return content.toByteArray();
    }

    /** Rejects other bytes than UTF-8, which the next write would change. */
    private static String body(byte[] content, int start) {
        String text = new String(content, start, content.length - start, StandardCharsets.UTF_8);
        // What may stand for invalid bytes. A decoder that rejects them is slow at each start.
        return text.indexOf(REPLACEMENT) < 0 ? text : decoded(content, start);
    }

    private static String decoded(byte[] content, int start) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content, start, content.length - start))
                    .toString();
        } catch (CharacterCodingException invalid) {
            throw new InvalidState("the content is not UTF-8");
        }
    }

    /** Whatever is thrown while a value is created, the content is unfit: the checksum does not mean that this program wrote it. */
    private RecentData data(String body, KnownArchive archive) {
        try {
            StateRecord state = StateRecord.read(JsonFields.parse(body));
            requireWholeCharacters(body, state);
            return StateCheck.checked(state).toData(archive);
        } catch (InvalidState | InvalidValue invalid) {
            throw new InvalidState("the content is invalid: " + invalid.getMessage());
        } catch (RuntimeException | StackOverflowError invalid) {
            throw new InvalidState("the content is not a valid state");
        }
    }

    /** Rejects half of a surrogate pair, which has no UTF-8, so that the next write would change it. This program writes no such escape. */
    private void requireWholeCharacters(String body, StateRecord state) {
        if (body.indexOf('\\') >= 0
                && (body.contains("\\uD") || body.contains("\\ud"))
                && !TextRules.isEncodable(text(state))) {
            throw new InvalidState("a text contains half of a surrogate pair");
        }
    }

    private static String text(StateRecord state) {
        return JsonOutput.object(state::writeTo);
    }

    private Header header(byte[] content) {
        int end = lineEnd(content);
        if (end < 0) {
            throw new InvalidState("the header is invalid");
        }
        Header header = parseHeader(new String(content, 0, end, StandardCharsets.UTF_8));
        if (header.format() > FORMAT) {
            throw new TooNew(header.format());
        }
        return header;
    }

    private static Header parseHeader(String line) {
        try {
            Header header = Header.read(JsonFields.parse(line));
            if (header.format() < 1 || header.revision() < 0) {
                throw new InvalidState("it is out of range");
            }
            return header;
        } catch (InvalidState invalid) {
            throw new InvalidState("the header is invalid");
        }
    }

    private static int lineEnd(byte[] content) {
        int limit = Math.min(content.length, MAX_HEADER_LENGTH);
        for (int at = 0; at < limit; at++) {
            if (content[at] == '\n') {
                return at;
            }
        }
        return -1;
    }

    private static String checksum(byte[] content, int from) {
        CRC32 crc = new CRC32();
        crc.update(content, from, content.length - from);
        return Long.toHexString(crc.getValue());
    }
}
