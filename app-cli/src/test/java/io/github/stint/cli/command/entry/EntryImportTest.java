package io.github.stint.cli.command.entry;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.testing.RunResult;
import io.github.stint.cli.testing.Terminal;
import io.github.stint.core.client.Client;
import io.github.stint.core.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryImportTest {

    private static final String TIMES = """
            date,start,end,description,client,project,task,tags,billable
            2026-02-02,9:00,10:30,Kickoff,Acme,Site,Concept,urgent,true
            2026-02-02,10:30,12:00,Mail,,,,,
            """;

    @TempDir
    private Path folder;

    private final Terminal terminal = new Terminal().with("STINT_TZ", "Europe/Berlin");
    private String file = "";

    @BeforeEach
    void write() throws IOException {
        file = write("times.csv", TIMES);
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private RunResult run(String... options) {
        String[] words = new String[options.length + 3];
        words[0] = "entry";
        words[1] = "import";
        words[2] = file;
        System.arraycopy(options, 0, words, 3, options.length);
        return terminal.run(words);
    }

    @Test
    void prints_the_plan_and_changes_nothing() {
        String before = terminal.entries();

        RunResult plan = run("--dry-run").done();

        assertThat(plan.lines())
                .containsExactly(
                        "Would import 2 entries of 2; 0 exist, 0 conflict",
                        "Missing: client Acme; project Acme/Site; task Acme/Site / Concept; tag urgent (--create-missing"
                                + " creates them)",
                        "Requests: 8, about 1 s");
        assertThat(run("--dry-run", "--create-missing").done().out()).contains("Would create client Acme; project");
        assertThat(terminal.entries()).isEqualTo(before);
        assertThat(terminal.run("project", "list").out()).contains("(none)");
    }

    @Test
    void writes_nothing_if_something_is_missing() {
        RunResult refused = run();

        assertThat(refused.exitCode()).isEqualTo(6);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains("project \"Acme/Site\" not found", "--create-missing creates them");
        assertThat(terminal.entries()).isEqualTo("[]\n");
    }

    @Test
    void imports_each_entry_once() {
        assertThat(run("--create-missing").done().out()).isEqualTo("Imported 2 entries; 0 existed\n");
        String stored = terminal.entries();

        assertThat(run().done().out()).isEqualTo("Imported 0 entries; 2 existed\n");

        assertThat(terminal.entries()).isEqualTo(stored);
        Map<String, ?> kickoff =
                terminal.run("entry", "list", "--json").jsonArray().get(1);
        assertThat(kickoff.get("start")).isEqualTo("2026-02-02T08:00:00Z");
        assertThat(kickoff.get("end")).isEqualTo("2026-02-02T09:30:00Z");
        assertThat(kickoff.get("description")).isEqualTo("Kickoff");
        assertThat(kickoff.get("clientName")).isEqualTo("Acme");
        assertThat(kickoff.get("projectName")).isEqualTo("Site");
        assertThat(kickoff.get("taskName")).isEqualTo("Concept");
        assertThat(kickoff.get("tagNames")).isEqualTo(List.of("urgent"));
        assertThat(kickoff.get("billable")).isEqualTo(true);
    }

    @Test
    void refuses_conflicts_unless_it_may_skip_or_create_them() {
        run("--create-missing").done();
        terminal.run("entry", "edit", "@1", "--description", "Mail, corrected").done();
        String edited = terminal.entries();

        RunResult refused = run();

        assertThat(refused.exitCode()).isEqualTo(7);
        assertThat(refused.err())
                .contains("1 row shares time with stored entries", "--conflicts skip, --conflicts create");
        assertThat(run("--dry-run").done().out())
                .contains("0 entries of 2; 1 exist, 1 conflict")
                .contains("Line 3: \"Mail\", 2026-02-02 10:30, has the same times as \"Mail, corrected\"")
                .contains("Nothing would be imported because of that");
        assertThat(run("--conflicts", "skip").done().out()).isEqualTo("Imported 0 entries; 1 existed, 1 skipped\n");
        assertThat(terminal.entries()).isEqualTo(edited);
        assertThat(run("--conflicts", "create").done().out()).isEqualTo("Imported 1 entry; 1 existed\n");
        assertThat(run().done().out()).isEqualTo("Imported 0 entries; 2 existed\n");
    }

    private void addData() {
        Client client = terminal.client("Acme");
        Project site = terminal.project("Site", client);
        terminal.task("Draft, \"x\"", site);
        terminal.project("Site");
        terminal.tags("deep", "=SUM(A1)", "'quoted", "a;b");
        terminal.run(
                        "log",
                        "2026-02-27 9:00-10:00",
                        "=1+1; \"Review\", Ünïcödé 🎉",
                        "-p",
                        "Acme/Site",
                        "-t",
                        "Draft, \"x\"")
                .done();
        terminal.run(
                        "log",
                        "2026-02-27 10:00-11:00",
                        "'=quoted",
                        "--tag",
                        "=SUM(A1)",
                        "--tag",
                        "deep",
                        "--tag",
                        "'quoted")
                .done();
        terminal.run("log", "2026-02-27 22:00-24:00", "-15", "--billable").done();
        terminal.run("log", "2026-02-27 11:00-12:00", "Two\nlines").done();
        terminal.run("log", "2026-02-27 11:00-12:00", "Two\nlines").done();
    }

    private static String withoutIds(String json) {
        return json.replaceAll("\"(\\w*[iI]d)\": \"[^\"]*\"", "\"$1\"").replaceAll("(?s)\"tagIds\": \\[[^]]*]", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "ndjson", "csv"})
    void reads_what_the_program_prints_without_loss(String format) throws IOException {
        addData();
        file = write(
                "printed", terminal.run("entry", "list", "-o", format).done().out());
        Terminal other = new Terminal();

        other.run("entry", "import", file, "--create-missing").done();

        assertThat(withoutIds(other.entries())).isEqualTo(withoutIds(terminal.entries()));
        assertThat(run().done().out()).isEqualTo("Imported 0 entries; 5 existed\n");
    }

    @Test
    void refuses_the_tags_that_csv_cannot_separate() throws IOException {
        addData();
        terminal.run("log", "2026-02-28 9:00-10:00", "Late", "--tag", "a;b").done();
        file = write(
                "printed", terminal.run("entry", "list", "-o", "csv").done().out());

        RunResult refused = run();

        assertThat(refused.exitCode()).isEqualTo(7);
        assertThat(refused.err()).contains("line 2, column tagIds", "export as ndjson");
    }

    @Test
    void reads_the_standard_input() {
        String ndjson = """
                {"start":"2026-02-02T08:00:00Z","end":"2026-02-02T09:00:00Z","description":"Piped"}
                {"start":"2026-02-02T10:00:00Z","end":null,"running":true}
                """;
        file = "-";

        RunResult piped = terminal.typing(ndjson).run("entry", "import", "-");

        assertThat(piped.done().out()).isEqualTo("Imported 1 entry; 0 existed\n");
        assertThat(piped.err()).contains("left out 1 running");
    }

    @Test
    void lists_all_rows_that_cannot_be_read_and_writes_nothing() throws IOException {
        file = write("bad.csv", TIMES + "2026-02-31,9:00,10:00,x,,,,,\n2026-02-03,9:00,8:00,y,,,,,\n");

        RunResult refused = run("--create-missing");

        assertThat(refused.exitCode()).isEqualTo(7);
        assertThat(refused.err())
                .contains(
                        "2 entries of the file cannot be read, and nothing was imported: line 4, column date: \"2026-02-31\"")
                .contains("note: line 5, column end:");
        assertThat(terminal.entries()).isEqualTo("[]\n");
    }

    @Test
    void names_the_option_for_a_format_that_is_not_known() throws IOException {
        file = write("notes.txt", "bread, milk\n");

        RunResult refused = run();

        assertThat(refused.exitCode()).isEqualTo(7);
        assertThat(refused.err()).contains("the format of the file is not known", "(--format)");
    }

    @Test
    void asks_for_the_order_of_an_ambiguous_date() throws IOException {
        file = write("dates.csv", "start,end\n03/02/2026 9:00,03/02/2026 10:00\n");

        RunResult refused = run();

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("ambiguous", "--date-format dmy, mdy");
        run("--date-format", "dmy").done();
        assertThat(terminal.entries()).contains("2026-02-03T08:00:00Z");
        assertThat(run("--date-format", "ymd").exitCode()).isEqualTo(2);
        assertThat(run("--day-start", "soon").exitCode()).isEqualTo(2);
        assertThat(run("--format", "xml").exitCode()).isEqualTo(2);
    }

    /** Opening it would wait for another program. */
    @Test
    @Timeout(20)
    void a_pipe_is_not_opened() throws Exception {
        Path pipe = folder.resolve("pipe");
        Assumptions.assumeTrue(
                new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);

        assertThat(terminal.run("entry", "import", pipe.toString()).failed(2).err())
                .contains("not a regular file");
    }

    @Test
    void reports_a_file_that_cannot_be_read() throws IOException {
        file = folder.resolve("missing").toString();
        assertThat(run().exitCode()).isEqualTo(2);
        file = folder.toString();
        assertThat(run().err()).contains("it is a folder");
        file = write("text", "hello");
        assertThat(run().exitCode()).isEqualTo(7);
    }

    @Test
    void places_entries_without_times_only_as_stated() throws IOException {
        file = write("times.klg", "2026-02-02\n  1h Review\n  30m Mail\n");

        RunResult refused = run();

        assertThat(refused.exitCode()).isEqualTo(7);
        assertThat(refused.err()).contains("line 2, column 3: it has a duration, but no times", "(--day-start TIME)");
        assertThat(run("--day-start", "9:00").done().out()).isEqualTo("Imported 2 entries; 0 existed\n");
        assertThat(terminal.entries()).contains("2026-02-02T09:30:00Z");
        assertThat(run("--day-start", "9:00").done().out()).isEqualTo("Imported 0 entries; 2 existed\n");
    }

    @Test
    void notes_that_the_file_is_of_another_user() throws IOException {
        file = write(
                "toggl.csv",
                "Email,Project,Start date,Start time,Duration,Cost centre\ngrace@example.com,,2026-02-02,9:00,1:00:00,7\n");

        assertThat(run().done().err())
                .contains("the entries of grace@example.com are imported as those of ada@example.com")
                .contains("columns that are not imported: Cost centre");
    }

    @Test
    void notes_the_keys_of_json_that_are_not_imported() throws IOException {
        file = write("mail.json", "{\"start\":\"2026-02-02 9:00\",\"end\":\"2026-02-02 10:00\",\"proj\":\"Site\"}");

        assertThat(run().done().err()).contains("keys that are not imported: proj");
    }

    @Test
    void prints_each_row_in_the_other_formats() throws IOException {
        run("--create-missing").done();
        file = write("more.csv", TIMES + "2026-02-03,9:00,10:00,New,,,,,\n");

        RunResult csv = run("--dry-run", "-o", "csv").done();

        assertThat(csv.lines()).hasSize(4);
        assertThat(csv.lines().get(0)).startsWith("line,outcome,id,start");
        assertThat(csv.lines().get(3)).startsWith("4,new,,2026-02-03T08:00:00Z");
        String ids = run("-o", "ids").done().out();
        assertThat(ids.lines()).hasSize(3).doesNotContain("null");
        assertThat(run("--json").done().json().get("existed")).hasToString("3");
    }

    @Test
    void a_small_import_can_be_undone_and_a_large_one_not() throws IOException {
        file = write("small.csv", "start,end\n2026-02-02 9:00,2026-02-02 10:00\n2026-02-02 10:00,2026-02-02 11:00\n");
        run().done();
        terminal.run("undo").done();
        assertThat(terminal.entries()).isEqualTo("[]\n");

        file = write(
                "large.csv",
                IntStream.range(0, 201)
                        .mapToObj(row -> "2026-02-02 9:00,2026-02-02 10:00," + row)
                        .collect(Collectors.joining("\n", "start,end,description\n", "\n")));
        assertThat(run().done().err())
                .contains("imported 100 of 201 entries", "imported 200 of 201 entries")
                .doesNotContain("201 of 201");
        RunResult refused = terminal.run("undo");
        assertThat(refused.exitCode()).isEqualTo(7);
        assertThat(refused.err()).contains("an import of more than 200 entries is not undone");
        assertThat(run().done().out()).isEqualTo("Imported 0 entries; 201 existed\n");
    }
}
