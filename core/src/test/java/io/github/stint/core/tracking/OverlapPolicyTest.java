package io.github.stint.core.tracking;

import static io.github.stint.core.tracking.Tracked.NINE;
import static io.github.stint.core.tracking.Tracked.at;
import static io.github.stint.core.tracking.Tracked.entry;
import static io.github.stint.core.tracking.Tracked.timer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.stint.core.Samples;
import io.github.stint.core.error.Refused;
import io.github.stint.core.error.Rule;
import io.github.stint.core.fake.FakeStint;
import io.github.stint.core.lookup.FoundEntry;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.TimeEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OverlapPolicyTest {

    private static final int TWO_DAYS = 2 * 24 * 60;
    private static final EntryDetails CALL = EntryDetails.describedAs("Call");

    private final FakeStint stint = new FakeStint();

    private TimeTracker tracker(OverlapPolicy policy) {
        return new TimeTracker(stint, Samples.WORKSPACE, Samples.USER, policy);
    }

    @Nested
    class Warn {

        private final TimeTracker tracker = tracker(OverlapPolicy.WARN);

        @Test
        void writes_and_returns_what_overlaps_latest_start_first() {
            stint.with(entry("before", -30, 0))
                    .with(entry("long", -600, 600))
                    .with(entry("inside", 10, 20))
                    .with(entry("after", 60, 90));

            LoggedTime logged = tracker.log(CALL, TimeInterval.of(NINE, at(60)));

            assertThat(logged.overlapping()).containsExactly(entry("inside", 10, 20), entry("long", -600, 600));
            assertThat(stint.storedEntries()).contains(logged.entry());
        }

        @Test
        void a_running_timer_overlaps_finished_time_after_its_start() {
            stint.with(timer("running", 30));

            assertThat(tracker.log(CALL, TimeInterval.of(NINE, at(60))).overlapping())
                    .containsExactly(timer("running", 30));
        }

        @Test
        void entries_that_started_more_than_two_days_before_do_not_count() {
            stint.with(entry("too-early", -TWO_DAYS - 1, 5)).with(entry("early", -TWO_DAYS, 5));

            assertThat(tracker.log(CALL, TimeInterval.of(NINE, at(60))).overlapping())
                    .containsExactly(entry("early", -TWO_DAYS, 5));
        }

        @Test
        void a_start_looks_for_no_overlaps() {
            stint.with(entry("planned", 30, 60));

            assertThat(tracker.start(CALL, NINE).started().running()).isTrue();
            assertThat(stint.requests().received()).containsExactly("timeEntries.start");
        }
    }

    @Nested
    class Allow {

        @Test
        void writes_without_looking_for_overlaps() {
            stint.with(entry("inside", 10, 20));

            LoggedTime logged = tracker(OverlapPolicy.ALLOW).log(CALL, TimeInterval.of(NINE, at(60)));

            assertThat(logged.overlapping()).isEmpty();
            assertThat(stint.requests().received()).containsExactly("timeEntries.create");
        }

        @Test
        void edits_without_looking_for_overlaps() {
            TimeEntry edited = entry("edited", 0, 60);
            stint.with(edited).with(entry("next", 60, 90));

            EditedEntry result = tracker(OverlapPolicy.ALLOW)
                    .edit(
                            FoundEntry.alone(edited),
                            EntryEdit.builder().end(at(70)).build());

            assertThat(result.overlapping()).isEmpty();
            assertThat(stint.requests().received()).containsExactly("timeEntries.update");
        }
    }

    @Nested
    class Refuse {

        private final TimeTracker tracker = tracker(OverlapPolicy.REFUSE);

        @Test
        void writes_what_overlaps_nothing() {
            stint.with(entry("before", -30, 0));

            assertThat(tracker.log(CALL, TimeInterval.of(NINE, at(60))).overlapping())
                    .isEmpty();
            assertThat(stint.storedEntries()).hasSize(2);
        }

        @Test
        void writes_nothing_that_overlaps_and_names_it() {
            stint.with(TimeEntry.builder()
                    .from(entry("inside", 10, 20))
                    .description("Standup")
                    .build());

            assertThatThrownBy(() -> tracker.log(CALL, TimeInterval.of(NINE, at(60))))
                    .isInstanceOfSatisfying(Refused.class, error -> {
                        assertThat(error.rule()).isEqualTo(Rule.OVERLAP);
                        assertThat(error.operation()).isEqualTo("log time");
                        assertThat(error.hint()).isEqualTo("change the times, or allow overlaps");
                    })
                    .hasMessage("it would overlap \"Standup\" (inside) from 2026-02-13T09:10:00Z to"
                            + " 2026-02-13T09:20:00Z");
            assertThat(stint.requests().writes()).isEmpty();
        }

        @Test
        void names_three_entries_and_the_number_of_the_others() {
            stint.with(timer("d", 30)).with(entry("c", 20, 25)).with(entry("b", 10, 15));

            assertThatThrownBy(() -> tracker.log(CALL, TimeInterval.of(NINE, at(60))))
                    .hasMessage("it would overlap the entry d running since 2026-02-13T09:30:00Z,"
                            + " the entry c from 2026-02-13T09:20:00Z to 2026-02-13T09:25:00Z,"
                            + " the entry b from 2026-02-13T09:10:00Z to 2026-02-13T09:15:00Z");

            stint.with(entry("a", 5, 6));

            assertThatThrownBy(() -> tracker.log(CALL, TimeInterval.of(NINE, at(60))))
                    .message()
                    .endsWith("2026-02-13T09:15:00Z and 1 more");
        }

        @Test
        void a_timer_is_not_started_before_planned_time() {
            stint.with(entry("planned", 30, 60));

            assertThatThrownBy(() -> tracker.start(CALL, NINE))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            error -> assertThat(error.operation()).isEqualTo("start timer"));
            assertThat(stint.requests().writes()).isEmpty();
        }

        @Test
        void a_timer_replaces_the_running_one_which_is_no_overlap() {
            stint.with(timer("running", -30));

            assertThat(tracker.start(CALL, NINE).stopped()).contains(entry("running", -30, 0));
        }

        @Test
        void a_continued_timer_is_checked_too() {
            stint.with(entry("planned", 30, 60));

            assertThatThrownBy(() -> tracker.continueFrom(entry("earlier", -60, -30), NINE))
                    .isInstanceOf(Refused.class);
            assertThat(stint.requests().writes()).isEmpty();
        }

        @Test
        void an_edit_that_would_overlap_changes_nothing() {
            TimeEntry edited = entry("edited", 0, 60);
            stint.with(edited).with(entry("next", 60, 90));
            EntryEdit longer = EntryEdit.builder().end(at(70)).build();

            assertThatThrownBy(() -> tracker.edit(FoundEntry.alone(edited), longer))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            error -> assertThat(error.operation()).isEqualTo("update time entry"));
            assertThat(stint.requests().writes()).isEmpty();
        }
    }

    @Nested
    class Known {

        private final TimeTracker tracker = tracker(OverlapPolicy.WARN);
        private final TimeEntry edited = entry("edited", 0, 60);
        private final TimeEntry next = entry("next", 60, 90);
        private final EntryEdit longer = EntryEdit.builder().end(at(70)).build();

        @Test
        void entries_that_were_read_to_find_the_entry_are_not_read_again() {
            stint.with(edited).with(next);
            Instant twoDaysBefore = NINE.minus(Duration.ofDays(2));

            EditedEntry result =
                    tracker.edit(new FoundEntry(edited, List.of(next, edited), twoDaysBefore.minusSeconds(1)), longer);

            assertThat(result.overlapping()).containsExactly(next);
            assertThat(stint.requests().received()).containsExactly("timeEntries.update");
        }

        @Test
        void entries_are_read_if_an_early_one_may_be_missing() {
            stint.with(edited).with(next);
            Instant twoDaysBefore = NINE.minus(Duration.ofDays(2));

            EditedEntry result = tracker.edit(new FoundEntry(edited, List.of(edited), twoDaysBefore), longer);

            assertThat(result.overlapping()).containsExactly(next);
            assertThat(stint.requests().received()).containsExactly("timeEntries.list", "timeEntries.update");
        }

        @Test
        void an_edit_that_keeps_the_times_looks_for_no_overlaps() {
            stint.with(edited).with(entry("inside", 10, 20));
            EntryEdit renamed = EntryEdit.builder().description("New").build();

            assertThat(tracker.edit(FoundEntry.alone(edited), renamed).overlapping())
                    .isEmpty();
            assertThat(stint.requests().received()).containsExactly("timeEntries.update");
        }
    }
}
