package io.github.stint.core.timeentry;

import static io.github.stint.core.Samples.NINE;
import static io.github.stint.core.Samples.USER;
import static io.github.stint.core.Samples.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.Samples;
import io.github.stint.core.fake.FakeStint;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.user.UserId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EntrySearchTest {

    private static final UserId BEN = new UserId("ben");

    private final FakeStint stint = new FakeStint()
            .with(Samples.user().id(BEN).email("ben@example.com").build())
            .with(entry("e1", USER, 1, true))
            .with(entry("e2", BEN, 2, true))
            .with(entry("e3", USER, 3, false))
            .with(entry("e4", USER, 4, true));
    private final EntrySearch search = new EntrySearch(stint.timeEntries(), WORKSPACE);

    private static TimeEntry entry(String id, UserId user, int second, boolean billable) {
        return Samples.timeEntry()
                .id(new TimeEntryId(id))
                .userId(user)
                .interval(TimeInterval.of(NINE.plusSeconds(second), NINE.plusSeconds(60)))
                .billable(billable)
                .build();
    }

    @Test
    void merges_the_entries_of_each_user_once_latest_start_first() {
        assertThat(search.find(List.of(BEN, USER, BEN), TimeEntryQuery.all(), EntryFilter.all()))
                .extracting(entry -> entry.id().value())
                .containsExactly("e4", "e3", "e2", "e1");
        assertThat(stint.requests().received()).hasSize(2);
    }

    @Test
    void applies_the_query_and_the_filter() {
        TimeEntryQuery query =
                TimeEntryQuery.builder().startingBefore(NINE.plusSeconds(4)).build();
        EntryFilter billable = EntryFilter.builder().billable(true).build();

        assertThat(search.find(List.of(USER), query, billable))
                .extracting(entry -> entry.id().value())
                .containsExactly("e1");
    }

    @Test
    void a_few_entries_are_read_from_a_small_page() {
        IntStream.range(5, 35).forEach(each -> stint.with(entry("e" + each, USER, each, true)));

        assertThat(read(5, EntryFilter.all()).limit(5)).hasSize(5);
        assertThat(stint.requests().received()).as("one page of 15").hasSize(1);

        stint.requests().clear();
        assertThat(read(5, EntryFilter.all())).hasSize(33);
        assertThat(stint.requests().received()).hasSize(3);

        stint.requests().clear();
        assertThat(read(5, EntryFilter.builder().billable(true).build())).hasSize(32);
        assertThat(stint.requests().received()).as("with a filter").hasSize(1);

        stint.requests().clear();
        assertThat(read(Integer.MAX_VALUE, EntryFilter.all())).hasSize(33);
        assertThat(stint.requests().received()).hasSize(1);
    }

    private Stream<TimeEntry> read(int needed, EntryFilter filter) {
        return search.find(List.of(USER), TimeEntryQuery.all(), filter, needed);
    }
}
