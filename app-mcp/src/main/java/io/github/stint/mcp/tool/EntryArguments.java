package io.github.stint.mcp.tool;

import io.github.stint.mcp.command.Arguments;
import io.github.stint.mcp.command.Line;
import io.github.stint.mcp.command.ToolFailure;
import io.github.stint.mcp.definition.Argument;
import io.github.stint.mcp.definition.ArgumentKind;
import java.util.Arrays;
import java.util.List;

/** The arguments that several tools have in common, and the options that they become. */
final class EntryArguments {

    private EntryArguments() {}

    /** Returns the arguments for the work: its description, project, task, tags and billable flag. */
    static Argument[] work() {
        return new Argument[] {
            Argument.positional("description", ArgumentKind.TEXT, "log", "DESCRIPTION"),
            Argument.option(ArgumentKind.TEXT, "log", "--project"),
            Argument.option(ArgumentKind.TEXT, "log", "--task"),
            Argument.option(ArgumentKind.TEXTS, "log", "--tag"),
            Argument.option(ArgumentKind.EITHER, "log", "--billable"),
            Argument.option(ArgumentKind.TEXT, "log", "--overlap")
        };
    }

    /** Returns the same arguments for a tool beside one that describes them. */
    static Argument[] workBriefly() {
        return Arrays.stream(work()).map(Argument::brief).toArray(Argument[]::new);
    }

    /** Adds the options for the work, without the description. */
    static Line work(Line line, Arguments arguments) {
        return line.option("--project", arguments.text("project"))
                .option("--task", arguments.text("task"))
                .options("--tag", arguments.texts("tag"))
                .either("--billable", arguments.choice("billable"))
                .option("--overlap", arguments.text("overlap"));
    }

    /** Adds the description as the last argument, unless it is empty. */
    static Line description(Line line, Arguments arguments) {
        return arguments
                .text("description")
                .filter(text -> !text.isEmpty())
                .map(line::positional)
                .orElse(line);
    }

    /**
     * Returns the references to entries.
     *
     * @throws ToolFailure if the list is empty
     */
    static List<String> entries(Arguments arguments) {
        List<String> entries = arguments.texts("entries");
        if (entries.isEmpty()) {
            throw ToolFailure.ofArguments("entries is empty", "name at least one entry, such as @1 or an id");
        }
        return entries;
    }

    /** Returns the arguments that select entries. */
    static Argument[] filters() {
        return new Argument[] {
            Argument.option(ArgumentKind.TEXTS, "entry list", "--project").brief(),
            Argument.option(ArgumentKind.TEXTS, "entry list", "--client").brief(),
            Argument.option(ArgumentKind.TEXT, "entry list", "--task").brief(),
            Argument.option(ArgumentKind.TEXTS, "entry list", "--tag").brief(),
            Argument.option(ArgumentKind.EITHER, "entry list", "--billable").brief(),
            Argument.option(ArgumentKind.TEXT, "entry list", "--description").brief(),
            Argument.option(ArgumentKind.TEXT, "entry list", "--user")
        };
    }

    /** Adds the options that select entries. */
    static Line filters(Line line, Arguments arguments) {
        return line.options("--project", arguments.texts("project"))
                .options("--client", arguments.texts("client"))
                .option("--task", arguments.text("task"))
                .options("--tag", arguments.texts("tag"))
                .either("--billable", arguments.choice("billable"))
                .option("--description", arguments.text("description"))
                .option("--user", arguments.text("user"));
    }

    /** Returns the arguments that page through a list. */
    static Argument[] paging() {
        return new Argument[] {
            Argument.own("limit", ArgumentKind.NUMBER, "1 to 200 (default: what 1,500 tokens hold)."),
            Argument.own("cursor", ArgumentKind.TEXT, "")
        };
    }
}
