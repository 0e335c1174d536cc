package io.github.stint.imports.internal;

import io.github.stint.core.error.InvalidValue;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;

/** Reads the lines of a text one by one. A line that is longer than any entry is refused. Not thread-safe. */
public final class SourceLines {

    /** A description has at most 3000 characters, and names have fewer. */
    public static final int MAX_LENGTH = 100_000;

    private final BufferedReader text;
    private int number;

    public SourceLines(BufferedReader text) {
        this.text = text;
    }

    /** Returns the next line without its end, or empty after the last. */
    public Optional<String> next() {
        StringBuilder line = new StringBuilder();
        try {
            int character = text.read();
            if (character < 0) {
                return Optional.empty();
            }
            number++;
            while (character >= 0 && character != '\n') {
                line.append((char) character);
                if (line.length() > MAX_LENGTH) {
                    throw new InvalidValue(
                            SourceText.OPERATION,
                            "file",
                            "line " + number + " is longer than " + MAX_LENGTH + " characters",
                            "check that the file has the format");
                }
                character = text.read();
            }
        } catch (IOException failure) {
            throw SourceText.unavailable(failure);
        }
        int length = line.length();
        return Optional.of(
                length > 0 && line.charAt(length - 1) == '\r' ? line.substring(0, length - 1) : line.toString());
    }

    /** Returns the number of the line that was read last, from 1. */
    public int number() {
        return number;
    }
}
