package com.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.adapter.inmemory.InMemoryFaults;
import io.github.stint.adapter.inmemory.InMemoryStint;
import io.github.stint.adapter.inmemory.InMemoryStintExtension;
import io.github.stint.adapter.inmemory.SeededStint;
import io.github.stint.core.Stint;
import io.github.stint.core.error.RateLimited;
import io.github.stint.core.project.Project;
import io.github.stint.core.report.ReportPeriod;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timesheet.Timesheet;
import io.github.stint.core.tracking.EntryDetails;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InMemoryStintExtension.class)
class BookingsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Test
    void books_an_hour(Timesheet timesheet) {
        assertThat(new Bookings(timesheet).book(MONDAY, "Review")).isPresent();
    }

    @Test
    void stores_nothing_if_too_many_requests_were_sent(Timesheet timesheet, InMemoryFaults faults) {
        faults.next("create time entry", 1, operation -> new RateLimited(operation, Duration.ofMinutes(5)));

        assertThatExceptionOfType(RateLimited.class).isThrownBy(() -> new Bookings(timesheet).book(MONDAY, "Review"));

        assertThat(timesheet.entries(ReportPeriod.day(MONDAY, timesheet.zone())))
                .isEmpty();
    }

    @Test
    void finds_a_booking_whose_response_was_lost(Timesheet timesheet, InMemoryFaults faults) {
        faults.loseResponseOf("create time entry", 1);

        assertThat(new Bookings(timesheet).book(MONDAY, "Review")).isPresent();

        assertThat(faults.pending()).isZero();
    }

    @Test
    void knows_what_entries_refer_to(Stint stint, Project project) {
        assertThat(stint.projects().get(project.workspaceId(), project.id())).isEqualTo(project);
    }

    @Test
    void needs_no_extension() {
        Clock clock = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);
        try (SeededStint seeded = InMemoryStint.seeded(clock)) {
            EntryDetails review = EntryDetails.builder()
                    .description("Review")
                    .project(seeded.project())
                    .build();
            TimeEntry timer = seeded.timesheet().start(review).started();
            assertThat(timer.billable()).isTrue();
        }
    }
}
