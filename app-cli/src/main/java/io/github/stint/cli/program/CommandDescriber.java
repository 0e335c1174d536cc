package io.github.stint.cli.program;

import io.github.stint.cli.effect.CommandEffect;
import io.github.stint.cli.effect.Effect;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Describes the commands as their help does, for other front ends and for tables in the documentation. */
final class CommandDescriber {

    private static final String PLACE_OF_NEGATION = "--[no-]";

    private CommandDescriber() {}

    /** Returns the commands of the tree that do something themselves, in the order of the help. */
    static List<CommandDescription> describe(CommandLine root) {
        List<CommandDescription> all = new ArrayList<>();
        addSubcommands(root, "", all);
        return all;
    }

    private static void addSubcommands(CommandLine parent, String prefix, Collection<CommandDescription> all) {
        // Each command is there once for each of its names.
        for (CommandLine command : new LinkedHashSet<>(parent.getSubcommands().values())) {
            String name = prefix + command.getCommandName();
            if (command.getCommandSpec().userObject() instanceof Callable<?> callable) {
                all.add(describe(name, command.getCommandSpec(), callable));
            }
            addSubcommands(command, name + " ", all);
        }
    }

    private static CommandDescription describe(String name, CommandSpec command, Callable<?> callable) {
        Stream<ArgumentDescription> positionals = command.positionalParameters().stream()
                .map(positional -> describe(positional.paramLabel(), positional, false));
        Stream<ArgumentDescription> options = command.options().stream()
                .filter(option -> !option.inherited() && !option.usageHelp())
                .map(option ->
                        describe(option.longestName().replace(PLACE_OF_NEGATION, "--"), option, option.negatable()));
        return new CommandDescription(
                name,
                String.join(" ", command.usageMessage().description()),
                effect(callable.getClass()),
                Stream.concat(positionals, options).toList());
    }

    private static ArgumentDescription describe(String name, ArgSpec argument, boolean negatable) {
        boolean takesValue =
                !(argument instanceof OptionSpec) || argument.arity().max() > 0;
        return new ArgumentDescription(
                name, String.join(" ", argument.description()), takesValue, argument.isMultiValue(), negatable);
    }

    private static CommandEffect effect(Class<?> command) {
        @Nullable Effect declared = command.getAnnotation(Effect.class);
        return Optional.ofNullable(declared).map(Effect::value).orElse(CommandEffect.READ);
    }
}
