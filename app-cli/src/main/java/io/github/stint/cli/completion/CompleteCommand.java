package io.github.stint.cli.completion;

import io.github.stint.cli.env.UsageError;
import io.github.stint.cli.output.TableText;
import io.github.stint.cli.session.Context;
import io.github.stint.cli.session.ExitCode;
import io.github.stint.cli.session.Session;
import io.github.stint.core.cache.KnownLists;
import io.github.stint.core.error.StintException;
import io.github.stint.core.lookup.NameCompletion;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints names for the scripts of {@link CompletionCommand}, one per line, without a request. */
@Command(
        name = "complete",
        hidden = true,
        addMethodSubcommands = false,
        description = "Print the known names that begin with a text, one per line. Sends nothing.")
public final class CompleteCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            paramLabel = "KIND",
            description = "projects, clients, tasks, tags, workspaces or profiles.")
    private String kind = "";

    @Parameters(index = "1", paramLabel = "TEXT", arity = "0..1", description = "The beginning of the names.")
    private String text = "";

    @Option(names = "--of", paramLabel = "PROJECT", description = "Print only tasks of this project.")
    private @Nullable String project;

    private final Context context;

    public CompleteCommand(Context context) {
        this.context = context;
    }

    /** Prints nothing if something fails, because the user is typing a line and has not run a command. */
    @Override
    public Integer call() {
        try {
            names().stream().map(TableText::onOneLine).forEach(context.output()::text);
        } catch (StintException | UsageError nothingToComplete) {
            return ExitCode.DONE.number();
        }
        return ExitCode.DONE.number();
    }

    private List<String> names() {
        if (kind.equals("profiles")) {
            return context.settings().config().profiles().stream()
                    .filter(name -> name.startsWith(text))
                    .toList();
        }
        // Opening the offline workspace would create it.
        if (!context.hasData()) {
            return List.of();
        }
        try (Session session = context.openWithoutNote()) {
            return names(new NameCompletion(
                    KnownLists.of(session.opened()),
                    context.settings().workspace().orElse("")));
        }
    }

    private List<String> names(NameCompletion completion) {
        return switch (kind) {
            case "projects" -> completion.projects(text);
            case "clients" -> completion.clients(text);
            case "tasks" ->
                project == null || project.isEmpty() ? completion.tasks(text) : completion.tasksOf(project, text);
            case "tags" -> completion.tags(text);
            case "workspaces" -> completion.workspaces(text);
            default -> List.of();
        };
    }
}
