package io.github.stint.adapter.maton.internal.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Users and lists of them are parsed, with the same result as if they were converted. */
class UserParserTest {

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Stream<String> usual() {
        return ReadUsers.USUAL.stream();
    }

    static Stream<String> unusual() {
        return ReadUsers.UNUSUAL.stream();
    }

    @ParameterizedTest
    @MethodSource("usual")
    void parses_the_usual_forms(String user) throws IOException {
        byte[] list = bytes("[" + user + "," + user + "]");

        assertThat(ReadUsers.countParsed(bytes(user))).isEqualTo(1);
        assertThat(ReadUsers.countParsed(list)).isEqualTo(2);
        assertThat(ReadUsers.parsed(bytes(user))).isEqualTo(ReadUsers.converted(bytes(user)));
        assertThat(ReadUsers.parsed(list)).isEqualTo(ReadUsers.converted(list));
    }

    @ParameterizedTest
    @MethodSource("unusual")
    void reads_the_unusual_forms_as_the_general_way_does(String user) {
        byte[] list = bytes("[" + ReadUsers.USUAL.get(0) + "," + user + "]");

        assertThat(ReadUsers.parsed(bytes(user))).isEqualTo(ReadUsers.converted(bytes(user)));
        assertThat(ReadUsers.parsed(list)).isEqualTo(ReadUsers.converted(list));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{} {}",
                "[]",
                "null",
                "7",
                "{\"code\":501,\"message\":\"no\"}",
                "{\"id\":\"u1\",\"code\":501}"
            })
    void reads_and_rejects_what_the_general_way_does(String body) {
        assertThat(ReadUsers.parsed(bytes(body))).isEqualTo(ReadUsers.converted(bytes(body)));
    }
}
