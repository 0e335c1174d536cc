package io.github.stint.adapter.maton;

import static io.github.stint.adapter.maton.Service.IN_WORKSPACE;
import static io.github.stint.adapter.maton.Service.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.stint.core.change.FieldChange;
import io.github.stint.core.client.ClientId;
import io.github.stint.core.error.UnexpectedResponse;
import io.github.stint.core.page.NameFilter;
import io.github.stint.core.page.PageRequest;
import io.github.stint.core.page.SortOrder;
import io.github.stint.core.project.NewProject;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectChange;
import io.github.stint.core.project.ProjectId;
import io.github.stint.core.project.ProjectQuery;
import io.github.stint.core.project.Projects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProjectWireTest {

    private static final String PATH = IN_WORKSPACE + "/projects";
    private static final ProjectId ID = new ProjectId("6650a0000000000000000001");
    private static final ClientId CLIENT = new ClientId("6650a0000000000000000002");
    private static final String ONE = PATH + "/" + ID;

    @RegisterExtension
    private final Service service = Service.withoutNetwork();

    private Projects projects() {
        return service.stint().projects();
    }

    private static Project website() {
        return Project.builder()
                .id(ID)
                .workspaceId(WORKSPACE)
                .name("Website")
                .clientId(CLIENT)
                .clientName("Acme")
                .billable(true)
                .isPublic(true)
                .color("#1976D2")
                .note("weekly")
                .build();
    }

    @Test
    void listsWithTheUsualOrder() {
        service.on("GET", PATH, 200, Bodies.listOf(Bodies.PROJECT));

        assertThat(projects()
                        .list(WORKSPACE, ProjectQuery.all(), PageRequest.first())
                        .items())
                .containsExactly(website());
        assertThat(service.asked())
                .containsExactly("GET " + PATH + "?page=1&page-size=50&sort-column=NAME&sort-order=ASCENDING");
    }

    @Test
    void listsWithEveryFilterThatAQueryCanExpress() {
        service.on("GET", PATH, 200, "[]");
        ProjectQuery query = ProjectQuery.builder()
                .name(NameFilter.exactly("R&D {x} +ä"))
                .archived(false)
                .billable(true)
                .isPublic(false)
                .addClients(CLIENT, new ClientId("6650a0000000000000000009"))
                .sort(ProjectQuery.Sort.CLIENT_NAME)
                .order(SortOrder.DESCENDING)
                .build();

        projects().list(WORKSPACE, query, PageRequest.firstOf(7));

        assertThat(service.asked())
                .containsExactly(
                        "GET " + PATH + "?page=1&page-size=7&name=R%26D%20%7Bx%7D%20%2B%C3%A4&strict-name-search=true"
                                + "&archived=false&billable=true&access=PRIVATE&clients=" + CLIENT
                                + "&clients=6650a0000000000000000009&sort-column=CLIENT_NAME&sort-order=DESCENDING");
    }

    @Test
    void gets() {
        service.on("GET", ONE, 200, Bodies.PROJECT);

        assertThat(projects().find(WORKSPACE, ID)).contains(website());
        assertThat(service.asked()).containsExactly("GET " + ONE);
    }

    @Test
    void createsWithNothingButAName() {
        service.on("POST", PATH, 201, Bodies.PROJECT);

        assertThat(projects().create(WORKSPACE, NewProject.named("Website"))).isEqualTo(website());
        assertThat(service.asked()).containsExactly("POST " + PATH);
        assertThat(service.sentBody()).isEqualTo("{\"name\":\"Website\"}");
    }

    @Test
    void createsWithAllFields() {
        service.on("POST", PATH, 201, Bodies.PROJECT);
        NewProject project = NewProject.builder()
                .name("Website")
                .clientId(CLIENT)
                .billable(false)
                .isPublic(true)
                .color("#001122")
                .note("n")
                .build();

        projects().create(WORKSPACE, project);

        assertThat(service.sentBody())
                .isEqualTo("{\"name\":\"Website\",\"clientId\":\"" + CLIENT
                        + "\",\"isPublic\":true,\"billable\":false,\"color\":\"#001122\",\"note\":\"n\"}");
    }

    @Test
    @DisplayName("An update always sends isPublic and billable, which the service sets to false otherwise")
    void always_sends_public_and_billable() {
        service.on("GET", ONE, 200, Bodies.PROJECT).on("PUT", ONE, 200, Bodies.PROJECT);

        projects().update(WORKSPACE, ID, ProjectChange.builder().note("new").build());

        assertThat(service.asked()).containsExactly("GET " + ONE, "PUT " + ONE);
        assertThat(service.sentBody())
                .isEqualTo(
                        "{\"name\":\"Website\",\"isPublic\":true,\"billable\":true,\"note\":\"new\",\"archived\":false}");
    }

    @Test
    void updatesAllFields() {
        service.on("GET", ONE, 200, Bodies.PROJECT).on("PUT", ONE, 200, Bodies.PROJECT);

        projects()
                .update(
                        WORKSPACE,
                        ID,
                        ProjectChange.builder()
                                .name("Shop")
                                .clientId(FieldChange.set(CLIENT))
                                .billable(false)
                                .isPublic(false)
                                .color("#aabbcc")
                                .note("")
                                .build());

        assertThat(service.sentBody())
                .isEqualTo(
                        "{\"name\":\"Shop\",\"clientId\":\"" + CLIENT
                                + "\",\"isPublic\":false,\"billable\":false,\"color\":\"#aabbcc\",\"note\":\"\",\"archived\":false}");
    }

    @Test
    void takesTheClientAwayWithAnEmptyText() {
        service.on("GET", ONE, 200, Bodies.PROJECT)
                .on(
                        "PUT",
                        ONE,
                        200,
                        Bodies.PROJECT
                                .replace("\"6650a0000000000000000002\"", "\"\"")
                                .replace("Acme", ""));

        Project changed = projects()
                .update(
                        WORKSPACE,
                        ID,
                        ProjectChange.builder().clientId(FieldChange.clear()).build());

        assertThat(service.sentBody()).contains("\"clientId\":\"\"");
        assertThat(changed.clientId()).isEmpty();
        assertThat(changed.clientName()).isEmpty();
    }

    @Test
    void reportsThatTheServiceKeptTheClient() {
        service.on("GET", ONE, 200, Bodies.PROJECT).on("PUT", ONE, 200, Bodies.PROJECT);
        ProjectChange change =
                ProjectChange.builder().clientId(FieldChange.clear()).build();

        assertThatExceptionOfType(UnexpectedResponse.class)
                .isThrownBy(() -> projects().update(WORKSPACE, ID, change))
                .withMessageContaining("kept the client Acme");
    }

    @Test
    void archivesAndRestores() {
        service.on("GET", ONE, 200, Bodies.PROJECT).on("PUT", ONE, 200, Bodies.PROJECT);

        projects().archive(WORKSPACE, ID);
        assertThat(service.sentBody())
                .isEqualTo("{\"name\":\"Website\",\"isPublic\":true,\"billable\":true,\"archived\":true}");

        projects().restore(WORKSPACE, ID);
        assertThat(service.sentBody())
                .isEqualTo("{\"name\":\"Website\",\"isPublic\":true,\"billable\":true,\"archived\":false}");
    }

    @Test
    void deletes() {
        service.on("DELETE", ONE, 200, Bodies.PROJECT);

        projects().delete(WORKSPACE, ID);

        assertThat(service.asked()).containsExactly("DELETE " + ONE);
    }
}
