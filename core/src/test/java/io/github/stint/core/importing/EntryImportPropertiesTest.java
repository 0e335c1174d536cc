package io.github.stint.core.importing;

import static io.github.stint.core.Samples.NINE;
import static io.github.stint.core.Samples.TEN;
import static io.github.stint.core.Samples.USER;
import static io.github.stint.core.Samples.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.Samples;
import io.github.stint.core.bulk.BulkThreads;
import io.github.stint.core.fake.FakeStint;
import io.github.stint.core.receipt.Outcome;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntryId;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Nothing is lost and nothing is doubled, whatever is stored and whichever responses are lost. */
class EntryImportPropertiesTest {

    private static final TimeInterval HOUR = TimeInterval.of(NINE, TEN);

    /** What happens to a creation. */
    private enum Fate {
        SUCCEEDS,
        RESPONSE_LOST,
        REQUEST_LOST,
        REFUSED_CONNECTION
    }

    @Provide
    Arbitrary<List<String>> descriptions() {
        return Arbitraries.of("a", "b", "c").list().ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<Fate>> fates() {
        return Arbitraries.of(Fate.class).list().ofMaxSize(8);
    }

    @Property(tries = 200)
    void equal_rows_are_stored_as_often_as_they_are_given(
            @ForAll("descriptions") List<String> stored,
            @ForAll("descriptions") List<String> rows,
            @ForAll("fates") List<Fate> fates) {
        FakeStint stint = storing(stored);
        fates.forEach(fate -> plan(stint, fate));

        // A run that stops is run again.
        List<ImportedEntry> imported = run(stint, rows);
        for (int attempt = 0; !imported.stream().allMatch(ImportedEntry::isStored); attempt++) {
            assertThat(attempt).isLessThanOrEqualTo(fates.size());
            imported = run(stint, rows);
        }

        Map<String, Integer> expected = counts(stored);
        counts(rows).forEach((description, count) -> expected.merge(description, count, Math::max));
        assertThat(counts(stint.storedEntries().stream()
                        .map(entry -> entry.description())
                        .toList()))
                .isEqualTo(expected);
        assertThat(run(stint, rows)).extracting(ImportedEntry::outcome).allMatch(Outcome.EXISTED::equals);
    }

    @Property(tries = 200)
    void a_row_is_reported_as_stored_only_if_it_is(
            @ForAll("descriptions") List<String> rows, @ForAll("fates") List<Fate> fates) {
        FakeStint stint = new FakeStint();
        fates.forEach(fate -> plan(stint, fate));

        List<ImportedEntry> imported = run(stint, rows);

        assertThat(imported.stream().flatMap(entry -> entry.entry().stream()).map(entry -> entry.id()))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        stint.storedEntries().stream().map(entry -> entry.id()).toList());
    }

    private static FakeStint storing(List<String> descriptions) {
        FakeStint stint = new FakeStint();
        for (int at = 0; at < descriptions.size(); at++) {
            stint.with(Samples.timeEntry()
                    .id(new TimeEntryId("stored-" + at))
                    .description(descriptions.get(at))
                    .build());
        }
        return stint;
    }

    private static void plan(FakeStint stint, Fate fate) {
        switch (fate) {
            case SUCCEEDS -> stint.requests().succeedNext("timeEntries.create");
            case RESPONSE_LOST -> stint.requests().loseResponse("timeEntries.create");
            case REQUEST_LOST -> stint.requests().loseRequest("timeEntries.create");
            case REFUSED_CONNECTION -> stint.requests().failNext("timeEntries.create");
        }
    }

    private static List<ImportedEntry> run(FakeStint stint, List<String> descriptions) {
        return new EntryImport(stint, WORKSPACE, USER, duration -> {})
                .with(BulkThreads.sequential())
                .store(descriptions.stream()
                        .map(text -> NewTimeEntry.completed(HOUR, text))
                        .toList());
    }

    private static Map<String, Integer> counts(List<String> texts) {
        Map<String, Integer> counts = new HashMap<>();
        texts.forEach(text -> counts.put(text, Collections.frequency(texts, text)));
        return counts;
    }
}
