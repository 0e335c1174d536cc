package io.github.stint.adapter.maton.internal.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8Test {

    private static boolean isDecoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)) != null;
        } catch (CharacterCodingException invalid) {
            return false;
        }
    }

    private static byte[] atEnd(int prefix, int... rest) {
        byte[] bytes = new byte[prefix + rest.length];
        for (int at = 0; at < prefix; at++) {
            bytes[at] = 'a';
        }
        for (int at = 0; at < rest.length; at++) {
            bytes[prefix + at] = (byte) rest[at];
        }
        return bytes;
    }

    private static void assertAsDecoded(int... sequence) {
        for (int prefix : new int[] {0, 31, 32, 40}) {
            byte[] bytes = atEnd(prefix, sequence);
            assertThat(Utf8.isValid(bytes))
                    .as("%s after %d", java.util.Arrays.toString(sequence), prefix)
                    .isEqualTo(isDecoded(bytes));
        }
    }

    @Test
    @Tag("exhaustive")
    void agrees_with_the_decoder_on_every_start_of_a_character() {
        for (int first = 0x80; first <= 0xFF; first++) {
            assertAsDecoded(first);
            for (int second = 0; second <= 0xFF; second++) {
                assertAsDecoded(first, second);
                assertAsDecoded(first, second, 0x80, 0xBF, 'a');
                assertAsDecoded(first, second, 0xBF, 'a');
            }
        }
    }

    @Test
    void agrees_with_the_decoder_on_any_bytes() {
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = new byte[random.nextInt(80)];
            for (int at = 0; at < bytes.length; at++) {
                bytes[at] = (byte) (random.nextInt(40) == 0 ? random.nextInt(256) : 'a');
            }
            assertThat(Utf8.isValid(bytes)).isEqualTo(isDecoded(bytes));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "äöü", "\u20ac uro", "\ud83d\ude00 and more text than a block of bytes has"})
    void takes_text(String text) {
        assertThat(Utf8.isValid(text.getBytes(StandardCharsets.UTF_8))).isTrue();
    }
}
