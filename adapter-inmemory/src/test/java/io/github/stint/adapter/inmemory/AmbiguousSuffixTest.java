package io.github.stint.adapter.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.error.Ambiguous;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.lookup.TimeEntryLookup;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests how {@link TimeEntryLookup} treats ids that end alike. A contract cannot, since only this adapter lets a test choose ids. */
class AmbiguousSuffixTest {

    private static final String FIRST = "1".repeat(18) + "a0beef";
    private static final String SECOND = "2".repeat(18) + "b0beef";
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final Iterator<String> ids = List.of(FIRST, SECOND).iterator();
    private final InMemoryStint stint = InMemoryFixture.seed().ids(ids::next).build();
    private final TimeEntryLookup lookup = new TimeEntryLookup(
            stint.timeEntries(),
            InMemoryFixture.WORKSPACE,
            stint.users().current().id(),
            NOW);

    private TimeEntry create() {
        TimeInterval interval = TimeInterval.of(NOW.minusSeconds(60), NOW);
        return stint.timeEntries()
                .create(
                        InMemoryFixture.WORKSPACE,
                        NewTimeEntry.builder().interval(interval).build());
    }

    @Test
    void reportsTheCandidates() {
        create();
        create();

        assertThatExceptionOfType(Ambiguous.class)
                .isThrownBy(() -> lookup.entry("beef"))
                .satisfies(error -> {
                    assertThat(error.kind()).isEqualTo(EntityKind.TIME_ENTRY);
                    assertThat(error.candidates()).containsExactlyInAnyOrder(FIRST, SECOND);
                });
    }

    @Test
    void findsAnEntryByAnotherCharacter() {
        create();
        TimeEntry second = create();

        assertThat(lookup.entry("b0beef")).isEqualTo(second);
    }
}
