package io.github.stint.core.tracking;

import static io.github.stint.core.tracking.Tracked.DRAFT;
import static io.github.stint.core.tracking.Tracked.NINE;
import static io.github.stint.core.tracking.Tracked.REMOTE;
import static io.github.stint.core.tracking.Tracked.URGENT;
import static io.github.stint.core.tracking.Tracked.WEBSITE;
import static io.github.stint.core.tracking.Tracked.at;
import static io.github.stint.core.tracking.Tracked.entry;
import static io.github.stint.core.tracking.Tracked.timer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.stint.core.Samples;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.NoTimerRunning;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.Refused;
import io.github.stint.core.error.Rule;
import io.github.stint.core.fake.FakeStint;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.EntryNames;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimerStarted;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TimeTrackerTest {

    private final FakeStint stint =
            new FakeStint().with(WEBSITE).with(DRAFT).with(URGENT).with(REMOTE);
    private final TimeTracker tracker = new TimeTracker(stint, Samples.WORKSPACE, Samples.USER);

    @Nested
    class Start {

        @Test
        void starts_a_timer_with_the_details_and_their_names() {
            EntryDetails details = EntryDetails.builder()
                    .description("Write")
                    .project(WEBSITE)
                    .task(DRAFT)
                    .addTags(URGENT)
                    .build();

            TimerStarted timer = tracker.start(details, NINE);

            assertThat(timer.stopped()).isEmpty();
            TimeEntry started = timer.started();
            assertThat(stint.storedEntries()).containsExactly(started);
            assertThat(started.running()).isTrue();
            assertThat(started.interval().start()).isEqualTo(NINE);
            assertThat(started.description()).isEqualTo("Write");
            assertThat(started.projectId()).contains(WEBSITE.id());
            assertThat(started.taskId()).contains(DRAFT.id());
            assertThat(started.tagIds()).containsExactly(URGENT.id());
            assertThat(started.billable()).as("billable like its project").isTrue();
            assertThat(started.names().project()).contains("Website");
            assertThat(started.names().task()).contains("Draft");
            assertThat(started.names().tags()).containsExactly(Map.entry(URGENT.id(), "urgent"));
        }

        @Test
        void stops_the_running_timer_where_the_new_one_starts() {
            stint.with(timer("old", 0));

            TimerStarted timer = tracker.start(EntryDetails.describedAs("New"), at(30));

            assertThat(timer.stopped()).contains(entry("old", 0, 30));
            assertThat(timer.started().interval()).isEqualTo(TimeInterval.startingAt(at(30)));
            assertThat(stint.requests().received()).containsExactly("timeEntries.start");
        }

        @Test
        void a_timer_that_started_later_is_refused_and_keeps_running() {
            stint.with(timer("later", 30));

            assertThatThrownBy(() -> tracker.start(EntryDetails.describedAs("New"), NINE))
                    .isInstanceOfSatisfying(
                            Refused.class, error -> assertThat(error.rule()).isEqualTo(Rule.TIMER_STARTED_LATER));
            assertThat(stint.storedEntries()).containsExactly(timer("later", 30));
        }
    }

    @Nested
    class ContinueFrom {

        private final TimeEntry earlier = TimeEntry.builder()
                .from(entry("earlier", 0, 30))
                .description("Write")
                .projectId(WEBSITE.id())
                .taskId(DRAFT.id())
                .addTagIds(URGENT.id(), REMOTE.id())
                .build();

        @Test
        void starts_the_same_work_and_reads_each_unknown_name_once() {
            TimerStarted timer = tracker.continueFrom(earlier, at(60));

            TimeEntry started = timer.started();
            assertThat(started.interval()).isEqualTo(TimeInterval.startingAt(at(60)));
            assertThat(started.description()).isEqualTo("Write");
            assertThat(started.billable())
                    .as("as the entry was, not as the project")
                    .isFalse();
            assertThat(started.names().project()).contains("Website");
            assertThat(started.names().task()).contains("Draft");
            assertThat(started.names().tags()).containsValues("urgent", "remote");
            assertThat(stint.requests().received())
                    .containsExactly("projects.find", "tasks.find", "tags.find", "tags.find", "timeEntries.start");
        }

        @Test
        void reads_no_name_that_is_known() {
            EntryNames names = EntryNames.builder()
                    .project("Old name")
                    .task("Draft")
                    .putTags(URGENT.id(), "urgent")
                    .putTags(REMOTE.id(), "remote")
                    .build();

            TimerStarted timer = tracker.continueFrom(earlier.withNames(names), at(60));

            assertThat(timer.started().names()).isEqualTo(names);
            assertThat(stint.requests().received()).containsExactly("timeEntries.start");
        }

        @Test
        void returns_the_timer_that_was_stopped() {
            stint.with(timer("old", 40));

            assertThat(tracker.continueFrom(entry("earlier", 0, 30), at(60)).stopped())
                    .contains(entry("old", 40, 60));
        }

        @Test
        void a_deleted_project_is_not_found_and_the_timer_keeps_running() {
            stint.with(timer("old", 40));
            stint.projects().archive(Samples.WORKSPACE, WEBSITE.id());
            stint.projects().delete(Samples.WORKSPACE, WEBSITE.id());

            assertThatThrownBy(() -> tracker.continueFrom(earlier, at(60)))
                    .isInstanceOfSatisfying(
                            NotFound.class, error -> assertThat(error.kind()).isEqualTo(EntityKind.PROJECT));
            assertThat(stint.storedEntries()).containsExactly(timer("old", 40));
        }
    }

    @Nested
    class StopAndCancel {

        @Test
        void stops_the_running_timer() {
            stint.with(timer("running", 0));

            assertThat(tracker.stop(at(45))).isEqualTo(entry("running", 0, 45));
            assertThat(stint.storedEntries()).containsExactly(entry("running", 0, 45));
        }

        @Test
        void cancel_discards_the_running_timer_and_nothing_else() {
            stint.with(entry("earlier", -60, 0)).with(timer("running", 0));

            assertThat(tracker.cancel()).isEqualTo(timer("running", 0));
            assertThat(stint.storedEntries()).containsExactly(entry("earlier", -60, 0));
        }

        @Test
        void without_a_timer_there_is_nothing_to_cancel() {
            stint.with(entry("earlier", -60, 0));

            assertThatThrownBy(tracker::cancel)
                    .isInstanceOfSatisfying(
                            NoTimerRunning.class,
                            error -> assertThat(error.operation()).isEqualTo("cancel timer"));
            assertThat(stint.requests().writes()).isEmpty();
        }
    }

    @Nested
    class Log {

        @Test
        void creates_a_finished_entry_and_leaves_the_timer_alone() {
            stint.with(timer("running", 60));
            EntryDetails details =
                    EntryDetails.builder().description("Call").project(WEBSITE).build();

            LoggedTime logged = tracker.log(details, TimeInterval.of(NINE, at(30)));

            assertThat(logged.entry().interval()).isEqualTo(TimeInterval.of(NINE, at(30)));
            assertThat(logged.entry().names().project()).contains("Website");
            assertThat(logged.overlapping()).isEmpty();
            assertThat(stint.storedEntries()).containsExactly(timer("running", 60), logged.entry());
            assertThat(stint.requests().received()).containsExactly("timeEntries.list", "timeEntries.create");
        }

        @Test
        void an_interval_without_an_end_is_invalid() {
            assertThatThrownBy(() -> tracker.log(EntryDetails.describedAs("Call"), TimeInterval.startingAt(NINE)))
                    .isInstanceOfSatisfying(InvalidValue.class, error -> {
                        assertThat(error.field()).isEqualTo("interval");
                        assertThat(error.hint()).isEqualTo("name the end");
                    });
            assertThat(stint.requests().received()).isEmpty();
        }

        @Test
        void an_interval_without_length_is_invalid() {
            assertThatThrownBy(() -> tracker.log(EntryDetails.describedAs("Call"), TimeInterval.of(NINE, NINE)))
                    .isInstanceOf(InvalidValue.class)
                    .hasMessage("the time to log has no length");
            assertThat(stint.requests().received()).isEmpty();
        }
    }

    @Nested
    class LastEnd {

        @Test
        void is_the_end_of_the_entry_with_the_latest_start() {
            stint.with(entry("long", 0, 120)).with(entry("last", 30, 60)).with(timer("running", 90));

            assertThat(tracker.lastEndUpTo(at(180))).contains(at(60));
        }

        @Test
        void includes_an_end_at_that_instant_and_no_later_one() {
            stint.with(entry("first", 0, 30)).with(entry("planned", 40, 60));

            assertThat(tracker.lastEndUpTo(at(60))).contains(at(60));
            assertThat(tracker.lastEndUpTo(at(60).minusSeconds(1))).contains(at(30));
            assertThat(tracker.lastEndUpTo(at(29))).isEmpty();
        }

        @Test
        void includes_an_entry_without_length_at_that_instant() {
            stint.with(entry("mark", 0, 0));

            assertThat(tracker.lastEndUpTo(NINE)).contains(NINE);
        }
    }

    @Nested
    class Running {

        @Test
        void is_the_timer_of_the_user() {
            assertThat(tracker.running()).isEmpty();

            stint.with(timer("running", 15));

            assertThat(tracker.running()).contains(timer("running", 15));
            assertThat(tracker.runningSince()).isEqualTo(at(15));
        }

        @Test
        void without_a_timer_there_is_no_start() {
            assertThatThrownBy(tracker::runningSince)
                    .isInstanceOfSatisfying(
                            NoTimerRunning.class,
                            error -> assertThat(error.operation()).isEqualTo("stop timer"));
        }
    }

    @Test
    void lists_what_an_entry_overlaps_and_not_the_entry_itself() {
        TimeEntry entry = entry("this", 0, 60);
        stint.with(entry).with(entry("touching", 60, 90)).with(entry("inside", 10, 20));

        assertThat(tracker.overlapping(entry)).isEqualTo(List.of(entry("inside", 10, 20)));
    }
}
