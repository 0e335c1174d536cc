package io.github.stint.adapter.maton;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.Stint;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.project.NewProject;
import io.github.stint.core.project.Project;
import io.github.stint.core.report.Dimension;
import io.github.stint.core.report.ReportPeriod;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.task.NewTask;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timesheet.NamedDetails;
import io.github.stint.core.timesheet.Timesheet;
import io.github.stint.core.tracking.EntryEdit;
import io.github.stint.core.tracking.OverlapPolicy;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Iterator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How many requests the methods of a timesheet send, as their javadoc states. */
class TimesheetCostTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final TimeInterval MORNING = TimeInterval.of(NINE, NOON);
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    private static final ReportPeriod MARCH =
            new ReportPeriod(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31), ZoneOffset.UTC);
    private static final NamedDetails OFFER = NamedDetails.builder()
            .description("Offer")
            .project("Acme")
            .task("Draft")
            .addTags("urgent", "remote")
            .build();

    private final CountedRequests requests = new CountedRequests();
    private final Stint stint = requests.fixture().stint();
    private final Stint memory = requests.fixture().memory();
    private final WorkspaceId office = requests.fixture().workspace();
    private final Timesheet timesheet = Timesheet.in(stint, office, CLOCK);

    TimesheetCostTest() {
        Project acme = memory.projects().create(office, NewProject.named("Acme"));
        memory.tasks().create(office, acme.id(), NewTask.named("Draft"));
        memory.tags().create(office, new NewTag("urgent"));
        memory.tags().create(office, new NewTag("remote"));
    }

    @AfterEach
    void close() {
        requests.close();
    }

    private TimeEntry stored(TimeInterval interval) {
        return memory.timeEntries()
                .create(
                        office,
                        NewTimeEntry.builder()
                                .interval(interval)
                                .description("Stored")
                                .build());
    }

    @Test
    void opening_takes_one_request_or_none() {
        assertThat(requests.ofResult(() -> Timesheet.of(stint, CLOCK))).isEqualTo(1);
        assertThat(requests.ofResult(() -> Timesheet.in(stint, office, CLOCK))).isEqualTo(1);
        assertThat(requests.ofResult(() -> Timesheet.in(stint, office, timesheet.user(), CLOCK)))
                .isZero();
    }

    @Test
    void a_start_takes_those_of_the_names_and_two_or_three() {
        assertThat(requests.ofResult(() -> timesheet.start(OFFER))).isEqualTo(3 + 2);
        assertThat(requests.ofResult(() -> timesheet.start(NamedDetails.describedAs("Mail"))))
                .isEqualTo(3);
    }

    @Test
    void a_stop_and_the_running_timer_take_one() {
        stored(TimeInterval.startingAt(NINE));

        assertThat(requests.ofResult(timesheet::running)).isEqualTo(1);
        assertThat(requests.ofResult(timesheet::stop)).isEqualTo(1);
    }

    @Test
    void a_log_takes_those_of_the_names_and_one_or_two() {
        NamedDetails acme =
                NamedDetails.builder().description("Call").project("Acme").build();

        assertThat(requests.ofResult(() -> timesheet.log(acme, MORNING))).isEqualTo(1 + 2);
        assertThat(requests.ofResult(
                        () -> timesheet.withOverlaps(OverlapPolicy.ALLOW).log(acme, MORNING)))
                .isEqualTo(1 + 1);
    }

    @Test
    void an_edit_takes_two_and_a_deletion_one() {
        TimeEntry entry = stored(MORNING);
        EntryEdit edit = EntryEdit.builder().description("Edited").build();

        assertThat(requests.ofResult(() -> timesheet.edit(entry, edit))).isEqualTo(2);
        assertThat(requests.ofResult(() -> timesheet.delete(entry))).isEqualTo(1);
    }

    @Test
    void entries_take_one_for_each_page_and_one_for_a_timer_that_was_not_read() {
        stored(MORNING);
        assertThat(requests.ofResult(() -> timesheet.entries(MARCH).toList())).isEqualTo(2);
        assertThat(requests.ofResult(() -> timesheet.report(MARCH, Dimension.PROJECT)))
                .isEqualTo(2);

        stored(TimeInterval.startingAt(NOON));
        assertThat(requests.ofResult(() -> timesheet.entries(MARCH).toList())).isEqualTo(1);
        assertThat(requests.ofResult(() -> timesheet.report(MARCH))).isEqualTo(1);
    }

    @Test
    void pages_of_entries_are_read_when_they_are_needed() {
        int pageSize = PageRequest.firstInBulk().size();
        for (int second = 0; second <= pageSize; second++) {
            stored(TimeInterval.of(NINE.plusSeconds(second), NOON));
        }

        assertThat(requests.of(() -> {
                    Iterator<TimeEntry> entries = timesheet.entries(MARCH).iterator();
                    for (int number = 0; number < pageSize; number++) {
                        entries.next();
                    }
                }))
                .isEqualTo(1);
        assertThat(timesheet.entries(MARCH)).hasSize(pageSize + 1);
    }

    @Test
    void old_entries_are_not_read() {
        for (int day = 0; day <= PageRequest.firstInBulk().size(); day++) {
            Instant start = Instant.parse("2025-12-31T09:00:00Z").minusSeconds(86_400L * day);
            stored(TimeInterval.of(start, start.plusSeconds(60)));
        }

        assertThat(requests.ofResult(() -> timesheet.entries(MARCH).toList())).isEqualTo(2);
    }
}
