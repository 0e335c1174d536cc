package io.github.stint.cli.program;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in the words of the other errors; those of picocli name indexes and types of Java. */
final class UsageMessage {

    /** Prefix of some messages of picocli. */
    private static final String PREFIX = "Error: ";

    /** The name of an option in the message for a group, such as {@code [-p=PROJECT | --no-project]={--project=Mail}}. */
    private static final Pattern FOUND = Pattern.compile("]=\\{(--[\\w-]+)");

    private static final Pattern WHOLE_NUMBERS = Pattern.compile("int|long|java\\.lang\\.(Integer|Long)");
    private static final Pattern DIGITS = Pattern.compile("[+-]?\\d+");

    private UsageMessage() {}

    static String of(ParameterException error) {
        if (error instanceof UnmatchedArgumentException unmatched) {
            return ofUnmatched(error.getCommandLine().getCommandSpec(), unmatched.getUnmatched());
        }
        if (error instanceof MissingParameterException missing) {
            return ofMissing(error.getCommandLine().getCommandSpec(), missing.getMissing());
        }
        if (error instanceof OverwrittenOptionException repeated
                && repeated.getOverwritten() instanceof OptionSpec option) {
            return option.longestName() + " is given twice";
        }
        if (error instanceof MaxValuesExceededException) {
            return ofTooMany(ofPicocli(error));
        }
        return error.getArgSpec() == null || error.getValue() == null
                ? ofPicocli(error)
                : ofInvalid(error, error.getArgSpec(), error.getValue());
    }

    /** Of a group of options that exclude each other, picocli accepts one only, and names what it found of the group each time. */
    private static String ofTooMany(String message) {
        List<String> options = FOUND.matcher(message)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        return options.size() == 1
                ? options.get(0) + " is given twice"
                : "an option is given twice, or two that exclude each other";
    }

    private static String ofUnmatched(CommandSpec command, List<String> unmatched) {
        String first = unmatched.get(0);
        if (first.length() > 1 && first.startsWith("-")) {
            return "unknown option " + first;
        }
        if (!command.subcommands().isEmpty()) {
            return "unknown command \"" + first + "\"";
        }
        String words = unmatched.stream().map(word -> "\"" + word + "\"").collect(Collectors.joining(" "));
        return "unexpected argument" + (unmatched.size() == 1 ? " " : "s ") + words;
    }

    private static String ofMissing(CommandSpec command, List<ArgSpec> missing) {
        if (missing.size() == 1 && missing.get(0) instanceof OptionSpec option && isOptional(option)) {
            return option.longestName() + " needs a value: " + option.paramLabel();
        }
        Stream<String> words =
                missing.stream().filter(ArgSpec::isPositional).map(PositionalParamSpec.class::cast).findFirst().stream()
                        .flatMap(first -> requiredFrom(first, command));
        Stream<String> options = missing.stream().filter(ArgSpec::isOption).map(UsageMessage::optionWithValue);
        return nameBelowRoot(command) + " needs "
                + Stream.concat(words, options).collect(Collectors.joining(" and "));
    }

    /** Of several missing words, picocli names the first. */
    private static Stream<String> requiredFrom(PositionalParamSpec first, CommandSpec command) {
        return command.positionalParameters().stream()
                .filter(word ->
                        word.required() && word.index().min() >= first.index().min())
                .map(ArgSpec::paramLabel);
    }

    /** An option of a group of alternatives counts as required, where one of them is given. */
    private static boolean isOptional(OptionSpec option) {
        return option.group() != null || !option.required();
    }

    private static String optionWithValue(ArgSpec option) {
        return ((OptionSpec) option).longestName() + " " + option.paramLabel();
    }

    private static String nameBelowRoot(CommandSpec command) {
        return command.qualifiedName().substring(command.root().name().length()).strip();
    }

    private static String ofInvalid(ParameterException error, ArgSpec argument, String value) {
        String start = name(argument) + ": \"" + value + "\" is ";
        Class<?> type = argument.typeInfo().getType();
        if (WHOLE_NUMBERS.matcher(type.getName()).matches()) {
            return start + (DIGITS.matcher(value).matches() ? "out of range" : "not a whole number");
        }
        if (type == boolean.class || type == Boolean.class) {
            return start + "neither true nor false";
        }
        return argument.completionCandidates() == null ? ofPicocli(error) : start + "none of " + candidates(argument);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String candidates(ArgSpec argument) {
        return StreamSupport.stream(argument.completionCandidates().spliterator(), false)
                .map(candidate -> candidate.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static String ofPicocli(ParameterException error) {
        String message = String.valueOf(error.getMessage());
        return message.startsWith(PREFIX) ? message.substring(PREFIX.length()) : message;
    }
}
