package io.github.stint.adapter.inmemory;

import static io.github.stint.adapter.inmemory.InMemoryFixture.CLOCK;
import static io.github.stint.adapter.inmemory.InMemoryFixture.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.stint.core.Stint;
import io.github.stint.core.cache.CacheStore;
import io.github.stint.core.cache.Cached;
import io.github.stint.core.cache.CachedStint;
import io.github.stint.core.client.Client;
import io.github.stint.core.client.ClientChange;
import io.github.stint.core.client.NewClient;
import io.github.stint.core.connection.Connections;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.lookup.Lookup;
import io.github.stint.core.project.NewProject;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectQuery;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.TagChange;
import io.github.stint.core.tag.TagQuery;
import io.github.stint.core.time.TimeInterval;
import io.github.stint.core.timeentry.NewTimeEntry;
import io.github.stint.core.timeentry.TimeEntryQuery;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a cache may show late, and what it must not. "Elsewhere" is the service behind it. */
class CachedStintTest {

    private final Stint elsewhere = InMemoryFixture.seed().build();
    private final CacheStore store = CacheStore.inMemory();
    private final Stint cached = cachedAt(CLOCK.instant());

    private Stint cachedAt(Instant now) {
        return CachedStint.over(elsewhere, store, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static List<String> tagNames(Stint stint) {
        return stint.tags().all(WORKSPACE, TagQuery.all()).map(Tag::name).toList();
    }

    @Test
    void a_list_is_read_once_an_hour() {
        assertThat(tagNames(cached)).isEmpty();

        elsewhere.tags().create(WORKSPACE, new NewTag("deep"));

        assertThat(tagNames(cached)).isEmpty();
        assertThat(tagNames(cachedAt(CLOCK.instant().plus(Duration.ofMinutes(59)))))
                .isEmpty();
        assertThat(tagNames(cachedAt(CLOCK.instant().plus(CachedStint.MAX_AGE))))
                .containsExactly("deep");
    }

    @Test
    void a_list_that_was_read_in_the_future_is_read_again() {
        tagNames(cached);
        elsewhere.tags().create(WORKSPACE, new NewTag("deep"));

        assertThat(tagNames(cachedAt(CLOCK.instant().minusSeconds(1)))).containsExactly("deep");
    }

    @Test
    void a_list_with_a_filter_is_not_remembered() {
        TagQuery active = TagQuery.builder().archived(false).build();
        assertThat(cached.tags().all(WORKSPACE, active)).isEmpty();

        elsewhere.tags().create(WORKSPACE, new NewTag("deep"));

        assertThat(cached.tags().all(WORKSPACE, active)).hasSize(1);
    }

    @Test
    void a_change_of_its_own_is_seen_at_once() {
        Tag tag = cached.tags().create(WORKSPACE, new NewTag("deep"));
        tagNames(cached);

        cached.tags().update(WORKSPACE, tag.id(), new TagChange("focus"));

        assertThat(tagNames(cached)).containsExactly("focus");
        assertThat(cached.tags().get(WORKSPACE, tag.id()).name()).isEqualTo("focus");
    }

    @Test
    void a_project_gets_the_new_name_of_its_client() {
        Client client = cached.clients().create(WORKSPACE, NewClient.named("Acme"));
        NewProject project =
                NewProject.builder().name("Website").clientId(client.id()).build();
        cached.projects().create(WORKSPACE, project);
        assertThat(cached.projects().all(WORKSPACE, ProjectQuery.all())).hasSize(1);

        cached.clients()
                .update(
                        WORKSPACE,
                        client.id(),
                        ClientChange.builder().name("Ajax").build());

        assertThat(cached.projects().all(WORKSPACE, ProjectQuery.all()))
                .extracting(Project::clientName)
                .containsExactly(Optional.of("Ajax"));
    }

    @Test
    void uncached_ports_see_every_change_and_update_the_cache() {
        tagNames(cached);
        elsewhere.tags().create(WORKSPACE, new NewTag("deep"));

        assertThat(tagNames(Cached.bypass(cached))).containsExactly("deep");
        assertThat(tagNames(cached)).containsExactly("deep");
    }

    @Test
    void a_rejected_call_empties_the_cache() {
        Project project = cached.projects().create(WORKSPACE, NewProject.named("Website"));
        assertThat(cached.projects().all(WORKSPACE, ProjectQuery.all())).hasSize(1);
        elsewhere.projects().archive(WORKSPACE, project.id());
        elsewhere.projects().delete(WORKSPACE, project.id());
        NewTimeEntry work = NewTimeEntry.builder()
                .interval(TimeInterval.startingAt(CLOCK.instant()))
                .projectId(project.id())
                .build();

        assertThatThrownBy(() -> cached.timeEntries().create(WORKSPACE, work)).isInstanceOf(NotFound.class);

        assertThat(cached.projects().all(WORKSPACE, ProjectQuery.all())).isEmpty();
    }

    @Test
    void a_rejected_read_of_a_list_empties_the_cache() {
        tagNames(cached);
        elsewhere.tags().create(WORKSPACE, new NewTag("deep"));

        assertThatThrownBy(() -> cached.timeEntries()
                        .all(
                                new WorkspaceId("6650a000000000000000dead"),
                                InMemoryFixture.USER.id(),
                                TimeEntryQuery.all())
                        .toList())
                .isInstanceOf(NotFound.class);

        assertThat(tagNames(cached)).containsExactly("deep");
    }

    @Test
    void a_change_of_the_connections_empties_the_cache() {
        tagNames(cached);
        elsewhere.tags().create(WORKSPACE, new NewTag("deep"));

        cached.connections().create(Connections.CLOCKIFY);

        assertThat(tagNames(cached)).containsExactly("deep");
    }

    @Test
    void a_name_that_is_not_remembered_is_looked_up_in_the_service() {
        tagNames(cached);
        elsewhere.tags().create(WORKSPACE, new NewTag("deep"));

        assertThat(new Lookup(cached, WORKSPACE).tag("deep").name()).isEqualTo("deep");
    }

    @Test
    void what_is_to_be_changed_is_looked_up_in_the_service() {
        Tag tag = cached.tags().create(WORKSPACE, new NewTag("deep"));
        tagNames(cached);
        elsewhere.tags().update(WORKSPACE, tag.id(), new TagChange("old"));
        Tag successor = elsewhere.tags().create(WORKSPACE, new NewTag("deep"));

        assertThat(new Lookup(cached, WORKSPACE).forChanges().tag("deep")).isEqualTo(successor);
    }
}
