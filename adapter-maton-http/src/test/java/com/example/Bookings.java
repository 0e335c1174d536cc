package com.example;

import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.report.ReportPeriod;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timesheet.Timesheet;
import io.github.stint.core.tracking.EntryDetails;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The program under test: it books the hour from 14:00, and looks the entry up if its response was lost. */
final class Bookings {

    private final Timesheet timesheet;

    Bookings(Timesheet timesheet) {
        this.timesheet = timesheet;
    }

    Optional<TimeEntry> book(LocalDate day, String title) {
        Instant start = day.atTime(14, 0).atZone(timesheet.zone()).toInstant();
        TimeInterval hour = TimeInterval.of(start, start.plus(Duration.ofHours(1)));
        try {
            return Optional.of(
                    timesheet.log(EntryDetails.describedAs(title), hour).entry());
        } catch (OutcomeUnknown noResponse) {
            return timesheet
                    .entries(ReportPeriod.day(day, timesheet.zone()))
                    .filter(entry -> entry.description().equals(title))
                    .findFirst();
        }
    }
}
