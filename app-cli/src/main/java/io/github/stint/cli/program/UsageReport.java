package io.github.stint.cli.program;

import io.github.stint.core.lookup.Similarity;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The report of a command line that cannot be parsed, with commands to type instead. */
final class UsageReport {

    /** Aliases such as {@code in} are similar to too many words. */
    private static final int MIN_SUGGESTED_LENGTH = 3;

    private static final Pattern NEGATIVE = Pattern.compile("-\\d.*");

    private UsageReport() {}

    /** The report of the error. */
    static ErrorReport of(ParameterException error) {
        CommandLine command = error.getCommandLine();
        if (error instanceof UnmatchedArgumentException unmatched) {
            return ErrorReport.ofUsage(UsageMessage.of(error), hint(command, unmatched.getUnmatched()));
        }
        return isWithoutVerb(error)
                ? withoutVerb(command.getCommandSpec())
                : ErrorReport.ofUsage(UsageMessage.of(error), "see " + help(command));
    }

    private static String help(CommandLine command) {
        return command.getCommandSpec().qualifiedName() + " --help";
    }

    private static String hint(CommandLine command, List<String> unmatched) {
        String unknown = unmatched.get(0);
        if (NEGATIVE.matcher(unknown).matches()) {
            return "a duration has no minus, such as 30m; put -- before a description that begins with a minus";
        }
        if (!unknown.startsWith("-") && hasText(command.getCommandSpec())) {
            return "put quotes around a value with spaces; see " + help(command);
        }
        List<String> suggestions = suggestions(command, unknown);
        return suggestions.isEmpty()
                ? "see " + help(command)
                : "did you mean " + String.join(" or ", suggestions) + "? Or see " + help(command);
    }

    /** Whether the command has a positional argument that may be any text, such as a name. */
    private static boolean hasText(CommandSpec command) {
        return command.positionalParameters().stream()
                .anyMatch(word -> word.typeInfo().getType() == String.class && word.completionCandidates() == null);
    }

    /** The commands, or the options, that are similar to the unknown argument. */
    private static List<String> suggestions(CommandLine command, String unknown) {
        CommandSpec spec = command.getCommandSpec();
        if (unknown.startsWith("-")) {
            return Similarity.suggest(
                    unknown.split("=", 2)[0], List.copyOf(spec.optionsMap().keySet()));
        }
        List<String> names = command.getSubcommands().entrySet().stream()
                .filter(named ->
                        !named.getValue().getCommandSpec().usageMessage().hidden())
                .map(named -> named.getKey())
                .filter(name -> name.length() >= MIN_SUGGESTED_LENGTH)
                .toList();
        return Similarity.suggest(unknown, names).stream()
                .map(name -> spec.qualifiedName() + " " + name)
                .toList();
    }

    /** The error for a group without a verb is the only one of this class that is about no argument. */
    private static boolean isWithoutVerb(ParameterException error) {
        return error.getClass() == ParameterException.class
                && error.getArgSpec() == null
                && !error.getCommandLine().getSubcommands().isEmpty();
    }

    private static ErrorReport withoutVerb(CommandSpec group) {
        if (group.parent() == null) {
            return ErrorReport.ofUsage("no command given", "see stint --help");
        }
        String verbs = group.subcommands().values().stream()
                .distinct()
                .map(CommandLine::getCommandSpec)
                .filter(verb -> !verb.usageMessage().hidden())
                .map(CommandSpec::name)
                .collect(Collectors.joining(", "));
        return ErrorReport.ofUsage(
                group.name() + " needs a command: " + verbs,
                "such as " + group.qualifiedName() + " list, or see " + group.qualifiedName() + " --help");
    }
}
