package io.github.stint.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.Samples;
import io.github.stint.core.Stint;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.page.Pages;
import io.github.stint.core.time.IsoDuration;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryId;
import java.lang.ref.WeakReference;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A report reads its entries page by page and keeps none of them. */
class ReportMemoryTest {

    private static final int PAGES = 100;
    private static final int PAGE_SIZE = 1_000;
    private static final int MAX_PAGES_HELD = 5;
    private static final ReportPeriod YEAR =
            new ReportPeriod(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31"), ZoneId.of("Europe/Berlin"));

    private final List<WeakReference<TimeEntry>> firstOfEachPage = new ArrayList<>();
    private long heldAtTheEnd = Long.MAX_VALUE;

    private Page<TimeEntry> page(PageRequest request) {
        if (request.number() == PAGES) {
            System.gc();
            heldAtTheEnd = firstOfEachPage.stream()
                    .filter(entry -> entry.get() != null)
                    .count();
        }
        List<TimeEntry> items = IntStream.range(0, PAGE_SIZE)
                .mapToObj(at -> entry((request.number() - 1) * PAGE_SIZE + at))
                .toList();
        firstOfEachPage.add(new WeakReference<>(items.get(0)));
        return new Page<>(items, request, request.number() == PAGES);
    }

    /** One minute, on one of 7 descriptions. */
    private static TimeEntry entry(int number) {
        Instant start = YEAR.end().minusSeconds(60L * (number + 1));
        return Samples.timeEntry()
                .id(new TimeEntryId("e" + number))
                .description("work " + number % 7)
                .interval(TimeInterval.of(start, start.plusSeconds(60)))
                .build();
    }

    private <T> T proxy(Class<T> type, Map<String, Object> results) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "all" -> Pages.stream(PageRequest.firstInBulk(), this::page);
                    default ->
                        Optional.ofNullable(results.get(method.getName())).orElseThrow();
                }));
    }

    @Test
    @Tag("exhaustive")
    void memory_does_not_grow_with_the_number_of_entries() {
        TimeEntries entries = proxy(TimeEntries.class, Map.of("running", Optional.empty()));
        Stint stint = proxy(Stint.class, Map.of("timeEntries", entries));
        ReportQuery query = ReportQuery.builder()
                .workspace(Samples.WORKSPACE)
                .addUsers(Samples.user().build())
                .period(YEAR)
                .now(YEAR.end())
                .build();
        ReportSpec spec = ReportSpec.builder()
                .addBy(Dimension.DESCRIPTION, Dimension.MONTH)
                .rounding(new Rounding(IsoDuration.ofMinutes(15), Rounding.Mode.UP))
                .gaps(true)
                .build();

        GroupedReport report = new TimeReports(stint).grouped(query, spec);

        assertThat(report.total()).isEqualTo(IsoDuration.ofMinutes(PAGES * PAGE_SIZE));
        assertThat(report.groups()).hasSize(7);
        assertThat(report.gaps()).isEmpty();
        assertThat(heldAtTheEnd).as("pages held").isLessThanOrEqualTo(MAX_PAGES_HELD);
    }
}
