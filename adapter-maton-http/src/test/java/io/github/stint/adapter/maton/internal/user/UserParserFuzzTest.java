package io.github.stint.adapter.maton.internal.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.fuzzing.Corpus;
import io.github.stint.fuzzing.Fuzz;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The parser of users reads any response as the general way does. */
class UserParserFuzzTest {

    private static Corpus users() {
        List<String> inputs = new ArrayList<>(ReadUsers.USUAL);
        inputs.addAll(ReadUsers.UNUSUAL);
        inputs.add("[" + String.join(",", ReadUsers.USUAL) + "]");
        return new Corpus(inputs, List.of())
                .withWords(
                        "\"id\":",
                        "\"settings\":",
                        "\"timeZone\":",
                        "\"status\":",
                        "\"code\":",
                        "null",
                        "1e5",
                        "{}",
                        "[]");
    }

    @Test
    void reads_as_the_general_way_does() {
        Fuzz.of("users", users())
                .bytes(body -> assertThat(ReadUsers.parsed(body)).isEqualTo(ReadUsers.converted(body)));
    }
}
