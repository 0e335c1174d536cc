package io.github.stint.cli.help;

import io.github.stint.cli.env.UsageError;
import io.github.stint.cli.session.ExitCode;
import io.github.stint.core.lookup.Similarity;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows help about a command or a topic. */
@Command(
        name = "help",
        addMethodSubcommands = false,
        description = "Show help about a command or a topic, or without either an overview.")
public final class HelpCommand implements Callable<Integer> {

    private static final String OPTIONS = "options";

    @Parameters(
            paramLabel = "COMMAND_OR_TOPIC",
            arity = "0..*",
            description = "A command, such as start or project create, or a topic: options, exit-codes, environment,"
                    + " output or time.")
    private List<String> words = new ArrayList<>();

    /** Set by picocli. Its root has all commands, and the format of {@link HelpFormat}. */
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException("the command line has not been parsed");
        }
        CommandLine root = spec.root().commandLine();
        PrintWriter out = root.getOut();
        if (words.equals(List.of(OPTIONS))) {
            out.print(HelpFormat.sharedOptions(root));
        } else {
            HelpTexts.topic(String.join(" ", words))
                    .ifPresentOrElse(out::print, () -> find(root).usage(out));
        }
        return ExitCode.DONE.number();
    }

    private CommandLine find(CommandLine root) {
        CommandLine found = root;
        for (String word : words) {
            CommandLine next = found.getSubcommands().get(word);
            if (next == null) {
                throw unknown(found, word);
            }
            found = next;
        }
        return found;
    }

    private static UsageError unknown(CommandLine group, String word) {
        boolean isRoot = group.getParent() == null;
        List<String> names = Stream.concat(
                        group.getSubcommands().keySet().stream(),
                        isRoot ? Stream.concat(HelpTexts.topics().stream(), Stream.of(OPTIONS)) : Stream.of())
                .toList();
        String prefix = isRoot
                ? "stint help "
                : "stint help "
                        + group.getCommandSpec()
                                .qualifiedName()
                                .substring(group.getCommandSpec().root().name().length() + 1)
                        + " ";
        List<String> similar = Similarity.suggest(word, names).stream()
                .map(name -> prefix + name)
                .toList();
        String all = prefix.strip();
        return new UsageError(
                "no help on \"" + word + "\""
                        + (isRoot ? "" : " of " + group.getCommandSpec().qualifiedName()),
                similar.isEmpty() ? "see " + all : "did you mean " + String.join(" or ", similar) + "? Or see " + all);
    }
}
