package io.github.stint.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.testing.RunResult;
import io.github.stint.cli.testing.Terminal;
import io.github.stint.core.client.Client;
import io.github.stint.core.project.Project;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two projects are called Website: one of the client Acme, and one of the client Umbrella. */
class ProjectsOfTwoClientsTest {

    private final Terminal terminal = new Terminal();
    private final Client acme = terminal.client("Acme");
    private final Client umbrella = terminal.client("Umbrella");
    private final Project ofAcme = terminal.project("Website", acme);
    private final Project ofUmbrella = terminal.project("Website", umbrella);

    @BeforeEach
    void logTimeOnBoth() {
        terminal.task("Design", ofAcme);
        terminal.run("log", "8:00-9:00", "Earlier", "-p", "Acme/Website").done();
        terminal.run("log", "9:00-10:00", "Later", "-p", "Umbrella/Website").done();
    }

    private RunResult run(String line) {
        return terminal.run(line.split(" ", -1)).done();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "start Work -p Acme/Website | on Acme/Website",
                "start Work -p Acme/Website -t Design | on Acme/Website / Design",
                "switch Work -p Umbrella/Website | on Umbrella/Website",
                "log 10:00-11:00 -p Umbrella/Website | on Umbrella/Website",
                "continue | on Umbrella/Website",
                "entry edit @1 -d New | on Umbrella/Website",
                "entry edit @1 -p Acme/Website | on Acme/Website",
                "entry delete @2 -y | on Acme/Website",
                "entry create --user Ada --start 9:00 --end 9:01 -p Acme/Website | on Acme/Website",
                "project archive Acme/Website | \"Acme/Website\"",
                "project update Umbrella/Website --note x | \"Umbrella/Website\"",
                "project delete Acme/Website --archive -y | \"Acme/Website\"",
            })
    void a_receipt_names_the_client(String line, String expected) {
        assertThat(run(line).line()).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stop", "cancel", "status"})
    void the_running_timer_names_the_client(String line) {
        run("start Work -p Umbrella/Website");

        assertThat(run(line).out()).contains("on Umbrella/Website");
    }

    @ParameterizedTest
    @ValueSource(strings = {"entry list", "today", "week"})
    void a_table_names_the_clients(String line) {
        assertThat(run(line).out()).contains(" Acme/Website ", " Umbrella/Website ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"entry list", "today", "week"})
    void csv_contains_the_clients(String line) {
        assertThat(run(line + " -o csv").out())
                .contains("projectName", "clientId,clientName")
                .contains("," + acme.id() + ",Acme", "," + umbrella.id() + ",Umbrella");
    }

    @Test
    void an_entry_in_json_contains_the_client() {
        assertThat(run("entry show @1 --json").json())
                .containsEntry("projectName", "Website")
                .containsEntry("clientId", umbrella.id().value())
                .containsEntry("clientName", "Umbrella");
        assertThat(run("entry show @1").out()).contains("clientName", "Umbrella");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "task show Design",
                "task update Design --name New",
                "task done Design",
                "task delete Design --done -y",
                "task create Draft",
            })
    void a_task_in_json_contains_the_client(String line) {
        assertThat(run(line + " -p Acme/Website --json").json())
                .containsEntry("projectId", ofAcme.id().value())
                .containsEntry("clientId", acme.id().value())
                .containsEntry("clientName", "Acme");
    }

    @Test
    void listed_tasks_in_json_contain_the_client() {
        assertThat(run("task list -p Acme/Website --json").column("clientName")).containsExactly("Acme");
    }

    @ParameterizedTest
    @CsvSource({
        "project delete Acme/Website -y, Acme/Website",
        "entry edit @2 -p Umbrella/Website, Umbrella/Website",
    })
    void an_error_names_the_client(String line, String expected) {
        run("entry edit @2 -t Design");

        assertThat(terminal.run(line.split(" ", -1)).failed(7).err()).contains("project \"" + expected + "\"");
    }

    @Test
    void an_archived_project_is_noted_with_its_client() {
        run("project archive Acme/Website");

        assertThat(run("start Work -p Acme/Website").err()).contains("Acme/Website is archived");
    }

    @ParameterizedTest
    @ValueSource(strings = {"entry list", "today"})
    @DisplayName("projects that have lost their clients are distinguished by their ids")
    void a_table_distinguishes_projects_without_client(String line) {
        run("client delete Acme --archive -y");
        run("client delete Umbrella --archive -y");

        assertThat(run(line).out())
                .contains("Website (" + ofAcme.id() + ")", "Website (" + ofUmbrella.id() + ")")
                .doesNotContain("Acme", "Umbrella");
    }
}
