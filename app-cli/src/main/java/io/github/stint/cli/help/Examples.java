package io.github.stint.cli.help;

import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The examples of the commands. */
final class Examples {

    private static final int MAX_OF_A_GROUP = 4;

    private Examples() {}

    /** The command lines that the help of the command shows; a group shows the first one of each of its first commands. */
    static List<String> of(CommandSpec command) {
        Map<String, List<String>> all = HelpTexts.examples();
        return command.subcommands().isEmpty()
                ? of(command, all)
                : command.subcommands().values().stream()
                        .distinct()
                        .map(CommandLine::getCommandSpec)
                        .flatMap(verb -> of(verb, all).stream().limit(1))
                        .limit(MAX_OF_A_GROUP)
                        .toList();
    }

    private static List<String> of(CommandSpec command, Map<String, List<String>> all) {
        String root = command.root().name() + " ";
        return all.getOrDefault(command.qualifiedName().substring(root.length()), List.of());
    }
}
