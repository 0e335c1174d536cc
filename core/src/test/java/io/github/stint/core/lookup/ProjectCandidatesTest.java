package io.github.stint.core.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.core.Samples;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProjectCandidatesTest {

    private static Project project(String id, String name) {
        return Samples.project().id(new ProjectId(id)).name(name).build();
    }

    private static Project project(String id, String name, String client) {
        return Samples.project()
                .id(new ProjectId(id))
                .name(name)
                .clientName(client)
                .build();
    }

    private static List<String> candidates(String text, Project... projects) {
        return ProjectCandidates.of(text, List.of(projects)).stream()
                .map(project -> project.id().value())
                .toList();
    }

    @Test
    void begins_contains_and_is_similar_in_this_order() {
        assertThat(candidates(
                        "web",
                        project("similar", "Wbe"),
                        project("contains", "Our web"),
                        project("begins", "Website"),
                        project("other", "Shop")))
                .containsExactly("begins", "contains", "similar");
    }

    @Test
    void the_client_counts_too() {
        assertThat(candidates("acme/w", project("p1", "Website", "Acme"), project("p2", "Website", "Other")))
                .containsExactly("p1");
    }

    @Test
    void ignores_case_and_accents() {
        assertThat(candidates("CAFE", project("p1", "Café au lait"))).containsExactly("p1");
    }

    @Test
    void archived_projects_come_last() {
        Project archived = Samples.project()
                .id(new ProjectId("old"))
                .name("Website 1")
                .archived(true)
                .build();

        assertThat(candidates("website", archived, project("new", "Website 2"))).containsExactly("new", "old");
    }

    @Test
    void is_empty_if_nothing_is_similar() {
        assertThat(candidates("zzz", project("p1", "Website"))).isEmpty();
        assertThat(candidates(" ", project("p1", "Website"))).isEmpty();
    }

    @Test
    void returns_at_most_nine() {
        Project[] many = IntStream.range(0, 20)
                .mapToObj(number -> project("p" + number, "Website " + number))
                .toArray(Project[]::new);

        assertThat(candidates("website", many)).hasSize(ProjectCandidates.MAX_CANDIDATES);
    }
}
