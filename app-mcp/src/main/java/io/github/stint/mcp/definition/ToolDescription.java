package io.github.stint.mcp.definition;

import io.github.stint.cli.effect.CommandEffect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a tool promises. Immutable.
 *
 * @param name the name
 * @param purpose what it does, and how to use it
 * @param effect the worst that it does
 * @param idempotent whether repeating a call changes nothing more
 * @param arguments its arguments
 * @param results the fields of its results, besides those of each result
 */
public record ToolDescription(
        String name,
        String purpose,
        CommandEffect effect,
        boolean idempotent,
        List<Argument> arguments,
        List<ResultField> results) {

    /** Copies the lists. */
    public ToolDescription {
        arguments = List.copyOf(arguments);
        results = List.copyOf(results);
    }

    /** Returns a tool without arguments that only reads. */
    public static ToolDescription reading(String name, String purpose, ResultField... results) {
        return new ToolDescription(name, purpose, CommandEffect.READ, true, List.of(), Arrays.asList(results));
    }

    /** Returns a tool without arguments that creates or changes something, and more if it is repeated. */
    public static ToolDescription modifying(String name, String purpose, ResultField... results) {
        return new ToolDescription(name, purpose, CommandEffect.MODIFY, false, List.of(), Arrays.asList(results));
    }

    /** Returns a tool without arguments that can delete something, which a second call with a token must confirm. */
    public static ToolDescription destroying(String name, String purpose, ResultField... results) {
        List<ResultField> all = new ArrayList<>(Arrays.asList(results));
        all.addAll(List.of(ResultField.PLAN, ResultField.CONFIRM, ResultField.NEXT));
        return new ToolDescription(
                name,
                purpose,
                CommandEffect.DESTROY,
                true,
                List.of(Argument.own("confirm", ArgumentKind.TEXT, "The token of the plan, to carry it out.")),
                all);
    }

    /** Returns the same tool with more arguments. */
    public ToolDescription with(Argument... more) {
        List<Argument> all = new ArrayList<>(Arrays.asList(more));
        all.addAll(arguments);
        return new ToolDescription(name, purpose, effect, idempotent, all, results);
    }

    /** Returns the same tool with another effect. */
    public ToolDescription withEffect(CommandEffect other, boolean repeatable) {
        return new ToolDescription(name, purpose, other, repeatable, arguments, results);
    }

    /** Returns the names of the arguments. */
    public Set<String> names() {
        return arguments.stream().map(Argument::name).collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the names of the arguments that each call has. */
    public List<String> required() {
        return arguments.stream().filter(Argument::required).map(Argument::name).toList();
    }
}
