package io.github.stint.core.tracking;

import static io.github.stint.core.tracking.Tracked.DRAFT;
import static io.github.stint.core.tracking.Tracked.REMOTE;
import static io.github.stint.core.tracking.Tracked.URGENT;
import static io.github.stint.core.tracking.Tracked.WEBSITE;
import static io.github.stint.core.tracking.Tracked.at;
import static io.github.stint.core.tracking.Tracked.entry;
import static io.github.stint.core.tracking.Tracked.timer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.stint.core.Samples;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.NotAllChanged;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.fake.FakeStint;
import io.github.stint.core.lookup.FoundEntry;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.timeentry.EntryNames;
import io.github.stint.core.timeentry.TimeEntry;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EntryEditingTest {

    private static final EntryEdit RENAMED =
            EntryEdit.builder().description("New").build();

    private final FakeStint stint =
            new FakeStint().with(WEBSITE).with(DRAFT).with(URGENT).with(REMOTE);
    private final TimeTracker tracker = new TimeTracker(stint, Samples.WORKSPACE, Samples.USER);

    @Nested
    class OneEntry {

        @Test
        void keeps_what_the_edit_does_not_set() {
            TimeEntry before = TimeEntry.builder()
                    .from(entry("e", 0, 60))
                    .description("Old")
                    .projectId(WEBSITE.id())
                    .addTagIds(URGENT.id())
                    .build();
            stint.with(before);

            TimeEntry after = tracker.edit(before, RENAMED);

            assertThat(after)
                    .isEqualTo(
                            TimeEntry.builder().from(before).description("New").build());
            assertThat(stint.storedEntries()).containsExactly(after);
        }

        @Test
        void has_the_names_of_what_it_sets_and_of_what_it_keeps() {
            TimeEntry before = TimeEntry.builder()
                    .from(entry("e", 0, 60))
                    .addTagIds(URGENT.id())
                    .names(EntryNames.builder().putTags(URGENT.id(), "urgent").build())
                    .build();
            stint.with(before);
            EntryEdit edit = EntryEdit.builder()
                    .project(WEBSITE)
                    .task(DRAFT)
                    .addTag(REMOTE)
                    .build();

            EntryNames names = tracker.edit(before, edit).names();

            assertThat(names.project()).contains("Website");
            assertThat(names.task()).contains("Draft");
            assertThat(names.tags().values()).containsExactlyInAnyOrder("urgent", "remote");
        }

        @Test
        void has_no_name_of_a_tag_that_was_removed() {
            TimeEntry before = TimeEntry.builder()
                    .from(entry("e", 0, 60))
                    .addTagIds(URGENT.id())
                    .build();
            stint.with(before);
            EntryEdit edit =
                    EntryEdit.builder().removeTag(URGENT).addTag(REMOTE).build();

            TimeEntry after = tracker.edit(before, edit);

            assertThat(after.tagIds()).containsExactly(REMOTE.id());
            assertThat(after.names().tags()).containsOnlyKeys(REMOTE.id());
        }

        @Test
        void reports_a_project_that_differs_in_billable() {
            TimeEntry before = entry("e", 0, 60);
            stint.with(before);

            EditedEntry moved = tracker.edit(
                    FoundEntry.alone(before),
                    EntryEdit.builder().project(WEBSITE).build());

            assertThat(moved.newProject()).contains(WEBSITE);
            assertThat(moved.differsFromNewProject()).isTrue();
        }

        @Test
        void reports_no_difference_if_the_project_bills_alike() {
            Project free = Project.builder()
                    .from(WEBSITE)
                    .id(new ProjectId("p2"))
                    .name("Free")
                    .billable(false)
                    .build();
            TimeEntry before = entry("e", 0, 60);
            stint.with(free).with(before);

            assertThat(tracker.edit(
                                    FoundEntry.alone(before),
                                    EntryEdit.builder().project(free).build())
                            .differsFromNewProject())
                    .isFalse();
            assertThat(tracker.edit(FoundEntry.alone(before), RENAMED).differsFromNewProject())
                    .as("not moved")
                    .isFalse();
        }

        @Test
        void reports_a_timer_that_another_client_stopped() {
            TimeEntry running = timer("e", 0);
            stint.with(running);

            assertThat(tracker.edit(FoundEntry.alone(running), RENAMED).stoppedElsewhere())
                    .as("still running")
                    .isFalse();
            EntryEdit ended = EntryEdit.builder().end(at(30)).build();
            assertThat(tracker.edit(FoundEntry.alone(running), ended).stoppedElsewhere())
                    .as("stopped by the edit")
                    .isFalse();
            assertThat(tracker.edit(FoundEntry.alone(running), RENAMED).stoppedElsewhere())
                    .as("stopped since it was read")
                    .isTrue();
        }
    }

    @Nested
    class SeveralEntries {

        private final TimeEntry first = entry("first", 0, 30);
        private final TimeEntry second = entry("second", 30, 60);
        private final TimeEntry third = entry("third", 60, 90);
        private final EntryEdits edits = new EntryEdits(tracker);

        SeveralEntries() {
            stint.with(first).with(second).with(third);
        }

        private static PlannedEdit planned(TimeEntry entry, EntryEdit edit) {
            return new PlannedEdit(FoundEntry.alone(entry), edit);
        }

        @Test
        void returns_the_result_of_each_in_order() {
            List<EditedEntry> edited = edits.edit(List.of(planned(second, RENAMED), planned(first, RENAMED)));

            assertThat(edited).extracting(result -> result.entry().id().value()).containsExactly("second", "first");
            assertThat(edited)
                    .extracting(result -> result.entry().description())
                    .containsOnly("New");
        }

        @Test
        void edits_an_entry_once_although_it_is_given_twice() {
            EntryEdit other = EntryEdit.builder().description("Other").build();

            assertThat(edits.edit(List.of(planned(first, RENAMED), planned(first, other))))
                    .singleElement()
                    .satisfies(
                            result -> assertThat(result.entry().description()).isEqualTo("New"));
            assertThat(stint.requests().writes()).hasSize(1);
        }

        @Test
        void one_entry_may_change_its_times() {
            EntryEdit edit = EntryEdit.builder().start(at(5)).end(at(25)).build();

            assertThat(edits.edit(List.of(planned(first, edit)))).hasSize(1);
            assertThat(stint.storedEntries()).contains(entry("first", 5, 25));
        }

        @Test
        void several_entries_cannot_get_the_same_start() {
            refusesForSeveral(EntryEdit.builder().start(at(5)).build());
        }

        @Test
        void several_entries_cannot_get_the_same_end() {
            refusesForSeveral(EntryEdit.builder().end(at(100)).build());
        }

        private void refusesForSeveral(EntryEdit edit) {
            assertThatThrownBy(() -> edits.edit(List.of(planned(first, RENAMED), planned(second, edit))))
                    .isInstanceOfSatisfying(
                            InvalidValue.class,
                            error -> assertThat(error.field()).isEqualTo("interval"))
                    .hasMessage("several entries cannot start or end at the same time");
            assertThat(stint.requests().writes()).isEmpty();
        }

        @Test
        void checks_every_edit_before_the_first_write() {
            EntryEdit taskWithoutProject = EntryEdit.builder().task(DRAFT).build();

            assertThatThrownBy(() -> edits.edit(List.of(planned(first, RENAMED), planned(second, taskWithoutProject))))
                    .isInstanceOf(InvalidValue.class);
            assertThat(stint.requests().writes()).isEmpty();
        }

        @Test
        void an_end_before_the_start_changes_nothing() {
            EntryEdit edit = EntryEdit.builder().end(at(-5)).build();

            assertThatThrownBy(() -> edits.edit(List.of(planned(first, edit)))).isInstanceOf(InvalidValue.class);
            assertThat(stint.requests().received()).isEmpty();
        }

        @Test
        void stops_at_the_first_failure_and_names_what_was_changed() {
            stint.timeEntries().delete(Samples.WORKSPACE, second.id());

            assertThatThrownBy(() -> edits.edit(
                            List.of(planned(first, RENAMED), planned(second, RENAMED), planned(third, RENAMED))))
                    .isInstanceOfSatisfying(NotAllChanged.class, error -> {
                        assertThat(error.changedIds()).containsExactly("first");
                        assertThat(error.notChangedIds()).containsExactly("second", "third");
                        assertThat(error.unknownIds()).isEmpty();
                        assertThat(error.reason()).isInstanceOf(NotFound.class);
                    });
            assertThat(stint.storedEntries()).contains(third);
        }

        @Test
        void the_failure_of_a_single_edit_is_thrown_as_it_is() {
            stint.timeEntries().delete(Samples.WORKSPACE, first.id());

            assertThatThrownBy(() -> edits.edit(List.of(planned(first, RENAMED))))
                    .isInstanceOf(NotFound.class);
        }
    }
}
