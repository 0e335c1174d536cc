package io.github.stint.core.tracking;

import static io.github.stint.core.tracking.Tracked.REMOTE;
import static io.github.stint.core.tracking.Tracked.URGENT;
import static io.github.stint.core.tracking.Tracked.WEBSITE;
import static io.github.stint.core.tracking.Tracked.at;
import static io.github.stint.core.tracking.Tracked.entry;
import static io.github.stint.core.tracking.Tracked.timer;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.stint.core.Samples;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.PartlyChanged;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.error.UnexpectedResponse;
import io.github.stint.core.fake.FakeStint;
import io.github.stint.core.settling.Settling;
import io.github.stint.core.timeentry.EntryNames;
import io.github.stint.core.timeentry.TimeEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EntrySplitTest {

    private static final Instant NOW = at(120);

    private final FakeStint stint = new FakeStint().with(WEBSITE).with(URGENT);
    private final List<Duration> sleeps = new ArrayList<>();
    private Runnable whileSleeping = () -> {};
    private final EntrySplit split = new EntrySplit(Settling.without(stint), Samples.WORKSPACE, this::sleep);
    private final TimeEntry whole = TimeEntry.builder()
            .from(entry("whole", 0, 60))
            .description("Write")
            .projectId(WEBSITE.id())
            .addTagIds(URGENT.id())
            .names(EntryNames.of(WEBSITE))
            .build();

    private void sleep(Duration duration) throws InterruptedException {
        sleeps.add(duration);
        whileSleeping.run();
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    private List<TimeEntry> splitWhole(Integer... minutes) {
        return split.split(whole, List.of(minutes).stream().map(Tracked::at).toList(), NOW);
    }

    /** An entry that is equal to the second part. */
    private TimeEntry part(String id) {
        return TimeEntry.builder()
                .from(whole)
                .id(entry(id, 0, 1).id())
                .interval(entry(id, 20, 60).interval())
                .build();
    }

    private static List<String> times(List<TimeEntry> entries) {
        return entries.stream().map(entry -> entry.interval().toString()).toList();
    }

    private static String times(TimeEntry entry) {
        return entry.interval().toString();
    }

    @Nested
    class Parts {

        @Test
        void a_finished_entry_becomes_the_first_part() {
            stint.with(whole);

            List<TimeEntry> parts = splitWhole(40, 20);

            assertThat(times(parts))
                    .containsExactly(times(entry("a", 0, 20)), times(entry("b", 20, 40)), times(entry("c", 40, 60)));
            assertThat(parts.get(0).id()).isEqualTo(whole.id());
            assertThat(parts).allSatisfy(part -> {
                assertThat(part.description()).isEqualTo("Write");
                assertThat(part.projectId()).contains(WEBSITE.id());
                assertThat(part.tagIds()).containsExactly(URGENT.id());
                assertThat(part.names().project()).contains("Website");
            });
            assertThat(stint.storedEntries()).containsExactlyInAnyOrderElementsOf(parts);
            assertThat(stint.requests().received())
                    .containsExactly("timeEntries.create", "timeEntries.create", "timeEntries.update");
        }

        @Test
        void a_running_entry_becomes_the_last_part_and_is_never_stopped() {
            TimeEntry running = timer("running", 0);
            stint.with(running);

            List<TimeEntry> parts = split.split(running, List.of(at(20), at(40)), NOW);

            assertThat(times(parts))
                    .containsExactly(times(entry("a", 0, 20)), times(entry("b", 20, 40)), times(timer("c", 40)));
            assertThat(parts.get(2).id()).isEqualTo(running.id());
            assertThat(stint.storedEntries()).containsExactlyInAnyOrderElementsOf(parts);
        }
    }

    @Nested
    class InvalidTimes {

        private void refuses(TimeEntry entry, String message, Instant... times) {
            assertThatThrownBy(() -> split.split(entry, List.of(times), NOW))
                    .isInstanceOfSatisfying(InvalidValue.class, error -> {
                        assertThat(error.operation()).isEqualTo("split time entry");
                        assertThat(error.field()).isEqualTo("time");
                    })
                    .hasMessage(message);
            assertThat(stint.requests().received()).isEmpty();
        }

        @Test
        void a_split_needs_a_time() {
            refuses(whole, "a split needs a time");
        }

        @Test
        void the_start_and_the_end_are_not_inside_the_entry() {
            String lasts = " is not inside the entry, which lasts from 2026-02-13T09:00:00Z to 2026-02-13T10:00:00Z";
            refuses(whole, "2026-02-13T09:00:00Z" + lasts, at(30), at(0));
            refuses(whole, "2026-02-13T10:00:00Z" + lasts, at(60));
        }

        @Test
        void now_is_not_inside_a_running_entry() {
            refuses(
                    timer("running", 0),
                    "2026-02-13T11:00:00Z is not inside the entry, which lasts from 2026-02-13T09:00:00Z to now,"
                            + " 2026-02-13T11:00:00Z",
                    NOW);
        }

        @Test
        void a_time_is_given_once() {
            refuses(whole, "2026-02-13T09:30:00Z is given twice", at(30), at(20), at(30).plusMillis(500));
        }
    }

    @Nested
    class FailedWrites {

        FailedWrites() {
            stint.with(whole);
        }

        private StintException failure(Integer... minutes) {
            try {
                List<TimeEntry> parts = splitWhole(minutes);
                throw new AssertionError("it was split: " + parts);
            } catch (StintException error) {
                return error;
            }
        }

        @Test
        void a_part_that_was_created_is_deleted_if_the_next_one_fails() {
            stint.requests().succeedNext("timeEntries.create");
            stint.requests().failNext("timeEntries.create");

            StintException error = failure(20, 40);

            assertThat(error).isInstanceOf(Unavailable.class);
            assertThat(error)
                    .hasMessageEndingWith("; the entry was not split, and the parts that were created"
                            + " (new-entry1) were deleted");
            assertThat(stint.storedEntries()).containsExactly(whole);
        }

        @Test
        void nothing_needs_to_be_deleted_if_the_first_part_fails() {
            stint.requests().failNext("timeEntries.create");

            assertThat(failure(20)).hasMessageEndingWith("; the entry was not split");
            assertThat(stint.requests().received()).containsExactly("timeEntries.create");
        }

        @Test
        @DisplayName(
                "An equal entry is not deleted if it is not known whether it is the part: it may be one that a person entered")
        void equal_entry() {
            TimeEntry entered = part("entered");
            stint.with(entered);
            stint.requests().loseRequest("timeEntries.create");

            StintException error = failure(20);

            assertThat(stint.storedEntries()).containsExactly(whole, entered);
            assertThat(error)
                    .isInstanceOfSatisfying(
                            PartlyChanged.class,
                            partly -> assertThat(partly.leftIds()).isEmpty());
            assertThat(error)
                    .hasMessageEndingWith("; the entry whole is unchanged; it is not known whether a part was created"
                            + " that starts at 2026-02-13T09:20:00Z; these entries are equal to it: entered");
            assertThat(error.hint())
                    .endsWith("; then look at the equal entries, and delete the one that should not exist");
            assertThat(stint.requests().received()).containsExactly("timeEntries.create", "timeEntries.list");
            assertThat(sleeps).isEmpty();
        }

        @Test
        @DisplayName("Nor is it deleted if the ports have settled without finding out, which is not done once more")
        void equal_entry_after_settling() {
            TimeEntry entered = part("entered");
            stint.with(entered);
            stint.requests().loseResponse("timeEntries.create");
            EntrySplit settling = new EntrySplit(stint, Samples.WORKSPACE, EntrySplitTest.this::sleep);

            assertThatThrownBy(() -> settling.split(whole, List.of(at(20)), NOW))
                    .isInstanceOf(PartlyChanged.class)
                    .hasMessageContaining("an equal entry is stored")
                    .hasMessageEndingWith("these entries are equal to it: new-entry1, entered");

            assertThat(stint.storedEntries()).hasSize(3).contains(whole, entered);
            assertThat(stint.requests().writes()).containsExactly("timeEntries.create");
            assertThat(sleeps).isEmpty();
        }

        @Test
        @DisplayName("An equal entry is recognized although the service changed white space and the order of tags")
        void equal_entry_with_changes_of_the_service() {
            stint.with(REMOTE);
            TimeEntry tagged =
                    TimeEntry.builder().from(whole).addTagIds(REMOTE.id()).build();
            stint.with(tagged);
            stint.with(TimeEntry.builder()
                    .from(part("stored"))
                    .description(" Write")
                    .tagIds(List.of(REMOTE.id(), URGENT.id()))
                    .build());
            stint.requests().loseRequest("timeEntries.create");

            assertThatThrownBy(() -> split.split(tagged, List.of(at(20)), NOW))
                    .hasMessageEndingWith("these entries are equal to it: stored");
        }

        @Test
        @DisplayName("If an entry cannot be read as a whole, no equal ones are named, because one may be missing")
        void unreadable_entry() {
            stint.with(part("other")).withUnreadableEntry();
            stint.requests().loseRequest("timeEntries.create");

            StintException error = failure(20);

            assertThat(error).hasMessageEndingWith("that starts at 2026-02-13T09:20:00Z");
            assertThat(requireNonNull(error.getCause()).getSuppressed())
                    .singleElement()
                    .isInstanceOf(UnexpectedResponse.class);
        }

        @Test
        void a_part_whose_response_was_lost_is_found_by_ports_that_settle() {
            TimeEntry entered = part("entered");
            stint.with(entered);
            stint.requests().loseResponse("timeEntries.create");
            EntrySplit settling =
                    new EntrySplit(stint.withCreationCheck(), Samples.WORKSPACE, EntrySplitTest.this::sleep);

            assertThat(times(settling.split(whole, List.of(at(20)), NOW)))
                    .containsExactly(times(entry("a", 0, 20)), times(entry("b", 20, 60)));

            assertThat(stint.storedEntries()).hasSize(3).contains(entered);
        }

        @Test
        void no_other_entry_is_taken_for_a_part_whose_outcome_was_unknown() {
            TimeEntry other = entry("other", 20, 60);
            TimeEntry likeAPart = TimeEntry.builder()
                    .from(whole)
                    .id(entry("later", 0, 1).id())
                    .interval(entry("later", 21, 60).interval())
                    .build();
            stint.with(other).with(likeAPart);
            stint.requests().loseRequest("timeEntries.create");

            assertThat(failure(20))
                    .isInstanceOf(PartlyChanged.class)
                    .hasMessageEndingWith("a part was created that starts at 2026-02-13T09:20:00Z");
            assertThat(stint.storedEntries()).containsExactly(whole, other, likeAPart);
        }

        @Test
        void an_interrupt_does_not_prevent_that_the_parts_are_deleted_and_the_unknown_one_is_looked_for() {
            TimeEntry late = TimeEntry.builder()
                    .from(whole)
                    .id(entry("late", 0, 1).id())
                    .interval(entry("late", 40, 60).interval())
                    .build();
            stint.requests().succeedNext("timeEntries.create");
            stint.requests().loseRequestAfter("timeEntries.create", () -> {
                stint.with(late);
                Thread.currentThread().interrupt();
            });

            StintException error = failure(20, 40);

            assertThat(Thread.interrupted()).isTrue();
            assertThat(error).hasMessageContaining("(new-entry1) were deleted").hasMessageEndingWith("to it: late");
            assertThat(stint.storedEntries()).containsExactly(whole, late);
        }

        @Test
        void a_part_that_was_created_before_is_not_taken_for_the_unknown_one() {
            stint.requests().succeedNext("timeEntries.create");
            stint.requests().loseRequest("timeEntries.create");

            assertThat(failure(20, 40))
                    .hasMessageEndingWith("; the entry whole is unchanged, and the parts that were created (new-entry1)"
                            + " were deleted; it is not known whether a part was created that starts at"
                            + " 2026-02-13T09:40:00Z");
            assertThat(stint.requests().writes())
                    .containsExactly("timeEntries.create", "timeEntries.create", "timeEntries.delete");
        }

        @Test
        void parts_that_could_not_be_deleted_are_named_besides_the_unknown_one() {
            stint.requests().succeedNext("timeEntries.create");
            stint.requests().loseResponse("timeEntries.create");
            stint.requests().failNext("timeEntries.delete");

            StintException error = failure(20, 40);

            assertThat(error)
                    .isInstanceOfSatisfying(
                            PartlyChanged.class,
                            partly -> assertThat(partly.leftIds()).containsExactly("new-entry1"));
            assertThat(error)
                    .hasMessageEndingWith(
                            "; the entry whole is unchanged, and these parts of it may exist too: new-entry1"
                                    + "; it is not known whether a part was created that starts at 2026-02-13T09:40:00Z"
                                    + "; these entries are equal to it: new-entry2");
            assertThat(error.hint())
                    .endsWith("; then delete new-entry1, and look at the equal entries, and delete the one that should"
                            + " not exist");
            assertThat(requireNonNull(error.getCause()).getSuppressed()).hasSize(1);
        }

        @Test
        void the_unknown_part_is_named_by_its_start_if_what_is_stored_cannot_be_read() {
            stint.requests().loseResponse("timeEntries.create");
            stint.requests().failNext("timeEntries.list");

            StintException error = failure(20);

            assertThat(error)
                    .hasMessageEndingWith("; the entry whole is unchanged; it is not known whether a part was created"
                            + " that starts at 2026-02-13T09:20:00Z");
            assertThat(error.hint()).endsWith("; then look for such an entry, and delete it if it exists");
            assertThat(requireNonNull(error.getCause()).getSuppressed()).hasSize(1);
        }

        @Test
        void the_parts_are_deleted_if_the_entry_could_not_be_shortened() {
            stint.requests().failNext("timeEntries.update");

            assertThat(failure(20, 40)).hasMessageContaining("(new-entry1, new-entry2) were deleted");
            assertThat(stint.storedEntries()).containsExactly(whole);
        }

        @Test
        void a_part_that_another_client_deleted_is_no_failure() {
            stint.requests().failNext("timeEntries.update");
            stint.requests()
                    .failNext("timeEntries.delete", new NotFound("delete", EntityKind.TIME_ENTRY, "new-entry2"));

            StintException error = failure(20, 40);

            assertThat(error).isInstanceOf(Unavailable.class);
            assertThat(error.getSuppressed()).hasSize(1);
            assertThat(stint.requests().writes())
                    .endsWith("timeEntries.update", "timeEntries.delete", "timeEntries.delete");
        }

        @Test
        void parts_that_could_not_be_deleted_are_named() {
            stint.requests().failNext("timeEntries.update");
            stint.requests().succeedNext("timeEntries.delete");
            stint.requests().failNext("timeEntries.delete");

            StintException error = failure(20, 40);

            assertThat(error)
                    .isInstanceOfSatisfying(
                            PartlyChanged.class,
                            partly -> assertThat(partly.leftIds()).containsExactly("new-entry1"));
            assertThat(error)
                    .hasMessageEndingWith("; the entry whole was not shortened, and these parts of it may exist too:"
                            + " new-entry1");
            assertThat(error.hint()).endsWith("; then delete new-entry1");
            assertThat(requireNonNull(error.getCause()).getSuppressed()).hasSize(1);
        }

        @Test
        void the_split_succeeds_if_the_entry_was_shortened_after_all() {
            stint.requests().loseResponse("timeEntries.update");

            assertThat(times(splitWhole(20))).containsExactly(times(entry("a", 0, 20)), times(entry("b", 20, 60)));
        }

        @Test
        void the_parts_are_deleted_if_the_entry_was_not_shortened() {
            stint.requests().loseRequest("timeEntries.update");

            assertThat(failure(20)).isInstanceOf(OutcomeUnknown.class).hasMessageContaining("were deleted");
            assertThat(stint.storedEntries()).containsExactly(whole);
        }

        @Test
        void the_split_succeeds_if_the_entry_is_shortened_late() {
            stint.requests().loseRequest("timeEntries.update");
            whileSleeping = () -> stint.with(TimeEntry.builder()
                    .from(whole)
                    .interval(entry("whole", 0, 20).interval())
                    .build());

            assertThat(times(splitWhole(20))).containsExactly(times(entry("a", 0, 20)), times(entry("b", 20, 60)));
            assertThat(sleeps).containsExactly(Settling.SETTLE_TIME);
        }

        @Test
        void the_parts_are_kept_if_an_interrupt_ends_the_wait() {
            stint.requests().loseRequest("timeEntries.update");
            whileSleeping = () -> Thread.currentThread().interrupt();

            StintException error = failure(20);

            assertThat(Thread.interrupted()).isTrue();
            assertThat(error).isInstanceOf(PartlyChanged.class);
            assertThat(stint.storedEntries()).hasSize(2);
        }

        @Test
        void an_interrupted_thread_does_not_wait_for_the_entry() {
            stint.requests()
                    .loseRequestAfter(
                            "timeEntries.update", () -> Thread.currentThread().interrupt());

            StintException error = failure(20);

            assertThat(Thread.interrupted()).isTrue();
            assertThat(sleeps).isEmpty();
            assertThat(error).isInstanceOf(PartlyChanged.class);
        }

        @Test
        void the_parts_are_kept_if_it_is_not_known_whether_it_was_shortened() {
            stint.requests().loseResponse("timeEntries.update");
            stint.requests().failNext("timeEntries.find");

            StintException error = failure(20);

            assertThat(error)
                    .hasMessageEndingWith(
                            "; the other parts of the entry exist: new-entry1; it is not known whether the"
                                    + " entry whole already ends at 2026-02-13T09:20:00Z");
            assertThat(requireNonNull(error.getCause()).getSuppressed()).hasSize(1);
            assertThat(error.hint())
                    .endsWith("look at the entry: if it does, the split is complete; if it has its old times, delete"
                            + " new-entry1");
            assertThat(stint.storedEntries()).hasSize(2);
        }
    }

    @Nested
    class FailedWritesOfATimer {

        private final TimeEntry running = timer("running", 0);

        FailedWritesOfATimer() {
            stint.with(running);
        }

        @Test
        void the_message_names_the_start_of_the_last_part() {
            stint.requests().loseResponse("timeEntries.update");
            stint.requests().failNext("timeEntries.find");

            assertThatThrownBy(() -> split.split(running, List.of(at(20)), NOW))
                    .hasMessageEndingWith("the entry running already starts at 2026-02-13T09:20:00Z");
        }

        @Test
        void the_split_succeeds_although_another_client_stopped_the_timer() {
            stint.requests().loseRequestAfter("timeEntries.update", () -> stint.with(entry("running", 20, 50)));

            assertThat(times(split.split(running, List.of(at(20)), NOW)))
                    .containsExactly(times(entry("a", 0, 20)), times(entry("b", 20, 50)));
        }

        @Test
        void an_interrupt_does_not_prevent_the_repair_and_remains_set() {
            stint.requests()
                    .failNextAfter(
                            "timeEntries.update", () -> Thread.currentThread().interrupt());

            assertThatThrownBy(() -> split.split(running, List.of(at(20)), NOW)).isInstanceOf(Unavailable.class);

            assertThat(Thread.interrupted()).isTrue();
            assertThat(stint.storedEntries()).containsExactly(running);
        }

        @Test
        void the_thread_is_not_interrupted_by_a_repair() {
            stint.requests().failNext("timeEntries.update");

            assertThatThrownBy(() -> split.split(running, List.of(at(20)), NOW)).isInstanceOf(Unavailable.class);

            assertThat(Thread.interrupted()).isFalse();
        }
    }
}
