package io.github.stint.contract.timeentry;

import static io.github.stint.contract.ContractEntities.at;
import static io.github.stint.contract.ContractEntities.between;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.client.Client;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.page.Pages;
import io.github.stint.core.project.NewProject;
import io.github.stint.core.project.Project;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.task.Task;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.EntryNames;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryChange;
import io.github.stint.core.timeentry.TimeEntryQuery;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every adapter promises of the names that come with time entries. */
public interface TimeEntryNamesContract extends TimeEntrySteps {

    /** An entry that refers to everything, and the names of that. */
    record Named(TimeEntry entry, EntryNames names) {}

    private Named named(TimeInterval interval) {
        Client client = given().client();
        Project project = fixture()
                .stint()
                .projects()
                .create(
                        workspace(),
                        NewProject.builder()
                                .name(fixture().unique("project"))
                                .clientId(client.id())
                                .build());
        Task task = given().task(project.id());
        Tag first = given().tag();
        Tag second = given().tag();
        NewTimeEntry entry = NewTimeEntry.builder()
                .description(fixture().unique("named"))
                .interval(interval)
                .projectId(project.id())
                .taskId(task.id())
                .addTagIds(first.id(), second.id())
                .build();
        EntryNames names = EntryNames.builder()
                .project(project.name())
                .clientId(client.id())
                .client(client.name())
                .task(task.name())
                .putTags(first.id(), first.name())
                .putTags(second.id(), second.name())
                .build();
        return new Named(entries().create(workspace(), entry), names);
    }

    @Test
    default void listsEntriesWithNames() {
        Named named = named(between("09:00", "10:00"));
        TimeEntryQuery query = TimeEntryQuery.builder()
                .description(named.entry().description())
                .build();

        assertThat(entries()
                        .list(workspace(), fixture().user(), query, PageRequest.first())
                        .items())
                .extracting(TimeEntry::names)
                .containsExactly(named.names());
        assertThat(entries().all(workspace(), fixture().user(), query))
                .extracting(TimeEntry::names)
                .containsExactly(named.names());
    }

    @Test
    default void findsAnEntryWithNames() {
        Named named = named(between("09:00", "10:00"));

        assertThat(entries().get(workspace(), named.entry().id()).names()).isEqualTo(named.names());
    }

    @Test
    default void findsTheRunningTimerWithNames() {
        Named named = named(TimeInterval.startingAt(at("09:00")));

        assertThat(entries().running(workspace(), fixture().user()).map(TimeEntry::names))
                .contains(named.names());
        assertThat(Pages.stream(PageRequest.first(), page -> entries().inProgress(workspace(), page)))
                .contains(named.entry());
        given().discard(named.entry());
    }

    @Test
    default void givesATimerThatIsStoppedNoOtherNames() {
        Named named = named(TimeInterval.startingAt(at("09:00")));

        TimeEntry stopped = entries().stop(workspace(), fixture().user(), at("10:00"));

        // Reading them would need a request that the call does not need otherwise.
        assertThat(stopped.names()).isIn(named.names(), EntryNames.unknown());
    }

    @Test
    default void keepsTheNamesOfATimerThatIsReplaced() {
        Named named = named(TimeInterval.startingAt(at("09:00")));
        NewTimeEntry next = NewTimeEntry.builder()
                .interval(TimeInterval.startingAt(at("10:00")))
                .build();

        Optional<TimeEntry> stopped =
                entries().start(workspace(), fixture().user(), next).stopped();

        assertThat(stopped.map(TimeEntry::names)).contains(named.names());
        entries().running(workspace(), fixture().user()).ifPresent(given()::discard);
    }

    @Test
    default void keepsTheNamesOfWhatAChangeLeaves() {
        Named named = named(between("09:00", "10:00"));
        TimeEntryChange change = TimeEntryChange.builder()
                .description(fixture().unique("changed"))
                .build();

        assertThat(entries().update(workspace(), named.entry().id(), change).names())
                .isEqualTo(named.names());
    }

    @Test
    default void hasNoNamesForAnEntryThatRefersToNothing() {
        TimeEntry bare = given().entry(fixture().unique("bare"), between("09:00", "10:00"));

        assertThat(entries().get(workspace(), bare.id()).names()).isEqualTo(EntryNames.unknown());
    }
}
