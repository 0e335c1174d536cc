package io.github.stint.cli.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.config.ConfigFile;
import io.github.stint.cli.env.Adapters;
import io.github.stint.cli.env.EnvironmentVariables;
import io.github.stint.cli.env.GlobalOptions;
import io.github.stint.cli.env.Interrupts;
import io.github.stint.cli.env.Notes;
import io.github.stint.cli.env.RunEnvironment;
import io.github.stint.cli.env.Settings;
import io.github.stint.cli.session.CommandCosts;
import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.SessionCommand;
import io.github.stint.cli.testing.RunResult;
import io.github.stint.cli.testing.Terminal;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class HelpTest {

    private final Terminal terminal = new Terminal();

    static Stream<CommandSpec> everyCommand() {
        Terminal terminal = new Terminal();
        GlobalOptions options = new GlobalOptions();
        RunEnvironment runEnvironment = new RunEnvironment(
                new EnvironmentVariables(Map.of()),
                terminal.clock(),
                new PrintWriter(new StringWriter()),
                new PrintWriter(new StringWriter()),
                new BufferedReader(new StringReader("")),
                false,
                new ConfigFile(Path.of("no-such-folder", "config.json")),
                page -> false,
                length -> {},
                new Interrupts(),
                false);
        Settings settings = new Settings(options, runEnvironment, new Notes());
        CommandTree tree = new CommandTree(options, new Context(settings, runEnvironment, of -> terminal.stint()));
        return withSubcommands(tree.allCommands().getCommandSpec());
    }

    private static Stream<CommandSpec> withSubcommands(CommandSpec command) {
        return Stream.concat(
                Stream.of(command),
                command.subcommands().values().stream()
                        .distinct()
                        .map(CommandLine::getCommandSpec)
                        .flatMap(HelpTest::withSubcommands));
    }

    private static String[] line(CommandSpec command, String last) {
        String words = command.qualifiedName() + " " + last;
        String[] all = words.split(" ", -1);
        return Arrays.copyOfRange(all, 1, all.length);
    }

    @ParameterizedTest
    @MethodSource("everyCommand")
    void describesEveryCommandAndOption(CommandSpec command) {
        RunResult help = terminal.run(line(command, "--help")).done();

        assertThat(help.err()).isEmpty();
        assertThat(help.out()).startsWith("Usage: " + command.qualifiedName());
        assertThat(command.usageMessage().description()).isNotEmpty();
        assertThat(help.out().replaceAll("\\s+", " "))
                .contains(String.join(" ", command.usageMessage().description()));
        assertThat(command.options()).allSatisfy(option -> {
            assertThat(option.description()).as("description of %s", option).isNotEmpty();
            assertThat(help.out().replace("--[no-]", "--")).contains(option.longestName());
        });
        assertThat(command.positionalParameters()).allSatisfy(parameter -> {
            assertThat(parameter.description()).isNotEmpty();
            assertThat(help.out()).contains(parameter.paramLabel());
        });
        assertThat(command.subcommands().keySet())
                .allSatisfy(name -> assertThat(help.out()).contains(name));
    }

    /** Connections belong to Maton, whose requests do not count. */
    @Test
    void every_command_that_needs_a_session_declares_its_cost() {
        assertThat(everyCommand()
                        .filter(command -> command.userObject() instanceof SessionCommand)
                        .map(command -> command.qualifiedName().substring("stint ".length()))
                        .filter(name -> !name.startsWith("connection ")))
                .containsExactlyInAnyOrderElementsOf(CommandCosts.commands());
    }

    @ParameterizedTest
    @MethodSource("everyCommand")
    void rejectsUnknownOptionAndPointsToHelp(CommandSpec command) {
        RunResult refused = terminal.run(line(command, "--no-such-option")).failed(2);

        assertThat(refused.err()).contains("see " + command.qualifiedName() + " --help");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "--help entry", "-h start", "-vh log 45m week"})
    void listsAllCommandsWhateverTheArguments(String line) {
        RunResult help = terminal.run(line.split(" ", -1)).done();

        assertThat(help.out()).startsWith("Usage: stint [");
        assertThat(help.out()).contains("  start ", "  entry ", "  week ", "  version ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"strat", "strat entry", "-v strat"})
    void suggestsFromAllCommandsWhateverTheArguments(String line) {
        assertThat(terminal.run(line.split(" ", -1)).failed(2).err()).contains("did you mean start");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-v", "--output json", "-- entry"})
    void rejectsArgumentsWithoutCommand(String line) {
        RunResult refused = terminal.run(line.isEmpty() ? new String[0] : line.split(" ", -1))
                .failed(2);

        assertThat(refused.err()).contains("stint --help");
    }

    @Test
    void acceptsCommandNameAsDescription() {
        terminal.run("log", "45m", "week").done();

        assertThat(terminal.run("entry", "list", "--json").done().out()).contains("\"description\": \"week\"");
    }

    @Test
    void hasEveryDocumentedCommand() {
        assertThat(everyCommand().map(CommandSpec::qualifiedName))
                .contains(
                        "stint start",
                        "stint stop",
                        "stint status",
                        "stint switch",
                        "stint continue",
                        "stint cancel",
                        "stint log",
                        "stint today",
                        "stint week",
                        "stint entry list",
                        "stint entry show",
                        "stint entry edit",
                        "stint entry delete",
                        "stint entry create",
                        "stint user",
                        "stint workspace list",
                        "stint workspace show",
                        "stint workspace create",
                        "stint workspace users",
                        "stint workspace use",
                        "stint connection list",
                        "stint connection show",
                        "stint connection create",
                        "stint connection delete",
                        "stint connection use",
                        "stint doctor",
                        "stint api",
                        "stint config get",
                        "stint config set",
                        "stint config list",
                        "stint config path",
                        "stint version")
                .containsAll(verbs("project", "list show create update archive restore delete"))
                .containsAll(verbs("client", "list show create update archive restore delete"))
                .containsAll(verbs("tag", "list show create update archive restore delete"))
                .containsAll(verbs("task", "list show create update done reopen delete"));
    }

    private static Iterable<String> verbs(String noun, String verbs) {
        return Stream.of(verbs.split(" ", -1))
                .map(verb -> "stint " + noun + " " + verb)
                .toList();
    }

    @Test
    void acceptsShortHelpAndVersionOptions() {
        assertThat(terminal.run("entry", "edit", "-h")).isEqualTo(terminal.run("entry", "edit", "--help"));
        assertThat(terminal.run("-h")).isEqualTo(terminal.run("--help"));
        assertThat(terminal.run("-V")).isEqualTo(terminal.run("--version"));
    }

    @Test
    void showsExamplesAndExitCodes() {
        assertThat(terminal.run("--help").done().out()).contains("Examples:", "Exit codes:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"entry", "project", "client", "task", "tag", "workspace", "connection", "config"})
    void rejectsGroupWithoutSubcommand(String noun) {
        assertThat(terminal.run(noun).failed(2).err()).contains("see stint " + noun + " --help");
    }

    @Test
    void rejectsEmptyArguments() {
        assertThat(terminal.run(new String[0]).failed(2).err()).contains("see stint --help");
    }

    @Test
    void suggestsSimilarCommands() {
        assertThat(terminal.run("statsu").failed(2).err()).contains("status");
        assertThat(terminal.run("project", "lst").failed(2).err()).contains("list");
    }

    @Test
    void printsVersion() {
        String version = terminal.run("version").line();

        assertThat(version).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(terminal.run("--version").line()).isEqualTo("stint " + version);
        assertThat(terminal.run("version", "--json").json()).containsExactly(Map.entry("version", version));
    }

    @Test
    void printsVersionAndHelpWithoutOpeningTheAdapter() {
        Adapters broken = settings -> {
            throw new IllegalStateException("opened");
        };

        terminal.run(broken, "version").done();
        terminal.run(broken, "start", "--help").done();
    }

    @ParameterizedTest
    @CsvSource({
        "project show, Show one project in full.",
        "client show, Show one client in full.",
        "task show, Show one task in full.",
        "tag show, Show one tag in full.",
        "workspace show, Show one workspace in full.",
        "connection show, Show one connection in full.",
        "project delete, 'Delete a project permanently, after confirmation.'",
        "client delete, 'Delete a client permanently, after confirmation.'",
        "task delete, 'Delete a task permanently, after confirmation.'",
        "tag delete, 'Delete a tag permanently, after confirmation.'",
    })
    void help_names_what_is_shown_or_deleted(String command, String description) {
        assertThat(terminal.run((command + " --help").split(" ", -1)).lines()).contains(description);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-30m", "-1h"})
    void a_duration_with_a_minus_is_no_option(String duration) {
        assertThat(terminal.run("log", duration, "x").failed(2).err()).contains("a duration has no minus, such as 30m");
    }

    @ParameterizedTest
    @CsvSource({
        "strat, start",
        "stpo, stop",
        "projct, project",
        "entry edt, edit",
        "task dnoe, done",
        "config st, set",
        "start --projcet Acme, --project",
        "start --biilable, --billable",
        "status --jsno, --json",
        "entry list --form monday, --from",
    })
    void suggests_a_similar_command_or_option(String line, String suggestion) {
        assertThat(terminal.run(line.split(" ", -1)).failed(2).err())
                .containsPattern("did you mean [^?]*" + suggestion);
    }
}
