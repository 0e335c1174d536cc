package io.github.stint.contract.timeentry;

import static io.github.stint.contract.ContractEntities.at;
import static io.github.stint.contract.ContractEntities.between;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.page.PageRequest;
import io.github.stint.core.page.Pages;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.time.SupportedTimes;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryQuery;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tests of the filters of a {@link TimeEntryQuery} that every adapter must pass. */
public interface TimeEntryFilterContract extends TimeEntrySteps {

    private TimeEntry made(NewTimeEntry.Builder entry) {
        return entries().create(workspace(), entry.build());
    }

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

    /** Returns the matches of the query that have this description. */
    private List<TimeEntry> ownOf(String word, TimeEntryQuery query) {
        return entries()
                .all(workspace(), fixture().user(), query)
                .filter(entry -> entry.description().equals(word))
                .toList();
    }

    @Test
    default void listsEntriesByAPartOfTheDescriptionIgnoringCase() {
        String word = fixture().unique("Word");
        TimeEntry found = given().entry("a " + word + " b", between("09:00", "10:00"));
        given().entry(fixture().unique("other"), between("09:00", "10:00"));

        assertThat(listed(query().description(word.toUpperCase(Locale.ROOT)))).containsExactly(found);
        assertThat(listed(query().description(word.toLowerCase(Locale.ROOT)))).containsExactly(found);
    }

    @Test
    default void listsFromAnInclusiveInstant() {
        String word = fixture().unique("window");
        given().entry(word, TimeInterval.of(at("09:00").minusSeconds(1), at("12:00")));
        TimeEntry atTheBound = given().entry(word, between("09:00", "10:00"));
        TimeEntry later = given().entry(word, between("11:00", "12:00"));

        assertThat(listed(query().description(word).startingFrom(at("09:00")))).containsExactly(later, atTheBound);
    }

    @Test
    default void listsUpToAnExclusiveInstant() {
        String word = fixture().unique("window");
        TimeEntry earlier = given().entry(word, between("08:00", "10:00"));
        TimeEntry justBefore = given().entry(word, TimeInterval.of(at("09:00").minusSeconds(1), at("12:00")));
        given().entry(word, between("09:00", "10:00"));

        assertThat(listed(query().description(word).startingBefore(at("09:00"))))
                .containsExactly(justBefore, earlier);
    }

    @Test
    default void takesBoundsThatNoEntryCanHave() {
        String word = fixture().unique("window");
        TimeEntry entry = given().entry(word, between("09:00", "10:00"));

        for (Instant early : List.of(Instant.MIN, Instant.parse("-0001-12-31T23:59:59Z"), SupportedTimes.FIRST)) {
            assertThat(listed(query().description(word).startingFrom(early))).containsExactly(entry);
            assertThat(listed(query().description(word).startingBefore(early))).isEmpty();
        }
        for (Instant late : List.of(Instant.MAX, Instant.parse("+10000-01-01T00:00:00Z"), SupportedTimes.LAST)) {
            assertThat(listed(query().description(word).startingFrom(late))).isEmpty();
            assertThat(listed(query().description(word).startingBefore(late))).containsExactly(entry);
        }
    }

    @Test
    default void listsTheStartsOfAHalfOpenWindow() {
        String word = fixture().unique("window");
        given().entry(word, between("08:59", "09:30"));
        TimeEntry first = given().entry(word, between("09:00", "12:00"));
        TimeEntry last = given().entry(word, between("09:59", "10:30"));
        given().entry(word, between("10:00", "10:30"));

        assertThat(listed(query().description(word).startingFrom(at("09:00")).startingBefore(at("10:00"))))
                .containsExactly(last, first);
        assertThat(listed(query().description(word).startingFrom(at("09:00")).startingBefore(at("09:00"))))
                .isEmpty();
    }

    @Test
    default void listsWhatReachesAnInstant() {
        String word = fixture().unique("window");
        given().entry(word, TimeInterval.of(at("08:00"), at("09:00").minusSeconds(1)));
        TimeEntry upToIt = given().entry(word, between("07:00", "09:00"));
        TimeEntry overIt = given().entry(word, between("08:30", "12:00"));
        TimeEntry atIt = given().entry(word, between("09:00", "09:00"));
        TimeEntry later = given().entry(word, between("10:00", "11:00"));
        TimeEntryQuery reaching =
                query().description(word).reaching(at("09:00")).build();

        for (int size : List.of(1, 2, 3, 4, 50)) {
            assertThat(entries().all(workspace(), fixture().user(), reaching, size))
                    .as("on pages of %d", size)
                    .containsExactly(later, atIt, overIt, upToIt);
        }
        assertThat(listed(query().description(word).reaching(at("09:00")).startingFrom(at("08:00"))))
                .containsExactly(later, atIt, overIt);
        assertThat(listed(query().description(word).reaching(at("09:00")).startingFrom(at("09:30"))))
                .containsExactly(later);
        assertThat(listed(query().description(word).reaching(at("09:00")).startingBefore(at("09:00"))))
                .containsExactly(overIt, upToIt);
        assertThat(listed(query().description(word).reaching(at("12:01")))).isEmpty();
    }

    @Test
    default void lists_a_running_timer_as_reaching_any_instant() {
        TimeEntry running = given().timer(at("08:00"));

        assertThat(listed(query().reaching(at("09:00")).running(true))).containsExactly(running);
    }

    @Test
    default void listsAWindowWithoutAnyOtherFilter() {
        String word = fixture().unique("window");
        given().entry(word, between("08:59", "09:30"));
        TimeEntry first = given().entry(word, between("09:00", "12:00"));
        TimeEntry last = given().entry(word, between("09:59", "10:30"));
        TimeEntry after = given().entry(word, between("10:00", "10:30"));
        TimeEntryQuery window =
                query().startingFrom(at("09:00")).startingBefore(at("10:00")).build();
        TimeEntryQuery from = query().startingFrom(at("09:00")).build();
        TimeEntryQuery upTo = query().startingBefore(at("09:00")).build();

        assertThat(ownOf(word, window)).containsExactly(last, first);
        assertThat(Pages.stream(
                                PageRequest.firstOf(1),
                                page -> entries().list(workspace(), fixture().user(), window, page))
                        .filter(entry -> entry.description().equals(word)))
                .as("on pages of one")
                .containsExactly(last, first);
        assertThat(ownOf(word, from)).containsExactly(after, last, first);
        assertThat(ownOf(word, upTo)).doesNotContain(after, last, first).hasSize(1);
    }

    @Test
    default void listsTheEntriesOfAProject() {
        ProjectId project = given().project().id();
        String word = fixture().unique("project");
        TimeEntry found = made(described(word).projectId(project));
        made(described(word).projectId(given().project().id()));
        made(described(word));

        assertThat(listed(query().projectId(project))).containsExactly(found);
    }

    @Test
    default void listsTheEntriesOfATask() {
        ProjectId project = given().project().id();
        TaskId task = given().task(project).id();
        String word = fixture().unique("task");
        TimeEntry found = made(described(word).projectId(project).taskId(task));
        made(described(word).projectId(project).taskId(given().task(project).id()));
        made(described(word).projectId(project));

        assertThat(listed(query().taskId(task))).containsExactly(found);
    }

    @Test
    default void listsTheEntriesWithAnyOfTheTags() {
        TagId one = given().tag().id();
        TagId two = given().tag().id();
        TagId three = given().tag().id();
        String word = fixture().unique("tags");
        TimeEntry both = made(described(word).addTagIds(one, two).interval(between("11:00", "12:00")));
        TimeEntry second = made(described(word).addTagIds(three, two).interval(between("10:00", "11:00")));
        TimeEntry third = made(described(word).addTagIds(three).interval(between("09:00", "10:00")));
        made(described(word));

        assertThat(listed(query().addTagIds(one))).containsExactly(both);
        assertThat(listed(query().addTagIds(two))).containsExactly(both, second);
        assertThat(listed(query().addTagIds(one, three))).containsExactly(both, second, third);
    }

    @Test
    default void listsEntriesWithAProjectOrWithout() {
        String word = fixture().unique("project");
        TimeEntry with = made(described(word).projectId(given().project().id()));
        TimeEntry without = made(described(word));

        assertThat(listed(query().description(word).hasProject(true))).containsExactly(with);
        assertThat(listed(query().description(word).hasProject(false))).containsExactly(without);
    }

    @Test
    default void listsEntriesWithATaskOrWithout() {
        ProjectId project = given().project().id();
        String word = fixture().unique("task");
        TimeEntry with = made(
                described(word).projectId(project).taskId(given().task(project).id()));
        TimeEntry without = made(described(word).projectId(project));

        assertThat(listed(query().description(word).hasTask(true))).containsExactly(with);
        assertThat(listed(query().description(word).hasTask(false))).containsExactly(without);
    }

    @Test
    default void listsTheRunningEntryOrFinishedOnes() {
        String word = fixture().unique("state");
        TimeEntry finished = given().entry(word, between("09:00", "10:00"));
        TimeEntry timer = given().entry(word, TimeInterval.startingAt(at("08:00")));

        assertThat(listed(query().description(word).running(true))).containsExactly(timer);
        assertThat(listed(query().description(word).running(false))).containsExactly(finished);
        assertThat(listed(query().running(true))).containsExactly(timer);
        given().discard(timer);
    }

    @Test
    default void listsTheEntriesThatMatchAllFilters() {
        ProjectId project = given().project().id();
        TaskId task = given().task(project).id();
        TagId tag = given().tag().id();
        String word = fixture().unique("combined");
        NewTimeEntry.Builder entry =
                described(word).projectId(project).taskId(task).addTagIds(tag);
        TimeEntry wanted = made(entry);
        made(entry.interval(between("08:59", "10:00")));
        made(entry.interval(between("10:00", "11:00")));
        TimeEntry timer = made(entry.interval(TimeInterval.startingAt(at("09:30"))));
        made(entry.interval(between("09:00", "10:00")).description(fixture().unique("other")));
        made(entry.description(word).taskId(given().task(project).id()));
        made(entry.taskId(Optional.empty()));
        made(described(word).projectId(project).taskId(task));
        TimeEntryQuery.Builder query = query().startingFrom(at("09:00"))
                .startingBefore(at("10:00"))
                .description(word)
                .projectId(project)
                .taskId(task)
                .addTagIds(tag)
                .hasProject(true)
                .hasTask(true)
                .running(false);

        assertThat(listed(query)).containsExactly(wanted);
        assertThat(listed(query.hasTask(false))).isEmpty();
        given().discard(timer);
    }

    @Test
    default void listsNothingForUnusedReferences() {
        String word = fixture().unique("word");
        given().fullEntry(between("09:00", "10:00"));

        assertThat(listed(query().description(word))).isEmpty();
        assertThat(listed(query().projectId(given().project().id()))).isEmpty();
        assertThat(listed(query().addTagIds(given().tag().id()))).isEmpty();
    }
}
