package io.github.stint.cli.command.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.testing.Terminal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientTest {

    private final Terminal terminal = new Terminal();

    private Map<String, @Nullable Object> client(String name) {
        return terminal.run("client", "show", name, "--json").json();
    }

    private void createClientWithAllFields() {
        terminal.run(
                        "client",
                        "create",
                        "Acme",
                        "--email",
                        "office@acme.example",
                        "--address",
                        "Road 1",
                        "--note",
                        "Since 1949")
                .done();
    }

    @Test
    void createsClientWithAllFields() {
        createClientWithAllFields();

        assertThat(client("Acme"))
                .containsEntry("name", "Acme")
                .containsEntry("email", "office@acme.example")
                .containsEntry("address", "Road 1")
                .containsEntry("note", "Since 1949")
                .containsEntry("archived", false);
    }

    @Test
    void createsClientWithNameOnly() {
        assertThat(terminal.run("client", "create", "Acme").line()).isEqualTo("Created client \"Acme\"");
        assertThat(client("Acme"))
                .containsEntry("email", null)
                .containsEntry("address", null)
                .containsEntry("note", null);
    }

    @ParameterizedTest
    @CsvSource({
        "client create, 2",
        "client create A B, 2",
        "client create Taken, 7",
        "client create Acme --email nobody, 7",
        "client create <Acme>, 7",
    })
    void rejectsInvalidCreate(String line, int exitCode) {
        terminal.client("Taken");

        terminal.run(line.split(" ", -1)).failed(exitCode);

        assertThat(terminal.ids("client", "list").lines()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "client list | Acme, Initech, Umbrella",
                "client list --name M | Acme, Umbrella",
                "client list --archived | Initech",
                "client list --no-archived | Acme, Umbrella",
                "client list --limit 1 | Acme",
            })
    void listsMatchingClients(String line, String expected) {
        terminal.client("Umbrella");
        terminal.client("Acme");
        terminal.client("Initech");
        terminal.run("client", "archive", "Initech").done();

        assertThat(String.join(
                        ", ", terminal.run((line + " --json").split(" ", -1)).column("name")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "name, --name, Apex, Apex",
                "email, --email, new@acme.example, new@acme.example",
                "email, --email, '', null",
                "address, --address, Road 2, Road 2",
                "address, --address, '', null",
                "note, --note, Friendly, Friendly",
                "note, --note, '', null",
            })
    void updatesOnlyTheGivenField(String field, String option, String value, @Nullable String expected) {
        createClientWithAllFields();
        Map<String, @Nullable Object> after = new LinkedHashMap<>(client("Acme"));
        after.put(field, expected);

        assertThat(terminal.run("client", "update", "Acme", option, value, "--json")
                        .json())
                .isEqualTo(after);
        assertThat(client("A")).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({
        "client update Acme, 2",
        "client update Nobody --name Apex, 6",
        "client update Acme --email nobody, 7",
        "client update Acme --name Taken, 7",
    })
    void rejectsInvalidUpdate(String line, int exitCode) {
        createClientWithAllFields();
        terminal.client("Taken");
        String before = terminal.run("client", "list", "--json").out();

        terminal.run(line.split(" ", -1)).failed(exitCode);

        assertThat(terminal.run("client", "list", "--json").out()).isEqualTo(before);
    }

    @Test
    void archivesAndRestores() {
        terminal.client("Acme");

        assertThat(terminal.run("client", "archive", "Acme").line()).isEqualTo("Archived client \"Acme\"");
        assertThat(client("Acme")).containsEntry("archived", true);
        assertThat(terminal.run("client", "restore", "Acme").line()).isEqualTo("Restored client \"Acme\"");
        assertThat(client("Acme")).containsEntry("archived", false);
    }

    @Test
    void deletesOnlyArchivedClients() {
        terminal.client("Acme");

        terminal.run("client", "delete", "Acme", "-y").failed(7);
        assertThat(terminal.ids("client", "list")).isNotEmpty();

        terminal.run("client", "archive", "Acme").done();
        assertThat(terminal.run("client", "delete", "Acme", "-y").line()).isEqualTo("Deleted client \"Acme\"");
        assertThat(terminal.ids("client", "list")).isEmpty();
    }

    @Test
    void archivesAndDeletesAtOnce() {
        createClientWithAllFields();

        assertThat(terminal.run("client", "delete", "Acme", "--archive", "-y", "--json")
                        .json())
                .containsEntry("name", "Acme")
                .containsEntry("email", "office@acme.example");
        assertThat(terminal.ids("client", "list")).isEmpty();
    }
}
