package io.github.stint.cli.command.config;

import io.github.stint.cli.command.resource.CommandGroup;
import io.github.stint.cli.session.Context;
import java.util.List;
import java.util.function.Predicate;
import picocli.CommandLine;

/** The commands for saved settings. */
public final class ConfigCommands {

    private ConfigCommands() {}

    /**
     * The commands.
     *
     * @param verbs which of them to create, by their names and aliases
     */
    public static CommandLine group(Context context, Predicate<List<String>> verbs) {
        return new CommandGroup("config", "Manage saved settings, in profiles. A key is never saved.", verbs)
                .add("get", () -> new ConfigGetCommand(context))
                .add("set", () -> new ConfigSetCommand(context))
                .addList(() -> new ConfigListCommand(context))
                .add("path", () -> new ConfigPathCommand(context))
                .build();
    }
}
