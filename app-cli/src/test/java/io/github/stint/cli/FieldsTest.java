package io.github.stint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.testing.RunResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Selected fields of lists, offline and through the simulator. */
class FieldsTest {

    private final BothWays program;

    FieldsTest(@TempDir Path folder) {
        program = new BothWays(folder);
    }

    @BeforeEach
    void addEntries() {
        program.terminal().task("Design", program.terminal().project("Website"));
        program.terminal().client("Acme");
        program.terminal().tags("deep");
        program.terminal().run("log", "9:00-10:30", "Work", "-p", "Website").done();
        program.terminal().run("log", "10:30-10:35", "Mail", "--tag", "deep").done();
    }

    @AfterEach
    void stop() {
        program.close();
    }

    @Test
    void selectsAndOrdersColumnsOfATable() {
        assertThat(program.runLine("entry list --fields duration,description,tagNames,start")
                        .lines())
                .containsExactly(
                        " DURATION  DESCRIPTION  TAG NAMES  START",
                        "  0:05:00  Mail         deep       2026-03-02 10:30 (UTC)",
                        "  1:30:00  Work                    2026-03-02 09:00 (UTC)");
    }

    @Test
    void aTableOfOneColumnHasNoHeading() {
        assertThat(program.runLine("entry list --fields description").lines()).containsExactly(" Mail", " Work");
    }

    @Test
    void selectsAndOrdersFieldsOfCsv() {
        assertThat(program.runLine("entry list --fields description,duration -o csv")
                        .lines())
                .containsExactly("description,duration", "Mail,PT5M", "Work,PT1H30M");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "entry list | duration,projectName",
                "project list | color,name",
                "task list -p Website | status,id",
                "client list | archived,name",
                "tag list | name,id",
                "workspace list | name,id",
                "workspace users | email,id",
            })
    void selectsAndOrdersKeysOfJson(String line, String fields) {
        List<Map<String, Object>> objects = castList(program.runLine(line + " --json --fields " + fields));

        assertThat(objects)
                .isNotEmpty()
                .allSatisfy(
                        object -> assertThat(String.join(",", object.keySet())).isEqualTo(fields));
        assertThat(program.runLine(line + " -o ndjson --fields " + fields).jsonLines())
                .isEqualTo(objects);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"doctor | ok,check", "config list | value,name", "quota | left,used", "undo --list | command,at"})
    void selectsFieldsOfListsWithoutLimit(String line, String fields) {
        RunResult offline = program.terminal()
                .with("STINT_OFFLINE", "1")
                .run(Stream.concat(Stream.of(line.split(" ")), Stream.of("-o", "csv", "--fields", fields))
                        .toArray(String[]::new));

        assertThat(offline.lines()).first().isEqualTo(fields);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> castList(RunResult run) {
        return new ArrayList<>((List<Map<String, Object>>) (List<?>) run.jsonArray());
    }

    @Test
    void ignoresCaseSpacesAndRepetitions() {
        assertThat(program.run("tag", "list", "-o", "csv", "--fields", "NAME, id,name")
                        .lines())
                .first()
                .isEqualTo("name,id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "json", "csv"})
    void anUnknownFieldIsAUsageErrorThatNamesAllFields(String format) {
        RunResult failed =
                program.runLine("tag list --fields id,nmae -o " + format).failed(2);

        assertThat(failed.err())
                .contains("--fields: unknown field")
                .contains("nmae")
                .contains("did you mean name?")
                .contains("id, name, archived, workspaceId");
    }
}
