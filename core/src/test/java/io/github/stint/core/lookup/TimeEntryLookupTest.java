package io.github.stint.core.lookup;

import static io.github.stint.core.Samples.NINE;
import static io.github.stint.core.Samples.USER;
import static io.github.stint.core.Samples.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.stint.core.Samples;
import io.github.stint.core.error.Ambiguous;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.NoTimerRunning;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.fake.ClosedStreams;
import io.github.stint.core.fake.FakeStint;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.user.UserId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeEntryLookupTest {

    private final FakeStint stint = new FakeStint();
    private final Instant now = at(600);
    private final TimeEntryLookup lookup = new TimeEntryLookup(stint.timeEntries(), WORKSPACE, USER, now);

    private static Instant at(int minutes) {
        return NINE.plus(Duration.ofMinutes(minutes));
    }

    private static TimeEntry entry(String id, int from, int to) {
        return Samples.timeEntry()
                .id(new TimeEntryId(id))
                .interval(TimeInterval.of(at(from), at(to)))
                .build();
    }

    private static TimeEntry timer(String id, int from) {
        return Samples.timeEntry()
                .id(new TimeEntryId(id))
                .interval(TimeInterval.startingAt(at(from)))
                .build();
    }

    private String found(String reference) {
        return lookup.entry(reference).id().value();
    }

    @Nested
    class Numbers {

        @Test
        void count_from_the_entry_that_ended_last() {
            stint.with(entry("first", 0, 30))
                    .with(entry("long", 10, 120))
                    .with(entry("short", 60, 90))
                    .with(timer("running", 130))
                    .with(entry("planned", 590, 601));

            assertThat(found("@1")).isEqualTo("long");
            assertThat(found("@2")).isEqualTo("short");
            assertThat(found("@3")).isEqualTo("first");
            assertThatThrownBy(() -> lookup.entry("@4"))
                    .isInstanceOfSatisfying(
                            NotFound.class,
                            error -> assertThat(error.reference()).isEqualTo("@4"));
        }

        @Test
        void close_the_list_that_was_not_read_to_its_end() {
            ClosedStreams streams = new ClosedStreams(stint.with(entry("first", 0, 30)));

            new TimeEntryLookup(streams.timeEntries(), WORKSPACE, USER, now).entry("@1");

            assertThat(streams.count()).isEqualTo(1);
        }

        @Test
        void include_an_entry_that_ends_now() {
            stint.with(entry("ends-now", 590, 600));

            assertThat(found("@1")).isEqualTo("ends-now");
        }

        @Test
        void count_the_later_start_first_and_entries_without_length_last() {
            stint.with(entry("early", 0, 60)).with(entry("late", 30, 60)).with(entry("mark", 60, 60));

            assertThat(found("@1")).isEqualTo("late");
            assertThat(found("@2")).isEqualTo("early");
            assertThat(found("@3")).isEqualTo("mark");
        }

        @Test
        void read_no_entry_that_started_too_early_to_end_later() {
            int longest = 999 * 60;
            stint.with(entry("a", 0, 60))
                    .with(entry("too-early", 59 - longest, 50))
                    .with(entry("even-earlier", 58 - longest, 50));

            FoundEntry found = lookup.find("@1");

            assertThat(found.entry().id().value()).isEqualTo("a");
            assertThat(found.read()).extracting(entry -> entry.id().value()).containsExactly("a");
            assertThat(found.readAfter()).isEqualTo(at(59 - longest));
        }

        @Test
        void read_an_entry_that_may_have_lasted_as_long_as_possible() {
            int longest = 999 * 60;
            stint.with(entry("a", 30, 60)).with(entry("longest", 61 - longest, 61));

            assertThat(found("@1")).isEqualTo("longest");
            assertThat(lookup.find("@1").readAfter()).isEqualTo(Instant.MIN);
        }
    }

    @Nested
    class Running {

        @Test
        void is_the_running_timer() {
            stint.with(timer("running", 0));

            assertThat(found("@")).isEqualTo("running");
            assertThat(lookup.find("@").readAfter()).isEqualTo(Instant.MAX);
        }

        @Test
        void fails_without_one() {
            assertThatThrownBy(() -> lookup.entry("@"))
                    .isInstanceOfSatisfying(
                            NoTimerRunning.class,
                            error -> assertThat(error.operation()).isEqualTo("find time entry"));
        }
    }

    @Nested
    class Ids {

        private static final String ID = "6650a0000000000000000abc";

        @Test
        void find_entries_of_other_users_too() {
            stint.with(TimeEntry.builder()
                    .from(entry(ID, 0, 1))
                    .userId(new UserId("ben"))
                    .build());

            assertThat(found(ID)).isEqualTo(ID);
            assertThat(stint.requests().received()).containsExactly("timeEntries.find");
        }

        @Test
        void may_be_given_by_their_last_four_characters() {
            stint.with(entry(ID, 0, 1)).with(entry("6650a0000000000000000abd", 0, 1));

            assertThat(found("0abc")).isEqualTo(ID);
        }

        @Test
        void are_ambiguous_if_several_have_the_ending() {
            stint.with(entry("1-wxyz", 0, 1)).with(entry("2-wxyz", 5, 6));

            assertThatThrownBy(() -> lookup.entry("wxyz"))
                    .isInstanceOf(Ambiguous.class)
                    .hasMessageContainingAll("1-wxyz", "2-wxyz");
        }

        @Test
        void have_no_ending_of_three_characters() {
            stint.with(entry(ID, 0, 1));

            assertThatThrownBy(() -> lookup.entry("abc"))
                    .isInstanceOf(InvalidValue.class)
                    .hasMessage("\"abc\" is too short for the end of an id");
        }

        @Test
        void that_are_complete_are_looked_for_without_a_list() {
            assertThatThrownBy(() -> lookup.entry(ID)).isInstanceOf(NotFound.class);
            assertThat(stint.requests().received()).containsExactly("timeEntries.find");
        }

        @Test
        void that_end_differently_are_not_found() {
            stint.with(entry(ID, 0, 1));

            assertThatThrownBy(() -> lookup.entry("0abd"))
                    .isInstanceOfSatisfying(
                            NotFound.class,
                            error -> assertThat(error.reference()).isEqualTo("0abd"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@0", "@01", "@-1", "@1234567", "@@", "a b", "../x"})
    void other_texts_are_no_references(String text) {
        assertThat(TimeEntryLookup.isNumberedReference(text)).isFalse();
        assertThatThrownBy(() -> lookup.entry(text))
                .isInstanceOfSatisfying(
                        InvalidValue.class, error -> assertThat(error.field()).isEqualTo("reference"));
        assertThat(stint.requests().received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"@", "@1", "@999999"})
    void numbered_references_are_recognized(String text) {
        assertThat(TimeEntryLookup.isNumberedReference(text)).isTrue();
    }
}
