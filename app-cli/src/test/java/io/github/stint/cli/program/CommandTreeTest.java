package io.github.stint.cli.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stint.cli.caller.Caller;
import io.github.stint.cli.config.ConfigFile;
import io.github.stint.cli.env.DataOutput;
import io.github.stint.cli.env.EnvironmentVariables;
import io.github.stint.cli.env.GlobalOptions;
import io.github.stint.cli.env.Interrupts;
import io.github.stint.cli.env.Notes;
import io.github.stint.cli.env.RunEnvironment;
import io.github.stint.cli.env.Settings;
import io.github.stint.cli.help.HelpPages;
import io.github.stint.cli.session.Context;
import io.github.stint.cli.testing.Terminal;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;

/** That the commands of one run are those that all commands would be, and that the pages of the build are those of picocli. */
class CommandTreeTest {

    private final CommandTree tree = tree(new GlobalOptions());
    private final CommandLine all = tree.allCommands();

    /** All commands, which fill in these options. */
    static CommandTree tree(GlobalOptions options) {
        Terminal terminal = new Terminal();
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
        return new CommandTree(options, new Context(settings, runEnvironment, of -> terminal.stint()));
    }

    /** Each command by its words, with each of its aliases; the root by none. */
    private Map<List<String>, CommandLine> commands() {
        Map<List<String>, CommandLine> commands = new LinkedHashMap<>();
        add(List.of(), all, commands);
        return commands;
    }

    private static void add(List<String> words, CommandLine command, Map<List<String>, CommandLine> commands) {
        commands.put(words, command);
        command.getSubcommands().forEach((name, subcommand) -> {
            List<String> longer = new ArrayList<>(words);
            longer.add(name);
            add(longer, subcommand, commands);
        });
    }

    @Test
    void creates_each_command_by_each_of_its_names_and_no_other() {
        assertThat(commands()).hasSizeGreaterThan(60).allSatisfy((words, expected) -> {
            CommandLine found = tree.commandsNamedIn(words);
            for (String word : words) {
                assertThat(found.getSubcommands().values().stream().distinct()).hasSize(1);
                assertThat(found.getSubcommands()).as("%s", words).containsKey(word);
                found = Objects.requireNonNull(found.getSubcommands().get(word));
            }
            assertThat(found.getSubcommands()).isEmpty();
            assertThat(found.getCommandSpec().names())
                    .isEqualTo(expected.getCommandSpec().names());
            assertThat(found.getCommandSpec().optionsMap().keySet())
                    .isEqualTo(expected.getCommandSpec().optionsMap().keySet());
        });
    }

    @Test
    void the_build_has_written_the_page_of_each_command() {
        assertThat(commands()).allSatisfy((words, command) -> {
            List<String> option = new ArrayList<>(words);
            option.add("--help");
            Optional<String> page = HelpPages.requestedBy(option);

            assertThat(page).contains(command.getUsageMessage(Help.defaultColorScheme(Ansi.ON)));
            assertThat(page.map(HelpPages::withoutColors))
                    .contains(command.getUsageMessage(Help.defaultColorScheme(Ansi.OFF)));
            List<String> help = new ArrayList<>(List.of("help"));
            help.addAll(words);
            assertThat(HelpPages.requestedBy(help)).isEqualTo(page);
        });
    }

    @Test
    void has_no_page_for_other_arguments() {
        for (String line : List.of(
                "start",
                "start --help x",
                "--offline start --help",
                "help output",
                "help options",
                "help nothing",
                "nothing --help",
                "../start -h",
                "overview --help",
                "START --help")) {
            assertThat(HelpPages.requestedBy(List.of(line.split(" ", -1))))
                    .as(line)
                    .isEmpty();
        }
    }

    private static GlobalOptions parsed(String line) {
        GlobalOptions options = new GlobalOptions();
        String[] arguments = line.split(" ", -1);
        tree(options).commandsNamedIn(List.of(arguments)).parseArgs(arguments);
        return options;
    }

    /** As with an alias of the shell for {@code stint --offline}. */
    @Test
    void a_flag_before_and_after_the_command_is_set() {
        List<String> flags = all.getCommandSpec().options().stream()
                .filter(option -> option.arity().max() == 0 && !option.usageHelp() && !option.versionHelp())
                .flatMap(option -> Stream.of(option.names()))
                .toList();

        assertThat(flags).contains("--offline", "-y", "--yes", "--json").allSatisfy(flag -> {
            GlobalOptions once = parsed("status " + flag);
            assertThat(once).usingRecursiveComparison().isNotEqualTo(new GlobalOptions());
            for (String twice :
                    List.of("F status", "F status F", "F entry F list F", "entry F list F", "F entry list F")) {
                assertThat(parsed(twice.replace("F", flag)))
                        .as(twice)
                        .usingRecursiveComparison()
                        .isEqualTo(once);
            }
        });
    }

    @Test
    void a_value_after_the_command_takes_precedence() {
        assertThat(parsed("--workspace A --tz UTC entry --workspace B list --workspace C"))
                .usingRecursiveComparison()
                .isEqualTo(parsed("status --tz UTC --workspace C"));
    }

    /** {@code Main} switches their converters off. */
    @Test
    void no_option_has_a_type_that_picocli_would_have_to_convert() {
        assertThat(commands().values().stream()
                        .flatMap(command -> command.getCommandSpec().args().stream())
                        .filter(argument -> argument.converters().length == 0)
                        .map(ArgSpec::typeInfo)
                        .map(type -> type.isMultiValue()
                                ? type.getAuxiliaryTypes()[0].getName()
                                : type.getType().getName()))
                .isNotEmpty()
                .noneMatch(type -> type.startsWith("java.time.") || type.startsWith("java.sql."));
    }
}
