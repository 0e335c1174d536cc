package io.github.stint.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.error.InvalidValue;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;

class IsoDurationPropertiesTest {

    private static final String CANONICAL = "PT0S|PT(?=.)([1-9]\\d*H)?([1-9]M|[1-5]\\dM)?([1-9]S|[1-5]\\dS)?";

    @Property
    void whatIsWrittenIsReadAsTheSame(@ForAll @LongRange(min = 0) long seconds) {
        IsoDuration duration = IsoDuration.ofSeconds(seconds);

        assertThat(IsoDuration.parse(duration.toString())).isEqualTo(duration);
    }

    @Property
    void thereIsOneCanonicalForm(@ForAll @LongRange(min = 0) long seconds) {
        assertThat(IsoDuration.ofSeconds(seconds).toString()).matches(CANONICAL);
    }

    @Property
    void equalDurationsAreEqualInEveryForm(
            @ForAll @LongRange(min = 0, max = 100) long days,
            @ForAll @LongRange(min = 0, max = 1_000) long hours,
            @ForAll @LongRange(min = 0, max = 100_000) long minutes,
            @ForAll @LongRange(min = 0, max = 1_000_000) long seconds) {
        String text = "P" + days + "DT" + hours + "H" + minutes + "M" + seconds + "S";
        IsoDuration sameLength = IsoDuration.ofSeconds(((days * 24 + hours) * 60 + minutes) * 60 + seconds);

        assertThat(IsoDuration.parse(text)).isEqualTo(sameLength).hasSameHashCodeAs(sameLength);
    }

    @Property
    void agreesWithTheJdkOnWholeSeconds(@ForAll @LongRange(min = 0) long seconds) {
        Duration jdk = Duration.ofSeconds(seconds);
        IsoDuration duration = IsoDuration.of(jdk);

        assertThat(duration.toDuration()).isEqualTo(jdk);
        assertThat(duration).hasToString(jdk.toString());
    }

    @Property
    void readsNothingThatTheJdkReadsDifferently(
            @ForAll
                    @StringLength(max = 10)
                    @Chars({'P', 'T', 'D', 'H', 'M', 'S', '.', '-'})
                    @CharRange(from = '0', to = '9')
                    String rest) {
        String text = "P" + rest;

        parsed(text).ifPresent(duration -> assertThat(duration.toDuration()).isEqualTo(Duration.parse(text)));
    }

    /** With a day, the text is read by the pattern; without one, by what is faster. */
    @Property
    void short_forms_are_read_as_long_ones_are(
            @ForAll @StringLength(max = 24) @Chars({'H', 'M', 'S', 'T', 'D', 'h', ' '}) @CharRange(from = '0', to = '9')
                    String rest) {
        assertThat(parsed("PT" + rest)).isEqualTo(parsed("P0DT" + rest));
    }

    @Property
    void short_forms_have_their_units_in_order(
            @ForAll @LongRange(min = 0, max = 10_000_000_000L) long hours,
            @ForAll @IntRange(min = 0) int minutes,
            @ForAll @IntRange(min = 0) int seconds) {
        assertThat(IsoDuration.parse("PT" + hours + "H" + minutes + "M" + seconds + "S"))
                .isEqualTo(IsoDuration.parse("P0DT" + hours + "H" + minutes + "M" + seconds + "S"));
        assertThat(parsed("PT" + minutes + "M" + hours + "H")).isEmpty();
        assertThat(parsed("PT" + seconds + "S" + seconds + "S")).isEmpty();
    }

    @Property
    void sumsAreExact(
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE / 2) long one,
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE / 2) long other) {
        IsoDuration sum = IsoDuration.ofSeconds(one).plus(IsoDuration.ofSeconds(other));

        assertThat(BigInteger.valueOf(sum.seconds()))
                .isEqualTo(BigInteger.valueOf(one).add(BigInteger.valueOf(other)));
    }

    @Property
    void theLongerOneIsTheGreater(@ForAll @LongRange(min = 0) long one, @ForAll @LongRange(min = 0) long other) {
        assertThat(Integer.signum(IsoDuration.ofSeconds(one).compareTo(IsoDuration.ofSeconds(other))))
                .isEqualTo(BigInteger.valueOf(one).compareTo(BigInteger.valueOf(other)));
    }

    @Property
    void what_is_added_can_be_subtracted(
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE / 2) long one,
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE / 2) long other) {
        IsoDuration duration = IsoDuration.ofSeconds(one);
        IsoDuration added = IsoDuration.ofSeconds(other);

        assertThat(duration.plus(added).minus(added)).isEqualTo(duration);
    }

    @Property
    void a_product_is_a_repeated_sum(
            @ForAll @LongRange(min = 0, max = 1_000_000_000) long seconds,
            @ForAll @IntRange(min = 0, max = 50) int factor) {
        IsoDuration duration = IsoDuration.ofSeconds(seconds);
        IsoDuration sum = Stream.generate(() -> duration).limit(factor).reduce(IsoDuration.ZERO, IsoDuration::plus);

        assertThat(duration.multipliedBy(factor)).isEqualTo(sum);
    }

    @Property
    void a_rounded_duration_is_the_multiple_that_the_mode_selects(
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long seconds,
            @ForAll @IntRange(min = 1, max = 100_000) int step) {
        IsoDuration exact = IsoDuration.ofSeconds(seconds);
        IsoDuration steps = IsoDuration.ofSeconds(step);
        long down = exact.roundedTo(steps, RoundingMode.DOWN).seconds();
        long up = exact.roundedTo(steps, RoundingMode.UP).seconds();
        long nearest = exact.roundedTo(steps, RoundingMode.HALF_UP).seconds();

        assertThat(down % step).isZero();
        assertThat(seconds - down).isBetween(0L, step - 1L);
        assertThat(up).isEqualTo(down == seconds ? down : down + step);
        assertThat(nearest).isEqualTo(seconds - down < up - seconds ? down : up);
    }

    @Property
    void four_digits_of_decimal_hours_are_enough_to_read_them_back(@ForAll @LongRange(min = 0) long seconds) {
        IsoDuration duration = IsoDuration.ofSeconds(seconds);

        assertThat(IsoDuration.ofDecimalHours(duration.toDecimalHours(4), RoundingMode.HALF_UP))
                .isEqualTo(duration);
    }

    private static Optional<IsoDuration> parsed(String text) {
        try {
            return Optional.of(IsoDuration.parse(text));
        } catch (InvalidValue refused) {
            return Optional.empty();
        }
    }
}
