package io.github.stint.adapter.maton;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.Stint;
import io.github.stint.core.cache.CacheStore;
import io.github.stint.core.cache.CachedStint;
import io.github.stint.core.client.NewClient;
import io.github.stint.core.lookup.FindOrCreate;
import io.github.stint.core.project.NewProject;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.task.NewTask;
import io.github.stint.core.workspace.WorkspaceId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How many requests it takes to find or create an entity, with and without a cache. */
class FindOrCreateCostTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);

    private final CountedRequests requests = new CountedRequests();
    private final Stint memory = requests.fixture().memory();
    private final WorkspaceId office = requests.fixture().workspace();
    private final FindOrCreate entities = new FindOrCreate(requests.fixture().stint(), office);
    private final FindOrCreate cached =
            new FindOrCreate(CachedStint.over(requests.fixture().stint(), CacheStore.inMemory(), CLOCK), office);

    @AfterEach
    void close() {
        requests.close();
    }

    private void assertTakes(int expected, FindOrCreate of, String name, ProjectId project) {
        assertThat(requests.ofResult(() -> of.client(NewClient.named(name)))).isEqualTo(expected);
        assertThat(requests.ofResult(() -> of.project(NewProject.named(name)))).isEqualTo(expected);
        assertThat(requests.ofResult(() -> of.task(project, NewTask.named(name))))
                .isEqualTo(expected);
        assertThat(requests.ofResult(() -> of.tag(new NewTag(name)))).isEqualTo(expected);
    }

    @Test
    void a_new_entity_takes_two_and_an_existing_one() {
        ProjectId project =
                memory.projects().create(office, NewProject.named("Website")).id();

        assertTakes(2, entities, "Acme", project);
        assertTakes(1, entities, "Acme", project);
    }

    @Test
    void an_entity_in_the_cache_takes_none() {
        ProjectId project =
                memory.projects().create(office, NewProject.named("Website")).id();
        assertTakes(2, cached, "Acme", project);
        assertTakes(1, cached, "Acme", project);

        assertTakes(0, cached, "Acme", project);
        assertThat(requests.ofResult(() -> cached.tag(new NewTag("not in the cache"))))
                .isEqualTo(1);
    }

    @Test
    void what_another_program_created_takes_two_more_than_the_cache_knows() {
        cached.tag(new NewTag("remote"));
        cached.tag(new NewTag("remote"));
        Tag urgent = memory.tags().create(office, new NewTag("urgent"));

        assertThat(requests.of(
                        () -> assertThat(cached.tag(new NewTag("urgent"))).isEqualTo(urgent)))
                .isEqualTo(2);
    }
}
