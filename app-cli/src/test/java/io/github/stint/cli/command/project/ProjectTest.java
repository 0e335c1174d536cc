package io.github.stint.cli.command.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.testing.RunResult;
import io.github.stint.cli.testing.Terminal;
import io.github.stint.core.client.Client;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectTest {

    private final Terminal terminal = new Terminal();

    private Map<String, @Nullable Object> project(String name) {
        return terminal.run("project", "show", name, "--json").json();
    }

    @Test
    void createsProjectWithAllFields() {
        terminal.client("Acme");

        assertThat(terminal.run(
                                "project",
                                "create",
                                "Website",
                                "-c",
                                "acme",
                                "--no-billable",
                                "--public",
                                "--color",
                                "#1976D2",
                                "--note",
                                "Until May")
                        .line())
                .isEqualTo("Created project \"Acme/Website\"");
        assertThat(project("Website"))
                .containsEntry("name", "Website")
                .containsEntry("clientName", "Acme")
                .containsEntry("billable", false)
                .containsEntry("public", true)
                .containsEntry("color", "#1976D2")
                .containsEntry("note", "Until May")
                .containsEntry("archived", false)
                .containsEntry("workspaceId", Terminal.OFFICE.value());
    }

    @Test
    void usesDefaultsOfTheWorkspace() {
        assertThat(terminal.run("project", "create", "Website", "--json").json())
                .containsEntry("billable", true)
                .containsEntry("public", false)
                .containsEntry("clientId", null)
                .containsEntry("clientName", null)
                .containsEntry("note", "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "project create | 2",
                "project create X | 7",
                "project create Website --color red | 7",
                "project create Website -c Nobody | 6",
                "project create Taken | 7",
                "project create Web site | 2",
            })
    void rejectsInvalidCreate(String line, int exitCode) {
        terminal.project("Taken");

        terminal.run(line.split(" ", -1)).failed(exitCode);

        assertThat(terminal.ids("project", "list").lines()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "project list | Inside, Old, Website",
                "project list --name SI | Inside, Website",
                "project list -c Acme | Website",
                "project list --client Acme | Website",
                "project list --archived | Old",
                "project list --no-archived | Inside, Website",
                "project list --billable | Website",
                "project list --no-billable | Inside, Old",
                "project list --limit 2 | Inside, Old",
            })
    void listsMatchingProjects(String line, String expected) {
        terminal.project("Website", terminal.client("Acme"));
        terminal.project("Inside");
        terminal.project("Old");
        terminal.run("project", "archive", "Old").done();

        assertThat(String.join(
                        ", ", terminal.run((line + " --json").split(" ", -1)).column("name")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "name, --name, Portal, Portal",
        "color, --color, #000000, #000000",
        "note, --note, New, New",
        "note, --note, '', ''",
    })
    void updatesOnlyTheGivenField(String field, String option, String value, String expected) {
        terminal.client("Acme");
        terminal.run("project", "create", "Website", "-c", "Acme", "--no-billable", "--public", "--note", "Old")
                .done();
        Map<String, @Nullable Object> after = new LinkedHashMap<>(project("Website"));
        after.put(field, expected);

        assertThat(terminal.run("project", "update", "Website", option, value, "--json")
                        .json())
                .isEqualTo(after);
        assertThat(project(String.valueOf(after.get("name")))).isEqualTo(after);
    }

    @Test
    void updatesFlagsAndClient() {
        Client client = terminal.client("Acme");
        terminal.client("Umbrella");
        terminal.project("Website", client);

        assertThat(terminal.run("project", "update", "Website", "--no-billable", "--public", "-c", "Umb", "--json")
                        .json())
                .containsEntry("billable", false)
                .containsEntry("public", true)
                .containsEntry("clientName", "Umbrella");
        assertThat(terminal.run("project", "update", "Website", "--no-client", "--no-public", "--billable", "--json")
                        .json())
                .containsEntry("billable", true)
                .containsEntry("public", false)
                .containsEntry("clientId", null)
                .containsEntry("clientName", null);
    }

    @ParameterizedTest
    @CsvSource({
        "project update Website, 2",
        "project update Website -c Acme --no-client, 2",
        "project update --name Portal, 2",
        "project update Nowhere --name Portal, 6",
        "project update Website -c Nobody, 6",
        "project update Website --name X, 7",
        "project update Website --color blue, 7",
        "project update Website --name Taken, 7",
    })
    void rejectsInvalidUpdate(String line, int exitCode) {
        Client client = terminal.client("Acme");
        terminal.project("Website", client);
        terminal.project("Taken", client);
        String before = terminal.run("project", "list", "--json").out();

        terminal.run(line.split(" ", -1)).failed(exitCode);

        assertThat(terminal.run("project", "list", "--json").out()).isEqualTo(before);
    }

    @Test
    void archivesAndRestores() {
        terminal.project("Website");

        assertThat(terminal.run("project", "archive", "Website").line()).isEqualTo("Archived project \"Website\"");
        assertThat(project("Website")).containsEntry("archived", true);
        assertThat(terminal.run("project", "restore", "Website", "--json").json())
                .containsEntry("archived", false);
        assertThat(project("Website")).containsEntry("archived", false);
    }

    @Test
    void deletesOnlyArchivedProjects() {
        terminal.project("Website");

        RunResult refused = terminal.run("project", "delete", "Website", "-y").failed(7);
        assertThat(refused.err()).contains("archive");
        assertThat(terminal.ids("project", "list")).isNotEmpty();

        terminal.run("project", "archive", "Website").done();
        assertThat(terminal.run("project", "delete", "Website", "-y").line()).isEqualTo("Deleted project \"Website\"");
        assertThat(terminal.ids("project", "list")).isEmpty();
    }

    @Test
    void archivesAndDeletesAtOnce() {
        terminal.project("Website");

        assertThat(terminal.run("project", "delete", "Website", "--archive", "-y", "--json")
                        .json())
                .containsEntry("name", "Website")
                .containsEntry("archived", true);
        assertThat(terminal.ids("project", "list")).isEmpty();
    }

    @Test
    void archiveOptionAcceptsArchivedProject() {
        terminal.project("Website");
        terminal.run("project", "archive", "Website").done();

        terminal.run("project", "delete", "Website", "--archive", "-y").done();
    }
}
