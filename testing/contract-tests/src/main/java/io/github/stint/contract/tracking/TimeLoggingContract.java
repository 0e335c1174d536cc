package io.github.stint.contract.tracking;

import static io.github.stint.contract.ContractEntities.at;
import static io.github.stint.contract.ContractEntities.between;
import static io.github.stint.contract.ContractErrors.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.project.Project;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.task.Task;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.tracking.EntryDetails;
import io.github.stint.core.tracking.LoggedTime;
import io.github.stint.core.tracking.TimeTracker;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Tests of {@link TimeTracker#log} that every adapter must pass. */
public interface TimeLoggingContract extends TrackerSteps {

    @Test
    default void isBillableLikeTheProjectByDefault() {
        Project paid = given().project(true);
        EntryDetails.Builder onPaid = EntryDetails.builder().project(paid);
        EntryDetails.Builder onUnpaid = EntryDetails.builder().project(given().project(false));
        TimeInterval hour = between("09:00", "10:00");

        assertThat(tracker().log(onPaid.build(), hour).entry().billable()).isTrue();
        assertThat(tracker().log(onPaid.billable(false).build(), hour).entry().billable())
                .isFalse();
        assertThat(tracker().log(onUnpaid.build(), hour).entry().billable()).isFalse();
        assertThat(tracker().log(onUnpaid.billable(true).build(), hour).entry().billable())
                .isTrue();
        TimeEntry started = tracker()
                .start(EntryDetails.builder().project(paid).build(), at("11:00"))
                .started();
        assertThat(started.billable()).isTrue();
        given().discard(started);
    }

    @Test
    default void isNotBillableByDefaultWithoutAProject() {
        TimeInterval hour = between("09:00", "10:00");

        assertThat(tracker().log(described("unpaid"), hour).entry().billable()).isFalse();
        assertThat(tracker()
                        .log(EntryDetails.builder().billable(true).build(), hour)
                        .entry()
                        .billable())
                .isTrue();
    }

    @Test
    default void logsPastTime() {
        Project project = given().project();
        Task task = given().task(project.id());
        Tag tag = given().tag();
        EntryDetails details = EntryDetails.builder()
                .description(fixture().unique("logged"))
                .project(project)
                .task(task)
                .addTags(tag)
                .billable(true)
                .build();

        TimeEntry logged = tracker().log(details, between("09:00", "10:00")).entry();

        assertThat(logged.interval()).isEqualTo(between("09:00", "10:00"));
        assertThat(logged.userId()).isEqualTo(fixture().user());
        assertThat(logged.description()).isEqualTo(details.description());
        assertThat(logged.projectId()).contains(project.id());
        assertThat(logged.taskId()).contains(task.id());
        assertThat(logged.tagIds()).containsExactly(tag.id());
        assertThat(logged.billable()).isTrue();
        assertThat(logged.names().project()).contains(project.name());
        assertThat(stored(logged)).isEqualTo(logged);
    }

    @Test
    default void createsTwoEntriesForTwoCalls() {
        EntryDetails details = described("twice");
        TimeEntry first = tracker().log(details, between("09:00", "10:00")).entry();

        LoggedTime second = tracker().log(details, between("09:00", "10:00"));

        assertThat(second.entry().id()).isNotEqualTo(first.id());
        assertThat(second.overlapping()).contains(first);
    }

    @Test
    default void keepsTheTimerRunning() {
        TimeEntry running = tracker().start(described("running"), at("09:00")).started();

        tracker().log(described("logged"), between("08:00", "08:30"));

        assertThat(tracker().running()).contains(running);
        given().discard(running);
    }

    @Test
    default void rejectsAnIntervalWithoutAnEnd() {
        EntryDetails details = described("endless");

        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> tracker().log(details, TimeInterval.startingAt(at("09:00"))));

        assertNothingCreated(details);
    }

    @Test
    default void rejectsAnIntervalWithoutLength() {
        EntryDetails details = described("instant");

        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> tracker().log(details, between("09:00", "09:00")))
                .satisfies(error -> assertThat(error.hint()).contains("an end after the start"));

        assertNothingCreated(details);
    }

    @Test
    default void logsNothingForUnknownReferences() {
        given().impossibleDetails().forEach((details, kind) -> {
            assertNotFound(kind, () -> tracker().log(details, between("09:00", "10:00")));
            assertNothingCreated(details);
        });
    }

    @Test
    default void reportsOverlappingEntriesLatestFirst() {
        String word = fixture().unique("overlap");
        TimeEntry around = given().entry(word, between("08:00", "12:00"));
        TimeEntry intoIt = given().entry(word, between("08:30", "09:01"));
        TimeEntry outOfIt = given().entry(word, between("09:59", "11:00"));
        given().entry(word, between("08:00", "09:00"));
        given().entry(word, between("10:00", "11:00"));

        LoggedTime logged = tracker().log(described("logged"), between("09:00", "10:00"));

        assertThat(logged.overlapping())
                .doesNotContain(logged.entry())
                .filteredOn(entry -> entry.description().equals(word))
                .containsExactly(outOfIt, intoIt, around);
    }

    @Test
    default void reportsAnOverlapWithTheTimer() {
        TimeEntry running = tracker().start(described("running"), at("09:00")).started();

        assertThat(tracker().log(described("logged"), between("09:30", "10:00")).overlapping())
                .contains(running);
        assertThat(tracker().log(described("logged"), between("08:30", "09:00")).overlapping())
                .doesNotContain(running);
        given().discard(running);
    }

    @Test
    default void reportsAnOverlapWithAnEntryThatStartedTwoDaysBefore() {
        Instant start = Instant.parse("2026-06-01T09:00:00Z");
        Instant twoDaysLater = start.plus(Duration.ofDays(2));
        TimeEntry twoDays =
                given().entry(fixture().unique("long"), TimeInterval.of(start, twoDaysLater.plusSeconds(1)));

        assertThat(tracker()
                        .log(described("logged"), TimeInterval.of(twoDaysLater, twoDaysLater.plusSeconds(60)))
                        .overlapping())
                .contains(twoDays);
    }
}
