package io.github.stint.imports.internal;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.Unavailable;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The text of a file: without a byte order mark, with a bounded length, and without NUL characters, which no format has. Not thread-safe.
 */
public final class SourceText extends Reader {

    public static final String OPERATION = "read the import file";

    private static final int MAX_CHARACTERS = 64 * 1_048_576;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader text;
    private final String encoding;
    private int length;
    private int line = 1;
    private int column;

    private SourceText(Reader text, String encoding) {
        this.text = text;
        this.encoding = encoding;
    }

    /** Returns the text of bytes in UTF-8, or in UTF-16 if they begin with a byte order mark. */
    public static BufferedReader of(InputStream bytes) {
        BufferedInputStream buffered = new BufferedInputStream(bytes);
        try {
            buffered.mark(2);
            int first = buffered.read();
            int second = buffered.read();
            buffered.reset();
            boolean utf16 = (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE);
            Charset charset = utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
            Reader text = new InputStreamReader(
                    buffered,
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT));
            return new BufferedReader(new SourceText(text, charset.name()));
        } catch (IOException failure) {
            throw unavailable(failure);
        }
    }

    /** Returns the text of a reader. */
    public static BufferedReader of(Reader text) {
        return new BufferedReader(new SourceText(text, "text"));
    }

    public static Unavailable unavailable(IOException failure) {
        return new Unavailable(
                OPERATION,
                "the import file cannot be read: " + failure.getMessage(),
                "check the file and its permissions");
    }

    @Override
    public int read(char[] buffer, int offset, int size) {
        try {
            int read = text.read(buffer, offset, size);
            if (length == 0 && read > 0 && buffer[offset] == BYTE_ORDER_MARK) {
                System.arraycopy(buffer, offset + 1, buffer, offset, read - 1);
                length++;
                read = read > 1 ? read - 1 : text.read(buffer, offset, size);
            }
            check(buffer, offset, read);
            return read;
        } catch (CharacterCodingException malformed) {
            // What precedes it in the same buffer is not counted.
            column++;
            throw invalid("the text from here on is not valid " + encoding, "convert the file to UTF-8");
        } catch (IOException failure) {
            throw unavailable(failure);
        }
    }

    private void check(char[] buffer, int offset, int read) {
        for (int at = offset; at < offset + read; at++) {
            column++;
            if (buffer[at] == '\n') {
                line++;
                column = 0;
            } else if (buffer[at] == '\0') {
                throw invalid("NUL character", "convert the file to UTF-8, and name a text file");
            }
        }
        length += Math.max(0, read);
        if (length > MAX_CHARACTERS) {
            throw invalid("the file is longer than " + MAX_CHARACTERS + " characters", "divide it into several files");
        }
    }

    private InvalidValue invalid(String message, String hint) {
        return new InvalidValue(OPERATION, "file", "line " + line + ", column " + column + ": " + message, hint);
    }

    @Override
    public void close() {
        try {
            text.close();
        } catch (IOException failure) {
            throw unavailable(failure);
        }
    }
}
