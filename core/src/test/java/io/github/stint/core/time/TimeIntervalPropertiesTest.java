package io.github.stint.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.error.InvalidValue;
import java.time.Instant;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.LongRange;

class TimeIntervalPropertiesTest {

    private static final long LONGEST = 999 * 3_600;
    /** Few enough seconds to look at each of them. */
    private static final long FEW = 20;

    @Property
    void holdsWhatLiesBetweenItsEnds(
            @ForAll("moments") Instant start, @ForAll @LongRange(min = 0, max = LONGEST) long seconds) {
        TimeInterval interval = TimeInterval.of(start, start.plusSeconds(seconds));

        assertThat(interval.duration()).contains(IsoDuration.ofSeconds(seconds));
    }

    @Property
    void refusesAnyEndBeforeItsStartOrTooFarAfterIt(
            @ForAll("moments") Instant start, @ForAll @LongRange(min = 1, max = LONGEST) long seconds) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> TimeInterval.of(start, start.minusSeconds(seconds)));
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> TimeInterval.of(start, start.plusSeconds(LONGEST + seconds)));
    }

    @Property
    void overlapsWhatItSharesASecondWith(@ForAll("short") TimeInterval one, @ForAll("short") TimeInterval other) {
        boolean shares =
                LongStream.rangeClosed(0, 2 * FEW).anyMatch(second -> holds(one, second) && holds(other, second));

        assertThat(one.overlaps(other)).isEqualTo(shares);
        assertThat(other.overlaps(one)).isEqualTo(shares);
    }

    @Property
    void countsTheSecondsWithinARange(
            @ForAll("short") TimeInterval interval,
            @ForAll @LongRange(min = 0, max = 2 * FEW) long from,
            @ForAll @LongRange(min = 0, max = 2 * FEW) long to) {
        long counted = LongStream.range(from, Math.max(from, to))
                .filter(second -> holds(interval, second))
                .count();

        assertThat(interval.within(Instant.ofEpochSecond(from), Instant.ofEpochSecond(to)))
                .isEqualTo(IsoDuration.ofSeconds(counted));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void losesNothingWhereARangeIsCut(
            @ForAll("short") TimeInterval interval,
            @ForAll @LongRange(min = 0, max = 2_000 * FEW) long from,
            @ForAll @LongRange(min = 0, max = 2_000 * FEW) long length,
            @ForAll @LongRange(min = 0, max = 2_000 * FEW) long rest) {
        Instant first = Instant.ofEpochMilli(from);
        Instant cut = first.plusMillis(length);
        Instant last = cut.plusMillis(rest);

        assertThat(interval.within(first, cut).plus(interval.within(cut, last)))
                .isEqualTo(interval.within(first, last));
    }

    private static boolean holds(TimeInterval interval, long second) {
        Instant moment = Instant.ofEpochSecond(second);
        return !moment.isBefore(interval.start())
                && interval.end().map(moment::isBefore).orElse(true);
    }

    @Provide("short")
    Arbitrary<TimeInterval> shortIntervals() {
        Arbitrary<Instant> starts = Arbitraries.longs().between(0, FEW).map(Instant::ofEpochSecond);
        Arbitrary<TimeInterval> finished = Combinators.combine(
                        starts, Arbitraries.longs().between(0, FEW))
                .as((start, seconds) -> TimeInterval.of(start, start.plusSeconds(seconds)));
        return Arbitraries.frequencyOf(Tuple.of(4, finished), Tuple.of(1, starts.map(TimeInterval::startingAt)));
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.longs()
                .between(
                        Instant.parse("1900-01-01T00:00:00Z").getEpochSecond(),
                        Instant.parse("2200-01-01T00:00:00Z").getEpochSecond())
                .map(Instant::ofEpochSecond);
    }
}
