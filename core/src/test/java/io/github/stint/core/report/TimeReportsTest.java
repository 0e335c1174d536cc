package io.github.stint.core.report;

import static io.github.stint.core.Samples.NINE;
import static io.github.stint.core.Samples.TEN;
import static io.github.stint.core.Samples.USER;
import static io.github.stint.core.Samples.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.Samples;
import io.github.stint.core.fake.FakeStint;
import io.github.stint.core.time.IsoDuration;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.EntryFilter;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is read for reports, and how often. */
class TimeReportsTest {

    private static final Instant NOW = TEN.plus(Duration.ofHours(1));
    private static final ReportPeriod DAY = ReportPeriod.day(LocalDate.of(2026, 2, 13), ZoneOffset.UTC);
    private static final User BEN =
            Samples.user().id(new UserId("ben")).email("ben@example.com").build();
    private static final User CAT =
            Samples.user().id(new UserId("cat")).email("cat@example.com").build();

    private final FakeStint stint = new FakeStint().with(BEN).with(CAT);
    private final TimeReports reports = new TimeReports(stint);

    private static TimeEntry entry(String id, Instant start, Instant end) {
        return Samples.timeEntry()
                .id(new TimeEntryId(id))
                .interval(TimeInterval.of(start, end))
                .build();
    }

    private static TimeEntry timer(String id, UserId user, Instant start) {
        return Samples.timeEntry()
                .id(new TimeEntryId(id))
                .userId(user)
                .interval(TimeInterval.startingAt(start))
                .build();
    }

    private static ReportQuery query(User... users) {
        return ReportQuery.builder()
                .workspace(WORKSPACE)
                .addUsers(users)
                .period(DAY)
                .now(NOW)
                .build();
    }

    @Nested
    class Status {

        @Test
        void takes_one_request_if_the_timer_is_among_the_entries() {
            stint.with(entry("e1", NINE, TEN)).with(timer("timer", USER, TEN));

            TimerStatus status = reports.status(WORKSPACE, USER, DAY, NOW);

            assertThat(status.running()).contains(timer("timer", USER, TEN));
            assertThat(status.report().total()).isEqualTo(IsoDuration.ofHours(2));
            assertThat(stint.requests().received()).containsExactly("timeEntries.list");
        }

        @Test
        void reads_a_timer_that_has_been_running_for_long() {
            Instant longAgo = NINE.minus(Duration.ofDays(60));
            stint.with(timer("timer", USER, longAgo));

            TimerStatus status = reports.status(WORKSPACE, USER, DAY, NOW);

            assertThat(status.running()).contains(timer("timer", USER, longAgo));
            assertThat(status.report().total()).as("since midnight").isEqualTo(IsoDuration.ofHours(11));
            assertThat(stint.requests().received()).containsExactly("timeEntries.list", "timeEntries.running");
        }

        @Test
        void without_a_timer_it_has_only_the_entries() {
            stint.with(entry("e1", NINE, TEN));

            assertThat(reports.status(WORKSPACE, USER, DAY, NOW).running()).isEmpty();
            assertThat(reports.report(WORKSPACE, USER, DAY, NOW).total()).isEqualTo(IsoDuration.ofHours(1));
        }
    }

    @Nested
    class Entries {

        @Test
        void are_those_that_have_a_part_in_the_period() {
            Instant midnight = Instant.parse("2026-02-13T00:00:00Z");
            stint.with(entry("over-midnight", midnight.minusSeconds(60), midnight.plusSeconds(60)))
                    .with(entry("before", midnight.minusSeconds(60), midnight))
                    .with(entry("mark", NINE, NINE))
                    .with(entry("next-day", midnight.plus(Duration.ofDays(1)), midnight.plus(Duration.ofDays(2))));

            assertThat(reports.entries(query(Samples.user().build())))
                    .extracting(entry -> entry.id().value())
                    .containsExactly("mark", "over-midnight");
            assertThat(reports.report(query(Samples.user().build())).total()).isEqualTo(IsoDuration.ofSeconds(60));
        }

        @Test
        void match_the_filter() {
            TimeEntry billable = TimeEntry.builder()
                    .from(entry("billable", NINE, TEN))
                    .billable(true)
                    .build();
            stint.with(billable)
                    .with(entry("other", NINE, TEN))
                    .with(timer("timer", USER, NINE.minus(Duration.ofDays(60))));
            ReportQuery query = ReportQuery.builder()
                    .from(query(Samples.user().build()))
                    .filter(EntryFilter.builder().billable(true).build())
                    .build();

            assertThat(reports.entries(query)).containsExactly(billable);
        }

        @Test
        void include_a_timer_that_has_been_running_for_long() {
            Instant longAgo = NINE.minus(Duration.ofDays(60));
            stint.with(entry("e1", NINE, TEN)).with(timer("timer", USER, longAgo));

            assertThat(reports.entries(query(Samples.user().build())))
                    .extracting(entry -> entry.id().value())
                    .containsExactly("e1", "timer");
            assertThat(stint.requests().received()).containsExactly("timeEntries.list", "timeEntries.running");
        }

        @Test
        void include_a_running_timer_once() {
            stint.with(timer("timer", USER, NINE));

            assertThat(reports.entries(query(Samples.user().build()))).hasSize(1);
            assertThat(stint.requests().received()).containsExactly("timeEntries.list");
        }
    }

    @Nested
    class OfSeveralUsers {

        private final Instant longAgo = NINE.minus(Duration.ofDays(60));

        @Test
        void the_other_timers_are_read_together() {
            stint.with(timer("ben", BEN.id(), longAgo))
                    .with(timer("cat", CAT.id(), NINE))
                    .with(timer("user", USER, longAgo));

            assertThat(reports.entries(query(BEN, Samples.user().build())))
                    .extracting(entry -> entry.id().value())
                    .containsExactlyInAnyOrder("ben", "user");
            assertThat(stint.requests().received())
                    .containsExactly(
                            "timeEntries.list",
                            "timeEntries.list",
                            "timeEntries.list",
                            "timeEntries.find",
                            "timeEntries.find");
        }

        @Test
        void a_timer_after_the_period_is_not_read_by_itself() {
            stint.with(timer("ben", BEN.id(), NINE.plus(Duration.ofDays(1))));

            assertThat(reports.entries(query(BEN, CAT))).isEmpty();
            assertThat(stint.requests().received()).doesNotContain("timeEntries.find");
        }

        @Test
        void only_the_timers_that_were_not_read_are_looked_for() {
            stint.with(timer("ben", BEN.id(), NINE)).with(timer("cat", CAT.id(), longAgo));

            assertThat(reports.entries(query(BEN, CAT)))
                    .extracting(entry -> entry.id().value())
                    .containsExactly("ben", "cat");
            assertThat(stint.requests().received())
                    .containsExactly("timeEntries.list", "timeEntries.list", "timeEntries.running");
        }

        @Test
        void no_timer_is_looked_for_if_one_of_each_was_read() {
            stint.with(timer("ben", BEN.id(), NINE)).with(timer("cat", CAT.id(), NINE));

            assertThat(reports.entries(query(BEN, CAT))).hasSize(2);
            assertThat(stint.requests().received()).containsExactly("timeEntries.list", "timeEntries.list");
        }
    }
}
