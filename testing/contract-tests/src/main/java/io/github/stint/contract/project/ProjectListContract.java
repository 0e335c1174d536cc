package io.github.stint.contract.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.contract.StintContract;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.client.Clients;
import io.github.stint.core.client.NewClient;
import io.github.stint.core.page.NameFilter;
import io.github.stint.core.page.Page;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.page.SortOrder;
import io.github.stint.core.project.NewProject;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectQuery;
import io.github.stint.core.project.Projects;
import io.github.stint.core.workspace.WorkspaceId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests of listing {@link Projects} that every adapter must pass. */
public interface ProjectListContract extends StintContract {

    private Projects projects() {
        return fixture().stint().projects();
    }

    private WorkspaceId workspace() {
        return fixture().workspace();
    }

    private Project create(NewProject project) {
        return projects().create(workspace(), project);
    }

    private Project named(String name) {
        return create(NewProject.named(name));
    }

    private List<String> names(ProjectQuery query) {
        return projects().list(workspace(), query, PageRequest.first()).items().stream()
                .map(Project::name)
                .toList();
    }

    @Test
    default void listsProjectsWhoseNameContainsAText() {
        String part = fixture().unique("Part");
        named("x " + part + " y");
        given().project();

        assertThat(names(ProjectQuery.builder()
                        .name(NameFilter.containing(part.toUpperCase(Locale.ROOT)))
                        .build()))
                .containsExactly("x " + part + " y");
    }

    @Test
    default void listsTheProjectOfAName() {
        String name = fixture().unique("exact");
        named(name);
        named(name + " and more");

        assertThat(names(ProjectQuery.builder().name(NameFilter.exactly(name)).build()))
                .containsExactly(name);
    }

    @Test
    default void listsArchivedProjectsOrOthersOrBoth() {
        String name = fixture().unique("state");
        named(name + " active");
        projects().archive(workspace(), named(name + " archived").id());
        ProjectQuery.Builder query = ProjectQuery.builder().name(NameFilter.containing(name));

        assertThat(names(query.build())).containsExactly(name + " active", name + " archived");
        assertThat(names(query.archived(true).build())).containsExactly(name + " archived");
        assertThat(names(query.archived(false).build())).containsExactly(name + " active");
    }

    @Test
    default void listsBillableProjectsOrOthers() {
        String name = fixture().unique("billable");
        create(NewProject.builder().name(name + " yes").billable(true).build());
        create(NewProject.builder().name(name + " no").billable(false).build());
        ProjectQuery.Builder query = ProjectQuery.builder().name(NameFilter.containing(name));

        assertThat(names(query.billable(true).build())).containsExactly(name + " yes");
        assertThat(names(query.billable(false).build())).containsExactly(name + " no");
    }

    @Test
    default void listsPublicProjectsOrOthers() {
        String name = fixture().unique("public");
        create(NewProject.builder().name(name + " yes").isPublic(true).build());
        create(NewProject.builder().name(name + " no").isPublic(false).build());
        ProjectQuery.Builder query = ProjectQuery.builder().name(NameFilter.containing(name));

        assertThat(names(query.isPublic(true).build())).containsExactly(name + " yes");
        assertThat(names(query.isPublic(false).build())).containsExactly(name + " no");
    }

    @Test
    default void listsTheProjectsOfAnyOfTheClients() {
        String name = fixture().unique("project");
        ClientId first = given().client().id();
        ClientId second = given().client().id();
        ClientId third = given().client().id();
        create(NewProject.builder().name(name + " 1").clientId(first).build());
        create(NewProject.builder().name(name + " 2").clientId(second).build());
        create(NewProject.builder().name(name + " 3").clientId(third).build());
        named(name + " 4");

        assertThat(names(ProjectQuery.builder().addClients(first).build())).containsExactly(name + " 1");
        assertThat(names(ProjectQuery.builder().addClients(first, third).build()))
                .containsExactly(name + " 1", name + " 3");
    }

    @Test
    default void listsTheProjectsThatMatchAllFilters() {
        String name = fixture().unique("combined");
        ClientId client = given().client().id();
        NewProject.Builder project =
                NewProject.builder().clientId(client).billable(true).isPublic(true);
        create(project.name(name + " wanted").build());
        projects()
                .archive(
                        workspace(),
                        create(project.name(name + " archived").build()).id());
        create(project.name(name + " unpaid").billable(false).build());
        create(project.name(name + " private").billable(true).isPublic(false).build());
        create(project.name(fixture().unique("other")).isPublic(true).build());
        create(project.name(name + " without client").clientId(Optional.empty()).build());

        assertThat(names(ProjectQuery.builder()
                        .name(NameFilter.containing(name))
                        .archived(false)
                        .billable(true)
                        .isPublic(true)
                        .addClients(client)
                        .build()))
                .containsExactly(name + " wanted");
    }

    @Test
    default void listsProjectsByNameByDefault() {
        String name = fixture().unique("order");
        named(name + " b");
        named(name + " C");
        named(name + " A");
        ProjectQuery.Builder query = ProjectQuery.builder().name(NameFilter.containing(name));

        assertThat(names(query.build())).containsExactly(name + " A", name + " b", name + " C");
        assertThat(names(query.order(SortOrder.DESCENDING).build()))
                .containsExactly(name + " C", name + " b", name + " A");
    }

    @Test
    default void listsProjectsByIdOnRequest() {
        String name = fixture().unique("order");
        List<Project> byId = Stream.of(" b", " c", " a")
                .map(end -> named(name + end))
                .sorted(Comparator.comparing(project -> project.id().value()))
                .toList();
        ProjectQuery.Builder query =
                ProjectQuery.builder().name(NameFilter.containing(name)).sort(ProjectQuery.Sort.ID);

        assertThat(projects().all(workspace(), query.build())).containsExactlyElementsOf(byId);
        assertThat(projects().all(workspace(), query.order(SortOrder.DESCENDING).build()))
                .containsExactly(byId.get(2), byId.get(1), byId.get(0));
    }

    @Test
    default void listsProjectsByTheNameOfTheirClientOnRequest() {
        String name = fixture().unique("order");
        String client = fixture().unique("client");
        Clients clients = fixture().stint().clients();
        ClientId later =
                clients.create(workspace(), NewClient.named(client + " Z")).id();
        ClientId earlier =
                clients.create(workspace(), NewClient.named(client + " y")).id();
        create(NewProject.builder().name(name + " a").clientId(later).build());
        create(NewProject.builder().name(name + " c").clientId(earlier).build());
        create(NewProject.builder().name(name + " b").clientId(earlier).build());
        named(name + " d");
        ProjectQuery.Builder query =
                ProjectQuery.builder().name(NameFilter.containing(name)).sort(ProjectQuery.Sort.CLIENT_NAME);

        assertThat(names(query.build())).containsExactly(name + " d", name + " b", name + " c", name + " a");
        assertThat(names(query.order(SortOrder.DESCENDING).build()))
                .containsExactly(name + " a", name + " c", name + " b", name + " d");
    }

    @Test
    default void listsProjectsOfTheSameNameById() {
        String name = fixture().unique("same");
        List<Project> byId = Stream.of(given().client(), given().client(), given().client())
                .map(client -> create(
                        NewProject.builder().name(name).clientId(client.id()).build()))
                .sorted(Comparator.comparing(project -> project.id().value()))
                .toList();

        assertThat(projects()
                        .all(
                                workspace(),
                                ProjectQuery.builder()
                                        .name(NameFilter.exactly(name))
                                        .build()))
                .containsExactlyElementsOf(byId);
    }

    @Test
    default void listsProjectsPageByPage() {
        String name = fixture().unique("page");
        Stream.of(" 1", " 2", " 3").forEach(end -> named(name + end));
        ProjectQuery query =
                ProjectQuery.builder().name(NameFilter.containing(name)).build();

        Page<Project> first = projects().list(workspace(), query, PageRequest.firstOf(2));
        Page<Project> second = projects().list(workspace(), query, new PageRequest(2, 2));
        Page<Project> past = projects().list(workspace(), query, new PageRequest(3, 2));
        Page<Project> whole = projects().list(workspace(), query, PageRequest.firstOf(3));

        assertThat(first.items()).extracting(Project::name).containsExactly(name + " 1", name + " 2");
        assertThat(first.last()).isFalse();
        assertThat(second.items()).extracting(Project::name).containsExactly(name + " 3");
        assertThat(second.last()).isTrue();
        assertThat(past.items()).isEmpty();
        assertThat(past.last()).isTrue();
        assertThat(whole.items()).hasSize(3);
        assertThat(whole.last()).isTrue();
    }
}
