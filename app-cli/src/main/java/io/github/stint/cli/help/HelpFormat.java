package io.github.stint.cli.help;

import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_COMMAND_LIST;
import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING;
import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_DESCRIPTION;
import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_OPTION_LIST;
import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_PARAMETER_LIST;
import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_SYNOPSIS;
import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_SYNOPSIS_HEADING;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The pages of the commands: their own options, their examples, and a line about the options that all commands share. */
public final class HelpFormat {

    private static final String ALIASES = "aliases";
    private static final String EXAMPLES = "examples";
    private static final String SHARED_OPTIONS = "sharedOptions";
    private static final String OVERVIEW = "overview";

    private static final String SHARED_OPTIONS_LINE =
            "\nOptions of every command, such as --offline, --json and -y: stint help options\n";

    private HelpFormat() {}

    /** Sets the format of the help of the root and of all its subcommands, which must have been added before. */
    public static void applyTo(CommandLine root) {
        // Both apply to the subcommands, too.
        root.setHelpSectionMap(sections(root));
        root.setHelpSectionKeys(keys());
        root.getCommandSpec().usageMessage().sectionKeys(List.of(OVERVIEW));
    }

    private static Map<String, IHelpSectionRenderer> sections(CommandLine root) {
        Map<String, IHelpSectionRenderer> sections = new LinkedHashMap<>(root.getHelpSectionMap());
        sections.put(SECTION_KEY_SYNOPSIS, HelpFormat::synopsis);
        sections.put(ALIASES, help -> aliases(help.commandSpec()));
        sections.put(SECTION_KEY_OPTION_LIST, HelpFormat::options);
        sections.put(EXAMPLES, help -> examples(help.commandSpec()));
        sections.put(SHARED_OPTIONS, help -> SHARED_OPTIONS_LINE);
        sections.put(OVERVIEW, help -> Overview.of(root));
        return sections;
    }

    private static List<String> keys() {
        return List.of(
                SECTION_KEY_SYNOPSIS_HEADING,
                SECTION_KEY_SYNOPSIS,
                SECTION_KEY_DESCRIPTION,
                ALIASES,
                SECTION_KEY_PARAMETER_LIST,
                SECTION_KEY_OPTION_LIST,
                SECTION_KEY_COMMAND_LIST_HEADING,
                SECTION_KEY_COMMAND_LIST,
                EXAMPLES,
                SHARED_OPTIONS);
    }

    /** The options of every command. */
    static String sharedOptions(CommandLine root) {
        return "Options of every command, before or after its name:\n" + options(root.getHelp());
    }

    private static String synopsis(Help help) {
        CommandSpec command = help.commandSpec();
        Stream<String> required = command.options().stream()
                .filter(option -> option.required() && option.group() == null)
                .map(option -> option.shortestName() + " " + option.paramLabel());
        Stream<String> parameters = command.positionalParameters().stream()
                .map(parameter -> help.parameterLabelRenderer()
                        .renderParameterLabel(parameter, Help.Ansi.OFF, List.of())
                        .toString()
                        .strip());
        Stream<String> verb = command.subcommands().isEmpty() ? Stream.of() : Stream.of("COMMAND");
        return Stream.of(Stream.of(command.qualifiedName()), parameters, required, verb, Stream.of("[OPTIONS]\n"))
                .flatMap(words -> words)
                .collect(Collectors.joining(" "));
    }

    private static String aliases(CommandSpec command) {
        String[] aliases = command.aliases();
        return aliases.length == 0 ? "" : "Short: " + String.join(", ", aliases) + "\n";
    }

    /** Without those that the command inherits. */
    private static String options(Help help) {
        List<OptionSpec> own = help.commandSpec().options().stream()
                .filter(option -> !option.inherited() && !option.hidden())
                .sorted(Comparator.comparing(
                        option -> option.longestName().replaceFirst("^-+", ""), String.CASE_INSENSITIVE_ORDER))
                .toList();
        Help.Layout layout = help.createDefaultLayout();
        layout.addOptions(own, help.parameterLabelRenderer());
        return layout.toString();
    }

    private static String examples(CommandSpec command) {
        List<String> examples = Examples.of(command);
        return examples.isEmpty()
                ? ""
                : "\nExamples:\n"
                        + examples.stream().map(line -> "  " + line + "\n").collect(Collectors.joining());
    }
}
