package io.github.stint.contract.lookup;

import static io.github.stint.contract.ContractEntities.at;
import static io.github.stint.contract.ContractEntities.between;
import static io.github.stint.contract.ContractErrors.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.stint.contract.StintContract;
import io.github.stint.contract.UnknownIds;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.NoTimerRunning;
import io.github.stint.core.lookup.TimeEntryLookup;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.timeentry.TimeEntry;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests of {@link TimeEntryLookup} that every adapter must pass. */
public interface TimeEntryLookupContract extends StintContract {

    /** After everything that the tests of contracts create. */
    Instant NOW = Instant.parse("2026-12-31T00:00:00Z");

    private TimeEntryLookup lookup() {
        return new TimeEntryLookup(entries(), fixture().workspace(), fixture().user(), NOW);
    }

    private TimeEntries entries() {
        return fixture().stint().timeEntries();
    }

    private TimeEntry finished(Instant start) {
        return given().entry(fixture().unique("finished"), TimeInterval.of(start, start.plusSeconds(60)));
    }

    @Test
    default void findsTheRunningEntry() {
        TimeEntry timer = given().timer(at("09:00"));
        given().entry(fixture().unique("finished"), between("10:00", "11:00"));

        assertThat(lookup().entry("@")).isEqualTo(timer);
        given().discard(timer);
    }

    @Test
    default void doesNotFindARunningEntryIfNoneIsRunning() {
        given().entry(fixture().unique("finished"), between("09:00", "10:00"));

        assertThatExceptionOfType(NoTimerRunning.class).isThrownBy(() -> lookup().entry("@"));
    }

    @Test
    default void countsFinishedEntriesFromTheLatestEnd() {
        Instant late = Instant.parse("2026-12-30T20:00:00Z");
        TimeEntry inside =
                given().entry(fixture().unique("inside"), TimeInterval.of(late.plusSeconds(60), late.plusSeconds(120)));
        TimeEntry around = given().entry(fixture().unique("around"), TimeInterval.of(late, late.plusSeconds(600)));
        TimeEntry sameEnd = given().entry(
                        fixture().unique("same end"), TimeInterval.of(late.plusSeconds(30), late.plusSeconds(600)));
        TimeEntry longest = given().entry(
                        fixture().unique("longest"),
                        TimeInterval.of(
                                TimeInterval.earliestStartReaching(late.plusSeconds(700)), late.plusSeconds(700)));

        assertThat(lookup().entry("@1")).isEqualTo(longest);
        assertThat(lookup().entry("@2")).isEqualTo(sameEnd);
        assertThat(lookup().entry("@3")).isEqualTo(around);
        assertThat(lookup().entry("@4")).isEqualTo(inside);
        given().discard(inside, around, sameEnd, longest);
    }

    @Test
    default void countsAnEntryWithoutLengthAfterOthersOfTheSameEnd() {
        Instant end = Instant.parse("2026-12-30T20:00:00Z");
        TimeEntry logged = given().entry(fixture().unique("logged"), TimeInterval.of(end.minusSeconds(60), end));
        TimeEntry stoppedAtOnce = given().entry(fixture().unique("stopped at once"), TimeInterval.of(end, end));

        assertThat(lookup().entry("@1")).isEqualTo(logged);
        assertThat(lookup().entry("@2")).isEqualTo(stoppedAtOnce);
        given().discard(logged, stoppedAtOnce);
    }

    @Test
    default void doesNotCountPlannedEntries() {
        TimeEntry finished = given().entry(fixture().unique("finished"), TimeInterval.of(NOW.minusSeconds(60), NOW));
        TimeEntry planned =
                given().entry(fixture().unique("planned"), TimeInterval.of(NOW.minusSeconds(30), NOW.plusSeconds(1)));

        assertThat(lookup().entry("@1")).isEqualTo(finished);
        given().discard(finished, planned);
    }

    @Test
    default void countsFinishedEntriesFromTheLatestStart() {
        Instant late = Instant.parse("2026-12-30T20:00:00Z");
        TimeEntry second = finished(late.plusSeconds(60));
        TimeEntry third = finished(late);
        TimeEntry first = finished(late.plusSeconds(120));
        TimeEntry timer = given().timer(late.plusSeconds(180));

        assertThat(lookup().entry("@1")).isEqualTo(first);
        assertThat(lookup().entry("@2")).isEqualTo(second);
        assertThat(lookup().entry("@3")).isEqualTo(third);
        given().discard(first, second, third, timer);
    }

    @Test
    default void doesNotFindAnEntryBeforeTheFirst() {
        assertNotFound(EntityKind.TIME_ENTRY, () -> lookup().entry("@999999"));
    }

    @Test
    default void findsAnEntryByItsId() {
        TimeEntry entry = given().entry(fixture().unique("entry"), between("09:00", "10:00"));

        assertThat(lookup().entry(entry.id().value())).isEqualTo(entry);
    }

    @Test
    default void findsAnEntryOfAnotherUserByIdOnly() {
        assumeTrue(fixture().colleague().isPresent());
        NewTimeEntry entry =
                NewTimeEntry.builder().interval(between("09:00", "10:00")).build();
        TimeEntry theirs =
                entries().createFor(fixture().workspace(), fixture().colleague().orElseThrow(), entry);
        String id = theirs.id().value();

        assertThat(lookup().entry(id)).isEqualTo(theirs);
        assertNotFound(EntityKind.TIME_ENTRY, () -> lookup().entry(id.substring(1)));
    }

    @Test
    default void findsAnEntryByASuffixOfItsId() {
        TimeEntry entry = given().entry(fixture().unique("entry"), between("09:00", "10:00"));

        assertThat(lookup().entry(entry.id().value().substring(1))).isEqualTo(entry);
    }

    @Test
    default void rejectsAShortSuffix() {
        String id = given().entry(fixture().unique("entry"), between("09:00", "10:00"))
                .id()
                .value();

        for (int length = 1; length < 4; length++) {
            String suffix = id.substring(id.length() - length);
            assertThatExceptionOfType(InvalidValue.class)
                    .as("\"%s\"", suffix)
                    .isThrownBy(() -> lookup().entry(suffix))
                    .satisfies(error -> assertThat(error.hint()).contains("@1", "4 or more"));
        }
    }

    @Test
    default void doesNotFindAnUnknownEntry() {
        assertNotFound(EntityKind.TIME_ENTRY, () -> lookup().entry(UnknownIds.TIME_ENTRY.value()));
    }

    @Test
    default void rejectsAnInvalidReference() {
        for (String text : List.of("", " ", "@0", "@01", "@x", "@@", "two words", "ü")) {
            assertThatExceptionOfType(InvalidValue.class).as("\"%s\"", text).isThrownBy(() -> lookup().entry(text));
        }
    }
}
