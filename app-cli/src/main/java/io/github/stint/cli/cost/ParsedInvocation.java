package io.github.stint.cli.cost;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** The invocation that picocli has parsed. */
public final class ParsedInvocation {

    private ParsedInvocation() {}

    /** Returns the command, and what its line gives. */
    public static Invocation of(CommandSpec command) {
        String root = command.root().name() + " ";
        ParseResult line = command.commandLine().getParseResult();
        Set<String> options = line.matchedOptions().stream()
                .flatMap(option -> Stream.of(option.names()))
                .collect(Collectors.toSet());
        // Picocli has one again after each option between its values.
        Map<String, List<String>> arguments = line.matchedPositionals().stream()
                .distinct()
                .collect(Collectors.groupingBy(
                        PositionalParamSpec::paramLabel,
                        Collectors.flatMapping(
                                argument -> argument.originalStringValues().stream(), Collectors.toList())));
        return new Invocation(command.qualifiedName().substring(root.length()), options, arguments);
    }
}
