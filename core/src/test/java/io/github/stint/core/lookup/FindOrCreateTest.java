package io.github.stint.core.lookup;

import static io.github.stint.core.Samples.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.stint.core.Samples;
import io.github.stint.core.client.Client;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.client.NewClient;
import io.github.stint.core.connection.Sleeper;
import io.github.stint.core.error.Ambiguous;
import io.github.stint.core.error.OutcomeUnknown;
import io.github.stint.core.error.RateLimited;
import io.github.stint.core.error.Refused;
import io.github.stint.core.error.StintException;
import io.github.stint.core.error.Unavailable;
import io.github.stint.core.fake.FakeStint;
import io.github.stint.core.project.NewProject;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.settling.Settling;
import io.github.stint.core.tag.NewTag;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.tag.TagRules;
import io.github.stint.core.task.NewTask;
import io.github.stint.core.task.Task;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.task.TaskStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FindOrCreateTest {

    private final Client acme = Samples.client().build();
    private final Project website = Samples.project().build();
    private final Task draft = Samples.task().build();
    private final Tag urgent = tag("g1", "urgent");
    private final FakeStint stint =
            new FakeStint().with(acme).with(website).with(draft).with(urgent);
    private final List<Duration> waits = new ArrayList<>();
    private final FindOrCreate entities = waiting(waits::add);

    private FindOrCreate waiting(Sleeper sleeper) {
        return new FindOrCreate(new Settling(sleeper).around(stint), WORKSPACE);
    }

    private static Tag tag(String id, String name) {
        return new Tag(new TagId(id), WORKSPACE, name, false);
    }

    @Nested
    class Existing {

        @Test
        void is_returned_as_it_is() {
            assertThat(entities.client(
                            NewClient.builder().name("Acme").note("New").build()))
                    .isEqualTo(acme);
            assertThat(entities.project(
                            NewProject.builder().name("Website").billable(true).build()))
                    .isEqualTo(website);
            assertThat(entities.task(
                            website.id(),
                            NewTask.builder().name("Draft").billable(true).build()))
                    .isEqualTo(draft);
            assertThat(entities.tag(NewTag.named("urgent"))).isEqualTo(urgent);
            assertThat(stint.requests().writes()).isEmpty();
        }

        @Test
        void may_be_archived_or_done() {
            Task done = Task.builder().from(draft).status(TaskStatus.DONE).build();
            stint.with(urgent.withArchived(true)).with(done);

            assertThat(entities.tag(NewTag.named("urgent")).archived()).isTrue();
            assertThat(entities.task(website.id(), NewTask.named("Draft"))).isEqualTo(done);
        }

        @Test
        void is_the_active_one_if_several_have_the_name() {
            Project archived = Project.builder()
                    .from(website)
                    .id(new ProjectId("p0"))
                    .archived(true)
                    .build();
            Task done = Task.builder()
                    .from(draft)
                    .id(new TaskId("t0"))
                    .status(TaskStatus.DONE)
                    .build();
            stint.with(archived).with(done).with(tag("g0", "urgent").withArchived(true));
            stint.with(Client.builder()
                    .from(acme)
                    .id(new ClientId("c0"))
                    .archived(true)
                    .build());

            assertThat(entities.project(NewProject.named("Website"))).isEqualTo(website);
            assertThat(entities.task(website.id(), NewTask.named("Draft"))).isEqualTo(draft);
            assertThat(entities.tag(NewTag.named("urgent"))).isEqualTo(urgent);
            assertThat(entities.client(NewClient.named("Acme"))).isEqualTo(acme);
        }

        @Test
        void is_ambiguous_if_several_active_ones_have_the_name() {
            stint.with(Project.builder().from(website).id(new ProjectId("p0")).build());

            assertThatThrownBy(() -> entities.project(NewProject.named("Website")))
                    .isInstanceOf(Ambiguous.class);
            assertThat(stint.requests().writes()).isEmpty();
        }

        @Test
        void has_the_same_letters_in_another_form_of_unicode() {
            stint.with(tag("g2", "caf\u00e9"));

            assertThat(entities.tag(NewTag.named("cafe\u0301")).id().value()).isEqualTo("g2");
        }
    }

    @Nested
    class New {

        @Test
        void is_created_if_no_entity_has_the_name() {
            assertThat(entities.client(NewClient.named("acme")).id()).isNotEqualTo(acme.id());
            assertThat(entities.tag(NewTag.named("URGENT")).name()).isEqualTo("URGENT");
            assertThat(entities.task(website.id(), NewTask.named("Test")).name())
                    .isEqualTo("Test");
            assertThat(stint.requests().writes()).containsExactly("clients.create", "tags.create", "tasks.create");
        }

        @Test
        void is_created_for_another_client() {
            Project created = entities.project(
                    NewProject.builder().name("Website").clientId(acme.id()).build());

            assertThat(created.qualifiedName()).isEqualTo("Acme/Website");
            assertThat(stint.storedProjects()).containsExactly(website, created);
        }
    }

    @Nested
    class Failures {

        private final NewTag remote = NewTag.named("remote");

        @Test
        void a_name_that_another_program_took_meanwhile_is_found() {
            Refused taken = TagRules.nameTaken("create tag", "remote");
            stint.requests().failNext("tags.create", taken);

            assertThatThrownBy(() -> entities.tag(remote)).isSameAs(taken);
            assertThat(stint.requests().received()).containsExactly("tags.list", "tags.create", "tags.list");

            stint.requests().loseRequestAfter("tags.create", () -> stint.with(tag("g2", "remote")));
            assertThat(entities.tag(remote).id().value()).isEqualTo("g2");
        }

        @Test
        void what_was_created_without_a_response_is_found() {
            stint.requests().loseResponse("tags.create");

            assertThat(entities.tag(remote)).isEqualTo(stint.storedTags().get(1));
            assertThat(stint.storedTags()).hasSize(2);
        }

        @Test
        void what_was_not_created_is_sent_again_at_once() {
            stint.requests().loseRequest("tags.create");
            stint.requests().loseRequest("tags.create");

            assertThat(entities.tag(remote).name()).isEqualTo("remote");
            assertThat(stint.requests().writes()).hasSize(3);
            assertThat(waits).isEmpty();
        }

        @Test
        void any_ports_settle() {
            stint.requests().loseRequest("tags.create");
            stint.requests().loseRequest("tags.create");

            assertThat(new FindOrCreate(stint, WORKSPACE).tag(remote).name()).isEqualTo("remote");
            assertThat(stint.storedTags()).hasSize(2);
        }

        @Test
        void three_attempts_without_effect_are_an_error() {
            for (int attempt = 0; attempt < 3; attempt++) {
                stint.requests().loseRequest("tags.create");
            }

            assertThatThrownBy(() -> entities.tag(remote))
                    .isInstanceOf(Unavailable.class)
                    .hasMessageContaining("3 attempts");
            assertThat(stint.requests().writes()).hasSize(3);
            assertThat(waits).containsExactly(Settling.SETTLE_TIME);
        }

        @Test
        @DisplayName("A creation that takes effect only after the next attempt has certainly failed is found")
        void created_late() {
            stint.requests().loseRequest("tags.create");
            stint.requests().failNext("tags.create", new RateLimited("create tag"));
            Tag late = tag("g2", "remote");

            assertThat(waiting(time -> stint.with(late)).tag(remote)).isEqualTo(late);
        }

        @Test
        @DisplayName("A creation that is not stored after the next attempt has certainly failed keeps the first error")
        void not_created() {
            RateLimited limited = new RateLimited("create tag");
            stint.requests().loseRequest("tags.create");
            stint.requests().failNext("tags.create", limited);

            assertThatThrownBy(() -> entities.tag(remote)).isSameAs(limited);
            assertThat(limited.getSuppressed())
                    .hasOnlyElementsOfType(OutcomeUnknown.class)
                    .hasSize(1);
            assertThat(waits).containsExactly(Settling.SETTLE_TIME);
        }

        @Test
        void a_name_with_other_values_that_another_program_took_meanwhile_is_found() {
            Client other = Samples.client()
                    .id(new ClientId("c2"))
                    .name("Remote")
                    .note("Net 30")
                    .build();
            stint.requests().loseRequestAfter("clients.create", () -> stint.with(other));

            assertThat(entities.client(NewClient.named("Remote"))).isEqualTo(other);
        }

        @Test
        void ports_that_must_send_nothing_more_do_not_settle() {
            FindOrCreate plain = new FindOrCreate(Settling.without(stint), WORKSPACE);
            stint.requests().loseRequest("tags.create");

            assertThatThrownBy(() -> plain.tag(remote)).isInstanceOf(OutcomeUnknown.class);
            assertThat(stint.requests().writes()).hasSize(1);
        }

        @Test
        @DisplayName("A refusal is not the error if the entity that may have the name cannot be read")
        void unreadable_after_a_refusal() {
            Refused taken = TagRules.nameTaken("create tag", "remote");
            stint.requests().failNext("tags.create", taken);
            stint.requests().succeedNext("tags.list");
            stint.requests().failNext("tags.list");

            assertThatThrownBy(() -> entities.tag(remote)).isInstanceOfSatisfying(Unavailable.class, error -> {
                assertThat(error.retryable()).isTrue();
                assertThat(error.getSuppressed()).containsExactly(taken);
            });
            assertThat(entities.tag(remote).name()).isEqualTo("remote");
        }

        @Test
        void another_failure_is_thrown_at_once() {
            stint.requests().failNext("tags.create");

            assertThatThrownBy(() -> entities.tag(remote)).isInstanceOf(Unavailable.class);
            assertThat(stint.requests().received()).containsExactly("tags.list", "tags.create");
        }

        @Test
        void the_failure_is_thrown_if_the_entities_cannot_be_read_again() {
            stint.requests().succeedNext("tags.list");
            for (int read = 0; read < 6; read++) {
                stint.requests().failNext("tags.list");
            }
            stint.requests().loseRequest("tags.create");

            assertThatThrownBy(() -> entities.tag(remote))
                    .isInstanceOfSatisfying(
                            OutcomeUnknown.class,
                            error -> assertThat(error.getSuppressed()).hasSize(1));
        }

        @Test
        void a_task_that_is_not_billable_as_requested_was_created_incompletely() {
            NewTask test = NewTask.builder().name("Test").billable(true).build();
            stint.requests()
                    .loseRequestAfter(
                            "tasks.create",
                            () -> stint.with(Task.builder()
                                    .from(draft)
                                    .id(new TaskId("t2"))
                                    .name("Test")
                                    .build()));

            assertThatThrownBy(() -> entities.task(website.id(), test)).isInstanceOf(StintException.class);
        }

        @Test
        void a_task_that_is_billable_as_requested_was_created() {
            NewTask test = NewTask.builder().name("Test").billable(true).build();
            stint.requests().loseResponse("tasks.create");

            assertThat(entities.task(website.id(), test).billable()).isTrue();
        }
    }
}
