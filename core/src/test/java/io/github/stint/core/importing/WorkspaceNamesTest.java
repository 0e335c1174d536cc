package io.github.stint.core.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.Samples;
import io.github.stint.core.client.Client;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.error.Ambiguous;
import io.github.stint.core.fake.FakeStint;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.tag.Tag;
import io.github.stint.core.tag.TagId;
import io.github.stint.core.task.Task;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.task.TaskStatus;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An active entity has precedence over one that is not, and names that no rule tells apart are an error that lists them. */
class WorkspaceNamesTest {

    private static final ProjectId WEBSITE = new ProjectId("website");

    private final FakeStint stint = new FakeStint();
    private final WorkspaceNames names = new WorkspaceNames(stint, Samples.WORKSPACE);

    private static Client client(String id, String name, boolean archived) {
        return Client.builder()
                .from(Samples.client().build())
                .id(new ClientId(id))
                .name(name)
                .archived(archived)
                .build();
    }

    private static Tag tag(String id, String name, boolean archived) {
        return new Tag(new TagId(id), Samples.WORKSPACE, name, archived);
    }

    private static Task task(String id, String name, TaskStatus status) {
        return Task.builder()
                .from(Samples.task().build())
                .id(new TaskId(id))
                .projectId(WEBSITE)
                .name(name)
                .status(status)
                .build();
    }

    private static Project website() {
        return Samples.project().id(WEBSITE).name("Website").build();
    }

    @Test
    void an_active_client_has_precedence() {
        Client active = client("c2", "acme", false);
        stint.with(client("c1", "ACME", true)).with(active).with(client("c3", "aCME", true));

        assertThat(names.client("Acme")).contains(active);
    }

    @Test
    void equal_names_of_clients_are_listed() {
        stint.with(client("c1", "ACME", false)).with(client("c2", "acme", false));

        assertThatExceptionOfType(Ambiguous.class)
                .isThrownBy(() -> names.client("Acme"))
                .satisfies(error -> assertThat(error.candidates()).containsExactly("ACME (c1)", "acme (c2)"));
    }

    @Test
    void an_active_tag_has_precedence() {
        Tag active = tag("t2", "urgent", false);
        stint.with(tag("t1", "URGENT", true)).with(active).with(tag("t3", "uRGENT", true));

        assertThat(names.tag("Urgent")).contains(active);
    }

    @Test
    void equal_names_of_tags_are_listed() {
        stint.with(tag("t1", "URGENT", false)).with(tag("t2", "urgent", false));

        assertThatExceptionOfType(Ambiguous.class)
                .isThrownBy(() -> names.tag("Urgent"))
                .satisfies(error -> assertThat(error.candidates()).containsExactly("URGENT (t1)", "urgent (t2)"));
    }

    @Test
    void an_active_task_has_precedence() {
        Task active = task("t2", "draft", TaskStatus.ACTIVE);
        stint.with(website()).with(task("t1", "DRAFT", TaskStatus.DONE)).with(active);

        assertThat(names.task(WEBSITE, "Draft")).contains(active);
    }

    @Test
    void equal_names_of_tasks_are_listed() {
        stint.with(website()).with(task("t1", "DRAFT", TaskStatus.ACTIVE)).with(task("t2", "draft", TaskStatus.ACTIVE));

        assertThatExceptionOfType(Ambiguous.class)
                .isThrownBy(() -> names.task(WEBSITE, "Draft"))
                .satisfies(error -> assertThat(error.candidates()).containsExactly("DRAFT (t1)", "draft (t2)"));
    }

    @Test
    void every_thousand_of_a_kind_takes_another_request() {
        IntStream.range(0, 999).forEach(each -> stint.with(tag("t" + each, "tag " + each, false)));
        assertThat(names.tag("tag 1")).isPresent();
        assertThat(names.requests()).isEqualTo(1);
        assertThat(names.client("Acme")).isEmpty();
        assertThat(names.requests()).isEqualTo(2);

        stint.with(tag("t999", "tag 999", false));
        WorkspaceNames ofMore = new WorkspaceNames(stint, Samples.WORKSPACE);
        assertThat(ofMore.tag("tag 999")).isPresent();
        assertThat(ofMore.requests()).as("The first page is full.").isEqualTo(2);
    }
}
