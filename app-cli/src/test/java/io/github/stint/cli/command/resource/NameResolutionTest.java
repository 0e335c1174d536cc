package io.github.stint.cli.command.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.testing.RunResult;
import io.github.stint.cli.testing.Terminal;
import io.github.stint.core.client.Client;
import io.github.stint.core.project.Project;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameResolutionTest {

    private final Terminal terminal = new Terminal();
    private final Client acme = terminal.client("Acme");

    @BeforeEach
    void createProjects() {
        terminal.project("Website", acme);
        terminal.project("Website", terminal.client("Umbrella"));
        terminal.project("Café Zürich");
        terminal.project("Straße");
        terminal.project("c++");
        terminal.project("c+");
        terminal.project("Istanbul");
        terminal.project("Maintenance");
        terminal.project("Maintenance 2025");
        terminal.project("[Regex].*");
    }

    private String projectOf(String reference) {
        RunResult started = terminal.run("start", "-p", reference, "--json");
        return started.text("projectName");
    }

    @ParameterizedTest
    @CsvSource({
        "Maintenance, Maintenance",
        "maintenance, Maintenance",
        "'  Maintenance ', Maintenance",
        "Maintenance 2, Maintenance 2025",
        "Café Zürich, Café Zürich",
        "cafe zurich, Café Zürich",
        "CAFÉ, Café Zürich",
        "caf, Café Zürich",
        "strasse, Straße",
        "STRAßE, Straße",
        "istanbul, Istanbul",
        "ISTANBUL, Istanbul",
        "İstanbul, Istanbul",
        "c++, c++",
        "C++, c++",
        "c+, c+",
        "C+, c+",
        "[Regex].*, [Regex].*",
        "[reg, [Regex].*",
        "Acme/Website, Website",
        "acme/web, Website",
        "umbrella/website, Website",
    })
    void findsProjectByNameOrPrefix(String reference, String expected) {
        assertThat(projectOf(reference)).isEqualTo(expected);
    }

    @Test
    void findsProjectById() {
        String id = terminal.ids("project", "show", "c++");

        assertThat(projectOf(id)).isEqualTo("c++");
    }

    @Test
    void clientDistinguishesProjectsOfTheSameName() {
        assertThat(terminal.run("project", "show", "Acme/Website", "--json").text("clientName"))
                .isEqualTo("Acme");
        assertThat(terminal.run("project", "show", "umb/Web", "--json").text("clientName"))
                .isEqualTo("Umbrella");
        assertThat(terminal.run("project", "show", "umbrella/Web", "--json").text("clientName"))
                .isEqualTo("Umbrella");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "start -p Website | project-ambiguous | Acme/Website, Umbrella/Website",
                "start -p maint | project-ambiguous | Maintenance, Maintenance 2025",
                "switch -p web | project-ambiguous | Acme/Website, Umbrella/Website",
                "log 1h -p web | project-ambiguous | Acme/Website, Umbrella/Website",
                "entry edit @1 -p web | project-ambiguous | Acme/Website, Umbrella/Website",
                "project archive website | project-ambiguous | Acme/Website, Umbrella/Website",
                "project delete Website -y | project-ambiguous | Acme/Website, Umbrella/Website",
                "task create Design -p web | project-ambiguous | Acme/Website, Umbrella/Website",
            })
    void listsMatchesOfAmbiguousNameAndWritesNothing(String line, String code, String candidates) {
        assertFailsAndWritesNothing(line, code, "is ambiguous (2 matches): " + candidates);
    }

    @Test
    void printsTheIdWhereANameIsNotUnique() {
        String id = terminal.project("Website").id().value();

        RunResult ambiguous = terminal.run("start", "-p", "Website").failed(6);

        assertThat(ambiguous.err())
                .contains("Acme/Website, Umbrella/Website, Website (" + id + ")")
                .contains("hint: use one of these in full, or what is in parentheses");
        assertThat(terminal.run("start", "-p", id, "--json").text("projectId")).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "start -p Maintenence | project-not-found | did you mean Maintenance",
                "start -p Acme/Websitte | project-not-found | did you mean Acme/Website",
                "start -p cafe-zurich | project-not-found | did you mean Café Zürich",
                "start -p Xylophone | project-not-found | check the name or id",
                "start -p acm | project-not-found | did you mean Acme/Website?",
                "project delete Acme --archive -y | project-not-found | did you mean Acme/Website?",
                "project delete maint -y | project-not-found | did you mean Maintenance or Maintenance 2025?",
                "project archive Acme/web | project-not-found | did you mean Acme/Website?",
                "project restore istan | project-not-found | did you mean Istanbul?",
                "project update caf --note x | project-not-found | did you mean Café Zürich?",
                "client delete Umb --archive -y | client-not-found | did you mean Umbrella?",
                "client update acm --note x | client-not-found | did you mean Acme?",
                "tag delete de -y | tag-not-found | did you mean deep?",
                "tag update dee --name shallow | tag-not-found | did you mean deep?",
                "task done Desi -p Extra | task-not-found | did you mean Design?",
                "task delete desi -p Extra --done -y | task-not-found | did you mean Design?",
                "task update Des -p Extra --name X | task-not-found | did you mean Design?",
                "switch -p Istambul | project-not-found | did you mean Istanbul?",
                "log 1h -p c+ -t Dezign | task-not-found | did you mean Design?",
                "log 1h --tag deap | tag-not-found | did you mean deep?",
                "log 1h --tag deep --tag nothing | tag-not-found | check the name or id",
                "continue @7 | time-entry-not-found | check the name or id",
                "entry create --user Grce --start 9:00 --end 10:00 | user-not-found | did you mean Grace?",
                "project create New -c Acmee | client-not-found | did you mean Acme?",
                "client show Umbrela | client-not-found | did you mean Umbrella?",
            })
    void suggestsSimilarNamesAndWritesNothing(String line, String code, String hint) {
        terminal.task("Design", terminal.project("Extra"));
        terminal.run("task", "create", "Design", "-p", "c+").done();
        terminal.tags("deep");

        assertFailsAndWritesNothing(line, code, hint);
    }

    private void assertFailsAndWritesNothing(String line, String code, String expected) {
        terminal.run("log", "8:00-9:00", "Earlier").done();
        terminal.run("start", "Running", "--at", "11:00").done();
        String entries = terminal.entries();
        String projects = terminal.run("project", "list", "--json").done().out();

        RunResult refused = terminal.run((line + " --json").split(" ", -1)).failed(6);

        assertThat(refused.error()).containsEntry("code", code);
        assertThat(refused.err()).contains(expected);
        assertThat(terminal.entries()).isEqualTo(entries);
        assertThat(terminal.run("project", "list", "--json").done().out()).isEqualTo(projects);
    }

    @Test
    void changes_what_is_named_in_another_case() {
        assertThat(terminal.run("project", "archive", "acme/WEBSITE", "--json").text("clientName"))
                .isEqualTo("Acme");
        assertThat(terminal.run("project", "delete", "ACME/website", "-y", "--json")
                        .text("clientName"))
                .isEqualTo("Acme");
    }

    @Test
    void does_not_delete_a_tag_that_differs_in_a_mark() {
        terminal.tags("バス");

        terminal.run("tag", "delete", "パス", "-y").failed(6);

        assertThat(terminal.run("tag", "list", "--json").done().out()).contains("バス");
    }

    @Test
    void suggestsFiveAtMost() {
        for (int number = 1; number <= 9; number++) {
            terminal.tags("sprint-" + number);
        }

        String hint = String.valueOf(terminal.run("log", "1h", "--tag", "sprint-x", "--json")
                .failed(6)
                .error()
                .get("hint"));

        assertThat(hint.split(" or ", -1)).hasSize(5);
    }

    @Test
    void prefersActiveToArchivedProject() {
        terminal.run("project", "archive", "Acme/Website").done();

        RunResult started = terminal.run("start", "-p", "Website").done();

        assertThat(started.err()).isEmpty();
        assertThat(terminal.run("entry", "show", "@", "--json").text("projectId"))
                .isEqualTo(terminal.ids("project", "show", "Umbrella/Website"));
    }

    @Test
    void notesUseOfArchivedProject() {
        terminal.run("project", "archive", "Istanbul").done();

        assertThat(terminal.run("start", "-p", "ist").done().err())
                .isEqualTo("note: the project Istanbul is archived\n");
        assertThat(terminal.run("log", "1h", "-p", "Istanbul").done().err()).contains("Istanbul is archived");
    }

    @Test
    void looksForATaskInItsProjectOnly() {
        Project other = terminal.project("Other");
        terminal.task("Design", other);

        terminal.run("start", "-p", "c+", "-t", "Design").failed(6);
        terminal.run("start", "-p", "Other", "-t", "Design").done();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void rejectsBlankName(String blank) {
        terminal.run("start", "-p", blank).failed(7);
        terminal.run("start", "--tag", blank).failed(7);
        terminal.run("project", "show", blank).failed(7);

        assertThat(terminal.entries()).isEqualTo("[]\n");
    }

    @Test
    void findsUserByNameOrEmail() {
        for (String reference : new String[] {"Grace", "gra", "GRACE@EXAMPLE.COM", Terminal.GRACE.value()}) {
            assertThat(terminal.run(
                                    "entry", "create", "--user", reference, "--start", "9:00", "--end", "9:01",
                                    "--json")
                            .text("userId"))
                    .isEqualTo(Terminal.GRACE.value());
        }
    }
}
