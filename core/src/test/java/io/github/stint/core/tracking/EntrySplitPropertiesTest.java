package io.github.stint.core.tracking;

import static io.github.stint.core.tracking.Tracked.at;
import static io.github.stint.core.tracking.Tracked.entry;
import static io.github.stint.core.tracking.Tracked.timer;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.Samples;
import io.github.stint.core.error.StintException;
import io.github.stint.core.fake.FakeStint;
import io.github.stint.core.timeentry.TimeEntry;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** A split loses no second and doubles none, also if a request fails. */
class EntrySplitPropertiesTest {

    private static final int LENGTH = 60;
    private static final Instant NOW = at(LENGTH);

    /** How a request fails. */
    private enum Failure {
        FAILED,
        REQUEST_LOST,
        RESPONSE_LOST
    }

    @Property(tries = 200)
    void the_parts_are_the_whole(
            @ForAll boolean running,
            @ForAll @Size(min = 1, max = 5) Set<@IntRange(min = 1, max = LENGTH - 1) Integer> minutes) {
        TimeEntry whole = running ? timer("whole", 0) : entry("whole", 0, LENGTH);
        FakeStint stint = new FakeStint().with(whole);

        List<TimeEntry> parts = split(stint, whole, minutes);

        assertThat(parts).hasSize(minutes.size() + 1);
        assertThat(stint.storedEntries()).containsExactlyInAnyOrderElementsOf(parts);
        isTheWhole(parts, whole);
    }

    @Property(tries = 200)
    void a_failed_request_leaves_the_parts_or_the_whole(
            @ForAll boolean running,
            @ForAll @Size(min = 1, max = 4) Set<@IntRange(min = 1, max = LENGTH - 1) Integer> minutes,
            @ForAll Failure failure,
            @ForAll @IntRange(max = 4) int request) {
        TimeEntry whole = running ? timer("whole", 0) : entry("whole", 0, LENGTH);
        FakeStint stint = new FakeStint().with(whole).withCreationCheck();
        fail(
                stint,
                failure,
                request < minutes.size() ? "timeEntries.create" : "timeEntries.update",
                request % minutes.size());

        Optional<List<TimeEntry>> parts;
        try {
            parts = Optional.of(split(stint, whole, minutes));
        } catch (StintException failed) {
            parts = Optional.empty();
        }

        if (parts.isPresent()) {
            assertThat(stint.storedEntries()).containsExactlyInAnyOrderElementsOf(parts.get());
            isTheWhole(parts.get(), whole);
        } else {
            assertThat(stint.storedEntries()).containsExactly(whole);
        }
    }

    private static List<TimeEntry> split(FakeStint stint, TimeEntry whole, Set<Integer> minutes) {
        return new EntrySplit(stint, Samples.WORKSPACE, duration -> {})
                .split(whole, minutes.stream().map(Tracked::at).toList(), NOW);
    }

    private static void fail(FakeStint stint, Failure failure, String request, int before) {
        for (int at = 0; at < (request.endsWith("create") ? before : 0); at++) {
            stint.requests().succeedNext(request);
        }
        switch (failure) {
            case FAILED -> stint.requests().failNext(request);
            case REQUEST_LOST -> stint.requests().loseRequest(request);
            case RESPONSE_LOST -> stint.requests().loseResponse(request);
        }
    }

    private static void isTheWhole(List<TimeEntry> parts, TimeEntry whole) {
        List<TimeEntry> sorted = parts.stream()
                .sorted(Comparator.comparing(part -> part.interval().start()))
                .toList();
        assertThat(sorted.get(0).interval().start()).isEqualTo(whole.interval().start());
        for (int at = 1; at < sorted.size(); at++) {
            assertThat(sorted.get(at - 1).interval().end())
                    .contains(sorted.get(at).interval().start());
        }
        assertThat(sorted.get(sorted.size() - 1).interval().end())
                .isEqualTo(whole.interval().end());
    }
}
