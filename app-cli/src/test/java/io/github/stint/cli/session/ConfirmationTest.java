package io.github.stint.cli.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.testing.RunResult;
import io.github.stint.cli.testing.Terminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfirmationTest {

    private final Terminal terminal = new Terminal();

    @BeforeEach
    void createResources() {
        terminal.task("Design", terminal.project("Website"));
        terminal.client("Acme");
        terminal.tags("deep");
        terminal.run("log", "9:00-10:00", "Work").done();
    }

    private String everything() {
        return terminal.entries()
                + terminal.run("project", "list", "--json").done().out()
                + terminal.run("task", "list", "-p", "Website", "--json").out()
                + terminal.run("client", "list", "--json").done().out()
                + terminal.run("tag", "list", "--json").done().out();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "entry delete @1",
                "project delete Website --archive",
                "task delete Design -p Website --done",
                "client delete Acme --archive",
                "tag delete deep",
            })
    void isRequiredWithoutTerminal(String line) {
        String before = everything();

        assertThat(terminal.run(line.split(" ", -1)).failed(2).err())
                .contains("cannot confirm: input is not a terminal (use -y)", "hint: add -y to delete ");
        assertThat(terminal.run((line + " --json").split(" ", -1)).failed(2).error())
                .containsEntry("code", "usage");
        terminal.typing("y\n");
        assertThat(terminal.run((line + " --no-input").split(" ", -1)).failed(2).err())
                .contains("cannot confirm: --no-input is given (use -y)");
        assertThat(everything()).isEqualTo(before);

        terminal.run((line + " --no-input --yes").split(" ", -1)).done();
        assertThat(everything()).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"project delete Website", "client delete Acme", "task delete Design -p Website"})
    void isNotRequestedForDeletesThatRulesForbid(String line) {
        RunResult refused = terminal.typing("y\n").run(line.split(" ", -1)).failed(7);

        assertThat(refused.err()).doesNotContain("?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"y\n", "Y\n", "yes\n", " YES \n", "y"})
    void acceptsYes(String typed) {
        RunResult deleted = terminal.typing(typed).run("tag", "delete", "deep").done();

        assertThat(deleted.err()).isEqualTo("Delete the tag \"deep\" permanently? [y/N] ");
        assertThat(deleted.out()).isEqualTo("Deleted tag \"deep\"\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"n\n", "no\n", "\n", "", "yeah\n", "yy\n", "why\n", "ı\n"})
    void rejectsAnyOtherInput(String typed) {
        String before = everything();

        RunResult notConfirmed = terminal.typing(typed).run("project", "delete", "Website", "--archive");

        assertThat(notConfirmed.failed(130).err()).contains("? [y/N] ", "nothing was changed");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void endsThePromptLineWhenInputIsEmpty() {
        assertThat(terminal.typing("").run("tag", "delete", "deep").failed(130).err())
                .contains("permanently? [y/N] \nstint: not confirmed");
    }

    @Test
    void namesWhatWillBeDeleted() {
        terminal.run("log", "10:00-11:00", "More", "--tag", "deep").done();
        terminal.typing("n\n");

        assertThat(terminal.run("entry", "delete", "@1").err())
                .startsWith("Delete \"More\" [deep] permanently? [y/N] ");
        assertThat(terminal.run("entry", "delete", "@1", "@2").err())
                .startsWith("Delete 2 entries permanently? [y/N] ");
        assertThat(terminal.run("task", "delete", "Design", "-p", "Website", "--done")
                        .err())
                .startsWith("Delete the task \"Design\" permanently? [y/N] ");
    }

    @Test
    void isSkippedWithYesOption() {
        assertThat(terminal.typing("n\n")
                        .run("-y", "tag", "delete", "deep")
                        .done()
                        .err())
                .isEmpty();
    }

    @Test
    void isNotRequestedForMissingResources() {
        assertThat(terminal.typing("y\n")
                        .run("tag", "delete", "nothing")
                        .failed(6)
                        .err())
                .doesNotContain("[y/N]");
    }

    @Test
    void isNotRequestedByCancel() {
        terminal.run("start", "Mistake").done();

        terminal.run("cancel").done();
    }
}
