package io.github.stint.core.settling;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.Samples;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.settling.FakeEntries.Fault;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.timeentry.TimeEntryQuery;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Calls that want equal entries, from several threads, with random losses. */
class EqualEntriesPropertiesTest {

    private static final NewTimeEntry REVIEW =
            NewTimeEntry.completed(TimeInterval.of(Samples.NINE, Samples.TEN), "Review");
    private static final NewTimeEntry CALL = NewTimeEntry.completed(TimeInterval.of(Samples.NINE, Samples.TEN), "Call");

    /** What calls returned. */
    private record Outcomes(List<TimeEntryId> created, List<StintException> unknown) {

        static Outcomes none() {
            return new Outcomes(
                    Collections.synchronizedList(new ArrayList<>()), Collections.synchronizedList(new ArrayList<>()));
        }
    }

    @Property(tries = 300)
    void none_is_lost_and_none_is_doubled(
            @ForAll @Size(max = 40) List<Fault> faults,
            @ForAll @IntRange(min = 1, max = 4) int threads,
            @ForAll @IntRange(min = 1, max = 12) int calls,
            @ForAll @IntRange(max = 3) int before,
            @ForAll @IntRange(max = 12) int failedReads,
            @ForAll boolean ordered,
            @ForAll boolean read)
            throws Exception {
        FakeEntries service = new FakeEntries(ordered).writes(faults.toArray(new Fault[0]));
        IntStream.range(0, before).forEach(each -> service.put(REVIEW));
        TimeEntries entries = new Settling(time -> {}, Clock.fixed(Samples.TEN, ZoneOffset.UTC))
                .around(new FakeStint().with(service).stint())
                .timeEntries();
        if (read) {
            assertThat(entries.all(Samples.WORKSPACE, Samples.USER, TimeEntryQuery.all()))
                    .hasSize(before);
        }
        IntStream.range(0, failedReads)
                .forEach(each -> service.failRead(new Unavailable("list", "no response", "try again")));

        Outcomes outcomes = Outcomes.none();

        run(threads, calls, entries, outcomes);

        List<TimeEntryId> stored =
                service.stored().stream().map(TimeEntry::id).skip(before).toList();
        assertThat(outcomes.created()).as("each is the result of one call").doesNotHaveDuplicates();
        assertThat(stored).as("none is lost").containsAll(outcomes.created());
        assertThat(stored.size() - outcomes.created().size())
                .as("none is doubled")
                .isBetween(0, outcomes.unknown().size());
        if (ordered && failedReads == 0) {
            assertThat(outcomes.unknown()).as("all are settled").isEmpty();
        }
    }

    private static void run(int threads, int calls, TimeEntries entries, Outcomes outcomes) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Boolean>> all = IntStream.range(0, calls)
                    .<Callable<Boolean>>mapToObj(call -> () -> create(entries, call % 3 == 0 ? CALL : REVIEW, outcomes))
                    .toList();
            for (Future<Boolean> each : pool.invokeAll(all)) {
                assertThat(each.get()).isTrue();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static boolean create(TimeEntries entries, NewTimeEntry entry, Outcomes outcomes) {
        try {
            outcomes.created()
                    .add(entries.createFor(Samples.WORKSPACE, Samples.USER, entry)
                            .id());
        } catch (OutcomeUnknown error) {
            outcomes.unknown().add(error);
        } catch (Unavailable certain) {
            // Nothing was stored.
            return true;
        }
        return true;
    }
}
