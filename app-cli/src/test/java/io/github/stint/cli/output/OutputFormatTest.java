package io.github.stint.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.testing.RunResult;
import io.github.stint.cli.testing.Terminal;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFormatTest {

    private final Terminal terminal = new Terminal();

    @Test
    void alignsATableForAPerson() {
        terminal.project("Inside");
        terminal.project("Website", terminal.client("Acme"));

        assertThat(terminal.run("project", "list").lines())
                .containsExactly(
                        " NAME     CLIENT  BILLABLE  STATE   ID",
                        " Inside           no        active  000000000000000000000001",
                        " Website  Acme    yes       active  000000000000000000000003");
    }

    /** Each tag with its display width: the state stands in the same column, wherever it is in the text. */
    @ParameterizedTest
    @CsvSource({
        "日本語プロジェクト, 18",
        "한국, 4",
        "🎉 party, 8",
        "👩‍👩‍👧‍👦 family, 9",
        "🇩🇪 Berlin, 9",
        "cafe\u0301, 4",
        "ﾌﾟﾛ, 3",
        "'@|bold b|@', 10",
    })
    void alignsColumnsByWhatATerminalShows(String name, int width) {
        terminal.tags("twenty columns wide!", name);

        assertThat(terminal.run("tag", "list").lines())
                .containsExactlyInAnyOrder(
                        " NAME" + " ".repeat(18) + "STATE   ID",
                        " twenty columns wide!  active  000000000000000000000001",
                        " " + name + " ".repeat(22 - width) + "active  000000000000000000000002");
    }

    @Test
    void showsEntriesOnTheClockOfTheZone() {
        terminal.tags("deep");
        terminal.run("log", "9:00-10:30", "Work", "--tag", "deep").done();
        terminal.run("start", "More", "--at", "11:00:30").done();

        assertThat(terminal.run("entry", "list").lines())
                .containsExactly(
                        " ID      DAY         START     END       LENGTH  PROJECT  TASK  DESCRIPTION  TAGS  BILLABLE",
                        " 000003  2026-03-02  11:00:30  running  0:59:30                 More               no",
                        " 000002  2026-03-02  09:00     10:30    1:30:00                 Work         deep  no");
    }

    @Test
    void showsOneThingInPairs() {
        terminal.tags("deep");

        assertThat(terminal.run("tag", "show", "deep").lines())
                .containsExactly(
                        "id           000000000000000000000001",
                        "name         deep",
                        "archived     false",
                        "workspaceId  6650a00000000000000000aa");
    }

    @ParameterizedTest
    @CsvSource({
        "table, '(none)\n'",
        "json, '[]\n'",
        "ndjson, ''",
        "ids, ''",
        "csv, 'id,name,archived,workspaceId\r\n'",
    })
    void showsAnEmptyList(String format, String expected) {
        assertThat(terminal.run("tag", "list", "-o", format).done().out()).isEqualTo(expected);
    }

    @Test
    void writesIdsOneALine() {
        terminal.tags("deep", "remote");

        assertThat(terminal.run("tag", "list", "-o", "ids").lines())
                .containsExactly("000000000000000000000001", "000000000000000000000002");
        assertThat(terminal.run("tag", "show", "remote", "-o", "ids").lines())
                .containsExactly("000000000000000000000002");
        assertThat(terminal.run("tag", "create", "urgent", "-o", "ids").lines())
                .containsExactly("000000000000000000000003");
        assertThat(terminal.run("tag", "delete", "urgent", "-y", "-o", "ids").lines())
                .containsExactly("000000000000000000000003");
    }

    @Test
    void writesOneObjectALine() {
        terminal.tags("deep", "remote");

        assertThat(terminal.run("tag", "list", "-o", "ndjson").jsonLines()).hasSize(2);
        assertThat(terminal.run("tag", "show", "deep", "-o", "ndjson").jsonLines())
                .hasSize(1);
        assertThat(terminal.run("status", "-o", "ndjson").jsonLines()).hasSize(1);
        assertThat(terminal.run("today", "-o", "ndjson").jsonLines()).hasSize(1);
        assertThat(terminal.run("version", "-o", "ndjson").jsonLines()).hasSize(1);
    }

    @Test
    void writesCsvWithALineOfNames() {
        terminal.tags("deep", "remote");
        terminal.run("log", "9:00-10:00", "Work", "--tag", "deep", "--tag", "remote")
                .done();

        assertThat(terminal.run("entry", "list", "-o", "csv").done().out())
                .isEqualTo("id,description,start,end,duration,running,billable,projectId,projectName,taskId,taskName,"
                        + "tagIds,tagNames,userId,workspaceId,clientId,clientName\r\n"
                        + "000000000000000000000003,Work,2026-03-02T09:00:00Z,2026-03-02T10:00:00Z,PT1H,false,false,,,,,"
                        + "000000000000000000000001;000000000000000000000002,deep;remote,"
                        + "6650a00000000000000000bb,6650a00000000000000000aa,,\r\n");
        assertThat(terminal.run("tag", "show", "deep", "-o", "csv").lines())
                .containsExactly(
                        "id,name,archived,workspaceId", "000000000000000000000001,deep,false,6650a00000000000000000aa");
    }

    static Stream<Arguments> descriptions() {
        return Stream.of(
                Arguments.of("a,b", "\"a,b\""),
                Arguments.of("say \"hi\"", "\"say \"\"hi\"\"\""),
                Arguments.of("one\ntwo", "\"one\ntwo\""),
                Arguments.of("one;two", "one;two"),
                Arguments.of("Grüße 🎉", "Grüße 🎉"));
    }

    @ParameterizedTest
    @MethodSource("descriptions")
    void quotesWhatCsvNeedsQuoted(String description, String expected) {
        terminal.run("log", "1h", description).done();

        assertThat(terminal.run("entry", "list", "-o", "csv").done().out())
                .contains("\r\n000000000000000000000001," + expected + ",2026-");
    }

    @Test
    void printsTheEntriesOfAReportInCsvAndIds() {
        terminal.run("log", "yesterday 23:00-today 1:00", "Night").done();
        terminal.run("log", "9:00-10:00", "Day").done();

        assertThat(terminal.run("today", "-o", "ids").lines())
                .containsExactly("000000000000000000000001", "000000000000000000000002");
        assertThat(terminal.run("week", "-o", "csv").lines())
                .hasSize(3)
                .first()
                .asString()
                .startsWith("id,description,start,end,duration,running,")
                .endsWith(",workspaceId,clientId,clientName,counted");
        assertThat(terminal.run("today", "-o", "csv").lines().get(1))
                .contains(",PT2H,")
                .endsWith(",PT1H");
    }

    @Test
    void printsTheRunningTimerInCsvAndIds() {
        assertThat(terminal.run("status", "-o", "ids").done().out()).isEmpty();
        assertThat(terminal.run("status", "-o", "csv").lines()).hasSize(1);
        terminal.run("start", "Work").done();

        assertThat(terminal.run("status", "-o", "ids").line()).isEqualTo("000000000000000000000001");
        assertThat(terminal.run("status", "-o", "csv").lines())
                .hasSize(2)
                .last()
                .asString()
                .contains(",Work,");
    }

    @ParameterizedTest
    @EnumSource(
            value = OutputFormat.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"HTML", "XLSX", "ICS"})
    void isChosenWhateverTheCaseInEveryLanguage(OutputFormat format) {
        String name = format.name();
        String expected = terminal.run("tag", "list", "-o", name).done().out();

        String lower = name.toLowerCase(Locale.ROOT);
        assertThat(terminal.run("tag", "list", "-o", lower).done().out()).isEqualTo(expected);
        assertThat(terminal.with("STINT_OUTPUT", lower)
                        .run("tag", "list")
                        .done()
                        .out())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"tag list --json", "--json tag list", "tag --json list", "tag list -o json", "-o json tag list"})
    void isChosenAnywhereOnTheLine(String line) {
        assertThat(terminal.run(line.split(" ", -1)).jsonArray()).isEmpty();
    }

    @Test
    void prefersTheOptionToTheEnvironment() {
        terminal.with("STINT_OUTPUT", "json");

        assertThat(terminal.run("tag", "list").jsonArray()).isEmpty();
        assertThat(terminal.run("tag", "list", "-o", "table").done().out()).isEqualTo("(none)\n");
    }

    @Test
    void limitsAListAndPrintsANote() {
        terminal.tags("a", "b", "c");

        RunResult cut = terminal.run("tag", "list", "--limit", "2", "-o", "csv");
        assertThat(cut.lines()).hasSize(3);
        assertThat(cut.err()).isEqualTo("note: list truncated to 2; there are more\n");
        RunResult whole = terminal.run("tag", "list", "--limit", "3").done();
        assertThat(whole.err()).isEmpty();
        assertThat(whole.lines()).hasSize(4);
        terminal.run("tag", "list", "--limit", "-1").failed(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "=1+1 | '=1+1",
                "+1+1 | '+1+1",
                "-1+1 | '-1+1",
                "@SUM(A1) | '@SUM(A1)",
                "=HYPERLINK(\"x\";\"y\") | \"'=HYPERLINK(\"\"x\"\";\"\"y\"\")\"",
                "-5 | -5",
                "+49.5 | +49.5",
                "-PT1H30M | -PT1H30M",
                "a=b | a=b",
                "'quoted' | 'quoted'",
            })
    void csv_contains_no_formula(String description, String cell) {
        Terminal terminal = new Terminal();
        terminal.run("log", "1h", "--", description).done();

        assertThat(terminal.run("entry", "list", "-o", "csv").lines().get(1).split(",", -1)[1])
                .isEqualTo(cell);
    }
}
