package io.github.stint.core.lookup;

import static io.github.stint.core.Samples.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.stint.core.Samples;
import io.github.stint.core.cache.CacheStore;
import io.github.stint.core.cache.CachedStint;
import io.github.stint.core.client.Client;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.error.Ambiguous;
import io.github.stint.core.error.EntityKind;
import io.github.stint.core.error.InvalidValue;
import io.github.stint.core.error.NotFound;
import io.github.stint.core.fake.FakeStint;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.tag.TagQuery;
import io.github.stint.core.task.Task;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.task.TaskStatus;
import io.github.stint.core.user.User;
import io.github.stint.core.user.UserId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LookupTest {

    private static final String ID = "6650a0000000000000000001";

    private final Client acme = Samples.client().build();
    private final Project website =
            Samples.project().clientId(acme.id()).clientName(acme.name()).build();
    private final Task draft = Samples.task().build();
    private final Tag urgent = tag("g1", "urgent");
    private final FakeStint stint =
            new FakeStint().with(acme).with(website).with(draft).with(urgent);
    private final Lookup lookup = new Lookup(stint, WORKSPACE);

    private static Tag tag(String id, String name) {
        return new Tag(new TagId(id), WORKSPACE, name, false);
    }

    @Nested
    class ByName {

        @Test
        void finds_each_kind_by_a_unique_prefix() {
            assertThat(lookup.client("ac")).isEqualTo(acme);
            assertThat(lookup.project("web")).isEqualTo(website);
            assertThat(lookup.project("acme/web")).isEqualTo(website);
            assertThat(lookup.task(website.id(), "dr")).isEqualTo(draft);
            assertThat(lookup.tag("urg")).isEqualTo(urgent);
            assertThat(stint.requests().received())
                    .containsExactly("clients.list", "projects.list", "projects.list", "tasks.list", "tags.list");
        }

        @Test
        void prefers_what_is_active() {
            Client archivedClient = Samples.client()
                    .id(new ClientId("c0"))
                    .name("ACME")
                    .archived(true)
                    .build();
            Project archivedProject = Samples.project()
                    .id(new ProjectId("p0"))
                    .name("WEBSITE")
                    .archived(true)
                    .build();
            Task done = Samples.task()
                    .id(new TaskId("t0"))
                    .name("DRAFT")
                    .status(TaskStatus.DONE)
                    .build();
            stint.with(archivedClient)
                    .with(archivedProject)
                    .with(done)
                    .with(tag("g0", "URGENT").withArchived(true));

            assertThat(lookup.client("acme")).isEqualTo(acme);
            assertThat(lookup.project("website")).isEqualTo(website);
            assertThat(lookup.task(website.id(), "draft")).isEqualTo(draft);
            assertThat(lookup.tag("Urgent")).isEqualTo(urgent);
        }

        @Test
        void the_error_suggests_similar_names() {
            assertThatThrownBy(() -> lookup.tag("urgnet")).isInstanceOfSatisfying(NotFound.class, error -> {
                assertThat(error.kind()).isEqualTo(EntityKind.TAG);
                assertThat(error.suggestions()).containsExactly("urgent");
            });
        }

        @Test
        void several_matches_are_ambiguous() {
            stint.with(tag("g2", "urban"));

            assertThatThrownBy(() -> lookup.tag("ur")).isInstanceOf(Ambiguous.class);
        }

        @Test
        void a_blank_name_is_invalid() {
            assertThatThrownBy(() -> lookup.project(" ")).isInstanceOf(InvalidValue.class);
        }
    }

    @Nested
    class ById {

        @Test
        void reads_the_entity_alone() {
            stint.with(Samples.client().id(new ClientId(ID)).name("B").build())
                    .with(Samples.project().id(new ProjectId(ID)).name("Bb").build())
                    .with(Samples.task().id(new TaskId(ID)).name("B").build())
                    .with(tag(ID, "b"));

            assertThat(lookup.client(ID).id().value()).isEqualTo(ID);
            assertThat(lookup.project(ID).id().value()).isEqualTo(ID);
            assertThat(lookup.task(website.id(), ID).id().value()).isEqualTo(ID);
            assertThat(lookup.tag(ID).id().value()).isEqualTo(ID);
            assertThat(stint.requests().received())
                    .containsExactly("clients.find", "projects.find", "tasks.find", "tags.find");
        }

        @Test
        void an_id_that_does_not_exist_may_be_a_whole_name() {
            Tag named = tag("g2", ID);
            stint.with(named);

            assertThat(lookup.tag(ID)).isEqualTo(named);
        }

        @Test
        void an_id_that_does_not_exist_is_no_prefix() {
            stint.with(tag("g2", ID + " and more"));

            assertThatThrownBy(() -> lookup.tag(ID)).isInstanceOf(NotFound.class);
        }
    }

    @Nested
    class Several {

        @Test
        void tags_are_listed_once_and_keep_their_order() {
            Tag remote = tag("g2", "remote");
            stint.with(remote);

            assertThat(lookup.tags(List.of("rem", "urg", "g2"))).containsExactly(remote, urgent, remote);
            assertThat(stint.requests().received()).containsExactly("tags.list");
        }

        @Test
        void one_tag_is_read_by_its_id() {
            stint.with(tag(ID, "b"));

            assertThat(lookup.tags(List.of(ID))).containsExactly(tag(ID, "b"));
            assertThat(stint.requests().received()).containsExactly("tags.find");
        }

        @Test
        void no_tags_take_no_request() {
            assertThat(lookup.tags(List.of())).isEmpty();
            assertThat(stint.requests().received()).isEmpty();
        }

        @Test
        void users_are_found_by_name_and_by_address() {
            User ben = Samples.user()
                    .id(new UserId("ben"))
                    .name("Ben")
                    .email("b@example.com")
                    .build();
            stint.with(ben);

            assertThat(lookup.user("be")).isEqualTo(ben);
            stint.requests().clear();
            assertThat(lookup.users(List.of("ann@", "b@example.com")))
                    .extracting(user -> user.id().value())
                    .containsExactly("u1", "ben");
            assertThat(stint.requests().received()).containsExactly("users.list");
        }
    }

    @Nested
    class ForChanges {

        @Test
        void a_whole_name_is_needed() {
            assertThat(lookup.forChanges().tag("URGENT")).isEqualTo(urgent);
            assertThatThrownBy(() -> lookup.forChanges().tag("urg"))
                    .isInstanceOfSatisfying(
                            NotFound.class,
                            error -> assertThat(error.suggestions()).containsExactly("urgent"));
        }
    }

    @Nested
    class WithACache {

        private final CachedStint cached =
                CachedStint.over(stint, CacheStore.inMemory(), Clock.fixed(Samples.NINE, ZoneOffset.UTC));
        private final Lookup lookup = new Lookup(cached, WORKSPACE);

        @Test
        void a_name_that_is_not_in_it_is_looked_for_in_the_service() {
            assertThat(lookup.tag("urgent")).isEqualTo(urgent);
            Tag remote = tag("g2", "remote");
            stint.with(remote);

            assertThat(lookup.tag("remote")).isEqualTo(remote);
        }

        @Test
        void a_name_that_is_ambiguous_in_it_is_looked_for_in_the_service() {
            stint.with(tag("g2", "urban"));
            assertThat(cached.tags().all(WORKSPACE, TagQuery.all())).hasSize(2);
            stint.tags().delete(WORKSPACE, new TagId("g2"));

            assertThat(lookup.tag("ur")).isEqualTo(urgent);
        }

        @Test
        void a_change_bypasses_it() {
            assertThat(lookup.tag("urgent")).isEqualTo(urgent);
            stint.with(urgent.withName("other")).with(tag("g2", "urgent"));

            assertThat(lookup.tag("urgent").id().value()).isEqualTo("g1");
            assertThat(lookup.forChanges().tag("urgent").id().value()).isEqualTo("g2");
        }
    }
}
