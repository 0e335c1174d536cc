package io.github.stint.cli.completion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What can follow each command.
 *
 * @param rows the root first
 */
record CompletionTable(List<Row> rows) {

    /** What follows a value of which nothing is known. */
    private static final String ANYTHING = "-";

    private static final String SETTINGS = "=workspace,connection,output,tz,timeout,gateway-url,control-url,plan";

    /**
     * What can follow a command.
     *
     * @param paths the words of the command, with each of its aliases; empty for the root
     * @param verbs its subcommands
     * @param options its own options, by all their names
     * @param values the names of its options that have a value, each with a colon and the kind of the value
     * @param argument the kind of its first argument; empty if nothing is known of it
     */
    record Row(List<String> paths, List<String> verbs, List<String> options, List<String> values, String argument) {}

    static CompletionTable of(CommandSpec root) {
        List<Row> rows = new ArrayList<>();
        add(root, List.of(""), rows);
        return new CompletionTable(rows);
    }

    private static void add(CommandSpec command, List<String> paths, List<Row> rows) {
        List<CommandSpec> verbs = command.subcommands().values().stream()
                .distinct()
                .map(CommandLine::getCommandSpec)
                .filter(verb -> !verb.usageMessage().hidden())
                .toList();
        List<OptionSpec> options = command.options().stream()
                .filter(option -> !option.inherited() && !option.hidden())
                .toList();
        rows.add(new Row(
                paths,
                verbs.stream().map(CommandSpec::name).toList(),
                options.stream().flatMap(option -> names(command, option)).toList(),
                options.stream()
                        .filter(option -> option.arity().max() > 0)
                        .flatMap(option -> names(command, option).map(name -> name + ":" + kind(option)))
                        .toList(),
                argument(command)));
        for (CommandSpec verb : verbs) {
            List<String> ofVerb = paths.stream()
                    .flatMap(path -> verb.names().stream().map(name -> (path + " " + name).strip()))
                    .toList();
            add(verb, ofVerb, rows);
        }
    }

    private static Stream<String> names(CommandSpec command, OptionSpec option) {
        Stream<String> negated = command.negatedOptionsMap().entrySet().stream()
                .filter(entry -> entry.getValue().equals(option))
                .map(Map.Entry::getKey);
        return Stream.concat(Arrays.stream(option.names()), negated);
    }

    private static String kind(OptionSpec option) {
        return namesOfOption(option.longestName()).or(() -> constants(option)).orElse(ANYTHING);
    }

    private static Optional<String> namesOfOption(String option) {
        return option.equals("--profile") ? Optional.of("profiles") : namesOfGroup(option.substring(2));
    }

    private static Optional<String> namesOfGroup(String group) {
        return switch (group) {
            case "project", "client", "task", "tag", "workspace" -> Optional.of(group + "s");
            default -> Optional.empty();
        };
    }

    private static String argument(CommandSpec command) {
        if (command.positionalParameters().isEmpty()) {
            return "";
        }
        ArgSpec first = command.positionalParameters().get(0);
        String group = command.parent() == null ? "" : command.parent().name();
        boolean isNew = command.name().equals("create");
        if (first.paramLabel().equals("NAME") && !isNew) {
            return group.equals("config") ? SETTINGS : namesOfGroup(group).orElse("");
        }
        return constants(first).orElse("");
    }

    /** The constants of an enum in lower case, as words. */
    private static Optional<String> constants(ArgSpec argument) {
        Object[] constants = argument.type().getEnumConstants();
        return constants == null
                ? Optional.empty()
                : Optional.of(Arrays.stream(constants)
                        .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(",", "=", "")));
    }
}
