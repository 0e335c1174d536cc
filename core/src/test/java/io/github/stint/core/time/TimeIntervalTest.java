package io.github.stint.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.error.InvalidValue;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeIntervalTest {

    private static final Instant NINE = Instant.parse("2026-02-13T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-02-13T10:00:00Z");
    private static final Instant ELEVEN = Instant.parse("2026-02-13T11:00:00Z");
    private static final Duration LONGEST = Duration.ofHours(999);

    @Test
    void refusesAnEndBeforeItsStart() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> TimeInterval.of(TEN, TEN.minusSeconds(1)))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("interval"))
                .withMessageContainingAll("2026-02-13T10:00:00Z", "2026-02-13T09:59:59Z");
    }

    @Test
    void lasts999HoursAtMost() {
        assertThat(TimeInterval.of(NINE, NINE.plus(LONGEST)).duration()).contains(IsoDuration.ofHours(999));
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> TimeInterval.of(NINE, NINE.plus(LONGEST).plusSeconds(1)))
                .withMessageContaining("999 hours");
    }

    @Test
    void isMeasuredOnlyAfterItsFractionsAreCut() {
        TimeInterval interval = TimeInterval.of(NINE, NINE.plus(LONGEST).plusMillis(999));

        assertThat(interval.duration()).contains(IsoDuration.ofHours(999));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-13T09:00:00.999Z, 2026-02-13T09:00:02.001Z, 2026-02-13T09:00:00Z, 2026-02-13T09:00:02Z",
        "1969-12-31T23:59:58.5Z, 1969-12-31T23:59:59.5Z, 1969-12-31T23:59:58Z, 1969-12-31T23:59:59Z"
    })
    void cutsFractionsOfSeconds(Instant start, Instant end, Instant wholeStart, Instant wholeEnd) {
        TimeInterval interval = TimeInterval.of(start, end);

        assertThat(interval.start()).isEqualTo(wholeStart);
        assertThat(interval.end()).contains(wholeEnd);
        assertThat(interval).isEqualTo(TimeInterval.of(wholeStart, wholeEnd));
    }

    @Test
    void cutsTheFractionOfARunningOneToo() {
        assertThat(TimeInterval.startingAt(NINE.plusNanos(1))).isEqualTo(TimeInterval.startingAt(NINE));
    }

    @Test
    void anEndInTheSecondOfItsStartMakesItEmpty() {
        TimeInterval interval = TimeInterval.of(NINE.plusMillis(900), NINE.plusMillis(100));

        assertThat(interval.duration()).contains(IsoDuration.ZERO);
        assertThat(interval.running()).isFalse();
    }

    @Test
    void anEmptyOneOverlapsNothing() {
        TimeInterval empty = TimeInterval.of(TEN, TEN);
        TimeInterval around = TimeInterval.of(NINE, ELEVEN);

        assertThat(empty.overlaps(around)).isFalse();
        assertThat(around.overlaps(empty)).isFalse();
        assertThat(empty.overlaps(empty)).isFalse();
    }

    @Test
    void aRunningIntervalHasADurationOnlyUpToNow() {
        TimeInterval running = TimeInterval.startingAt(NINE);

        assertThat(running.running()).isTrue();
        assertThat(running.duration()).isEmpty();
        assertThat(running.durationUntil(TEN.plusMillis(999))).isEqualTo(IsoDuration.ofHours(1));
        assertThat(running.durationUntil(NINE.minusSeconds(1))).isEqualTo(IsoDuration.ZERO);
    }

    @Test
    void aRunningOneMayHaveLastedLongerThanAnyFinishedOne() {
        Instant now = NINE.plus(LONGEST).plus(LONGEST);

        assertThat(TimeInterval.startingAt(NINE).durationUntil(now)).isEqualTo(IsoDuration.ofHours(1998));
    }

    @Test
    void aFinishedIntervalHasAFixedDuration() {
        assertThat(TimeInterval.of(NINE, TEN).durationUntil(NINE.plusSeconds(1)))
                .isEqualTo(IsoDuration.ofHours(1));
    }

    @Test
    void aRunningIntervalOverlapsAllThatEndAfterItsStart() {
        TimeInterval running = TimeInterval.startingAt(TEN);

        assertThat(running.overlaps(TimeInterval.of(NINE, ELEVEN))).isTrue();
        assertThat(running.overlaps(TimeInterval.startingAt(ELEVEN))).isTrue();
        assertThat(running.overlaps(TimeInterval.of(NINE, TEN))).isFalse();
    }

    @Test
    void aRunningOneCountsUpToTheBound() {
        TimeInterval running = TimeInterval.startingAt(TEN);

        assertThat(running.within(NINE, ELEVEN)).isEqualTo(IsoDuration.ofHours(1));
        assertThat(running.within(NINE, TEN)).isEqualTo(IsoDuration.ZERO);
    }

    @Test
    void isStoppedBySettingItsEnd() {
        assertThat(TimeInterval.startingAt(NINE).endingAt(TEN)).isEqualTo(TimeInterval.of(NINE, TEN));
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> TimeInterval.startingAt(TEN).endingAt(NINE));
    }

    @Test
    void isWrittenInIso8601() {
        assertThat(TimeInterval.of(NINE, TEN)).hasToString("2026-02-13T09:00:00Z/2026-02-13T10:00:00Z");
        assertThat(TimeInterval.startingAt(NINE)).hasToString("2026-02-13T09:00:00Z/..");
    }

    @Test
    void a_stored_one_that_ends_before_its_start_is_empty() {
        TimeInterval reversed = TimeInterval.asStored(TEN, NINE);

        assertThat(reversed.end()).contains(NINE);
        assertThat(reversed.duration()).contains(IsoDuration.ZERO);
        assertThat(reversed.durationUntil(ELEVEN)).isEqualTo(IsoDuration.ZERO);
        assertThat(reversed.within(NINE, ELEVEN)).isEqualTo(IsoDuration.ZERO);
        assertThat(reversed.overlaps(TimeInterval.of(NINE.minusSeconds(60), ELEVEN)))
                .isFalse();
        assertThat(TimeInterval.of(NINE.minusSeconds(60), ELEVEN).overlaps(reversed))
                .isFalse();
        assertThat(reversed.problem())
                .hasValueSatisfying(problem -> assertThat(problem).contains("ends before it starts"));
    }

    @Test
    void a_stored_one_of_more_than_999_hours_has_its_length() {
        TimeInterval long1000 = TimeInterval.asStored(NINE, NINE.plus(Duration.ofHours(1000)));

        assertThat(long1000.duration()).contains(IsoDuration.ofHours(1000));
        assertThat(long1000.problem())
                .hasValueSatisfying(problem -> assertThat(problem).contains("longer than 999 hours"));
    }

    @Test
    void a_stored_one_within_the_rules_is_like_any_other() {
        TimeInterval stored = TimeInterval.asStored(NINE.plusMillis(1), TEN.plusMillis(1));

        assertThat(stored).isEqualTo(TimeInterval.of(NINE, TEN));
        assertThat(stored.problem()).isEmpty();
        assertThat(TimeInterval.startingAt(NINE).problem()).isEmpty();
    }

    @Test
    void a_change_of_a_stored_one_is_checked() {
        TimeInterval reversed = TimeInterval.asStored(TEN, NINE);

        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> reversed.endingAt(NINE));
        assertThat(reversed.endingAt(ELEVEN).duration()).contains(IsoDuration.ofHours(1));
    }
}
