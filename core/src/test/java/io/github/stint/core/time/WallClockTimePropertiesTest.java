package io.github.stint.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.error.InvalidValue;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WallClockTimePropertiesTest {

    private static final long FIRST = Instant.parse("1985-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST = Instant.parse("2035-01-01T00:00:00Z").getEpochSecond();
    private static final long HALF_A_DAY = 12 * 3_600;

    @Property
    void theClockShowsTheTimeAtTheMomentThatWasFound(@ForAll("zones") ZoneId zone, @ForAll("moments") Instant moment) {
        LocalDateTime shown = LocalDateTime.ofInstant(moment, zone);
        List<Instant> found = WallClockTime.instantsOf(shown, zone);

        assertThat(found)
                .contains(moment)
                .isSorted()
                .allSatisfy(instant ->
                        assertThat(LocalDateTime.ofInstant(instant, zone)).isEqualTo(shown));
    }

    @Property
    void aTimeNearAChangeOfTheClocksIsFoundOrSkipped(@ForAll("nearAChange") Change change) {
        ZoneId zone = change.zone();
        LocalDateTime time = change.time();
        switch (zone.getRules().getValidOffsets(time).size()) {
            case 0 ->
                assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> WallClockTime.instantsOf(time, zone));
            case 1 -> assertThat(WallClockTime.instantsOf(time, zone)).hasSize(1);
            default -> {
                List<Instant> found = WallClockTime.instantsOf(time, zone);
                assertThat(found).hasSize(2);
                assertThat(Duration.between(found.get(0), found.get(1)))
                        .isEqualTo(change.transition().getDuration().abs());
            }
        }
    }

    /** A time shortly before or after the clocks of a zone change. */
    record Change(ZoneId zone, ZoneOffsetTransition transition, LocalDateTime time) {}

    @Provide
    Arbitrary<Change> nearAChange() {
        Arbitrary<Long> seconds = Arbitraries.longs().between(-HALF_A_DAY, HALF_A_DAY);
        return Combinators.combine(zones().filter(zone -> !zone.getRules().isFixedOffset()), moments(), seconds)
                .as((zone, moment, apart) -> {
                    ZoneOffsetTransition transition = zone.getRules().previousTransition(moment);
                    return new Change(
                            zone, transition, transition.getDateTimeBefore().plusSeconds(apart));
                });
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                ZoneOffset.UTC,
                ZoneId.of("Europe/Berlin"),
                ZoneId.of("America/Sao_Paulo"), // changed at midnight
                ZoneId.of("Asia/Beirut"), // changes at midnight
                ZoneId.of("Australia/Lord_Howe"), // changes by half an hour
                ZoneId.of("Pacific/Apia"), // skipped a day
                ZoneId.of("Africa/Casablanca"), // changes around Ramadan
                ZoneId.of("Asia/Kathmandu"));
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.longs().between(FIRST, LAST).map(Instant::ofEpochSecond);
    }
}
