package io.github.stint.adapter.maton.internal.timeentry;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.adapter.maton.internal.wire.DecodedLists;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Bodies that write themselves have the bytes that the mapper writes. */
class EntryBodiesTest {

    private static final Type ENTRIES = new TypeReference<List<TimeEntryWriteDto>>() {}.getType();
    private static final Type STOPS = new TypeReference<List<StopDto>>() {}.getType();
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    /** The mapper writes the items of a list. */
    private static String mapped(Object body, Type list) {
        String items = encoded(List.of(body), list);
        return items.substring(1, items.length() - 1);
    }

    private static String written(Object body) {
        return encoded(body, body.getClass());
    }

    /** A character for each byte. */
    private static String encoded(Object body, Type type) {
        return new String(DecodedLists.encode(body, type), StandardCharsets.ISO_8859_1);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().all().ofMaxLength(50);
    }

    @Provide
    Arbitrary<Instant> instants() {
        Arbitrary<Integer> nanos = Arbitraries.of(0, 1, 1_000, 120_000_000, 123_456_000, 999_999_999);
        Arbitrary<Long> seconds = Arbitraries.oneOf(
                Arbitraries.longs().between(Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond()),
                Arbitraries.longs().between(0, 5_000_000_000L));
        return Combinators.combine(seconds, nanos).as(Instant::ofEpochSecond);
    }

    @Provide
    Arbitrary<TimeEntryWriteDto> entries() {
        Arbitrary<@Nullable String> optional = texts().injectNull(0.3);
        return Combinators.combine(
                        instants(),
                        instants().injectNull(0.3),
                        Arbitraries.of(true, false),
                        texts(),
                        optional,
                        optional,
                        texts().list().ofMaxSize(3).injectNull(0.3),
                        optional)
                .as((start, end, billable, description, project, task, tags, type) ->
                        new TimeEntryWriteDto(start, end, billable, description, project, task, tags, type, null));
    }

    /** Without edge cases, because so many fields have more of them than the test has attempts. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void an_entry_writes_itself_as_the_mapper_does(@ForAll("entries") TimeEntryWriteDto entry) {
        assertThat(written(entry)).isEqualTo(mapped(entry, ENTRIES));
    }

    @Property
    void the_end_of_a_timer_writes_itself_as_the_mapper_does(@ForAll("instants") Instant end) {
        assertThat(written(new StopDto(end))).isEqualTo(mapped(new StopDto(end), STOPS));
    }

    private static TimeEntryWriteDto entry(String description, @Nullable Object customFields) {
        return new TimeEntryWriteDto(NINE, null, false, description, null, null, null, null, customFields);
    }

    @Example
    void the_mapper_writes_custom_fields() {
        TimeEntryWriteDto entry = entry("x", List.of(new TimeEntryWriteDto.FieldDto("f1", "WORKSPACE", null)));

        assertThat(written(entry)).isEqualTo(mapped(entry, ENTRIES)).contains("\"customFieldId\":\"f1\"");
    }

    @Example
    void half_a_character_is_escaped_as_by_the_mapper() {
        for (String text : List.of("\ud83d", "\ude00", "a\ud83db", "\ud83d\ud83d\ude00", "\ude00\ud83d")) {
            assertThat(written(entry(text, null))).isEqualTo(mapped(entry(text, null), ENTRIES));
        }
    }
}
