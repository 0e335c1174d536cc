package io.github.stint.core.timeentry;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.Samples;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.time.TimeInterval;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TimeEntryQueryTest {

    private static final Instant EIGHT = Samples.NINE.minusSeconds(3_600);
    private static final Instant NINE = Samples.NINE;
    private static final Instant TEN = Samples.TEN;
    private static final ProjectId PROJECT = new ProjectId("p1");
    private static final TaskId TASK = new TaskId("t1");
    private static final TagId URGENT = new TagId("urgent");
    private static final TagId WAITING = new TagId("waiting");

    private static final TimeEntry PLAIN =
            entry("e1", TimeInterval.of(EIGHT, TEN)).description("Mail").build();
    private static final TimeEntry ON_PROJECT = entry("e2", TimeInterval.of(NINE, TEN))
            .projectId(PROJECT)
            .addTagIds(URGENT)
            .build();
    private static final TimeEntry ON_TASK = entry("e3", TimeInterval.of(NINE, NINE))
            .projectId(PROJECT)
            .taskId(TASK)
            .addTagIds(WAITING, URGENT)
            .build();
    private static final TimeEntry RUNNING = entry("e4", TimeInterval.startingAt(TEN))
            .projectId(new ProjectId("p2"))
            .addTagIds(WAITING)
            .description("more mail")
            .build();
    private static final List<TimeEntry> ALL = List.of(PLAIN, ON_PROJECT, ON_TASK, RUNNING);

    static Stream<Arguments> queries() {
        return Stream.of(
                Arguments.of(query(), ALL),
                Arguments.of(query().startingFrom(NINE), List.of(ON_PROJECT, ON_TASK, RUNNING)),
                Arguments.of(query().startingFrom(NINE.plusMillis(1)), List.of(RUNNING)),
                Arguments.of(query().startingBefore(TEN), List.of(PLAIN, ON_PROJECT, ON_TASK)),
                Arguments.of(query().startingBefore(EIGHT), List.of()),
                Arguments.of(query().startingFrom(NINE).startingBefore(TEN), List.of(ON_PROJECT, ON_TASK)),
                Arguments.of(query().reaching(TEN), List.of(PLAIN, ON_PROJECT, RUNNING)),
                Arguments.of(query().reaching(TEN.plusMillis(1)), List.of(RUNNING)),
                Arguments.of(query().description("MAIL"), List.of(PLAIN, RUNNING)),
                Arguments.of(query().projectId(PROJECT), List.of(ON_PROJECT, ON_TASK)),
                Arguments.of(query().taskId(TASK), List.of(ON_TASK)),
                Arguments.of(query().addTagIds(URGENT), List.of(ON_PROJECT, ON_TASK)),
                Arguments.of(query().addTagIds(URGENT, WAITING), List.of(ON_PROJECT, ON_TASK, RUNNING)),
                Arguments.of(query().hasProject(true), List.of(ON_PROJECT, ON_TASK, RUNNING)),
                Arguments.of(query().hasProject(false), List.of(PLAIN)),
                Arguments.of(query().hasTask(true), List.of(ON_TASK)),
                Arguments.of(query().hasTask(false), List.of(PLAIN, ON_PROJECT, RUNNING)),
                Arguments.of(query().running(true), List.of(RUNNING)),
                Arguments.of(query().running(false), List.of(PLAIN, ON_PROJECT, ON_TASK)),
                Arguments.of(query().projectId(PROJECT).addTagIds(WAITING), List.of(ON_TASK)));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void asksForWhatItNames(TimeEntryQuery.Builder query, List<TimeEntry> found) {
        assertThat(ALL).filteredOn(query.build()::matches).isEqualTo(found);
    }

    @Test
    void theLatestStartComesFirstAndAmongEqualOnesTheHigherId() {
        assertThat(ALL.stream().sorted(TimeEntryQuery.LATEST_FIRST))
                .containsExactly(RUNNING, ON_TASK, ON_PROJECT, PLAIN);
    }

    private static TimeEntryQuery.Builder query() {
        return TimeEntryQuery.builder();
    }

    private static TimeEntry.Builder entry(String id, TimeInterval interval) {
        return Samples.timeEntry().id(new TimeEntryId(id)).interval(interval);
    }

    @Test
    void mayOverlapMatchesAllFinishedEntriesThatReachThePeriod() {
        Instant from = Instant.parse("2026-03-02T09:00:00Z");
        TimeEntryQuery query = TimeEntryQuery.mayOverlap(from, Optional.of(from.plusSeconds(60)));
        Instant earliest = from.minus(Duration.ofHours(999));

        assertThat(query.matches(startingAt(earliest))).isTrue();
        assertThat(query.matches(startingAt(earliest.minusSeconds(1)))).isFalse();
        assertThat(query.matches(startingAt(from.plusSeconds(59)))).isTrue();
        assertThat(query.matches(startingAt(from.plusSeconds(60)))).isFalse();
        assertThat(TimeEntryQuery.mayOverlap(from, Optional.empty()).matches(startingAt(from.plusSeconds(60))))
                .isTrue();
    }

    private static TimeEntry startingAt(Instant start) {
        return Samples.timeEntry().interval(TimeInterval.startingAt(start)).build();
    }
}
