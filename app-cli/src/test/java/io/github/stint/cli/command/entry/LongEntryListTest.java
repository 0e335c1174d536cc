package io.github.stint.cli.command.entry;

import static io.github.stint.cli.testing.Terminal.ADA;
import static io.github.stint.cli.testing.Terminal.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.env.Adapters;
import io.github.stint.cli.env.Settings;
import io.github.stint.cli.testing.RunResult;
import io.github.stint.cli.testing.Terminal;
import io.github.stint.core.ForwardingStint;
import io.github.stint.core.Stint;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.history.ChangeJournal;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.page.Pages;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryId;
import java.lang.ref.WeakReference;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of many pages: what is kept in memory, and what is printed if a page cannot be read. */
class LongEntryListTest {

    private static final int PAGES = 30;
    private static final int PAGE_SIZE = 500;
    private static final int MAX_PAGES_HELD = 4;
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    private final Terminal terminal = new Terminal();
    private final List<WeakReference<TimeEntry>> firstOfEachPage = new ArrayList<>();
    private long heldAtTheEnd = Long.MAX_VALUE;
    private int failingPage = Integer.MAX_VALUE;

    private Page<TimeEntry> page(PageRequest request) {
        if (request.number() == failingPage) {
            throw new Unavailable("list time entries", "the service is unavailable", "try again in a moment");
        }
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

    private static TimeEntry entry(int number) {
        Instant start = NINE.minusSeconds(60L * number);
        return TimeEntry.builder()
                .id(new TimeEntryId(String.format("%024x", number)))
                .workspaceId(OFFICE)
                .userId(ADA)
                .description("Work " + number)
                .billable(false)
                .interval(TimeInterval.of(start, start.plusSeconds(60)))
                .build();
    }

    private RunResult run(String... arguments) {
        TimeEntries entries = (TimeEntries) Proxy.newProxyInstance(
                TimeEntries.class.getClassLoader(),
                new Class<?>[] {TimeEntries.class},
                (proxy, method, values) -> method.getName().equals("all")
                        ? Pages.stream(PageRequest.firstOf(PAGE_SIZE), this::page)
                        : method.invoke(terminal.stint().timeEntries(), values));
        return terminal.run(
                new Adapters() {
                    @Override
                    public Stint open(Settings settings) {
                        return new ForwardingStint(terminal.openStint()) {
                            @Override
                            public TimeEntries timeEntries() {
                                return entries;
                            }
                        };
                    }

                    @Override
                    public ChangeJournal journal() {
                        return ChangeJournal.inMemory();
                    }
                },
                arguments);
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "ndjson", "csv", "ids"})
    void holds_few_pages_of_entries_at_a_time(String format) {
        RunResult result = run("entry", "list", "-o", format).done();

        assertThat(result.out()).contains("0".repeat(21) + "000", String.format("%024x", PAGES * PAGE_SIZE - 1));
        assertThat(heldAtTheEnd).as("pages held").isLessThanOrEqualTo(MAX_PAGES_HELD);
    }

    @Test
    void reads_no_page_after_the_limit() {
        RunResult result = run("entry", "list", "-o", "json", "--limit", "501").done();

        assertThat(result.jsonArray()).hasSize(501);
        assertThat(firstOfEachPage).hasSize(2);
    }

    /** Of two pages; a table needs all of them for its columns. */
    @ParameterizedTest
    @CsvSource({"table, 0", "json, 1000", "ndjson, 1000", "csv, 1000", "ids, 1000"})
    void what_was_read_before_an_error_remains_printed(String format, int printed) {
        failingPage = 3;

        RunResult result = run("entry", "list", "-o", format);

        assertThat(result.exitCode()).isEqualTo(9);
        assertThat(result.err()).contains("the service is unavailable");
        assertThat(result.out().lines().filter(line -> line.contains("0".repeat(21))))
                .hasSize(printed);
        assertThat(result.out())
                .satisfiesAnyOf(
                        out -> assertThat(out).isEmpty(), out -> assertThat(out).endsWith(System.lineSeparator()));
        assertThat(result.out()).as("an array that has no end").doesNotContain("]" + System.lineSeparator());
    }

    @Test
    void nothing_of_an_array_is_printed_if_the_first_page_cannot_be_read() {
        failingPage = 1;

        RunResult result = run("entry", "list", "--json");

        assertThat(result.exitCode()).isEqualTo(9);
        assertThat(result.out()).isEmpty();
    }
}
