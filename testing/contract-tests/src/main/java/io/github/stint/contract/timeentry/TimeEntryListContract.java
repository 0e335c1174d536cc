package io.github.stint.contract.timeentry;

import static io.github.stint.contract.ContractEntities.at;
import static io.github.stint.contract.ContractEntities.between;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.page.Pages;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntries;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.user.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests of listing {@link TimeEntries} that every adapter must pass. */
public interface TimeEntryListContract extends TimeEntrySteps {

    private static NewTimeEntry.Builder described(String description) {
        return NewTimeEntry.builder().description(description).interval(between("09:00", "10:00"));
    }

    private List<TimeEntry> listed(TimeEntryQuery.Builder query) {
        return entries()
                .list(workspace(), fixture().user(), query.build(), PageRequest.first())
                .items();
    }

    private static TimeEntryQuery.Builder query() {
        return TimeEntryQuery.builder();
    }

    private void assertPage(String word, PageRequest request, boolean last, TimeEntry... expected) {
        Page<TimeEntry> page = entries()
                .list(workspace(), fixture().user(), query().description(word).build(), request);

        assertThat(page.items()).containsExactly(expected);
        assertThat(page.last()).isEqualTo(last);
    }

    @Test
    default void listsTheLatestStartFirst() {
        String word = fixture().unique("order");
        TimeEntry second = given().entry(word, between("10:00", "10:30"));
        TimeEntry third = given().entry(word, between("09:00", "12:00"));
        TimeEntry first = given().entry(word, between("11:00", "11:30"));

        assertThat(listed(query().description(word))).containsExactly(first, second, third);
    }

    @Test
    default void listsARunningTimerInItsPlace() {
        String word = fixture().unique("order");
        TimeEntry earlier = given().entry(word, between("09:00", "09:30"));
        TimeEntry later = given().entry(word, between("11:00", "11:30"));
        TimeEntry timer = given().entry(word, TimeInterval.startingAt(at("10:00")));

        assertThat(listed(query().description(word))).containsExactly(later, timer, earlier);
        given().discard(timer);
    }

    @Test
    default void listsTheHigherIdFirstAmongEqualStarts() {
        String word = fixture().unique("tie");
        List<TimeEntry> highestFirst = Stream.of("10:00", "12:00", "11:00")
                .map(end -> given().entry(word, between("09:00", end)))
                .sorted(Comparator.comparing((TimeEntry entry) -> entry.id().value())
                        .reversed())
                .toList();

        assertThat(listed(query().description(word))).containsExactlyElementsOf(highestFirst);
    }

    @Test
    default void listsTheEntriesOfThatUserOnly() {
        assumeTrue(fixture().colleague().isPresent());
        UserId colleague = fixture().colleague().orElseThrow();
        String word = fixture().unique("shared");
        TimeEntry own = given().entry(word, between("09:00", "10:00"));
        TimeEntry theirs =
                entries().createFor(workspace(), colleague, described(word).build());

        assertThat(listed(query().description(word))).containsExactly(own);
        assertThat(entries()
                        .all(workspace(), colleague, query().description(word).build()))
                .containsExactly(theirs);
    }

    @Test
    default void listsEntriesPageByPage() {
        String word = fixture().unique("page");
        TimeEntry third = given().entry(word, between("09:00", "09:30"));
        TimeEntry second = given().entry(word, between("10:00", "10:30"));
        TimeEntry first = given().entry(word, between("11:00", "11:30"));

        assertPage(word, PageRequest.firstOf(2), false, first, second);
        assertPage(word, new PageRequest(2, 2), true, third);
        assertPage(word, new PageRequest(3, 2), true);
        assertPage(word, PageRequest.firstOf(3), true, first, second, third);
        assertPage(word, PageRequest.firstOf(PageRequest.MAX_SIZE), true, first, second, third);
    }

    @Test
    default void listsEntriesOfAWindowPageByPage() {
        String word = fixture().unique("window");
        Instant start = Instant.parse("2026-08-10T09:00:00Z");
        List<TimeEntry> latestFirst = Stream.of(50L, 40L, 30L, 20L, 10L)
                .map(second -> start.plusSeconds(second))
                .map(moment -> given().entry(word, TimeInterval.of(moment, moment.plusSeconds(5))))
                .toList();
        TimeEntryQuery query = query().startingFrom(start)
                .startingBefore(start.plusSeconds(60))
                .description(word)
                .build();

        assertThat(Pages.stream(
                        PageRequest.firstOf(2),
                        page -> entries().list(workspace(), fixture().user(), query, page)))
                .containsExactlyElementsOf(latestFirst);
    }

    /** Returns five entries, one without and one with a project in turn, the latest first. */
    private List<TimeEntry> everyOtherWithProject(String word) {
        ProjectId project = given().project().id();
        return Stream.of(5, 4, 3, 2, 1)
                .map(hour -> described(word)
                        .interval(between("0" + hour + ":00", "0" + hour + ":30"))
                        .projectId(hour % 2 == 0 ? Optional.of(project) : Optional.empty()))
                .map(entry -> entries().create(workspace(), entry.build()))
                .toList();
    }

    @Test
    default void listsTheSameOnPagesOfEverySizeAndInOneStream() {
        String word = fixture().unique("pages");
        List<TimeEntry> all = everyOtherWithProject(word);
        List<TimeEntry> without = List.of(all.get(0), all.get(2), all.get(4));
        TimeEntryQuery window = query().description(word)
                .startingFrom(at("02:00"))
                .startingBefore(at("05:00"))
                .build();

        for (int size = 1; size <= 4; size++) {
            assertPagesOf(size, query().description(word).running(false).build(), all);
            assertPagesOf(size, query().description(word).hasProject(false).build(), without);
            assertPagesOf(size, window, all.subList(1, 4));
        }
    }

    private void assertPagesOf(int size, TimeEntryQuery query, List<TimeEntry> expected) {
        assertThat(Pages.stream(
                        PageRequest.firstOf(size),
                        page -> entries().list(workspace(), fixture().user(), query, page)))
                .as("pages of %d of %s", size, query)
                .containsExactlyElementsOf(expected);
        assertThat(entries().all(workspace(), fixture().user(), query, size))
                .as("all by %d of %s", size, query)
                .containsExactlyElementsOf(expected);
    }

    @Test
    default void listsTheNextPageAsItIsAfterAWrite() {
        String word = fixture().unique("pages");
        List<TimeEntry> all = everyOtherWithProject(word);
        TimeEntryQuery finished = query().description(word).running(false).build();
        assertThat(entries()
                        .list(workspace(), fixture().user(), finished, PageRequest.firstOf(2))
                        .items())
                .containsExactly(all.get(0), all.get(1));

        entries().delete(workspace(), all.get(1).id());

        Page<TimeEntry> second = entries().list(workspace(), fixture().user(), finished, new PageRequest(2, 2));
        assertThat(second.items()).containsExactly(all.get(3), all.get(4));
        assertThat(second.last()).isTrue();
    }

    @Test
    default void rejectsAPageSizeOutOfRange() {
        UserId user = fixture().user();

        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> entries().all(workspace(), user, TimeEntryQuery.all(), 0));
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> entries().all(workspace(), user, TimeEntryQuery.all(), PageRequest.MAX_SIZE + 1));
    }
}
