package io.github.stint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.output.table.DisplayWidth;
import io.github.stint.cli.testing.RunResult;
import io.github.stint.core.project.NewProject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables on screens of different widths, offline and through the simulator. */
class TableWidthTest {

    private static final String LONG = "日本語の長いプロジェクト名、とても長い";

    private final BothWays program;

    TableWidthTest(@TempDir Path folder) {
        program = new BothWays(folder);
    }

    @BeforeEach
    void addEntries() {
        program.terminal().project(LONG, program.terminal().client("株式会社アクメ"));
        program.terminal().project("Website");
        program.terminal().tags("深い", "👩‍👩‍👧‍👦 family");
        run("log 9:00-10:30 👩‍👩‍👧‍👦_家族と仕事について話し合う長い説明 -p " + LONG + " --tag 深い");
        run("log 10:30-11:00 cafe\u0301_with_a_description_that_does_not_end_before_the_line -p Website");
        run("start 🇩🇪_Reise --at 11:00:30");
        // The user is then known, and with it the workspace in use.
        program.online("status").done();
    }

    @AfterEach
    void stop() {
        program.close();
    }

    private void run(String line) {
        String[] words = line.split(" ");
        for (int at = 0; at < words.length; at++) {
            words[at] = words[at].replace('_', ' ');
        }
        program.terminal().run(words).done();
    }

    private List<String> table(int width, String line) {
        return program.with("STINT_COLUMNS", String.valueOf(width))
                .runLine(line)
                .lines();
    }

    @ParameterizedTest
    @CsvSource({
        "60, entry list",
        "80, entry list",
        "120, entry list",
        "60, project list",
        "80, project list",
        "120, project list",
        "60, client list",
        "60, tag list",
        "60, workspace users",
        "60, workspace list",
        "60, report today --by client,project",
        "60, report today --by project --gaps",
        "60, today",
        "80, today",
        "80, week",
        "120, week --entries",
        "80, week --entries",
    })
    void noLineIsWiderThanTheScreen(int width, String line) {
        assertThat(table(width, line))
                .hasSizeGreaterThan(1)
                .allSatisfy(printed -> assertThat(DisplayWidth.of(printed)).isLessThanOrEqualTo(width));
    }

    @Test
    void shortensTextsAndLeavesOutColumnsOn60Columns() {
        assertThat(table(60, "entry list"))
                .containsExactly(
                        " ID      DAY         START     END       LENGTH  PRO…  DES…",
                        " 000009  2026-03-02  11:00:30  running  0:59:30        🇩🇪…",
                        " 000008  2026-03-02  10:30     11:00    0:30:00  Web…  caf…",
                        " 000007  2026-03-02  09:00     10:30    1:30:00  株…   👩‍👩‍👧‍👦…");
    }

    @Test
    void shortensTextsOn80Columns() {
        assertThat(table(80, "entry list"))
                .containsExactly(
                        " ID      DAY         START     END       LENGTH  PROJECT      DESCRIPTION  TAGS",
                        " 000009  2026-03-02  11:00:30  running  0:59:30               🇩🇪 Reise",
                        " 000008  2026-03-02  10:30     11:00    0:30:00  Website      cafe\u0301 with…",
                        " 000007  2026-03-02  09:00     10:30    1:30:00  株式会社ア…  👩‍👩‍👧‍👦 家族と…   深い");
    }

    @Test
    void shortensNothingThatFits() {
        assertThat(table(400, "entry list"))
                .isEqualTo(program.terminal()
                        .with("STINT_COLUMNS", "")
                        .run("entry", "list")
                        .lines());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"entry list", "project list", "tag list", "workspace users", "report today", "today", "week"})
    void neverShortensForAPipe(String line) {
        program.terminal().with("COLUMNS", "60");
        assertThat(program.runLine(line).done().out()).doesNotContain("…").doesNotContain("\u001b");
    }

    @Test
    void theVariableColumnsOverridesTheWidthOfTheTerminal() {
        program.with("COLUMNS", "60");
        assertThat(table(200, "entry list"))
                .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(60));
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "ndjson", "csv", "ids"})
    void otherFormatsAreNeverShortened(String format) {
        String piped = program.runLine("entry list -o " + format).done().out();
        assertThat(program.with("STINT_COLUMNS", "60")
                        .with("TERM", "xterm")
                        .runLine("entry list -o " + format)
                        .done()
                        .out())
                .isEqualTo(piped);
    }

    private RunResult colored(String term, String line) {
        return program.with("STINT_COLUMNS", "200")
                .with("TERM", term)
                .runLine(line)
                .done();
    }

    @Test
    void colorsWhatRunsAndWhatIsBillable() {
        assertThat(colored("xterm", "entry list").out())
                .contains("\u001b[32mrunning\u001b[0m", "\u001b[32m0:59:30\u001b[0m", "\u001b[36myes\u001b[0m")
                .doesNotContain("\u001b[36mno");
    }

    @Test
    void dimsWhatIsArchived() {
        run("project archive Website");
        assertThat(colored("xterm", "project list").out())
                .contains("\u001b[2mWebsite\u001b[0m", "\u001b[2marchived\u001b[0m");
    }

    @Test
    void paintsProjectsInTheirColorsWhereTheTerminalHasThem() {
        NewProject red = NewProject.builder()
                .name("Red")
                .color("#FF0033")
                .billable(false)
                .build();
        program.terminal().stint().projects().create(SampleOffice.OFFICE, red);

        assertThat(colored("xterm", "project list").out()).contains(" Red ").doesNotContain("38;");
        assertThat(colored("xterm-256color", "project list").out()).contains("\u001b[38;5;197mRed\u001b[0m");
        program.with("COLORTERM", "truecolor");
        assertThat(colored("xterm-256color", "project list").out()).contains("\u001b[38;2;255;0;51mRed\u001b[0m");
    }

    @Test
    void hasNoColorsIfTheUserOrTheTerminalHasNone() {
        assertThat(colored("dumb", "entry list").out()).doesNotContain("\u001b");
        assertThat(colored("xterm", "entry list --no-color").out()).doesNotContain("\u001b");
        program.with("NO_COLOR", "1");
        assertThat(colored("xterm", "entry list").out()).doesNotContain("\u001b");
    }

    @Test
    void continuesSentencesOfTheHealthCheckOnTheNextLine() {
        List<String> lines = program.terminal()
                .with("STINT_COLUMNS", "60")
                .with("STINT_OFFLINE", "1")
                .run("doctor")
                .lines();

        assertThat(lines).allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(60));
        assertThat(String.join(" ", lines)).doesNotContain("…");
    }
}
