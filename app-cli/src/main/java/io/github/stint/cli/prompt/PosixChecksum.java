package io.github.stint.cli.prompt;

import java.nio.charset.StandardCharsets;

/** The checksum of the POSIX command {@code cksum}, so that the launcher finds the same files. */
final class PosixChecksum {

    private static final int POLYNOMIAL = 0x04C11DB7;

    private PosixChecksum() {}

    /** Returns the checksum of the text in UTF-8, as a decimal number. */
    static String of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int sum = 0;
        for (byte next : bytes) {
            sum = add(sum, next);
        }
        for (int length = bytes.length; length != 0; length >>>= 8) {
            sum = add(sum, (byte) length);
        }
        return Integer.toUnsignedString(~sum);
    }

    private static int add(int sum, byte next) {
        int result = sum ^ (next << 24);
        for (int bit = 0; bit < 8; bit++) {
            result = result < 0 ? (result << 1) ^ POLYNOMIAL : result << 1;
        }
        return result;
    }
}
