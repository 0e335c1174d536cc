package io.github.stint.adapter.maton;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.page.Pages;
import io.github.stint.core.project.NewProject;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.project.ProjectQuery;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Numbered pages of lists that the service cannot filter as requested, such as a window of time entries. */
class FilteredPagesTest {

    private static final Instant FROM = Instant.parse("2026-02-01T00:00:00Z");
    private static final Duration STEP = Duration.ofMinutes(10);
    private static final Pattern PAGE_SIZE = Pattern.compile("page-size=(\\d+)");
    private static final int SIZE = 50;

    private final Queue<String> sent = new ConcurrentLinkedQueue<>();
    private final SimulatedFixture fixture = SimulatedFixture.throughMaton(config -> config.onRequest(
            event -> {
                if (event instanceof RequestEvent.Started) {
                    sent.add(event.request().path());
                }
            },
            Clock.fixed(FROM, ZoneOffset.UTC)));

    @AfterEach
    void close() {
        fixture.close();
    }

    /** Starts that many entries, one every ten minutes, without a request. */
    private void stored(Instant first, int count) {
        IntStream.range(0, count)
                .mapToObj(number -> first.plus(STEP.multipliedBy(number)))
                .forEach(this::stored);
    }

    private TimeEntry stored(Instant start) {
        return fixture.memory()
                .timeEntries()
                .create(
                        fixture.workspace(),
                        NewTimeEntry.builder()
                                .description("work " + start)
                                .interval(TimeInterval.of(start, start.plusSeconds(60)))
                                .build());
    }

    private TimeEntries entries() {
        return fixture.stint().timeEntries();
    }

    private List<TimeEntry> onPages(TimeEntryQuery query) {
        return Pages.stream(
                        PageRequest.firstOf(SIZE),
                        page -> entries().list(fixture.workspace(), fixture.user(), query, page))
                .toList();
    }

    private static TimeEntryQuery window(int count) {
        return TimeEntryQuery.builder()
                .startingFrom(FROM)
                .startingBefore(FROM.plus(STEP.multipliedBy(count)))
                .build();
    }

    private LongStream pageSizes() {
        return sent.stream()
                .flatMap(path -> PAGE_SIZE.matcher(path).results())
                .map(result -> result.group(1))
                .mapToLong(Long::parseLong);
    }

    @Test
    @DisplayName("3,000 entries of a window on pages of 50 take one request each, and not more than twice the data")
    void one_request_for_each_page() {
        stored(FROM, 3_000);

        List<TimeEntry> paged = onPages(window(3_000));

        assertThat(sent).hasSize(3_000 / SIZE);
        assertThat(pageSizes().skip(1).sum()).as("items after the first page").isLessThan(2 * 3_000 + 10 * SIZE);
        assertThat(paged)
                .hasSize(3_000)
                .containsExactlyElementsOf(entries()
                        .all(fixture.workspace(), fixture.user(), window(3_000))
                        .toList());
    }

    @Test
    void entries_that_the_service_sends_beside_the_window_take_no_request_for_each_page() {
        stored(FROM.minus(STEP.multipliedBy(70)), 70 + 1_000 + 70);

        List<TimeEntry> paged = onPages(window(1_000));

        assertThat(paged).hasSize(1_000);
        assertThat(paged).extracting(entry -> entry.interval().start()).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(sent).hasSizeLessThanOrEqualTo(1_000 / SIZE + 2);
    }

    @Test
    void a_filter_with_few_matches_reads_the_list_once() {
        stored(FROM, 3_000);
        for (int number = 0; number < 120; number++) {
            fixture.memory()
                    .timeEntries()
                    .create(
                            fixture.workspace(),
                            NewTimeEntry.builder()
                                    .projectId(project())
                                    .interval(TimeInterval.of(
                                            FROM.plus(STEP.multipliedBy(25L * number))
                                                    .plusSeconds(60),
                                            FROM.plus(STEP.multipliedBy(25L * number))
                                                    .plusSeconds(90)))
                                    .build());
        }
        TimeEntryQuery query =
                TimeEntryQuery.builder().hasProject(true).running(false).build();

        assertThat(onPages(query)).hasSize(120);

        assertThat(sent).hasSizeLessThanOrEqualTo(3 + 3);
    }

    private ProjectId project() {
        return fixture.memory()
                .projects()
                .all(fixture.workspace(), ProjectQuery.all())
                .findFirst()
                .orElseGet(() -> fixture.memory().projects().create(fixture.workspace(), NewProject.named("Acme")))
                .id();
    }

    @Test
    void a_list_that_has_shifted_is_read_from_its_start() {
        stored(FROM, 30);
        TimeEntryQuery window = window(100);
        Page<TimeEntry> first = entries().list(fixture.workspace(), fixture.user(), window, PageRequest.firstOf(10));
        TimeEntry added = stored(FROM.plus(STEP.multipliedBy(40)));

        Page<TimeEntry> second = entries().list(fixture.workspace(), fixture.user(), window, new PageRequest(2, 10));

        List<TimeEntry> now =
                entries().all(fixture.workspace(), fixture.user(), window).toList();
        assertThat(now).first().isEqualTo(added);
        assertThat(second.items()).isEqualTo(now.subList(10, 20));
        assertThat(second.items()).first().isEqualTo(first.items().get(9));
    }

    @Test
    void a_page_out_of_order_is_what_it_is_in_order() {
        stored(FROM, 100);
        TimeEntryQuery window = window(80);
        List<TimeEntry> all =
                entries().all(fixture.workspace(), fixture.user(), window).toList();

        for (int number : new int[] {5, 2, 3, 3, 1, 8, 9, 4, 7, 8}) {
            Page<TimeEntry> page =
                    entries().list(fixture.workspace(), fixture.user(), window, new PageRequest(number, 10));

            assertThat(page).as("page %d", number).isEqualTo(Page.of(all, new PageRequest(number, 10)));
        }
    }

    @Test
    void pages_of_the_maximum_size_are_no_larger() {
        stored(FROM, 30);

        Page<TimeEntry> page = entries()
                .list(fixture.workspace(), fixture.user(), window(20), PageRequest.firstOf(PageRequest.MAX_SIZE));

        assertThat(page.items()).hasSize(20);
        assertThat(page.last()).isTrue();
        assertThat(pageSizes().toArray()).containsExactly(PageRequest.MAX_SIZE);
    }
}
