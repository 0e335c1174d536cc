package io.github.stint.core.settling;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.Samples;
import io.github.stint.core.fake.TestClock;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.user.UserId;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is known while other calls make the registry forget the oldest entries. */
class EntryRegistryTest {

    private static final int MAX_ENTRIES = 50_000;

    private final EntryRegistry registry = new EntryRegistry(Optional.of(new TestClock(Samples.NINE)));

    private static TimeEntry entry(String id) {
        return Samples.timeEntry()
                .id(new TimeEntryId(id))
                .interval(TimeInterval.of(Samples.NINE, Samples.TEN))
                .build();
    }

    private EntryRegistry.Known afterAWholeList() {
        registry.begin(Samples.WORKSPACE, Samples.USER, TimeEntryQuery.all()).reachedEnd();
        return nine();
    }

    private void read(int entries) {
        IntStream.range(0, entries).forEach(each -> registry.read(entry("read" + each)));
    }

    private void claim(int entries) {
        IntStream.range(0, entries)
                .forEach(each -> assertThat(registry.claim(new TimeEntryId("result" + each)))
                        .isTrue());
    }

    @Test
    void a_list_shows_which_entries_are_new() {
        EntryRegistry.Known known = afterAWholeList();
        read(MAX_ENTRIES);
        claim(MAX_ENTRIES);

        assertThat(registry.isComplete(known)).isTrue();
    }

    @Test
    @DisplayName("It does not during a call in which the entries that were read are dropped")
    void dropped_reads() {
        registry.read(entry("before"));
        EntryRegistry.Known known = afterAWholeList();
        assertThat(registry.existed(new TimeEntryId("before"), known)).isTrue();

        read(MAX_ENTRIES);

        assertThat(registry.existed(new TimeEntryId("before"), known)).isFalse();
        assertThat(registry.isComplete(known)).isFalse();
    }

    @Test
    @DisplayName("It does not during a call in which a result is dropped")
    void dropped_result() {
        assertThat(registry.claim(new TimeEntryId("before"))).isTrue();
        EntryRegistry.Known known = afterAWholeList();

        claim(MAX_ENTRIES);

        assertThat(registry.isClaimed(new TimeEntryId("before"))).isFalse();
        assertThat(registry.isComplete(known)).isFalse();
    }

    @Test
    void a_list_that_is_read_after_that_counts_again() {
        read(MAX_ENTRIES + 1);
        assertThat(registry.isComplete(registry.known(Samples.WORKSPACE, Samples.USER, Samples.NINE)))
                .isFalse();

        assertThat(registry.isComplete(afterAWholeList())).isTrue();
    }

    @Test
    void an_entry_is_the_result_of_one_call_only() {
        assertThat(registry.claim(new TimeEntryId("result"))).isTrue();
        assertThat(registry.claim(new TimeEntryId("result"))).isFalse();
    }

    @Test
    @DisplayName("Of the calls whose outcome is unknown, the oldest are forgotten")
    void bounded_unknown_calls() {
        registry.remainsUnknown(fingerprint(0));
        registry.remainsUnknown(fingerprint(0));
        assertThat(registry.unknown(fingerprint(0))).isEqualTo(2);

        IntStream.range(1, 10_000).forEach(each -> registry.remainsUnknown(fingerprint(each)));
        assertThat(registry.unknown(fingerprint(0))).isEqualTo(2);
        registry.remainsUnknown(fingerprint(10_000));

        assertThat(registry.unknown(fingerprint(0))).isZero();
        assertThat(registry.unknown(fingerprint(1))).isEqualTo(1);
        assertThat(registry.unknown(fingerprint(10_000))).isEqualTo(1);
    }

    @Test
    @DisplayName("Of the timers of many users, the oldest are forgotten")
    void bounded_timers() {
        IntStream.range(0, 1_000)
                .forEach(each -> registry.timer(Samples.WORKSPACE, user(each), Optional.of(entry("t" + each))));
        assertThat(registry.timer(Samples.WORKSPACE, user(0))).contains(new TimeEntryId("t0"));

        registry.timer(Samples.WORKSPACE, user(1_000), Optional.of(entry("t1000")));

        assertThat(registry.timer(Samples.WORKSPACE, user(0))).isEmpty();
        assertThat(registry.timer(Samples.WORKSPACE, user(1))).contains(new TimeEntryId("t1"));
        registry.timer(Samples.WORKSPACE, user(1), Optional.empty());
        assertThat(registry.timer(Samples.WORKSPACE, user(1))).isEmpty();
    }

    @Test
    @DisplayName("A list counts until many others have been read")
    void bounded_lists() {
        EntryRegistry.Known known = afterAWholeList();
        assertThat(known.complete()).isTrue();

        othersAreRead(15);
        assertThat(nine().complete()).isTrue();
        othersAreRead(1);

        assertThat(nine().complete()).isFalse();
    }

    private EntryRegistry.Known nine() {
        return registry.known(Samples.WORKSPACE, Samples.USER, Samples.NINE);
    }

    private void othersAreRead(int lists) {
        IntStream.range(0, lists)
                .forEach(each -> registry.begin(Samples.WORKSPACE, user(each), TimeEntryQuery.all())
                        .reachedEnd());
    }

    private static UserId user(int number) {
        return new UserId("user" + number);
    }

    private static Fingerprint fingerprint(int number) {
        return Fingerprint.of(Samples.timeEntry().description("Mail " + number).build());
    }
}
