package io.github.stint.core.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.Samples;
import io.github.stint.core.cache.KnownLists;
import io.github.stint.core.client.Client;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.fake.FakeStint;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.task.TaskId;
import io.github.stint.core.workspace.NewWorkspace;
import io.github.stint.core.workspace.Workspace;
import org.junit.jupiter.api.Test;

class CompletionOfStoredNamesTest {

    private final Client acme = Samples.client().build();
    private final Project website =
            Samples.project().clientId(acme.id()).clientName("Acme").build();
    private final Project web =
            Samples.project().id(new ProjectId("p2")).name("Web").build();
    private final FakeStint stint = new FakeStint()
            .with(acme)
            .with(Samples.client().id(new ClientId("c2")).name("Globex").build())
            .with(website)
            .with(web)
            .with(Samples.task().build())
            .with(Samples.task()
                    .id(new TaskId("t2"))
                    .projectId(web.id())
                    .name("Design")
                    .build());
    private final NameCompletion completion = new NameCompletion(KnownLists.of(stint));

    @Test
    void clients_are_completed() {
        assertThat(completion.clients("a")).containsExactly("Acme");
        assertThat(completion.clients("")).containsExactly("Acme", "Globex");
    }

    @Test
    void workspaces_are_completed() {
        Workspace second = stint.workspaces().create(NewWorkspace.named("Woods"));

        assertThat(completion.workspaces("wo")).containsExactly(second.name(), "Work");
    }

    @Test
    void projects_have_their_client_if_the_text_has_a_slash() {
        assertThat(completion.projects("web")).containsExactly("Web", "Website");
        assertThat(completion.projects("acme/")).containsExactly("Acme/Website");
    }

    @Test
    void projects_of_the_same_name_have_their_client() {
        stint.with(Samples.project().id(new ProjectId("p3")).name("WEBSITE").build());

        assertThat(completion.projects("")).containsExactly("Acme/Website", "Web", "WEBSITE");
    }

    @Test
    void tasks_of_all_projects_are_completed() {
        assertThat(completion.tasks("d")).containsExactly("Design", "Draft");
        assertThat(completion.tasks("de")).containsExactly("Design");
    }

    @Test
    void tasks_of_a_project_are_completed_by_its_name_or_id() {
        assertThat(completion.tasksOf("websi", "")).containsExactly("Draft");
        assertThat(completion.tasksOf("acme/web", "")).containsExactly("Draft");
        assertThat(completion.tasksOf("p2", "")).containsExactly("Design");
        assertThat(completion.tasksOf("web", "")).containsExactly("Design", "Draft");
        assertThat(completion.tasksOf("nothing", "")).isEmpty();
    }

    @Test
    void a_workspace_of_the_whole_name_is_preferred() {
        stint.workspaces().create(NewWorkspace.named("Workshop"));

        assertThat(new NameCompletion(KnownLists.of(stint), "Work").clients("a"))
                .containsExactly("Acme");
        assertThat(new NameCompletion(KnownLists.of(stint), "wor").clients("a"))
                .as("an ambiguous prefix")
                .isEmpty();
    }
}
