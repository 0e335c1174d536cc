package io.github.stint.cli.command.tag;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.testing.Terminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagTest {

    private final Terminal terminal = new Terminal();

    @BeforeEach
    void setUpTags() {
        terminal.tags("remote", "deep");
    }

    @Test
    void createsTag() {
        assertThat(terminal.run("tag", "create", "urgent").line()).isEqualTo("Created tag \"urgent\"");
        assertThat(terminal.run("tag", "show", "urgent", "--json").json())
                .containsEntry("name", "urgent")
                .containsEntry("archived", false)
                .containsEntry("workspaceId", Terminal.OFFICE.value());
    }

    @Test
    void renamesTag() {
        String id = terminal.ids("tag", "show", "deep");

        assertThat(terminal.run("tag", "update", "deep", "--name", "focus").line())
                .isEqualTo("Updated tag \"focus\": name: deep → focus");
        assertThat(terminal.ids("tag", "show", "focus")).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tag list | deep, old, remote",
                "tag list --name E | deep, remote",
                "tag list --archived | old",
                "tag list --no-archived | deep, remote",
                "tag list --limit 2 | deep, old",
            })
    void listsMatchingTags(String line, String expected) {
        terminal.tags("old");
        terminal.run("tag", "archive", "old").done();

        assertThat(String.join(
                        ", ", terminal.run((line + " --json").split(" ", -1)).column("name")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "tag create, 2",
        "tag create deep, 7",
        "tag create <b>, 7",
        "tag update deep, 2",
        "tag update deep --name remote, 7",
        "tag update nothing --name something, 6",
        "tag show nothing, 6",
        "tag archive nothing, 6",
        "tag delete nothing -y, 6",
    })
    void rejectsInvalidArguments(String line, int exitCode) {
        String before = terminal.run("tag", "list", "--json").out();

        terminal.run(line.split(" ", -1)).failed(exitCode);

        assertThat(terminal.run("tag", "list", "--json").out()).isEqualTo(before);
    }

    @Test
    void archivesAndRestores() {
        assertThat(terminal.run("tag", "archive", "deep").line()).isEqualTo("Archived tag \"deep\"");
        assertThat(terminal.run("tag", "show", "deep", "--json").json()).containsEntry("archived", true);
        assertThat(terminal.run("tag", "restore", "deep").line()).isEqualTo("Restored tag \"deep\"");
        assertThat(terminal.run("tag", "show", "deep", "--json").json()).containsEntry("archived", false);
    }

    @Test
    void deletesUnarchivedTag() {
        assertThat(terminal.run("tag", "delete", "deep", "-y").line()).isEqualTo("Deleted tag \"deep\"");
        assertThat(terminal.run("tag", "list", "--json").column("name")).containsExactly("remote");
    }

    @Test
    void notesUseOfArchivedTag() {
        terminal.run("tag", "archive", "deep").done();

        assertThat(terminal.run("start", "--tag", "deep").done().err()).isEqualTo("note: the tag deep is archived\n");
    }
}
