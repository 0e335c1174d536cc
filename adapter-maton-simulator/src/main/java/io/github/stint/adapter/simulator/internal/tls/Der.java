package io.github.stint.adapter.simulator.internal.tls;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes the values of DER (X.690) that a certificate consists of. Each method returns a whole value. */
final class Der {

    private static final int BOOLEAN = 0x01;
    private static final int INTEGER = 0x02;
    private static final int BIT_STRING = 0x03;
    private static final int OCTET_STRING = 0x04;
    private static final int OBJECT_ID = 0x06;
    private static final int UTC_TIME = 0x17;
    private static final int GENERALIZED_TIME = 0x18;
    private static final int SEQUENCE = 0x30;
    private static final int CONSTRUCTED = 0xa0;
    private static final int CONTEXT = 0x80;

    private static final int MAX_SHORT_LENGTH = 0x7f;
    private static final int BITS_OF_BYTE = 8;
    private static final int BITS_OF_OBJECT_ID_BYTE = 7;
    private static final int MAX_SECOND_ARC = 40;
    private static final Instant FIRST_GENERALIZED = Instant.parse("2050-01-01T00:00:00Z");

    private Der() {}

    static byte[] sequence(byte[]... items) {
        return value(SEQUENCE, concat(items));
    }

    static byte[] integer(BigInteger number) {
        return value(INTEGER, number.toByteArray());
    }

    static byte[] yes() {
        return value(BOOLEAN, new byte[] {(byte) 0xff});
    }

    static byte[] octets(byte[] bytes) {
        return value(OCTET_STRING, bytes);
    }

    /** Returns bits, the last of which are not used. */
    static byte[] bits(int unused, byte[] bytes) {
        return value(BIT_STRING, concat(new byte[] {(byte) unused}, bytes));
    }

    /** Returns a time, whose year has two digits until 2049, as certificates require. */
    static byte[] time(Instant time) {
        boolean isLate = !time.isBefore(FIRST_GENERALIZED);
        String text = DateTimeFormatter.ofPattern(isLate ? "yyyyMMddHHmmss'Z'" : "yyMMddHHmmss'Z'", Locale.ROOT)
                .withZone(ZoneOffset.UTC)
                .format(time);
        return value(isLate ? GENERALIZED_TIME : UTC_TIME, text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Returns a value that contains another one, with a number as its type. */
    static byte[] explicit(int number, byte[] content) {
        return value(CONSTRUCTED | number, content);
    }

    /** Returns a value with a number instead of its type. */
    static byte[] implicit(int number, byte[] content) {
        return value(CONTEXT | number, content);
    }

    static byte[] objectId(int... arcs) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(arcs[0] * MAX_SECOND_ARC + arcs[1]);
        for (int i = 2; i < arcs.length; i++) {
            writeArc(bytes, arcs[i]);
        }
        return value(OBJECT_ID, bytes.toByteArray());
    }

    /** Writes seven bits a byte; all bytes but the last have the highest bit. */
    private static void writeArc(ByteArrayOutputStream bytes, int arc) {
        int shift = 0;
        while (arc >> (shift + BITS_OF_OBJECT_ID_BYTE) > 0) {
            shift += BITS_OF_OBJECT_ID_BYTE;
        }
        for (; shift > 0; shift -= BITS_OF_OBJECT_ID_BYTE) {
            bytes.write(((arc >> shift) & MAX_SHORT_LENGTH) | CONTEXT);
        }
        bytes.write(arc & MAX_SHORT_LENGTH);
    }

    private static byte[] value(int type, byte[] content) {
        return concat(concat(new byte[] {(byte) type}, length(content.length)), content);
    }

    private static byte[] length(int length) {
        if (length <= MAX_SHORT_LENGTH) {
            return new byte[] {(byte) length};
        }
        if (length >> BITS_OF_BYTE == 0) {
            return new byte[] {(byte) (CONTEXT | 1), (byte) length};
        }
        return new byte[] {(byte) (CONTEXT | 2), (byte) (length >> BITS_OF_BYTE), (byte) length};
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
