package io.github.stint.adapter.inmemory.internal.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.adapter.inmemory.InMemoryFixture;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.page.Pages;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryId;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.user.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryIndexTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final UserId ADA = InMemoryFixture.USER.id();
    private static final UserId GRACE = InMemoryFixture.COLLEAGUE.id();
    private static final List<String> WORDS = List.of("third", "other", "Work");

    private static TimeEntry entry(int id, UserId user, long start, Optional<Long> end) {
        return entry(id, user, start, end, new Random(id));
    }

    private static TimeEntry entry(int id, UserId user, long start, Optional<Long> end, Random random) {
        Instant from = NINE.plusSeconds(start);
        TimeEntry.Builder entry = TimeEntry.builder()
                .id(new TimeEntryId("e" + (1000 + id)))
                .workspaceId(InMemoryFixture.WORKSPACE)
                .userId(user)
                .interval(end.map(seconds -> TimeInterval.of(from, NINE.plusSeconds(seconds)))
                        .orElseGet(() -> TimeInterval.startingAt(from)))
                .billable(random.nextBoolean())
                .description(WORDS.get(random.nextInt(WORDS.size())) + random.nextInt(12));
        if (random.nextInt(4) > 0) {
            int project = random.nextInt(4);
            entry.projectId(new ProjectId("p" + project));
            if (random.nextBoolean()) {
                entry.taskId(new TaskId("t" + project + random.nextInt(2)));
            }
        }
        // A tag may be assigned twice.
        random.ints(random.nextInt(4), 0, 4).forEach(tag -> entry.addTagIds(new TagId("g" + tag)));
        return entry.build();
    }

    /** Compares the index with a plain list over a long series of random changes, with more entries than a chunk has. */
    @ParameterizedTest
    @CsvSource({"1, 120, 60, 0", "2, 1500, 60, 0", "3, 1500, 100000, 0", "4, 1500, 60, 1500", "5, 1500, 100000, 1501"})
    void returnsTheSamePagesAsAList(long seed, int ids, int seconds, int firstQuery) {
        Random random = new Random(seed);
        EntryIndex index = new EntryIndex();
        Map<TimeEntryId, TimeEntry> plain = new LinkedHashMap<>();
        for (int step = 0; step < 3_000; step++) {
            change(random, index, plain, ids, seconds);
            // The first query with a filter creates the indexes of all entries that are there.
            if (step % 4 == 0 && step >= firstQuery) {
                TimeEntryQuery query = query(random, seconds);
                PageRequest request = new PageRequest(1 + random.nextInt(4), 1 + random.nextInt(20));
                assertThat(index.page(ADA, query, request))
                        .as("%s %s", query, request)
                        .isEqualTo(expected(plain.values(), query, request));
            }
            if (step % 1_000 == 999) {
                assertThat(index.all()).containsExactlyElementsOf(plain.values());
                assertThat(allPages(index))
                        .isEqualTo(expected(plain.values(), TimeEntryQuery.all(), PageRequest.firstOf(5_000))
                                .items());
            }
        }
        assertThat(plain).hasSizeGreaterThan(ids / 3);
    }

    private static void change(
            Random random, EntryIndex index, Map<TimeEntryId, TimeEntry> plain, int ids, int seconds) {
        int id = random.nextInt(ids);
        Optional<TimeEntry> present = Optional.ofNullable(plain.get(new TimeEntryId("e" + (1000 + id))));
        int kind = random.nextInt(40);
        if (kind == 0) {
            ProjectId project = new ProjectId("p" + random.nextInt(4));
            Predicate<TimeEntry> ofProject =
                    entry -> entry.projectId().filter(project::equals).isPresent();
            index.removeReference(new EntryReference.ToProject(project));
            plain.replaceAll((key, entry) -> ofProject.test(entry) ? withoutProject(entry) : entry);
        } else if (kind < 10 && present.isPresent()) {
            index.remove(present.get());
            plain.remove(present.get().id());
        } else {
            // The same start or another, the same user or another, running or finished; one timer for each user.
            boolean sameStart = present.isPresent() && random.nextBoolean();
            long start = sameStart
                    ? present.get().interval().start().getEpochSecond() - NINE.getEpochSecond()
                    : random.nextInt(seconds);
            UserId user = random.nextInt(5) > 0 ? ADA : GRACE;
            boolean runs = random.nextInt(10) == 0
                    && index.runningOf(user)
                            .map(timer -> present.filter(timer::equals).isPresent())
                            .orElse(true);
            TimeEntry entry = entry(id, user, start, runs ? Optional.empty() : Optional.of(seconds + 5L), random);
            index.put(entry);
            plain.put(entry.id(), entry);
        }
    }

    private static TimeEntry withoutProject(TimeEntry entry) {
        return TimeEntry.builder()
                .from(entry)
                .projectId(Optional.empty())
                .taskId(Optional.empty())
                .build();
    }

    private static List<TimeEntry> allPages(EntryIndex index) {
        return Pages.stream(PageRequest.firstOf(300), page -> index.page(ADA, TimeEntryQuery.all(), page))
                .toList();
    }

    private static TimeEntryQuery query(Random random, int seconds) {
        TimeEntryQuery.Builder query = TimeEntryQuery.builder();
        if (random.nextInt(3) == 0) {
            query.startingFrom(
                    NINE.plusSeconds(random.nextInt(seconds + 10) - 5).plusNanos(random.nextInt(2)));
        }
        if (random.nextInt(3) == 0) {
            query.startingBefore(
                    NINE.plusSeconds(random.nextInt(seconds + 10) - 5).plusNanos(random.nextInt(2)));
        }
        if (random.nextInt(3) == 0) {
            query.description(List.of("third", "WORK", "k1", "11", "nothing").get(random.nextInt(5)));
        }
        if (random.nextInt(3) == 0) {
            query.projectId(new ProjectId("p" + random.nextInt(5)));
        }
        if (random.nextInt(5) == 0) {
            query.taskId(new TaskId("t" + random.nextInt(5) + random.nextInt(2)));
        }
        if (random.nextInt(4) == 0) {
            random.ints(1 + random.nextInt(3), 0, 5).forEach(tag -> query.addTagIds(new TagId("g" + tag)));
        }
        if (random.nextInt(5) == 0) {
            query.hasProject(random.nextBoolean());
        }
        if (random.nextInt(5) == 0) {
            query.hasTask(random.nextBoolean());
        }
        if (random.nextInt(5) == 0) {
            query.running(random.nextBoolean());
        }
        if (random.nextInt(3) == 0) {
            query.reaching(NINE.plusSeconds(random.nextInt(seconds + 10) - 5).plusNanos(random.nextInt(2)));
        }
        return query.build();
    }

    private static Page<TimeEntry> expected(Collection<TimeEntry> plain, TimeEntryQuery query, PageRequest request) {
        return Page.of(
                plain.stream()
                        .filter(entry -> entry.userId().equals(ADA))
                        .filter(query::matches)
                        .sorted(TimeEntryQuery.LATEST_FIRST)
                        .toList(),
                request);
    }

    /** More entries than a search for a text reads before it uses the index of descriptions. */
    @Test
    void findsRareAndFrequentTextsAmongManyEntries() {
        EntryIndex index = new EntryIndex();
        List<TimeEntry> plain = new ArrayList<>();
        for (int id = 0; id < 9_000; id++) {
            String description = id % 2_000 == 7 ? "rare " + id % 3 : "usual " + id % 40;
            TimeEntry entry = TimeEntry.builder()
                    .from(entry(id, ADA, id, Optional.of(10_000L)))
                    .description(description)
                    .build();
            index.put(entry);
            plain.add(entry);
        }
        for (String text : List.of("RARE", "rare 1", "usual", "usual 7", "none", "")) {
            for (int number : List.of(1, 2, 60)) {
                TimeEntryQuery query =
                        TimeEntryQuery.builder().description(text).build();
                TimeEntryQuery inProject =
                        TimeEntryQuery.builder().from(query).hasProject(true).build();
                PageRequest request = new PageRequest(number, 3);
                assertThat(index.page(ADA, query, request)).isEqualTo(expected(plain, query, request));
                assertThat(index.page(ADA, inProject, request)).isEqualTo(expected(plain, inProject, request));
            }
        }
    }

    /** The first query with a filter creates what it needs, and several threads may read at once. */
    @RepeatedTest(20)
    void returnsTheSamePageToThreadsThatAreTheFirstToFilter()
            throws InterruptedException, BrokenBarrierException, ExecutionException {
        EntryIndex index = new EntryIndex();
        List<TimeEntry> plain = new ArrayList<>();
        for (int id = 0; id < 600; id++) {
            TimeEntry entry = entry(id, ADA, id, Optional.of(10_000L));
            index.put(entry);
            plain.add(entry);
        }
        TimeEntryQuery query =
                TimeEntryQuery.builder().projectId(new ProjectId("p1")).build();
        PageRequest request = PageRequest.firstOf(1_000);
        int readers = 4;
        CyclicBarrier start = new CyclicBarrier(readers + 1);
        ExecutorService threads = Executors.newFixedThreadPool(readers);
        try {
            List<Future<Page<TimeEntry>>> pages = new ArrayList<>();
            for (int reader = 0; reader < readers; reader++) {
                pages.add(threads.submit(() -> {
                    start.await();
                    return index.page(ADA, query, request);
                }));
            }
            start.await();
            for (Future<Page<TimeEntry>> page : pages) {
                assertThat(page.get()).isEqualTo(expected(plain, query, request));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void removesNothingTwice() {
        EntryIndex index = new EntryIndex();
        TimeEntry entry = entry(1, ADA, 0, Optional.of(9L));
        index.put(entry);
        index.remove(entry);
        index.remove(entry);

        assertThat(index.all()).isEmpty();
        assertThat(index.find(entry.id())).isEmpty();
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
