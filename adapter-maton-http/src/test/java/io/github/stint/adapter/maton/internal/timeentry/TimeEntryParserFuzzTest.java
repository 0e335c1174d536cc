package io.github.stint.adapter.maton.internal.timeentry;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.fuzzing.Corpus;
import io.github.stint.fuzzing.Fuzz;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The parser of entries reads any response as the general way does. */
class TimeEntryParserFuzzTest {

    private static Corpus lists() {
        List<String> inputs = new ArrayList<>();
        EntryLists.USUAL.forEach(entry -> inputs.add("[" + entry + "]"));
        inputs.add("[" + String.join(",", EntryLists.USUAL) + "]");
        EntryLists.UNUSUAL.forEach(entry -> inputs.add("[" + EntryLists.USUAL.get(0) + "," + entry + "]"));
        inputs.addAll(EntryLists.USUAL);
        inputs.addAll(EntryLists.UNUSUAL);
        return new Corpus(inputs, List.of())
                .withWords(
                        "\"id\":",
                        "\"code\":",
                        "\"project\":",
                        "\"tagIds\":",
                        "\"timeInterval\":",
                        "\"start\":",
                        "null",
                        "1e5",
                        "{}",
                        "[]");
    }

    @Test
    void reads_as_the_general_way_does() {
        Fuzz.of("lists of time entries", lists())
                .bytes(body -> assertThat(EntryLists.parsed(body)).isEqualTo(EntryLists.converted(body)));
    }
}
