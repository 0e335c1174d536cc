package io.github.stint.adapter.maton.internal.tokens;

import java.nio.ByteBuffer;

/** Finds bytes that are no UTF-8. Parsers of bytes accept some of them, and decoders replace them. */
final class Utf8 {

    private static final int BLOCK = 4 * Long.BYTES;
    private static final long NOT_ASCII = 0x8080808080808080L;

    private Utf8() {}

    /** Whether the bytes are UTF-8 as Unicode defines it: without overlong forms and surrogates. */
    static boolean isValid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        int at = behindAscii(buffer, 0);
        while (at >= 0 && at < bytes.length) {
            at = behindAscii(buffer, next(bytes, at));
        }
        return at >= 0;
    }

    /** The index behind all blocks of ASCII that begin there. */
    private static int behindAscii(ByteBuffer bytes, int begin) {
        int at = begin;
        while (at >= 0 && at + BLOCK <= bytes.limit() && isAscii(bytes, at)) {
            at += BLOCK;
        }
        return at;
    }

    private static boolean isAscii(ByteBuffer bytes, int at) {
        long all = bytes.getLong(at)
                | bytes.getLong(at + Long.BYTES)
                | bytes.getLong(at + 2 * Long.BYTES)
                | bytes.getLong(at + 3 * Long.BYTES);
        return (all & NOT_ASCII) == 0;
    }

    /** The index behind the character; negative if it is invalid. */
    private static int next(byte[] bytes, int at) {
        int first = bytes[at] & 0xFF;
        if (first < 0x80) {
            return at + 1;
        }
        int length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
        if (length == 0 || at + length > bytes.length || !isSecond(first, bytes[at + 1] & 0xFF)) {
            return -1;
        }
        for (int more = at + 2; more < at + length; more++) {
            if ((bytes[more] & 0xC0) != 0x80) {
                return -1;
            }
        }
        return at + length;
    }

    /** Whether the second byte continues the first one without an overlong form, a surrogate, or more than U+10FFFF. */
    private static boolean isSecond(int first, int second) {
        int least = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
        int most = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
        return second >= least && second <= most;
    }
}
