package io.github.stint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.adapter.inmemory.InMemoryStint;
import io.github.stint.core.Stint;
import io.github.stint.core.client.Client;
import io.github.stint.core.client.ClientQuery;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectQuery;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.TagQuery;
import io.github.stint.core.task.TaskQuery;
import io.github.stint.core.task.TaskStatus;
import io.github.stint.core.timeentry.TimeEntry;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.user.User;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The sample data of a team. */
class TeamDataTest {

    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
    private static final int MIN_ENTRIES_OF_A_YEAR = 600;

    private final Stint stint = filled();
    private final WorkspaceId workspace = stint.workspaces().list().get(0).id();

    private static Stint filled() {
        Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
        InMemoryStint stint = Team.workspace(clock).inMemory(clock).build();
        new TeamData(stint, stint.workspaces().list().get(0).id(), NOON).addFor(named(stint));
        return stint;
    }

    private static List<User> named(Stint stint) {
        return Team.of(stint).members().stream()
                .filter(member -> member.name().isPresent())
                .toList();
    }

    private List<TimeEntry> entries(Stint of, User user) {
        return of.timeEntries().all(workspace, user.id(), TimeEntryQuery.all()).toList();
    }

    @Test
    void is_the_same_for_the_same_clock() {
        Stint again = filled();

        assertThat(Team.of(again)).isEqualTo(Team.of(stint));
        assertThat(again.projects().all(workspace, ProjectQuery.all()).toList())
                .isEqualTo(stint.projects().all(workspace, ProjectQuery.all()).toList());
        for (User user : Team.of(stint).members()) {
            assertThat(entries(again, user)).isEqualTo(entries(stint, user));
        }
    }

    @Test
    void has_an_owner_a_manager_a_member_and_one_without_name_and_settings() {
        List<User> members = Team.of(stint).members();

        assertThat(members)
                .extracting(User::email)
                .containsExactly(
                        "owner@example.com", "manager@example.com", "member@example.com", "invited@example.com");
        assertThat(members.get(3).name()).isEmpty();
        assertThat(members.get(3).timeZone()).isEmpty();
        assertThat(members.get(3).weekStart()).isEmpty();
        assertThat(stint.users().current()).isEqualTo(members.get(0));
    }

    @Test
    void has_a_year_of_time_and_a_timer_of_each_member_with_a_name() {
        for (User user : named(stint)) {
            List<TimeEntry> all = entries(stint, user);

            assertThat(all).hasSizeGreaterThan(MIN_ENTRIES_OF_A_YEAR).isEqualTo(withoutOverlap(all));
            assertThat(all.get(all.size() - 1).interval().start())
                    .isBetween(NOON.minus(Duration.ofDays(367)), NOON.minus(Duration.ofDays(350)));
            assertThat(all).filteredOn(TimeEntry::running).hasSize(1);
            assertThat(all).anyMatch(entry -> !entry.customFields().isEmpty());
        }
        assertThat(stint.timeEntries()
                        .inProgress(workspace, PageRequest.first())
                        .items())
                .hasSize(3);
    }

    /** Entries are listed from the latest to the first one. A timer may run into other time. */
    private static List<TimeEntry> withoutOverlap(List<TimeEntry> all) {
        List<TimeEntry> free = new ArrayList<>();
        Instant next = Instant.MAX;
        for (TimeEntry entry : all) {
            if (entry.running() || !entry.interval().end().orElseThrow().isAfter(next)) {
                free.add(entry);
            }
            next = entry.running() ? next : entry.interval().start();
        }
        return free;
    }

    @Test
    void has_time_over_each_change_of_the_clock() {
        Map<String, Integer> changes = Map.of("Europe/Berlin", 2, "America/New_York", 2, "Asia/Kolkata", 0);
        for (User user : named(stint)) {
            List<Instant> crossed = new ArrayList<>();
            Instant change = NOON.minus(Duration.ofDays(365));
            ZoneOffsetTransition transition = user.zone().getRules().nextTransition(change);
            while (transition != null && transition.getInstant().isBefore(NOON)) {
                crossed.add(transition.getInstant());
                transition = user.zone().getRules().nextTransition(transition.getInstant());
            }

            assertThat(crossed).hasSize(changes.getOrDefault(user.zone().getId(), -1));
            assertThat(crossed)
                    .allMatch(at -> entries(stint, user).stream()
                            .filter(entry -> !entry.running())
                            .anyMatch(entry -> entry.interval().start().isBefore(at)
                                    && entry.interval().end().orElseThrow().isAfter(at)));
        }
    }

    @Test
    void has_archived_and_done_things_and_projects_of_the_same_name() {
        List<Project> projects =
                stint.projects().all(workspace, ProjectQuery.all()).toList();

        assertThat(projects).filteredOn(Project::archived).hasSize(1);
        assertThat(projects.stream()
                        .collect(Collectors.groupingBy(Project::name))
                        .get("Website"))
                .hasSize(2);
        assertThat(projects.stream()
                        .flatMap(project -> stint.tasks().all(workspace, project.id(), TaskQuery.all()))
                        .filter(task -> task.status() == TaskStatus.DONE))
                .hasSize(1);
        assertThat(stint.clients().all(workspace, ClientQuery.all()))
                .filteredOn(Client::archived)
                .hasSize(1);
        assertThat(stint.tags().all(workspace, TagQuery.all()))
                .filteredOn(Tag::archived)
                .hasSize(1);
    }
}
