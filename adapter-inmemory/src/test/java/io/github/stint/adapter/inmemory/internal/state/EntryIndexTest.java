package io.github.stint.adapter.inmemory.internal.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.adapter.inmemory.InMemoryFixture;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.user.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EntryIndexTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final UserId ADA = InMemoryFixture.USER.id();
    private static final UserId GRACE = InMemoryFixture.COLLEAGUE.id();

    private static TimeEntry entry(int id, UserId user, long start, Optional<Long> end) {
        Instant from = NINE.plusSeconds(start);
        return TimeEntry.builder()
                .id(new TimeEntryId("e" + (1000 + id)))
                .workspaceId(InMemoryFixture.WORKSPACE)
                .userId(user)
                .interval(end.map(seconds -> TimeInterval.of(from, NINE.plusSeconds(seconds)))
                        .orElseGet(() -> TimeInterval.startingAt(from)))
                .billable(id % 2 == 0)
                .description(id % 3 == 0 ? "third" : "other")
                .build();
    }

    /** Compares the index with a list over a long series of random changes. */
    @Test
    void returnsTheSamePagesAsAList() {
        Random random = new Random(20_260_302);
        EntryIndex index = new EntryIndex();
        List<TimeEntry> plain = new ArrayList<>();
        for (int step = 0; step < 3_000; step++) {
            int id = random.nextInt(120);
            plain.stream()
                    .filter(entry -> entry.id().equals(new TimeEntryId("e" + (1000 + id))))
                    .findFirst()
                    .ifPresentOrElse(
                            present -> {
                                plain.remove(present);
                                if (random.nextBoolean()) {
                                    TimeEntry moved = entry(id, present.userId(), random.nextInt(60), Optional.of(60L));
                                    index.put(moved);
                                    plain.add(moved);
                                } else {
                                    index.remove(present);
                                }
                            },
                            () -> {
                                TimeEntry fresh = entry(
                                        id, random.nextBoolean() ? ADA : GRACE, random.nextInt(60), Optional.of(60L));
                                index.put(fresh);
                                plain.add(fresh);
                            });
            TimeEntryQuery query = query(random);
            PageRequest request = new PageRequest(1 + random.nextInt(4), 1 + random.nextInt(20));
            assertThat(index.page(ADA, query, request)).isEqualTo(expected(plain, query, request));
        }
    }

    private static TimeEntryQuery query(Random random) {
        TimeEntryQuery.Builder query = TimeEntryQuery.builder();
        if (random.nextBoolean()) {
            query.startingFrom(NINE.plusSeconds(random.nextInt(70) - 5));
        }
        if (random.nextBoolean()) {
            query.startingBefore(NINE.plusSeconds(random.nextInt(70) - 5));
        }
        if (random.nextInt(3) == 0) {
            query.description("third");
        }
        if (random.nextInt(5) == 0) {
            query.running(false);
        }
        return query.build();
    }

    private static Page<TimeEntry> expected(List<TimeEntry> plain, TimeEntryQuery query, PageRequest request) {
        return Page.of(
                plain.stream()
                        .filter(entry -> entry.userId().equals(ADA))
                        .filter(query::matches)
                        .sorted(TimeEntryQuery.LATEST_FIRST)
                        .toList(),
                request);
    }

    @Test
    void removesAStoppedTimerFromTheRunningOnes() {
        EntryIndex index = new EntryIndex();
        index.put(entry(1, ADA, 0, Optional.empty()));
        index.put(entry(1, ADA, 0, Optional.of(9L)));

        assertThat(index.runningOf(ADA)).isEmpty();
        assertThat(index.inProgress(PageRequest.first()).items()).isEmpty();
    }
}
