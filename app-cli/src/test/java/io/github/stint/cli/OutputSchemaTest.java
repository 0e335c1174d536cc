package io.github.stint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.stint.cli.testing.RunResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The JSON of every command, offline and through the simulator, compared with its schema. */
class OutputSchemaTest {

    /** Each line changes what the next ones find. An underscore is a space within a word. */
    private static final List<String> LINES = List.of(
            "client create Acme",
            "client update Acme --note VIP",
            "client archive Acme",
            "client restore Acme",
            "client list",
            "client show Acme",
            "project create Website --client Acme --billable",
            "project update Website --color #03A9F4",
            "project archive Website",
            "project restore Website",
            "project create Inside",
            "project list",
            "project show Website",
            "task create Design -p Website",
            "task update Design -p Website --estimate 2h",
            "task done Design -p Website",
            "task reopen Design -p Website",
            "task list -p Website",
            "task show Design -p Website",
            "tag create deep",
            "tag update deep --name focus",
            "tag archive focus",
            "tag restore focus",
            "tag list",
            "tag show focus",
            "log 1h Work -p Website -t Design --tag focus",
            "log yesterday_9:00-10:30 Mail",
            "start Now",
            "status",
            "switch Next -p Inside",
            "stop",
            "status",
            "continue",
            "cancel",
            "entry list",
            "entry show @1",
            "entry edit @1 -d Changed",
            "entry duplicate @1",
            "entry create --user ada@example.com --start 7:00 --end 7:30",
            "entry split @1 11:30",
            "entry resume @1",
            "stop",
            "entry import src/test/resources/import/times.csv --create-missing --dry-run",
            "entry import src/test/resources/import/times.csv --create-missing",
            "entry import src/test/resources/import/times.csv",
            "entry delete @1 -y",
            "today",
            "week",
            "month",
            "report --by client,project,day --round 15m --gaps",
            "workspace list",
            "workspace show Office",
            "workspace use Office",
            "workspace users",
            "workspace create Second",
            "user",
            "config set tz UTC",
            "config get tz",
            "config list",
            "config path",
            "version",
            "undo --list",
            "undo",
            "tag delete focus -y",
            "task delete Design -p Website --done -y",
            "project delete Inside --archive -y",
            "client delete Acme --archive -y",
            "doctor");

    @TempDir
    private Path folder;

    private OutputSchemas schemas;
    private BothWays program;

    @BeforeEach
    void start() throws IOException {
        schemas = new OutputSchemas();
        program = new BothWays(folder);
    }

    @AfterEach
    void stop() {
        program.close();
    }

    private static String command(Set<String> commands, String line) {
        return commands.stream()
                .filter(command -> (line + " ").startsWith(command + " "))
                .reduce((first, second) -> second.length() > first.length() ? second : first)
                .orElseThrow(() -> new AssertionError("no schema for: " + line));
    }

    private Set<String> checkAll(Function<String[], RunResult> run, List<String> lines) {
        Set<String> seen = new LinkedHashSet<>();
        for (String line : lines) {
            String command = command(schemas.commands().keySet(), line);
            String[] words = (line + " --json").split(" ");
            for (int at = 0; at < words.length; at++) {
                words[at] = words[at].replace('_', ' ');
            }
            RunResult result = run.apply(words);
            String schema = line.equals("undo --list")
                    ? "change.json[]"
                    : Objects.requireNonNull(schemas.commands().get(command));
            schemas.check(schema, result.done().out());
            if (!result.err().isEmpty()) {
                schemas.check("warnings.json", result.err());
            }
            seen.add(command);
        }
        return seen;
    }

    @Test
    void every_command_online() {
        Set<String> seen = checkAll(program::online, LINES);
        seen.addAll(checkAll(program::online, List.of("connection list", "connection create", "quota")));
        String id = program.online("connection", "list", "-o", "ids").lines().get(1);
        seen.addAll(checkAll(
                program::online,
                List.of("connection show " + id, "connection use " + id, "connection delete " + id + " -y")));

        assertThat(schemas.commands().entrySet().stream()
                        .filter(entry -> !entry.getValue().equals("text"))
                        .map(entry -> entry.getKey())
                        .filter(command -> !command.equals("simulate"))
                        .collect(Collectors.toSet()))
                .isEqualTo(seen);
    }

    @Test
    void every_command_offline() {
        List<String> lines = LINES.stream()
                .map(line -> line.replace("Office", "My_workspace"))
                .filter(line -> !line.startsWith("entry create"))
                .toList();

        checkAll(program::onThisMachine, lines);
    }

    @Test
    void every_error() {
        for (String line : List.of(
                "tag show missing",
                "tag nonsense",
                "stop",
                "tag list --limit 0",
                "entry list --fields x",
                "log 25:61")) {
            RunResult failed = program.online((line + " --json").split(" "));
            assertThat(failed.exitCode()).isNotZero();
            schemas.check("error.json", failed.err());
        }
    }

    @Test
    void a_missing_key_is_an_error_of_the_schema() {
        assertThatThrownBy(() -> schemas.check("tag.json", "{\"id\":\"1\",\"name\":\"deep\",\"archived\":false}"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("workspaceId");
    }

    @Test
    void an_absent_list_is_an_error_of_the_schema() {
        assertThatThrownBy(() -> schemas.check("warnings.json", "{\"warnings\":null}"))
                .isInstanceOf(AssertionError.class);
    }
}
