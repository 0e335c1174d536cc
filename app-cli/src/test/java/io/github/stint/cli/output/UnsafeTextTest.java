package io.github.stint.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.testing.RunResult;
import io.github.stint.cli.testing.Terminal;
import io.github.stint.core.project.NewProject;
import io.github.stint.core.project.Project;
import io.github.stint.core.project.ProjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of other users must neither control the terminal nor break lines. */
class UnsafeTextTest {

    private final Terminal terminal = new Terminal();

    private static void assertHarmless(String text) {
        assertThat(text).doesNotContainPattern("[\\p{Cc}&&[^\\n\\r]]|[\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u001b[31mred",
                "bell\u0007",
                "\u009b31mred",
                "del\u007f",
                "tab\there",
                "back\bspace",
                "one\u2028two",
                "one\u2029two",
                "\u202egnp.exe",
                "\u2066isolated\u2069",
                "one\ntwo",
                "one\r\ntwo",
            })
    void reachesNoTerminalRawAndJsonExactly(String text) {
        terminal.stint().projects().create(Terminal.OFFICE, NewProject.named(text));
        terminal.tags(text);
        terminal.run("start", text, "-p", text, "--tag", text).done();
        terminal.run("log", "1h", "Overlapping").done();
        String[][] lines = {
            {"status"},
            {"today"},
            {"week"},
            {"project", "show", text, "-o", "csv"},
            {"today", "-o", "csv"},
            {"entry", "list"},
            {"entry", "show", "@"},
            {"project", "list"},
            {"project", "show", text},
            {"tag", "archive", text},
            {"tag", "list"},
            {"log", "30m", text},
            {"entry", "edit", "@", "-d", text},
            {"start", "-p", "nothing" + text},
            {"start", "--tag", text},
            {"switch", text},
            {"stop"},
            {"stop", text},
            {"start", "--tz", text},
            {"start", "--at", text},
        };
        for (String[] line : lines) {
            RunResult result = terminal.run(line);
            assertHarmless(result.out());
            assertHarmless(result.err());
            assertThat(result.err().lines()).allMatch(printed -> printed.matches("(stint|hint|note): .+"));
        }
        assertThat(terminal.run("status").done().out().lines()).hasSize(3);

        terminal.run("start", text).done();
        assertThat(terminal.run("entry", "show", "@", "--json").json()).containsEntry("description", text);
        assertThat(terminal.run("project", "list", "--json").column("name")).containsExactly(text);
    }

    @Test
    void doesNotReachAQuestion() {
        Project project = terminal.project("evil\u001b[2J\nname");

        RunResult asked =
                terminal.typing("n\n").run("project", "delete", project.id().value(), "--archive");

        assertThat(asked.err()).startsWith("Delete the project \"evil [2J name\" permanently? [y/N] ");
        assertHarmless(asked.err());
    }

    @Test
    void doesNotReachASuggestion() {
        terminal.project("Website\u001b[31m");

        assertHarmless(terminal.run("start", "-p", "Webste").failed(6).err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Grüße",
                "日本語",
                "🎉 party 🏴‍☠️",
                "quote \" backslash \\",
                "' or 1=1",
                "C:\\temp",
                "100 %s %n",
                "${x} $1"
            })
    void leavesEveryOtherTextAsItIs(String text) {
        ProjectId project = terminal.project(text).id();
        terminal.run("start", text, "-p", text).done();

        assertThat(terminal.run("entry", "show", "@", "--json").json())
                .containsEntry("description", text)
                .containsEntry("projectId", project.value())
                .containsEntry("projectName", text);
        assertThat(terminal.run("entry", "list").done().out()).contains(text);
        assertThat(terminal.run("status").done().out()).contains('"' + text + "\" on " + text);
        assertThat(terminal.run("stop").line()).contains('"' + text + "\" on " + text);
    }
}
