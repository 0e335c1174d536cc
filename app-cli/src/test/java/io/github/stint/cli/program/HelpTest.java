package io.github.stint.cli.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.caller.Caller;
import io.github.stint.cli.config.ConfigFile;
import io.github.stint.cli.cost.CommandCosts;
import io.github.stint.cli.env.Adapters;
import io.github.stint.cli.env.DataOutput;
import io.github.stint.cli.env.EnvironmentVariables;
import io.github.stint.cli.env.GlobalOptions;
import io.github.stint.cli.env.Interrupts;
import io.github.stint.cli.env.Notes;
import io.github.stint.cli.env.RunEnvironment;
import io.github.stint.cli.env.Settings;
import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.ExitCode;
import io.github.stint.cli.session.SessionCommand;
import io.github.stint.cli.testing.RunResult;
import io.github.stint.cli.testing.Terminal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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
                InputStream.nullInputStream(),
                false,
                new ConfigFile(Path.of("no-such-folder", "config.json")),
                page -> false,
                length -> {},
                new Interrupts(),
                DataOutput.none(),
                Caller.person());
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
        if (command.parent() == null) {
            assertThat(help).isEqualTo(terminal.run("help").done());
            return;
        }
        assertThat(help.out()).startsWith("Usage: " + command.qualifiedName()).contains("stint help options");
        assertThat(command.usageMessage().description()).isNotEmpty();
        assertThat(help.out().replaceAll("\\s+", " "))
                .contains(String.join(" ", command.usageMessage().description()));
        assertThat(command.options()).filteredOn(option -> !option.inherited()).allSatisfy(option -> {
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

        assertThat(help.out()).startsWith("Stint tracks ").contains(" start,", " entry,", " week", " version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"strat", "strat entry", "-v strat"})
    void suggestsFromAllCommandsWhateverTheArguments(String line) {
        assertThat(terminal.run(line.split(" ", -1)).failed(2).err()).contains("did you mean stint start");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-v", "--output json", "-- entry"})
    void rejectsArgumentsWithoutCommand(String line) {
        RunResult refused = terminal.run(line.split(" ", -1)).failed(2);

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

    @ParameterizedTest
    @ValueSource(strings = {"entry", "project", "client", "task", "tag", "workspace", "connection", "config"})
    void a_group_without_verb_lists_its_verbs(String noun) {
        assertThat(terminal.run(noun).failed(2).err())
                .startsWith("stint: " + noun + " needs a command: ")
                .contains("list", "stint " + noun + " list", "see stint " + noun + " --help");
        assertThat(terminal.run(noun, "--json").failed(2).error()).containsEntry("code", "usage");
    }

    @Test
    void the_overview_fits_one_screen_and_names_every_command() {
        RunResult overview = terminal.run(new String[0]).done();

        assertThat(overview.lines())
                .hasSizeLessThanOrEqualTo(24)
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(overview.lines().stream().filter(line -> line.startsWith("  stint ")))
                .hasSizeGreaterThanOrEqualTo(5);
        assertThat(everyCommand()
                        .filter(command -> !command.usageMessage().hidden())
                        .filter(command ->
                                command.parent() != null && command.parent().parent() == null)
                        .map(CommandSpec::name))
                .allSatisfy(name -> assertThat(overview.out()).containsPattern("[ ]" + name + "\\b"));
        assertThat(overview.out()).doesNotContain("Other ");
    }

    @ParameterizedTest
    @MethodSource("everyCommand")
    void the_help_command_shows_the_help_of_every_command(CommandSpec command) {
        String[] words = ("help" + command.qualifiedName().substring("stint".length())).split(" ", -1);

        assertThat(terminal.run(words)).isEqualTo(terminal.run(line(command, "--help")));
    }

    @Test
    void help_finds_commands_by_their_aliases() {
        assertThat(terminal.run("help", "in").done()).isEqualTo(terminal.run("help", "start"));
        assertThat(terminal.run("help", "project", "ls").done()).isEqualTo(terminal.run("help", "project", "list"));
    }

    @ParameterizedTest
    @CsvSource({
        "help strat, stint help start",
        "help project crate, stint help project create",
        "help tme, stint help time",
        "help exit-code, stint help exit-codes",
        "help start now, see stint help start",
        "help nothing-like-it, see stint help",
    })
    void help_suggests_what_it_has(String line, String suggestion) {
        assertThat(terminal.run(line.split(" ", -1)).failed(2).err()).contains(suggestion);
    }

    @Test
    void the_page_of_options_has_all_that_commands_share() {
        String page = terminal.run("help", "options").done().out();

        assertThat(everyCommand().findFirst().orElseThrow().options())
                .isNotEmpty()
                .allSatisfy(option -> assertThat(page).contains(option.longestName()));
        assertThat(page.replaceAll("\\s+", " ")).contains("(default: 30s)", "(default: table; ");
    }

    @Test
    void the_topic_of_exit_codes_has_each_of_them() {
        String page = terminal.run("help", "exit-codes").done().out();

        assertThat(ExitCode.values())
                .allSatisfy(code -> assertThat(page).containsPattern("(?m)^  " + code.number() + " "));
    }

    @Test
    void the_topic_of_variables_has_those_of_the_readme() throws IOException {
        String page = terminal.run("help", "environment").done().out();
        List<String> documented = Pattern.compile("(?m)^\\| `([A-Z_]+)` \\|")
                .matcher(Files.readString(Path.of("../README.md")))
                .results()
                .map(row -> row.group(1))
                .toList();
        List<String> shown = Pattern.compile("(?m)^  ([A-Z_]+)  ")
                .matcher(page)
                .results()
                .map(row -> row.group(1))
                .toList();

        assertThat(documented).hasSizeGreaterThan(10).containsExactlyInAnyOrderElementsOf(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"exit-codes", "environment", "output", "time", "options"})
    void a_topic_fits_80_columns(String topic) {
        assertThat(terminal.run("help", topic).lines())
                .hasSizeGreaterThan(5)
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @ParameterizedTest
    @MethodSource("everyCommand")
    void a_default_stands_in_parentheses(CommandSpec command) {
        assertThat(terminal.run(line(command, "--help")).done().out().replaceAll("\\s+", " "))
                .doesNotContainPattern("(?i)(?<!\\()\\bdefaults?\\b[:=]")
                .doesNotContainPattern("(?i)\\bby default\\b");
    }

    @Test
    void aliases_run_the_commands() {
        terminal.run("in", "Mail").done();
        terminal.run("out").done();

        assertThat(terminal.run("entry", "ls", "--json").column("description")).containsExactly("Mail");
        terminal.run("entry", "rm", "@1", "-y").done();
        assertThat(terminal.run("whoami").done()).isEqualTo(terminal.run("user").done());
    }

    @Test
    void every_list_has_the_alias_ls_and_every_delete_rm() {
        assertThat(everyCommand().filter(command -> command.name().equals("list")))
                .hasSizeGreaterThan(5)
                .allSatisfy(command -> assertThat(command.aliases()).contains("ls"));
        assertThat(everyCommand().filter(command -> command.name().equals("delete")))
                .hasSizeGreaterThan(4)
                .allSatisfy(command -> assertThat(command.aliases()).contains("rm"));
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
        "strat, stint start",
        "stpo, stint stop",
        "projct, stint project",
        "entry edt, stint entry edit",
        "task dnoe, stint task done",
        "config st, stint config set",
        "whoam, stint whoami",
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
