package io.github.stint.core.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The arithmetic of the hour, compared with a list of the times at which requests were sent. */
class RequestCountsPropertiesTest {

    private static final Instant START = Instant.parse("2026-03-02T12:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.integers().between(0, 3 * 3_600).map(START::plusSeconds);
    }

    @Provide
    Arbitrary<List<Instant>> sent() {
        return instants().list().ofMaxSize(40);
    }

    private static RequestCounts counts(List<Instant> sent) {
        RequestCounts counts = RequestCounts.none();
        for (Instant at : sent) {
            counts = counts.plus(at, 1);
        }
        return counts;
    }

    private static List<Instant> upTo(List<Instant> sent, Instant now) {
        return sent.stream().filter(at -> !at.isAfter(now)).toList();
    }

    @Property
    void no_request_of_the_last_hour_is_forgotten(@ForAll("sent") List<Instant> all, @ForAll("instants") Instant now) {
        List<Instant> sent = upTo(all, now);
        long lastHour = sent.stream().filter(at -> at.plus(HOUR).isAfter(now)).count();

        assertThat(counts(sent).used(now)).isGreaterThanOrEqualTo((int) lastHour);
    }

    @Property
    void no_request_counts_for_more_than_61_minutes(
            @ForAll("sent") List<Instant> all, @ForAll("instants") Instant now) {
        List<Instant> sent = upTo(all, now);
        long last61Minutes = sent.stream()
                .filter(at -> at.plus(HOUR).plusSeconds(60).isAfter(now))
                .count();

        assertThat(counts(sent).used(now)).isLessThanOrEqualTo((int) last61Minutes);
    }

    @Property
    void enough_are_free_at_the_time_given_and_not_a_second_before(
            @ForAll("sent") List<Instant> sent, @ForAll("instants") Instant now, @ForAll @IntRange(max = 40) int most) {
        RequestCounts counts = counts(upTo(sent, now));

        Instant free = counts.whenAtMost(most, now);

        assertThat(free).isAfterOrEqualTo(now).isBeforeOrEqualTo(now.plus(HOUR).plusSeconds(60));
        assertThat(counts.used(free)).isLessThanOrEqualTo(most);
        if (free.isAfter(now)) {
            assertThat(counts.used(free.minusSeconds(1))).isGreaterThan(most);
        }
    }

    @Property
    void a_client_that_obeys_the_counts_is_never_refused(
            @ForAll("sent") List<Instant> attempts, @ForAll @IntRange(min = 1, max = 5) int each) {
        List<Instant> sent = new ArrayList<>();
        for (Instant at : attempts.stream().sorted().toList()) {
            if (counts(sent).used(at) + each <= 30) {
                sent.addAll(Collections.nCopies(each, at));
            }
        }

        for (Instant at : sent) {
            assertThat(upTo(sent, at).stream().filter(other -> other.plus(HOUR).isAfter(at)))
                    .as("a sliding hour; a fixed one lies within one of these")
                    .hasSizeLessThanOrEqualTo(30);
        }
    }

    @Property
    void removing_what_was_added_restores_the_counts(
            @ForAll("sent") List<Instant> sent, @ForAll("instants") Instant at, @ForAll @IntRange(max = 9) int more) {
        RequestCounts counts = counts(sent);

        assertThat(counts.plus(at, more).minus(at, more)).isEqualTo(counts);
    }

    @Property
    void a_sum_counts_the_requests_of_both(
            @ForAll("sent") List<Instant> one, @ForAll("sent") List<Instant> other, @ForAll("instants") Instant now) {
        assertThat(counts(one).plus(counts(other)).used(now))
                .isEqualTo(counts(one).used(now) + counts(other).used(now));
    }
}
